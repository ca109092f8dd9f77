"""Cells of Parameter styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Cookie, Header, Nothing, Operation, Path, Query
from .. import models

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIND: Operation[None] = Operation(
    "findCells",
    "GET",
    "/cells/{row},{columns}/{corner}",
    parameters=(
        Path("row"),
        Path("columns", style="label", explode=True),
        Path("corner", style="matrix"),
        Query("tags"),
        Query("ids", explode=False),
        Query("names", style="spaceDelimited"),
        Query("kinds", style="pipeDelimited"),
        Query("areas", delimiter=";"),
        Query("filter", style="deepObject", explode=True),
        Query("next", allow_reserved=True),
        Query("area", content="application/json"),
        Header("X-Trace"),
        Header("X-Flags", explode=True),
        Cookie("session"),
    ),
    answers={"204": Nothing()},
)


class Cells(Resource):
    """Operations of Cells."""

    def find(
        self,
        row: int,
        columns: Sequence[str],
        corner: str,
        *,
        tags: Sequence[str] | None = None,
        ids: Sequence[int] | None = None,
        names: Sequence[str] | None = None,
        kinds: Sequence[str] | None = None,
        areas: Sequence[str] | None = None,
        filter_: models.FindCellsFilter | None = None,
        next_: str | None = None,
        area: models.FindCellsArea | None = None,
        x_trace: str | None = None,
        x_flags: Mapping[str, str] | None = None,
        session: str | None = None,
    ) -> None:
        """GET /cells/{row},{columns}/{corner}

        Args:
            row: `row` in the path.
            columns: `columns` in the path.
            corner: `corner` in the path.
            tags: `tags` in the query.
            ids: `ids` in the query.
            names: `names` in the query.
            kinds: `kinds` in the query.
            areas: `areas` in the query.
            filter_: `filter` in the query.
            next_: `next` in the query.
            area: `area` in the query.
            x_trace: `X-Trace` in the header.
            x_flags: `X-Flags` in the header.
            session: `session` in the cookie.
        """
        return self._call(
            FIND,
            (
                row,
                columns,
                corner,
                tags,
                ids,
                names,
                kinds,
                areas,
                filter_,
                next_,
                area,
                x_trace,
                x_flags,
                session,
            ),
        )


class AsyncCells(AsyncResource):
    """Operations of Cells."""

    async def find(
        self,
        row: int,
        columns: Sequence[str],
        corner: str,
        *,
        tags: Sequence[str] | None = None,
        ids: Sequence[int] | None = None,
        names: Sequence[str] | None = None,
        kinds: Sequence[str] | None = None,
        areas: Sequence[str] | None = None,
        filter_: models.FindCellsFilter | None = None,
        next_: str | None = None,
        area: models.FindCellsArea | None = None,
        x_trace: str | None = None,
        x_flags: Mapping[str, str] | None = None,
        session: str | None = None,
    ) -> None:
        """GET /cells/{row},{columns}/{corner}

        Args:
            row: `row` in the path.
            columns: `columns` in the path.
            corner: `corner` in the path.
            tags: `tags` in the query.
            ids: `ids` in the query.
            names: `names` in the query.
            kinds: `kinds` in the query.
            areas: `areas` in the query.
            filter_: `filter` in the query.
            next_: `next` in the query.
            area: `area` in the query.
            x_trace: `X-Trace` in the header.
            x_flags: `X-Flags` in the header.
            session: `session` in the cookie.
        """
        return await self._call(
            FIND,
            (
                row,
                columns,
                corner,
                tags,
                ids,
                names,
                kinds,
                areas,
                filter_,
                next_,
                area,
                x_trace,
                x_flags,
                session,
            ),
        )
