"""BillingRun of Fynn API.

Billing runs, which create invoices.
"""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path
from .. import errors, models

GET_INVOICE_BILLING_DETAILS: Operation[models.BillingRun] = Operation(
    "getInvoiceBillingDetails",
    "GET",
    "/invoices/{invoiceId}/billing-run",
    parameters=(Path("invoiceId"),),
    answers={"200": Json(lambda: models.BillingRun, envelope="/data")},
    errors=(errors.NotFoundError, errors.DefaultError),
)


class BillingRun(Resource):
    """Billing runs, which create invoices."""

    def get_invoice_billing_details(self, invoice_id: str) -> models.BillingRun:
        """Get the billing run of an invoice.

        Get all billing run details which created the invoice. This includes all
        subscriptions, subscription items and the date range which was billed.

        Required permissions: invoice:read

        Args:
            invoice_id: The id of the invoice.

        Raises:
            errors.StatusError: a class of its own for 404 and any other.
        """
        return self._call(GET_INVOICE_BILLING_DETAILS, (invoice_id,))


class AsyncBillingRun(AsyncResource):
    """Billing runs, which create invoices."""

    async def get_invoice_billing_details(self, invoice_id: str) -> models.BillingRun:
        """Get the billing run of an invoice.

        Get all billing run details which created the invoice. This includes all
        subscriptions, subscription items and the date range which was billed.

        Required permissions: invoice:read

        Args:
            invoice_id: The id of the invoice.

        Raises:
            errors.StatusError: a class of its own for 404 and any other.
        """
        return await self._call(GET_INVOICE_BILLING_DETAILS, (invoice_id,))
