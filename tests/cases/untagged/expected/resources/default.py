"""default of Untagged."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation

GET: Operation[None] = Operation(
    "get /",
    "GET",
    "/",
    answers={"200": Nothing()},
)

HEAD: Operation[None] = Operation(
    "head /",
    "HEAD",
    "/",
    answers={"200": Nothing()},
)


class Default(Resource):
    """Operations of default."""

    def get(self) -> None:
        """GET /"""
        return self._call(GET)

    def head(self) -> None:
        """HEAD /"""
        return self._call(HEAD)


class AsyncDefault(AsyncResource):
    """Operations of default."""

    async def get(self) -> None:
        """GET /"""
        return await self._call(GET)

    async def head(self) -> None:
        """HEAD /"""
        return await self._call(HEAD)
