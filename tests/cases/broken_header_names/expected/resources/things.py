"""Things of Broken."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Header, Nothing, Operation

LIST: Operation[None] = Operation(
    "listThings",
    "GET",
    "/things",
    parameters=(Header("X-Key"),),
    answers={"204": Nothing()},
)


class Things(Resource):
    """Operations of Things."""

    def list(self, *, x_key: str | None = None) -> None:
        """GET /things

        Args:
            x_key: `X-Key` in the header.
        """
        return self._call(LIST, (x_key,))


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def list(self, *, x_key: str | None = None) -> None:
        """GET /things

        Args:
            x_key: `X-Key` in the header.
        """
        return await self._call(LIST, (x_key,))
