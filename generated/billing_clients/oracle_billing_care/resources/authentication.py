"""Authentication of Oracle Communications Billing Care REST API.

Access tokens, for servers that ask for them.
"""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation
from .. import errors, models

QUERY_ACCESS_TOKEN: Operation[models.AccessToken] = Operation(
    "queryAccessToken",
    "GET",
    "/authentication/queryAccessToken",
    answers={"200": Json(lambda: models.AccessToken)},
    security=(("client",), ()),
    errors=(
        errors.UnauthorizedError,
        errors.InternalServerError,
        errors.BadRequestError,
        errors.ForbiddenError,
        errors.NotFoundError,
        errors.MethodNotAllowedError,
        errors.NotAcceptableError,
        errors.UnsupportedMediaTypeError,
    ),
)


class Authentication(Resource):
    """Access tokens, for servers that ask for them."""

    def query_access_token(self) -> models.AccessToken:
        """Request an access token.

        Gets an OAuth 2.0 access token for the client whose id and secret are given by
        HTTP Basic authentication. The answer is not to be cached although the method is
        GET.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 405, 406,
                415, 500.
        """
        return self._call(QUERY_ACCESS_TOKEN)


class AsyncAuthentication(AsyncResource):
    """Access tokens, for servers that ask for them."""

    async def query_access_token(self) -> models.AccessToken:
        """Request an access token.

        Gets an OAuth 2.0 access token for the client whose id and secret are given by
        HTTP Basic authentication. The answer is not to be cached although the method is
        GET.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 405, 406,
                415, 500.
        """
        return await self._call(QUERY_ACCESS_TOKEN)
