"""Tagged unions: models of `resources.hangars`."""

from typing import Annotated, Literal
from typing_extensions import TypeAliasType

from ..._runtime.tagged import Tagged
from ..._runtime.types import Model

Aircraft = TypeAliasType(
    "Aircraft",
    'Annotated[Plane | Balloon | Glider, Tagged("kind", "Plane", "Balloon", "Glider")]',
)


class Balloon(Model):
    """Balloon."""

    gas: str | None = None

    kind: Literal["Balloon"] | None = "Balloon"
    """Tells which variant of a union this is."""


class Glider(Model):
    """Of other kinds where it is used without its union."""

    kind: str | None = None


class Plane(Model):
    """Used without its union too, so callers say the tag."""

    wings: int | None = None

    kind: Literal["Plane"] | None = None
    """Tells which variant of a union this is."""


class Hangar(Model):
    """Hangar."""

    first: Plane | None = None
    """Used without its union too, so callers say the tag."""

    towed: Glider | None = None
    """Of other kinds where it is used without its union."""

    all: list[Aircraft] | None = None
