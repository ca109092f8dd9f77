"""Parameter styles: models of `resources.cells`."""

from typing import Annotated

from pydantic import Field

from ..._runtime.types import Model


class FindCellsArea(Model):
    """findCells area."""

    north: float | None = None


class FindCellsFilter(Model):
    """findCells filter."""

    color: str | None = None

    min_size: Annotated[int | None, Field(alias="minSize")] = None
