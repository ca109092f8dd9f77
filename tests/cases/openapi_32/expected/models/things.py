"""OpenAPI 3.2: models of `resources.things`."""

from typing import Annotated, Literal
from typing_extensions import TypeAliasType

from ..._runtime.tagged import Tagged
from ..._runtime.types import Model

Thing = TypeAliasType(
    "Thing", 'Annotated[Cat | OtherThing, Tagged("kind", "cat", None)]'
)


class Cat(Model):
    """Cat."""

    kind: Literal["cat"] = "cat"

    lives: int | None = None


class OtherThing(Model):
    """OtherThing."""

    kind: str | None = None

    name: str | None = None


class Search(Model):
    """Search."""

    words: list[str] | None = None

    limit: int | None = None
