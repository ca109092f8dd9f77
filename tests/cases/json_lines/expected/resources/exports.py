"""Exports of JSON lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, JsonLines, JsonSequence, Operation
from .. import models

if TYPE_CHECKING:
    from ..._runtime.streams import AsyncItemStream, ItemStream

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


class Exports(Resource):
    """Operations of Exports."""

    def export_invoices(self) -> ItemStream[models.Invoice]:
        """GET /exports

        Nothing is sent before the result is iterated over or opened.
        """
        return self._items(EXPORT_INVOICES)

    def export_array(self) -> ItemStream[models.Invoice]:
        """GET /exports/array

        Nothing is sent before the result is iterated over or opened.
        """
        return self._items(EXPORT_ARRAY)

    def export_either(self) -> list[models.Invoice]:
        """GET /exports/either

        `export_either_stream` gives the answer piece by piece.
        """
        return self._call(EXPORT_EITHER)

    def export_either_stream(self) -> ItemStream[models.Invoice]:
        """GET /exports/either

        Nothing is sent before the result is iterated over or opened.
        """
        return self._items(EXPORT_EITHER_STREAM)


class AsyncExports(AsyncResource):
    """Operations of Exports."""

    def export_invoices(self) -> AsyncItemStream[models.Invoice]:
        """GET /exports

        Nothing is sent before the result is iterated over or opened.
        """
        return self._items(EXPORT_INVOICES)

    def export_array(self) -> AsyncItemStream[models.Invoice]:
        """GET /exports/array

        Nothing is sent before the result is iterated over or opened.
        """
        return self._items(EXPORT_ARRAY)

    async def export_either(self) -> list[models.Invoice]:
        """GET /exports/either

        `export_either_stream` gives the answer piece by piece.
        """
        return await self._call(EXPORT_EITHER)

    def export_either_stream(self) -> AsyncItemStream[models.Invoice]:
        """GET /exports/either

        Nothing is sent before the result is iterated over or opened.
        """
        return self._items(EXPORT_EITHER_STREAM)
