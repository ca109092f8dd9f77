"""Clients of Genesys Cloud Billing API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack

from .._runtime.api import Api, RequestId, Server, Settings
from .._runtime.client import AsyncClientBase, SyncClient
from .._runtime.rate import RateLimit
from .auth import OAUTH2

if TYPE_CHECKING:
    from .._runtime.auth import TokenSource
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .auth import ClientCredentials
    from .resources.billing import AsyncBilling, Billing

ServerName = Literal[
    "us-east-1",
    "eu-west-1",
    "ap-southeast-2",
    "ap-northeast-1",
    "eu-central-1",
    "us-west-2",
    "ca-central-1",
    "ap-northeast-2",
    "eu-west-2",
    "ap-south-1",
    "us-east-2",
    "sa-east-1",
    "me-central-1",
    "ap-northeast-3",
    "eu-central-2",
    "mx-central-1",
    "ap-southeast-1",
]
"""Names of the servers."""

API = Api(
    name="genesys_cloud",
    title="Genesys Cloud Billing API",
    environment="GENESYS_CLOUD",
    servers=(
        Server("us-east-1", "https://api.{domain}", {"domain": "mypurecloud.com"}),
        Server("eu-west-1", "https://api.{domain}", {"domain": "mypurecloud.ie"}),
        Server(
            "ap-southeast-2", "https://api.{domain}", {"domain": "mypurecloud.com.au"}
        ),
        Server("ap-northeast-1", "https://api.{domain}", {"domain": "mypurecloud.jp"}),
        Server("eu-central-1", "https://api.{domain}", {"domain": "mypurecloud.de"}),
        Server("us-west-2", "https://api.{domain}", {"domain": "usw2.pure.cloud"}),
        Server("ca-central-1", "https://api.{domain}", {"domain": "cac1.pure.cloud"}),
        Server(
            "ap-northeast-2", "https://api.{domain}", {"domain": "apne2.pure.cloud"}
        ),
        Server("eu-west-2", "https://api.{domain}", {"domain": "euw2.pure.cloud"}),
        Server("ap-south-1", "https://api.{domain}", {"domain": "aps1.pure.cloud"}),
        Server(
            "us-east-2", "https://api.{domain}", {"domain": "use2.us-gov-pure.cloud"}
        ),
        Server("sa-east-1", "https://api.{domain}", {"domain": "sae1.pure.cloud"}),
        Server("me-central-1", "https://api.{domain}", {"domain": "mec1.pure.cloud"}),
        Server(
            "ap-northeast-3", "https://api.{domain}", {"domain": "apne3.pure.cloud"}
        ),
        Server("eu-central-2", "https://api.{domain}", {"domain": "euc2.pure.cloud"}),
        Server("mx-central-1", "https://api.{domain}", {"domain": "mxc1.pure.cloud"}),
        Server(
            "ap-southeast-1", "https://api.{domain}", {"domain": "apse1.pure.cloud"}
        ),
    ),
    security=(("oauth2",),),
    schemes={"oauth2": OAUTH2},
    user_agent="billing-clients/0.1.0",
    rate_limit=RateLimit(300, per=60),
    request_id=RequestId("ININ-Correlation-Id", "/contextId"),
)


class Client(SyncClient):
    """Genesys Cloud Billing API.

    The billing part of the Genesys Cloud Platform API: contracts, billing periods,
    invoices, billable usage, and the billing overview that a partner sees of a
    customer. Two operations are generally available (the billable usage report and the
    trustee billing overview); the six about contracts and invoices are previews, which
    the vendor may change at any time without notice.

    Args:
        base_url: Base URL instead of `server`. Environment: `GENESYS_CLOUD_BASE_URL`.
        server: One of `us-east-1`, `eu-west-1`, `ap-southeast-2`, `ap-northeast-1`,
            `eu-central-1`, `us-west-2`, `ca-central-1`, `ap-northeast-2`, `eu-west-2`,
            `ap-south-1`, `us-east-2`, `sa-east-1`, `me-central-1`, `ap-northeast-3`,
            `eu-central-2`, `mx-central-1`, `ap-southeast-1`. Environment:
            `GENESYS_CLOUD_SERVER`.
        token: A token that you hold already, or a function that gives one. Environment:
            `GENESYS_CLOUD_TOKEN`.
        credentials: Client credentials, exchanged for a bearer token at the login host
            of the region. The lifetime of a token is chosen for each OAuth client, 300
            to 172800 seconds, and organizations under HIPAA add an idle timeout of 15
            minutes, so only expires_in tells it. There is no refresh token: a new token
            is requested. Scopes are enforced only for organizations that opted in;
            those of the preview operations are not documented. Environment:
            `GENESYS_CLOUD_CLIENT_ID`, `GENESYS_CLOUD_CLIENT_SECRET`.
        login_base_url: Base URL of login requests. Environment:
            `GENESYS_CLOUD_LOGIN_BASE_URL`.
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
        token: str | TokenSource | None = None,
        credentials: ClientCredentials | None = None,
        login_base_url: str | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                server=server,
                secrets={"oauth2": token or credentials},
                bases={"login": login_base_url},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def billing(self) -> Billing:
        """Contracts, billing periods, invoices, billable usage, and the overview that
        partners see.
        """
        from .resources.billing import Billing

        return Billing(self)


class AsyncClient(AsyncClientBase):
    """The same for asyncio and trio: see `Client`."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        server: ServerName | None = None,
        token: str | TokenSource | None = None,
        credentials: ClientCredentials | None = None,
        login_base_url: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                server=server,
                secrets={"oauth2": token or credentials},
                bases={"login": login_base_url},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def billing(self) -> AsyncBilling:
        """Contracts, billing periods, invoices, billable usage, and the overview that
        partners see.
        """
        from .resources.billing import AsyncBilling

        return AsyncBilling(self)
