"""Nullability: models of `resources.pets`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ..._runtime.types import Model, OpenEnum

PetRequiredEnum: TypeAlias = Annotated[Literal["a", "b"] | str, OpenEnum()]

Size: TypeAlias = Annotated[Literal["small", "large"] | str, OpenEnum()]


class Maybe(Model):
    """Maybe."""

    next: Maybe | None


class Owner(Model):
    """Owner."""

    name: str | None = None


class PetRequiredObject(Model):
    """Pet requiredObject."""

    name: str | None = None


class Pet(Model):
    """Pet."""

    required: str

    optional: str | None = None

    required_nullable: Annotated[str | None, Field(alias="requiredNullable")]

    optional_nullable: Annotated[str | None, Field(alias="optionalNullable")] = None

    any_of: Annotated[int | None, Field(alias="anyOf")] = None

    one_of: Annotated[Owner | None, Field(alias="oneOf")] = None

    required_enum: Annotated[PetRequiredEnum | None, Field(alias="requiredEnum")]

    optional_enum: Annotated[Literal["a"] | None, Field(alias="optionalEnum")] = None

    shared_enum: Annotated[Size | None, Field(alias="sharedEnum")] = None

    alias: str | None = None

    items: list[int | None] | None = None

    required_object: Annotated[PetRequiredObject | None, Field(alias="requiredObject")]

    several_kinds: Annotated[str | bool | None, Field(alias="severalKinds")] = None

    only_null: Annotated[None, Field(alias="onlyNull")]

    all_of: Annotated[Owner | None, Field(alias="allOf")] = None

    maybe: Maybe | None

    again: Maybe | None

    variant_null: Annotated[str | int | None, Field(alias="variantNull")]
