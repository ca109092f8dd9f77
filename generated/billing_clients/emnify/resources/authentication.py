"""Authentication of emnify Billing API.

Tokens that authenticate a session.
"""

from __future__ import annotations

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation
from ..._runtime.rate import RateLimit
from .. import errors, models

AUTHENTICATE: Operation[models.Authentication] = Operation(
    "authenticate",
    "POST",
    "/api/v1/authenticate",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: models.Authentication)},
    security=(),
    rate_limit=RateLimit(100, per=300),
    errors=(
        errors.UnauthorizedError,
        errors.UnprocessableContentError,
        errors.TooManyRequestsError,
    ),
)


class Authentication(Resource):
    """Tokens that authenticate a session."""

    def authenticate(self, body: models.AuthenticationRequest) -> models.Authentication:
        """Get an authentication token.

        Exchanges an application token, a user name with a hashed password, or a refresh
        token for an `auth_token`, which then authenticates requests. The `auth_token`
        is valid for 240 minutes. Three failures in a row block authentication for 5
        minutes.

        Raises:
            errors.StatusError: a class of its own for 401, 422, 429.
        """
        return self._call(AUTHENTICATE, (), body)


class AsyncAuthentication(AsyncResource):
    """Tokens that authenticate a session."""

    async def authenticate(
        self, body: models.AuthenticationRequest
    ) -> models.Authentication:
        """Get an authentication token.

        Exchanges an application token, a user name with a hashed password, or a refresh
        token for an `auth_token`, which then authenticates requests. The `auth_token`
        is valid for 240 minutes. Three failures in a row block authentication for 5
        minutes.

        Raises:
            errors.StatusError: a class of its own for 401, 422, 429.
        """
        return await self._call(AUTHENTICATE, (), body)
