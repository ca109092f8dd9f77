"""Oracle Communications Billing Care REST API.

The bills of a bill unit, from a Billing Care REST server that the customer runs; there
is no public host. The page is that of release 12.0. Release 15.0 prints the same
operation without "(required)" at its query parameters. Later releases are documented
elsewhere under the same path, and write dates as ISO 8601 in requests. The API's
reference page lists the statuses 200, 201, 204, 400, 401, 403, 404, 405, 406, 415 and
500 for all operations together.
"""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from . import errors as errors, models as models
    from .._runtime.auth import BasicCredentials as BasicCredentials
    from .auth import ClientCredentials as ClientCredentials
    from .client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "AsyncClient",
    "BasicCredentials",
    "Client",
    "ClientCredentials",
    "errors",
    "models",
]

_PLACES: dict[str, str] = {
    "AsyncClient": ".client",
    "BasicCredentials": ".._runtime.auth",
    "Client": ".client",
    "ClientCredentials": ".auth",
    "errors": "",
    "models": "",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
