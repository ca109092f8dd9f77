"""Maps, tuples, constants and anything: models of `resources.boxes`."""

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from ..._runtime.types import JSON, Model


class BoxBoxesValue(Model):
    """Box boxes value."""

    side: float | None = None


class BoxOpen(Model):
    """Box open."""

    if not TYPE_CHECKING:
        __pydantic_extra__: dict[str, int]

    name: str | None = None


class Box(Model):
    """Box."""

    anything: JSON

    always: JSON = None

    never: JSON = None

    free: dict[str, JSON] | None = None

    free_true: Annotated[dict[str, JSON] | None, Field(alias="freeTrue")] = None

    closed: dict[str, JSON] | None = None

    counts: dict[str, int] | None = None

    boxes: dict[str, BoxBoxesValue] | None = None

    pattern: dict[str, str] | None = None

    open: BoxOpen | None = None

    pair: tuple[str, int] | None = None

    untyped_list: Annotated[list[JSON] | None, Field(alias="untypedList")] = None

    nested: list[list[float]] | None = None

    version: Literal[2] | None = None

    required_version: Annotated[Literal["v1"], Field(alias="requiredVersion")] = "v1"

    is_box: Annotated[Literal[True] | None, Field(alias="isBox")] = None

    nothing: None = None

    ratio: float | None = None
    """Always 1.5."""

    list_: Annotated[list[JSON] | None, Field(alias="list")] = None
    """Always [1, 2]."""

    set: list[str] | None = None
    """No item twice."""
