"""Shapes of Unions."""

from __future__ import annotations

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation
from .. import models

ADD: Operation[list[models.Drawing]] = Operation(
    "addShape",
    "POST",
    "/shapes",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: list[models.Drawing])},
)


class Shapes(Resource):
    """Operations of Shapes."""

    def add(self, body: models.Shape) -> list[models.Drawing]:
        """POST /shapes"""
        return self._call(ADD, (), body)


class AsyncShapes(AsyncResource):
    """Operations of Shapes."""

    async def add(self, body: models.Shape) -> list[models.Drawing]:
        """POST /shapes"""
        return await self._call(ADD, (), body)
