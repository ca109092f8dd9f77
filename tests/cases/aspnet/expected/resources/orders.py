"""Orders of Shop.Api."""

from __future__ import annotations

from uuid import UUID

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Nothing, Operation, Path, Query
from ..._runtime.pager import AsyncPager, Pager
from ..._runtime.paging import PageNumber
from .. import errors, models

LIST: Operation[models.OrderDtoPagedResult] = Operation(
    "get /api/v1/Orders",
    "GET",
    "/api/v1/Orders",
    parameters=(Query("PageNumber"), Query("PageSize")),
    answers={
        "200": Json(
            lambda: models.OrderDtoPagedResult,
            media_types=("application/json", "text/json"),
        )
    },
    flow=PageNumber(items="/items", parameter="PageNumber", number="/pageNumber"),
)

CREATE: Operation[UUID] = Operation(
    "post /api/v1/Orders",
    "POST",
    "/api/v1/Orders",
    body=JsonBody(),
    answers={"200": Json(lambda: UUID, media_types=("application/json", "text/json"))},
)

GET: Operation[models.OrderDto] = Operation(
    "get /api/v1/Orders/{id}",
    "GET",
    "/api/v1/Orders/{id}",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.OrderDto)},
    errors=(errors.NotFoundError,),
)

DELETE: Operation[None] = Operation(
    "delete /api/v1/Orders/{id}",
    "DELETE",
    "/api/v1/Orders/{id}",
    parameters=(Path("id"),),
    answers={"204": Nothing()},
)

CANCEL: Operation[None] = Operation(
    "post /api/v1/Orders/{id}/cancel",
    "POST",
    "/api/v1/Orders/{id}/cancel",
    parameters=(Path("id"),),
    answers={"200": Nothing()},
)


class Orders(Resource):
    """Operations of Orders."""

    def create(self, *, body: models.CreateOrderCommand | None = None) -> UUID:
        """POST /api/v1/Orders"""
        return self._call(CREATE, (), body)

    def get(self, id_: UUID) -> models.OrderDto:
        """GET /api/v1/Orders/{id}

        Args:
            id_: `id` in the path.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return self._call(GET, (id_,))

    def delete(self, id_: UUID) -> None:
        """DELETE /api/v1/Orders/{id}

        Args:
            id_: `id` in the path.
        """
        return self._call(DELETE, (id_,))

    def cancel(self, id_: UUID) -> None:
        """POST /api/v1/Orders/{id}/cancel

        Args:
            id_: `id` in the path.
        """
        return self._call(CANCEL, (id_,))

    def list(
        self, *, page_number: int | None = None, page_size: int | None = None
    ) -> Pager[models.OrderDto, models.OrderDtoPagedResult]:
        """GET /api/v1/Orders

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page_number: `PageNumber` in the query.
            page_size: `PageSize` in the query.
        """
        return Pager(self._session, LIST, (page_number, page_size))


class AsyncOrders(AsyncResource):
    """Operations of Orders."""

    async def create(self, *, body: models.CreateOrderCommand | None = None) -> UUID:
        """POST /api/v1/Orders"""
        return await self._call(CREATE, (), body)

    async def get(self, id_: UUID) -> models.OrderDto:
        """GET /api/v1/Orders/{id}

        Args:
            id_: `id` in the path.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return await self._call(GET, (id_,))

    async def delete(self, id_: UUID) -> None:
        """DELETE /api/v1/Orders/{id}

        Args:
            id_: `id` in the path.
        """
        return await self._call(DELETE, (id_,))

    async def cancel(self, id_: UUID) -> None:
        """POST /api/v1/Orders/{id}/cancel

        Args:
            id_: `id` in the path.
        """
        return await self._call(CANCEL, (id_,))

    def list(
        self, *, page_number: int | None = None, page_size: int | None = None
    ) -> AsyncPager[models.OrderDto, models.OrderDtoPagedResult]:
        """GET /api/v1/Orders

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page_number: `PageNumber` in the query.
            page_size: `PageSize` in the query.
        """
        return AsyncPager(self._session, LIST, (page_number, page_size))
