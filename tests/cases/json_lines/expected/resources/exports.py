"""Exports of JSON lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.files import BytesBody
from ..._runtime.json_lines import JsonLinesBody, JsonSequenceBody
from ..._runtime.operation import Json, Nothing, Operation
from ..._runtime.streams import AsyncItemStream, ItemStream, JsonLines, JsonSequence
from .. import models

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable, Sequence

    from ..._runtime.types import AsyncBytesContent, BytesContent

EXPORT_INVOICES: Operation[models.Invoice] = Operation(
    "exportInvoices",
    "GET",
    "/exports",
    answers={
        "200": JsonLines(
            lambda: models.Invoice,
            media_types=("application/jsonl", "application/x-ndjson"),
        )
    },
)

EXPORT_ARRAY: Operation[models.Invoice] = Operation(
    "exportArray",
    "GET",
    "/exports/array",
    answers={"200": JsonLines(lambda: models.Invoice)},
)

EXPORT_EITHER: Operation[list[models.Invoice]] = Operation(
    "exportEither",
    "GET",
    "/exports/either",
    answers={"200": Json(lambda: list[models.Invoice])},
)

EXPORT_EITHER_STREAM: Operation[models.Invoice] = Operation(
    "exportEither",
    "GET",
    "/exports/either",
    answers={"200": JsonSequence(lambda: models.Invoice)},
)

IMPORT_INVOICES: Operation[None] = Operation(
    "importInvoices",
    "POST",
    "/imports",
    body=JsonLinesBody(required=True),
    answers={"204": Nothing()},
)

IMPORT_SEQUENCE: Operation[None] = Operation(
    "importSequence",
    "POST",
    "/imports/sequence",
    body=JsonSequenceBody(),
    answers={"204": Nothing()},
)

IMPORT_EITHER: Operation[None] = Operation(
    "importEither",
    "POST",
    "/imports/either",
    body=JsonBody(),
    answers={"204": Nothing()},
)

IMPORT_BYTES: Operation[None] = Operation(
    "importBytes",
    "POST",
    "/imports/bytes",
    body=BytesBody("application/zip", required=True),
    answers={"204": Nothing()},
)


class Exports(Resource):
    """Operations of Exports."""

    def export_invoices(self) -> ItemStream[models.Invoice]:
        """GET /exports

        Nothing is sent before the result is iterated over or opened.
        """
        return ItemStream(self._session, EXPORT_INVOICES)

    def export_array(self) -> ItemStream[models.Invoice]:
        """GET /exports/array

        Nothing is sent before the result is iterated over or opened.
        """
        return ItemStream(self._session, EXPORT_ARRAY)

    def export_either(self) -> list[models.Invoice]:
        """GET /exports/either

        `export_either_stream` gives the answer piece by piece.
        """
        return self._call(EXPORT_EITHER)

    def export_either_stream(self) -> ItemStream[models.Invoice]:
        """GET /exports/either

        Nothing is sent before the result is iterated over or opened.
        """
        return ItemStream(self._session, EXPORT_EITHER_STREAM)

    def import_invoices(self, body: Iterable[models.Invoice]) -> None:
        """POST /imports"""
        return self._call(IMPORT_INVOICES, (), body)

    def import_sequence(self, *, body: Iterable[int] | None = None) -> None:
        """POST /imports/sequence"""
        return self._call(IMPORT_SEQUENCE, (), body)

    def import_either(self, *, body: Sequence[models.Invoice] | None = None) -> None:
        """POST /imports/either"""
        return self._call(IMPORT_EITHER, (), body)

    def import_bytes(self, body: BytesContent) -> None:
        """POST /imports/bytes"""
        return self._call(IMPORT_BYTES, (), body)


class AsyncExports(AsyncResource):
    """Operations of Exports."""

    def export_invoices(self) -> AsyncItemStream[models.Invoice]:
        """GET /exports

        Nothing is sent before the result is iterated over or opened.
        """
        return AsyncItemStream(self._session, EXPORT_INVOICES)

    def export_array(self) -> AsyncItemStream[models.Invoice]:
        """GET /exports/array

        Nothing is sent before the result is iterated over or opened.
        """
        return AsyncItemStream(self._session, EXPORT_ARRAY)

    async def export_either(self) -> list[models.Invoice]:
        """GET /exports/either

        `export_either_stream` gives the answer piece by piece.
        """
        return await self._call(EXPORT_EITHER)

    def export_either_stream(self) -> AsyncItemStream[models.Invoice]:
        """GET /exports/either

        Nothing is sent before the result is iterated over or opened.
        """
        return AsyncItemStream(self._session, EXPORT_EITHER_STREAM)

    async def import_invoices(
        self, body: Iterable[models.Invoice] | AsyncIterable[models.Invoice]
    ) -> None:
        """POST /imports"""
        return await self._call(IMPORT_INVOICES, (), body)

    async def import_sequence(
        self, *, body: Iterable[int] | AsyncIterable[int] | None = None
    ) -> None:
        """POST /imports/sequence"""
        return await self._call(IMPORT_SEQUENCE, (), body)

    async def import_either(
        self, *, body: Sequence[models.Invoice] | None = None
    ) -> None:
        """POST /imports/either"""
        return await self._call(IMPORT_EITHER, (), body)

    async def import_bytes(self, body: AsyncBytesContent) -> None:
        """POST /imports/bytes"""
        return await self._call(IMPORT_BYTES, (), body)
