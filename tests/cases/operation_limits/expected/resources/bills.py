"""bills of Operation limits."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation, Text
from ..._runtime.rate import RateLimit

LIST: Operation[str] = Operation(
    "listBills",
    "GET",
    "/bills",
    answers={"200": Text()},
    rate_limit=RateLimit(10, per=1, burst=5),
)

CREATE: Operation[None] = Operation(
    "createBill",
    "POST",
    "/bills",
    answers={"204": Nothing()},
)


class Bills(Resource):
    """Operations of bills."""

    def create(self) -> None:
        """POST /bills"""
        return self._call(CREATE)

    def list(self) -> str:
        """GET /bills"""
        return self._call(LIST)


class AsyncBills(AsyncResource):
    """Operations of bills."""

    async def create(self) -> None:
        """POST /bills"""
        return await self._call(CREATE)

    async def list(self) -> str:
        """GET /bills"""
        return await self._call(LIST)
