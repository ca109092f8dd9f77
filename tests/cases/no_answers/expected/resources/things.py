"""Things of No answers."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation
from ..._runtime.types import JSON

ADD_THING: Operation[JSON] = Operation(
    "addThing",
    "POST",
    "/things",
    answers={"default": Json(lambda: JSON)},
)


class Things(Resource):
    """Operations of Things."""

    def add_thing(self) -> JSON:
        """POST /things"""
        return self._call(ADD_THING)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def add_thing(self) -> JSON:
        """POST /things"""
        return await self._call(ADD_THING)
