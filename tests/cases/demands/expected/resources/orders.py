"""Orders of Demands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Query
from ..._runtime.types import JSON
from .. import models

if TYPE_CHECKING:
    from collections.abc import Sequence

LIST: Operation[list[models.Order]] = Operation(
    "listOrders",
    "GET",
    "/orders",
    parameters=(Query("labels"),),
    answers={"200": Json(lambda: list[models.Order])},
)

CREATE: Operation[dict[str, JSON]] = Operation(
    "createOrder",
    "POST",
    "/orders",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: dict[str, JSON])},
)


class Orders(Resource):
    """Operations of Orders."""

    def create(self, body: models.Order) -> dict[str, JSON]:
        """POST /orders"""
        return self._call(CREATE, (), body)

    def list(self, *, labels: Sequence[str] | None = None) -> list[models.Order]:
        """GET /orders

        Args:
            labels: Limits: at least 1 and at most 2 items that are paid.
        """
        return self._call(LIST, (labels,))


class AsyncOrders(AsyncResource):
    """Operations of Orders."""

    async def create(self, body: models.Order) -> dict[str, JSON]:
        """POST /orders"""
        return await self._call(CREATE, (), body)

    async def list(self, *, labels: Sequence[str] | None = None) -> list[models.Order]:
        """GET /orders

        Args:
            labels: Limits: at least 1 and at most 2 items that are paid.
        """
        return await self._call(LIST, (labels,))
