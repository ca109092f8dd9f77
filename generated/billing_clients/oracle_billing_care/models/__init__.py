"""Models of Oracle Communications Billing Care REST API, each imported on first use."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .authentication import AccessToken as AccessToken
    from .bills import Bill as Bill, ResourceRef as ResourceRef

__all__ = [
    "AccessToken",
    "Bill",
    "ResourceRef",
]

_PLACES: dict[str, str] = {
    "AccessToken": ".authentication",
    "Bill": ".bills",
    "ResourceRef": ".bills",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
