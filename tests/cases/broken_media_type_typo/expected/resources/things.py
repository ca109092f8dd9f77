"""Things of Broken."""

from __future__ import annotations

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Binary, Json, Operation, Path, Text
from .. import models

GET_THING: Operation[models.Thing] = Operation(
    "getThing",
    "GET",
    "/things/{id}",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.Thing)},
)

ADD_THING: Operation[str | bytes] = Operation(
    "addThing",
    "POST",
    "/things",
    body=JsonBody(),
    answers={"200": Text(), "202": Binary(media_types=("*/*",))},
)


class Things(Resource):
    """Operations of Things."""

    def get_thing(self, id_: str) -> models.Thing:
        """GET /things/{id}

        Args:
            id_: `id` in the path.
        """
        return self._call(GET_THING, (id_,))

    def add_thing(self, *, body: models.Thing | None = None) -> str | bytes:
        """POST /things"""
        return self._call(ADD_THING, (), body)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def get_thing(self, id_: str) -> models.Thing:
        """GET /things/{id}

        Args:
            id_: `id` in the path.
        """
        return await self._call(GET_THING, (id_,))

    async def add_thing(self, *, body: models.Thing | None = None) -> str | bytes:
        """POST /things"""
        return await self._call(ADD_THING, (), body)
