"""Nullability of OpenAPI 3.0: models of `resources.pets`."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ..._runtime.types import Model, OpenEnum

PetSize: TypeAlias = Annotated[Literal["small", "large"] | str, OpenEnum()]


class Owner(Model):
    """Owner."""

    name: str | None = None


class Pet(Model):
    """Pet."""

    name: str | None

    size: PetSize | None = None

    size_with_null: Annotated[Literal["small"] | None, Field(alias="sizeWithNull")] = (
        None
    )

    owner: Owner | None = None

    weight: float | None = None
    """More than 0."""
