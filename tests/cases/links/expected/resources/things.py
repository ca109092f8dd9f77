"""Things of Links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.download import AsyncDownload, Download
from ..._runtime.operation import Binary, Json, Nothing, Operation, Path, Query
from .. import errors, models

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._runtime.types import JSON

LIST: Operation[list[models.Thing]] = Operation(
    "listThings",
    "GET",
    "/things",
    parameters=(Query("of"),),
    answers={"200": Json(lambda: list[models.Thing])},
)

CREATE: Operation[models.Thing] = Operation(
    "createThing",
    "POST",
    "/things",
    body=JsonBody(),
    answers={"201": Json(lambda: models.Thing)},
    linked=True,
    errors=(errors.NotFoundError,),
)

GET: Operation[models.Thing] = Operation(
    "getThing",
    "GET",
    "/things/{id}",
    parameters=(Path("id"), Query("full")),
    answers={"200": Json(lambda: models.Thing)},
    linked=True,
)

PUT: Operation[None] = Operation(
    "putThing",
    "PUT",
    "/things/{id}",
    parameters=(Path("id"),),
    body=JsonBody(),
    answers={"204": Nothing()},
    linked=True,
)

GET_DOCUMENT: Operation[bytes] = Operation(
    "getDocument",
    "GET",
    "/things/{id}/document",
    parameters=(Path("id"), Query("answer")),
    answers={"200": Binary(media_types=("application/pdf",))},
)


class Things(Resource):
    """Operations of Things."""

    def create(self, *, body: Mapping[str, JSON] | None = None) -> models.Thing:
        """POST /things

        Raises:
            errors.StatusError: a class of its own for 404.

        Links:
            GetIt (`links.get_it`): `things.get` with `id_` from `$response.body#/id`,
                `full` from `true`: Read it again.
            Change (`links.change`): `things.put` with `id_` from
                `$response.header.X-Id`, `body` from `$request.body`
            Escaped (`links.escaped`): `things.put` with `id_` from
                `{$request.body#/kind}-{$statusCode}`, `body` from `{"from": ["$url",
                "$method"], "kept": 1.5}`
            List (`links.list`): `things.list`
            Others (`links.others`): `others.list` with `of` from `$response.body#/id`
            AsList (`links.as_list`): `things.list` with `of` from `$request.body#/kind`
            Hostile (`links.hostile`): `things.get` with `id_` from `"$url\\"\\"\\""`:
                ''' \\ import os
            GetIt: `things.get` with `id_` from `"?"`
        """
        return self._call(CREATE, (), body)

    def get(self, id_: str, *, full: bool | None = None) -> models.Thing:
        """GET /things/{id}

        Args:
            id_: `id` in the path.
            full: `full` in the query.

        Links:
            Others (`links.others`): `others.list` with `of` from `$response.body#/id`
            Self (`links.get_thing_self`): `things.get` with `id_` from
                `$request.path.id`, `full` from `$request.query.full`
            Document (`links.document`): `things.get_document` with `id_` from
                `$response.body#/id`
        """
        return self._call(GET, (id_, full))

    def put(self, id_: str, *, body: JSON | None = None) -> None:
        """PUT /things/{id}

        Args:
            id_: `id` in the path.

        Links:
            Self (`links.put_thing_self`): `things.get` with `id_` from
                `$request.path.id`
        """
        return self._call(PUT, (id_,), body)

    def get_document(self, id_: str, *, answer: str) -> Download:
        """GET /things/{id}/document

        Nothing is sent before the result is read, saved or opened.

        Args:
            id_: `id` in the path.
            answer: `answer` in the query.

        Links:
            Thing: `things.get` with `id_` from `$request.path.id`
        """
        return Download(self._session, GET_DOCUMENT, (id_, answer))

    def list(self, *, of: str | None = None) -> list[models.Thing]:
        """GET /things

        Args:
            of: `of` in the query.
        """
        return self._call(LIST, (of,))


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def create(self, *, body: Mapping[str, JSON] | None = None) -> models.Thing:
        """POST /things

        Raises:
            errors.StatusError: a class of its own for 404.

        Links:
            GetIt (`links.get_it`): `things.get` with `id_` from `$response.body#/id`,
                `full` from `true`: Read it again.
            Change (`links.change`): `things.put` with `id_` from
                `$response.header.X-Id`, `body` from `$request.body`
            Escaped (`links.escaped`): `things.put` with `id_` from
                `{$request.body#/kind}-{$statusCode}`, `body` from `{"from": ["$url",
                "$method"], "kept": 1.5}`
            List (`links.list`): `things.list`
            Others (`links.others`): `others.list` with `of` from `$response.body#/id`
            AsList (`links.as_list`): `things.list` with `of` from `$request.body#/kind`
            Hostile (`links.hostile`): `things.get` with `id_` from `"$url\\"\\"\\""`:
                ''' \\ import os
            GetIt: `things.get` with `id_` from `"?"`
        """
        return await self._call(CREATE, (), body)

    async def get(self, id_: str, *, full: bool | None = None) -> models.Thing:
        """GET /things/{id}

        Args:
            id_: `id` in the path.
            full: `full` in the query.

        Links:
            Others (`links.others`): `others.list` with `of` from `$response.body#/id`
            Self (`links.get_thing_self`): `things.get` with `id_` from
                `$request.path.id`, `full` from `$request.query.full`
            Document (`links.document`): `things.get_document` with `id_` from
                `$response.body#/id`
        """
        return await self._call(GET, (id_, full))

    async def put(self, id_: str, *, body: JSON | None = None) -> None:
        """PUT /things/{id}

        Args:
            id_: `id` in the path.

        Links:
            Self (`links.put_thing_self`): `things.get` with `id_` from
                `$request.path.id`
        """
        return await self._call(PUT, (id_,), body)

    def get_document(self, id_: str, *, answer: str) -> AsyncDownload:
        """GET /things/{id}/document

        Nothing is sent before the result is read, saved or opened.

        Args:
            id_: `id` in the path.
            answer: `answer` in the query.

        Links:
            Thing: `things.get` with `id_` from `$request.path.id`
        """
        return AsyncDownload(self._session, GET_DOCUMENT, (id_, answer))

    async def list(self, *, of: str | None = None) -> list[models.Thing]:
        """GET /things

        Args:
            of: `of` in the query.
        """
        return await self._call(LIST, (of,))
