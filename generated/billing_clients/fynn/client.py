"""Clients of Fynn API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack

from .._runtime.api import Api, Server, Settings
from .._runtime.auth import Bearer
from .._runtime.client import AsyncClientBase, SyncClient

if TYPE_CHECKING:
    from .._runtime.auth import TokenSource
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .resources.billing_run import AsyncBillingRun, BillingRun

ServerName = Literal["production", "sandbox", "tenant", "tenant-sandbox"]
"""Names of the servers."""

API = Api(
    name="fynn",
    title="Fynn API",
    environment="FYNN",
    servers=(
        Server("production", "https://coreapi.io"),
        Server("sandbox", "https://preview.coreapi.io"),
        Server("tenant", "https://{tenant}.coreapi.io", {"tenant": None}),
        Server(
            "tenant-sandbox", "https://{tenant}.sandbox.coreapi.io", {"tenant": None}
        ),
    ),
    security=(("JWT",),),
    schemes={"JWT": Bearer(argument="api_key")},
    user_agent="billing-clients/0.1.0",
)


class Client(SyncClient):
    """Fynn API.

    The billing run that created an invoice. The vendor documents no rate limits.
    Collections of the API are paged by page (from 1) and limit (30 unless told, 100 at
    most), and money is an integer of minor units with a precision and a currency code;
    this operation has neither. A token of a single customer can be had by another
    exchange, which is not part of this description.

    Args:
        base_url: Base URL instead of `server`. Environment: `FYNN_BASE_URL`.
        server: One of `production`, `sandbox`, `tenant`, `tenant-sandbox`. Environment:
            `FYNN_SERVER`.
        tenant: The name of the tenant. Environment: `FYNN_TENANT`.
        api_key: Value for the Authorization header parameter: an API key, made at
            https://app.fynn.eu/settings/developer, where it is shown once. It may have
            an expiry date. An older library of the vendor sent it as X-API-KEY.
            Environment: `FYNN_API_KEY`.
        timeout: Seconds for each network operation, or (connect, read, write, pool).
        max_retries: Repetitions of a call that failed in a way that a repetition may
            mend.
        decoding: "lenient" keeps answers that differ from the description; "strict"
            raises.
        on_drift: Called with each difference between an answer and the description.
        deadline: Seconds that a call may take with all its attempts, until its document
            or stream is at its end.
        options: More of them, as `ClientOptions` lists them.
        http_client: Your own client of httpx or httpx2 (proxies, certificates); it is
            never closed here.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        server: ServerName | None = None,
        tenant: str | None = None,
        api_key: str | TokenSource | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                server=server,
                variables={"tenant": tenant},
                secrets={"JWT": api_key},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def billing_run(self) -> BillingRun:
        """Billing runs, which create invoices."""
        from .resources.billing_run import BillingRun

        return BillingRun(self)


class AsyncClient(AsyncClientBase):
    """The same for asyncio and trio: see `Client`."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        server: ServerName | None = None,
        tenant: str | None = None,
        api_key: str | TokenSource | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                server=server,
                variables={"tenant": tenant},
                secrets={"JWT": api_key},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def billing_run(self) -> AsyncBillingRun:
        """Billing runs, which create invoices."""
        from .resources.billing_run import AsyncBillingRun

        return AsyncBillingRun(self)
