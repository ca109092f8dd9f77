"""Errors of the ista-WebAPI Billing client.

APIError
├── ConfigurationError
├── APIConnectionError
│   └── APITimeoutError
├── AnswerError
│   ├── StatusError
│   │   ├── DefaultError (default)
│   │   └── UndocumentedStatusError
│   ├── DecodeError
│   └── TokenError
├── PaginationError
└── WaitError
    └── WaitTimeoutError, WaitFailedError, WaitCancelledError
"""

from __future__ import annotations

from .._runtime.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AnswerError,
    ConfigurationError,
    DecodeError,
    PaginationError,
    StatusError,
    TokenError,
    UndocumentedStatusError,
    WaitCancelledError,
    WaitError,
    WaitFailedError,
    WaitTimeoutError,
)

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AnswerError",
    "ConfigurationError",
    "DecodeError",
    "DefaultError",
    "PaginationError",
    "StatusError",
    "TokenError",
    "UndocumentedStatusError",
    "WaitCancelledError",
    "WaitError",
    "WaitFailedError",
    "WaitTimeoutError",
]


class DefaultError(StatusError[None]):
    """default: An error. Neither its status nor its body is documented."""

    matches = "default"
    body_type = None
