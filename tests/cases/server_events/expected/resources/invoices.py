"""Invoices of Server-sent events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.events import AsyncEventStream, EventStream, ServerEvents
from ..._runtime.operation import Operation, Query
from .. import models

if TYPE_CHECKING:
    from datetime import date

WATCH: Operation[models.Change] = Operation(
    "watchInvoices",
    "GET",
    "/invoices/changes",
    parameters=(Query("since", format="date"),),
    answers={"200": ServerEvents(lambda: models.Change, end="bye")},
)

READ_LOG: Operation[str] = Operation(
    "readLog",
    "GET",
    "/invoices/log",
    answers={"200": ServerEvents(lambda: str, texts=("*",))},
)

READ_TYPED: Operation[models.TypedEvent] = Operation(
    "readTyped",
    "GET",
    "/invoices/typed",
    answers={
        "200": ServerEvents(lambda: models.TypedEvent, whole=True, texts=("note",))
    },
)

READ_UNION: Operation[models.Change | models.Chunk] = Operation(
    "readUnion",
    "GET",
    "/invoices/union",
    answers={"200": ServerEvents(lambda: models.Change | models.Chunk, end="[END]")},
)


class Invoices(Resource):
    """Operations of Invoices."""

    def watch(self, *, since: date | None = None) -> EventStream[models.Change]:
        """GET /invoices/changes

        Nothing is sent before the result is iterated over or opened.

        Args:
            since: `since` in the query.
        """
        return EventStream(self._session, WATCH, (since,))

    def read_log(self) -> EventStream[str]:
        """GET /invoices/log

        Nothing is sent before the result is iterated over or opened.
        """
        return EventStream(self._session, READ_LOG)

    def read_typed(self) -> EventStream[models.TypedEvent]:
        """Events as OpenAPI 3.2 describes them, JSON inside of their data.

        Nothing is sent before the result is iterated over or opened.
        """
        return EventStream(self._session, READ_TYPED)

    def read_union(self) -> EventStream[models.Change | models.Chunk]:
        """GET /invoices/union

        Nothing is sent before the result is iterated over or opened.
        """
        return EventStream(self._session, READ_UNION)


class AsyncInvoices(AsyncResource):
    """Operations of Invoices."""

    def watch(self, *, since: date | None = None) -> AsyncEventStream[models.Change]:
        """GET /invoices/changes

        Nothing is sent before the result is iterated over or opened.

        Args:
            since: `since` in the query.
        """
        return AsyncEventStream(self._session, WATCH, (since,))

    def read_log(self) -> AsyncEventStream[str]:
        """GET /invoices/log

        Nothing is sent before the result is iterated over or opened.
        """
        return AsyncEventStream(self._session, READ_LOG)

    def read_typed(self) -> AsyncEventStream[models.TypedEvent]:
        """Events as OpenAPI 3.2 describes them, JSON inside of their data.

        Nothing is sent before the result is iterated over or opened.
        """
        return AsyncEventStream(self._session, READ_TYPED)

    def read_union(self) -> AsyncEventStream[models.Change | models.Chunk]:
        """GET /invoices/union

        Nothing is sent before the result is iterated over or opened.
        """
        return AsyncEventStream(self._session, READ_UNION)
