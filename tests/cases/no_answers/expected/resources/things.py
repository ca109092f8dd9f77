"""Things of No answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Anything, Operation

if TYPE_CHECKING:
    from ..._runtime.types import JSON

ADD: Operation[JSON | bytes] = Operation(
    "addThing",
    "POST",
    "/things",
    answers={"default": Anything()},
)


class Things(Resource):
    """Operations of Things."""

    def add(self) -> JSON | bytes:
        """POST /things"""
        return self._call(ADD)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def add(self) -> JSON | bytes:
        """POST /things"""
        return await self._call(ADD)
