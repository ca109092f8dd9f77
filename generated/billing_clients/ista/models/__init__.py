"""Models of ista-WebAPI Billing, each imported on first use."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .authentication import UserCredentialsRequest as UserCredentialsRequest
    from .billing import (
        BillingHeader as BillingHeader,
        BillingHeaderList as BillingHeaderList,
    )

__all__ = [
    "BillingHeader",
    "BillingHeaderList",
    "UserCredentialsRequest",
]

_PLACES: dict[str, str] = {
    "BillingHeader": ".billing",
    "BillingHeaderList": ".billing",
    "UserCredentialsRequest": ".authentication",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
