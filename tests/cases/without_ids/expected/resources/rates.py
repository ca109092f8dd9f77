"""Rates of Without ids."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path
from .. import models

GET: Operation[models.GetRatesResponse] = Operation(
    "get /acme/api/v2/get_rates",
    "GET",
    "/acme/api/v2/get_rates",
    answers={"200": Json(lambda: models.GetRatesResponse)},
)

GET_ID_DAYS: Operation[models.GetRateDaysResponse] = Operation(
    "get /acme/api/v2/rates/{id}/days",
    "GET",
    "/acme/api/v2/rates/{id}/days",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.GetRateDaysResponse)},
)

GET_DAYS: Operation[models.GetRatesDaysResponse] = Operation(
    "get /acme/api/v2/rates/days",
    "GET",
    "/acme/api/v2/rates/days",
    answers={"200": Json(lambda: models.GetRatesDaysResponse)},
)


class Rates(Resource):
    """Operations of Rates."""

    def get(self) -> models.GetRatesResponse:
        """GET /acme/api/v2/get_rates"""
        return self._call(GET)

    def get_id_days(self, id_: int) -> models.GetRateDaysResponse:
        """GET /acme/api/v2/rates/{id}/days

        Args:
            id_: `id` in the path.
        """
        return self._call(GET_ID_DAYS, (id_,))

    def get_days(self) -> models.GetRatesDaysResponse:
        """GET /acme/api/v2/rates/days"""
        return self._call(GET_DAYS)


class AsyncRates(AsyncResource):
    """Operations of Rates."""

    async def get(self) -> models.GetRatesResponse:
        """GET /acme/api/v2/get_rates"""
        return await self._call(GET)

    async def get_id_days(self, id_: int) -> models.GetRateDaysResponse:
        """GET /acme/api/v2/rates/{id}/days

        Args:
            id_: `id` in the path.
        """
        return await self._call(GET_ID_DAYS, (id_,))

    async def get_days(self) -> models.GetRatesDaysResponse:
        """GET /acme/api/v2/rates/days"""
        return await self._call(GET_DAYS)
