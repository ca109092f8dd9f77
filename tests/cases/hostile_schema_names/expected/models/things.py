"""Hostile schema names: models of `resources.things`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from ..._runtime.types import Model, OpenEnum

AllRName: TypeAlias = Annotated[Literal["a", "b"] | str, OpenEnum()]


class All(Model):
    """All."""

    a: NoneModel | None = None

    b: ModelModel | None = None

    c: FieldModel | None = None

    d: DecimalModel | None = None

    e: Class | None = None

    f: V2D | None = None

    g: Value | None = None

    h: UserProfileModel2 | None = None

    i: UserProfileModel | None = None

    j: UserProfile | None = None

    k: ValueModel | None = None

    l: ListOfThings | None = None

    m: ExceptionModel | None = None

    n: Str | None = None

    o: ChosenName | None = None

    p: LiteralModel | None = None

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


class DecimalModel(Model):
    """Decimal."""

    name: str | None = None


class ExceptionModel(Model):
    """Exception."""

    name: str | None = None


class FieldModel(Model):
    """Field."""

    name: str | None = None


class ListOfThings(Model):
    """List/of/things."""

    name: str | None = None


class LiteralModel(Model):
    """Literal."""

    name: str | None = None


class ModelModel(Model):
    """Model."""

    name: str | None = None


class NoneModel(Model):
    """None."""

    name: str | None = None


class Str(Model):
    """str."""

    name: str | None = None


class UserProfile(Model):
    """UserProfile."""

    name: str | None = None


class UserProfileModel(Model):
    """user-profile."""

    name: str | None = None


class UserProfileModel2(Model):
    """user.profile."""

    name: str | None = None


class V2D(Model):
    """2d."""

    name: str | None = None


class Value(Model):
    """+."""

    name: str | None = None


class ValueModel(Model):
    """列."""

    name: str | None = None
