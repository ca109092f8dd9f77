"""Long enums: models of `resources.orders`."""

from typing import Annotated, Literal, TypeAlias

from ..._runtime.types import Model, OpenEnum

ListOrdersField: TypeAlias = Literal[
    "amount",
    "currency",
    "customer.address",
    "customer.email",
    "customer.name",
    "due_at",
    "lines",
    "number",
]

OrderReason: TypeAlias = Annotated[
    Literal[
        "duplicate", "fraudulent", "requested_by_customer", "expired_uncaptured_charge"
    ]
    | str,
    OpenEnum(),
]


class Order(Model):
    """Order."""

    number: str | None = None

    reason: OrderReason | None = None
