"""A small API as the generator would emit it: the runtime is tested through what users touch."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal, Unpack

from runtime.api import (
    Api,
    RequestId,
    Server,
    Settings,
)
from runtime.auth import (
    ApiKey,
    Basic,
    Bearer,
    Credentials,
    KeyOrCredentials,
)
from runtime.client import AsyncClientBase, AsyncResource, Resource, SyncClient
from runtime.download import AsyncDownload, Download
from runtime.errors import StatusError
from runtime.body import JsonBody
from runtime.files import BytesBody
from runtime.grants import Grant
from runtime.operation import (
    Base,
    Binary,
    Header,
    Json,
    Nothing,
    Operation,
    Path,
    Query,
    Text,
)
from runtime.options import ClientOptions
from runtime.pager import AsyncPager, Pager
from runtime.paging import Cursor
from runtime.retry import RetryPolicy
from runtime.tokens import TokenExchange
from runtime.waiting import AsyncWaiter, Poll, Waiter
from runtime.types import (
    AsList,
    FileContent,
    DateTime,
    EpochMilliseconds,
    LocalDateTime,
    Model,
    Money,
    MoneyString,
    NullValues,
    OpenEnum,
)
from runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    import httpx


class Line(Model):
    """A line of an invoice."""

    name: str
    price: Money
    quantity: MoneyString | None = None


class Invoice(Model):
    """An invoice."""

    id: str
    total: Money
    status: Annotated[Literal["Paid", "Unpaid"] | str, OpenEnum()] | None = None
    issued: DateTime | None = None
    paid: Annotated[EpochMilliseconds | None, NullValues(0)] = None
    updated: LocalDateTime | None = None
    lines: list[Line] | None = None


class InvoiceListing(Model):
    """A page of invoices."""

    entities: list[Invoice] | None = None
    next_uri: str | None = None

    model_config = {
        "alias_generator": lambda name: "nextUri" if name == "next_uri" else name
    }


class Report(Model):
    """A report that is made while the caller waits."""

    status: (
        Annotated[Literal["InProgress", "Complete", "Failed"] | str, OpenEnum()] | None
    ) = None
    rows: list[str] | None = None


class ErrorBody(Model):
    """What the server says of an error."""

    code: str | None = None
    message: str | None = None
    context_id: str | None = None

    model_config = {
        "alias_generator": lambda name: "contextId" if name == "context_id" else name
    }


class NotFoundError(StatusError[ErrorBody]):
    """404"""

    status = 404
    body_type = Json(lambda: ErrorBody)


class TooManyRequestsError(StatusError[ErrorBody]):
    """429"""

    status = 429
    body_type = Json(lambda: ErrorBody)


class ServerError(StatusError[str]):
    """5XX"""

    matches = "5XX"
    body_type = Text()


ERRORS = (NotFoundError, TooManyRequestsError, ServerError)


@dataclass(frozen=True, slots=True)
class ClientCredentials(Credentials):
    """An OAuth client."""

    id: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class UserCredentials(Credentials):
    """A user."""

    username: str
    password: str = field(repr=False)


OAUTH = TokenExchange(
    scheme="oauth",
    method="POST",
    url="https://login.{domain}/oauth/token",
    base="login",
    grants={
        ClientCredentials: Grant(
            basic=("{id}", "{secret}"), form={"grant_type": "client_credentials"}
        ),
        UserCredentials: Grant(
            json={"username": "{username}", "password": "{password|sha1}"},
            query={"v": "2"},
            headers={"X-Grant": "{username}"},
        ),
    },
    refresh=Grant(json={"refresh_token": "{refresh_token}"}),
    expires_in="/expires_in",
    refresh_token="/refresh_token",
)

API = Api(
    name="sample",
    title="Sample",
    environment="SAMPLE",
    servers=(
        Server("eu", "https://api.{domain}/v1", {"domain": "sample.eu"}),
        Server("us", "https://api.{domain}/v1", {"domain": "sample.us"}),
        Server("own", "https://{host}:{port}", {"host": None, "port": "8443"}),
    ),
    security=(("oauth",),),
    schemes={
        "oauth": OAUTH,
        "key": ApiKey("header", "X-Key"),
        "query_key": ApiKey("query", "key", argument="query_key"),
        "cookie_key": ApiKey("cookie", "sid", argument="cookie_key"),
        "basic": Basic(),
        "static": Bearer(argument="static_token"),
    },
    request_id=RequestId(header="X-Request-Id", body="/contextId"),
    user_agent="sample-client/1.0",
    arguments={"X-Account": "account"},
)

GET_INVOICE: Operation[Invoice] = Operation(
    "getInvoice",
    "GET",
    "/invoices/{invoiceId}",
    parameters=(
        Path("invoiceId", argument="invoice_id"),
        Query("expand"),
        Query("since"),
    ),
    client_parameters=(Header("X-Account", delimiter=";"),),
    answers={"200": Json(lambda: Invoice)},
    errors=ERRORS,
)
LIST_INVOICES: Operation[InvoiceListing] = Operation(
    "listInvoices",
    "GET",
    "/invoices",
    parameters=(Query("after"), Query("status")),
    answers={"200": Json(lambda: InvoiceListing)},
    errors=ERRORS,
    flow=Cursor(items="/entities", next_uri="/nextUri", parameter="after"),
)
LIST_LINES: Operation[list[Line]] = Operation(
    "listLines",
    "GET",
    "/lines",
    answers={"200": Json(lambda: Annotated[list[Line], AsList()])},
)
CREATE_INVOICE: Operation[Invoice] = Operation(
    "createInvoice",
    "POST",
    "/invoices",
    body=JsonBody(required=True),
    answers={"201": Json(lambda: Invoice)},
    errors=ERRORS,
)
DELETE_INVOICE: Operation[None] = Operation(
    "deleteInvoice",
    "DELETE",
    "/invoices/{invoiceId}",
    parameters=(Path("invoiceId"),),
    answers={"204": Nothing()},
)
SEARCH_INVOICES: Operation[InvoiceListing] = Operation(
    "searchInvoices",
    "POST",
    "/search",
    parameters=(Query("after"),),
    body=JsonBody(required=True),
    answers={"200": Json(lambda: InvoiceListing)},
    flow=Cursor(items="/entities", next_uri="/nextUri", parameter="after"),
)
GET_REPORT: Operation[Report] = Operation(
    "getReport",
    "GET",
    "/report",
    answers={"200": Json(lambda: Report)},
    flow=Poll(
        "/status", ("InProgress",), ("Complete",), ("Failed",), "success", 3, 300
    ),
)
GET_DOCUMENT: Operation[bytes] = Operation(
    "getDocument",
    "GET",
    "/document/{id}",
    parameters=(Path("id"),),
    answers={"200": Binary(("application/pdf",))},
    errors=ERRORS,
    alternative_path="/docs/{id}",
)
GET_NOTE: Operation[str] = Operation(
    "getNote",
    "GET",
    "/note",
    answers={"200": Text()},
    base=Base("notes", "https://notes.{domain}/x"),
    security=((),),
)
GET_WHOLE: Operation[bytes] = Operation(
    "getWhole",
    "GET",
    "/whole",
    answers={"200": Binary()},
    security=(("key",), ("query_key",), ("cookie_key",), ("basic",), ("static",)),
)


PUT_FILE: Operation[None] = Operation(
    "putFile",
    "PUT",
    "/file",
    body=BytesBody(required=True),
    answers={"204": Nothing()},
)


class Billing(Resource):
    """Everything."""

    def get_invoice(
        self,
        invoice_id: str,
        *,
        expand: Sequence[str] | None = None,
        since: datetime | date | None = None,
    ) -> Invoice:
        return self._call(GET_INVOICE, (invoice_id, expand, since))

    def list_invoices(
        self, *, after: str | None = None, status: str | None = None
    ) -> Pager[Invoice, InvoiceListing]:
        return Pager(self._session, LIST_INVOICES, (after, status))

    def search_invoices(
        self, body: dict[str, str], *, after: str | None = None
    ) -> Pager[Invoice, InvoiceListing]:
        return Pager(self._session, SEARCH_INVOICES, (after,), body)

    def list_lines(self) -> list[Line]:
        return self._call(LIST_LINES)

    def create_invoice(self, body: Invoice | Unset = UNSET) -> Invoice:
        return self._call(CREATE_INVOICE, (), body)

    def delete_invoice(self, invoice_id: str) -> None:
        return self._call(DELETE_INVOICE, (invoice_id,))

    def get_report(self) -> Report:
        return self._call(GET_REPORT)

    def wait_for_report(
        self,
        *,
        interval: float = 3,
        timeout: float = 300,
        cancel: threading.Event | None = None,
    ) -> Report:
        return Waiter(self._session, GET_REPORT).wait(
            interval=interval, timeout=timeout, cancel=cancel
        )

    def get_document(self, id: str) -> Download:
        return Download(self._session, GET_DOCUMENT, (id,))

    def get_note(self) -> str:
        return self._call(GET_NOTE)

    def get_whole(self) -> bytes:
        return self._call(GET_WHOLE)

    def put_file(self, body: FileContent) -> None:
        return self._call(PUT_FILE, (), body)


class AsyncBilling(AsyncResource):
    """Everything."""

    async def get_invoice(
        self,
        invoice_id: str,
        *,
        expand: Sequence[str] | None = None,
        since: datetime | date | None = None,
    ) -> Invoice:
        return await self._call(GET_INVOICE, (invoice_id, expand, since))

    def list_invoices(
        self, *, after: str | None = None, status: str | None = None
    ) -> AsyncPager[Invoice, InvoiceListing]:
        return AsyncPager(self._session, LIST_INVOICES, (after, status))

    def search_invoices(
        self, body: dict[str, str], *, after: str | None = None
    ) -> AsyncPager[Invoice, InvoiceListing]:
        return AsyncPager(self._session, SEARCH_INVOICES, (after,), body)

    async def list_lines(self) -> list[Line]:
        return await self._call(LIST_LINES)

    async def create_invoice(self, body: Invoice | Unset = UNSET) -> Invoice:
        return await self._call(CREATE_INVOICE, (), body)

    async def delete_invoice(self, invoice_id: str) -> None:
        return await self._call(DELETE_INVOICE, (invoice_id,))

    async def get_report(self) -> Report:
        return await self._call(GET_REPORT)

    async def wait_for_report(
        self, *, interval: float = 3, timeout: float = 300
    ) -> Report:
        return await AsyncWaiter(self._session, GET_REPORT).wait(
            interval=interval, timeout=timeout
        )

    def get_document(self, id: str) -> AsyncDownload:
        return AsyncDownload(self._session, GET_DOCUMENT, (id,))

    async def get_note(self) -> str:
        return await self._call(GET_NOTE)

    async def get_whole(self) -> bytes:
        return await self._call(GET_WHOLE)

    async def put_file(self, body: FileContent) -> None:
        return await self._call(PUT_FILE, (), body)


def settings(
    *,
    base_url: str | None = None,
    server: str | None = None,
    host: str | None = None,
    port: int | None = None,
    login_base_url: str | None = None,
    notes_base_url: str | None = None,
    token: str | None = None,
    credentials: ClientCredentials | UserCredentials | None = None,
    secrets: dict[str, KeyOrCredentials] | None = None,
    account: str | Sequence[str] | None = None,
    **options: Unpack[ClientOptions],
) -> Settings:
    return Settings(
        base_url=base_url,
        server=server,
        bases={"login": login_base_url, "notes": notes_base_url},
        variables={"host": host, "port": port},
        secrets={"oauth": token or credentials, **(secrets or {})},
        parameters={"X-Account": account},
        options={"retry": RetryPolicy(base=0.001), **options},
    )


class Client(SyncClient):
    """The sample, blocking."""

    def __init__(
        self, given: Settings, http_client: httpx.Client | None = None
    ) -> None:
        super().__init__(API, given, http_client)

    @cached_property
    def billing(self) -> Billing:
        return Billing(self)


class AsyncClient(AsyncClientBase):
    """The sample, awaiting."""

    def __init__(
        self, given: Settings, http_client: httpx.AsyncClient | None = None
    ) -> None:
        super().__init__(API, given, http_client)

    @cached_property
    def billing(self) -> AsyncBilling:
        return AsyncBilling(self)


AMOUNTS = [
    "25.90",
    "-198.98",
    "389.21",
    "12345678901234567.123456",
    "0.00000001",
    "100",
    "0.00",
]
EXACT = [Decimal(amount) for amount in AMOUNTS]
