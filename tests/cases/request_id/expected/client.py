"""Clients of Request id."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.api import Api, RequestId, Settings
from .._runtime.client import AsyncClientBase, SyncClient

if TYPE_CHECKING:
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .resources.things import AsyncThings, Things


API = Api(
    name="request_id",
    title="Request id",
    environment="REQUEST_ID",
    servers=(),
    security=(),
    schemes={},
    user_agent="cases/1",
    request_id=RequestId("X-Correlation-Id", "/contextId"),
)


class Client(SyncClient):
    """Request id.

    Args:
        base_url: Base URL. Environment: `REQUEST_ID_BASE_URL`.
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
    def things(self) -> AsyncThings:
        """Operations of Things."""
        from .resources.things import AsyncThings

        return AsyncThings(self)
