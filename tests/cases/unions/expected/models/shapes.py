"""Unions: models of `resources.shapes`."""

from typing import Annotated, Literal
from typing_extensions import TypeAliasType

from pydantic import Field

from ..._runtime.formats import Date
from ..._runtime.tagged import Tagged
from ..._runtime.types import JSON, DateTime, Model

Shape = TypeAliasType(
    "Shape", 'Annotated[Circle | Square, Tagged("kind", "round", "square")]'
)
"""A circle or a square."""


class Circle(Model):
    """Circle."""

    kind: Literal["round"] = "round"

    radius: float


class DrawingInline(Model):
    """DrawingInline."""

    right: int | None = None


class DrawingInlineLeft(Model):
    """Left"""

    left: int | None = None


class DrawingWithBaseLeft(Model):
    """DrawingWithBaseLeft."""

    id: str

    left: int | None = None


class DrawingWithBaseRight(Model):
    """DrawingWithBaseRight."""

    id: str

    right: int | None = None


class DrawingWithRequired(Model):
    """Drawing withRequired."""

    a: str | None = None

    b: str | None = None


class Named(Model):
    """Named."""

    name: str


class Numbered(Model):
    """Numbered."""

    number: int

    name: str | None = None


class Drawing(Model):
    """Drawing."""

    shape: Shape | None = None
    """A circle or a square."""

    kinds: str | int | list[str] | Named | None = None

    by_field: Annotated[Named | Numbered | None, Field(alias="byField")] = None

    untold: Date | DateTime | str | None = None

    inline: DrawingInlineLeft | DrawingInline | None = None

    same: str | None = None

    single: bool | None = None

    several: int | bool | None = None

    anything: JSON = None

    with_required: Annotated[
        DrawingWithRequired | None, Field(alias="withRequired")
    ] = None

    with_base: Annotated[
        DrawingWithBaseLeft | DrawingWithBaseRight | None, Field(alias="withBase")
    ] = None


class Square(Model):
    """Square."""

    kind: Literal["square"] = "square"

    side: float
