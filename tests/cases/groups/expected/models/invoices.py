"""Groups: models of `resources.invoices`."""

from __future__ import annotations

from ..._runtime.types import Model
from .enums import InvoiceState
from .shared import Address, Party


class Invoice(Model):
    """Invoice."""

    party: Party | None = None
    """A person or a company."""

    to: Address | None = None

    lines: list[Line] | None = None

    state: InvoiceState | None = None


class Line(Model):
    """Line."""

    text: str | None = None
