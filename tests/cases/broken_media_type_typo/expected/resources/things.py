"""Things of Broken."""

from __future__ import annotations

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.multipart import MultipartBody
from ..._runtime.operation import Binary, Json, Nothing, Operation, Path, Text
from .. import models

GET: Operation[models.Thing] = Operation(
    "getThing",
    "GET",
    "/things/{id}",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.Thing)},
)

ADD: Operation[str | bytes] = Operation(
    "addThing",
    "POST",
    "/things",
    body=JsonBody(),
    answers={"200": Text(), "202": Binary(media_types=("*/*",))},
)

SEND_FORM: Operation[None] = Operation(
    "sendForm",
    "POST",
    "/things/form",
    body=MultipartBody(),
    answers={"204": Nothing()},
)


class Things(Resource):
    """Operations of Things."""

    def get(self, id_: str) -> models.Thing:
        """GET /things/{id}

        Args:
            id_: `id` in the path.
        """
        return self._call(GET, (id_,))

    def add(self, *, body: models.Thing | None = None) -> str | bytes:
        """POST /things"""
        return self._call(ADD, (), body)

    def send_form(self, *, body: models.Thing | None = None) -> None:
        """POST /things/form"""
        return self._call(SEND_FORM, (), body)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def get(self, id_: str) -> models.Thing:
        """GET /things/{id}

        Args:
            id_: `id` in the path.
        """
        return await self._call(GET, (id_,))

    async def add(self, *, body: models.Thing | None = None) -> str | bytes:
        """POST /things"""
        return await self._call(ADD, (), body)

    async def send_form(self, *, body: models.Thing | None = None) -> None:
        """POST /things/form"""
        return await self._call(SEND_FORM, (), body)
