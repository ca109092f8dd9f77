"""Read and write: models of `resources.animals`."""

from typing import Annotated, Literal
from typing_extensions import TypeAliasType

from ..._runtime.sent import SentModel
from ..._runtime.tagged import Tagged
from ..._runtime.types import Model

Animal = TypeAliasType("Animal", 'Annotated[Cat | Dog, Tagged("kind", "Cat", "Dog")]')


AnimalInput = TypeAliasType(
    "AnimalInput", 'Annotated[CatInput | Dog, Tagged("kind", "Cat", "Dog")]'
)
"""As it is sent: without what the server alone sets."""


class Cat(Model):
    """Cat."""

    kind: Literal["Cat"] = "Cat"
    """Read only."""

    id: str
    """Read only."""


class CatInput(SentModel):
    """As it is sent: without what the server alone sets."""

    kind: Literal["Cat"] = "Cat"
    """Read only."""


class Dog(Model):
    """Dog."""

    kind: Literal["Dog"] = "Dog"
    """Read only."""

    barks: bool | None = None
