"""Shop of Pages by body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.forms import FormBody
from ..._runtime.operation import Json, Operation, Query
from ..._runtime.pager import AsyncPager, Pager
from ..._runtime.paging import Offset, PageNumber, Token
from .. import models

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._runtime.types import JSON

SEARCH_ORDERS: Operation[models.SearchOrdersResponse] = Operation(
    "searchOrders",
    "POST",
    "/orders/search",
    body=JsonBody(),
    answers={"200": Json(lambda: models.SearchOrdersResponse)},
    flow=Token(items="/orders", token="/cursor", member="/cursor"),
)

QUERY_EVENTS: Operation[models.QueryEventsResponse] = Operation(
    "queryEvents",
    "POST",
    "/events/query",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: models.QueryEventsResponse)},
    flow=PageNumber(items="/events", member="/paging/pageNumber"),
)

GET_TRANSACTIONS: Operation[models.GetTransactionsResponse] = Operation(
    "getTransactions",
    "POST",
    "/transactions/get",
    body=FormBody(required=True),
    answers={"200": Json(lambda: models.GetTransactionsResponse)},
    flow=Offset(items="/transactions", member="/offset"),
)

SYNC_TRANSACTIONS: Operation[models.SyncTransactionsResponse] = Operation(
    "syncTransactions",
    "POST",
    "/transactions/sync",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: models.SyncTransactionsResponse)},
    flow=Token(
        items="", token="/next_cursor", more="/has_more", member="/cursor", whole=True
    ),
)

DECLARED_CHANGES: Operation[models.DeclaredChangesResponse] = Operation(
    "declaredChanges",
    "POST",
    "/changes",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: models.DeclaredChangesResponse)},
    flow=Token(items="", token="/next", member="/paging/at", whole=True),
)

SEARCH_BILLS: Operation[models.SearchBillsResponse] = Operation(
    "searchBills",
    "POST",
    "/bills/search",
    parameters=(Query("page"), Query("page_size")),
    body=JsonBody(),
    answers={"200": Json(lambda: models.SearchBillsResponse)},
    flow=PageNumber(items="/items", parameter="page"),
)

CREATE_ORDERS: Operation[models.Orders] = Operation(
    "createOrders",
    "POST",
    "/orders",
    body=JsonBody(),
    answers={"200": Json(lambda: models.Orders)},
)

SEARCH_BROKEN: Operation[models.Orders] = Operation(
    "searchBroken",
    "POST",
    "/orders/broken/search",
    answers={"200": Json(lambda: models.Orders)},
)


class Shop(Resource):
    """Operations of Shop."""

    def search_orders(
        self, *, body: models.OrderSearch | None = None
    ) -> Pager[models.Order, models.SearchOrdersResponse]:
        """Searches orders.

        Iterate over the result for the items of all pages, or over its `pages()`.
        `cursor` of the body says where they begin.
        """
        return Pager(self._session, SEARCH_ORDERS, (), body)

    def query_events(
        self, body: models.QueryEventsBody
    ) -> Pager[str, models.QueryEventsResponse]:
        """POST /events/query

        Iterate over the result for the items of all pages, or over its `pages()`.
        `paging.pageNumber` of the body says where they begin.
        """
        return Pager(self._session, QUERY_EVENTS, (), body)

    def get_transactions(
        self, body: models.GetTransactionsBody
    ) -> Pager[str, models.GetTransactionsResponse]:
        """POST /transactions/get

        Iterate over the result for the items of all pages, or over its `pages()`.
        `offset` of the body says where they begin.
        """
        return Pager(self._session, GET_TRANSACTIONS, (), body)

    def sync_transactions(
        self, body: models.SyncTransactionsBody
    ) -> Pager[models.SyncTransactionsResponse, models.SyncTransactionsResponse]:
        """Get changes.

        Iterate over the result for all pages; each has several lists. `cursor` of the
        body says where they begin.
        """
        return Pager(self._session, SYNC_TRANSACTIONS, (), body)

    def declared_changes(
        self, body: Mapping[str, JSON]
    ) -> Pager[models.DeclaredChangesResponse, models.DeclaredChangesResponse]:
        """POST /changes

        Iterate over the result for all pages; each has several lists. `paging.at` of
        the body says where they begin.
        """
        return Pager(self._session, DECLARED_CHANGES, (), body)

    def search_bills(
        self,
        *,
        page: int | None = None,
        page_size: int | None = None,
        body: models.SearchBillsBody | None = None,
    ) -> Pager[str, models.SearchBillsResponse]:
        """POST /bills/search

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: `page` in the query.
            page_size: `page_size` in the query.
        """
        return Pager(self._session, SEARCH_BILLS, (page, page_size), body)

    def create_orders(self, *, body: models.Orders | None = None) -> models.Orders:
        """Is no listing."""
        return self._call(CREATE_ORDERS, (), body)

    def search_broken(self) -> models.Orders:
        """Has no body."""
        return self._call(SEARCH_BROKEN)


class AsyncShop(AsyncResource):
    """Operations of Shop."""

    def search_orders(
        self, *, body: models.OrderSearch | None = None
    ) -> AsyncPager[models.Order, models.SearchOrdersResponse]:
        """Searches orders.

        Iterate over the result for the items of all pages, or over its `pages()`.
        `cursor` of the body says where they begin.
        """
        return AsyncPager(self._session, SEARCH_ORDERS, (), body)

    def query_events(
        self, body: models.QueryEventsBody
    ) -> AsyncPager[str, models.QueryEventsResponse]:
        """POST /events/query

        Iterate over the result for the items of all pages, or over its `pages()`.
        `paging.pageNumber` of the body says where they begin.
        """
        return AsyncPager(self._session, QUERY_EVENTS, (), body)

    def get_transactions(
        self, body: models.GetTransactionsBody
    ) -> AsyncPager[str, models.GetTransactionsResponse]:
        """POST /transactions/get

        Iterate over the result for the items of all pages, or over its `pages()`.
        `offset` of the body says where they begin.
        """
        return AsyncPager(self._session, GET_TRANSACTIONS, (), body)

    def sync_transactions(
        self, body: models.SyncTransactionsBody
    ) -> AsyncPager[models.SyncTransactionsResponse, models.SyncTransactionsResponse]:
        """Get changes.

        Iterate over the result for all pages; each has several lists. `cursor` of the
        body says where they begin.
        """
        return AsyncPager(self._session, SYNC_TRANSACTIONS, (), body)

    def declared_changes(
        self, body: Mapping[str, JSON]
    ) -> AsyncPager[models.DeclaredChangesResponse, models.DeclaredChangesResponse]:
        """POST /changes

        Iterate over the result for all pages; each has several lists. `paging.at` of
        the body says where they begin.
        """
        return AsyncPager(self._session, DECLARED_CHANGES, (), body)

    def search_bills(
        self,
        *,
        page: int | None = None,
        page_size: int | None = None,
        body: models.SearchBillsBody | None = None,
    ) -> AsyncPager[str, models.SearchBillsResponse]:
        """POST /bills/search

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: `page` in the query.
            page_size: `page_size` in the query.
        """
        return AsyncPager(self._session, SEARCH_BILLS, (page, page_size), body)

    async def create_orders(
        self, *, body: models.Orders | None = None
    ) -> models.Orders:
        """Is no listing."""
        return await self._call(CREATE_ORDERS, (), body)

    async def search_broken(self) -> models.Orders:
        """Has no body."""
        return await self._call(SEARCH_BROKEN)
