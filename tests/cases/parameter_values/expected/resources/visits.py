"""Visits of Parameter values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation, Query
from .. import models

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from typing import Literal
    from uuid import UUID

    from ..._runtime.types import JSON

LIST: Operation[None] = Operation(
    "listVisits",
    "GET",
    "/visits",
    parameters=(
        Query("state"),
        Query("Version"),
        Query("kinds"),
        Query("priority"),
        Query("since", format="date-time"),
        Query("until", format="utc-milliseconds"),
        Query("day", format="date"),
        Query("localStart", format="date-time-local"),
        Query("pageSize"),
        Query("code"),
        Query("ids"),
        Query("verbose"),
        Query("minPrice"),
        Query("sort"),
        Query("anything"),
    ),
    answers={"204": Nothing()},
)


class Visits(Resource):
    """Operations of Visits."""

    def list(
        self,
        *,
        state: Literal["planned", "done"],
        anything: JSON,
        version: Literal["2012-11-05"] = "2012-11-05",
        kinds: Sequence[Literal["first", "return"]] | None = None,
        priority: models.Priority | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        day: date | None = None,
        local_start: datetime | None = None,
        page_size: int | None = None,
        code: str | None = None,
        ids: Sequence[UUID] | None = None,
        verbose: bool | None = None,
        min_price: Decimal | None = None,
        sort: str | None = None,
    ) -> None:
        """GET /visits

        Args:
            state: Which visits.
            version: `Version` in the query.
            kinds: `kinds` in the query.
            priority: How urgent a visit is. One of `1`, `2`, `3`.
            since: `since` in the query.
            until: `until` in the query.
            day: `day` in the query.
            local_start: `localStart` in the query.
            page_size: Visits on a page. Limits: at least 1, at most 100. Default: 25.
            code: Limits: exactly 2 characters, matches `^[A-Z]{2}$`.
            ids: Limits: at least 1 item, at most 5 items.
            verbose: Default: false.
            min_price: Limits: more than 0.
            sort: How to sort. Deprecated.
            anything: `anything` in the query.
        """
        return self._call(
            LIST,
            (
                state,
                version,
                kinds,
                priority,
                since,
                until,
                day,
                local_start,
                page_size,
                code,
                ids,
                verbose,
                min_price,
                sort,
                anything,
            ),
        )


class AsyncVisits(AsyncResource):
    """Operations of Visits."""

    async def list(
        self,
        *,
        state: Literal["planned", "done"],
        anything: JSON,
        version: Literal["2012-11-05"] = "2012-11-05",
        kinds: Sequence[Literal["first", "return"]] | None = None,
        priority: models.Priority | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        day: date | None = None,
        local_start: datetime | None = None,
        page_size: int | None = None,
        code: str | None = None,
        ids: Sequence[UUID] | None = None,
        verbose: bool | None = None,
        min_price: Decimal | None = None,
        sort: str | None = None,
    ) -> None:
        """GET /visits

        Args:
            state: Which visits.
            version: `Version` in the query.
            kinds: `kinds` in the query.
            priority: How urgent a visit is. One of `1`, `2`, `3`.
            since: `since` in the query.
            until: `until` in the query.
            day: `day` in the query.
            local_start: `localStart` in the query.
            page_size: Visits on a page. Limits: at least 1, at most 100. Default: 25.
            code: Limits: exactly 2 characters, matches `^[A-Z]{2}$`.
            ids: Limits: at least 1 item, at most 5 items.
            verbose: Default: false.
            min_price: Limits: more than 0.
            sort: How to sort. Deprecated.
            anything: `anything` in the query.
        """
        return await self._call(
            LIST,
            (
                state,
                version,
                kinds,
                priority,
                since,
                until,
                day,
                local_start,
                page_size,
                code,
                ids,
                verbose,
                min_price,
                sort,
                anything,
            ),
        )
