"""Things of No answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Anything, Operation

if TYPE_CHECKING:
    from ..._runtime.types import JSON

ADD_THING: Operation[JSON | bytes] = Operation(
    "addThing",
    "POST",
    "/things",
    answers={"default": Anything()},
)


class Things(Resource):
    """Operations of Things."""

    def add_thing(self) -> JSON | bytes:
        """POST /things"""
        return self._call(ADD_THING)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def add_thing(self) -> JSON | bytes:
        """POST /things"""
        return await self._call(ADD_THING)
