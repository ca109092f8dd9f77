"""Clients of Repeating."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.api import Api, Server, Settings
from .._runtime.client import AsyncClientBase, SyncClient
from .._runtime.rate import RateLimit

if TYPE_CHECKING:
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .resources.charges import AsyncCharges, Charges


API = Api(
    name="repeating",
    title="Repeating",
    environment="REPEATING",
    servers=(Server("server-1", "https://repeating.test"),),
    security=(),
    schemes={},
    user_agent="cases/1",
    rate_limit=RateLimit(300, per=60),
)


class Client(SyncClient):
    """Repeating.

    Args:
        base_url: Base URL. Environment: `REPEATING_BASE_URL`.
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
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                options=options,
            ),
            http_client,
        )

    @cached_property
    def charges(self) -> Charges:
        """Operations of Charges."""
        from .resources.charges import Charges

        return Charges(self)


class AsyncClient(AsyncClientBase):
    """The same for asyncio and trio: see `Client`."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                options=options,
            ),
            http_client,
        )

    @cached_property
    def charges(self) -> AsyncCharges:
        """Operations of Charges."""
        from .resources.charges import AsyncCharges

        return AsyncCharges(self)
