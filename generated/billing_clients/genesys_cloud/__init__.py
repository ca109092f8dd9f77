"""Genesys Cloud Billing API.

The billing part of the Genesys Cloud Platform API: contracts, billing periods,
invoices, billable usage, and the billing overview that a partner sees of a customer.
Two operations are generally available (the billable usage report and the trustee
billing overview); the six about contracts and invoices are previews, which the vendor
may change at any time without notice.
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
    from .auth import ClientCredentials as ClientCredentials
    from .client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "Answer",
    "AsyncClient",
    "Attempt",
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
