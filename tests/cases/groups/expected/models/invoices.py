"""Groups: models of `resources.invoices`."""

from typing import Annotated, Literal, TypeAlias

from ..._runtime.types import Model, OpenEnum
from .shared import Address, Party

InvoiceState: TypeAlias = Annotated[Literal["open", "paid"] | str, OpenEnum()]


class Line(Model):
    """Line."""

    text: str | None = None


class Invoice(Model):
    """Invoice."""

    party: Party | None = None
    """A person or a company."""

    to: Address | None = None

    lines: list[Line] | None = None

    state: InvoiceState | None = None
