"""Things of Links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation, Path, Query

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._runtime.types import JSON

CREATE_THING: Operation[None] = Operation(
    "createThing",
    "POST",
    "/things",
    body=JsonBody(),
    answers={"201": Nothing()},
)

GET_THING: Operation[None] = Operation(
    "getThing",
    "GET",
    "/things/{id}",
    parameters=(Path("id"), Query("full")),
    answers={"200": Nothing()},
)

PUT_THING: Operation[None] = Operation(
    "putThing",
    "PUT",
    "/things/{id}",
    parameters=(Path("id"),),
    body=JsonBody(),
    answers={"204": Nothing()},
)


class Things(Resource):
    """Operations of Things."""

    def create_thing(self, *, body: Mapping[str, JSON] | None = None) -> None:
        """POST /things

        Links:
            GetIt: `things.get_thing` with `id_` from `$response.body#/id`, `full` from
                `true`: Read it again.
            Change: `things.put_thing` with `id_` from `$response.header.X-Id`, `body`
                from `$request.body`
            Others: `others.list`
            Hostile: `things.get_thing` with `id_` from `$url'''`: ''' \\ import os
        """
        return self._call(CREATE_THING, (), body)

    def get_thing(self, id_: str, *, full: bool | None = None) -> None:
        """GET /things/{id}

        Args:
            id_: `id` in the path.
            full: `full` in the query.
        """
        return self._call(GET_THING, (id_, full))

    def put_thing(self, id_: str, *, body: JSON | None = None) -> None:
        """PUT /things/{id}

        Args:
            id_: `id` in the path.
        """
        return self._call(PUT_THING, (id_,), body)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def create_thing(self, *, body: Mapping[str, JSON] | None = None) -> None:
        """POST /things

        Links:
            GetIt: `things.get_thing` with `id_` from `$response.body#/id`, `full` from
                `true`: Read it again.
            Change: `things.put_thing` with `id_` from `$response.header.X-Id`, `body`
                from `$request.body`
            Others: `others.list`
            Hostile: `things.get_thing` with `id_` from `$url'''`: ''' \\ import os
        """
        return await self._call(CREATE_THING, (), body)

    async def get_thing(self, id_: str, *, full: bool | None = None) -> None:
        """GET /things/{id}

        Args:
            id_: `id` in the path.
            full: `full` in the query.
        """
        return await self._call(GET_THING, (id_, full))

    async def put_thing(self, id_: str, *, body: JSON | None = None) -> None:
        """PUT /things/{id}

        Args:
            id_: `id` in the path.
        """
        return await self._call(PUT_THING, (id_,), body)
