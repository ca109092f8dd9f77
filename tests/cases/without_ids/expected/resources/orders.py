"""Orders of Without ids."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path
from .. import models

LIST: Operation[models.ListOrdersResponse] = Operation(
    "get /acme/api/v2/orders",
    "GET",
    "/acme/api/v2/orders",
    answers={"200": Json(lambda: models.ListOrdersResponse)},
)

CREATE: Operation[models.CreateOrderResponse] = Operation(
    "post /acme/api/v2/orders",
    "POST",
    "/acme/api/v2/orders",
    answers={"200": Json(lambda: models.CreateOrderResponse)},
)

GET: Operation[models.GetOrderResponse] = Operation(
    "get /acme/api/v2/orders/{id}",
    "GET",
    "/acme/api/v2/orders/{id}",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.GetOrderResponse)},
)

DELETE_LINE: Operation[models.DeleteOrderLineResponse] = Operation(
    "delete /acme/api/v2/orders/{id}/lines/{number}",
    "DELETE",
    "/acme/api/v2/orders/{id}/lines/{number}",
    parameters=(Path("id"), Path("number")),
    answers={"200": Json(lambda: models.DeleteOrderLineResponse)},
)

UPDATE: Operation[models.UpdateOrderResponse] = Operation(
    "put /acme/api/v2/orders/{id}.json",
    "PUT",
    "/acme/api/v2/orders/{id}.json",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.UpdateOrderResponse)},
)


class Orders(Resource):
    """Operations of Orders."""

    def create(self) -> models.CreateOrderResponse:
        """POST /acme/api/v2/orders"""
        return self._call(CREATE)

    def get(self, id_: int) -> models.GetOrderResponse:
        """GET /acme/api/v2/orders/{id}

        Args:
            id_: `id` in the path.
        """
        return self._call(GET, (id_,))

    def delete_line(self, id_: int, number: int) -> models.DeleteOrderLineResponse:
        """DELETE /acme/api/v2/orders/{id}/lines/{number}

        Args:
            id_: `id` in the path.
            number: `number` in the path.
        """
        return self._call(DELETE_LINE, (id_, number))

    def update(self, id_: int) -> models.UpdateOrderResponse:
        """PUT /acme/api/v2/orders/{id}.json

        Args:
            id_: `id` in the path.
        """
        return self._call(UPDATE, (id_,))

    def list(self) -> models.ListOrdersResponse:
        """GET /acme/api/v2/orders"""
        return self._call(LIST)


class AsyncOrders(AsyncResource):
    """Operations of Orders."""

    async def create(self) -> models.CreateOrderResponse:
        """POST /acme/api/v2/orders"""
        return await self._call(CREATE)

    async def get(self, id_: int) -> models.GetOrderResponse:
        """GET /acme/api/v2/orders/{id}

        Args:
            id_: `id` in the path.
        """
        return await self._call(GET, (id_,))

    async def delete_line(
        self, id_: int, number: int
    ) -> models.DeleteOrderLineResponse:
        """DELETE /acme/api/v2/orders/{id}/lines/{number}

        Args:
            id_: `id` in the path.
            number: `number` in the path.
        """
        return await self._call(DELETE_LINE, (id_, number))

    async def update(self, id_: int) -> models.UpdateOrderResponse:
        """PUT /acme/api/v2/orders/{id}.json

        Args:
            id_: `id` in the path.
        """
        return await self._call(UPDATE, (id_,))

    async def list(self) -> models.ListOrdersResponse:
        """GET /acme/api/v2/orders"""
        return await self._call(LIST)
