"""Users of Client parameters."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Header, Nothing, Operation, Path, Query

LIST: Operation[None] = Operation(
    "listUsers",
    "GET",
    "/tenants/{tenant}/users",
    client_parameters=(
        Path("tenant", required=True, argument="tenant"),
        Header("X-Regions", delimiter=";"),
        Query("tier"),
    ),
    answers={"204": Nothing()},
)

ADD: Operation[None] = Operation(
    "addUser",
    "POST",
    "/tenants/{tenant}/users",
    parameters=(Query("notify"),),
    client_parameters=(Path("tenant", required=True, argument="tenant"),),
    answers={"204": Nothing()},
)

GET_STATUS: Operation[None] = Operation(
    "getStatus",
    "GET",
    "/status",
    answers={"204": Nothing()},
)


class Users(Resource):
    """Operations of Users."""

    def add(self, *, notify: bool | None = None) -> None:
        """POST /tenants/{tenant}/users

        Args:
            notify: `notify` in the query.
        """
        return self._call(ADD, (notify,))

    def get_status(self) -> None:
        """GET /status"""
        return self._call(GET_STATUS)

    def list(self) -> None:
        """GET /tenants/{tenant}/users"""
        return self._call(LIST)


class AsyncUsers(AsyncResource):
    """Operations of Users."""

    async def add(self, *, notify: bool | None = None) -> None:
        """POST /tenants/{tenant}/users

        Args:
            notify: `notify` in the query.
        """
        return await self._call(ADD, (notify,))

    async def get_status(self) -> None:
        """GET /status"""
        return await self._call(GET_STATUS)

    async def list(self) -> None:
        """GET /tenants/{tenant}/users"""
        return await self._call(LIST)
