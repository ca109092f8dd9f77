"""Rooms of Path-level parameters."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Header, Nothing, Operation, Path, Query

LIST: Operation[None] = Operation(
    "listRooms",
    "GET",
    "/houses/{houseId}/rooms",
    parameters=(Path("houseId"), Query("limit"), Header("limit")),
    answers={"204": Nothing()},
)

ADD: Operation[None] = Operation(
    "addRoom",
    "POST",
    "/houses/{houseId}/rooms",
    parameters=(Path("houseId"), Query("limit"), Header("limit")),
    answers={"204": Nothing()},
)


class Rooms(Resource):
    """Operations of Rooms."""

    def add(
        self,
        house_id: str,
        *,
        limit: str | None = None,
        limit_header: int | None = None,
    ) -> None:
        """POST /houses/{houseId}/rooms

        Args:
            house_id: The house.
            limit: Said of the path.
            limit_header: `limit` in the header.
        """
        return self._call(ADD, (house_id, limit, limit_header))

    def list(
        self, house_id: str, *, limit: int, limit_header: int | None = None
    ) -> None:
        """GET /houses/{houseId}/rooms

        Args:
            house_id: The house.
            limit: Said of the operation.
            limit_header: `limit` in the header.
        """
        return self._call(LIST, (house_id, limit, limit_header))


class AsyncRooms(AsyncResource):
    """Operations of Rooms."""

    async def add(
        self,
        house_id: str,
        *,
        limit: str | None = None,
        limit_header: int | None = None,
    ) -> None:
        """POST /houses/{houseId}/rooms

        Args:
            house_id: The house.
            limit: Said of the path.
            limit_header: `limit` in the header.
        """
        return await self._call(ADD, (house_id, limit, limit_header))

    async def list(
        self, house_id: str, *, limit: int, limit_header: int | None = None
    ) -> None:
        """GET /houses/{houseId}/rooms

        Args:
            house_id: The house.
            limit: Said of the operation.
            limit_header: `limit` in the header.
        """
        return await self._call(LIST, (house_id, limit, limit_header))
