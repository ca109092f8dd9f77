"""Clients of Token exchange."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.api import Api, Server, Settings
from .._runtime.client import AsyncClientBase, SyncClient
from .auth import OAUTH

if TYPE_CHECKING:
    from .._runtime.auth import TokenSource
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .auth import ClientCredentials, UserCredentials
    from .resources.orders import AsyncOrders, Orders


API = Api(
    name="token_exchange",
    title="Token exchange",
    environment="SHOP",
    servers=(Server("server-1", "https://api.{domain}", {"domain": "example.com"}),),
    security=(("oauth",),),
    schemes={"oauth": OAUTH},
    user_agent="cases/1",
)


class Client(SyncClient):
    """Token exchange.

    Args:
        base_url: Base URL. Environment: `SHOP_BASE_URL`.
        domain: The domain. Default: example.com. Environment: `SHOP_DOMAIN`.
        token: A token that you hold already, or a function that gives one. Environment:
            `SHOP_TOKEN`.
        credentials: A token of the login service. Environment: `SHOP_CLIENT_ID`,
            `SHOP_CLIENT_SECRET`, `SHOP_USERNAME`, `SHOP_PASSWORD`.
        login_base_url: Base URL of login requests. Environment: `SHOP_LOGIN_BASE_URL`.
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
        domain: str | None = None,
        token: str | TokenSource | None = None,
        credentials: ClientCredentials | UserCredentials | None = None,
        login_base_url: str | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                variables={"domain": domain},
                secrets={"oauth": token or credentials},
                bases={"login": login_base_url},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def orders(self) -> Orders:
        """Operations of Orders."""
        from .resources.orders import Orders

        return Orders(self)


class AsyncClient(AsyncClientBase):
    """The same for asyncio and trio: see `Client`."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        domain: str | None = None,
        token: str | TokenSource | None = None,
        credentials: ClientCredentials | UserCredentials | None = None,
        login_base_url: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                variables={"domain": domain},
                secrets={"oauth": token or credentials},
                bases={"login": login_base_url},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def orders(self) -> AsyncOrders:
        """Operations of Orders."""
        from .resources.orders import AsyncOrders

        return AsyncOrders(self)
