"""Charges of Repeating."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Header, Nothing, Operation, Path
from ..._runtime.rate import RateLimit

CREATE_CHARGE: Operation[None] = Operation(
    "createCharge",
    "POST",
    "/charges",
    parameters=(Header("Idempotency-Key"),),
    answers={"204": Nothing()},
    rate_limit=RateLimit(10, per=0.5, burst=5),
    idempotency_key="Idempotency-Key",
)

REFUND_CHARGE: Operation[None] = Operation(
    "refundCharge",
    "POST",
    "/charges/{id}/refunds",
    parameters=(Path("id"),),
    answers={"204": Nothing()},
    idempotency_key="X-Request-Key",
)


class Charges(Resource):
    """Operations of Charges."""

    def create_charge(self, *, idempotency_key: str | None = None) -> None:
        """Charge somebody, once.

        Args:
            idempotency_key: `Idempotency-Key` in the header.
        """
        return self._call(CREATE_CHARGE, (idempotency_key,))

    def refund_charge(self, id_: str) -> None:
        """POST /charges/{id}/refunds

        Args:
            id_: `id` in the path.
        """
        return self._call(REFUND_CHARGE, (id_,))


class AsyncCharges(AsyncResource):
    """Operations of Charges."""

    async def create_charge(self, *, idempotency_key: str | None = None) -> None:
        """Charge somebody, once.

        Args:
            idempotency_key: `Idempotency-Key` in the header.
        """
        return await self._call(CREATE_CHARGE, (idempotency_key,))

    async def refund_charge(self, id_: str) -> None:
        """POST /charges/{id}/refunds

        Args:
            id_: `id` in the path.
        """
        return await self._call(REFUND_CHARGE, (id_,))
