"""Webhooks: models of messages."""

from ..._runtime.types import Model, Money
from .shared import Order


class InvoicePaidBody(Model):
    """invoice.paid body."""

    id: str

    amount: Money | None = None


class Report(Model):
    """Report."""

    url: str | None = None
    """Format: uri."""

    order: Order | None = None
