"""Answers that are a stream of items: nothing is sent before they are used.

Iterate for the items; leaving the loop or a `with` statement closes the connection.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from typing import Generic, Self, TypeVar, cast

from .effects import Flow
from .headers import Headers
from .json_text import parsed
from .kinds import is_items
from .operation import Json
from .pieces import JsonTexts
from .session import Asked, AsyncSession, SessionT, SyncSession
from .walk import Parser, Walk, walk
from .wire import json_bytes

ItemT = TypeVar("ItemT")
PieceT = TypeVar("PieceT")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class JsonLines(Json):
    """JSON texts, one a line."""

    media_types: tuple[str, ...] = ("application/x-ndjson",)

    def content(self, value: object) -> bytes:
        return _texts(value)


@dataclass(frozen=True, slots=True, eq=False)
class JsonSequence(Json):
    """JSON texts, each behind a record separator (RFC 7464)."""

    media_types: tuple[str, ...] = ("application/json-seq",)

    def content(self, value: object) -> bytes:
        return _texts(value, b"\x1e")


@dataclass(slots=True, eq=False, repr=False)
class _Pieces(Asked[SessionT, ItemT], Generic[SessionT, ItemT, PieceT]):
    """What both kinds of stream are made of."""

    _walk: Walk[PieceT] | None = field(default=None, init=False, repr=False)

    @property
    def headers(self) -> Headers:
        """The header fields of the answer, once it is open."""
        if self._walk is None:
            raise RuntimeError("not open: use it in a with statement")
        return self._walk.reply.headers

    def _parser(self, decoder: Json) -> Parser[PieceT]:
        raise NotImplementedError

    def _opened(self) -> Flow[Walk[PieceT]]:
        return walk(self.opening(), self._parser)


class PieceStream(_Pieces[SyncSession, ItemT, PieceT]):
    """The items of an answer as they come. The request is sent when they are asked for.

    In a `with` statement it is sent once, and what one loop leaves is there for the next.
    """

    def __iter__(self) -> Iterator[ItemT]:
        # The operation is emitted with the type that its decoder makes.
        return self._each(lambda found, piece: cast(ItemT, found.item(piece)))

    def _each(self, made: Callable[[Walk[PieceT], PieceT], T]) -> Iterator[T]:
        run = self.session.driver.run
        found = self._walk
        if found is None:
            found = run(self._opened())
        try:
            while (piece := run(found.next())) is not None:
                yield made(found, piece)
        finally:
            if found is not self._walk:
                run(found.close())

    def __enter__(self) -> Self:
        self._walk = self.session.driver.run(self._opened())
        return self

    def __exit__(self, *_: object) -> None:
        found, self._walk = self._walk, None
        if found is not None:
            self.session.driver.run(found.close())


class AsyncPieceStream(_Pieces[AsyncSession, ItemT, PieceT]):
    """The items of an answer as they come. The request is sent when they are asked for.

    In `async with` it is sent once, and what one loop leaves is there for the next. Leaving
    that closes the connection at once, leaving a loop alone as soon as the event loop can.
    """

    def __aiter__(self) -> AsyncIterator[ItemT]:
        # The operation is emitted with the type that its decoder makes.
        return self._each(lambda found, piece: cast(ItemT, found.item(piece)))

    async def _each(
        self, made: Callable[[Walk[PieceT], PieceT], T]
    ) -> AsyncIterator[T]:
        run = self.session.driver.run
        found = self._walk
        if found is None:
            found = await run(self._opened())
        try:
            while (piece := await run(found.next())) is not None:
                yield made(found, piece)
        finally:
            if found is not self._walk:
                await run(found.close())

    async def __aenter__(self) -> Self:
        self._walk = await self.session.driver.run(self._opened())
        return self

    async def __aexit__(self, *_: object) -> None:
        found, self._walk = self._walk, None
        if found is not None:
            await self.session.driver.run(found.close())


class ItemStream(PieceStream[ItemT, bytes]):
    """The items of an answer as they come, each a JSON text."""

    def _parser(self, decoder: Json) -> Parser[bytes]:
        return json_items(decoder)


class AsyncItemStream(AsyncPieceStream[ItemT, bytes]):
    """The items of an answer as they come, each a JSON text."""

    def _parser(self, decoder: Json) -> Parser[bytes]:
        return json_items(decoder)


class JsonItems(JsonTexts):
    """JSON texts with what they mean."""

    def data(self, piece: bytes) -> object:
        return parsed(piece)

    def text(self, piece: bytes) -> str | None:
        return None


def _texts(value: object, before: bytes = b"") -> bytes:
    """Items as a server would send them."""
    items = value if is_items(value) else ()
    return b"".join(before + json_bytes(each) + b"\n" for each in items)


def json_items(decoder: Json) -> JsonItems:
    return JsonItems(b"\x1e" if isinstance(decoder, JsonSequence) else b"\n")
