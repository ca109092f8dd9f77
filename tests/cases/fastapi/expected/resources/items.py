"""items of Items."""

from __future__ import annotations

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.multipart import MultipartBody
from ..._runtime.operation import Json, Operation, Path, Query
from ..._runtime.types import JSON
from .. import models

READ: Operation[models.ItemOutput] = Operation(
    "read_item_items__item_id__get",
    "GET",
    "/items/{item_id}",
    parameters=(Path("item_id"), Query("q")),
    answers={"200": Json(lambda: models.ItemOutput)},
)

CREATE: Operation[JSON] = Operation(
    "create_items_post",
    "POST",
    "/items",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: JSON)},
)

UPLOAD: Operation[JSON] = Operation(
    "upload_upload_post",
    "POST",
    "/upload",
    body=MultipartBody(required=True),
    answers={"200": Json(lambda: JSON)},
)


class Items(Resource):
    """Operations of items."""

    def read(self, item_id: int, *, q: str | None = None) -> models.ItemOutput:
        """Read Item.

        Args:
            item_id: `item_id` in the path.
            q: `q` in the query.
        """
        return self._call(READ, (item_id, q))

    def create(self, body: models.ItemInput) -> JSON:
        """Create Item."""
        return self._call(CREATE, (), body)

    def upload(self, body: models.UploadBody) -> JSON:
        """Upload."""
        return self._call(UPLOAD, (), body)


class AsyncItems(AsyncResource):
    """Operations of items."""

    async def read(self, item_id: int, *, q: str | None = None) -> models.ItemOutput:
        """Read Item.

        Args:
            item_id: `item_id` in the path.
            q: `q` in the query.
        """
        return await self._call(READ, (item_id, q))

    async def create(self, body: models.ItemInput) -> JSON:
        """Create Item."""
        return await self._call(CREATE, (), body)

    async def upload(self, body: models.UploadBody) -> JSON:
        """Upload."""
        return await self._call(UPLOAD, (), body)
