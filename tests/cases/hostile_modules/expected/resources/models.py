"""models of Hostile modules."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation
from .. import errors, models

GET_D: Operation[models.GetDResponse] = Operation(
    "getD",
    "GET",
    "/d",
    answers={"200": Json(lambda: models.GetDResponse)},
    errors=(errors.NotFoundError,),
)


class Models(Resource):
    """Operations of models."""

    def get_d(self) -> models.GetDResponse:
        """GET /d

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return self._call(GET_D)


class AsyncModels(AsyncResource):
    """Operations of models."""

    async def get_d(self) -> models.GetDResponse:
        """GET /d

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return await self._call(GET_D)
