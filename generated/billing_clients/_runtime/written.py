"""Bodies of requests that are written while their items come, of iterables of either kind."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias, TypeGuard, cast

from .errors import ConfigurationError
from .kinds import is_object
from .wire import json_bytes

Items: TypeAlias = Iterable[object] | AsyncIterable[object]


@dataclass(slots=True)
class Written:
    """Items one after the other. An iterator is read once, so what it gives is sent once."""

    items: Items
    write: Callable[[object], bytes]
    size: None = field(default=None, init=False)
    """Nobody knows how much comes."""
    spent: bool = field(default=False, init=False)

    def __iter__(self) -> Iterator[bytes]:
        if not isinstance(self.items, Iterable):
            raise ConfigurationError("a body that is awaited needs an AsyncClient")
        items = iter(self.items)
        self._begin(items)
        yield from map(self.write, items)

    async def each(self) -> AsyncIterator[bytes]:
        """The same for tasks. What is iterated over without `async` must not block."""
        if isinstance(self.items, Iterable):
            for piece in self:
                yield piece
        else:
            items = aiter(self.items)
            self._begin(items)
            async for item in items:
                yield self.write(item)

    def _begin(self, items: object) -> None:
        if self.spent:
            raise ConfigurationError("an iterator as the body can be sent only once")
        self.spent = items is self.items


def is_streamed(value: object) -> TypeGuard[Items]:
    """Whether a value comes piece by piece and is none of JSON."""
    return isinstance(value, Iterator | AsyncIterable)


def is_items(value: object) -> TypeGuard[Items]:
    """Whether a value is items; a text, an object or a model is one item and not several."""
    one = isinstance(value, str | bytes | bytearray) or is_object(value)
    is_model = hasattr(type(value), "model_fields")
    return isinstance(value, Iterable | AsyncIterable) and not one and not is_model


def json_items(value: object, before: bytes) -> bytes | Written:
    """JSON texts, a line each; a list is in memory already."""
    if not is_items(value):
        kind = type(value).__name__
        raise ValueError(f"the body must be items to iterate over, not a {kind}")

    def line(item: object) -> bytes:
        return before + json_bytes(item) + b"\n"

    if isinstance(value, list | tuple):
        return b"".join(map(line, cast(Iterable[object], value)))
    return Written(value, line)


def piece(item: object) -> bytes:
    """A piece of a body of bytes."""
    if not isinstance(item, bytes | bytearray):
        raise ValueError(
            f"the pieces of the body must be bytes, not {type(item).__name__}"
        )
    return bytes(item)
