"""Files of Downloads."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.download import AsyncDownload, Download
from ..._runtime.operation import (
    AnswerChoice,
    Binary,
    Json,
    Nothing,
    Operation,
    Path,
    Text,
)
from .. import errors

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

GET: Operation[bytes] = Operation(
    "getFile",
    "GET",
    "/files/{id}",
    parameters=(Path("id"),),
    answers={"200": Binary(media_types=("application/pdf",))},
    errors=(errors.NotFoundError,),
)

POST_ARCHIVE: Operation[bytes | None] = Operation(
    "postArchive",
    "POST",
    "/archive",
    body=JsonBody(required=True),
    answers={"200": Binary(media_types=("application/zip",)), "204": Nothing()},
)

GET_IMAGE: Operation[bytes] = Operation(
    "getImage",
    "GET",
    "/images/{id}",
    parameters=(Path("id"),),
    answers={"200": Binary(media_types=("image/png", "image/jpeg"))},
)

GET_TEXT: Operation[str] = Operation(
    "getText",
    "GET",
    "/text",
    answers={"200": Text(media_types=("text/csv",))},
)

GET_EITHER: Operation[list[int] | bytes] = Operation(
    "getEither",
    "GET",
    "/either",
    answers={
        "200": AnswerChoice(
            Json(lambda: list[int]), Binary(media_types=("application/octet-stream",))
        )
    },
)


class Files(Resource):
    """Operations of Files."""

    def get(self, id_: str) -> Download:
        """A file.

        Nothing is sent before the result is read, saved or opened.

        Args:
            id_: `id` in the path.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return Download(self._session, GET, (id_,))

    def post_archive(self, body: Sequence[str]) -> bytes | None:
        """POST /archive"""
        return self._call(POST_ARCHIVE, (), body)

    def get_image(
        self, id_: str, *, accept: Literal["image/png", "image/jpeg"] | None = None
    ) -> Download:
        """GET /images/{id}

        Nothing is sent before the result is read, saved or opened.

        Args:
            id_: `id` in the path.
            accept: The media type to ask for; by default any of them.
        """
        return Download(self._session, GET_IMAGE.asking(accept=accept), (id_,))

    def get_text(self) -> str:
        """GET /text"""
        return self._call(GET_TEXT)

    @overload
    def get_either(
        self, *, accept: Literal["application/json"] | None = None
    ) -> list[int]: ...

    @overload
    def get_either(self, *, accept: Literal["application/octet-stream"]) -> bytes: ...

    def get_either(
        self,
        *,
        accept: Literal["application/json", "application/octet-stream"] | None = None,
    ) -> list[int] | bytes:
        """GET /either

        Args:
            accept: The media type to ask for; by default `application/json`.
        """
        return self._call(GET_EITHER.asking(accept=accept))


class AsyncFiles(AsyncResource):
    """Operations of Files."""

    def get(self, id_: str) -> AsyncDownload:
        """A file.

        Nothing is sent before the result is read, saved or opened.

        Args:
            id_: `id` in the path.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return AsyncDownload(self._session, GET, (id_,))

    async def post_archive(self, body: Sequence[str]) -> bytes | None:
        """POST /archive"""
        return await self._call(POST_ARCHIVE, (), body)

    def get_image(
        self, id_: str, *, accept: Literal["image/png", "image/jpeg"] | None = None
    ) -> AsyncDownload:
        """GET /images/{id}

        Nothing is sent before the result is read, saved or opened.

        Args:
            id_: `id` in the path.
            accept: The media type to ask for; by default any of them.
        """
        return AsyncDownload(self._session, GET_IMAGE.asking(accept=accept), (id_,))

    async def get_text(self) -> str:
        """GET /text"""
        return await self._call(GET_TEXT)

    @overload
    async def get_either(
        self, *, accept: Literal["application/json"] | None = None
    ) -> list[int]: ...

    @overload
    async def get_either(
        self, *, accept: Literal["application/octet-stream"]
    ) -> bytes: ...

    async def get_either(
        self,
        *,
        accept: Literal["application/json", "application/octet-stream"] | None = None,
    ) -> list[int] | bytes:
        """GET /either

        Args:
            accept: The media type to ask for; by default `application/json`.
        """
        return await self._call(GET_EITHER.asking(accept=accept))
