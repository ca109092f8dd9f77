"""JSON values as Python holds them, and the pointers (RFC 6901) into them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeAlias

# Fractions are read as Decimal: a default or an example may be money.
JSON: TypeAlias = (
    "None | bool | int | Decimal | float | str | list[JSON] | dict[str, JSON]"
)


def escape(token: str) -> str:
    """Write one key or index as a token of a JSON pointer."""
    return token.replace("~", "~0").replace("/", "~1")


def child(pointer: str, *tokens: str | int) -> str:
    """Extend a pointer by keys and indexes."""
    return pointer + "".join(f"/{escape(str(token))}" for token in tokens)


def tokens_of(pointer: str) -> list[str]:
    """Split a pointer into its keys and indexes; "" is the whole document."""
    return [
        token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]
    ]


def pointer_of(tokens: Iterable[str | int]) -> str:
    """Join keys and indexes into a pointer."""
    return child("", *tokens)


def step(value: JSON, token: str) -> JSON:
    """Go one token down; KeyError when there is nothing."""
    if isinstance(value, dict) and token in value:
        return value[token]
    # An index is digits of ASCII without a leading zero: "٣" and "01" are none.
    if (
        isinstance(value, list)
        and token.isascii()
        and token.isdigit()
        and len(token) < 10
    ):
        if int(token) < len(value) and (token == "0" or token[0] != "0"):
            return value[int(token)]
    raise KeyError(token)


def lookup(value: JSON, pointer: str) -> JSON:
    """Return what a pointer points at; KeyError when there is nothing."""
    for token in tokens_of(pointer):
        value = step(value, token)
    return value


def as_object(value: JSON) -> dict[str, JSON]:
    """The value, or an empty object in the place of anything else."""
    return value if isinstance(value, dict) else {}


def as_list(value: JSON) -> list[JSON]:
    """The value, or an empty list in the place of anything else."""
    return value if isinstance(value, list) else []


def copied(value: JSON) -> JSON:
    """Copy every object and list, so that the copy may be changed."""
    if isinstance(value, dict):
        return {key: copied(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [copied(inner) for inner in value]
    return value
