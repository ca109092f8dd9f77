"""ista-WebAPI Billing: models of `resources.billing`."""

from typing import Annotated

from pydantic import Field

from ..._runtime.types import AsList, LocalDateTime, Model


class BillingHeader(Model):
    """A billing, by its period."""

    id: int
    """The billing identifier that you will pass to the endpoint "Billing"."""

    property_uuid: Annotated[str, Field(alias="propertyUUId")]
    """The id of the property."""

    start_date: Annotated[LocalDateTime, Field(alias="startDate")]
    """First day of the billing period, at midnight. Probably Belgian time, which is not
    documented.
    """

    end_date: Annotated[LocalDateTime, Field(alias="endDate")]
    """Last day of the billing period, at midnight; the day belongs to the period. Probably
    Belgian time, which is not documented.
    """

    update_time_stamp: Annotated[LocalDateTime, Field(alias="updateTimeStamp")]
    """The moment the billing was published. Probably Belgian time, which is not
    documented.
    """


class BillingHeaderList(Model):
    """The billings that are available for a property."""

    count: int | None = None
    """The number of billing headers, as the server says. Trust the length of the list."""

    billing_headers: Annotated[
        list[BillingHeader], Field(alias="billingHeaders"), AsList()
    ] = []
    """The billing headers."""
