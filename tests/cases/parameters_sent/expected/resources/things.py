"""Things of Parameters that are sent anyway."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation, Query

LIST: Operation[None] = Operation(
    "listThings",
    "GET",
    "/things",
    answers={"204": Nothing()},
)

PUT: Operation[None] = Operation(
    "putThings",
    "PUT",
    "/things",
    parameters=(Query("api-key"),),
    answers={"204": Nothing()},
    security=(),
)

ADD: Operation[None] = Operation(
    "addThing",
    "POST",
    "/things",
    answers={"204": Nothing()},
)


class Things(Resource):
    """Operations of Things."""

    def put(self, *, api_key: str) -> None:
        """PUT /things

        Args:
            api_key: `api-key` in the query.
        """
        return self._call(PUT, (api_key,))

    def add(self) -> None:
        """POST /things"""
        return self._call(ADD)

    def list(self) -> None:
        """GET /things"""
        return self._call(LIST)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def put(self, *, api_key: str) -> None:
        """PUT /things

        Args:
            api_key: `api-key` in the query.
        """
        return await self._call(PUT, (api_key,))

    async def add(self) -> None:
        """POST /things"""
        return await self._call(ADD)

    async def list(self) -> None:
        """GET /things"""
        return await self._call(LIST)
