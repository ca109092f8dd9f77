"""Orders of Cursor listing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Nothing, Operation, Query
from ..._runtime.pager import AsyncPager, Pager
from ..._runtime.paging import Cursor
from .. import models

if TYPE_CHECKING:
    from datetime import date

LIST: Operation[models.OrderPage] = Operation(
    "listOrders",
    "GET",
    "/orders",
    parameters=(Query("after"), Query("pageSize")),
    answers={"200": Json(lambda: models.OrderPage)},
    flow=Cursor(items="/entities", next_uri="/nextUri", parameter="after"),
)

LIST_EVENTS: Operation[models.ListEventsResponse] = Operation(
    "listEvents",
    "GET",
    "/events",
    parameters=(Query("cursor"),),
    answers={"200": Json(lambda: models.ListEventsResponse)},
    flow=Cursor(items="/page/items", next_uri="/page/next", parameter="cursor"),
)

SEARCH: Operation[models.OrderPage] = Operation(
    "searchOrders",
    "POST",
    "/search",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: models.OrderPage)},
    flow=Cursor(items="/entities", next_uri="/nextUri", parameter="after"),
)

LIST_BROKEN: Operation[models.OrderPage] = Operation(
    "listBroken",
    "GET",
    "/broken",
    answers={"200": Json(lambda: models.OrderPage)},
)

LIST_NOTHING: Operation[None] = Operation(
    "listNothing",
    "GET",
    "/nothing",
    answers={"204": Nothing()},
)


class Orders(Resource):
    """Operations of Orders."""

    def list_events(
        self, *, cursor: str | None = None
    ) -> Pager[date, models.ListEventsResponse]:
        """GET /events

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            cursor: `cursor` in the query.
        """
        return Pager(self._session, LIST_EVENTS, (cursor,))

    def search(
        self, body: models.SearchOrdersBody
    ) -> Pager[models.Order, models.OrderPage]:
        """POST /search

        Iterate over the result for the items of all pages, or over its `pages()`.
        """
        return Pager(self._session, SEARCH, (), body)

    def list_broken(self) -> models.OrderPage:
        """GET /broken"""
        return self._call(LIST_BROKEN)

    def list_nothing(self) -> None:
        """GET /nothing"""
        return self._call(LIST_NOTHING)

    def list(
        self, *, after: str | None = None, page_size: int | None = None
    ) -> Pager[models.Order, models.OrderPage]:
        """Lists orders.

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            after: `after` in the query.
            page_size: `pageSize` in the query.
        """
        return Pager(self._session, LIST, (after, page_size))


class AsyncOrders(AsyncResource):
    """Operations of Orders."""

    def list_events(
        self, *, cursor: str | None = None
    ) -> AsyncPager[date, models.ListEventsResponse]:
        """GET /events

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            cursor: `cursor` in the query.
        """
        return AsyncPager(self._session, LIST_EVENTS, (cursor,))

    def search(
        self, body: models.SearchOrdersBody
    ) -> AsyncPager[models.Order, models.OrderPage]:
        """POST /search

        Iterate over the result for the items of all pages, or over its `pages()`.
        """
        return AsyncPager(self._session, SEARCH, (), body)

    async def list_broken(self) -> models.OrderPage:
        """GET /broken"""
        return await self._call(LIST_BROKEN)

    async def list_nothing(self) -> None:
        """GET /nothing"""
        return await self._call(LIST_NOTHING)

    def list(
        self, *, after: str | None = None, page_size: int | None = None
    ) -> AsyncPager[models.Order, models.OrderPage]:
        """Lists orders.

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            after: `after` in the query.
            page_size: `pageSize` in the query.
        """
        return AsyncPager(self._session, LIST, (after, page_size))
