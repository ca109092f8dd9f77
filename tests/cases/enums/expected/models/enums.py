"""Values that the description lists; a server may send others, which are kept as they are."""

from typing import Annotated, Literal, TypeAlias

from ..._runtime.types import OpenEnum

CarDefaulted: TypeAlias = Annotated[Literal["a", "b"] | str, OpenEnum()]


CarDoors: TypeAlias = Annotated[Literal[3, 5] | int, OpenEnum()]


CarMixed: TypeAlias = Annotated[Literal[1, "one"] | int | str, OpenEnum()]


CarNumeric: TypeAlias = Annotated[Literal["1", "2"] | str, OpenEnum()]


CarOptionsItem: TypeAlias = Annotated[Literal["radio", "roof"] | str, OpenEnum()]


CarSingle: TypeAlias = Annotated[Literal["only"] | str, OpenEnum()]


CarState: TypeAlias = Annotated[Literal["new", "used"] | str, OpenEnum()]
"""Whether it was driven."""

Color: TypeAlias = Annotated[Literal["red", "dark blue", "RED"] | str, OpenEnum()]
"""The color of a car."""
