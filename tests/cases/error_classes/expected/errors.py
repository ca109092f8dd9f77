"""Errors of the Error classes client.

APIError
├── ConfigurationError
├── APIConnectionError
│   └── APITimeoutError
├── AnswerError
│   ├── StatusError
│   │   ├── BadRequestError (400)
│   │   ├── NotFoundError (404)
│   │   ├── ImATeapotError (418)
│   │   ├── TooManyRequestsError (429)
│   │   ├── Status499Error (499)
│   │   ├── ClientStatusError (4XX)
│   │   ├── ServiceUnavailableError (503)
│   │   ├── ServerStatusError (5XX)
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
from .._runtime.operation import Json
from .._runtime.types import JSON
from . import models

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AnswerError",
    "BadRequestError",
    "ClientStatusError",
    "ConfigurationError",
    "DecodeError",
    "DefaultError",
    "ImATeapotError",
    "NotFoundError",
    "PaginationError",
    "ServerStatusError",
    "ServiceUnavailableError",
    "Status499Error",
    "StatusError",
    "TokenError",
    "TooManyRequestsError",
    "UndocumentedStatusError",
    "WaitCancelledError",
    "WaitError",
    "WaitFailedError",
    "WaitTimeoutError",
]


class BadRequestError(StatusError["models.ErrorBody | models.GetBBadRequest"]):
    """400: Bad request. Another text."""

    status = 400
    body_type = Json(lambda: models.ErrorBody | models.GetBBadRequest)


class NotFoundError(StatusError[None]):
    """404: No such thing."""

    status = 404
    body_type = None


class ImATeapotError(StatusError[None]):
    """418: Tea."""

    status = 418
    body_type = None


class TooManyRequestsError(StatusError["models.ErrorBody"]):
    """429: Slow down."""

    status = 429
    body_type = Json(lambda: models.ErrorBody)


class Status499Error(StatusError[None]):
    """499: The client went away."""

    status = 499
    body_type = None


class ClientStatusError(StatusError["models.ErrorBody"]):
    """4XX: Another fault of the caller."""

    matches = "4XX"
    body_type = Json(lambda: models.ErrorBody)


class ServiceUnavailableError(StatusError[JSON]):
    """503: Later."""

    status = 503
    body_type = Json(lambda: JSON)


class ServerStatusError(StatusError[None]):
    """5XX: A fault of the server."""

    matches = "5XX"
    body_type = None


class DefaultError(StatusError["models.ErrorBody"]):
    """default: Anything else."""

    matches = "default"
    body_type = Json(lambda: models.ErrorBody)
