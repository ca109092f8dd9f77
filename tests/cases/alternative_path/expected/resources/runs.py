"""Runs of Alternative path."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation, Path

GET: Operation[None] = Operation(
    "getRun",
    "GET",
    "/runs/{id}",
    parameters=(Path("id"),),
    answers={"204": Nothing()},
    alternative_path="/old-runs/{id}",
)

START: Operation[None] = Operation(
    "startRun",
    "POST",
    "/runs/{id}",
    parameters=(Path("id"),),
    answers={"204": Nothing()},
    idempotent=True,
)


class Runs(Resource):
    """Operations of Runs."""

    def get(self, id_: str) -> None:
        """GET /runs/{id}

        Args:
            id_: `id` in the path.
        """
        return self._call(GET, (id_,))

    def start(self, id_: str) -> None:
        """POST /runs/{id}

        Args:
            id_: `id` in the path.
        """
        return self._call(START, (id_,))


class AsyncRuns(AsyncResource):
    """Operations of Runs."""

    async def get(self, id_: str) -> None:
        """GET /runs/{id}

        Args:
            id_: `id` in the path.
        """
        return await self._call(GET, (id_,))

    async def start(self, id_: str) -> None:
        """POST /runs/{id}

        Args:
            id_: `id` in the path.
        """
        return await self._call(START, (id_,))
