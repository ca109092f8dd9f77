"""Clients of Oracle Communications Billing Care REST API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.api import Api, Server, Settings
from .._runtime.auth import Basic
from .._runtime.client import AsyncClientBase, SyncClient
from .auth import OAUTH2

if TYPE_CHECKING:
    from .._runtime.auth import BasicCredentials, TokenSource
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .auth import ClientCredentials
    from .resources.authentication import AsyncAuthentication, Authentication
    from .resources.bills import AsyncBills, Bills


API = Api(
    name="oracle_billing_care",
    title="Oracle Communications Billing Care REST API",
    environment="ORACLE_BILLING_CARE",
    servers=(
        Server(
            "billing-care",
            "{scheme}://{hostname}:{port}/bcws/webresources/{version}",
            {"scheme": "https", "hostname": None, "port": "443", "version": "v1.0"},
        ),
    ),
    security=(("oauth2",), ()),
    schemes={"oauth2": OAUTH2, "client": Basic(argument="client_authentication")},
    user_agent="billing-clients/0.1.0",
)


class Client(SyncClient):
    """Oracle Communications Billing Care REST API.

    The bills of a bill unit, from a Billing Care REST server that the customer runs;
    there is no public host. The page is that of release 12.0. Release 15.0 prints the
    same operation without "(required)" at its query parameters. Later releases are
    documented elsewhere under the same path, and write dates as ISO 8601 in requests.
    The API's reference page lists the statuses 200, 201, 204, 400, 401, 403, 404, 405,
    406, 415 and 500 for all operations together.

    Args:
        base_url: Base URL. Environment: `ORACLE_BILLING_CARE_BASE_URL`.
        scheme: The protocol. http sends tokens and secrets unencrypted, so it is used
            only where it is asked for. One of https, http. Default: https. Environment:
            `ORACLE_BILLING_CARE_SCHEME`.
        hostname: The URL for the Billing Care REST server. Environment:
            `ORACLE_BILLING_CARE_HOSTNAME`.
        port: The port for the Billing Care REST server. Default: 443. Environment:
            `ORACLE_BILLING_CARE_PORT`.
        version: The version of the API you're using, such as v1.0. Default: v1.0.
            Environment: `ORACLE_BILLING_CARE_VERSION`.
        token: A token that you hold already, or a function that gives one. Environment:
            `ORACLE_BILLING_CARE_TOKEN`.
        credentials: An OAuth 2.0 access token, of Oracle Identity Cloud Service or
            Oracle Access Management. Its lifetime is set in the identity domain. On a
            test system requests may be sent without a token. Environment:
            `ORACLE_BILLING_CARE_CLIENT_ID`, `ORACLE_BILLING_CARE_CLIENT_SECRET`.
        client_authentication: Client id and client secret, used once to get an access
            token. Environment: `ORACLE_BILLING_CARE_USERNAME`,
            `ORACLE_BILLING_CARE_PASSWORD`.
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
        scheme: str | None = None,
        hostname: str | None = None,
        port: str | None = None,
        version: str | None = None,
        token: str | TokenSource | None = None,
        credentials: ClientCredentials | None = None,
        client_authentication: BasicCredentials | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                variables={
                    "scheme": scheme,
                    "hostname": hostname,
                    "port": port,
                    "version": version,
                },
                secrets={
                    "oauth2": token or credentials,
                    "client": client_authentication,
                },
                options=options,
            ),
            http_client,
        )

    @cached_property
    def bills(self) -> Bills:
        """Bills, by the bill unit that they belong to."""
        from .resources.bills import Bills

        return Bills(self)

    @cached_property
    def authentication(self) -> Authentication:
        """Access tokens, for servers that ask for them."""
        from .resources.authentication import Authentication

        return Authentication(self)


class AsyncClient(AsyncClientBase):
    """The same for asyncio and trio: see `Client`."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        scheme: str | None = None,
        hostname: str | None = None,
        port: str | None = None,
        version: str | None = None,
        token: str | TokenSource | None = None,
        credentials: ClientCredentials | None = None,
        client_authentication: BasicCredentials | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                variables={
                    "scheme": scheme,
                    "hostname": hostname,
                    "port": port,
                    "version": version,
                },
                secrets={
                    "oauth2": token or credentials,
                    "client": client_authentication,
                },
                options=options,
            ),
            http_client,
        )

    @cached_property
    def bills(self) -> AsyncBills:
        """Bills, by the bill unit that they belong to."""
        from .resources.bills import AsyncBills

        return AsyncBills(self)

    @cached_property
    def authentication(self) -> AsyncAuthentication:
        """Access tokens, for servers that ask for them."""
        from .resources.authentication import AsyncAuthentication

        return AsyncAuthentication(self)
