"""Streams of items, from a server: typed, closed when they are left, never whole when they break."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Literal

import httpx
import pytest
from drivers import Driven
from loopback import Loopback, Says
from sample import ERRORS, AsyncClient, Client, NotFoundError, settings

from runtime.client import AsyncResource, Resource
from runtime.drift import Drift
from runtime.errors import APIConnectionError, DecodeError
from runtime.events import AsyncEventStream, EventStream
from runtime.body import JsonBody
from runtime.events import ServerEvents
from runtime.operation import Operation, Query
from runtime.streams import JsonLines, JsonSequence
from runtime.pieces import Event
from runtime.streams import AsyncItemStream, ItemStream
from runtime.types import Model, Money
from runtime.unset import UNSET


class Change(Model):
    """A change of an invoice."""

    id: str
    amount: Money | None = None


class Note(Model):
    """An event that is kept whole."""

    event: Literal["note"] = "note"
    id: str | None = None
    retry: int | None = None
    data: str


class Changed(Model):
    """An event that is kept whole."""

    event: Literal["changed"] = "changed"
    id: str | None = None
    data: Change


WATCH: Operation[Change] = Operation(
    "watch",
    "POST",
    "/watch",
    parameters=(Query("since"),),
    body=JsonBody(),
    answers={"200": ServerEvents(lambda: Change, end="[DONE]")},
    errors=ERRORS,
    sets={"stream": True},
)
LOG: Operation[str] = Operation(
    "log", "GET", "/log", answers={"200": ServerEvents(lambda: str, texts=("*",))}
)
WHOLE: Operation[Note | Changed] = Operation(
    "whole",
    "GET",
    "/whole",
    answers={"200": ServerEvents(lambda: Note | Changed, whole=True, texts=("note",))},
)
EITHER: Operation[Change | str] = Operation(
    "either", "GET", "/either", answers={"200": ServerEvents(lambda: Change | str)}
)
LINES: Operation[Change] = Operation(
    "lines",
    "GET",
    "/lines",
    answers={"200": JsonLines(lambda: Change, media_types=("application/jsonl",))},
    errors=ERRORS,
)
SEQUENCE: Operation[Change] = Operation(
    "sequence", "GET", "/sequence", answers={"200": JsonSequence(lambda: Change)}
)


class Streams(Resource):
    """Streams."""

    def watch(
        self, body: object = UNSET, *, since: str | None = None
    ) -> EventStream[Change]:
        return EventStream(self._session, WATCH, (since,), body)

    def log(self) -> EventStream[str]:
        return EventStream(self._session, LOG)

    def whole(self) -> EventStream[Note | Changed]:
        return EventStream(self._session, WHOLE)

    def either(self) -> EventStream[Change | str]:
        return EventStream(self._session, EITHER)

    def lines(self) -> ItemStream[Change]:
        return ItemStream(self._session, LINES)

    def sequence(self) -> ItemStream[Change]:
        return ItemStream(self._session, SEQUENCE)


class AsyncStreams(AsyncResource):
    """Streams."""

    def watch(
        self, body: object = UNSET, *, since: str | None = None
    ) -> AsyncEventStream[Change]:
        return AsyncEventStream(self._session, WATCH, (since,), body)

    def log(self) -> AsyncEventStream[str]:
        return AsyncEventStream(self._session, LOG)

    def whole(self) -> AsyncEventStream[Note | Changed]:
        return AsyncEventStream(self._session, WHOLE)

    def either(self) -> AsyncEventStream[Change | str]:
        return AsyncEventStream(self._session, EITHER)

    def lines(self) -> AsyncItemStream[Change]:
        return AsyncItemStream(self._session, LINES)

    def sequence(self) -> AsyncItemStream[Change]:
        return AsyncItemStream(self._session, SEQUENCE)


def streams(client: Any) -> Any:
    return Streams(client) if isinstance(client, Client) else AsyncStreams(client)


def says_events(text: str, **said: Any) -> Says:
    return Says(body=text, media_type="text/event-stream; charset=utf-8", **said)


CHANGES = (
    'data: {"id": "a", "amount": 12345678901234567.89}\n\n'
    ': ping\n\nid: 7\ndata: {"id": "b",\ndata: "amount": 1e-9}\n\ndata: [DONE]\n\n'
)


def test_items_of_events(driven: Driven, server: Loopback) -> None:
    """Typed, exact, and nothing is sent before they are asked for."""
    server.answers(says_events(CHANGES))
    stream = streams(driven.client()).watch({"q": 1}, since="now")
    assert [] == server.seen
    items = driven.items(stream)
    assert ["a", "b"] == [each.id for each in items]
    assert [Decimal("12345678901234567.89"), Decimal("1E-9")] == [
        each.amount for each in items
    ]
    (seen,) = server.seen
    assert "text/event-stream" == seen.headers["accept"]
    assert (b'{"q":1,"stream":true}', [("since", "now")]) == (seen.body, seen.query)


@pytest.mark.parametrize("body", [UNSET, None, {"stream": False}, Change(id="x")])
def test_the_body_asks_for_the_stream(
    driven: Driven, server: Loopback, body: object
) -> None:
    """Whatever the caller gave, and the caller's own value stays as it is."""
    server.answers(says_events("data: [DONE]\n\n"))
    assert [] == driven.items(streams(driven.client()).watch(body))
    assert server.seen[0].body.endswith(b'"stream":true}')
    assert body != {"stream": True}


def test_events_as_they_came(driven: Driven, server: Loopback) -> None:
    """With name, id and undecoded data; each iteration is a request of its own."""
    server.answers(says_events("event: x\nid: 1\nretry: 5\ndata: no json\n\n"))
    stream = streams(driven.client()).log()
    assert [Event("x", "no json", "1", 5)] == driven.items(stream.events())
    assert ["no json"] == driven.items(stream)
    assert 2 == len(server.seen)


def test_events_that_are_kept_whole(driven: Driven, server: Loopback) -> None:
    """Data is JSON or text, as the event's name says."""
    server.answers(
        says_events(
            "event: note\ndata: 12\nretry: 9\n\n"
            'id: 4\nevent: changed\ndata: {"id": "a"}\n\n'
        )
    )
    assert [
        Note(data="12", retry=9),
        Changed(id="4", data=Change(id="a")),
    ] == driven.items(streams(driven.client()).whole())


def test_data_that_is_text_or_json(driven: Driven, server: Loopback) -> None:
    """Text that is no JSON is text, where that was promised."""
    server.answers(says_events('data: ping\n\ndata: {"id": "a"}\n\n'))
    found = driven.items(streams(driven.client(decoding="strict")).either())
    assert ["ping", Change(id="a")] == found


@pytest.mark.parametrize(
    ("method", "media_type", "content"),
    [
        ("lines", "application/jsonl", '{"id": "a"}\n\n{"id": "b"}'),
        ("lines", "application/x-ndjson", '{"id": "a"}\r\n{"id": "b"}\n'),
        ("lines", None, '{"id": "a"}\r\n{"id": "b"}\n'),
        ("sequence", "application/json-seq", '\x1e{"id":\n"a"}\n\x1e{"id": "b"}\n'),
    ],
)
def test_items_of_texts(
    driven: Driven, server: Loopback, method: str, media_type: str | None, content: str
) -> None:
    """A line or a record each, whatever servers call it."""
    server.answers(Says(body=content, media_type=media_type))
    items = driven.items(getattr(streams(driven.client()), method)())
    assert [Change(id="a"), Change(id="b")] == items


def test_no_content_is_no_items(driven: Driven, server: Loopback) -> None:
    """204 says that there is nothing, and so no end of anything."""
    server.answers(Says(204, media_type=None))
    assert [] == driven.items(streams(driven.client()).watch())


def test_an_error_before_the_stream(driven: Driven, server: Loopback) -> None:
    """It is the documented one, with its body."""
    server.answers(Says(404, '{"code": "gone"}'))
    with pytest.raises(NotFoundError) as caught:
        driven.items(streams(driven.client()).lines())
    assert ("gone", "GET", "/lines") == (
        caught.value.code,
        caught.value.method,
        caught.value.path,
    )


@pytest.mark.parametrize("media_type", ["application/json", "text/html"])
def test_another_answer_in_its_place(
    driven: Driven, server: Loopback, media_type: str
) -> None:
    """A whole answer is no stream of one item."""
    server.answers(Says(body='{"error": 1}', media_type=media_type))
    expected = f"expected application/jsonl, got {media_type}"
    with pytest.raises(DecodeError, match=expected) as caught:
        driven.items(streams(driven.client()).lines())
    assert b'{"error": 1}' == caught.value.content


AMOUNTS = (None, Decimal("12345678901234567.89"))
CUTS: list[tuple[str, Says]] = [
    ("watch", says_events(CHANGES, cut=60)),
    ("watch", says_events(CHANGES.replace("data: [DONE]\n\n", ""))),
    ("log", says_events("data: a\n\ndata: b")),
    ("lines", Says(body='{"id": "a"}\n{"id', media_type="application/jsonl")),
    ("lines", Says(body='{"id": "a"}\n{"id": 1}', media_type=None, cut=13)),
]


@pytest.mark.parametrize(("method", "says"), CUTS)
def test_a_stream_that_breaks(
    driven: Driven, server: Loopback, method: str, says: Says
) -> None:
    """It raises, and nothing is sent again: the server may have acted."""
    server.answers(says)
    stream = getattr(streams(driven.client(max_retries=3)), method)()
    with pytest.raises(APIConnectionError) as caught:
        driven.items(stream)
    error = caught.value
    assert (method, f"/{method}") == (error.operation_id, error.path)
    assert 1 == len(server.seen)


@pytest.mark.parametrize(("method", "says"), CUTS)
def test_what_came_before_a_stream_broke(
    server: Loopback, method: str, says: Says
) -> None:
    """It is there; and who asks again is told again that there is more."""
    server.answers(says)
    with Client(settings(base_url=server.url, token="t")) as client:
        with getattr(Streams(client), method)() as stream:
            items = iter(stream)
            assert next(items) in ("a", *(Change(id="a", amount=n) for n in AMOUNTS))
            for _ in range(2):
                with pytest.raises(APIConnectionError):
                    list(stream)


def test_strict_decoding_names_item_and_place(driven: Driven, server: Loopback) -> None:
    """The pointer begins with the number of the item; the next one is still there."""
    server.answers(Says(body='{"id": "a"}\n{"id": 1}\n{"id": "c"}\n', media_type=None))
    client = driven.client(decoding="strict")
    with pytest.raises(DecodeError, match="item 1: .*at /1/id") as caught:
        driven.items(streams(client).lines())
    assert (1, "/1/id", 200) == (
        caught.value.item,
        caught.value.pointer,
        caught.value.status,
    )


def test_drift_is_reported(driven: Driven, server: Loopback) -> None:
    """Each item is kept; unknown fields are told too."""
    server.answers(
        Says(body='{"id": "a"}\n{"id": 1}\n{"id": "c", "x": 2}\n', media_type=None)
    )
    found: list[Drift] = []
    items = driven.items(streams(driven.client(on_drift=found.append)).lines())
    assert ["a", 1, "c"] == [each.id for each in items]
    assert [("wrong_type", "/1/id"), ("unknown_field", "/2/x")] == [
        (each.kind, each.pointer) for each in found
    ]


@pytest.mark.parametrize(
    ("method", "content"), [("lines", "{]\n"), ("watch", "data: {]\n\n")]
)
def test_an_item_that_is_no_json(
    driven: Driven, server: Loopback, method: str, content: str
) -> None:
    """There is nothing that could be kept of it."""
    server.answers(Says(body=content, media_type=None))
    with pytest.raises(DecodeError, match=f"/{method}: item 0: it is no JSON"):
        driven.items(getattr(streams(driven.client()), method)())


def test_raw_says_why_not(driven: Driven, server: Loopback) -> None:
    """A stream has no answer before it is open."""
    client = driven.client()
    with pytest.raises(TypeError, match="once they are open"):
        driven.raw(client, streams(client).log)
    with pytest.raises(RuntimeError, match="with statement"):
        streams(client).log().headers
    assert [] == server.seen


def test_headers_once_it_is_open(driven: Driven, server: Loopback) -> None:
    server.answers(says_events("data: a\n\n", headers={"X-Request-Id": "r-1"}))
    stream = streams(driven.client()).log()
    assert "r-1" == driven.entered(
        stream, lambda opened: opened.headers["x-request-id"]
    )


def one_connection(kind: Callable[..., Any]) -> Any:
    """A client whose second request waits for ever unless the first gave its connection back."""
    return kind(limits=httpx.Limits(max_connections=1), timeout=5)


def test_what_a_loop_leaves_is_there_for_the_next(server: Loopback) -> None:
    """In a `with` statement there is one request, and its end closes it."""
    hold = threading.Event()
    server.answers(says_events("data: a\n\ndata: b\n\ndata: c\n\n", hold=(18, hold)))
    with (
        one_connection(httpx.Client) as transport,
        Client(settings(base_url=server.url, token="t"), transport) as client,
    ):
        for _ in range(3):
            with Streams(client).log() as stream:
                assert "a" == next(iter(stream))
                for item in stream:
                    assert "b" == item
                    break
                hold.set()
                assert [Event(data="c")] == list(stream.events())
    assert 3 == len(server.seen)


def test_leaving_a_loop_closes_the_connection(server: Loopback) -> None:
    """By `break` and by an error, while the server has more to say."""
    server.answers(says_events("data: a\n\n" * 100_000))
    with (
        one_connection(httpx.Client) as transport,
        Client(settings(base_url=server.url, token="t"), transport) as client,
    ):
        for item in Streams(client).log():
            assert "a" == item
            break
        with pytest.raises(KeyError):
            for item in Streams(client).log():
                raise KeyError(item)
        assert "a" == next(iter(Streams(client).log()))


async def leave(url: str, sleep: Callable[[float], Any], cancelled: Any) -> None:
    given = settings(base_url=url, token="t")
    async with (
        one_connection(httpx.AsyncClient) as transport,
        AsyncClient(given, transport) as client,
    ):
        async with AsyncStreams(client).log() as stream:
            async for item in stream:
                assert "a" == item
                break
        async for item in AsyncStreams(client).log():
            break
        await sleep(0.05)
        await cancelled(AsyncStreams(client).log())
        async with AsyncStreams(client).log() as stream:
            assert "a" == await anext(aiter(stream))


async def endless(stream: Any) -> None:
    async for _ in stream:
        pass


@pytest.fixture
def stalled(server: Loopback) -> Any:
    hold = threading.Event()
    server.answers(says_events("data: a\n\n" * 1000, hold=(18, hold)))
    yield server
    hold.set()


def test_leaving_under_asyncio(stalled: Loopback) -> None:
    """By `break`, by the end of a `with` statement, and by cancellation."""

    async def cancelled(stream: Any) -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(endless(stream), 0.5)

    asyncio.run(leave(stalled.url, asyncio.sleep, cancelled))
    assert 4 == len(stalled.seen)


@pytest.mark.filterwarnings("ignore:Async generator:ResourceWarning")
def test_leaving_under_trio(stalled: Loopback) -> None:
    """The same; trio says of a loop that is left alone that it had to be cleaned up after."""
    trio = pytest.importorskip("trio")

    async def cancelled(stream: Any) -> None:
        with trio.move_on_after(0.5) as scope:
            await endless(stream)
        assert scope.cancelled_caught

    trio.run(leave, stalled.url, trio.sleep, cancelled)
    assert 4 == len(stalled.seen)
