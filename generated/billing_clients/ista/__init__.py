"""ista-WebAPI Billing.

The billings of a property and their documents, from ista Belgium. The vendor calls the
API an alpha. It documents no paging, no rate limits, no error bodies and no status
codes. The API of ista Nederland is another one.
"""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from . import errors as errors, models as models
    from .._runtime.progress import (
        rich_progress as rich_progress,
        tqdm_progress as tqdm_progress,
    )
    from .auth import UserCredentials as UserCredentials
    from .client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "AsyncClient",
    "Client",
    "UserCredentials",
    "errors",
    "models",
    "rich_progress",
    "tqdm_progress",
]

_PLACES: dict[str, str] = {
    "AsyncClient": ".client",
    "Client": ".client",
    "UserCredentials": ".auth",
    "errors": "",
    "models": "",
    "rich_progress": ".._runtime.progress",
    "tqdm_progress": ".._runtime.progress",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
