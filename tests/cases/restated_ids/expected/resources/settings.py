"""settings of Restated ids."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation
from .. import models

GET: Operation[models.Bill] = Operation(
    "GetSettings",
    "GET",
    "/v1/settings",
    answers={"200": Json(lambda: models.Bill)},
)

UPDATE: Operation[models.Bill] = Operation(
    "PostSettings",
    "POST",
    "/v1/settings",
    answers={"200": Json(lambda: models.Bill)},
)


class SettingsResource(Resource):
    """Operations of settings."""

    def get(self) -> models.Bill:
        """GET /v1/settings"""
        return self._call(GET)

    def update(self) -> models.Bill:
        """POST /v1/settings"""
        return self._call(UPDATE)


class AsyncSettingsResource(AsyncResource):
    """Operations of settings."""

    async def get(self) -> models.Bill:
        """GET /v1/settings"""
        return await self._call(GET)

    async def update(self) -> models.Bill:
        """POST /v1/settings"""
        return await self._call(UPDATE)
