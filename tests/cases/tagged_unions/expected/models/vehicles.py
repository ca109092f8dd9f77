"""Tagged unions: models of `resources.vehicles`."""

from typing import Annotated, Literal
from typing_extensions import TypeAliasType

from ..._runtime.tagged import Tagged
from ..._runtime.types import Model

Vehicle = TypeAliasType(
    "Vehicle", 'Annotated[Car | Boat, Tagged("type", "Car", "Boat")]'
)
"""Its variants do not say the tag, or not that they have it."""


class Boat(Model):
    """Boat."""

    type: Literal["Boat"] | None = "Boat"
    """What moves it."""

    sails: int | None = None


class Car(Model):
    """Car."""

    doors: int | None = None

    type: Literal["Car"] | None = "Car"
    """Tells which variant of a union this is."""
