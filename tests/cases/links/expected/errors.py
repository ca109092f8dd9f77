"""Errors of the Links client.

APIError
├── ConfigurationError
├── APIConnectionError
│   └── APITimeoutError
├── AnswerError
│   ├── StatusError
│   │   ├── NotFoundError (404)
│   │   └── UndocumentedStatusError
│   ├── DecodeError
│   └── TokenError
├── LinkError
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
from .._runtime.links import LinkError

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AnswerError",
    "ConfigurationError",
    "DecodeError",
    "LinkError",
    "NotFoundError",
    "PaginationError",
    "StatusError",
    "TokenError",
    "UndocumentedStatusError",
    "WaitCancelledError",
    "WaitError",
    "WaitFailedError",
    "WaitTimeoutError",
]


class NotFoundError(StatusError[None]):
    """404: None."""

    status = 404
    body_type = None
