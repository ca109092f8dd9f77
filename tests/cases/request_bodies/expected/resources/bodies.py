"""Bodies of Request bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import BodyChoice, JsonBody, TextBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.files import BytesBody
from ..._runtime.forms import FormBody
from ..._runtime.multipart import MultipartBody
from ..._runtime.operation import Nothing, Operation, Path, Query
from .. import models

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from ..._runtime.types import JSON, AsyncBytesContent, BytesContent

POST_REQUIRED: Operation[None] = Operation(
    "postRequired",
    "POST",
    "/required",
    body=JsonBody(required=True),
    answers={"204": Nothing()},
)

POST_OPTIONAL: Operation[None] = Operation(
    "postOptional",
    "POST",
    "/optional",
    body=JsonBody(),
    answers={"204": Nothing()},
)

LIST: Operation[None] = Operation(
    "postList",
    "POST",
    "/list",
    body=JsonBody(required=True),
    answers={"204": Nothing()},
)

POST_NULLABLE: Operation[None] = Operation(
    "postNullable",
    "POST",
    "/nullable",
    body=JsonBody(),
    answers={"204": Nothing()},
)

UPDATE_PATCH: Operation[None] = Operation(
    "patchPet",
    "PATCH",
    "/patch/{id}",
    parameters=(Path("id"), Query("dryRun"), Query("force")),
    body=JsonBody("application/merge-patch+json", required=True),
    answers={"204": Nothing()},
)

POST_FORM: Operation[None] = Operation(
    "postForm",
    "POST",
    "/form",
    body=FormBody(required=True),
    answers={"204": Nothing()},
)

POST_DEEP: Operation[None] = Operation(
    "postDeep",
    "POST",
    "/deep",
    body=FormBody(fields=(Query("metadata", style="deepObject", explode=True),)),
    answers={"204": Nothing()},
)

POST_MULTIPART: Operation[None] = Operation(
    "postMultipart",
    "POST",
    "/multipart",
    body=MultipartBody(required=True),
    answers={"204": Nothing()},
)

UPDATE_BYTES: Operation[None] = Operation(
    "putBytes",
    "PUT",
    "/bytes",
    body=BytesBody(required=True),
    answers={"204": Nothing()},
)

UPDATE_IMAGE: Operation[None] = Operation(
    "putImage",
    "PUT",
    "/image",
    body=BytesBody("image/png"),
    answers={"204": Nothing()},
)

UPDATE_TEXT: Operation[None] = Operation(
    "putText",
    "PUT",
    "/text",
    body=TextBody(required=True),
    answers={"204": Nothing()},
)

POST_SEVERAL: Operation[None] = Operation(
    "postSeveral",
    "POST",
    "/several",
    body=BodyChoice(
        JsonBody("application/json; charset=utf-8"), TextBody(), BytesBody()
    ),
    answers={"204": Nothing()},
)

POST_UNTYPED: Operation[None] = Operation(
    "postUntyped",
    "POST",
    "/untyped",
    body=JsonBody(required=True),
    answers={"204": Nothing()},
)

POST_EMPTY: Operation[None] = Operation(
    "postEmpty",
    "POST",
    "/empty",
    answers={"204": Nothing()},
)

GET_NOTHING: Operation[None] = Operation(
    "getNothing",
    "GET",
    "/nothing",
    answers={"204": Nothing()},
)


class Bodies(Resource):
    """Operations of Bodies."""

    def post_required(self, body: models.Pet) -> None:
        """POST /required

        Args:
            body: The pet to add.
        """
        return self._call(POST_REQUIRED, (), body)

    def post_optional(self, *, body: models.Pet | None = None) -> None:
        """POST /optional"""
        return self._call(POST_OPTIONAL, (), body)

    def post_nullable(self, *, body: str | None = None) -> None:
        """POST /nullable"""
        return self._call(POST_NULLABLE, (), body)

    def update_patch(
        self, id_: str, body: models.Pet, *, dry_run: bool, force: bool | None = None
    ) -> None:
        """PATCH /patch/{id}

        Args:
            id_: `id` in the path.
            dry_run: `dryRun` in the query.
            force: `force` in the query.
        """
        return self._call(UPDATE_PATCH, (id_, dry_run, force), body)

    def post_form(self, body: models.PostFormBody) -> None:
        """POST /form"""
        return self._call(POST_FORM, (), body)

    def post_deep(self, *, body: models.PostDeepBody | None = None) -> None:
        """POST /deep"""
        return self._call(POST_DEEP, (), body)

    def post_multipart(self, body: models.PostMultipartBody) -> None:
        """POST /multipart"""
        return self._call(POST_MULTIPART, (), body)

    def update_bytes(self, body: BytesContent) -> None:
        """PUT /bytes"""
        return self._call(UPDATE_BYTES, (), body)

    def update_image(self, *, body: BytesContent | None = None) -> None:
        """PUT /image"""
        return self._call(UPDATE_IMAGE, (), body)

    def update_text(self, body: str) -> None:
        """PUT /text"""
        return self._call(UPDATE_TEXT, (), body)

    def post_several(
        self,
        *,
        body: str | BytesContent | None = None,
        content_type: (
            Literal[
                "application/json; charset=utf-8",
                "text/plain",
                "application/octet-stream",
            ]
            | None
        ) = None,
    ) -> None:
        """POST /several

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return self._call(POST_SEVERAL.asking(content_type=content_type), (), body)

    def post_untyped(self, body: JSON) -> None:
        """POST /untyped"""
        return self._call(POST_UNTYPED, (), body)

    def post_empty(self) -> None:
        """POST /empty"""
        return self._call(POST_EMPTY)

    def get_nothing(self) -> None:
        """GET /nothing"""
        return self._call(GET_NOTHING)

    def list(self, body: Sequence[models.Pet]) -> None:
        """POST /list"""
        return self._call(LIST, (), body)


class AsyncBodies(AsyncResource):
    """Operations of Bodies."""

    async def post_required(self, body: models.Pet) -> None:
        """POST /required

        Args:
            body: The pet to add.
        """
        return await self._call(POST_REQUIRED, (), body)

    async def post_optional(self, *, body: models.Pet | None = None) -> None:
        """POST /optional"""
        return await self._call(POST_OPTIONAL, (), body)

    async def post_nullable(self, *, body: str | None = None) -> None:
        """POST /nullable"""
        return await self._call(POST_NULLABLE, (), body)

    async def update_patch(
        self, id_: str, body: models.Pet, *, dry_run: bool, force: bool | None = None
    ) -> None:
        """PATCH /patch/{id}

        Args:
            id_: `id` in the path.
            dry_run: `dryRun` in the query.
            force: `force` in the query.
        """
        return await self._call(UPDATE_PATCH, (id_, dry_run, force), body)

    async def post_form(self, body: models.PostFormBody) -> None:
        """POST /form"""
        return await self._call(POST_FORM, (), body)

    async def post_deep(self, *, body: models.PostDeepBody | None = None) -> None:
        """POST /deep"""
        return await self._call(POST_DEEP, (), body)

    async def post_multipart(self, body: models.PostMultipartBody) -> None:
        """POST /multipart"""
        return await self._call(POST_MULTIPART, (), body)

    async def update_bytes(self, body: AsyncBytesContent) -> None:
        """PUT /bytes"""
        return await self._call(UPDATE_BYTES, (), body)

    async def update_image(self, *, body: AsyncBytesContent | None = None) -> None:
        """PUT /image"""
        return await self._call(UPDATE_IMAGE, (), body)

    async def update_text(self, body: str) -> None:
        """PUT /text"""
        return await self._call(UPDATE_TEXT, (), body)

    async def post_several(
        self,
        *,
        body: str | AsyncBytesContent | None = None,
        content_type: (
            Literal[
                "application/json; charset=utf-8",
                "text/plain",
                "application/octet-stream",
            ]
            | None
        ) = None,
    ) -> None:
        """POST /several

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return await self._call(
            POST_SEVERAL.asking(content_type=content_type), (), body
        )

    async def post_untyped(self, body: JSON) -> None:
        """POST /untyped"""
        return await self._call(POST_UNTYPED, (), body)

    async def post_empty(self) -> None:
        """POST /empty"""
        return await self._call(POST_EMPTY)

    async def get_nothing(self) -> None:
        """GET /nothing"""
        return await self._call(GET_NOTHING)

    async def list(self, body: Sequence[models.Pet]) -> None:
        """POST /list"""
        return await self._call(LIST, (), body)
