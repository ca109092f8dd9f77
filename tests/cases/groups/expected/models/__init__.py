"""Models of Groups, each imported on first use."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .customers import Customer as Customer
    from .enums import InvoiceState as InvoiceState
    from .invoices import Invoice as Invoice, Line as Line
    from .shared import Address as Address, Country as Country

__all__ = [
    "Address",
    "Country",
    "Customer",
    "Invoice",
    "InvoiceState",
    "Line",
]

__getattr__, __dir__ = lazy_exports(
    __name__,
    {
        "Address": ".shared",
        "Country": ".shared",
        "Customer": ".customers",
        "Invoice": ".invoices",
        "InvoiceState": ".enums",
        "Line": ".invoices",
    },
)
