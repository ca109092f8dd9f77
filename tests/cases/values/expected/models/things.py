"""Values: models of `resources.things`."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ..._runtime.types import JSON, Model, OpenEnum

EnumsApart: TypeAlias = Annotated[Literal["a", "b", "c"] | str, OpenEnum()]

EnumsHostile: TypeAlias = Annotated[
    Literal["", "a\nb", "'\"\\", "\u2028", "{x}", "__import__('os')"] | str, OpenEnum()
]

EnumsMixed: TypeAlias = Annotated[Literal["a", 1, True] | str | int | bool, OpenEnum()]

EnumsOfItem: TypeAlias = Annotated[Literal["x", "y"] | str, OpenEnum()]

MeaningsByValue: TypeAlias = Annotated[Literal["a", "b"] | str, OpenEnum()]
"""- b: The second."""

MeaningsChoice: TypeAlias = Annotated[Literal[1, 2] | int, OpenEnum()]
"""- 1: One.
- 2: The second.
"""

MeaningsMicrosoft: TypeAlias = Annotated[Literal["a", "b"] | str, OpenEnum()]
"""Which.

- b: The second.
"""

MeaningsNames: TypeAlias = Annotated[Literal["a", "b"] | str, OpenEnum()]
"""- a: First."""

MeaningsNumbers: TypeAlias = Annotated[Literal[0, 1, 2] | int, OpenEnum()]
"""- 0: Stopped. Nothing moves.
- 1: Running. It moves fast.
"""


class Constants(Model):
    """Constants."""

    text: Literal["x"] = "x"

    flag: Literal[True] = True

    fraction: float
    """Always 1.5."""

    whole: Literal[2] | None = None

    object: dict[str, JSON]
    """Always {"a": 1}."""

    list_: Annotated[list[JSON], Field(alias="list")]
    """Always [1, "x"]."""

    nothing: None


class Enums(Model):
    """Enums."""

    only_null: Annotated[None, Field(alias="onlyNull")] = None

    fractions: float | None = None
    """One of 1.5, 2."""

    mixed: EnumsMixed | None = None

    anything: str | float | dict[str, JSON] | list[JSON] | None = None

    of_items: Annotated[list[EnumsOfItem] | None, Field(alias="ofItems")] = None

    hostile: EnumsHostile | None = None

    both: Literal["b"] | None = None

    apart: EnumsApart | None = None


class Meanings(Model):
    """Meanings."""

    numbers: MeaningsNumbers | None = None

    names: MeaningsNames | None = None

    microsoft: MeaningsMicrosoft | None = None
    """Which."""

    by_value: Annotated[MeaningsByValue | None, Field(alias="byValue")] = None

    choice: MeaningsChoice | None = None
