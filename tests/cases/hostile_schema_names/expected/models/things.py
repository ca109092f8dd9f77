"""Hostile schema names: models of `resources.things`."""

from typing import Annotated, Literal as _Literal, TypeAlias

from ..._runtime.types import Model as _Model, OpenEnum

AllRName: TypeAlias = Annotated[_Literal["a", "b"] | str, OpenEnum()]


class AllR(_Model):
    """All r."""

    name: AllRName | None = None


class BaseModel(_Model):
    """BaseModel."""

    name: str | None = None


class ChosenName(_Model):
    """Given."""

    name: str | None = None


class Class(_Model):
    """class."""

    name: str | None = None


class Decimal(_Model):
    """Decimal."""

    name: str | None = None


class ExceptionObject(_Model):
    """Exception."""

    name: str | None = None


class Field(_Model):
    """Field."""

    name: str | None = None


class ListOfThings(_Model):
    """List/of/things."""

    name: str | None = None


class Literal(_Model):
    """Literal."""

    name: str | None = None


class Model(_Model):
    """Model."""

    name: str | None = None


class NoneObject(_Model):
    """None."""

    name: str | None = None


class Str(_Model):
    """str."""

    name: str | None = None


class UserProfile(_Model):
    """UserProfile."""

    name: str | None = None


class UserProfileObject(_Model):
    """user-profile."""

    name: str | None = None


class UserProfileObject2(_Model):
    """user.profile."""

    name: str | None = None


class V2d(_Model):
    """2d."""

    name: str | None = None


class Value(_Model):
    """+."""

    name: str | None = None


class ValueObject(_Model):
    """列."""

    name: str | None = None


class All(_Model):
    """All."""

    a: NoneObject | None = None

    b: Model | None = None

    c: Field | None = None

    d: Decimal | None = None

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

    p: Literal | None = None

    q: BaseModel | None = None

    r: AllR | None = None
