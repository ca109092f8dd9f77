"""What users put around calls and attempts, in both kinds of client, against a server."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
import threading
from collections.abc import AsyncGenerator, Generator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import httpx
import pytest
from drivers import Driven
from loopback import Loopback, Says, says_json
from sample import AsyncClient, Invoice, NotFoundError, settings
from test_streams import one_connection

from runtime.answer import Answer
from runtime.auth import BasicCredentials
from runtime.effects import Reply
from runtime.errors import APIError
from runtime.headers import Headers
from runtime.logged import logged_calls, shown
from runtime.middleware import Attempt, Call
from runtime.model import Model
from runtime.types import JSON, Secret

INVOICE = {"id": "I-1"}


def test_each_attempt_is_seen(driven: Driven, server: Loopback) -> None:
    """In order, with its number; what is yielded instead is sent."""
    server.answers(Says(503), says_json(INVOICE))
    seen: list[object] = []

    def signed(attempt: Attempt) -> Generator[Attempt, Reply, None]:
        seen.append((attempt.number, attempt.path, attempt.request.method))
        reply = yield attempt.with_headers({"X-Signature": f"s-{attempt.number}"})
        seen.append(reply.status)

    client = driven.client(around_attempts=[signed])
    driven.call(client.billing.get_invoice, "I-1")
    path = "/invoices/{invoiceId}"
    assert [(1, path, "GET"), 503, (2, path, "GET"), 200] == seen
    assert ["s-1", "s-2"] == [each.headers["x-signature"] for each in server.seen]


def test_the_first_is_the_outermost(driven: Driven, server: Loopback) -> None:
    """Each sees what those around it made of the call; errors are thrown into them."""
    server.answers(says_json({}, 404))
    seen: list[str] = []

    def named(name: str) -> Any:
        def hook(call: Call) -> Generator[Call, Answer[object], None]:
            seen.append(f"{name}: {call.parameters['invoiceId']}")
            try:
                yield replace(call, values=("I-2", *call.values[1:]))
            except APIError as error:
                seen.append(f"{name}: {type(error).__name__}")
                raise

        return hook

    client = driven.client().with_options(around_calls=[named("a"), named("b")])
    with pytest.raises(NotFoundError):
        driven.call(client.billing.get_invoice, "I-1")
    assert ["a: I-1", "b: I-2", "b: NotFoundError", "a: NotFoundError"] == seen
    assert "/invoices/I-2" == server.seen[0].path


def test_an_answer_may_come_instead(driven: Driven, server: Loopback) -> None:
    """Of a cache, say: without a yield nothing is sent. After an error, it takes its place."""
    kept = Answer(Invoice(id="kept", total=Decimal("1.10")), 200)

    def cached(call: Call) -> Generator[Call, Answer[object], Answer[object]]:
        return kept
        yield call

    def safe(call: Call) -> Generator[Call, Answer[object], Answer[object] | None]:
        try:
            yield call
        except APIError:
            return kept
        return None

    for hook in (cached, safe):
        server.answers(says_json({}, 404))
        client = driven.client(around_calls=[hook])
        assert "kept" == driven.call(client.billing.get_invoice, "I-1").id
    assert 1 == len(server.seen)


def test_who_does_not_yield_once_is_told(driven: Driven, server: Loopback) -> None:
    """A mistake of its author, and no answer that is lost without a word."""
    server.answers(says_json(INVOICE))

    def never(call: Call) -> Generator[Call, Answer[object], None]:
        return
        yield call

    def twice(call: Call) -> Generator[Call, Answer[object], None]:
        yield call
        yield call

    for hook in (never, twice):
        client = driven.client(around_calls=[hook])
        with pytest.raises(TypeError, match="has to yield once"):
            driven.call(client.billing.get_invoice, "I-1")


def test_documents_are_calls_too(driven: Driven, server: Loopback) -> None:
    """A middleware sees their status and header fields before they are read."""
    server.answers(Says(body=b"%PDF", media_type="application/pdf"))
    seen: list[Answer[object]] = []

    def watch(call: Call) -> Generator[Call, Answer[object], None]:
        seen.append((yield call))

    client = driven.client(around_calls=[watch])
    assert b"%PDF" == driven.call(client.billing.get_document("D-1").read)
    assert [(None, 200)] == [(each.value, each.status) for each in seen]


def failing(attempt: Attempt) -> Generator[Attempt, Reply, None]:
    yield attempt
    raise LookupError("of the middleware's own")


def replaced(attempt: Attempt) -> Generator[Attempt, Reply, Reply]:
    yield attempt
    return Reply(200, Headers({"content-type": "application/pdf"}), b"mine")


def failing_call(call: Call) -> Generator[Call, Answer[object], None]:
    yield call
    raise LookupError("of the middleware's own")


@pytest.mark.parametrize(
    "options",
    [
        {"around_attempts": [failing]},
        {"around_attempts": [replaced]},
        {"around_calls": [failing_call]},
    ],
)
def test_a_middleware_leaves_no_document_open(
    driven: Driven, server: Loopback, options: dict[str, Any]
) -> None:
    """Whether it fails or answers by itself: the only connection is free for the next call."""
    server.script = lambda seen: Says(200, b"x" * 9, media_type="application/pdf")
    kind = httpx.Client if driven.blocks else httpx.AsyncClient
    transport = one_connection(kind)
    client = driven.client(transport=transport, timeout=2)
    view = client.with_options(**options)
    for _ in range(2):
        try:
            assert b"mine" == driven.call(view.billing.get_document("a").read)
        except LookupError:
            pass
        assert b"x" * 9 == driven.call(client.billing.get_document("a").read)
    driven.call(getattr(transport, "aclose", None) or transport.close)


def test_who_is_cancelled_says_so(server: Loopback) -> None:
    """To the middleware around it, which cannot keep it from that by passing over it."""
    hold, seen = threading.Event(), list[str]()
    server.script = lambda seen: (hold.wait(5), Says())[1]

    def watching(attempt: Attempt) -> Generator[Attempt, Reply, None]:
        try:
            yield attempt
        except BaseException as error:
            seen.append(type(error).__name__)

    async def main() -> None:
        given = settings(base_url=server.url, token="t", around_attempts=[watching])
        async with AsyncClient(given) as client:
            call = asyncio.create_task(client.billing.get_invoice("I-1"))
            await asyncio.sleep(0.1)
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call

    asyncio.run(main())
    hold.set()
    assert ["CancelledError"] == seen


def test_a_document_that_nobody_opened(driven: Driven, server: Loopback) -> None:
    """A middleware of calls has no body to give; one of attempts does."""

    def cached(call: Call) -> Generator[Call, Answer[object], Answer[object]]:
        return Answer(None, 200)
        yield call

    client = driven.client(around_calls=[cached])
    with pytest.raises(TypeError, match="cannot answer a stream or a document; one"):
        driven.call(client.billing.get_document("a").read)
    assert not server.seen


def plain(call: Call) -> Call:
    return call


async def awaited(call: Call) -> AsyncGenerator[Call, Answer[object]]:
    yield call


def empty(call: Call) -> Generator[None, Answer[object], None]:
    yield


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (plain, "a function that yields once, and is not async: <function plain"),
        (awaited, "a function that yields once, and is not async: <function awaited"),
        (empty, "has to yield what is sent: <function empty"),
    ],
)
def test_what_is_no_middleware_is_said(
    driven: Driven, server: Loopback, wrong: Any, message: str
) -> None:
    """Of both kinds, before anything is sent."""
    for options in ({"around_calls": [wrong]}, {"around_attempts": [wrong]}):
        client = driven.client(**options)
        with pytest.raises(TypeError, match=message):
            driven.call(client.billing.get_invoice, "I-1")
    assert not server.seen


class Login(Model):
    """What is sent to log in."""

    user: str
    password: Secret | None = None
    inner: Login | None = None
    free: dict[str, JSON] | None = None
    pins: list[Secret] | None = None


def test_what_of_a_body_is_shown() -> None:
    """What is documented and no secret; never what nobody described."""
    login = Login(
        user="u",
        password="s3cret",
        inner=Login.model_construct(user="v", password="s3cret"),
        free={"key": "s3cret", "more": [1, None]},
        pins=["s3cret"],
        **{"extra": "s3cret"},
    )
    text = shown(login)
    assert "s3cret" not in text + repr(login.password)
    for part in ("user='u'", "password=**", "inner=Login(", "user='v'", "extra=…"):
        assert part in text
    assert "free={key: <str>, more: [<int>, None]}" in text
    assert "[<int>, <int>]" == shown([1, 2]) and "and 5 more]" in shown([1] * 25)


def test_bodies_are_logged_on_demand(
    driven: Driven, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    """What is sent and what comes, as models."""
    server.answers(Says(201, '{"id":"I-1","total":1.10,"unknown":"s3cret"}'))
    client = driven.client(around_calls=[logged_calls])
    with caplog.at_level(logging.DEBUG, "runtime"):
        driven.call(
            client.billing.create_invoice, Invoice(id="I-0", total=Decimal("1.10"))
        )
    sent, came = [r.getMessage() for r in caplog.records if r.name == "runtime.logged"]
    assert "POST /invoices: sends Invoice(id='I-0', total=Decimal('1.10'))" == sent
    assert (
        "POST /invoices: 201 Invoice(id='I-1', total=Decimal('1.10'), unknown=…)"
        == came
    )


SECRETS: list[dict[str, Any]] = [
    {"secrets": {"key": "s3cret"}},
    {"secrets": {"query_key": "s3cret"}},
    {"secrets": {"cookie_key": "s3cret"}},
    {"secrets": {"static": "s3cret"}},
    {"secrets": {"basic": BasicCredentials("user", "s3cret")}},
]


@pytest.mark.parametrize("given", SECRETS)
def test_no_log_holds_a_secret(
    driven: Driven,
    server: Loopback,
    caplog: pytest.LogCaptureFixture,
    given: dict[str, Any],
) -> None:
    """At DEBUG, of httpx and httpcore too, in any place where a request has one."""
    server.answers(Says(body=b"x", media_type="application/octet-stream"), Says(500))
    seen: list[str] = []

    def watch(attempt: Attempt) -> Generator[Attempt, Reply, None]:
        reply = yield attempt
        seen.extend((repr(attempt), repr(reply)))

    # A client of httpx logs the URLs of its requests.
    client = driven.client(around_attempts=[watch], transport=driven.httpx(), **given)
    with caplog.at_level(logging.DEBUG):
        driven.call(client.billing.get_whole)
        with pytest.raises(APIError) as caught:
            driven.call(client.billing.get_whole)
    told = caplog.text + repr(seen) + repr(client) + repr(vars(caught.value))
    assert "s3cret" not in told + repr([vars(record) for record in caplog.records])
    assert "HTTP Request: GET" in caplog.text
    record = next(r for r in caplog.records if hasattr(r, "http_path"))
    assert ("GET", "/whole", 200, 1) == (
        vars(record)["http_method"],
        vars(record)["http_path"],
        vars(record)["http_status"],
        vars(record)["attempt"],
    )


def test_spans_and_metrics(
    driven: Driven, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One span and one duration a request, by the conventions; a trace goes on at the server."""
    telemetry = pytest.importorskip("telemetry_provider")
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", telemetry.trace)
    spans, points = telemetry.collected()
    server.answers(Says(503), says_json(INVOICE), says_json({}, 404))
    client = driven.client()
    driven.call(client.billing.get_invoice, "I-s3cret")
    with pytest.raises(NotFoundError):
        driven.call(client.billing.get_invoice, "I-s3cret")
    found = spans()
    assert ["GET /invoices/{invoiceId}"] * 3 == [span.name for span in found]
    told = [dict(span.attributes) for span in found]
    assert [503, 200, 404] == [each["http.response.status_code"] for each in told]
    assert [None, 1, None] == [each.get("http.request.resend_count") for each in told]
    assert ["503", None, "404"] == [each.get("error.type") for each in told]
    assert "127.0.0.1" == told[0]["server.address"] and "s3cret" not in repr(told)
    ids = [
        f"{span.context.trace_id:032x}-{span.context.span_id:016x}" for span in found
    ]
    for seen, each in zip(server.seen, ids, strict=True):
        assert each in seen.headers["traceparent"]
    assert {"http.client.request.duration"} == {metric.name for metric in points()}
    client = client.with_options(telemetry=False)
    server.answers(says_json(INVOICE))
    driven.call(client.billing.get_invoice, "I-1")
    assert [] == spans() and "traceparent" not in server.seen[-1].headers


def test_nothing_is_imported_for_telemetry(server: Loopback) -> None:
    """A process that does not use OpenTelemetry does not load it, installed or not."""
    server.answers(says_json(INVOICE))
    code = (
        "import sys; sys.path[:0] = sys.argv[2:]\n"
        "from sample import Client, settings\n"
        "client = Client(settings(base_url=sys.argv[1], token='t'))\n"
        "client.billing.get_invoice('I-1')\n"
        "sys.exit('opentelemetry' in sys.modules)"
    )
    run = [sys.executable, "-c", code, server.url, *sys.path]
    assert 0 == subprocess.run(run, check=False).returncode
