"""Things of Error classes."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation
from .. import errors

GET_A: Operation[None] = Operation(
    "getA",
    "GET",
    "/a",
    answers={"204": Nothing()},
    errors=(
        errors.BadRequestError,
        errors.NotFoundError,
        errors.ImATeapotError,
        errors.TooManyRequestsError,
        errors.Status499Error,
        errors.ClientStatusError,
        errors.ServerStatusError,
        errors.DefaultError,
    ),
)

GET_B: Operation[None] = Operation(
    "getB",
    "GET",
    "/b",
    answers={"204": Nothing()},
    errors=(
        errors.BadRequestError,
        errors.NotFoundError,
        errors.ServiceUnavailableError,
    ),
)

GET_C: Operation[None] = Operation(
    "getC",
    "GET",
    "/c",
    answers={"204": Nothing()},
)


class Things(Resource):
    """Operations of Things."""

    def get_a(self) -> None:
        """GET /a

        Raises:
            errors.StatusError: a class of its own for 400, 404, 418, 429, 499, 4XX, 5XX
                and any other.
        """
        return self._call(GET_A)

    def get_b(self) -> None:
        """GET /b

        Raises:
            errors.StatusError: a class of its own for 400, 404, 503.
        """
        return self._call(GET_B)

    def get_c(self) -> None:
        """GET /c"""
        return self._call(GET_C)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def get_a(self) -> None:
        """GET /a

        Raises:
            errors.StatusError: a class of its own for 400, 404, 418, 429, 499, 4XX, 5XX
                and any other.
        """
        return await self._call(GET_A)

    async def get_b(self) -> None:
        """GET /b

        Raises:
            errors.StatusError: a class of its own for 400, 404, 503.
        """
        return await self._call(GET_B)

    async def get_c(self) -> None:
        """GET /c"""
        return await self._call(GET_C)
