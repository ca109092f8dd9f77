"""Errors of the XML client.

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
from .._runtime.xml_media import Xml
from . import models

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AnswerError",
    "ConfigurationError",
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


class NotFoundError(StatusError["models.Fault"]):
    """404: None."""

    status = 404
    body_type = Xml(lambda: models.Fault)
