"""Genesys Cloud Billing API.

The billing part of the Genesys Cloud Platform API: contracts, billing periods,
invoices, billable usage, and the billing overview that a partner sees of a customer.
Two operations are generally available (the billable usage report and the trustee
billing overview); the six about contracts and invoices are previews, which the vendor
may change at any time without notice.
"""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from . import errors as errors, models as models
    from .auth import ClientCredentials as ClientCredentials
    from .client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "AsyncClient",
    "Client",
    "ClientCredentials",
    "errors",
    "models",
]

_PLACES: dict[str, str] = {
    "AsyncClient": ".client",
    "Client": ".client",
    "ClientCredentials": ".auth",
    "errors": "",
    "models": "",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
