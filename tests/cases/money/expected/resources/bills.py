"""Bills of Money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Query
from .. import models

if TYPE_CHECKING:
    from decimal import Decimal

ADD: Operation[models.Bill] = Operation(
    "addBill",
    "POST",
    "/bills",
    parameters=(Query("limit"),),
    body=JsonBody(required=True),
    answers={"200": Json(lambda: models.Bill)},
)


class Bills(Resource):
    """Operations of Bills."""

    def add(self, body: models.Bill, *, limit: Decimal | None = None) -> models.Bill:
        """POST /bills

        Args:
            limit: `limit` in the query.
        """
        return self._call(ADD, (limit,), body)


class AsyncBills(AsyncResource):
    """Operations of Bills."""

    async def add(
        self, body: models.Bill, *, limit: Decimal | None = None
    ) -> models.Bill:
        """POST /bills

        Args:
            limit: `limit` in the query.
        """
        return await self._call(ADD, (limit,), body)
