"""Hostile schema names: models of `resources.things`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from ..._runtime.types import Model, OpenEnum

AllRName: TypeAlias = Annotated[Literal["a", "b"] | str, OpenEnum()]


class All(Model):
    """All."""

    a: NoneObject | None = None

    b: ModelObject | None = None

    c: FieldObject | None = None

    d: DecimalObject | None = None

    e: Class | None = None

    f: V2d | None = None

    g: Value | None = None

    h: UserProfileObject2 | None = None

    i: UserProfileObject | None = None

    j: UserProfile | None = None

    k: ValueObject | None = None

    l: ListOfThings | None = None

    m: ExceptionObject | None = None

    n: Str | None = None

    o: ChosenName | None = None

    p: LiteralObject | None = None

    q: BaseModel | None = None

    r: AllR | None = None


class AllR(Model):
    """All r."""

    name: AllRName | None = None


class BaseModel(Model):
    """BaseModel."""

    name: str | None = None


class ChosenName(Model):
    """Given."""

    name: str | None = None


class Class(Model):
    """class."""

    name: str | None = None


class DecimalObject(Model):
    """Decimal."""

    name: str | None = None


class ExceptionObject(Model):
    """Exception."""

    name: str | None = None


class FieldObject(Model):
    """Field."""

    name: str | None = None


class ListOfThings(Model):
    """List/of/things."""

    name: str | None = None


class LiteralObject(Model):
    """Literal."""

    name: str | None = None


class ModelObject(Model):
    """Model."""

    name: str | None = None


class NoneObject(Model):
    """None."""

    name: str | None = None


class Str(Model):
    """str."""

    name: str | None = None


class UserProfile(Model):
    """UserProfile."""

    name: str | None = None


class UserProfileObject(Model):
    """user-profile."""

    name: str | None = None


class UserProfileObject2(Model):
    """user.profile."""

    name: str | None = None


class V2d(Model):
    """2d."""

    name: str | None = None


class Value(Model):
    """+."""

    name: str | None = None


class ValueObject(Model):
    """列."""

    name: str | None = None
