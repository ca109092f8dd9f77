"""Errors of the Shared meanings client.

APIError
├── ConfigurationError
├── APIConnectionError
│   └── APITimeoutError
├── AnswerError
│   ├── StatusError
│   │   ├── NotFoundError (404)
│   │   ├── ConflictError (409)
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
from .._runtime.operation import Json
from . import models

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AnswerError",
    "ConfigurationError",
    "ConflictError",
    "DecodeError",
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


class NotFoundError(StatusError["models.NotFound"]):
    """404: No."""

    status = 404
    body_type = Json(lambda: models.NotFound)


class ConflictError(StatusError["models.GetBConflict | models.PostCConflict"]):
    """409: Another. No."""

    status = 409
    body_type = Json(lambda: models.GetBConflict | models.PostCConflict)
