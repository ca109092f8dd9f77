"""A word of another version: models of `resources.pets`."""

from typing import Annotated, Literal, TypeAlias

from ..._runtime.types import Model, OpenEnum

PetKind: TypeAlias = Annotated[Literal["cat", "dog"] | str, OpenEnum()]


class Owner(Model):
    """Owner."""

    name: str | None = None


class Pet(Model):
    """Pet."""

    name: str | None

    kind: PetKind | None

    owner: Owner | None

    nullable: bool
