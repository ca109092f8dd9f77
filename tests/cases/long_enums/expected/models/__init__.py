"""Models of Long enums, each imported on first use."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .enums import Currency as Currency
    from .orders import (
        ListOrdersField as ListOrdersField,
        Order as Order,
        OrderReason as OrderReason,
    )
    from .refunds import ListRefundsReason as ListRefundsReason

__all__ = [
    "Currency",
    "ListOrdersField",
    "ListRefundsReason",
    "Order",
    "OrderReason",
]

_PLACES: dict[str, str] = {
    "Currency": ".enums",
    "ListOrdersField": ".orders",
    "ListRefundsReason": ".refunds",
    "Order": ".orders",
    "OrderReason": ".orders",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
