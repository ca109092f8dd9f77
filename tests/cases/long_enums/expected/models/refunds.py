"""Long enums: models of `resources.refunds`."""

from typing import Literal, TypeAlias

ListRefundsReason: TypeAlias = Literal[
    "duplicate", "fraudulent", "requested_by_customer", "expired_uncaptured_charge"
]
