"""Clients of Client parameters."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.api import Api, Server, Settings
from .._runtime.client import AsyncClientBase, SyncClient

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from . import models
    from .resources.users import AsyncUsers, Users


API = Api(
    name="client_parameters",
    title="Client parameters",
    environment="CLIENT_PARAMETERS",
    servers=(Server("server-1", "https://api.example.com"),),
    security=(),
    schemes={},
    arguments={"X-Regions": "regions"},
    user_agent="cases/1",
)


class Client(SyncClient):
    """Client parameters.

    Args:
        base_url: Base URL. Environment: `CLIENT_PARAMETERS_BASE_URL`.
        tenant: The tenant of all calls. Environment: `CLIENT_PARAMETERS_TENANT`.
        regions: Regions that are asked. Environment: `CLIENT_PARAMETERS_REGIONS`.
        tier: What the tenant pays for. Environment: `CLIENT_PARAMETERS_TIER`.
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
        tenant: str | None = None,
        regions: Sequence[str] | None = None,
        tier: models.Tier | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                parameters={"tenant": tenant, "X-Regions": regions, "tier": tier},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def users(self) -> Users:
        """Operations of Users."""
        from .resources.users import Users

        return Users(self)


class AsyncClient(AsyncClientBase):
    """The same for asyncio and trio: see `Client`."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        tenant: str | None = None,
        regions: Sequence[str] | None = None,
        tier: models.Tier | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                parameters={"tenant": tenant, "X-Regions": regions, "tier": tier},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def users(self) -> AsyncUsers:
        """Operations of Users."""
        from .resources.users import AsyncUsers

        return AsyncUsers(self)
