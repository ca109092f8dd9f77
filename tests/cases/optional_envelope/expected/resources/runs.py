"""Runs of Optional envelope."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path
from .. import errors, models

GET_RUN: Operation[models.Run] = Operation(
    "getRun",
    "GET",
    "/runs/{id}",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.Run, envelope="/data")},
    errors=(errors.NotFoundError,),
)


class Runs(Resource):
    """Operations of Runs."""

    def get_run(self, id_: str) -> models.Run:
        """GET /runs/{id}

        Args:
            id_: `id` in the path.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return self._call(GET_RUN, (id_,))


class AsyncRuns(AsyncResource):
    """Operations of Runs."""

    async def get_run(self, id_: str) -> models.Run:
        """GET /runs/{id}

        Args:
            id_: `id` in the path.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return await self._call(GET_RUN, (id_,))
