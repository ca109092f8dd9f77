"""Reads of Parts."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.download import AsyncDownload, Download
from ..._runtime.formats import Base64
from ..._runtime.operation import Binary, Json, Operation
from ..._runtime.part_forms import PartForm
from ..._runtime.part_streams import AsyncPartStream, PartStream, Parts
from .. import models

READ_ITEMS: Operation[models.Item] = Operation(
    "readItems",
    "GET",
    "/items",
    answers={"200": Parts(lambda: models.Item)},
)

READ_IMAGES: Operation[bytes] = Operation(
    "readImages",
    "GET",
    "/images",
    answers={"200": Parts(lambda: Base64, media_types=("multipart/x-mixed-replace",))},
)

READ_REPORT: Operation[models.Item | bytes | str | models.ReadReportResponseItem] = (
    Operation(
        "readReport",
        "GET",
        "/report",
        answers={
            "200": Parts(
                lambda: models.ReadReportResponseItem,
                prefix=(
                    Json(lambda: models.Item),
                    Json(lambda: Base64),
                    Json(lambda: str),
                ),
                media_types=("multipart/related",),
            )
        },
    )
)

READ_EITHER: Operation[models.Item] = Operation(
    "readEither",
    "GET",
    "/either",
    answers={"200": Json(lambda: models.Item)},
)

READ_EITHER_STREAM: Operation[models.Item] = Operation(
    "readEither",
    "GET",
    "/either",
    answers={"200": Parts(lambda: models.Item)},
)

READ_WHOLE: Operation[bytes] = Operation(
    "readWhole",
    "GET",
    "/whole",
    answers={"200": Binary(media_types=("multipart/mixed",))},
)

READ_FORM: Operation[models.Form] = Operation(
    "readForm",
    "GET",
    "/form",
    answers={"200": PartForm(lambda: models.Form)},
)


class Reads(Resource):
    """Operations of Reads."""

    def read_items(self) -> PartStream[models.Item]:
        """GET /items

        Nothing is sent before the result is iterated over or opened.
        """
        return PartStream(self._session, READ_ITEMS)

    def read_images(self) -> PartStream[bytes]:
        """GET /images

        Nothing is sent before the result is iterated over or opened.
        """
        return PartStream(self._session, READ_IMAGES)

    def read_report(
        self,
    ) -> PartStream[models.Item | bytes | str | models.ReadReportResponseItem]:
        """GET /report

        Nothing is sent before the result is iterated over or opened.
        """
        return PartStream(self._session, READ_REPORT)

    def read_either(self) -> models.Item:
        """GET /either

        `read_either_stream` gives the answer piece by piece.
        """
        return self._call(READ_EITHER)

    def read_either_stream(self) -> PartStream[models.Item]:
        """GET /either

        Nothing is sent before the result is iterated over or opened.
        """
        return PartStream(self._session, READ_EITHER_STREAM)

    def read_whole(self) -> Download:
        """GET /whole

        Nothing is sent before the result is read, saved or opened.
        """
        return Download(self._session, READ_WHOLE)

    def read_form(self) -> models.Form:
        """GET /form"""
        return self._call(READ_FORM)


class AsyncReads(AsyncResource):
    """Operations of Reads."""

    def read_items(self) -> AsyncPartStream[models.Item]:
        """GET /items

        Nothing is sent before the result is iterated over or opened.
        """
        return AsyncPartStream(self._session, READ_ITEMS)

    def read_images(self) -> AsyncPartStream[bytes]:
        """GET /images

        Nothing is sent before the result is iterated over or opened.
        """
        return AsyncPartStream(self._session, READ_IMAGES)

    def read_report(
        self,
    ) -> AsyncPartStream[models.Item | bytes | str | models.ReadReportResponseItem]:
        """GET /report

        Nothing is sent before the result is iterated over or opened.
        """
        return AsyncPartStream(self._session, READ_REPORT)

    async def read_either(self) -> models.Item:
        """GET /either

        `read_either_stream` gives the answer piece by piece.
        """
        return await self._call(READ_EITHER)

    def read_either_stream(self) -> AsyncPartStream[models.Item]:
        """GET /either

        Nothing is sent before the result is iterated over or opened.
        """
        return AsyncPartStream(self._session, READ_EITHER_STREAM)

    def read_whole(self) -> AsyncDownload:
        """GET /whole

        Nothing is sent before the result is read, saved or opened.
        """
        return AsyncDownload(self._session, READ_WHOLE)

    async def read_form(self) -> models.Form:
        """GET /form"""
        return await self._call(READ_FORM)
