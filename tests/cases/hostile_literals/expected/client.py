"""Clients of Hostile literals."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack

from .._runtime.api import Api, RequestId, Server, Settings
from .._runtime.client import AsyncClientBase, SyncClient

if TYPE_CHECKING:
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .resources.tag_with_quotes import AsyncTagWithQuotes, TagWithQuotes

ServerName = Literal["server-1", "server-2"]
"""Names of the servers."""

API = Api(
    name="hostile_literals",
    title="Hostile literals",
    environment="HOSTILE_LITERALS",
    servers=(
        Server(
            "server-1", 'https://example.com/"); import os; ("{a"b}', {'a"b': "x\\y"}
        ),
        Server("server-2", "https://{{ jinja }}.example.com/{% x %}"),
    ),
    security=(),
    schemes={},
    arguments={'a"b': "a_b"},
    user_agent="cases/1",
    request_id=RequestId('X-"Id"', '/a"b'),
)


class Client(SyncClient):
    """Hostile literals.

    Args:
        base_url: Base URL instead of `server`. Environment:
            `HOSTILE_LITERALS_BASE_URL`.
        server: One of `server-1`, `server-2`. Environment: `HOSTILE_LITERALS_SERVER`.
        a_b: Variable `a"b` of the base URL. Default: x\\y. Environment:
            `HOSTILE_LITERALS_A_B`.
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
        a_b: str | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                server=server,
                variables={'a"b': a_b},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def tag_with_quotes(self) -> TagWithQuotes:
        """Operations of Tag ''' with quotes."""
        from .resources.tag_with_quotes import TagWithQuotes

        return TagWithQuotes(self)


class AsyncClient(AsyncClientBase):
    """The same for asyncio and trio: see `Client`."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        server: ServerName | None = None,
        a_b: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                server=server,
                variables={'a"b': a_b},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def tag_with_quotes(self) -> AsyncTagWithQuotes:
        """Operations of Tag ''' with quotes."""
        from .resources.tag_with_quotes import AsyncTagWithQuotes

        return AsyncTagWithQuotes(self)
