"""Models of Groups, each imported on first use."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .customers import Customer as Customer
    from .invoices import Invoice as Invoice, InvoiceState as InvoiceState, Line as Line
    from .shared import (
        Address as Address,
        Company as Company,
        Country as Country,
        Party as Party,
        Person as Person,
    )

__all__ = [
    "Address",
    "Company",
    "Country",
    "Customer",
    "Invoice",
    "InvoiceState",
    "Line",
    "Party",
    "Person",
]

_PLACES: dict[str, str] = {
    "Address": ".shared",
    "Company": ".shared",
    "Country": ".shared",
    "Customer": ".customers",
    "Invoice": ".invoices",
    "InvoiceState": ".invoices",
    "Line": ".invoices",
    "Party": ".shared",
    "Person": ".shared",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
