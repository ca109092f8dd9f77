"""Events of Dates and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Query
from ..._runtime.types import DateTime
from .. import models

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

ADD: Operation[datetime] = Operation(
    "addEvent",
    "POST",
    "/events",
    parameters=(
        Query("at", format="date-time"),
        Query("localAt", format="date-time-local"),
        Query("epoch", format="epoch-milliseconds"),
        Query("utc", format="utc-milliseconds"),
        Query("days", format="date"),
    ),
    body=JsonBody(required=True),
    answers={"200": Json(lambda: DateTime)},
)


class Events(Resource):
    """Operations of Events."""

    def add(
        self,
        body: models.Event,
        *,
        at: datetime | None = None,
        local_at: datetime | None = None,
        epoch: datetime | None = None,
        utc: datetime | None = None,
        days: Sequence[date] | None = None,
    ) -> datetime:
        """POST /events

        Args:
            at: `at` in the query.
            local_at: `localAt` in the query.
            epoch: `epoch` in the query.
            utc: `utc` in the query.
            days: `days` in the query.
        """
        return self._call(ADD, (at, local_at, epoch, utc, days), body)


class AsyncEvents(AsyncResource):
    """Operations of Events."""

    async def add(
        self,
        body: models.Event,
        *,
        at: datetime | None = None,
        local_at: datetime | None = None,
        epoch: datetime | None = None,
        utc: datetime | None = None,
        days: Sequence[date] | None = None,
    ) -> datetime:
        """POST /events

        Args:
            at: `at` in the query.
            local_at: `localAt` in the query.
            epoch: `epoch` in the query.
            utc: `utc` in the query.
            days: `days` in the query.
        """
        return await self._call(ADD, (at, local_at, epoch, utc, days), body)
