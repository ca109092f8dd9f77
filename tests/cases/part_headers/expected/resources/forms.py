"""Forms of Part headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import BodyChoice, JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.forms import FormBody
from ..._runtime.multipart import MultipartBody, Part
from ..._runtime.operation import Header, Nothing, Operation
from ..._runtime.part_headers import headed
from .. import models

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

UPLOAD: Operation[None] = Operation(
    "upload",
    "POST",
    "/upload",
    body=MultipartBody(
        required=True,
        parts=(
            Part(
                "file",
                ("image/png",),
                headers=(("X-Fixed", "2"),),
                fields=(Header("X-Rate-Limit", required=True), Header("X-Kind")),
            ),
            Part(
                "more", fields=(Header("X-Rate-Limit", required=True), Header("X-Tags"))
            ),
            Part("meta", fields=(Header("X-Signed-At", content="application/json"),)),
            Part("note", fields=(Header("Headed", required=True),)),
        ),
    ),
    answers={"204": Nothing()},
)

EITHER: Operation[None] = Operation(
    "either",
    "POST",
    "/either",
    body=BodyChoice(
        MultipartBody(
            required=True,
            parts=(Part("file", fields=(Header("X-Sum", required=True),)),),
        ),
        JsonBody(required=True),
    ),
    answers={"204": Nothing()},
)

FORM: Operation[None] = Operation(
    "form",
    "POST",
    "/form",
    body=FormBody(),
    answers={"204": Nothing()},
)


class Forms(Resource):
    """Operations of Forms."""

    def upload(
        self,
        body: models.Upload,
        *,
        file_x_rate_limit: int,
        note_headed: str,
        file_x_kind: Literal["draft", "final"] | None = None,
        more_x_rate_limit: int | None = None,
        more_x_tags: Sequence[str] | None = None,
        meta_x_signed_at: models.UploadBodyXSignedAt | None = None,
    ) -> None:
        """POST /upload

        Args:
            file_x_rate_limit: Calls an hour.
            file_x_kind: The header field `X-Kind` of the part `file`.
            more_x_rate_limit: The header field `X-Rate-Limit` of the part `more`.
            more_x_tags: The header field `X-Tags` of the part `more`.
            meta_x_signed_at: The header field `X-Signed-At` of the part `meta`.
            note_headed: The header field `Headed` of the part `note`.
        """
        return self._call(
            headed(
                UPLOAD,
                {
                    "file": {"X-Rate-Limit": file_x_rate_limit, "X-Kind": file_x_kind},
                    "more": {"X-Rate-Limit": more_x_rate_limit, "X-Tags": more_x_tags},
                    "meta": {"X-Signed-At": meta_x_signed_at},
                    "note": {"Headed": note_headed},
                },
            ),
            (),
            body,
        )

    def either(
        self,
        body: models.Upload,
        *,
        file_x_sum: str | None = None,
        content_type: Literal["multipart/form-data", "application/json"] | None = None,
    ) -> None:
        """POST /either

        Args:
            file_x_sum: The header field `X-Sum` of the part `file`.
            content_type: The media type of the body; by default told by its value.
        """
        return self._call(
            headed(
                EITHER.asking(content_type=content_type),
                {"file": {"X-Sum": file_x_sum}},
            ),
            (),
            body,
        )

    def form(self, *, body: models.FormBody | None = None) -> None:
        """POST /form"""
        return self._call(FORM, (), body)


class AsyncForms(AsyncResource):
    """Operations of Forms."""

    async def upload(
        self,
        body: models.Upload,
        *,
        file_x_rate_limit: int,
        note_headed: str,
        file_x_kind: Literal["draft", "final"] | None = None,
        more_x_rate_limit: int | None = None,
        more_x_tags: Sequence[str] | None = None,
        meta_x_signed_at: models.UploadBodyXSignedAt | None = None,
    ) -> None:
        """POST /upload

        Args:
            file_x_rate_limit: Calls an hour.
            file_x_kind: The header field `X-Kind` of the part `file`.
            more_x_rate_limit: The header field `X-Rate-Limit` of the part `more`.
            more_x_tags: The header field `X-Tags` of the part `more`.
            meta_x_signed_at: The header field `X-Signed-At` of the part `meta`.
            note_headed: The header field `Headed` of the part `note`.
        """
        return await self._call(
            headed(
                UPLOAD,
                {
                    "file": {"X-Rate-Limit": file_x_rate_limit, "X-Kind": file_x_kind},
                    "more": {"X-Rate-Limit": more_x_rate_limit, "X-Tags": more_x_tags},
                    "meta": {"X-Signed-At": meta_x_signed_at},
                    "note": {"Headed": note_headed},
                },
            ),
            (),
            body,
        )

    async def either(
        self,
        body: models.Upload,
        *,
        file_x_sum: str | None = None,
        content_type: Literal["multipart/form-data", "application/json"] | None = None,
    ) -> None:
        """POST /either

        Args:
            file_x_sum: The header field `X-Sum` of the part `file`.
            content_type: The media type of the body; by default told by its value.
        """
        return await self._call(
            headed(
                EITHER.asking(content_type=content_type),
                {"file": {"X-Sum": file_x_sum}},
            ),
            (),
            body,
        )

    async def form(self, *, body: models.FormBody | None = None) -> None:
        """POST /form"""
        return await self._call(FORM, (), body)
