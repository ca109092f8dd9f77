"""Errors of the Genesys Cloud Billing API client.

APIError
├── ConfigurationError
├── APIConnectionError
│   └── APITimeoutError
├── AnswerError
│   ├── StatusError
│   │   ├── BadRequestError (400)
│   │   ├── UnauthorizedError (401)
│   │   ├── ForbiddenError (403)
│   │   ├── NotFoundError (404)
│   │   ├── RequestTimeoutError (408)
│   │   ├── ConflictError (409)
│   │   ├── ContentTooLargeError (413)
│   │   ├── UnsupportedMediaTypeError (415)
│   │   ├── TooManyRequestsError (429)
│   │   ├── InternalServerError (500)
│   │   ├── ServiceUnavailableError (503)
│   │   ├── GatewayTimeoutError (504)
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
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "ContentTooLargeError",
    "DecodeError",
    "ForbiddenError",
    "GatewayTimeoutError",
    "InternalServerError",
    "NotFoundError",
    "PaginationError",
    "RequestTimeoutError",
    "ServiceUnavailableError",
    "StatusError",
    "TokenError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "UndocumentedStatusError",
    "UnsupportedMediaTypeError",
    "WaitCancelledError",
    "WaitError",
    "WaitFailedError",
    "WaitTimeoutError",
]


class BadRequestError(StatusError["models.ErrorBody"]):
    """400: The request was malformed."""

    status = 400
    body_type = Json(lambda: models.ErrorBody)


class UnauthorizedError(StatusError["models.ErrorBody"]):
    """401: No usable authentication was given."""

    status = 401
    body_type = Json(lambda: models.ErrorBody)


class ForbiddenError(StatusError["models.ErrorBody"]):
    """403: The caller may not do this."""

    status = 403
    body_type = Json(lambda: models.ErrorBody)


class NotFoundError(StatusError["models.ErrorBody"]):
    """404: The resource was not found."""

    status = 404
    body_type = Json(lambda: models.ErrorBody)


class RequestTimeoutError(StatusError["models.ErrorBody"]):
    """408: The client did not send its request in time."""

    status = 408
    body_type = Json(lambda: models.ErrorBody)


class ConflictError(StatusError["models.ErrorBody"]):
    """409: The request conflicts with another one."""

    status = 409
    body_type = Json(lambda: models.ErrorBody)


class ContentTooLargeError(StatusError["models.ErrorBody"]):
    """413: The request is over the size limit."""

    status = 413
    body_type = Json(lambda: models.ErrorBody)


class UnsupportedMediaTypeError(StatusError["models.ErrorBody"]):
    """415: The media type of the request is not supported."""

    status = 415
    body_type = Json(lambda: models.ErrorBody)


class TooManyRequestsError(StatusError["models.ErrorBody"]):
    """429: The rate limit was exceeded. Try again after the number of seconds that
    Retry-After gives.

    It has `headers.typed(models.TooManyRequestsHeaders)`.
    """

    status = 429
    body_type = Json(lambda: models.ErrorBody)


class InternalServerError(StatusError["models.ErrorBody"]):
    """500: The server could not process the request."""

    status = 500
    body_type = Json(lambda: models.ErrorBody)


class ServiceUnavailableError(StatusError["models.ErrorBody"]):
    """503: The service is unavailable."""

    status = 503
    body_type = Json(lambda: models.ErrorBody)


class GatewayTimeoutError(StatusError["models.ErrorBody"]):
    """504: The request timed out inside the platform."""

    status = 504
    body_type = Json(lambda: models.ErrorBody)
