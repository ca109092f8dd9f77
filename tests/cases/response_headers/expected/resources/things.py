"""Things of Response headers."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Nothing, Operation
from .. import errors

_ERRORS = (errors.NotFoundError,)

LIST: Operation[list[str]] = Operation(
    "listThings",
    "GET",
    "/things",
    answers={"200": Json(lambda: list[str])},
    errors=_ERRORS,
)

CREATE: Operation[None] = Operation(
    "createThing",
    "POST",
    "/things",
    answers={"201": Nothing()},
    errors=_ERRORS,
)


class Things(Resource):
    """Operations of Things."""

    def create(self) -> None:
        """POST /things

        Its `raw` answer has `headers.typed(models.CreateThingHeaders)`.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return self._call(CREATE)

    def list(self) -> list[str]:
        """GET /things

        Its `raw` answer has `headers.typed(models.ListOthersHeaders)`.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return self._call(LIST)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def create(self) -> None:
        """POST /things

        Its `raw` answer has `headers.typed(models.CreateThingHeaders)`.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return await self._call(CREATE)

    async def list(self) -> list[str]:
        """GET /things

        Its `raw` answer has `headers.typed(models.ListOthersHeaders)`.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return await self._call(LIST)
