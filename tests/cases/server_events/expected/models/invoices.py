"""Server-sent events: models of `resources.invoices`."""

from typing import Annotated, Literal
from typing_extensions import TypeAliasType

from ..._runtime.tagged import Tagged
from ..._runtime.types import Model, Money

TypedEvent = TypeAliasType(
    "TypedEvent",
    'Annotated[TypedEventNote | TypedEventChanged, Tagged("event", "note", "changed")]',
)


class Change(Model):
    """Change."""

    invoice: str

    amount: Money


class TypedEventChanged(Model):
    """TypedEventChanged."""

    event: Literal["changed"] = "changed"

    id: str | None = None

    retry: int | None = None

    data: Change | None = None


class TypedEventNote(Model):
    """TypedEventNote."""

    event: Literal["note"] = "note"

    id: str | None = None

    retry: int | None = None

    data: str | None = None
