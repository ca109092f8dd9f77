"""Answers that are a stream of items: nothing is sent before they are used.

Iterate for the items; leaving the loop or a `with` statement closes the connection.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from typing import Generic, Self, TypeVar, cast

from .call import Opening
from .driver import AsyncDriver, Driver
from .headers import Headers
from .json_text import parsed
from .operation import Json, JsonSequence
from .pieces import JsonTexts
from .walk import Parser, Walk, walk

ItemT = TypeVar("ItemT")
PieceT = TypeVar("PieceT")
T = TypeVar("T")


def _headers(found: Walk[PieceT] | None) -> Headers:
    if found is None:
        raise RuntimeError("not open: use it in a with statement")
    return found.reply.headers


@dataclass(slots=True)
class PieceStream(Generic[ItemT, PieceT]):
    """The items of an answer as they come. The request is sent when they are asked for.

    In a `with` statement it is sent once, and what one loop leaves is there for the next.
    """

    opening: Callable[[], Opening] = field(repr=False)
    parser: Callable[[Json], Parser[PieceT]] = field(repr=False)
    driver: Driver = field(repr=False)
    _walk: Walk[PieceT] | None = field(default=None, init=False, repr=False)

    def __iter__(self) -> Iterator[ItemT]:
        # The operation is emitted with the type that its decoder makes.
        return self._each(lambda found, piece: cast(ItemT, found.item(piece)))

    @property
    def headers(self) -> Headers:
        """The header fields of the answer, once it is open."""
        return _headers(self._walk)

    def _each(self, made: Callable[[Walk[PieceT], PieceT], T]) -> Iterator[T]:
        found = self._walk
        if found is None:
            found = self.driver.run(walk(self.opening(), self.parser))
        try:
            while (piece := self.driver.run(found.next())) is not None:
                yield made(found, piece)
        finally:
            if found is not self._walk:
                self.driver.run(found.close())

    def __enter__(self) -> Self:
        self._walk = self.driver.run(walk(self.opening(), self.parser))
        return self

    def __exit__(self, *_: object) -> None:
        found, self._walk = self._walk, None
        if found is not None:
            self.driver.run(found.close())


@dataclass(slots=True)
class AsyncPieceStream(Generic[ItemT, PieceT]):
    """The items of an answer as they come. The request is sent when they are asked for.

    In `async with` it is sent once, and what one loop leaves is there for the next. Leaving
    that closes the connection at once, leaving a loop alone as soon as the event loop can.
    """

    opening: Callable[[], Opening] = field(repr=False)
    parser: Callable[[Json], Parser[PieceT]] = field(repr=False)
    driver: AsyncDriver = field(repr=False)
    _walk: Walk[PieceT] | None = field(default=None, init=False, repr=False)

    def __aiter__(self) -> AsyncIterator[ItemT]:
        # The operation is emitted with the type that its decoder makes.
        return self._each(lambda found, piece: cast(ItemT, found.item(piece)))

    @property
    def headers(self) -> Headers:
        """The header fields of the answer, once it is open."""
        return _headers(self._walk)

    async def _each(
        self, made: Callable[[Walk[PieceT], PieceT], T]
    ) -> AsyncIterator[T]:
        found = self._walk
        if found is None:
            found = await self.driver.run(walk(self.opening(), self.parser))
        try:
            while (piece := await self.driver.run(found.next())) is not None:
                yield made(found, piece)
        finally:
            if found is not self._walk:
                await self.driver.run(found.close())

    async def __aenter__(self) -> Self:
        self._walk = await self.driver.run(walk(self.opening(), self.parser))
        return self

    async def __aexit__(self, *_: object) -> None:
        found, self._walk = self._walk, None
        if found is not None:
            await self.driver.run(found.close())


class ItemStream(PieceStream[ItemT, bytes]):
    """The items of an answer as they come, each a JSON text."""


class AsyncItemStream(AsyncPieceStream[ItemT, bytes]):
    """The items of an answer as they come, each a JSON text."""


class JsonItems(JsonTexts):
    """JSON texts with what they mean."""

    def data(self, piece: bytes) -> object:
        return parsed(piece)

    def text(self, piece: bytes) -> str | None:
        return None


def json_items(decoder: Json) -> JsonItems:
    return JsonItems(b"\x1e" if isinstance(decoder, JsonSequence) else b"\n")
