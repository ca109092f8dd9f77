"""The kinds of JSON values, told apart so that type checkers see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def is_mapping(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, Mapping)


def is_items(value: object) -> TypeGuard[Sequence[object]]:
    """A sequence that is no text."""
    return isinstance(value, Sequence) and not isinstance(
        value, str | bytes | bytearray
    )


def is_class(value: object) -> TypeGuard[type[object]]:
    return isinstance(value, type)


def kind_of(value: object) -> str:
    """The JSON type of a value."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case str():
            return "string"
        case dict():
            return "object"
        case list():
            return "array"
        case _:
            return "number"
