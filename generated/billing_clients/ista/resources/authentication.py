"""Authentication of ista-WebAPI Billing.

The token that every request needs.
"""

from __future__ import annotations

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Base, Json, Operation
from .. import errors, models

AUTHENTICATE: Operation[str] = Operation(
    "authenticate",
    "POST",
    "/users/authenticate",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: str)},
    security=(),
    base=Base("authentication", "https://authentication.ista-webservices.be"),
    errors=(errors.DefaultError,),
)


class Authentication(Resource):
    """The token that every request needs."""

    def authenticate(self, body: models.UserCredentialsRequest) -> str:
        """Get a token.

        Exchanges a user name and a password for a token. The result of the request is a
        big string (token). This operation has a host of its own.

        Raises:
            errors.StatusError: a class of its own for any status.
        """
        return self._call(AUTHENTICATE, (), body)


class AsyncAuthentication(AsyncResource):
    """The token that every request needs."""

    async def authenticate(self, body: models.UserCredentialsRequest) -> str:
        """Get a token.

        Exchanges a user name and a password for a token. The result of the request is a
        big string (token). This operation has a host of its own.

        Raises:
            errors.StatusError: a class of its own for any status.
        """
        return await self._call(AUTHENTICATE, (), body)
