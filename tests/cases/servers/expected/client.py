"""Clients of Servers."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack

from .._runtime.api import Api, Server, Settings
from .._runtime.client import AsyncClientBase, SyncClient

if TYPE_CHECKING:
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .resources.things import AsyncThings, Things

ServerName = Literal["production", "sandbox", "server-3", "own"]
"""Names of the servers."""

API = Api(
    name="servers",
    title="Servers",
    environment="SERVERS",
    servers=(
        Server(
            "production",
            "https://{tenant}.example.com:{port}/{basePath}",
            {"tenant": None, "port": "8443", "basePath": "v2"},
        ),
        Server("sandbox", "https://{tenant}.sandbox.example.com", {"tenant": None}),
        Server("server-3", "https://eu.example.com/{basePath}", {"basePath": "v2"}),
        Server(
            "own",
            "{endpoint}/{basePath}",
            {"endpoint": "https://own.example.com", "basePath": "v2"},
        ),
    ),
    security=(),
    schemes={},
    arguments={"basePath": "version"},
    user_agent="cases/1",
)


class Client(SyncClient):
    """Servers.

    Args:
        base_url: Base URL instead of `server`. Environment: `SERVERS_BASE_URL`.
        server: One of `production`, `sandbox`, `server-3`, `own`. Environment:
            `SERVERS_SERVER`.
        tenant: Your tenant's name. Environment: `SERVERS_TENANT`.
        port: The port. One of 8443, 443. Default: 8443. Environment: `SERVERS_PORT`.
        version: Variable `basePath` of the base URL. Default: v2. Environment:
            `SERVERS_VERSION`.
        endpoint: Variable `endpoint` of the base URL. Default: https://own.example.com.
            Environment: `SERVERS_ENDPOINT`.
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
        port: str | None = None,
        version: str | None = None,
        endpoint: str | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                server=server,
                variables={
                    "tenant": tenant,
                    "port": port,
                    "basePath": version,
                    "endpoint": endpoint,
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
        server: ServerName | None = None,
        tenant: str | None = None,
        port: str | None = None,
        version: str | None = None,
        endpoint: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                server=server,
                variables={
                    "tenant": tenant,
                    "port": port,
                    "basePath": version,
                    "endpoint": endpoint,
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
