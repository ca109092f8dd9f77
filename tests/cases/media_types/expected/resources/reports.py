"""Reports of Media types."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ..._runtime.body import BodyChoice, JsonBody, TextBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.events import AsyncEventStream, EventStream, ServerEvents
from ..._runtime.files import BytesBody
from ..._runtime.forms import FormBody
from ..._runtime.multipart import MultipartBody
from ..._runtime.operation import (
    AnswerChoice,
    Binary,
    Json,
    Nothing,
    Operation,
    Query,
    Text,
)
from .. import models

if TYPE_CHECKING:
    from typing import Literal

    from ..._runtime.types import AsyncBytesContent, BytesContent

GET: Operation[models.Report | str | None] = Operation(
    "getReport",
    "GET",
    "/report",
    parameters=(Query("accept"),),
    answers={
        "200": AnswerChoice(
            Json(
                lambda: models.Report,
                media_types=("application/json", "application/json; charset=utf-8"),
            ),
            Text(media_types=("text/csv",)),
        ),
        "202": Nothing(),
    },
)

GET_PARAMETERS: Operation[models.Report] = Operation(
    "getParameters",
    "GET",
    "/parameters",
    answers={
        "200": Json(
            lambda: models.Report,
            media_types=("application/json", "application/json; charset=utf-8"),
        )
    },
)

GET_WIDE: Operation[models.Report] = Operation(
    "getWide",
    "GET",
    "/wide",
    answers={"200": Json(lambda: models.Report, media_types=("*/*",))},
)

GET_UPPER: Operation[models.Report] = Operation(
    "getUpper",
    "GET",
    "/upper",
    answers={
        "200": Json(lambda: models.Report, media_types=("Application/Vnd.Report+JSON",))
    },
)

GET_DIFF: Operation[models.Report | list[models.Report] | bytes] = Operation(
    "getDiff",
    "GET",
    "/diff",
    answers={
        "200": AnswerChoice(
            Json(lambda: models.Report),
            Json(
                lambda: list[models.Report], media_types=("application/vnd.page+json",)
            ),
            Binary(media_types=("application/vnd.diff", "application/vnd.patch")),
        )
    },
)

GET_STREAM: Operation[models.Report] = Operation(
    "getStream",
    "GET",
    "/stream",
    answers={"200": Json(lambda: models.Report)},
)

GET_STREAM_STREAM: Operation[str] = Operation(
    "getStream",
    "GET",
    "/stream",
    answers={"200": ServerEvents(lambda: str, texts=("*",))},
)

PUT_EITHER: Operation[None] = Operation(
    "putEither",
    "PUT",
    "/either",
    body=BodyChoice(
        TextBody("text/csv", required=True),
        JsonBody(required=True),
        BytesBody(required=True),
    ),
    answers={"204": Nothing()},
)

PUT_SAME: Operation[None] = Operation(
    "putSame",
    "PUT",
    "/same",
    body=BodyChoice(
        JsonBody(required=True),
        JsonBody("application/merge-patch+json", required=True),
        FormBody(required=True),
    ),
    answers={"204": Nothing()},
)

PUT_OTHER: Operation[None] = Operation(
    "putOther",
    "PUT",
    "/other",
    body=BodyChoice(
        MultipartBody(of=lambda: models.Upload), JsonBody(of=lambda: models.Report)
    ),
    answers={"204": Nothing()},
)

PUT_IMAGE: Operation[None] = Operation(
    "putImage",
    "PUT",
    "/image",
    body=BytesBody("image/*", required=True),
    answers={"204": Nothing()},
)

PUT_RANGE: Operation[list[models.Report] | models.Report] = Operation(
    "putRange",
    "PUT",
    "/ranges",
    body=BodyChoice(
        JsonBody(required=True), JsonBody("application/json-patch+json", required=True)
    ),
    answers={
        "200": AnswerChoice(
            Json(lambda: list[models.Report]),
            Json(lambda: models.Report, media_types=("application/hal+json",)),
        )
    },
)

PUT_ALONE: Operation[None] = Operation(
    "putAlone",
    "PUT",
    "/ranges/alone",
    body=JsonBody(),
    answers={"204": Nothing()},
)

PUT_TEXT: Operation[None] = Operation(
    "putText",
    "PUT",
    "/ranges/text",
    body=TextBody(),
    answers={"204": Nothing()},
)


class Reports(Resource):
    """Operations of Reports."""

    @overload
    def get(
        self,
        *,
        accept: str | None = None,
        accept_media_type: Literal["application/json"] | None = None,
    ) -> models.Report | None: ...

    @overload
    def get(
        self, *, accept_media_type: Literal["text/csv"], accept: str | None = None
    ) -> str | None: ...

    def get(
        self,
        *,
        accept: str | None = None,
        accept_media_type: Literal["application/json", "text/csv"] | None = None,
    ) -> models.Report | str | None:
        """GET /report

        Args:
            accept: `accept` in the query.
            accept_media_type: The media type to ask for; by default `application/json`.
        """
        return self._call(GET.asking(accept=accept_media_type), (accept,))

    def get_parameters(self) -> models.Report:
        """GET /parameters"""
        return self._call(GET_PARAMETERS)

    def get_wide(self) -> models.Report:
        """GET /wide"""
        return self._call(GET_WIDE)

    def get_upper(self) -> models.Report:
        """GET /upper"""
        return self._call(GET_UPPER)

    @overload
    def get_diff(
        self, *, accept: Literal["application/json"] | None = None
    ) -> models.Report: ...

    @overload
    def get_diff(
        self, *, accept: Literal["application/vnd.page+json"]
    ) -> list[models.Report]: ...

    @overload
    def get_diff(
        self, *, accept: Literal["application/vnd.diff", "application/vnd.patch"]
    ) -> bytes: ...

    def get_diff(
        self,
        *,
        accept: (
            Literal[
                "application/json",
                "application/vnd.page+json",
                "application/vnd.diff",
                "application/vnd.patch",
            ]
            | None
        ) = None,
    ) -> models.Report | list[models.Report] | bytes:
        """GET /diff

        Args:
            accept: The media type to ask for; by default `application/json`.
        """
        return self._call(GET_DIFF.asking(accept=accept))

    def get_stream(self) -> models.Report:
        """GET /stream

        `get_stream_stream` gives the answer piece by piece.
        """
        return self._call(GET_STREAM)

    def get_stream_stream(self) -> EventStream[str]:
        """GET /stream

        Nothing is sent before the result is iterated over or opened.
        """
        return EventStream(self._session, GET_STREAM_STREAM)

    def put_either(
        self,
        body: models.Report | str | BytesContent,
        *,
        content_type: (
            Literal["application/json", "text/csv", "application/octet-stream"] | None
        ) = None,
    ) -> None:
        """PUT /either

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return self._call(PUT_EITHER.asking(content_type=content_type), (), body)

    def put_same(
        self,
        body: models.Report,
        *,
        content_type: (
            Literal[
                "application/json",
                "application/merge-patch+json",
                "application/x-www-form-urlencoded",
            ]
            | None
        ) = None,
    ) -> None:
        """PUT /same

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return self._call(PUT_SAME.asking(content_type=content_type), (), body)

    def put_other(
        self,
        *,
        body: models.Upload | models.Report | None = None,
        content_type: Literal["multipart/form-data", "application/json"] | None = None,
    ) -> None:
        """PUT /other

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return self._call(PUT_OTHER.asking(content_type=content_type), (), body)

    def put_image(self, body: BytesContent, *, content_type: str | None = None) -> None:
        """PUT /image

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return self._call(PUT_IMAGE.asking(content_type=content_type), (), body)

    @overload
    def put_range(
        self,
        body: models.Report,
        *,
        content_type: (
            Literal["application/json", "application/json-patch+json"] | None
        ) = None,
        accept: Literal["application/json"] | None = None,
    ) -> list[models.Report]: ...

    @overload
    def put_range(
        self,
        body: models.Report,
        *,
        accept: Literal["application/hal+json"],
        content_type: (
            Literal["application/json", "application/json-patch+json"] | None
        ) = None,
    ) -> models.Report: ...

    def put_range(
        self,
        body: models.Report,
        *,
        accept: Literal["application/json", "application/hal+json"] | None = None,
        content_type: (
            Literal["application/json", "application/json-patch+json"] | None
        ) = None,
    ) -> list[models.Report] | models.Report:
        """PUT /ranges

        Args:
            accept: The media type to ask for; by default `application/json`.
            content_type: The media type of the body; by default told by its value.
        """
        return self._call(
            PUT_RANGE.asking(accept=accept, content_type=content_type), (), body
        )

    def put_alone(self, *, body: models.Report | None = None) -> None:
        """PUT /ranges/alone"""
        return self._call(PUT_ALONE, (), body)

    def put_text(self, *, body: str | None = None) -> None:
        """PUT /ranges/text"""
        return self._call(PUT_TEXT, (), body)


class AsyncReports(AsyncResource):
    """Operations of Reports."""

    @overload
    async def get(
        self,
        *,
        accept: str | None = None,
        accept_media_type: Literal["application/json"] | None = None,
    ) -> models.Report | None: ...

    @overload
    async def get(
        self, *, accept_media_type: Literal["text/csv"], accept: str | None = None
    ) -> str | None: ...

    async def get(
        self,
        *,
        accept: str | None = None,
        accept_media_type: Literal["application/json", "text/csv"] | None = None,
    ) -> models.Report | str | None:
        """GET /report

        Args:
            accept: `accept` in the query.
            accept_media_type: The media type to ask for; by default `application/json`.
        """
        return await self._call(GET.asking(accept=accept_media_type), (accept,))

    async def get_parameters(self) -> models.Report:
        """GET /parameters"""
        return await self._call(GET_PARAMETERS)

    async def get_wide(self) -> models.Report:
        """GET /wide"""
        return await self._call(GET_WIDE)

    async def get_upper(self) -> models.Report:
        """GET /upper"""
        return await self._call(GET_UPPER)

    @overload
    async def get_diff(
        self, *, accept: Literal["application/json"] | None = None
    ) -> models.Report: ...

    @overload
    async def get_diff(
        self, *, accept: Literal["application/vnd.page+json"]
    ) -> list[models.Report]: ...

    @overload
    async def get_diff(
        self, *, accept: Literal["application/vnd.diff", "application/vnd.patch"]
    ) -> bytes: ...

    async def get_diff(
        self,
        *,
        accept: (
            Literal[
                "application/json",
                "application/vnd.page+json",
                "application/vnd.diff",
                "application/vnd.patch",
            ]
            | None
        ) = None,
    ) -> models.Report | list[models.Report] | bytes:
        """GET /diff

        Args:
            accept: The media type to ask for; by default `application/json`.
        """
        return await self._call(GET_DIFF.asking(accept=accept))

    async def get_stream(self) -> models.Report:
        """GET /stream

        `get_stream_stream` gives the answer piece by piece.
        """
        return await self._call(GET_STREAM)

    def get_stream_stream(self) -> AsyncEventStream[str]:
        """GET /stream

        Nothing is sent before the result is iterated over or opened.
        """
        return AsyncEventStream(self._session, GET_STREAM_STREAM)

    async def put_either(
        self,
        body: models.Report | str | AsyncBytesContent,
        *,
        content_type: (
            Literal["application/json", "text/csv", "application/octet-stream"] | None
        ) = None,
    ) -> None:
        """PUT /either

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return await self._call(PUT_EITHER.asking(content_type=content_type), (), body)

    async def put_same(
        self,
        body: models.Report,
        *,
        content_type: (
            Literal[
                "application/json",
                "application/merge-patch+json",
                "application/x-www-form-urlencoded",
            ]
            | None
        ) = None,
    ) -> None:
        """PUT /same

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return await self._call(PUT_SAME.asking(content_type=content_type), (), body)

    async def put_other(
        self,
        *,
        body: models.Upload | models.Report | None = None,
        content_type: Literal["multipart/form-data", "application/json"] | None = None,
    ) -> None:
        """PUT /other

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return await self._call(PUT_OTHER.asking(content_type=content_type), (), body)

    async def put_image(
        self, body: AsyncBytesContent, *, content_type: str | None = None
    ) -> None:
        """PUT /image

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return await self._call(PUT_IMAGE.asking(content_type=content_type), (), body)

    @overload
    async def put_range(
        self,
        body: models.Report,
        *,
        content_type: (
            Literal["application/json", "application/json-patch+json"] | None
        ) = None,
        accept: Literal["application/json"] | None = None,
    ) -> list[models.Report]: ...

    @overload
    async def put_range(
        self,
        body: models.Report,
        *,
        accept: Literal["application/hal+json"],
        content_type: (
            Literal["application/json", "application/json-patch+json"] | None
        ) = None,
    ) -> models.Report: ...

    async def put_range(
        self,
        body: models.Report,
        *,
        accept: Literal["application/json", "application/hal+json"] | None = None,
        content_type: (
            Literal["application/json", "application/json-patch+json"] | None
        ) = None,
    ) -> list[models.Report] | models.Report:
        """PUT /ranges

        Args:
            accept: The media type to ask for; by default `application/json`.
            content_type: The media type of the body; by default told by its value.
        """
        return await self._call(
            PUT_RANGE.asking(accept=accept, content_type=content_type), (), body
        )

    async def put_alone(self, *, body: models.Report | None = None) -> None:
        """PUT /ranges/alone"""
        return await self._call(PUT_ALONE, (), body)

    async def put_text(self, *, body: str | None = None) -> None:
        """PUT /ranges/text"""
        return await self._call(PUT_TEXT, (), body)
