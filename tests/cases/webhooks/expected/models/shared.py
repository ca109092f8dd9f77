"""Webhooks: models of several resources."""

from __future__ import annotations

from ..._runtime.types import Model, Money


class InvoicePaidBody(Model):
    """invoice.paid body."""

    id: str

    amount: Money | None = None


class Report(Model):
    """Report."""

    url: str | None = None
