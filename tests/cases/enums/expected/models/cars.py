"""Enums: models of `resources.cars`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..._runtime.types import JSON, Model
from .enums import (
    CarDefaulted,
    CarDoors,
    CarMixed,
    CarNumeric,
    CarOptionsItem,
    CarSingle,
    CarState,
    Color,
)


class Car(Model):
    """Car."""

    color: Color
    """The color of a car."""

    state: CarState
    """Whether it was driven."""

    doors: CarDoors | None = None

    mixed: CarMixed | None = None

    flag: bool | None = None

    ratio: float | None = None

    empty: str | None = None

    single: CarSingle | None = None

    only_null: Annotated[JSON, Field(alias="onlyNull")] = None

    numeric: CarNumeric | None = None

    options: list[CarOptionsItem] | None = None

    extras: list[Color] | None = None

    defaulted: CarDefaulted | None = None
