"""Errors of the Oracle Communications Billing Care REST API client.

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
│   │   ├── MethodNotAllowedError (405)
│   │   ├── NotAcceptableError (406)
│   │   ├── UnsupportedMediaTypeError (415)
│   │   ├── InternalServerError (500)
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
    "BadRequestError",
    "ConfigurationError",
    "DecodeError",
    "ForbiddenError",
    "InternalServerError",
    "MethodNotAllowedError",
    "NotAcceptableError",
    "NotFoundError",
    "PaginationError",
    "StatusError",
    "TokenError",
    "UnauthorizedError",
    "UndocumentedStatusError",
    "UnsupportedMediaTypeError",
    "WaitCancelledError",
    "WaitError",
    "WaitFailedError",
    "WaitTimeoutError",
]


class BadRequestError(StatusError[None]):
    """400: The request is not valid."""

    status = 400
    body_type = None


class UnauthorizedError(StatusError[None]):
    """401: The access token is missing or not valid. The client id or the client secret is
    wrong.
    """

    status = 401
    body_type = None


class ForbiddenError(StatusError[None]):
    """403: The caller may not do this."""

    status = 403
    body_type = None


class NotFoundError(StatusError[None]):
    """404: The resource was not found."""

    status = 404
    body_type = None


class MethodNotAllowedError(StatusError[None]):
    """405: The method is not allowed."""

    status = 405
    body_type = None


class NotAcceptableError(StatusError[None]):
    """406: The media type asked for is not supported."""

    status = 406
    body_type = None


class UnsupportedMediaTypeError(StatusError[None]):
    """415: The media type sent is not supported."""

    status = 415
    body_type = None


class InternalServerError(StatusError[None]):
    """500: An internal server error occurred. The body is not documented and may not be
    JSON. An internal server error occurred.
    """

    status = 500
    body_type = None
