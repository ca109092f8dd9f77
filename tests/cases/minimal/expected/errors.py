"""Errors of the Minimal client.

APIError
├── ConfigurationError
├── APIConnectionError
│   └── APITimeoutError
├── AnswerError
│   ├── StatusError
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
    "PaginationError",
    "StatusError",
    "TokenError",
    "UndocumentedStatusError",
    "WaitCancelledError",
    "WaitError",
    "WaitFailedError",
    "WaitTimeoutError",
]
