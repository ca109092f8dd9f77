"""Tagged unions: models of `resources.pets`."""

from typing import Annotated, Literal
from typing_extensions import TypeAliasType

from pydantic import Field

from ..._runtime.tagged import Tagged
from ..._runtime.types import Model

Pet = TypeAliasType(
    "Pet",
    'Annotated[Cat | Dog | Fish, Tagged("petType", ("cat", "kitten"), "dog", "Fish")]',
)


class Cat(Model):
    """Cat."""

    pet_type: Annotated[str, Field(alias="petType")]
    """What it is."""

    name: str | None = None

    lives: int | None = None


class Dog(Model):
    """Dog."""

    pet_type: Annotated[Literal["dog"], Field(alias="petType")] = "dog"
    """What it is."""

    name: str | None = None

    tricks: list[str] | None = None


class Fish(Model):
    """Fish."""

    pet_type: Annotated[Literal["Fish"], Field(alias="petType")] = "Fish"
    """What it is."""

    name: str | None = None

    salt: bool | None = None
