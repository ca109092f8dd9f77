"""Orders of Without ids."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path
from .. import models

GET: Operation[models.GetOrdersResponse] = Operation(
    "get /acme/api/v2/orders",
    "GET",
    "/acme/api/v2/orders",
    answers={"200": Json(lambda: models.GetOrdersResponse)},
)

POST: Operation[models.PostOrdersResponse] = Operation(
    "post /acme/api/v2/orders",
    "POST",
    "/acme/api/v2/orders",
    answers={"200": Json(lambda: models.PostOrdersResponse)},
)

GET_BY_ID: Operation[models.GetOrdersByIdResponse] = Operation(
    "get /acme/api/v2/orders/{id}",
    "GET",
    "/acme/api/v2/orders/{id}",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.GetOrdersByIdResponse)},
)

DELETE_LINES_BY_NUMBER: Operation[models.DeleteOrdersLinesByNumberResponse] = Operation(
    "delete /acme/api/v2/orders/{id}/lines/{number}",
    "DELETE",
    "/acme/api/v2/orders/{id}/lines/{number}",
    parameters=(Path("id"), Path("number")),
    answers={"200": Json(lambda: models.DeleteOrdersLinesByNumberResponse)},
)

PUT_BY_ID: Operation[models.PutOrdersByIdResponse] = Operation(
    "put /acme/api/v2/orders/{id}.json",
    "PUT",
    "/acme/api/v2/orders/{id}.json",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.PutOrdersByIdResponse)},
)


class Orders(Resource):
    """Operations of Orders."""

    def get(self) -> models.GetOrdersResponse:
        """GET /acme/api/v2/orders"""
        return self._call(GET)

    def post(self) -> models.PostOrdersResponse:
        """POST /acme/api/v2/orders"""
        return self._call(POST)

    def get_by_id(self, id_: int) -> models.GetOrdersByIdResponse:
        """GET /acme/api/v2/orders/{id}

        Args:
            id_: `id` in the path.
        """
        return self._call(GET_BY_ID, (id_,))

    def delete_lines_by_number(
        self, id_: int, number: int
    ) -> models.DeleteOrdersLinesByNumberResponse:
        """DELETE /acme/api/v2/orders/{id}/lines/{number}

        Args:
            id_: `id` in the path.
            number: `number` in the path.
        """
        return self._call(DELETE_LINES_BY_NUMBER, (id_, number))

    def put_by_id(self, id_: int) -> models.PutOrdersByIdResponse:
        """PUT /acme/api/v2/orders/{id}.json

        Args:
            id_: `id` in the path.
        """
        return self._call(PUT_BY_ID, (id_,))


class AsyncOrders(AsyncResource):
    """Operations of Orders."""

    async def get(self) -> models.GetOrdersResponse:
        """GET /acme/api/v2/orders"""
        return await self._call(GET)

    async def post(self) -> models.PostOrdersResponse:
        """POST /acme/api/v2/orders"""
        return await self._call(POST)

    async def get_by_id(self, id_: int) -> models.GetOrdersByIdResponse:
        """GET /acme/api/v2/orders/{id}

        Args:
            id_: `id` in the path.
        """
        return await self._call(GET_BY_ID, (id_,))

    async def delete_lines_by_number(
        self, id_: int, number: int
    ) -> models.DeleteOrdersLinesByNumberResponse:
        """DELETE /acme/api/v2/orders/{id}/lines/{number}

        Args:
            id_: `id` in the path.
            number: `number` in the path.
        """
        return await self._call(DELETE_LINES_BY_NUMBER, (id_, number))

    async def put_by_id(self, id_: int) -> models.PutOrdersByIdResponse:
        """PUT /acme/api/v2/orders/{id}.json

        Args:
            id_: `id` in the path.
        """
        return await self._call(PUT_BY_ID, (id_,))
