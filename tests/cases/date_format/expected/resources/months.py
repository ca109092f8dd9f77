"""Months of Date formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation, Path, Query

if TYPE_CHECKING:
    from datetime import date

GET: Operation[None] = Operation(
    "getMonth",
    "GET",
    "/months/{month}",
    parameters=(Path("month", date_format="%Y%m"), Query("until", date_format="%Y")),
    answers={"204": Nothing()},
)


class Months(Resource):
    """Operations of Months."""

    def get(self, month: str | date, *, until: str | date | None = None) -> None:
        """GET /months/{month}

        Args:
            month: The month, as 202501.
            until: Limits: matches `^\\d{4}$`.
        """
        return self._call(GET, (month, until))


class AsyncMonths(AsyncResource):
    """Operations of Months."""

    async def get(self, month: str | date, *, until: str | date | None = None) -> None:
        """GET /months/{month}

        Args:
            month: The month, as 202501.
            until: Limits: matches `^\\d{4}$`.
        """
        return await self._call(GET, (month, until))
