"""emnify Billing API.

The billing details of an organisation for one billing period, and the authentication
that it needs. Collections of this API are plain arrays without an envelope.
"""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from . import errors as errors, models as models
    from .._runtime.answer import Answer as Answer
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
    from .auth import (
        ApplicationToken as ApplicationToken,
        RefreshToken as RefreshToken,
        UserCredentials as UserCredentials,
    )
    from .client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "Answer",
    "ApplicationToken",
    "AsyncClient",
    "Attempt",
    "Call",
    "Client",
    "Drift",
    "FileTokens",
    "Headers",
    "RateLimit",
    "RefreshToken",
    "Reply",
    "Retry",
    "RetryPolicy",
    "StoredToken",
    "TokenStore",
    "UserCredentials",
    "errors",
    "logged_calls",
    "models",
]

_PLACES: dict[str, str] = {
    "Answer": ".._runtime.answer",
    "ApplicationToken": ".auth",
    "AsyncClient": ".client",
    "Attempt": ".._runtime.middleware",
    "Call": ".._runtime.middleware",
    "Client": ".client",
    "Drift": ".._runtime.drift",
    "FileTokens": ".._runtime.store",
    "Headers": ".._runtime.headers",
    "RateLimit": ".._runtime.rate",
    "RefreshToken": ".auth",
    "Reply": ".._runtime.effects",
    "Retry": ".._runtime.retry",
    "RetryPolicy": ".._runtime.retry",
    "StoredToken": ".._runtime.store",
    "TokenStore": ".._runtime.store",
    "UserCredentials": ".auth",
    "errors": "",
    "logged_calls": ".._runtime.logged",
    "models": "",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
