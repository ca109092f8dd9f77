"""Values that the description lists; a server may send others, which are kept as they are."""

from typing import Annotated, Literal, TypeAlias

from ..._runtime.types import OpenEnum

BillingGroupType: TypeAlias = Annotated[
    Literal["start_of_month", "end_of_month", "start_of_year", "end_of_year", "custom"]
    | str,
    OpenEnum(),
]
"""The day of billing."""

SubscriptionItemStatus: TypeAlias = Annotated[
    Literal["active", "canceled", "pending", "terminated"] | str, OpenEnum()
]
"""The status of the subscription item."""
