"""Clients of Security schemes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.api import Api, Settings
from .._runtime.auth import ApiKey, Basic, Bearer
from .._runtime.client import AsyncClientBase, SyncClient

if TYPE_CHECKING:
    from .._runtime.auth import BasicCredentials, TokenSource
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .resources.things import AsyncThings, Things


API = Api(
    name="security_schemes",
    title="Security schemes",
    environment="SECURITY_SCHEMES",
    servers=(),
    security=(("bearer",), ("headerKey", "queryKey")),
    schemes={
        "bearer": Bearer(argument="token"),
        "headerKey": ApiKey("header", "X-Api-Key", argument="api_key"),
        "queryKey": ApiKey("query", "key", argument="query_key"),
        "basic": Basic(argument="basic_auth"),
        "cookieKey": ApiKey("cookie", "session", argument="session_key"),
        "custom": Bearer(argument="access_key", prefix="SharedAccessKey"),
        "openId": Bearer(argument="id_token"),
    },
    user_agent="cases/1",
)


class Client(SyncClient):
    """Security schemes.

    Args:
        base_url: Base URL. Environment: `SECURITY_SCHEMES_BASE_URL`.
        token: A token that you hold. Environment: `SECURITY_SCHEMES_TOKEN`.
        api_key: The key of your account. Environment: `SECURITY_SCHEMES_API_KEY`.
        query_key: API key, sent as query `key`. Environment:
            `SECURITY_SCHEMES_QUERY_KEY`.
        basic_auth: User name and password. Environment: `SECURITY_SCHEMES_USERNAME`,
            `SECURITY_SCHEMES_PASSWORD`.
        session_key: API key, sent as cookie `session`. Environment:
            `SECURITY_SCHEMES_SESSION_KEY`.
        access_key: SharedAccessKey token. Environment: `SECURITY_SCHEMES_ACCESS_KEY`.
        id_token: Bearer token. Environment: `SECURITY_SCHEMES_ID_TOKEN`.
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
        api_key: str | None = None,
        query_key: str | None = None,
        basic_auth: BasicCredentials | None = None,
        session_key: str | None = None,
        access_key: str | TokenSource | None = None,
        id_token: str | TokenSource | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                secrets={
                    "bearer": token,
                    "headerKey": api_key,
                    "queryKey": query_key,
                    "basic": basic_auth,
                    "cookieKey": session_key,
                    "custom": access_key,
                    "openId": id_token,
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
        api_key: str | None = None,
        query_key: str | None = None,
        basic_auth: BasicCredentials | None = None,
        session_key: str | None = None,
        access_key: str | TokenSource | None = None,
        id_token: str | TokenSource | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                secrets={
                    "bearer": token,
                    "headerKey": api_key,
                    "queryKey": query_key,
                    "basic": basic_auth,
                    "cookieKey": session_key,
                    "custom": access_key,
                    "openId": id_token,
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
