"""Reports of Polling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path, Query
from ..._runtime.waiting import AsyncWaiter, Poll, Waiter
from .. import errors, models

if TYPE_CHECKING:
    from collections.abc import Mapping
    from threading import Event

GET: Operation[models.Report] = Operation(
    "getReport",
    "GET",
    "/reports/{id}",
    parameters=(Path("id"), Query("interval")),
    answers={"200": Json(lambda: models.Report)},
    flow=Poll(
        status="/status",
        pending=("InProgress", "Queued"),
        success=("Complete",),
        failure=("Failed",),
        absent="success",
        interval=3,
        timeout=300,
    ),
    errors=(errors.NotFoundError,),
)

START_EXPORT: Operation[models.Report] = Operation(
    "startExport",
    "POST",
    "/exports",
    body=JsonBody(),
    answers={"200": Json(lambda: models.Report)},
    flow=Poll(
        status="/state",
        pending=("running",),
        success=("done",),
        failure=(),
        absent="pending",
        interval=0.5,
        timeout=300,
    ),
)


class Reports(Resource):
    """Operations of Reports."""

    def get(self, id_: str, *, interval_: str | None = None) -> models.Report:
        """A report, once it is written.

        The answer may still be InProgress or Queued; `wait_for_report` waits for
        another.

        Args:
            id_: `id` in the path.
            interval_: `interval` in the query.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return self._call(GET, (id_, interval_))

    def wait_for_report(
        self,
        id_: str,
        *,
        interval_: str | None = None,
        interval: float = 3,
        timeout: float = 300,
        cancel: Event | None = None,
    ) -> models.Report:
        """Ask by `get` until the answer is final, and return that answer.

        Waits `interval` seconds between two requests, and raises WaitTimeoutError after
        `timeout` seconds in all. Set the event `cancel` to stop earlier.

        Args:
            id_: `id` in the path.
            interval_: `interval` in the query.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return Waiter(self._session, GET, (id_, interval_)).wait(
            interval=interval, timeout=timeout, cancel=cancel
        )

    def start_export(self, *, body: Mapping[str, str] | None = None) -> models.Report:
        """POST /exports

        The answer may still be running; `wait_for_start_export` waits for another.
        """
        return self._call(START_EXPORT, (), body)

    def wait_for_start_export(
        self,
        *,
        body: Mapping[str, str] | None = None,
        interval: float = 0.5,
        timeout: float = 300,
        cancel: Event | None = None,
    ) -> models.Report:
        """Ask by `start_export` until the answer is final, and return that answer.

        Waits `interval` seconds between two requests, and raises WaitTimeoutError after
        `timeout` seconds in all. Set the event `cancel` to stop earlier.
        """
        return Waiter(self._session, START_EXPORT, (), body).wait(
            interval=interval, timeout=timeout, cancel=cancel
        )


class AsyncReports(AsyncResource):
    """Operations of Reports."""

    async def get(self, id_: str, *, interval_: str | None = None) -> models.Report:
        """A report, once it is written.

        The answer may still be InProgress or Queued; `wait_for_report` waits for
        another.

        Args:
            id_: `id` in the path.
            interval_: `interval` in the query.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return await self._call(GET, (id_, interval_))

    async def wait_for_report(
        self,
        id_: str,
        *,
        interval_: str | None = None,
        interval: float = 3,
        timeout: float = 300,
    ) -> models.Report:
        """Ask by `get` until the answer is final, and return that answer.

        Waits `interval` seconds between two requests, and raises WaitTimeoutError after
        `timeout` seconds in all. Cancel the task to stop earlier.

        Args:
            id_: `id` in the path.
            interval_: `interval` in the query.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return await AsyncWaiter(self._session, GET, (id_, interval_)).wait(
            interval=interval, timeout=timeout
        )

    async def start_export(
        self, *, body: Mapping[str, str] | None = None
    ) -> models.Report:
        """POST /exports

        The answer may still be running; `wait_for_start_export` waits for another.
        """
        return await self._call(START_EXPORT, (), body)

    async def wait_for_start_export(
        self,
        *,
        body: Mapping[str, str] | None = None,
        interval: float = 0.5,
        timeout: float = 300,
    ) -> models.Report:
        """Ask by `start_export` until the answer is final, and return that answer.

        Waits `interval` seconds between two requests, and raises WaitTimeoutError after
        `timeout` seconds in all. Cancel the task to stop earlier.
        """
        return await AsyncWaiter(self._session, START_EXPORT, (), body).wait(
            interval=interval, timeout=timeout
        )
