"""Orders of Long enums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Query
from .. import models

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

LIST: Operation[list[models.Order]] = Operation(
    "listOrders",
    "GET",
    "/orders",
    parameters=(Query("state"), Query("fields", explode=False), Query("currency")),
    answers={"200": Json(lambda: list[models.Order])},
)


class Orders(Resource):
    """Operations of Orders."""

    def list(
        self,
        *,
        state: Literal["open", "paid"] | None = None,
        fields: Sequence[models.ListOrdersField] | None = None,
        currency: models.Currency | None = None,
    ) -> list[models.Order]:
        """GET /orders

        Args:
            state: `state` in the query.
            fields: What to answer with. One of `amount`, `currency`,
                `customer.address`, `customer.email`, `customer.name`, `due_at`,
                `lines`, `number`.
            currency: The currency.
        """
        return self._call(LIST, (state, fields, currency))


class AsyncOrders(AsyncResource):
    """Operations of Orders."""

    async def list(
        self,
        *,
        state: Literal["open", "paid"] | None = None,
        fields: Sequence[models.ListOrdersField] | None = None,
        currency: models.Currency | None = None,
    ) -> list[models.Order]:
        """GET /orders

        Args:
            state: `state` in the query.
            fields: What to answer with. One of `amount`, `currency`,
                `customer.address`, `customer.email`, `customer.name`, `due_at`,
                `lines`, `number`.
            currency: The currency.
        """
        return await self._call(LIST, (state, fields, currency))
