"""All of: models of `resources.pets`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from ..._runtime.types import JSON, Model, OpenEnum

Size: TypeAlias = Annotated[Literal["small", "large"] | str, OpenEnum()]


class BaseHome(Model):
    """Base home."""

    street: str | None = None


class Base(Model):
    """What all have."""

    id: str

    name: str | None = None

    home: BaseHome | None = None


class DogBest(Model):
    """What all have."""

    id: str

    name: str

    home: BaseHome | None = None


class DogNested(Model):
    """Dog nested."""

    age: int | None = None
    """In years."""

    deep: bool | None = None

    wide: bool | None = None


class Loop(Model):
    """Loop."""

    again: Loop | None = None


class Dog(Model):
    """A dog."""

    id: str

    name: str

    home: BaseHome | None = None

    age: int | None = None
    """In years."""

    breed: str

    owner: Base | None = None
    """Deprecated. Who feeds it."""

    best: DogBest | None = None
    """What all have."""

    nested: DogNested | None = None

    short: str | None = None
    """A short text. At most 3 characters."""

    size: Size | None = None
    """Default: small."""

    puppies: list[Dog] | None = None

    loop: Loop | None = None

    none: JSON = None
