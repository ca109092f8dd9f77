"""Inheritance: models of `resources.fish`."""

from typing import Annotated, Literal
from typing_extensions import TypeAliasType

from ..._runtime.tagged import Tagged
from ..._runtime.types import Model

AnyFish = TypeAliasType(
    "AnyFish",
    'Annotated[Salmon | AnyShark | SmokedSalmon | Fish, Tagged("kind", "Salmon", "shark", "SmokedSalmon", None)]',
)
"""Fish, or a schema that extends it."""


AnyShark = TypeAliasType(
    "AnyShark", 'Annotated[Saw | Shark, Tagged("teeth", "saw", None)]'
)
"""Shark, or a schema that extends it."""


class Fish(Model):
    """Fish."""

    kind: str

    age: int

    partner: AnyFish | None = None


class Salmon(Model):
    """Salmon."""

    kind: Literal["Salmon"] = "Salmon"

    age: int

    partner: AnyFish | None = None


class Saw(Model):
    """Saw."""

    kind: str

    age: int

    partner: AnyFish | None = None

    teeth: Literal["saw"] = "saw"


class Shark(Model):
    """Shark."""

    kind: str

    age: int

    partner: AnyFish | None = None

    teeth: str


class SmokedSalmon(Model):
    """SmokedSalmon."""

    kind: Literal["SmokedSalmon"] = "SmokedSalmon"

    age: int

    partner: AnyFish | None = None

    smoke: bool | None = None
