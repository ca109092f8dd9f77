"""What a type checker makes of streams and of bodies that are written; checked, never run."""

from collections.abc import AsyncIterator, Iterator
from typing import assert_type

from runtime.client import AsyncResource, Resource
from runtime.events import AsyncEventStream, EventStream
from runtime.headers import Headers
from runtime.events import ServerEvents
from runtime.operation import Operation
from runtime.streams import JsonLines
from runtime.pieces import Event
from runtime.streams import AsyncItemStream, ItemStream
from runtime.types import AsyncBytesContent, BytesContent
from billing_clients.fynn.models import BillingRun

WATCH: Operation[BillingRun] = Operation(
    "watch", "GET", "/watch", answers={"200": ServerEvents(lambda: BillingRun)}
)
LINES: Operation[int | None] = Operation(
    "lines", "GET", "/lines", answers={"200": JsonLines(lambda: int | None)}
)


class Runs(Resource):
    """As it is emitted."""

    def watch(self) -> EventStream[BillingRun]:
        return EventStream(self._session, WATCH)

    def lines(self) -> ItemStream[int | None]:
        return ItemStream(self._session, LINES)

    def wrong(self) -> EventStream[int]:
        return EventStream(self._session, WATCH)  # type: ignore[arg-type]  # pyright: ignore[reportReturnType]


class AsyncRuns(AsyncResource):
    """As it is emitted."""

    def watch(self) -> AsyncEventStream[BillingRun]:
        return AsyncEventStream(self._session, WATCH)

    def lines(self) -> AsyncItemStream[int | None]:
        return AsyncItemStream(self._session, LINES)


def of_streams(runs: Runs) -> None:
    for run in runs.watch():
        assert_type(run, BillingRun)
    with runs.watch() as stream:
        assert_type(stream, EventStream[BillingRun])
        assert_type(stream.headers, Headers)
        for event in stream.events():
            assert_type(event, Event)
            assert_type(event.retry, int | None)
    for item in runs.lines():
        assert_type(item, int | None)
    runs.lines().events()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]


async def of_asynchronous_streams(runs: AsyncRuns) -> None:
    async for run in runs.watch():
        assert_type(run, BillingRun)
    async with runs.watch() as stream:
        assert_type(stream, AsyncEventStream[BillingRun])
        async for event in stream.events():
            assert_type(event, Event)
    async for item in runs.lines():
        assert_type(item, int | None)


def of_bytes(pieces: Iterator[bytes], awaited: AsyncIterator[bytes]) -> None:
    given: list[BytesContent] = [b"a", pieces]
    other: list[AsyncBytesContent] = [*given, awaited]
    given.append(awaited)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert other
