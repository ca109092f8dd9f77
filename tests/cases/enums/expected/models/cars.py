"""Enums: models of `resources.cars`."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ..._runtime.types import Model, OpenEnum

CarDefaulted: TypeAlias = Annotated[Literal["a", "b"] | str, OpenEnum()]

CarDoors: TypeAlias = Annotated[Literal[3, 5] | int, OpenEnum()]

CarMixed: TypeAlias = Annotated[Literal[1, "one"] | int | str, OpenEnum()]

CarNumeric: TypeAlias = Annotated[Literal["1", "2"] | str, OpenEnum()]

CarOption: TypeAlias = Annotated[Literal["radio", "roof"] | str, OpenEnum()]

CarState: TypeAlias = Annotated[Literal["new", "used"] | str, OpenEnum()]
"""Whether it was driven."""

Color: TypeAlias = Annotated[Literal["red", "dark blue", "RED"] | str, OpenEnum()]
"""The color of a car."""


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
    """One of 0.5, 1.5."""

    empty: str | None = None

    odd: str | None = None
    """One of {"override": true}, always."""

    single: Literal["only"] | None = None

    only_null: Annotated[None, Field(alias="onlyNull")] = None

    numeric: CarNumeric | None = None

    options: list[CarOption] | None = None

    extras: list[Color] | None = None

    defaulted: CarDefaulted | None = None
    """Default: a."""
