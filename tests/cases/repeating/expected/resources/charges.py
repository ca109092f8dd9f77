"""Charges of Repeating."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Header, Nothing, Operation, Path
from ..._runtime.rate import RateLimit

CREATE: Operation[None] = Operation(
    "createCharge",
    "POST",
    "/charges",
    parameters=(Header("Idempotency-Key"),),
    answers={"204": Nothing()},
    rate_limit=RateLimit(10, per=0.5, burst=5),
    idempotency_key="Idempotency-Key",
)

REFUND: Operation[None] = Operation(
    "refundCharge",
    "POST",
    "/charges/{id}/refunds",
    parameters=(Path("id"),),
    answers={"204": Nothing()},
    idempotency_key="X-Request-Key",
)

REPLACE_NOTE: Operation[None] = Operation(
    "replaceNote",
    "PUT",
    "/notes",
    answers={"204": Nothing()},
)

CREATE_NOTE: Operation[None] = Operation(
    "createNote",
    "POST",
    "/notes",
    answers={"204": Nothing()},
    idempotency_key="Charge-Key",
)

CHANGE_NOTE: Operation[None] = Operation(
    "changeNote",
    "PATCH",
    "/notes",
    answers={"204": Nothing()},
)


class Charges(Resource):
    """Operations of Charges."""

    def create(self, *, idempotency_key: str | None = None) -> None:
        """Charge somebody, once.

        Args:
            idempotency_key: `Idempotency-Key` in the header.
        """
        return self._call(CREATE, (idempotency_key,))

    def refund(self, id_: str) -> None:
        """POST /charges/{id}/refunds

        Args:
            id_: `id` in the path.
        """
        return self._call(REFUND, (id_,))

    def replace_note(self) -> None:
        """PUT /notes"""
        return self._call(REPLACE_NOTE)

    def create_note(self) -> None:
        """POST /notes"""
        return self._call(CREATE_NOTE)

    def change_note(self) -> None:
        """PATCH /notes"""
        return self._call(CHANGE_NOTE)


class AsyncCharges(AsyncResource):
    """Operations of Charges."""

    async def create(self, *, idempotency_key: str | None = None) -> None:
        """Charge somebody, once.

        Args:
            idempotency_key: `Idempotency-Key` in the header.
        """
        return await self._call(CREATE, (idempotency_key,))

    async def refund(self, id_: str) -> None:
        """POST /charges/{id}/refunds

        Args:
            id_: `id` in the path.
        """
        return await self._call(REFUND, (id_,))

    async def replace_note(self) -> None:
        """PUT /notes"""
        return await self._call(REPLACE_NOTE)

    async def create_note(self) -> None:
        """POST /notes"""
        return await self._call(CREATE_NOTE)

    async def change_note(self) -> None:
        """PATCH /notes"""
        return await self._call(CHANGE_NOTE)
