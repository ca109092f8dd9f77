"""order-controller of OpenAPI definition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Query
from ..._runtime.pager import AsyncPager, Pager
from ..._runtime.paging import PageNumber
from .. import models

if TYPE_CHECKING:
    from collections.abc import Sequence

LIST: Operation[models.PageOrder] = Operation(
    "list_1",
    "GET",
    "/api/orders",
    parameters=(Query("page"), Query("size"), Query("sort")),
    answers={"200": Json(lambda: models.PageOrder, media_types=("*/*",))},
    flow=PageNumber(items="/content", parameter="page", first=0),
)

CREATE: Operation[models.Order] = Operation(
    "create",
    "POST",
    "/api/orders",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: models.Order, media_types=("*/*",))},
)


class Order(Resource):
    """Operations of order-controller."""

    def create(self, body: models.Order) -> models.Order:
        """POST /api/orders"""
        return self._call(CREATE, (), body)

    def list(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        sort: Sequence[str] | None = None,
    ) -> Pager[models.Order, models.PageOrder]:
        """GET /api/orders

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: Zero-based page index (0..N). Limits: at least 0. Default: 0.
            size: Limits: at least 1. Default: 20.
            sort: `sort` in the query.
        """
        return Pager(self._session, LIST, (page, size, sort))


class AsyncOrder(AsyncResource):
    """Operations of order-controller."""

    async def create(self, body: models.Order) -> models.Order:
        """POST /api/orders"""
        return await self._call(CREATE, (), body)

    def list(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        sort: Sequence[str] | None = None,
    ) -> AsyncPager[models.Order, models.PageOrder]:
        """GET /api/orders

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: Zero-based page index (0..N). Limits: at least 0. Default: 0.
            size: Limits: at least 1. Default: 20.
            sort: `sort` in the query.
        """
        return AsyncPager(self._session, LIST, (page, size, sort))
