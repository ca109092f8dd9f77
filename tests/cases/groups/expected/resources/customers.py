"""Customers of Groups.

Who pays.
"""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Nothing, Operation, Path
from .. import models

GET: Operation[models.Customer] = Operation(
    "getCustomer",
    "GET",
    "/customers/{id}",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.Customer)},
)

LIST_PARTIES: Operation[list[models.Party]] = Operation(
    "listParties",
    "GET",
    "/parties",
    answers={"200": Json(lambda: list[models.Party])},
)

GET_NOTE: Operation[None] = Operation(
    "getNote",
    "GET",
    "/customers/{id}/notes",
    parameters=(Path("id"),),
    answers={"204": Nothing()},
)


class Customers(Resource):
    """Who pays."""

    def get(self, id_: str) -> models.Customer:
        """GET /customers/{id}

        Args:
            id_: `id` in the path.
        """
        return self._call(GET, (id_,))

    def list_parties(self) -> list[models.Party]:
        """GET /parties"""
        return self._call(LIST_PARTIES)

    def get_note(self, id_: str) -> None:
        """GET /customers/{id}/notes

        Args:
            id_: `id` in the path.
        """
        return self._call(GET_NOTE, (id_,))


class AsyncCustomers(AsyncResource):
    """Who pays."""

    async def get(self, id_: str) -> models.Customer:
        """GET /customers/{id}

        Args:
            id_: `id` in the path.
        """
        return await self._call(GET, (id_,))

    async def list_parties(self) -> list[models.Party]:
        """GET /parties"""
        return await self._call(LIST_PARTIES)

    async def get_note(self, id_: str) -> None:
        """GET /customers/{id}/notes

        Args:
            id_: `id` in the path.
        """
        return await self._call(GET_NOTE, (id_,))
