"""Clients of ista-WebAPI Billing."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.api import Api, Server, Settings
from .._runtime.client import AsyncClientBase, SyncClient
from .auth import TOKEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._runtime.auth import TokenSource
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .auth import UserCredentials
    from .resources.authentication import AsyncAuthentication, Authentication
    from .resources.billing import AsyncBilling, Billing


API = Api(
    name="ista",
    title="ista-WebAPI Billing",
    environment="ISTA",
    servers=(Server("production", "https://front.ista-webservices.be/api/v1"),),
    security=(("token",),),
    schemes={"token": TOKEN},
    arguments={"istaAdministratorIds": "administrator_ids"},
    user_agent="billing-clients/0.1.0",
)


class Client(SyncClient):
    """ista-WebAPI Billing.

    The billings of a property and their documents, from ista Belgium. The vendor calls
    the API an alpha. It documents no paging, no rate limits, no error bodies and no
    status codes. The API of ista Nederland is another one.

    Args:
        base_url: Base URL. Environment: `ISTA_BASE_URL`.
        token: A token that you hold already, or a function that gives one. Environment:
            `ISTA_TOKEN`.
        credentials: A token of the authentication service, sent as "Authorization:
            Bearer TOKEN" beside istaAdministratorIds. It is valid for 5 minutes in the
            vendor's sample. Environment: `ISTA_USERNAME`, `ISTA_PASSWORD`.
        administrator_ids: The ids of the administrators for whom the request is made,
            with semicolons between them. Environment: `ISTA_ADMINISTRATOR_IDS`.
        authentication_base_url: Base URL of authentication requests. Environment:
            `ISTA_AUTHENTICATION_BASE_URL`.
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
        token: str | TokenSource | None = None,
        credentials: UserCredentials | None = None,
        administrator_ids: Sequence[str] | None = None,
        authentication_base_url: str | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                secrets={"token": token or credentials},
                parameters={"istaAdministratorIds": administrator_ids},
                bases={"authentication": authentication_base_url},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def billing(self) -> Billing:
        """Billings of a property, and their documents."""
        from .resources.billing import Billing

        return Billing(self)

    @cached_property
    def authentication(self) -> Authentication:
        """The token that every request needs."""
        from .resources.authentication import Authentication

        return Authentication(self)


class AsyncClient(AsyncClientBase):
    """The same for asyncio and trio: see `Client`."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        token: str | TokenSource | None = None,
        credentials: UserCredentials | None = None,
        administrator_ids: Sequence[str] | None = None,
        authentication_base_url: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                secrets={"token": token or credentials},
                parameters={"istaAdministratorIds": administrator_ids},
                bases={"authentication": authentication_base_url},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def billing(self) -> AsyncBilling:
        """Billings of a property, and their documents."""
        from .resources.billing import AsyncBilling

        return AsyncBilling(self)

    @cached_property
    def authentication(self) -> AsyncAuthentication:
        """The token that every request needs."""
        from .resources.authentication import AsyncAuthentication

        return AsyncAuthentication(self)
