"""Fynn API.

The billing run that created an invoice. The vendor documents no rate limits.
Collections of the API are paged by page (from 1) and limit (30 unless told, 100 at
most), and money is an integer of minor units with a precision and a currency code; this
operation has neither. A token of a single customer can be had by another exchange,
which is not part of this description.
"""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from . import errors as errors, models as models
    from .client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "AsyncClient",
    "Client",
    "errors",
    "models",
]

_PLACES: dict[str, str] = {
    "AsyncClient": ".client",
    "Client": ".client",
    "errors": "",
    "models": "",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
