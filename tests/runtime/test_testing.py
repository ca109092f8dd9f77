"""What users write tests with: stubs, recordings of live calls, and their replay."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, cast

import pytest
from drivers import Driven
from loopback import Loopback, Says, says_json
from sample import (
    API,
    AsyncClient,
    Client,
    ErrorBody,
    Invoice,
    InvoiceListing,
    NotFoundError,
    Report,
    ServerError,
    settings,
)

from runtime.body import JsonBody
from runtime.client import AsyncResource, Resource
from runtime.effects import Reply
from runtime.errors import APITimeoutError, DecodeError, WaitTimeoutError
from runtime.events import AsyncEventStream, EventStream, ServerEvents
from runtime.headers import Headers
from runtime.middleware import Attempt, Call
from runtime.operation import AnswerChoice, Binary, Json, Operation, Text
from runtime.pager import AsyncPager, Pager
from runtime.paging import Offset, PageNumber, Token
from runtime.operation import Query
from runtime.recorder import Recorder
from runtime.recording import Keeper
from runtime.replayer import Replayer
from runtime.request import Outgoing
from runtime.streams import AsyncItemStream, ItemStream, JsonLines, JsonSequence
from runtime.stub import Stub
from runtime.types import Model, Secret
from runtime.xml_media import Xml

PAID = Invoice(id="I-1", total=Decimal("10.50"), status="Paid")
OPEN = Invoice(id="I-2", total=Decimal("0.10"), status="Unpaid")


class Account(Model):
    """Somebody, with a secret."""

    name: str
    pin: Secret | None = None
    limits: dict[str, Decimal] | None = None
    former: list[Account] | None = None


class Paging(Model):
    """Where a page is."""

    more: bool
    size: int
    rate: Decimal


class InvoicePage(Model):
    """A page that has to say a lot."""

    object: Literal["list"]
    data: list[Invoice]
    url: str
    paging: Paging
    next: str | None
    notes: list[str]


PAGES: Operation[InvoicePage] = Operation(
    "pages",
    "GET",
    "/p",
    parameters=(Query("after"),),
    answers={"200": Json(lambda: InvoicePage)},
    flow=Token("/data", "/next", "after", more="/paging/more"),
)
LINES: Operation[Invoice] = Operation(
    "lines", "GET", "/l", answers={"200": JsonLines(lambda: Invoice)}
)
SEQUENCE: Operation[Invoice] = Operation(
    "sequence", "GET", "/s", answers={"200": JsonSequence(lambda: Invoice)}
)
EVENTS: Operation[Account] = Operation(
    "events", "GET", "/e", answers={"200": ServerEvents(lambda: Account, end="[DONE]")}
)
TEXTS: Operation[str] = Operation(
    "texts", "GET", "/t", answers={"200": ServerEvents(lambda: str, texts=("*",))}
)
OFFSETS: Operation[list[Invoice]] = Operation(
    "offsets",
    "GET",
    "/o",
    parameters=(Query("skip"),),
    answers={"200": Json(lambda: list[Invoice])},
    flow=Offset("", "skip"),
)
NUMBERS: Operation[list[Invoice]] = Operation(
    "numbers",
    "GET",
    "/n",
    parameters=(Query("page"),),
    answers={"200": Json(lambda: list[Invoice], envelope="/data")},
    flow=PageNumber("", "page"),
)
EITHER: Operation[Invoice | bytes | str] = Operation(
    "either",
    "GET",
    "/x",
    answers={
        "200": AnswerChoice(Json(lambda: Invoice), Binary(("application/pdf",)), Text())
    },
)
DOCUMENT: Operation[Account] = Operation(
    "document", "GET", "/d", answers={"200": Xml(lambda: Account)}
)
OPEN_ACCOUNT: Operation[Account] = Operation(
    "openAccount",
    "POST",
    "/accounts",
    parameters=(Query("via"), Query("signature")),
    body=JsonBody(required=True),
    answers={"201": Json(lambda: Account)},
)


class More(Resource):
    """What the sample lacks."""

    def lines(self) -> ItemStream[Invoice]:
        return ItemStream(self._session, LINES)

    def sequence(self) -> ItemStream[Invoice]:
        return ItemStream(self._session, SEQUENCE)

    def events(self) -> EventStream[Account]:
        return EventStream(self._session, EVENTS)

    def texts(self) -> EventStream[str]:
        return EventStream(self._session, TEXTS)

    def offsets(self, skip: int | None = None) -> Pager[Invoice, list[Invoice]]:
        return Pager(self._session, OFFSETS, (skip,))

    def numbers(self, page: int | None = None) -> Pager[Invoice, list[Invoice]]:
        return Pager(self._session, NUMBERS, (page,))

    def pages(self) -> Pager[Invoice, InvoicePage]:
        return Pager(self._session, PAGES, (None,))

    def either(self) -> Invoice | bytes | str:
        return self._call(EITHER)

    def document(self) -> Account:
        return self._call(DOCUMENT)

    def open_account(self, body: Account, via: str | None = None) -> Account:
        return self._call(OPEN_ACCOUNT, (via, "s3cret"), body)


class AsyncMore(AsyncResource):
    """What the sample lacks."""

    def lines(self) -> AsyncItemStream[Invoice]:
        return AsyncItemStream(self._session, LINES)

    def sequence(self) -> AsyncItemStream[Invoice]:
        return AsyncItemStream(self._session, SEQUENCE)

    def events(self) -> AsyncEventStream[Account]:
        return AsyncEventStream(self._session, EVENTS)

    def texts(self) -> AsyncEventStream[str]:
        return AsyncEventStream(self._session, TEXTS)

    def offsets(self, skip: int | None = None) -> AsyncPager[Invoice, list[Invoice]]:
        return AsyncPager(self._session, OFFSETS, (skip,))

    def numbers(self, page: int | None = None) -> AsyncPager[Invoice, list[Invoice]]:
        return AsyncPager(self._session, NUMBERS, (page,))

    def pages(self) -> AsyncPager[Invoice, InvoicePage]:
        return AsyncPager(self._session, PAGES, (None,))

    async def either(self) -> Invoice | bytes | str:
        return await self._call(EITHER)

    async def document(self) -> Account:
        return await self._call(DOCUMENT)

    async def open_account(self, body: Account, via: str | None = None) -> Account:
        return await self._call(OPEN_ACCOUNT, (via, "s3cret"), body)


@dataclass
class Stubbed:
    """A stub of either kind, and the resource that the sample lacks."""

    stub: Stub[Any]
    driven: Driven

    @property
    def billing(self) -> Any:
        return self.stub.client.billing

    @property
    def more(self) -> Any:
        return more(self.stub.client)

    def call(self, method: Any, *args: Any, **kwargs: Any) -> Any:
        return self.driven.call(method, *args, **kwargs)


def more(client: Any) -> Any:
    return More(client) if isinstance(client, Client) else AsyncMore(client)


@pytest.fixture
def stubbed(driven: Driven) -> Stubbed:
    """Of a client that has no credentials."""
    given = settings(base_url="https://a.test", notes_base_url="https://notes.test")
    return Stubbed(Stub(Client(given) if driven.blocks else AsyncClient(given)), driven)


def test_a_stub_is_a_client_that_returns_what_is_given(stubbed: Stubbed) -> None:
    stub, billing = stubbed.stub, stubbed.billing
    assert isinstance(stub.client, (Client, AsyncClient))
    stub.returns(billing.get_invoice, PAID)
    stub.returns(billing.get_invoice, OPEN)
    found = [stubbed.call(billing.get_invoice, id_) for id_ in ("1", "2", "3")]
    assert found == [PAID, OPEN, OPEN]
    assert found[0].total.as_tuple() == Decimal("10.50").as_tuple()
    assert [call.parameters["invoiceId"] for call in stub.calls] == ["1", "2", "3"]
    assert stub.calls[0].operation.id == "getInvoice"


def test_what_was_returned_is_not_in_the_way_of_what_is_given_next(
    stubbed: Stubbed,
) -> None:
    stub, billing = stubbed.stub, stubbed.billing
    stub.returns(billing.get_invoice, PAID)
    assert stubbed.call(billing.get_invoice, "1") == PAID
    stub.returns(billing.get_invoice, OPEN)
    assert stubbed.call(billing.get_invoice, "1") == OPEN
    stub.raises(billing.get_invoice, NotFoundError)
    for _ in range(2):
        with pytest.raises(NotFoundError):
            stubbed.call(billing.get_invoice, "1")


def test_a_stub_gives_an_answer(stubbed: Stubbed) -> None:
    stubbed.stub.returns(
        stubbed.billing.create_invoice, PAID, headers={"X-Request-Id": "r-1"}
    )
    answer = stubbed.driven.raw(
        stubbed.stub.client, stubbed.billing.create_invoice, OPEN
    )
    assert (answer.value, answer.status, answer.request_id) == (PAID, 201, "r-1")
    assert stubbed.stub.calls[0].body == OPEN


def test_a_stub_still_judges_what_is_sent(stubbed: Stubbed) -> None:
    stubbed.stub.returns(stubbed.billing.get_invoice, PAID)
    with pytest.raises(ValueError, match="invoiceId"):
        stubbed.call(stubbed.billing.get_invoice, "..")


def test_a_stub_of_texts_bytes_and_nothing(stubbed: Stubbed) -> None:
    stub, billing, more = stubbed.stub, stubbed.billing, stubbed.more
    stub.returns(billing.get_note, "a note")
    stub.returns(billing.get_whole, b"\0")
    stub.returns(billing.delete_invoice, None)
    assert stubbed.call(billing.get_note) == "a note"
    assert stubbed.call(billing.get_whole) == b"\0"
    assert stubbed.call(billing.delete_invoice, "1") is None
    for value in (PAID, b"%PDF", "text"):
        stub.returns(more.either, value)
    assert [stubbed.call(more.either) for _ in range(3)] == [PAID, b"%PDF", "text"]
    stub.returns(more.document, Account(name="A", pin="1"))
    assert stubbed.call(more.document) == Account(name="A", pin="1")


def test_a_stub_of_a_listing(stubbed: Stubbed) -> None:
    stub, billing, more = stubbed.stub, stubbed.billing, stubbed.more
    both = [PAID, OPEN]
    stub.returns(billing.list_invoices, both)
    assert stubbed.driven.items(billing.list_invoices()) == both
    assert stubbed.driven.items(billing.list_invoices()) == both
    # Servers that are asked until there is no more hold these items.
    stub.returns(more.offsets, both)
    assert stubbed.driven.items(more.offsets()) == both
    assert stubbed.driven.items(more.offsets(1)) == [OPEN]
    stub.returns(more.numbers, both)
    assert stubbed.driven.items(more.numbers()) == both
    stub.returns(
        billing.search_invoices, InvoiceListing(entities=[PAID], next_uri="/?after=2")
    )
    stub.returns(billing.search_invoices, InvoiceListing(entities=[OPEN]))
    assert stubbed.driven.items(billing.search_invoices({})) == both
    assert [call.parameters.get("after") for call in stub.calls[-2:]] == [None, "2"]


def test_what_else_a_page_needs_is_there(stubbed: Stubbed) -> None:
    """Who gives the items alone gets no page that is not as described."""
    stubbed.stub.returns(stubbed.more.pages, [PAID, OPEN])
    strict = more(stubbed.stub.client.with_options(decoding="strict"))
    assert stubbed.driven.items(strict.pages()) == [PAID, OPEN]


def test_a_stub_of_a_document(stubbed: Stubbed) -> None:
    stub, billing, driven = stubbed.stub, stubbed.billing, stubbed.driven
    stub.returns(
        billing.get_document,
        b"%PDF-1.7",
        headers={"Content-Disposition": 'attachment; filename="a.pdf"'},
    )
    assert driven.call(billing.get_document("1").read) == b"%PDF-1.7"
    chunks = driven.entered(billing.get_document("1"), lambda d: d.chunks(3))
    if driven.blocks:
        chunks = list(chunks)
    assert chunks == [b"%PD", b"F-1", b".7"]
    names = driven.entered(
        billing.get_document("1"), lambda d: (d.filename, d.content_type)
    )
    assert names == ("a.pdf", "application/pdf")


def test_a_stub_of_a_file(stubbed: Stubbed, tmp_path: Path) -> None:
    stubbed.stub.returns(stubbed.billing.get_document, b"%PDF")
    document = stubbed.billing.get_document("1")
    file = stubbed.call(document.to_file, tmp_path / "a.pdf")
    assert file.read_bytes() == b"%PDF"


def test_a_stub_of_streams(stubbed: Stubbed) -> None:
    stub, more, driven = stubbed.stub, stubbed.more, stubbed.driven
    accounts = [Account(name="A\nB"), Account(name="C", limits={"EUR": Decimal("1.0")})]
    given: list[tuple[Any, Sequence[object]]] = [
        (more.lines, [PAID, OPEN]),
        (more.sequence, [PAID, OPEN]),
        (more.events, accounts),
        (more.texts, ["one\ntwo", "[1]"]),
    ]
    for method, items in given:
        stub.returns(method, items)
        assert driven.items(method()) == items
    for method in (more.lines, more.sequence, more.events):
        with pytest.raises(ValueError, match="cannot return this: .* at /"):
            stub.returns(method, [Report(status="Complete")])


def test_a_stub_that_waits_spends_no_time(stubbed: Stubbed) -> None:
    stub, billing = stubbed.stub, stubbed.billing
    for status in ("InProgress", "InProgress", "Complete"):
        stub.returns(billing.wait_for_report, Report(status=status))
    assert stubbed.call(billing.wait_for_report, interval=100).status == "Complete"
    stub.returns(billing.get_report, Report(status="InProgress"))
    stubbed.call(billing.get_report)
    with pytest.raises(WaitTimeoutError, match="after 500 s"):
        stubbed.call(billing.wait_for_report, interval=100, timeout=500)


def test_a_stub_that_raises(stubbed: Stubbed) -> None:
    stub, billing = stubbed.stub, stubbed.billing
    stub.raises(
        billing.get_invoice,
        NotFoundError,
        ErrorBody(code="gone"),
        headers={"X-Request-Id": "r-1"},
    )
    stub.raises(billing.get_invoice, ServerError, "down", status=503)
    stub.raises(billing.get_invoice, ServerError)
    stub.raises(billing.get_invoice, APITimeoutError("no answer in time"))
    with pytest.raises(NotFoundError) as caught:
        stubbed.call(billing.get_invoice, "1")
    assert caught.value.body == ErrorBody(code="gone")
    assert (caught.value.status, caught.value.request_id) == (404, "r-1")
    with pytest.raises(ServerError, match="503") as down:
        stubbed.call(billing.get_invoice, "1")
    assert down.value.body == "down"
    with pytest.raises(ServerError, match="500"):
        stubbed.call(billing.get_invoice, "1")
    for _ in range(2):
        with pytest.raises(APITimeoutError) as late:
            stubbed.call(billing.get_invoice, "1")
        assert late.value.operation_id == "getInvoice"


def test_a_stub_says_what_is_wrong(stubbed: Stubbed) -> None:
    stub, billing = stubbed.stub, stubbed.billing
    with pytest.raises(AssertionError, match=r"no answer for getInvoice: give one by"):
        stubbed.call(billing.get_invoice, "1")
    with pytest.raises(ValueError, match="getInvoice cannot return this: .*/total"):
        stub.returns(billing.get_invoice, {"id": "1"})
    with pytest.raises(ValueError, match="int given where text is returned"):
        stub.returns(billing.get_note, 1)
    with pytest.raises(ValueError, match="listInvoices cannot return .*/entities/0/id"):
        stub.returns(billing.list_invoices, [{"total": 1}])
    for error in (ValueError("no"), APITimeoutError, ValueError):
        with pytest.raises(
            TypeError, match="is neither a class of errors for a status"
        ):
            stub.raises(billing.get_invoice, cast(Any, error))
    with pytest.raises(ValueError, match="cannot be sent"):
        stub.raises(billing.get_invoice, NotFoundError, cast(Any, print))
    with pytest.raises(TypeError, match="no method of a resource"):
        stub.returns(stub.client.close if stubbed.driven.blocks else print, None)
    with pytest.raises(TypeError, match="no method of a resource"):
        stub.returns(cast(Any, PAID), None)


def test_a_stub_leaves_its_client_alone(driven: Driven, server: Loopback) -> None:
    server.answers(says_json({"id": "I-9", "total": 1}))
    client = driven.client()
    stub: Stub[Any] = Stub(client)
    stub.returns(client.billing.get_invoice, PAID)
    assert driven.call(stub.client.billing.get_invoice, "1") == PAID
    assert driven.call(client.billing.get_invoice, "1").id == "I-9"


def test_a_stub_is_within_the_middleware_of_its_client(stubbed: Stubbed) -> None:
    told: list[str] = []

    def told_attempts(attempt: Attempt) -> Generator[Attempt, Reply, None]:
        told.append((yield attempt).headers["content-type"])

    client = stubbed.stub.client.with_options(around_attempts=[told_attempts])
    stub: Stub[Any] = Stub(client)
    stub.returns(stub.client.billing.get_invoice, PAID)
    stubbed.call(stub.client.billing.get_invoice, "1")
    assert told == ["application/json"]


ACCOUNT = {
    "name": "Ann",
    "pin": "s3cret",
    "limits": {"EUR": 1.50},
    "former": [{"name": "An", "pin": "s3cret"}],
    "sessionKey": "s3cret",
    "level": 3,
}


def recorded(path: Path) -> list[dict[str, Any]]:
    exchanges: list[dict[str, Any]] = json.loads(path.read_text())["exchanges"]
    return exchanges


def test_what_is_recorded_is_replayed(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    """Retries, pages, errors and documents, all without a server, in no time."""
    path = tmp_path / "deep" / "all.json"
    pdf = b"%PDF\0\xff"
    server.answers(
        Says(503, headers={"Retry-After": "0"}),
        Says(body=b'{"id": "I-1", "total": 25.90}'),
        says_json({"entities": [{"id": "a", "total": 1}], "nextUri": "/?after=2"}),
        says_json({"entities": [{"id": "b", "total": 2}]}),
        says_json({"code": "gone"}, 404),
        Says(
            body=pdf,
            media_type="application/pdf",
            headers={"Content-Disposition": "attachment; filename=a.pdf"},
        ),
    )

    def made(client: Any) -> list[object]:
        billing = client.billing
        invoice = driven.call(billing.get_invoice, "I 1", expand=["lines"])
        items = driven.items(billing.list_invoices(status="Paid"))
        with pytest.raises(NotFoundError) as caught:
            driven.call(billing.get_invoice, "none")
        document = driven.call(billing.get_document("1").read)
        return [invoice, items, caught.value.body, document]

    with Recorder(driven.client(), path) as recorder:
        live = made(recorder.client)
    server.answers()
    given = settings(base_url="https://elsewhere.test/v1")
    client: Any = Client(given) if driven.blocks else AsyncClient(given)
    with Replayer(client, path) as replayer:
        assert made(replayer.client) == live
    invoice: Any = live[0]
    assert invoice.total.as_tuple() == Decimal("25.90").as_tuple()
    statuses = [each["response"]["status"] for each in recorded(path)]
    assert statuses == [503, 200, 200, 200, 404, 200]
    text = path.read_text()
    assert "25.90" in text
    assert server.url not in text and "t-0" not in text


def test_no_recording_holds_a_secret(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    path = tmp_path / "a.json"
    server.answers(
        says_json(ACCOUNT, 201, **{"Set-Cookie": "s3cret", "X-Token": "s3cret"})
    )
    client = driven.client(extra_query={"api": "s3cret"}, secrets={"oauth": "s3cret"})
    with Recorder(client, path, hide=["name"]) as recorder:
        account = Account(name="s3cret", pin="s3cret")
        found = driven.call(more(recorder.client).open_account, account, via="web")
    assert found.pin == "s3cret"
    assert "s3cret" not in path.read_text()
    (exchange,) = recorded(path)
    assert exchange["request"] == {
        "method": "POST",
        "path": "/accounts",
        "query": [["via", "web"], ["signature", "**"], ["api", "**"]],
        "json": {"name": "**", "pin": "**"},
    }
    assert exchange["response"]["json"] == {
        "name": "**",
        "pin": "**",
        "limits": {"EUR": 1.50},
        "former": [{"name": "**", "pin": "**"}],
        "sessionKey": "**",
        "level": 3,
    }
    with Replayer(client, path, hide=["name"]) as replayer:
        account = Account(name="another", pin="another")
        played = driven.call(more(replayer.client).open_account, account, via="web")
    assert played.limits == {"EUR": Decimal("1.50")}


@pytest.mark.parametrize(
    ("secrets", "place"),
    [
        ({"query_key": "a s3cret&"}, "?api_key=a%20s3cret%26"),
        ({"cookie_key": "s3cret+"}, " s3cret+"),
        ({"static": "s3cret-token"}, "s3cret-token"),
    ],
)
def test_no_recording_holds_a_secret_that_the_server_repeats(
    driven: Driven, server: Loopback, tmp_path: Path, secrets: Any, place: str
) -> None:
    """As links to a next page do."""
    path, link = tmp_path / "a.json", f"{server.url}/{place}"
    whole: Operation[Account] = Operation(
        "whole",
        "GET",
        "/whole",
        security=((next(iter(secrets)),),),
        answers={"200": Json(lambda: Account)},
    )
    server.answers(says_json({"name": link}, Link=f"<{link}>"))
    with Recorder(driven.client(secrets=secrets), path) as recorder:
        answer = driven.call(driven.answer, recorder.client, whole)
        assert link == answer.value.name
    assert "{{origin}}" in path.read_text() and "s3cret" not in path.read_text()


@pytest.mark.parametrize(
    ("template", "path", "hide", "expected"),
    [
        ("/invites/{token}", "/invites/s3cret", "", "/invites/**"),
        ("/users/{mail}/{id}", "/users/s3cret/7", "mail", "/users/**/7"),
        ("/users/{mail}.{id}", "/users/s3cret.7", "mail", "/users/**"),
        ("/users/{mail}", "/moved/to/s3cret", "mail", "/users/{mail}"),
        ("/users/{mail}", "/users/a%2Fb", "", "/users/a%2Fb"),
    ],
)
def test_no_recorded_path_holds_a_secret(
    template: str, path: str, hide: str, expected: str
) -> None:
    """Parameters in it are hidden as those of a query are."""
    names = ("token", "mail", "id")
    operation: Operation[None] = Operation(
        "op", "GET", template, parameters=tuple(map(Query, names))
    )
    request = Outgoing("GET", "https://a.test", path)
    keeper = Keeper.of(API, [hide], [])
    attempt, call = Attempt(template, request, 1), Call(operation, (None,) * 3)
    assert {"method": "GET", "path": expected} == keeper.request(attempt, call)


def test_blocks_may_be_awaited(server: Loopback, tmp_path: Path) -> None:
    """By who awaits the rest; the client's connections are closed."""
    path, given = tmp_path / "a.json", settings(base_url=server.url, token="t-0")
    server.answers(says_json({"id": "I-1", "total": 1}))

    async def main() -> None:
        async with Recorder(AsyncClient(given), path) as recorder:
            await recorder.client.billing.get_invoice("1")
        async with Replayer(AsyncClient(given), path) as replayer:
            assert (await replayer.client.billing.get_invoice("1")).id == "I-1"
        with pytest.raises(AssertionError, match="more than was asked for"):
            async with Replayer(AsyncClient(given), path):
                pass

    asyncio.run(main())
    server.answers(says_json({"id": "I-1", "total": 1}))
    with Recorder(Client(given), path) as recorder:
        recorder.client.billing.get_invoice("1")


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (
            b'data: {"name": "A", "pin": "s3cret", "x": "s3cret"}\n\ndata: [DONE]\n\n',
            "e",
        ),
        (b'data: {"name": "A",\ndata: "pin": "s3cret"}\n\ndata: [DONE]\n\n', "e"),
        (b"<a><name>A</name><pin>s3cret</pin></a>", "d"),
    ],
)
def test_no_stream_or_document_holds_a_secret(
    driven: Driven, server: Loopback, tmp_path: Path, content: bytes, media_type: str
) -> None:
    path = tmp_path / "a.json"
    kind = {"e": "text/event-stream", "d": "application/xml"}[media_type]
    server.answers(Says(body=content, media_type=kind))
    with Recorder(driven.client(), path) as recorder:
        more_ = more(recorder.client)
        if media_type == "e":
            (account,) = driven.items(more_.events())
        else:
            account = driven.call(more_.document)
    assert account.pin == "s3cret"
    assert "s3cret" not in path.read_text()
    assert "**" in path.read_text()


@pytest.mark.parametrize("name", ["httpx", "httpx2"])
def test_both_libraries_are_recorded(
    server: Loopback, tmp_path: Path, name: str
) -> None:
    library: Any = pytest.importorskip(name)
    server.answers(says_json({"id": "I-1", "total": 1}))
    given = settings(base_url=server.url, token="t-0")
    with (
        library.Client() as transport,
        Recorder(Client(given, transport), tmp_path / "a.json") as recorder,
    ):
        live = recorder.client.billing.get_invoice("1")
    with Replayer(Client(given), tmp_path / "a.json") as replayer:
        assert replayer.client.billing.get_invoice("1") == live
    assert len(server.seen) == 1


def test_a_stream_is_replayed(driven: Driven, server: Loopback, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    lines = b'{"id": "I-1", "total": 1.10}\n{"id": "I-2", "total": 2}\n'
    server.answers(Says(body=lines, media_type="application/x-ndjson"))
    with Recorder(driven.client(), path) as recorder:
        live = driven.items(more(recorder.client).lines())
    with Replayer(driven.client(), path) as replayer:
        assert driven.items(more(replayer.client).lines()) == live
    assert [str(invoice.total) for invoice in live] == ["1.10", "2"]


def test_a_recording_is_checked_against_the_description(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    path = tmp_path / "a.json"
    server.answers(says_json({"id": "I-1", "total": 1, "status": "Odd", "new": 1}))
    with Recorder(driven.client(), path) as recorder:
        driven.call(recorder.client.billing.get_invoice, "1")
    (exchange,) = recorded(path)
    known = ["unknown_enum_value at /status", "unknown_field at /new"]
    assert sorted(exchange["deviations"]) == known
    with Replayer(driven.client(), path) as replayer:
        assert driven.call(replayer.client.billing.get_invoice, "1").status == "Odd"
    # As if the description had changed since.
    path.write_text(path.read_text().replace('"total": 1', '"amount": 1'))
    replayer = Replayer(driven.client(), path)
    with pytest.raises(AssertionError, match="missing_field at /total.*: record it"):
        driven.call(replayer.client.billing.get_invoice, "1")


def test_a_replay_says_what_does_not_fit(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    path = tmp_path / "a.json"
    server.answers(says_json({"id": "I-1", "total": 1}))
    with Recorder(driven.client(), path) as recorder:
        driven.call(recorder.client.billing.get_invoice, "1")
    replayer = Replayer(driven.client(), path)
    billing: Any = replayer.client.billing
    with pytest.raises(AssertionError, match=r"expand.*: it has GET /invoices/1$"):
        driven.call(billing.get_invoice, "1", expand=["x"])
    with pytest.raises(AssertionError, match="no answer left for GET /invoices/2"):
        driven.call(billing.get_invoice, "2")
    with pytest.raises(AssertionError, match="more than was asked for: getInvoice"):
        replayer.__exit__(None, None, None)
    driven.call(billing.get_invoice, "1")
    with pytest.raises(AssertionError, match="no answer left for GET /invoices/1"):
        driven.call(billing.get_invoice, "1")


def test_a_failed_test_leaves_the_last_recording(
    driven: Driven, tmp_path: Path
) -> None:
    path = tmp_path / "a.json"
    path.write_text("before")
    with pytest.raises(RuntimeError), Recorder(driven.client(), path):
        raise RuntimeError
    assert path.read_text() == "before"
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "is not there: write it with a Recorder"),
        ("{", "is no JSON"),
        ("[]", "is no recording of sample"),
        ('{"api": "other", "exchanges": []}', "is no recording of sample"),
        ('{"api": "sample", "exchanges": [{}]}', "/exchanges/0 has no request"),
        (
            '{"api": "sample", "exchanges": [{"request": {"method": "GET", "path": "/"}}]}',
            "/exchanges/0 names no operation",
        ),
    ],
)
def test_files_that_are_no_recordings(
    driven: Driven, tmp_path: Path, text: str | None, message: str
) -> None:
    path = tmp_path / "a.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(ValueError, match=message):
        Replayer(driven.client(), path)


def test_middleware_may_answer_for_an_open_body(driven: Driven) -> None:
    """Which is how a cache would."""

    def kept(attempt: Attempt) -> Generator[Attempt, Reply, Reply]:
        yield from ()
        return Reply(200, Headers([("content-type", "application/pdf")]), b"abc")

    client = driven.client(around_attempts=[kept])
    assert driven.call(client.billing.get_document("1").read) == b"abc"
    with pytest.raises(DecodeError):
        driven.call(client.billing.get_invoice, "1")


def test_what_stubs_need_is_not_imported_by_clients() -> None:
    from runtime import client

    assert API.name == "sample"
    assert not {"Stub", "Recorder", "Replayer"} & vars(client).keys()
