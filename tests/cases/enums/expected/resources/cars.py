"""Cars of Enums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Query
from .. import models

if TYPE_CHECKING:
    from typing import Literal

LIST: Operation[models.Car] = Operation(
    "listCars",
    "GET",
    "/cars",
    parameters=(Query("color"), Query("order")),
    answers={"200": Json(lambda: models.Car)},
)


class Cars(Resource):
    """Operations of Cars."""

    def list(
        self,
        *,
        color: models.Color | None = None,
        order: Literal["ASC", "DESC"] | None = None,
    ) -> models.Car:
        """GET /cars

        Args:
            color: The color of a car. One of `red`, `dark blue`, `RED`.
            order: `order` in the query.
        """
        return self._call(LIST, (color, order))


class AsyncCars(AsyncResource):
    """Operations of Cars."""

    async def list(
        self,
        *,
        color: models.Color | None = None,
        order: Literal["ASC", "DESC"] | None = None,
    ) -> models.Car:
        """GET /cars

        Args:
            color: The color of a car. One of `red`, `dark blue`, `RED`.
            order: `order` in the query.
        """
        return await self._call(LIST, (color, order))
