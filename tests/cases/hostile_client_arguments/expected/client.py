"""Clients of Hostile client arguments."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.api import Api, Server, Settings
from .._runtime.auth import ApiKey, Bearer
from .._runtime.client import AsyncClientBase, SyncClient
from .auth import EXCHANGE, EXCHANGE2

if TYPE_CHECKING:
    from .._runtime.auth import TokenSource
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .auth import (
        ClientCredentials,
        ClientCredentials2,
        GrantCredentials,
        GrantCredentials2,
        XObjectImportOs,
        XObjectImportOsCredentials,
    )
    from .resources.things import AsyncThings, Things


API = Api(
    name="hostile_client_arguments",
    title="Hostile client arguments",
    environment="HOSTILE_CLIENT_ARGUMENTS",
    servers=(
        Server(
            "server-1",
            "https://{timeout}.{token}.example.com/{self}/{class}",
            {"timeout": "1", "token": "a", "self": "b", "class": "c"},
        ),
    ),
    security=(("first", "second"),),
    schemes={
        "first": Bearer(argument="first"),
        "second": Bearer(argument="second"),
        "Exchange": EXCHANGE,
        "exchange": EXCHANGE2,
        "third": ApiKey("query", "key", argument="api_key"),
        "third-key": ApiKey("header", "X-Key", argument="third_key"),
    },
    arguments={
        "timeout": "timeout_variable",
        "self": "self_variable",
        "class": "class_",
        "server": "server_header",
        "api_key": "api_key_query",
        "Login-Base-Url": "login_base_url",
    },
    user_agent="cases/1",
)


class Client(SyncClient):
    """Hostile client arguments.

    Args:
        base_url: Base URL. Environment: `HOSTILE_CLIENT_ARGUMENTS_BASE_URL`.
        timeout_variable: Variable `timeout` of the base URL. Default: 1. Environment:
            `HOSTILE_CLIENT_ARGUMENTS_TIMEOUT_VARIABLE`.
        token: Variable `token` of the base URL. Default: a. Environment:
            `HOSTILE_CLIENT_ARGUMENTS_TOKEN`.
        self_variable: Variable `self` of the base URL. Default: b. Environment:
            `HOSTILE_CLIENT_ARGUMENTS_SELF_VARIABLE`.
        class_: Variable `class` of the base URL. Default: c. Environment:
            `HOSTILE_CLIENT_ARGUMENTS_CLASS_`.
        first: Bearer token. Environment: `HOSTILE_CLIENT_ARGUMENTS_FIRST`.
        second: Bearer token. Environment: `HOSTILE_CLIENT_ARGUMENTS_SECOND`.
        exchange: A token that you hold already, or a function that gives one.
            Environment: `HOSTILE_CLIENT_ARGUMENTS_EXCHANGE`.
        credentials: What a token is fetched with. Environment:
            `HOSTILE_CLIENT_ARGUMENTS_CLIENT_ID_2`,
            `HOSTILE_CLIENT_ARGUMENTS_CLIENT_ID`, `HOSTILE_CLIENT_ARGUMENTS_CLASS_`,
            `HOSTILE_CLIENT_ARGUMENTS_A_B`, `HOSTILE_CLIENT_ARGUMENTS_NAME`.
        exchange_2: A token that you hold already, or a function that gives one.
            Environment: `HOSTILE_CLIENT_ARGUMENTS_EXCHANGE_2`.
        exchange_credentials: What a token is fetched with. Environment:
            `HOSTILE_CLIENT_ARGUMENTS_CLIENT_ID_2`,
            `HOSTILE_CLIENT_ARGUMENTS_CLIENT_ID`, `HOSTILE_CLIENT_ARGUMENTS_CLASS_`,
            `HOSTILE_CLIENT_ARGUMENTS_A_B`, `HOSTILE_CLIENT_ARGUMENTS_NAME`.
        api_key: API key, sent as query `key`. Environment:
            `HOSTILE_CLIENT_ARGUMENTS_API_KEY`.
        third_key: API key, sent as header `X-Key`. Environment:
            `HOSTILE_CLIENT_ARGUMENTS_THIRD_KEY`.
        server_header: Sent as header `server`. Environment:
            `HOSTILE_CLIENT_ARGUMENTS_SERVER_HEADER`.
        api_key_query: Sent as query `api_key`. Environment:
            `HOSTILE_CLIENT_ARGUMENTS_API_KEY_QUERY`.
        login_base_url: Sent as header `Login-Base-Url`. Environment:
            `HOSTILE_CLIENT_ARGUMENTS_LOGIN_BASE_URL`.
        login_base_url_2: Base URL of login requests. Environment:
            `HOSTILE_CLIENT_ARGUMENTS_LOGIN_BASE_URL_2`.
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
        timeout_variable: str | None = None,
        token: str | None = None,
        self_variable: str | None = None,
        class_: str | None = None,
        first: str | TokenSource | None = None,
        second: str | TokenSource | None = None,
        exchange: str | TokenSource | None = None,
        credentials: (
            XObjectImportOs | ClientCredentials | GrantCredentials | None
        ) = None,
        exchange_2: str | TokenSource | None = None,
        exchange_credentials: (
            XObjectImportOsCredentials | ClientCredentials2 | GrantCredentials2 | None
        ) = None,
        api_key: str | None = None,
        third_key: str | None = None,
        server_header: str | None = None,
        api_key_query: str | None = None,
        login_base_url: str | None = None,
        login_base_url_2: str | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                variables={
                    "timeout": timeout_variable,
                    "token": token,
                    "self": self_variable,
                    "class": class_,
                },
                secrets={
                    "first": first,
                    "second": second,
                    "Exchange": exchange or credentials,
                    "exchange": exchange_2 or exchange_credentials,
                    "third": api_key,
                    "third-key": third_key,
                },
                parameters={
                    "server": server_header,
                    "api_key": api_key_query,
                    "Login-Base-Url": login_base_url,
                },
                bases={"login": login_base_url_2},
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
        timeout_variable: str | None = None,
        token: str | None = None,
        self_variable: str | None = None,
        class_: str | None = None,
        first: str | TokenSource | None = None,
        second: str | TokenSource | None = None,
        exchange: str | TokenSource | None = None,
        credentials: (
            XObjectImportOs | ClientCredentials | GrantCredentials | None
        ) = None,
        exchange_2: str | TokenSource | None = None,
        exchange_credentials: (
            XObjectImportOsCredentials | ClientCredentials2 | GrantCredentials2 | None
        ) = None,
        api_key: str | None = None,
        third_key: str | None = None,
        server_header: str | None = None,
        api_key_query: str | None = None,
        login_base_url: str | None = None,
        login_base_url_2: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                variables={
                    "timeout": timeout_variable,
                    "token": token,
                    "self": self_variable,
                    "class": class_,
                },
                secrets={
                    "first": first,
                    "second": second,
                    "Exchange": exchange or credentials,
                    "exchange": exchange_2 or exchange_credentials,
                    "third": api_key,
                    "third-key": third_key,
                },
                parameters={
                    "server": server_header,
                    "api_key": api_key_query,
                    "Login-Base-Url": login_base_url,
                },
                bases={"login": login_base_url_2},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def things(self) -> AsyncThings:
        """Operations of Things."""
        from .resources.things import AsyncThings

        return AsyncThings(self)
