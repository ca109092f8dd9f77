"""Others of Response headers."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation

LIST: Operation[None] = Operation(
    "listOthers",
    "GET",
    "/others",
    answers={"200": Nothing(), "202": Nothing()},
)


class Others(Resource):
    """Operations of Others."""

    def list(self) -> None:
        """GET /others

        Its `raw` answer has `headers.typed(models.ListOthersHeaders)` or
        `headers.typed(models.ListOthersHeadersObject)`.
        """
        return self._call(LIST)


class AsyncOthers(AsyncResource):
    """Operations of Others."""

    async def list(self) -> None:
        """GET /others

        Its `raw` answer has `headers.typed(models.ListOthersHeaders)` or
        `headers.typed(models.ListOthersHeadersObject)`.
        """
        return await self._call(LIST)
