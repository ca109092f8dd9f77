"""Clients of Client credentials."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.api import Api, Server, Settings
from .._runtime.client import AsyncClientBase, SyncClient
from .auth import OAUTH, OTHER

if TYPE_CHECKING:
    from .._runtime.auth import TokenSource
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .auth import ClientCredentials, OtherClientCredentials
    from .resources.things import AsyncThings, Things


API = Api(
    name="client_credentials",
    title="Client credentials",
    environment="CLIENT_CREDENTIALS",
    servers=(Server("server-1", "https://api.example.com/v1"),),
    security=(("oauth",), ("other",)),
    schemes={"oauth": OAUTH, "other": OTHER},
    user_agent="cases/1",
)


class Client(SyncClient):
    """Client credentials.

    Args:
        base_url: Base URL. Environment: `CLIENT_CREDENTIALS_BASE_URL`.
        token: A token that you hold already, or a function that gives one. Environment:
            `CLIENT_CREDENTIALS_TOKEN`.
        credentials: What a token is fetched with. Environment:
            `CLIENT_CREDENTIALS_CLIENT_ID`, `CLIENT_CREDENTIALS_CLIENT_SECRET`,
            `CLIENT_CREDENTIALS_SCOPE`.
        other: A token that you hold already, or a function that gives one. Environment:
            `CLIENT_CREDENTIALS_OTHER`.
        other_credentials: What a token is fetched with. Environment:
            `CLIENT_CREDENTIALS_CLIENT_ID`, `CLIENT_CREDENTIALS_CLIENT_SECRET`,
            `CLIENT_CREDENTIALS_SCOPE`.
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
        credentials: ClientCredentials | None = None,
        other: str | TokenSource | None = None,
        other_credentials: OtherClientCredentials | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                secrets={
                    "oauth": token or credentials,
                    "other": other or other_credentials,
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
        token: str | TokenSource | None = None,
        credentials: ClientCredentials | None = None,
        other: str | TokenSource | None = None,
        other_credentials: OtherClientCredentials | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                secrets={
                    "oauth": token or credentials,
                    "other": other or other_credentials,
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
