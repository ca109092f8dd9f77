"""Things of Deprecated."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload
from typing_extensions import deprecated

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import AnswerChoice, Binary, Json, Nothing, Operation, Path
from ..._runtime.waiting import AsyncWaiter, Poll, Waiter
from .. import models

if TYPE_CHECKING:
    from threading import Event
    from typing import Literal

GET_OLD: Operation[None] = Operation(
    "getOld",
    "GET",
    "/old",
    answers={"204": Nothing()},
)

MAKE_OLD: Operation[str | bytes] = Operation(
    "makeOld",
    "POST",
    "/old",
    answers={
        "200": AnswerChoice(Json(lambda: str), Binary(media_types=("application/pdf",)))
    },
)

WAIT_FOR_OLD: Operation[models.WaitForOldResponse] = Operation(
    "waitForOld",
    "GET",
    '/old/"quoted"/{a_rather_long_name_of_a_parameter}/and/another/one/{which_is_as_long}',
    parameters=(Path("a_rather_long_name_of_a_parameter"), Path("which_is_as_long")),
    answers={"200": Json(lambda: models.WaitForOldResponse)},
    flow=Poll(
        status="/status",
        pending=("Running",),
        success=("Done",),
        failure=(),
        absent="pending",
        interval=2,
        timeout=300,
    ),
)

DEPRECATED: Operation[None] = Operation(
    "deprecated",
    "GET",
    "/new",
    answers={"204": Nothing()},
)


class Things(Resource):
    """Operations of Things."""

    @deprecated("GET /old is deprecated by its API")
    def get_old(self) -> None:
        """GET /old

        Deprecated.
        """
        return self._call(GET_OLD)

    @overload
    def make_old(self, *, accept: Literal["application/json"] | None = None) -> str: ...

    @overload
    def make_old(self, *, accept: Literal["application/pdf"]) -> bytes: ...

    @deprecated("POST /old is deprecated by its API")
    def make_old(
        self, *, accept: Literal["application/json", "application/pdf"] | None = None
    ) -> str | bytes:
        """POST /old

        Deprecated.

        Args:
            accept: The media type to ask for; by default `application/json`.
        """
        return self._call(MAKE_OLD.asking(accept=accept))

    @deprecated(
        'GET /old/"quoted"/{a_rather_long_name_of_a_parameter}/and/another/one/{which_is_as_long} is deprecated by its API'
    )
    def wait_for_old(
        self, a_rather_long_name_of_a_parameter: str, which_is_as_long: str
    ) -> models.WaitForOldResponse:
        """GET
        /old/"quoted"/{a_rather_long_name_of_a_parameter}/and/another/one/{which_is_as_long}

        Deprecated. The answer may still be Running; `wait_for_wait_for_old` waits for
        another.

        Args:
            a_rather_long_name_of_a_parameter: `a_rather_long_name_of_a_parameter` in
                the path.
            which_is_as_long: `which_is_as_long` in the path.
        """
        return self._call(
            WAIT_FOR_OLD, (a_rather_long_name_of_a_parameter, which_is_as_long)
        )

    @deprecated(
        'GET /old/"quoted"/{a_rather_long_name_of_a_parameter}/and/another/one/{which_is_as_long} is deprecated by its API'
    )
    def wait_for_wait_for_old(
        self,
        a_rather_long_name_of_a_parameter: str,
        which_is_as_long: str,
        *,
        interval: float = 2,
        timeout: float = 300,
        cancel: Event | None = None,
    ) -> models.WaitForOldResponse:
        """Ask by `wait_for_old` until the answer is final, and return that answer.

        Waits `interval` seconds between two requests, and raises WaitTimeoutError after
        `timeout` seconds in all. Set the event `cancel` to stop earlier.

        Args:
            a_rather_long_name_of_a_parameter: `a_rather_long_name_of_a_parameter` in
                the path.
            which_is_as_long: `which_is_as_long` in the path.
        """
        return Waiter(
            self._session,
            WAIT_FOR_OLD,
            (a_rather_long_name_of_a_parameter, which_is_as_long),
        ).wait(interval=interval, timeout=timeout, cancel=cancel)

    def deprecated_(self) -> None:
        """GET /new"""
        return self._call(DEPRECATED)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    @deprecated("GET /old is deprecated by its API")
    async def get_old(self) -> None:
        """GET /old

        Deprecated.
        """
        return await self._call(GET_OLD)

    @overload
    async def make_old(
        self, *, accept: Literal["application/json"] | None = None
    ) -> str: ...

    @overload
    async def make_old(self, *, accept: Literal["application/pdf"]) -> bytes: ...

    @deprecated("POST /old is deprecated by its API")
    async def make_old(
        self, *, accept: Literal["application/json", "application/pdf"] | None = None
    ) -> str | bytes:
        """POST /old

        Deprecated.

        Args:
            accept: The media type to ask for; by default `application/json`.
        """
        return await self._call(MAKE_OLD.asking(accept=accept))

    @deprecated(
        'GET /old/"quoted"/{a_rather_long_name_of_a_parameter}/and/another/one/{which_is_as_long} is deprecated by its API'
    )
    async def wait_for_old(
        self, a_rather_long_name_of_a_parameter: str, which_is_as_long: str
    ) -> models.WaitForOldResponse:
        """GET
        /old/"quoted"/{a_rather_long_name_of_a_parameter}/and/another/one/{which_is_as_long}

        Deprecated. The answer may still be Running; `wait_for_wait_for_old` waits for
        another.

        Args:
            a_rather_long_name_of_a_parameter: `a_rather_long_name_of_a_parameter` in
                the path.
            which_is_as_long: `which_is_as_long` in the path.
        """
        return await self._call(
            WAIT_FOR_OLD, (a_rather_long_name_of_a_parameter, which_is_as_long)
        )

    @deprecated(
        'GET /old/"quoted"/{a_rather_long_name_of_a_parameter}/and/another/one/{which_is_as_long} is deprecated by its API'
    )
    async def wait_for_wait_for_old(
        self,
        a_rather_long_name_of_a_parameter: str,
        which_is_as_long: str,
        *,
        interval: float = 2,
        timeout: float = 300,
    ) -> models.WaitForOldResponse:
        """Ask by `wait_for_old` until the answer is final, and return that answer.

        Waits `interval` seconds between two requests, and raises WaitTimeoutError after
        `timeout` seconds in all. Cancel the task to stop earlier.

        Args:
            a_rather_long_name_of_a_parameter: `a_rather_long_name_of_a_parameter` in
                the path.
            which_is_as_long: `which_is_as_long` in the path.
        """
        return await AsyncWaiter(
            self._session,
            WAIT_FOR_OLD,
            (a_rather_long_name_of_a_parameter, which_is_as_long),
        ).wait(interval=interval, timeout=timeout)

    async def deprecated_(self) -> None:
        """GET /new"""
        return await self._call(DEPRECATED)
