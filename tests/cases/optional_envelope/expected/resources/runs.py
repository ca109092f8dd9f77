"""Runs of Optional envelope."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path, Text
from .. import errors, models

GET: Operation[models.Run] = Operation(
    "getRun",
    "GET",
    "/runs/{id}",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.Run, envelope="/data")},
    errors=(errors.NotFoundError,),
)

GET_LOG: Operation[str] = Operation(
    "getRunLog",
    "GET",
    "/runs/{id}/log",
    parameters=(Path("id"),),
    answers={"200": Text()},
)


class Runs(Resource):
    """Operations of Runs."""

    def get(self, id_: str) -> models.Run:
        """GET /runs/{id}

        Args:
            id_: `id` in the path.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return self._call(GET, (id_,))

    def get_log(self, id_: str) -> str:
        """GET /runs/{id}/log

        Args:
            id_: `id` in the path.
        """
        return self._call(GET_LOG, (id_,))


class AsyncRuns(AsyncResource):
    """Operations of Runs."""

    async def get(self, id_: str) -> models.Run:
        """GET /runs/{id}

        Args:
            id_: `id` in the path.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return await self._call(GET, (id_,))

    async def get_log(self, id_: str) -> str:
        """GET /runs/{id}/log

        Args:
            id_: `id` in the path.
        """
        return await self._call(GET_LOG, (id_,))
