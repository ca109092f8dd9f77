"""Health of Without ids."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation
from .. import models

GET: Operation[models.GetHealthResponse] = Operation(
    "get /health",
    "GET",
    "/health",
    answers={"200": Json(lambda: models.GetHealthResponse)},
)


class Health(Resource):
    """Operations of Health."""

    def get(self) -> models.GetHealthResponse:
        """GET /health"""
        return self._call(GET)


class AsyncHealth(AsyncResource):
    """Operations of Health."""

    async def get(self) -> models.GetHealthResponse:
        """GET /health"""
        return await self._call(GET)
