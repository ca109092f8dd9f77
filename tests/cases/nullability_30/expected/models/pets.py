"""Nullability of OpenAPI 3.0: models of `resources.pets`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..._runtime.types import Model
from .enums import PetSize, PetSizeWithNull


class Owner(Model):
    """Owner."""

    name: str | None = None


class Pet(Model):
    """Pet."""

    name: str | None

    size: PetSize | None = None

    size_with_null: Annotated[PetSizeWithNull | None, Field(alias="sizeWithNull")] = (
        None
    )

    owner: Owner | None = None

    weight: float | None = None
