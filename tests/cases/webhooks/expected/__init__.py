"""Webhooks."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from . import errors as errors, models as models, webhooks as webhooks
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
    from .client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "Answer",
    "AsyncClient",
    "Attempt",
    "Call",
    "Client",
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
    "webhooks",
]

_PLACES: dict[str, str] = {
    "Answer": ".._runtime.answer",
    "AsyncClient": ".client",
    "Attempt": ".._runtime.middleware",
    "Call": ".._runtime.middleware",
    "Client": ".client",
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
    "webhooks": "",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
