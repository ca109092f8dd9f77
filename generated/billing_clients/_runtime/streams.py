"""Answers that are a stream of items: nothing is sent before they are used.

Iterate for the items; leaving the loop or a `with` statement closes the connection.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from typing import Generic, Self, TypeVar, cast

from .driver import AsyncDriver, Driver
from .effects import AsyncStream, Flow, Stream
from .errors import APIError
from .headers import Headers
from .json_text import parsed
from .operation import Json, JsonSequence
from .pieces import JsonTexts
from .walk import Walk

ItemT = TypeVar("ItemT")
PieceT = TypeVar("PieceT")
T = TypeVar("T")


@dataclass(slots=True)
class _Session(Generic[PieceT]):
    """An open answer."""

    walk: Walk[PieceT]
    driver: Driver
    chunks: Iterator[bytes]

    def next(self) -> PieceT | None:
        self._fill()
        while (wait := self.walk.pause()) is not None:
            self.driver.run(self.walk.go_on(wait))
            self.chunks = _chunks(self.walk)
            self._fill()
        return self.walk.taken()

    def _fill(self) -> None:
        """Read until there is a piece, or there is no more."""
        while self.walk.hungry:
            try:
                self.walk.feed(next(self.chunks, None))
            except APIError as error:
                self.walk.failure = error

    def close(self) -> None:
        cast(Stream, self.walk.reply.stream).close()


@dataclass(slots=True)
class _AsyncSession(Generic[PieceT]):
    """An open answer."""

    walk: Walk[PieceT]
    driver: AsyncDriver
    chunks: AsyncIterator[bytes]

    async def next(self) -> PieceT | None:
        await self._fill()
        while (wait := self.walk.pause()) is not None:
            await self.driver.run(self.walk.go_on(wait))
            self.chunks = _async_chunks(self.walk)
            await self._fill()
        return self.walk.taken()

    async def _fill(self) -> None:
        """Read until there is a piece, or there is no more."""
        while self.walk.hungry:
            try:
                self.walk.feed(await anext(self.chunks, None))
            except APIError as error:
                self.walk.failure = error

    async def close(self) -> None:
        await cast(AsyncStream, self.walk.reply.stream).close()


def _chunks(walk: Walk[PieceT]) -> Iterator[bytes]:
    return cast(Stream, walk.reply.stream).chunks(None)


def _async_chunks(walk: Walk[PieceT]) -> AsyncIterator[bytes]:
    return cast(AsyncStream, walk.reply.stream).chunks(None)


def _headers(session: _Session[PieceT] | _AsyncSession[PieceT] | None) -> Headers:
    if session is None:
        raise RuntimeError("not open: use it in a with statement")
    return session.walk.reply.headers


@dataclass(slots=True)
class PieceStream(Generic[ItemT, PieceT]):
    """The items of an answer as they come. The request is sent when they are asked for.

    In a `with` statement it is sent once, and what one loop leaves is there for the next.
    """

    open: Callable[[], Flow[Walk[PieceT]]] = field(repr=False)
    driver: Driver = field(repr=False)
    _session: _Session[PieceT] | None = field(default=None, init=False, repr=False)

    def __iter__(self) -> Iterator[ItemT]:
        # The operation is emitted with the type that its decoder makes.
        return self._each(lambda walk, piece: cast(ItemT, walk.item(piece)))

    @property
    def headers(self) -> Headers:
        """The header fields of the answer, once it is open."""
        return _headers(self._session)

    def _each(self, made: Callable[[Walk[PieceT], PieceT], T]) -> Iterator[T]:
        session = self._session or self._opened()
        try:
            while (piece := session.next()) is not None:
                yield made(session.walk, piece)
        finally:
            if session is not self._session:
                session.close()

    def _opened(self) -> _Session[PieceT]:
        walk = self.driver.run(self.open())
        return _Session(walk, self.driver, _chunks(walk))

    def __enter__(self) -> Self:
        self._session = self._opened()
        return self

    def __exit__(self, *_: object) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()


@dataclass(slots=True)
class AsyncPieceStream(Generic[ItemT, PieceT]):
    """The items of an answer as they come. The request is sent when they are asked for.

    In `async with` it is sent once, and what one loop leaves is there for the next. Leaving
    that closes the connection at once, leaving a loop alone as soon as the event loop can.
    """

    open: Callable[[], Flow[Walk[PieceT]]] = field(repr=False)
    driver: AsyncDriver = field(repr=False)
    _session: _AsyncSession[PieceT] | None = field(default=None, init=False, repr=False)

    def __aiter__(self) -> AsyncIterator[ItemT]:
        # The operation is emitted with the type that its decoder makes.
        return self._each(lambda walk, piece: cast(ItemT, walk.item(piece)))

    @property
    def headers(self) -> Headers:
        """The header fields of the answer, once it is open."""
        return _headers(self._session)

    async def _each(
        self, made: Callable[[Walk[PieceT], PieceT], T]
    ) -> AsyncIterator[T]:
        session = self._session or await self._opened()
        try:
            while (piece := await session.next()) is not None:
                yield made(session.walk, piece)
        finally:
            if session is not self._session:
                await session.close()

    async def _opened(self) -> _AsyncSession[PieceT]:
        walk = await self.driver.run(self.open())
        return _AsyncSession(walk, self.driver, _async_chunks(walk))

    async def __aenter__(self) -> Self:
        self._session = await self._opened()
        return self

    async def __aexit__(self, *_: object) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()


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
