"""Forms of Forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import BodyChoice, JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.forms import FormBody
from ..._runtime.multipart import MultipartBody, Part
from ..._runtime.operation import Header, Json, Nothing, Operation, Query
from ..._runtime.part_headers import headed
from .. import models

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from ..._runtime.types import File

UPLOAD: Operation[None] = Operation(
    "postUpload",
    "POST",
    "/upload",
    body=MultipartBody(
        required=True,
        parts=(
            Part(
                "file",
                ("image/png", "image/*"),
                headers=(("X-Version", "2"),),
                fields=(Header("X-Free"),),
            ),
            Part("name", ("application/json",)),
            Part("ages", delimiter=","),
        ),
    ),
    answers={"204": Nothing()},
)

POST_EITHER: Operation[None] = Operation(
    "postEither",
    "POST",
    "/either",
    body=BodyChoice(MultipartBody(required=True), JsonBody(required=True)),
    answers={"204": Nothing()},
)

POST_READ: Operation[models.Read] = Operation(
    "postRead",
    "POST",
    "/read",
    body=MultipartBody(),
    answers={"200": Json(lambda: models.Read)},
)

CREATE_STYLE: Operation[None] = Operation(
    "postStyles",
    "POST",
    "/styles",
    body=FormBody(
        fields=(
            Query("joined", explode=False),
            Query("spaced", style="spaceDelimited"),
            Query("piped", style="pipeDelimited"),
            Query("deep", style="deepObject", explode=True),
            Query("flat"),
            Query("json", content="application/json"),
            Query("reserved", allow_reserved=True),
        )
    ),
    answers={"204": Nothing()},
)

POST_RELATED: Operation[None] = Operation(
    "postRelated",
    "POST",
    "/related",
    body=MultipartBody("multipart/related"),
    answers={"204": Nothing()},
)

POST_MIXED: Operation[None] = Operation(
    "postMixed",
    "POST",
    "/mixed",
    body=MultipartBody("multipart/mixed"),
    answers={"204": Nothing()},
)

POST_FREE: Operation[None] = Operation(
    "postFree",
    "POST",
    "/free",
    body=MultipartBody(),
    answers={"204": Nothing()},
)

POST_BARE: Operation[None] = Operation(
    "postBare",
    "POST",
    "/bare",
    body=MultipartBody(),
    answers={"204": Nothing()},
)


class Forms(Resource):
    """Operations of Forms."""

    def upload(self, body: models.Upload, *, file_x_free: str | None = None) -> None:
        """POST /upload

        Args:
            file_x_free: The header field `X-Free` of the part `file`.
        """
        return self._call(headed(UPLOAD, {"file": {"X-Free": file_x_free}}), (), body)

    def post_either(
        self,
        body: models.Upload,
        *,
        content_type: Literal["multipart/form-data", "application/json"] | None = None,
    ) -> None:
        """POST /either

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return self._call(POST_EITHER.asking(content_type=content_type), (), body)

    def post_read(self, *, body: models.Read | None = None) -> models.Read:
        """POST /read"""
        return self._call(POST_READ, (), body)

    def create_style(self, *, body: models.CreateStyleBody | None = None) -> None:
        """POST /styles"""
        return self._call(CREATE_STYLE, (), body)

    def post_related(self, *, body: models.PostRelatedBody | None = None) -> None:
        """POST /related"""
        return self._call(POST_RELATED, (), body)

    def post_mixed(self, *, body: Mapping[str, File] | None = None) -> None:
        """POST /mixed"""
        return self._call(POST_MIXED, (), body)

    def post_free(self, *, body: Mapping[str, object] | None = None) -> None:
        """POST /free"""
        return self._call(POST_FREE, (), body)

    def post_bare(self, *, body: File | Mapping[str, object] | None = None) -> None:
        """POST /bare"""
        return self._call(POST_BARE, (), body)


class AsyncForms(AsyncResource):
    """Operations of Forms."""

    async def upload(
        self, body: models.Upload, *, file_x_free: str | None = None
    ) -> None:
        """POST /upload

        Args:
            file_x_free: The header field `X-Free` of the part `file`.
        """
        return await self._call(
            headed(UPLOAD, {"file": {"X-Free": file_x_free}}), (), body
        )

    async def post_either(
        self,
        body: models.Upload,
        *,
        content_type: Literal["multipart/form-data", "application/json"] | None = None,
    ) -> None:
        """POST /either

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return await self._call(POST_EITHER.asking(content_type=content_type), (), body)

    async def post_read(self, *, body: models.Read | None = None) -> models.Read:
        """POST /read"""
        return await self._call(POST_READ, (), body)

    async def create_style(self, *, body: models.CreateStyleBody | None = None) -> None:
        """POST /styles"""
        return await self._call(CREATE_STYLE, (), body)

    async def post_related(self, *, body: models.PostRelatedBody | None = None) -> None:
        """POST /related"""
        return await self._call(POST_RELATED, (), body)

    async def post_mixed(self, *, body: Mapping[str, File] | None = None) -> None:
        """POST /mixed"""
        return await self._call(POST_MIXED, (), body)

    async def post_free(self, *, body: Mapping[str, object] | None = None) -> None:
        """POST /free"""
        return await self._call(POST_FREE, (), body)

    async def post_bare(
        self, *, body: File | Mapping[str, object] | None = None
    ) -> None:
        """POST /bare"""
        return await self._call(POST_BARE, (), body)
