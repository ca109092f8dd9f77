"""files of Fragments in paths."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path, Query
from .. import models

GET: Operation[models.FileRef] = Operation(
    "getFile",
    "GET",
    "/files/{id}",
    parameters=(Path("id"), Query("fields")),
    answers={"200": Json(lambda: models.FileRef, media_types=("text/json",))},
)

GET_SHARED_FILE: Operation[models.FileRef] = Operation(
    "getSharedFile",
    "GET",
    "/files/{id}",
    parameters=(Path("id"), Query("fields")),
    answers={"200": Json(lambda: models.FileRef, media_types=("text/json",))},
)


class Files(Resource):
    """Operations of files."""

    def get(self, id_: str, *, fields: str | None = None) -> models.FileRef:
        """GET /files/{id}

        Args:
            id_: `id` in the path.
            fields: `fields` in the query.
        """
        return self._call(GET, (id_, fields))

    def get_shared_file(self, id_: str, *, fields: str | None = None) -> models.FileRef:
        """GET /files/{id}#shared

        Args:
            id_: `id` in the path.
            fields: `fields` in the query.
        """
        return self._call(GET_SHARED_FILE, (id_, fields))


class AsyncFiles(AsyncResource):
    """Operations of files."""

    async def get(self, id_: str, *, fields: str | None = None) -> models.FileRef:
        """GET /files/{id}

        Args:
            id_: `id` in the path.
            fields: `fields` in the query.
        """
        return await self._call(GET, (id_, fields))

    async def get_shared_file(
        self, id_: str, *, fields: str | None = None
    ) -> models.FileRef:
        """GET /files/{id}#shared

        Args:
            id_: `id` in the path.
            fields: `fields` in the query.
        """
        return await self._call(GET_SHARED_FILE, (id_, fields))
