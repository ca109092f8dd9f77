"""Refunds of Long enums."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation, Query
from .. import models

LIST: Operation[None] = Operation(
    "listRefunds",
    "GET",
    "/refunds",
    parameters=(Query("reason"), Query("currency")),
    answers={"204": Nothing()},
)


class Refunds(Resource):
    """Operations of Refunds."""

    def list(
        self,
        *,
        reason: models.ListRefundsReason,
        currency: models.Currency | None = None,
    ) -> None:
        """GET /refunds

        Args:
            reason: Why the money went back. One of `duplicate`, `fraudulent`,
                `requested_by_customer`, `expired_uncaptured_charge`.
            currency: `currency` in the query.
        """
        return self._call(LIST, (reason, currency))


class AsyncRefunds(AsyncResource):
    """Operations of Refunds."""

    async def list(
        self,
        *,
        reason: models.ListRefundsReason,
        currency: models.Currency | None = None,
    ) -> None:
        """GET /refunds

        Args:
            reason: Why the money went back. One of `duplicate`, `fraudulent`,
                `requested_by_customer`, `expired_uncaptured_charge`.
            currency: `currency` in the query.
        """
        return await self._call(LIST, (reason, currency))
