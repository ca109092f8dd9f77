"""The kinds of JSON values, told apart so that type checkers see it."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, Iterable, Iterator, Mapping, Sequence
from math import isfinite, isnan
from typing import Protocol, TypeGuard


class Readable(Protocol):
    """An open file."""

    def read(self, size: int = -1, /) -> bytes: ...


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


def is_file(
    value: object,
) -> TypeGuard[bytes | bytearray | os.PathLike[str] | Readable]:
    return isinstance(value, bytes | bytearray | os.PathLike) or is_readable(value)


def is_readable(value: object) -> TypeGuard[Readable]:
    """An open file, and not a model with a field of the name."""
    return callable(getattr(value, "read", None))


def is_awaited(value: object) -> TypeGuard[AsyncIterable[object]]:
    """A file whose reading is awaited."""
    return is_readable(value) and isinstance(value, AsyncIterable)


def is_streamed(value: object) -> TypeGuard[Iterable[object] | AsyncIterable[object]]:
    """Whether a value comes piece by piece and is none of JSON."""
    return isinstance(value, Iterator | AsyncIterable)


def kind_of(value: object) -> str:
    """The JSON type of a value, or what is none."""
    match value:
        case float() if not isfinite(value):
            return "NaN" if isnan(value) else "Infinity"
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
