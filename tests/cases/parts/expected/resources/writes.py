"""Writes of Parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ..._runtime.body import BodyChoice, JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.multipart import MultipartBody, Part
from ..._runtime.operation import AnswerChoice, Header, Json, Nothing, Operation
from ..._runtime.part_bodies import PartsBody
from ..._runtime.part_forms import PartForm
from .. import errors, models

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable
    from typing import Literal

    from ..._runtime.types import File

WRITE_ITEMS: Operation[None] = Operation(
    "writeItems",
    "POST",
    "/items",
    body=PartsBody(required=True, item=Part("", ("application/json",))),
    answers={"204": Nothing()},
)

WRITE_IMAGES: Operation[None] = Operation(
    "writeImages",
    "POST",
    "/images",
    body=PartsBody(
        item=Part(
            "",
            ("image/jpeg", "image/png"),
            headers=(("X-Kind", "page"),),
            fields=(Header("X-Page", required=True),),
        )
    ),
    answers={"204": Nothing()},
)

WRITE_REPORT: Operation[None] = Operation(
    "writeReport",
    "POST",
    "/report",
    body=PartsBody(
        "multipart/related",
        required=True,
        prefix=(
            Part("", ("application/vnd.item+json",)),
            Part("", ("application/pdf",)),
        ),
    ),
    answers={"204": Nothing()},
)

WRITE_EITHER: Operation[None] = Operation(
    "writeEither",
    "POST",
    "/either",
    body=BodyChoice(PartsBody(), JsonBody()),
    answers={"204": Nothing()},
)

WRITE_FORM: Operation[models.Item | models.Form] = Operation(
    "writeForm",
    "POST",
    "/form",
    body=MultipartBody(),
    answers={
        "200": AnswerChoice(
            Json(lambda: models.Item),
            PartForm(lambda: models.Form, media_types=("multipart/mixed",)),
        )
    },
    errors=(errors.BadRequestError,),
)


class Writes(Resource):
    """Operations of Writes."""

    def write_items(self, body: Iterable[models.Item]) -> None:
        """POST /items"""
        return self._call(WRITE_ITEMS, (), body)

    def write_images(self, *, body: Iterable[File] | None = None) -> None:
        """POST /images"""
        return self._call(WRITE_IMAGES, (), body)

    def write_report(self, body: Iterable[models.Item | File]) -> None:
        """POST /report"""
        return self._call(WRITE_REPORT, (), body)

    def write_either(
        self,
        *,
        body: models.Item | Iterable[models.Item] | None = None,
        content_type: Literal["application/json", "multipart/mixed"] | None = None,
    ) -> None:
        """POST /either

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return self._call(WRITE_EITHER.asking(content_type=content_type), (), body)

    @overload
    def write_form(
        self,
        *,
        body: models.Form | None = None,
        accept: Literal["application/json"] | None = None,
    ) -> models.Item: ...

    @overload
    def write_form(
        self, *, accept: Literal["multipart/mixed"], body: models.Form | None = None
    ) -> models.Form: ...

    def write_form(
        self,
        *,
        body: models.Form | None = None,
        accept: Literal["application/json", "multipart/mixed"] | None = None,
    ) -> models.Item | models.Form:
        """POST /form

        Args:
            accept: The media type to ask for; by default `application/json`.

        Raises:
            errors.StatusError: a class of its own for 400.
        """
        return self._call(WRITE_FORM.asking(accept=accept), (), body)


class AsyncWrites(AsyncResource):
    """Operations of Writes."""

    async def write_items(
        self, body: Iterable[models.Item] | AsyncIterable[models.Item]
    ) -> None:
        """POST /items"""
        return await self._call(WRITE_ITEMS, (), body)

    async def write_images(
        self, *, body: Iterable[File] | AsyncIterable[File] | None = None
    ) -> None:
        """POST /images"""
        return await self._call(WRITE_IMAGES, (), body)

    async def write_report(
        self, body: Iterable[models.Item | File] | AsyncIterable[models.Item | File]
    ) -> None:
        """POST /report"""
        return await self._call(WRITE_REPORT, (), body)

    async def write_either(
        self,
        *,
        body: (
            models.Item | Iterable[models.Item] | AsyncIterable[models.Item] | None
        ) = None,
        content_type: Literal["application/json", "multipart/mixed"] | None = None,
    ) -> None:
        """POST /either

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return await self._call(
            WRITE_EITHER.asking(content_type=content_type), (), body
        )

    @overload
    async def write_form(
        self,
        *,
        body: models.Form | None = None,
        accept: Literal["application/json"] | None = None,
    ) -> models.Item: ...

    @overload
    async def write_form(
        self, *, accept: Literal["multipart/mixed"], body: models.Form | None = None
    ) -> models.Form: ...

    async def write_form(
        self,
        *,
        body: models.Form | None = None,
        accept: Literal["application/json", "multipart/mixed"] | None = None,
    ) -> models.Item | models.Form:
        """POST /form

        Args:
            accept: The media type to ask for; by default `application/json`.

        Raises:
            errors.StatusError: a class of its own for 400.
        """
        return await self._call(WRITE_FORM.asking(accept=accept), (), body)
