"""Bills of One or many."""

from __future__ import annotations

from typing import Annotated

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation
from ..._runtime.types import AsList
from .. import models

LIST: Operation[list[models.Bill]] = Operation(
    "listBills",
    "GET",
    "/bills",
    answers={"200": Json(lambda: Annotated[list[models.Bill], AsList()])},
)

LIST_NOTES: Operation[list[str]] = Operation(
    "listNotes",
    "GET",
    "/notes",
    answers={"200": Json(lambda: Annotated[list[str], AsList()])},
)


class Bills(Resource):
    """Operations of Bills."""

    def list_notes(self) -> list[str]:
        """GET /notes"""
        return self._call(LIST_NOTES)

    def list(self) -> list[models.Bill]:
        """GET /bills"""
        return self._call(LIST)


class AsyncBills(AsyncResource):
    """Operations of Bills."""

    async def list_notes(self) -> list[str]:
        """GET /notes"""
        return await self._call(LIST_NOTES)

    async def list(self) -> list[models.Bill]:
        """GET /bills"""
        return await self._call(LIST)
