"""Clients of emnify Billing API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.api import Api, Server, Settings
from .._runtime.client import AsyncClientBase, SyncClient
from .._runtime.rate import RateLimit
from .auth import AUTHORIZATION_BEARER

if TYPE_CHECKING:
    from .._runtime.auth import TokenSource
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .auth import ApplicationToken, RefreshToken, UserCredentials
    from .resources.authentication import AsyncAuthentication, Authentication
    from .resources.billing import AsyncBilling, Billing


API = Api(
    name="emnify",
    title="emnify Billing API",
    environment="EMNIFY",
    servers=(Server("production", "https://cdn.emnify.net"),),
    security=(("AuthorizationBearer",),),
    schemes={"AuthorizationBearer": AUTHORIZATION_BEARER},
    user_agent="billing-clients/0.1.0",
    rate_limit=RateLimit(2000, per=300),
)


class Client(SyncClient):
    """emnify Billing API.

    The billing details of an organisation for one billing period, and the
    authentication that it needs. Collections of this API are plain arrays without an
    envelope.

    Args:
        base_url: Base URL. Environment: `EMNIFY_BASE_URL`.
        token: A token that you hold already, or a function that gives one. Environment:
            `EMNIFY_TOKEN`.
        credentials: An auth_token, sent as "Authorization: Bearer TOKEN". POST
            /api/v1/authenticate exchanges credentials for one. Environment:
            `EMNIFY_APPLICATION_TOKEN`, `EMNIFY_USERNAME`, `EMNIFY_PASSWORD`,
            `EMNIFY_REFRESH_TOKEN`.
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
        credentials: ApplicationToken | UserCredentials | RefreshToken | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                secrets={"AuthorizationBearer": token or credentials},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def billing(self) -> Billing:
        """What an organisation is billed for, by billing period."""
        from .resources.billing import Billing

        return Billing(self)

    @cached_property
    def authentication(self) -> Authentication:
        """Tokens that authenticate a session."""
        from .resources.authentication import Authentication

        return Authentication(self)


class AsyncClient(AsyncClientBase):
    """The same for asyncio and trio: see `Client`."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        token: str | TokenSource | None = None,
        credentials: ApplicationToken | UserCredentials | RefreshToken | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                secrets={"AuthorizationBearer": token or credentials},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def billing(self) -> AsyncBilling:
        """What an organisation is billed for, by billing period."""
        from .resources.billing import AsyncBilling

        return AsyncBilling(self)

    @cached_property
    def authentication(self) -> AsyncAuthentication:
        """Tokens that authenticate a session."""
        from .resources.authentication import AsyncAuthentication

        return AsyncAuthentication(self)
