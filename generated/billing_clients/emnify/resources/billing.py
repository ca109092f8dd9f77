"""Billing of emnify Billing API.

What an organisation is billed for, by billing period.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path
from ..._runtime.rate import RateLimit
from .. import errors, models

if TYPE_CHECKING:
    from datetime import date

GET_BILLING_DETAILS: Operation[models.Bill] = Operation(
    "getBillingDetails",
    "GET",
    "/api/v1/organisation/{org_id}/billing/{billing_period}",
    parameters=(Path("org_id"), Path("billing_period", date_format="%Y%m")),
    answers={"200": Json(lambda: models.Bill)},
    rate_limit=RateLimit(10, per=1, burst=5),
    errors=(
        errors.UnauthorizedError,
        errors.ForbiddenError,
        errors.NotFoundError,
        errors.ConflictError,
        errors.UnprocessableContentError,
        errors.TooManyRequestsError,
    ),
)


class Billing(Resource):
    """What an organisation is billed for, by billing period."""

    def get_billing_details(
        self, org_id: int, billing_period: str | date
    ) -> models.Bill:
        """Get the billing details of a billing period.

        You can retrieve the full billing details for an organisation within a specific
        billing period. This includes monthly recurring fees (MRCs) such as a basic
        charge for the tariff plan, possible fees per activated SIM and accumulated
        usage fees for teleservices. In a multi-inclusive-volume scenario (multiple
        inclusive volumes active for an enterprise during the billing period) the data
        traffic will be split by tariff profiles attached to the endpoints at the point
        of the invoice creation or preview generation. The `sim_items` will list the
        charges for the inclusive volumes by tariff profile with respect to the assigned
        endpoints with active SIMs, and the `traffic.data` will have a shallow grouping
        with the `tariff_profile` object.

        Args:
            org_id: Numerical ID of an organization.
            billing_period: The billing period, as YYYYMM or as any date in that month.
                Limits: matches `^[0-9]{4}(0[1-9]|1[0-2])$`.

        Raises:
            errors.StatusError: a class of its own for 401, 403, 404, 409, 422, 429.
        """
        return self._call(GET_BILLING_DETAILS, (org_id, billing_period))


class AsyncBilling(AsyncResource):
    """What an organisation is billed for, by billing period."""

    async def get_billing_details(
        self, org_id: int, billing_period: str | date
    ) -> models.Bill:
        """Get the billing details of a billing period.

        You can retrieve the full billing details for an organisation within a specific
        billing period. This includes monthly recurring fees (MRCs) such as a basic
        charge for the tariff plan, possible fees per activated SIM and accumulated
        usage fees for teleservices. In a multi-inclusive-volume scenario (multiple
        inclusive volumes active for an enterprise during the billing period) the data
        traffic will be split by tariff profiles attached to the endpoints at the point
        of the invoice creation or preview generation. The `sim_items` will list the
        charges for the inclusive volumes by tariff profile with respect to the assigned
        endpoints with active SIMs, and the `traffic.data` will have a shallow grouping
        with the `tariff_profile` object.

        Args:
            org_id: Numerical ID of an organization.
            billing_period: The billing period, as YYYYMM or as any date in that month.
                Limits: matches `^[0-9]{4}(0[1-9]|1[0-2])$`.

        Raises:
            errors.StatusError: a class of its own for 401, 403, 404, 409, 422, 429.
        """
        return await self._call(GET_BILLING_DETAILS, (org_id, billing_period))
