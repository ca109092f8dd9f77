"""Streams of events that break off: whether, when and from where on they are asked for again."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from drivers import Driven
from loopback import Loopback, Says
from playing import Stage, reply
from sample import NotFoundError, settings
from test_streams import LOG, WATCH, says_events, streams

from runtime.call import Opening
from runtime.errors import APIConnectionError, APIError, APITimeoutError, DecodeError
from runtime.operation import Operation
from runtime.retry import Retry, RetryPolicy
from runtime.walk import Walk, walk

ONE = "id: 1\ndata: a\n\n"
TWO = "retry: 1\n\nid: 2\ndata: b\n\n"
THREE = "data: c\n\n"
OVER = Says(204, media_type=None)


def broken(text: str, whole: str = "data: never\n\n") -> Says:
    return says_events(text + whole, cut=len(text) + 3)


def asked(server: Loopback) -> list[str | None]:
    return [seen.headers.get("last-event-id") for seen in server.seen]


def test_events_go_on_behind_the_last(driven: Driven, server: Loopback) -> None:
    """Each comes once, also what had come in half; its id holds until there is another."""
    server.answers(broken(ONE + TWO), broken(THREE), says_events("id\ndata: d\n\n"))
    told: list[Retry] = []
    items = driven.items(streams(driven.client(on_retry=told.append)).log())
    assert ["a", "b", "c", "d"] == items
    assert [None, "2", "2"] == asked(server)
    assert [("/log", 1), ("/log", 1)] == [(each.path, each.attempt) for each in told]
    assert all(isinstance(each.error, APIConnectionError) for each in told)


def test_events_as_they_came_go_on(driven: Driven, server: Loopback) -> None:
    """In a `with` statement too, in which the headers are those of the last answer."""
    server.answers(broken(ONE), says_events(TWO, headers={"X-N": "2"}))

    def body(stream: Any) -> Any:
        return stream.events()

    events = driven.entered(streams(driven.client()).log(), body)
    assert [("a", "1", None), ("b", "2", 1)] == [
        (each.data, each.id, each.retry) for each in events
    ]


@pytest.mark.parametrize(
    ("method", "first", "options"),
    [
        pytest.param("log", broken("data: a\n\n"), {}, id="no id"),
        pytest.param("log", broken("id: \x01\ndata: a\n\n"), {}, id="no field"),
        pytest.param("log", broken(ONE), {"reconnect": False}, id="turned off"),
        pytest.param("log", broken(ONE), {"max_retries": 0}, id="no repetition"),
        pytest.param("watch", broken('id: 1\ndata: {"id": "a"}\n\n'), {}, id="POST"),
        pytest.param(
            "lines",
            Says(body='{"id": "a"}\n{"id": "b"}\n', media_type=None, cut=14),
            {"reconnect": True},
            id="lines",
        ),
    ],
)
def test_what_is_not_asked_for_again(
    driven: Driven, server: Loopback, method: str, first: Says, options: Any
) -> None:
    """It raises as a stream that breaks off does."""
    server.answers(first, says_events(THREE))
    with pytest.raises(APIConnectionError):
        driven.items(getattr(streams(driven.client(**options)), method)())
    assert 1 == len(server.seen)


def test_who_asks_for_it_has_any_stream_go_on(driven: Driven, server: Loopback) -> None:
    """A POST, without an id, and after an end without a word, until the server says that it is over."""
    server.answers(
        broken('data: {"id": "a"}\n\n'),
        says_events('id: 4\ndata: {"id": "b"}\n\n'),
        says_events('data: {"id": "c"}\n\n'),
        OVER,
    )
    told: list[Retry] = []
    client = driven.client(reconnect=True, on_retry=told.append)
    items = driven.items(streams(client).watch({"q": 1}))
    assert [("POST", "/watch")] * 3 == [(each.method, each.path) for each in told]
    assert ["a", "b", "c"] == [each.id for each in items]
    assert [None, None, "4", "4"] == asked(server)
    assert {b'{"q":1,"stream":true}'} == {seen.body for seen in server.seen}


def test_the_end_of_a_stream_is_its_end(driven: Driven, server: Loopback) -> None:
    """An end that was announced, and for who did not ask any that is no break."""
    server.answers(says_events('data: {"id": "a"}\n\ndata: [DONE]\n\n'))
    client = driven.client(reconnect=True)
    assert 1 == len(driven.items(streams(client).watch()))
    server.answers(says_events(ONE))
    assert ["a"] == driven.items(streams(driven.client()).log())
    assert 2 == len(server.seen)


def test_no_more_than_max_retries_in_a_row(driven: Driven, server: Loopback) -> None:
    """Without an event; with one, the count begins anew."""
    server.answers(*[broken(ONE)] * 5, broken(""))
    seen: list[object] = []
    client = driven.client(max_retries=2)
    stream = streams(client).log()
    with pytest.raises(APIConnectionError) as caught:
        (
            driven.call(_collect, stream, seen)
            if hasattr(stream, "__aiter__")
            else (seen.extend(stream))
        )
    assert 7 == len(server.seen) and (7, "/log") == (
        caught.value.attempts,
        caught.value.path,
    )


async def _collect(stream: Any, seen: list[object]) -> None:
    async for item in stream:
        seen.append(item)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Says(404, '{"code": "gone"}'), APIError),
        (Says(body="{}"), DecodeError),
    ],
)
def test_another_answer_than_the_rest(
    driven: Driven, server: Loopback, answer: Says, error: type[Exception]
) -> None:
    """It is told, and not asked for again."""
    server.answers(broken(ONE), answer)
    with pytest.raises(error):
        driven.items(streams(driven.client()).log())
    assert 2 == len(server.seen)


def test_a_silent_server_is_left(driven: Driven, server: Loopback) -> None:
    """A read that takes too long is a break like any other, and an error for who wants none."""
    hold = threading.Event()
    silent = says_events(ONE + TWO, hold=(len(ONE), hold))
    try:
        server.answers(silent, says_events(THREE))
        client = driven.client(timeout=(5, 0.2, 5, 5))
        assert ["a", "c"] == driven.items(streams(client).log())
        server.answers(silent)
        with pytest.raises(APITimeoutError, match="GET /log: no answer in time"):
            driven.items(streams(client.with_options(reconnect=False)).log())
    finally:
        hold.set()


def walked(stage: Stage, operation: Operation[Any], **options: Any) -> Walk[Any]:
    context = stage.context(
        settings(
            base_url="https://a.test", token="t", **{"retry": RetryPolicy()} | options
        )
    )
    values = (None,) * len(operation.parameters)
    found: Walk[Any] = stage.play(walk(Opening(context, operation, values)))
    return found


@pytest.mark.parametrize(
    ("text", "options", "pause"),
    [
        ("", {}, 0.5),
        ("retry: 3000\n\n", {}, 3.3),
        ("retry: 3000\nretry: 0\n\n", {}, 0),
        ("retry: 60001\n\n", {}, None),
        ("retry: soon\n\n", {}, 0.5),
        ("", {"deadline": 0.6}, 0.5),
        ("", {"deadline": 0.4}, None),
    ],
)
def test_when(text: str, options: Any, pause: float | None) -> None:
    """After what the stream asks for, or else as any repetition; not for ever, and in time."""
    stage = Stage([reply(content_type="text/event-stream")])
    found = walked(stage, LOG, **options)
    found.feed((ONE + text).encode())
    assert found.taken() and found.pause() is None
    found.failure = APIConnectionError("cut")
    assert pause == (None if found.pause() is None else round(found.pause() or 0, 6))


def test_what_has_come_is_given_first() -> None:
    """And who is told of a break is told again."""
    stage = Stage([reply(content_type="text/event-stream"), reply(404)])
    found = walked(stage, WATCH, reconnect=True)
    found.feed(ONE.encode())
    found.failure = APIConnectionError("cut")
    assert found.pause() is None and found.taken() is not None
    with pytest.raises(NotFoundError):
        stage.play(found.go_on(1.5))
    assert [1.5] == stage.sleeps and found.pause() is None
    with pytest.raises(NotFoundError):
        found.taken()
