"""JSON pointers (RFC 6901), followed through decoded models by the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from .kinds import is_items, is_mapping
from .unset import UNSET


def step(token: str | int) -> str:
    """One step of a pointer, escaped and with its slash."""
    return "/" + str(token).replace("~", "~0").replace("/", "~1")


def steps(pointer: str) -> list[str]:
    return [
        token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]
    ]


def find(value: object, pointer: str) -> object:
    """The value that `pointer` leads to, or `UNSET` where it leads nowhere."""
    for token in steps(pointer):
        value = _member(value, token)
    return value


def _member(value: object, token: str) -> object:
    if is_mapping(value):
        return value.get(token, UNSET)
    if is_items(value):
        return _item(value, token)
    return _attribute(value, token)


def _item(items: Sequence[object], token: str) -> object:
    if token.isascii() and token.isdigit() and int(token) < len(items):
        return items[int(token)]
    return UNSET


def _attribute(model: object, token: str) -> object:
    """A field of a model, by its alias or by its name, or one that the model does not know."""
    fields = cast(Mapping[str, object], getattr(type(model), "model_fields", {}))
    for name, field in fields.items():
        if token in wire_names(name, field):
            return getattr(model, name, UNSET)
    extra = cast(Mapping[str, object], getattr(model, "model_extra", None) or {})
    return extra.get(token, UNSET)


def wire_names(name: str, field: object) -> tuple[str, ...]:
    """The keys under which a field is read, in order: its alias, older names, its own name."""
    validation = getattr(field, "validation_alias", None)
    choices = cast(Sequence[object], getattr(validation, "choices", (validation,)))
    found = (getattr(field, "alias", None), *choices, name)
    return tuple(dict.fromkeys(key for key in found if isinstance(key, str)))
