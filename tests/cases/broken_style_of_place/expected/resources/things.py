"""Things of Styles in the wrong place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Header, Nothing, Operation, Path, Query

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GET: Operation[None] = Operation(
    "getThing",
    "GET",
    "/things/{id}",
    parameters=(
        Path("id"),
        Query("ids", explode=False),
        Header("filter"),
        Query("deep", style="deepObject"),
    ),
    answers={"204": Nothing()},
)


class Things(Resource):
    """Operations of Things."""

    def get(
        self,
        id_: str,
        *,
        ids: Sequence[str] | None = None,
        filter_: Mapping[str, str] | None = None,
        deep: Mapping[str, str] | None = None,
    ) -> None:
        """GET /things/{id}

        Args:
            id_: `id` in the path.
            ids: `ids` in the query.
            filter_: `filter` in the header.
            deep: `deep` in the query.
        """
        return self._call(GET, (id_, ids, filter_, deep))


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def get(
        self,
        id_: str,
        *,
        ids: Sequence[str] | None = None,
        filter_: Mapping[str, str] | None = None,
        deep: Mapping[str, str] | None = None,
    ) -> None:
        """GET /things/{id}

        Args:
            id_: `id` in the path.
            ids: `ids` in the query.
            filter_: `filter` in the header.
            deep: `deep` in the query.
        """
        return await self._call(GET, (id_, ids, filter_, deep))
