"""Schema mixtures: models of `resources.things`."""

from typing import Annotated, Literal, TypeAlias
from typing_extensions import TypeAliasType

from ..._runtime.types import Model, OpenEnum

DeepSize: TypeAlias = Annotated[Literal["m", "l"] | str, OpenEnum()]
"""How large."""

MiddleSize: TypeAlias = Annotated[Literal["s", "m", "l"] | str, OpenEnum()]
"""How large."""

Both = TypeAliasType("Both", "BothA | BothB")


Constrained = TypeAliasType("Constrained", "ConstrainedRound | ConstrainedSquare")


Kinds = TypeAliasType("Kinds", "KindsObject | list[int] | str")


Many = TypeAliasType(
    "Many", "ManyA | ManyB | ManyC | ManyD | ManyE | ManyF | ManyG | ManyH | ManyI"
)


Painted = TypeAliasType(
    "Painted",
    "PaintedRoundColour | PaintedRoundPattern | PaintedSquareColour | PaintedSquarePattern",
)


Shape = TypeAliasType("Shape", "ShapeRound | ShapeSquare")


class BaseInner(Model):
    """Base inner."""

    a: str | None = None


class Base(Model):
    """Base."""

    id: str

    size: str | None = None
    """How large."""

    inner: BaseInner | None = None


class BothAAt(Model):
    """BothAAt."""

    id: str

    size: str | None = None
    """How large."""

    inner: BaseInner | None = None

    radius: int


class Person(Model):
    """Person."""

    id: str

    name: str | None = None
    """How to call them."""


class User(Model):
    """Who has an account."""

    id: str

    name: str | None = None
    """How to call them."""

    email: str | None = None


class BothA(Model):
    """BothA."""

    by: User | None = None
    """Who has an account."""

    to: User | None = None
    """Who has an account."""

    colour: Literal["red"] | None = None

    at: BothAAt | None = None

    mood: Person | None = None

    tags: list[Person] | None = None

    extra: dict[str, int] | None = None

    kind: Literal["a"] | None = None

    size: int | None = None

    more: str | None = None


class BothB(Model):
    """BothB."""

    by: User | None = None
    """Who has an account."""

    to: User | None = None
    """Who has an account."""

    colour: Literal["red"] | None = None

    at: BothAAt | None = None

    mood: Person | None = None

    tags: list[Person] | None = None

    extra: dict[str, int] | None = None

    kind: Literal["b"] | None = None

    less: str | None = None


class ConstrainedRound(Model):
    """ConstrainedRound."""

    id: str

    size: str | None = None
    """How large."""

    inner: BaseInner | None = None

    radius: int


class ConstrainedSquare(Model):
    """ConstrainedSquare."""

    id: str

    size: str | None = None
    """How large."""

    inner: BaseInner | None = None

    side: int


class DeepInner(Model):
    """Deep inner."""

    a: str | None = None

    b: int | None = None


class Deep(Model):
    """Deep."""

    id: str

    size: DeepSize
    """How large."""

    inner: DeepInner | None = None


class KindsObject(Model):
    """Kinds object."""

    a: str | None = None


class ManyA(Model):
    """ManyA."""

    a: int | None = None


class ManyB(Model):
    """ManyB."""

    b: int | None = None


class ManyC(Model):
    """ManyC."""

    c: int | None = None


class ManyD(Model):
    """ManyD."""

    d: int | None = None


class ManyE(Model):
    """ManyE."""

    e: int | None = None


class ManyF(Model):
    """ManyF."""

    f: int | None = None


class ManyG(Model):
    """ManyG."""

    g: int | None = None


class ManyH(Model):
    """ManyH."""

    h: int | None = None


class ManyI(Model):
    """ManyI."""

    i: int | None = None


class Middle(Model):
    """Middle."""

    id: str

    size: MiddleSize | None = None
    """How large."""

    inner: DeepInner | None = None


class PaintedRoundColour(Model):
    """colour"""

    radius: int

    colour: str


class PaintedRoundPattern(Model):
    """pattern"""

    radius: int

    pattern: str


class PaintedSquareColour(Model):
    """colour"""

    side: int

    colour: str


class PaintedSquarePattern(Model):
    """pattern"""

    side: int

    pattern: str


class Round(Model):
    """Round."""

    radius: int


class ShapeRound(Model):
    """ShapeRound."""

    id: str

    size: str | None = None
    """How large."""

    inner: BaseInner | None = None

    radius: int


class ShapeSquare(Model):
    """ShapeSquare."""

    id: str

    size: str | None = None
    """How large."""

    inner: BaseInner | None = None

    side: int


class Square(Model):
    """Square."""

    side: int


class Types(Model):
    """Types."""

    both: str

    narrow: int

    never: str
