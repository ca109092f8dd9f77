"""Things of OpenAPI 3.2.

Things of all kinds

Part of All.
"""

from __future__ import annotations

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Nothing, Operation, Query
from ..._runtime.part_streams import AsyncPartStream, PartStream, Parts
from ..._runtime.types import JSON
from .. import models

CHECK: Operation[None] = Operation(
    "checkThings",
    "HEAD",
    "/things",
    answers={"200": Nothing()},
)

QUERY: Operation[list[models.Thing]] = Operation(
    "queryThings",
    "QUERY",
    "/things",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: list[models.Thing])},
)

LINK: Operation[None] = Operation(
    "linkThings",
    "LINK",
    "/things",
    parameters=(Query("to"),),
    answers={"204": Nothing()},
)

PURGE: Operation[None] = Operation(
    "purge /things",
    "Purge",
    "/things",
    answers={"204": Nothing()},
)

SEARCH_FORM: Operation[None] = Operation(
    "searchForm",
    "GET",
    "/things/form",
    parameters=(
        Query(
            "search", style="querystring", content="application/x-www-form-urlencoded"
        ),
    ),
    answers={"204": Nothing()},
)

SEARCH_JSON: Operation[None] = Operation(
    "searchJson",
    "GET",
    "/things/json",
    parameters=(Query("search", style="querystring", content="application/json"),),
    answers={"204": Nothing()},
)

READ_PARTS: Operation[dict[str, JSON]] = Operation(
    "readParts",
    "GET",
    "/things/parts",
    answers={"200": Parts(lambda: dict[str, JSON])},
)


class Things(Resource):
    """Things of all kinds

    Part of All.
    """

    def check(self) -> None:
        """HEAD /things"""
        return self._call(CHECK)

    def query(self, body: models.Search) -> list[models.Thing]:
        """Search by a body."""
        return self._call(QUERY, (), body)

    def link(self, *, to: str) -> None:
        """LINK /things

        Args:
            to: `to` in the query.
        """
        return self._call(LINK, (to,))

    def purge(self) -> None:
        """Purge /things"""
        return self._call(PURGE)

    def search_form(self, *, search: models.Search) -> None:
        """GET /things/form

        Args:
            search: `search` in the query.
        """
        return self._call(SEARCH_FORM, (search,))

    def search_json(self, *, search: models.Search | None = None) -> None:
        """GET /things/json

        Args:
            search: `search` in the query.
        """
        return self._call(SEARCH_JSON, (search,))

    def read_parts(self) -> PartStream[dict[str, JSON]]:
        """GET /things/parts

        Nothing is sent before the result is iterated over or opened.
        """
        return PartStream(self._session, READ_PARTS)


class AsyncThings(AsyncResource):
    """Things of all kinds

    Part of All.
    """

    async def check(self) -> None:
        """HEAD /things"""
        return await self._call(CHECK)

    async def query(self, body: models.Search) -> list[models.Thing]:
        """Search by a body."""
        return await self._call(QUERY, (), body)

    async def link(self, *, to: str) -> None:
        """LINK /things

        Args:
            to: `to` in the query.
        """
        return await self._call(LINK, (to,))

    async def purge(self) -> None:
        """Purge /things"""
        return await self._call(PURGE)

    async def search_form(self, *, search: models.Search) -> None:
        """GET /things/form

        Args:
            search: `search` in the query.
        """
        return await self._call(SEARCH_FORM, (search,))

    async def search_json(self, *, search: models.Search | None = None) -> None:
        """GET /things/json

        Args:
            search: `search` in the query.
        """
        return await self._call(SEARCH_JSON, (search,))

    def read_parts(self) -> AsyncPartStream[dict[str, JSON]]:
        """GET /things/parts

        Nothing is sent before the result is iterated over or opened.
        """
        return AsyncPartStream(self._session, READ_PARTS)
