"""Webhooks."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from . import errors as errors, models as models, webhooks as webhooks
    from .client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "AsyncClient",
    "Client",
    "errors",
    "models",
    "webhooks",
]

_PLACES: dict[str, str] = {
    "AsyncClient": ".client",
    "Client": ".client",
    "errors": "",
    "models": "",
    "webhooks": "",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
