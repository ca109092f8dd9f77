"""Messages that Webhooks sends.

For example: `webhooks.INVOICE_PAID.parse(body)`.
"""

from __future__ import annotations

from .._runtime.operation import Json
from .._runtime.webhook import Webhook
from . import models

INVOICE_PAID: Webhook[models.InvoicePaidBody] = Webhook(
    "invoice.paid", Json(lambda: models.InvoicePaidBody)
)
"""An invoice was paid."""

WEBHOOK: Webhook[list[models.Report]] = Webhook(
    "Webhook", Json(lambda: list[models.Report])
)


REPORT_READY: Webhook[models.Report] = Webhook(
    "reportReady", Json(lambda: models.Report)
)
