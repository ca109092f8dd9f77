"""billing.invoices of Vendor extensions."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Query
from ..._runtime.pager import AsyncPager, Pager
from ..._runtime.paging import Token
from .. import models

LIST: Operation[models.InvoicePage] = Operation(
    "a",
    "GET",
    "/speakeasy",
    parameters=(Query("after"), Query("x")),
    answers={"200": Json(lambda: models.InvoicePage)},
    flow=Token(items="/data", token="/id", parameter="after", of_last=True),
)


class BillingInvoices(Resource):
    """Operations of billing.invoices."""

    def list(
        self, *, after: str | None = None, customer_id: str | None = None
    ) -> Pager[models.InvoicePageDataItem, models.InvoicePage]:
        """GET /speakeasy

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            after: `after` in the query.
            customer_id: `x` in the query.
        """
        return Pager(self._session, LIST, (after, customer_id))


class AsyncBillingInvoices(AsyncResource):
    """Operations of billing.invoices."""

    def list(
        self, *, after: str | None = None, customer_id: str | None = None
    ) -> AsyncPager[models.InvoicePageDataItem, models.InvoicePage]:
        """GET /speakeasy

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            after: `after` in the query.
            customer_id: `x` in the query.
        """
        return AsyncPager(self._session, LIST, (after, customer_id))
