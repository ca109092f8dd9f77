"""Fish of Inheritance."""

from __future__ import annotations

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation
from .. import models

REPLACE: Operation[models.AnyFish] = Operation(
    "replaceFish",
    "PUT",
    "/fish",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: models.AnyFish)},
)


class Fish(Resource):
    """Operations of Fish."""

    def replace(self, body: models.AnyFish) -> models.AnyFish:
        """PUT /fish"""
        return self._call(REPLACE, (), body)


class AsyncFish(AsyncResource):
    """Operations of Fish."""

    async def replace(self, body: models.AnyFish) -> models.AnyFish:
        """PUT /fish"""
        return await self._call(REPLACE, (), body)
