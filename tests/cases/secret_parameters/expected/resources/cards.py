"""Cards of Secret parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation, Query

if TYPE_CHECKING:
    from collections.abc import Sequence

FIND: Operation[None] = Operation(
    "findCard",
    "GET",
    "/cards",
    parameters=(
        Query("number"),
        Query("pin", format="password"),
        Query("codes", format="password"),
    ),
    answers={"204": Nothing()},
)


class Cards(Resource):
    """Operations of Cards."""

    def find(
        self,
        *,
        number: str | None = None,
        pin: str | None = None,
        codes: Sequence[str] | None = None,
    ) -> None:
        """GET /cards

        Args:
            number: `number` in the query.
            pin: `pin` in the query.
            codes: `codes` in the query.
        """
        return self._call(FIND, (number, pin, codes))


class AsyncCards(AsyncResource):
    """Operations of Cards."""

    async def find(
        self,
        *,
        number: str | None = None,
        pin: str | None = None,
        codes: Sequence[str] | None = None,
    ) -> None:
        """GET /cards

        Args:
            number: `number` in the query.
            pin: `pin` in the query.
            codes: `codes` in the query.
        """
        return await self._call(FIND, (number, pin, codes))
