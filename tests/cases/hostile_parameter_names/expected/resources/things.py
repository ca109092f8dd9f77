"""Things of Hostile parameter names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Header, Nothing, Operation, Path, Query
from .. import models

if TYPE_CHECKING:
    from datetime import date, datetime

ADD: Operation[None] = Operation(
    "addThing",
    "POST",
    "/things/{self}/{id}",
    parameters=(
        Path("self"),
        Path("id"),
        Query("id"),
        Query("body"),
        Query("from"),
        Query("timeout"),
        Query("models"),
        Header("X-Request-ID"),
        Query("x_request_id"),
        Query("filter[name]"),
        Query("$top"),
        Query("top"),
        Query("日付"),
        Query('a"b\\c'),
        Query("{y}"),
        Query("{}"),
        Query("{{ x }}"),
        Query("datetime", format="date-time"),
        Query("date", format="date"),
        Query("ADD_THING"),
    ),
    body=JsonBody(required=True),
    answers={"204": Nothing()},
)


class Things(Resource):
    """Operations of Things."""

    def add(
        self,
        self_: str,
        id_: int,
        request_body: models.AddThingBody,
        *,
        id_query: int | None = None,
        body: str | None = None,
        from_: str | None = None,
        timeout_: int | None = None,
        models: str | None = None,
        x_request_id_header: str | None = None,
        x_request_id: str | None = None,
        filter_name: str | None = None,
        top_query: int | None = None,
        top: int | None = None,
        日付: str | None = None,
        a_b_c: str | None = None,
        y: str | None = None,
        value: str | None = None,
        x: str | None = None,
        datetime: datetime | None = None,
        date: date | None = None,
        add_thing: str | None = None,
    ) -> None:
        """POST /things/{self}/{id}

        Args:
            self_: `self` in the path.
            id_: `id` in the path.
            id_query: `id` in the query.
            body: `body` in the query.
            from_: `from` in the query.
            timeout_: `timeout` in the query.
            models: `models` in the query.
            x_request_id_header: `X-Request-ID` in the header.
            x_request_id: `x_request_id` in the query.
            filter_name: `filter[name]` in the query.
            top_query: `$top` in the query.
            top: `top` in the query.
            日付: `日付` in the query.
            a_b_c: `a"b\\c` in the query.
            y: `{y}` in the query.
            value: `{}` in the query.
            x: `{{ x }}` in the query.
            datetime: `datetime` in the query.
            date: `date` in the query.
            add_thing: `ADD_THING` in the query.
        """
        return self._call(
            ADD,
            (
                self_,
                id_,
                id_query,
                body,
                from_,
                timeout_,
                models,
                x_request_id_header,
                x_request_id,
                filter_name,
                top_query,
                top,
                日付,
                a_b_c,
                y,
                value,
                x,
                datetime,
                date,
                add_thing,
            ),
            request_body,
        )


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def add(
        self,
        self_: str,
        id_: int,
        request_body: models.AddThingBody,
        *,
        id_query: int | None = None,
        body: str | None = None,
        from_: str | None = None,
        timeout_: int | None = None,
        models: str | None = None,
        x_request_id_header: str | None = None,
        x_request_id: str | None = None,
        filter_name: str | None = None,
        top_query: int | None = None,
        top: int | None = None,
        日付: str | None = None,
        a_b_c: str | None = None,
        y: str | None = None,
        value: str | None = None,
        x: str | None = None,
        datetime: datetime | None = None,
        date: date | None = None,
        add_thing: str | None = None,
    ) -> None:
        """POST /things/{self}/{id}

        Args:
            self_: `self` in the path.
            id_: `id` in the path.
            id_query: `id` in the query.
            body: `body` in the query.
            from_: `from` in the query.
            timeout_: `timeout` in the query.
            models: `models` in the query.
            x_request_id_header: `X-Request-ID` in the header.
            x_request_id: `x_request_id` in the query.
            filter_name: `filter[name]` in the query.
            top_query: `$top` in the query.
            top: `top` in the query.
            日付: `日付` in the query.
            a_b_c: `a"b\\c` in the query.
            y: `{y}` in the query.
            value: `{}` in the query.
            x: `{{ x }}` in the query.
            datetime: `datetime` in the query.
            date: `date` in the query.
            add_thing: `ADD_THING` in the query.
        """
        return await self._call(
            ADD,
            (
                self_,
                id_,
                id_query,
                body,
                from_,
                timeout_,
                models,
                x_request_id_header,
                x_request_id,
                filter_name,
                top_query,
                top,
                日付,
                a_b_c,
                y,
                value,
                x,
                datetime,
                date,
                add_thing,
            ),
            request_body,
        )
