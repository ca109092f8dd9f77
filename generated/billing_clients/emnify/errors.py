"""Errors of the emnify Billing API client.

APIError
├── ConfigurationError
├── APIConnectionError
│   └── APITimeoutError
├── AnswerError
│   ├── StatusError
│   │   ├── UnauthorizedError (401)
│   │   ├── ForbiddenError (403)
│   │   ├── NotFoundError (404)
│   │   ├── ConflictError (409)
│   │   ├── UnprocessableContentError (422)
│   │   ├── TooManyRequestsError (429)
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
    "ForbiddenError",
    "NotFoundError",
    "PaginationError",
    "StatusError",
    "TokenError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "UndocumentedStatusError",
    "UnprocessableContentError",
    "WaitCancelledError",
    "WaitError",
    "WaitFailedError",
    "WaitTimeoutError",
]


class UnauthorizedError(StatusError["models.Error"]):
    """401: The token is missing, not valid or expired. The body may be empty. A new token
    is asked for once, no more: three failures in a row block authentication for 5
    minutes. The authentication failed, and the body is mostly empty. With the error
    TooManyRequests it is a lock-out of 5 minutes after three failures in a row. Either
    way it is not tried again.
    """

    status = 401
    body_type = Json(lambda: models.Error)


class ForbiddenError(StatusError["models.Error"]):
    """403: The caller may not do this."""

    status = 403
    body_type = Json(lambda: models.Error)


class NotFoundError(StatusError["models.Error"]):
    """404: The resource was not found."""

    status = 404
    body_type = Json(lambda: models.Error)


class ConflictError(StatusError["models.Error"]):
    """409: The request conflicts with the resource. Most errors of a single resource have
    this status.
    """

    status = 409
    body_type = Json(lambda: models.Error)


class UnprocessableContentError(StatusError["models.Error"]):
    """422: The input is not valid; errors says what. The vendor shows the error 1406
    NotAllowed as one of the class 400, without its exact status.
    """

    status = 422
    body_type = Json(lambda: models.Error)


class TooManyRequestsError(StatusError["models.Error"]):
    """429: A rate limit was exceeded. Requests are refused until the average request rate
    is within the limit. The vendor documents no Retry-After header.
    """

    status = 429
    body_type = Json(lambda: models.Error)
