"""Answers that are a stream of items: nothing is sent before they are used.

Iterate for the items; leaving the loop or a `with` statement closes the connection.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Generic, Self, TypeVar, cast

from .effects import Flow, Reply
from .headers import Headers
from .kinds import is_items
from .pieces import JsonTexts, PieceT
from .session import Asked, AsyncSession, SessionT, SyncSession
from .walk import Pieced, Walk, walk
from .wire import json_bytes

ItemT = TypeVar("ItemT")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class JsonLines(Pieced[bytes]):
    """JSON texts, one a line."""

    media_types: tuple[str, ...] = ("application/x-ndjson",)
    before: ClassVar[bytes] = b""

    def content(self, value: object) -> bytes:
        """Items as a server would send them."""
        items = value if is_items(value) else ()
        return b"".join(self.before + json_bytes(each) + b"\n" for each in items)

    def parser(self, reply: Reply, max_bytes: int | None) -> JsonTexts:
        return JsonTexts(self.before or b"\n")


@dataclass(frozen=True, slots=True, eq=False)
class JsonSequence(JsonLines):
    """JSON texts, each behind a record separator (RFC 7464)."""

    media_types: tuple[str, ...] = ("application/json-seq",)
    before: ClassVar[bytes] = b"\x1e"


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

    def _opened(self) -> Flow[Walk[PieceT]]:
        return walk(self.opening())


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


class AsyncItemStream(AsyncPieceStream[ItemT, bytes]):
    """The items of an answer as they come, each a JSON text."""
