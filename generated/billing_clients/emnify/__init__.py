"""emnify Billing API.

The billing details of an organisation for one billing period, and the authentication
that it needs. Collections of this API are plain arrays without an envelope.
"""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from . import errors as errors, models as models
    from .auth import (
        ApplicationToken as ApplicationToken,
        RefreshToken as RefreshToken,
        UserCredentials as UserCredentials,
    )
    from .client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "ApplicationToken",
    "AsyncClient",
    "Client",
    "RefreshToken",
    "UserCredentials",
    "errors",
    "models",
]

_PLACES: dict[str, str] = {
    "ApplicationToken": ".auth",
    "AsyncClient": ".client",
    "Client": ".client",
    "RefreshToken": ".auth",
    "UserCredentials": ".auth",
    "errors": "",
    "models": "",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
