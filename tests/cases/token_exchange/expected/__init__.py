"""Token exchange."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from . import errors as errors, models as models
    from .auth import (
        ClientCredentials as ClientCredentials,
        UserCredentials as UserCredentials,
    )
    from .client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "AsyncClient",
    "Client",
    "ClientCredentials",
    "UserCredentials",
    "errors",
    "models",
]

_PLACES: dict[str, str] = {
    "AsyncClient": ".client",
    "Client": ".client",
    "ClientCredentials": ".auth",
    "UserCredentials": ".auth",
    "errors": "",
    "models": "",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
