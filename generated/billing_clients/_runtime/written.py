"""Bodies of requests that are written while their items come, of iterables of either kind."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from .errors import ConfigurationError

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


def piece(item: object) -> bytes:
    """A piece of a body of bytes."""
    if not isinstance(item, bytes | bytearray):
        raise ValueError(
            f"the pieces of the body must be bytes, not {type(item).__name__}"
        )
    return bytes(item)
