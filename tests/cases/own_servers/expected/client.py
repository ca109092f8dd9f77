"""Clients of Servers of operations."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.api import Api, Server, Settings
from .._runtime.client import AsyncClientBase, SyncClient

if TYPE_CHECKING:
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .resources.things import AsyncThings, Things


API = Api(
    name="own_servers",
    title="Servers of operations",
    environment="OWN_SERVERS",
    servers=(Server("server-1", "https://api.example.com"),),
    security=(),
    schemes={},
    user_agent="cases/1",
)


class Client(SyncClient):
    """Servers of operations.

    Args:
        base_url: Base URL. Environment: `OWN_SERVERS_BASE_URL`.
        authentication_base_url: Base URL of authentication requests. Environment:
            `OWN_SERVERS_AUTHENTICATION_BASE_URL`.
        other_base_url: Base URL of other requests. Environment:
            `OWN_SERVERS_OTHER_BASE_URL`.
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
        authentication_base_url: str | None = None,
        other_base_url: str | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                bases={
                    "authentication": authentication_base_url,
                    "other": other_base_url,
                },
                options=options,
            ),
            http_client,
        )

    @cached_property
    def things(self) -> Things:
        """Operations of Things."""
        from .resources.things import Things

        return Things(self)


class AsyncClient(AsyncClientBase):
    """The same for asyncio and trio: see `Client`."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        authentication_base_url: str | None = None,
        other_base_url: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                bases={
                    "authentication": authentication_base_url,
                    "other": other_base_url,
                },
                options=options,
            ),
            http_client,
        )

    @cached_property
    def things(self) -> AsyncThings:
        """Operations of Things."""
        from .resources.things import AsyncThings

        return AsyncThings(self)
