"""Things of Inferred pages."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Query
from ..._runtime.pager import AsyncPager, Pager
from ..._runtime.paging import Link, Offset, PageNumber, Token
from .. import models

LIST_TOKENS: Operation[models.ListTokensResponse] = Operation(
    "listTokens",
    "GET",
    "/tokens",
    parameters=(Query("after"),),
    answers={"200": Json(lambda: models.ListTokensResponse)},
    flow=Token(items="/data", token="/meta/next_cursor", parameter="after"),
)

LIST_URLS: Operation[models.ListUrlsResponse] = Operation(
    "listUrls",
    "GET",
    "/urls",
    parameters=(Query("page"),),
    answers={"200": Json(lambda: models.ListUrlsResponse)},
    flow=Link(items="/items", parameters=("page",), next_url="/next"),
)

LIST_LINKS: Operation[list[str]] = Operation(
    "listLinks",
    "GET",
    "/links",
    parameters=(Query("page"),),
    answers={"200": Json(lambda: list[str])},
    flow=Link(items="", parameters=("page",)),
)

LIST_NUMBERS: Operation[list[str]] = Operation(
    "listNumbers",
    "GET",
    "/numbers",
    parameters=(Query("page"), Query("per_page")),
    answers={"200": Json(lambda: list[str])},
    flow=PageNumber(items="", parameter="page"),
)

LIST_OFFSETS: Operation[models.ListOffsetsResponse] = Operation(
    "listOffsets",
    "GET",
    "/offsets",
    parameters=(Query("offset"), Query("per_page")),
    answers={"200": Json(lambda: models.ListOffsetsResponse)},
    flow=Offset(items="/results", parameter="offset"),
)

LIST_BEHIND: Operation[models.ListBehindResponse] = Operation(
    "listBehind",
    "GET",
    "/behind",
    parameters=(Query("after"),),
    answers={"200": Json(lambda: models.ListBehindResponse)},
    flow=Token(
        items="/data", token="/id", parameter="after", of_last=True, more="/has_more"
    ),
)

LIST_BY_HEADER: Operation[list[str]] = Operation(
    "listByHeader",
    "GET",
    "/headers",
    parameters=(Query("after"),),
    answers={"200": Json(lambda: list[str])},
    flow=Token(items="", token="", parameter="after", header="x-next-cursor"),
)

LIST_INSIDE: Operation[models.ListInsideResponse] = Operation(
    "listInside",
    "GET",
    "/inside",
    parameters=(Query("per_page"),),
    answers={"200": Json(lambda: models.ListInsideResponse)},
    flow=Link(items="/albums/items", parameters=(), next_url="/albums/next"),
)

LIST_TOLD: Operation[models.ListToldResponse] = Operation(
    "listTold",
    "GET",
    "/told",
    parameters=(Query("page"), Query("per_page")),
    answers={"200": Json(lambda: models.ListToldResponse)},
    flow=PageNumber(items="/data", parameter="page", number="/meta/current_page"),
)

LIST_UNCERTAIN: Operation[models.ListUncertainResponse] = Operation(
    "listUncertain",
    "GET",
    "/uncertain",
    parameters=(Query("page"), Query("per_page")),
    answers={"200": Json(lambda: models.ListUncertainResponse)},
)

LIST_UNSIZED: Operation[list[str]] = Operation(
    "listUnsized",
    "GET",
    "/unsized",
    parameters=(Query("page"),),
    answers={"200": Json(lambda: list[str])},
)

LIST_UNCLEAR: Operation[models.ListUnclearResponse] = Operation(
    "listUnclear",
    "GET",
    "/unclear",
    parameters=(Query("after"),),
    answers={"200": Json(lambda: models.ListUnclearResponse)},
)

LIST_SINGLE: Operation[list[str]] = Operation(
    "listSingle",
    "GET",
    "/single",
    parameters=(Query("page"), Query("per_page")),
    answers={"200": Json(lambda: list[str])},
)

LIST_BY_LAST: Operation[models.ListByLastResponse] = Operation(
    "listByLast",
    "GET",
    "/last",
    parameters=(Query("after"),),
    answers={"200": Json(lambda: models.ListByLastResponse)},
    flow=Token(
        items="/data", token="/id", parameter="after", of_last=True, more="/has_more"
    ),
)


class Things(Resource):
    """Operations of Things."""

    def list_tokens(
        self, *, after: str | None = None
    ) -> Pager[str, models.ListTokensResponse]:
        """GET /tokens

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            after: `after` in the query.
        """
        return Pager(self._session, LIST_TOKENS, (after,))

    def list_urls(
        self, *, page: int | None = None
    ) -> Pager[str, models.ListUrlsResponse]:
        """GET /urls

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: `page` in the query.
        """
        return Pager(self._session, LIST_URLS, (page,))

    def list_links(self, *, page: int | None = None) -> Pager[str, list[str]]:
        """GET /links

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: `page` in the query.
        """
        return Pager(self._session, LIST_LINKS, (page,))

    def list_numbers(
        self, *, page: int | None = None, per_page: int | None = None
    ) -> Pager[str, list[str]]:
        """GET /numbers

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: `page` in the query.
            per_page: `per_page` in the query.
        """
        return Pager(self._session, LIST_NUMBERS, (page, per_page))

    def list_offsets(
        self, *, offset: int | None = None, per_page: int | None = None
    ) -> Pager[str, models.ListOffsetsResponse]:
        """GET /offsets

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            offset: `offset` in the query.
            per_page: `per_page` in the query.
        """
        return Pager(self._session, LIST_OFFSETS, (offset, per_page))

    def list_behind(
        self, *, after: str | None = None
    ) -> Pager[models.ListBehindResponseDataItem, models.ListBehindResponse]:
        """GET /behind

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            after: `after` in the query.
        """
        return Pager(self._session, LIST_BEHIND, (after,))

    def list_by_header(self, *, after: str | None = None) -> Pager[str, list[str]]:
        """GET /headers

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            after: `after` in the query.
        """
        return Pager(self._session, LIST_BY_HEADER, (after,))

    def list_inside(
        self, *, per_page: int | None = None
    ) -> Pager[str, models.ListInsideResponse]:
        """GET /inside

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            per_page: `per_page` in the query.
        """
        return Pager(self._session, LIST_INSIDE, (per_page,))

    def list_told(
        self, *, page: int | None = None, per_page: int | None = None
    ) -> Pager[str, models.ListToldResponse]:
        """GET /told

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: `page` in the query.
            per_page: `per_page` in the query.
        """
        return Pager(self._session, LIST_TOLD, (page, per_page))

    def list_uncertain(
        self, *, page: int | None = None, per_page: int | None = None
    ) -> models.ListUncertainResponse:
        """GET /uncertain

        Args:
            page: `page` in the query.
            per_page: `per_page` in the query.
        """
        return self._call(LIST_UNCERTAIN, (page, per_page))

    def list_unsized(self, *, page: int | None = None) -> list[str]:
        """GET /unsized

        Args:
            page: `page` in the query.
        """
        return self._call(LIST_UNSIZED, (page,))

    def list_unclear(self, *, after: str | None = None) -> models.ListUnclearResponse:
        """GET /unclear

        Args:
            after: `after` in the query.
        """
        return self._call(LIST_UNCLEAR, (after,))

    def list_single(
        self, *, page: int | None = None, per_page: int | None = None
    ) -> list[str]:
        """GET /single

        Args:
            page: `page` in the query.
            per_page: `per_page` in the query.
        """
        return self._call(LIST_SINGLE, (page, per_page))

    def list_by_last(
        self, *, after: str | None = None
    ) -> Pager[models.ListBehindResponseDataItem, models.ListByLastResponse]:
        """GET /last

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            after: `after` in the query.
        """
        return Pager(self._session, LIST_BY_LAST, (after,))


class AsyncThings(AsyncResource):
    """Operations of Things."""

    def list_tokens(
        self, *, after: str | None = None
    ) -> AsyncPager[str, models.ListTokensResponse]:
        """GET /tokens

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            after: `after` in the query.
        """
        return AsyncPager(self._session, LIST_TOKENS, (after,))

    def list_urls(
        self, *, page: int | None = None
    ) -> AsyncPager[str, models.ListUrlsResponse]:
        """GET /urls

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: `page` in the query.
        """
        return AsyncPager(self._session, LIST_URLS, (page,))

    def list_links(self, *, page: int | None = None) -> AsyncPager[str, list[str]]:
        """GET /links

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: `page` in the query.
        """
        return AsyncPager(self._session, LIST_LINKS, (page,))

    def list_numbers(
        self, *, page: int | None = None, per_page: int | None = None
    ) -> AsyncPager[str, list[str]]:
        """GET /numbers

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: `page` in the query.
            per_page: `per_page` in the query.
        """
        return AsyncPager(self._session, LIST_NUMBERS, (page, per_page))

    def list_offsets(
        self, *, offset: int | None = None, per_page: int | None = None
    ) -> AsyncPager[str, models.ListOffsetsResponse]:
        """GET /offsets

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            offset: `offset` in the query.
            per_page: `per_page` in the query.
        """
        return AsyncPager(self._session, LIST_OFFSETS, (offset, per_page))

    def list_behind(
        self, *, after: str | None = None
    ) -> AsyncPager[models.ListBehindResponseDataItem, models.ListBehindResponse]:
        """GET /behind

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            after: `after` in the query.
        """
        return AsyncPager(self._session, LIST_BEHIND, (after,))

    def list_by_header(self, *, after: str | None = None) -> AsyncPager[str, list[str]]:
        """GET /headers

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            after: `after` in the query.
        """
        return AsyncPager(self._session, LIST_BY_HEADER, (after,))

    def list_inside(
        self, *, per_page: int | None = None
    ) -> AsyncPager[str, models.ListInsideResponse]:
        """GET /inside

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            per_page: `per_page` in the query.
        """
        return AsyncPager(self._session, LIST_INSIDE, (per_page,))

    def list_told(
        self, *, page: int | None = None, per_page: int | None = None
    ) -> AsyncPager[str, models.ListToldResponse]:
        """GET /told

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: `page` in the query.
            per_page: `per_page` in the query.
        """
        return AsyncPager(self._session, LIST_TOLD, (page, per_page))

    async def list_uncertain(
        self, *, page: int | None = None, per_page: int | None = None
    ) -> models.ListUncertainResponse:
        """GET /uncertain

        Args:
            page: `page` in the query.
            per_page: `per_page` in the query.
        """
        return await self._call(LIST_UNCERTAIN, (page, per_page))

    async def list_unsized(self, *, page: int | None = None) -> list[str]:
        """GET /unsized

        Args:
            page: `page` in the query.
        """
        return await self._call(LIST_UNSIZED, (page,))

    async def list_unclear(
        self, *, after: str | None = None
    ) -> models.ListUnclearResponse:
        """GET /unclear

        Args:
            after: `after` in the query.
        """
        return await self._call(LIST_UNCLEAR, (after,))

    async def list_single(
        self, *, page: int | None = None, per_page: int | None = None
    ) -> list[str]:
        """GET /single

        Args:
            page: `page` in the query.
            per_page: `per_page` in the query.
        """
        return await self._call(LIST_SINGLE, (page, per_page))

    def list_by_last(
        self, *, after: str | None = None
    ) -> AsyncPager[models.ListBehindResponseDataItem, models.ListByLastResponse]:
        """GET /last

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            after: `after` in the query.
        """
        return AsyncPager(self._session, LIST_BY_LAST, (after,))
