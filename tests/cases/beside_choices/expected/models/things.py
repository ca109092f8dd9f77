"""Beside choices: models of `resources.things`."""

from typing import TYPE_CHECKING, Annotated, Literal
from typing_extensions import TypeAliasType

from ..._runtime.formats import Date
from ..._runtime.tagged import Tagged
from ..._runtime.types import Model

Counted = TypeAliasType("Counted", "CountedX | CountedY")


Dated = TypeAliasType("Dated", "DatedX | DatedY")


Extended = TypeAliasType("Extended", "ExtendedX | ExtendedY")


Marked = TypeAliasType("Marked", "MarkedX | MarkedY")


Named = TypeAliasType("Named", "NamedX | NamedY")


Told = TypeAliasType("Told", 'Annotated[ToldX | ToldY, Tagged("k", "x", "y")]')


class CountedX(Model):
    """CountedX."""

    if not TYPE_CHECKING:
        __pydantic_extra__: dict[str, int]

    x: str


class CountedY(Model):
    """CountedY."""

    if not TYPE_CHECKING:
        __pydantic_extra__: dict[str, int]

    y: int


class DatedX(Model):
    """DatedX."""

    name: str | None = None

    when: Date | None = None

    x: str


class DatedY(Model):
    """DatedY."""

    name: str | None = None

    when: Date | None = None

    y: int


class ExtendedX(Model):
    """ExtendedX."""

    if not TYPE_CHECKING:
        __pydantic_extra__: dict[str, str]

    name: str | None = None

    x: str


class ExtendedY(Model):
    """ExtendedY."""

    if not TYPE_CHECKING:
        __pydantic_extra__: dict[str, str]

    name: str | None = None

    y: int


class MarkedX(Model):
    """MarkedX."""

    if not TYPE_CHECKING:
        __pydantic_extra__: dict[str, int]

    x: str


class MarkedY(Model):
    """MarkedY."""

    if not TYPE_CHECKING:
        __pydantic_extra__: dict[str, int]

    y: int


class NamedX(Model):
    """NamedX."""

    name: str | None = None

    x: str


class NamedY(Model):
    """NamedY."""

    name: str | None = None

    y: int


class ToldX(Model):
    """ToldX."""

    k: Literal["x"] = "x"

    name: int | None = None

    x: str


class ToldY(Model):
    """ToldY."""

    k: Literal["y"] = "y"

    name: int | None = None

    y: int
