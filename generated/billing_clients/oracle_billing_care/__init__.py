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
    from .._runtime.answer import Answer as Answer
    from .._runtime.auth import BasicCredentials as BasicCredentials
    from .._runtime.drift import Drift as Drift
    from .._runtime.effects import Reply as Reply
    from .._runtime.headers import Headers as Headers
    from .._runtime.logged import logged_calls as logged_calls
    from .._runtime.middleware import Attempt as Attempt, Call as Call
    from .._runtime.rate import RateLimit as RateLimit
    from .._runtime.retry import Retry as Retry, RetryPolicy as RetryPolicy
    from .._runtime.store import (
        FileTokens as FileTokens,
        StoredToken as StoredToken,
        TokenStore as TokenStore,
    )
    from .auth import ClientCredentials as ClientCredentials
    from .client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "Answer",
    "AsyncClient",
    "Attempt",
    "BasicCredentials",
    "Call",
    "Client",
    "ClientCredentials",
    "Drift",
    "FileTokens",
    "Headers",
    "RateLimit",
    "Reply",
    "Retry",
    "RetryPolicy",
    "StoredToken",
    "TokenStore",
    "errors",
    "logged_calls",
    "models",
]

_PLACES: dict[str, str] = {
    "Answer": ".._runtime.answer",
    "AsyncClient": ".client",
    "Attempt": ".._runtime.middleware",
    "BasicCredentials": ".._runtime.auth",
    "Call": ".._runtime.middleware",
    "Client": ".client",
    "ClientCredentials": ".auth",
    "Drift": ".._runtime.drift",
    "FileTokens": ".._runtime.store",
    "Headers": ".._runtime.headers",
    "RateLimit": ".._runtime.rate",
    "Reply": ".._runtime.effects",
    "Retry": ".._runtime.retry",
    "RetryPolicy": ".._runtime.retry",
    "StoredToken": ".._runtime.store",
    "TokenStore": ".._runtime.store",
    "errors": "",
    "logged_calls": ".._runtime.logged",
    "models": "",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
