"""Billing of Genesys Cloud Billing API.

Contracts, billing periods, invoices, billable usage, and the overview that partners
see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path, Query
from ..._runtime.pager import AsyncPager, Pager
from ..._runtime.paging import Cursor
from ..._runtime.waiting import AsyncWaiter, Poll, Waiter
from .. import errors, models

if TYPE_CHECKING:
    from datetime import date, datetime
    from threading import Event

_ERRORS = (
    errors.BadRequestError,
    errors.UnauthorizedError,
    errors.ForbiddenError,
    errors.NotFoundError,
    errors.RequestTimeoutError,
    errors.ConflictError,
    errors.ContentTooLargeError,
    errors.UnsupportedMediaTypeError,
    errors.TooManyRequestsError,
    errors.InternalServerError,
    errors.ServiceUnavailableError,
    errors.GatewayTimeoutError,
)

GET_CONTRACTS: Operation[models.BillingContractListing] = Operation(
    "getBillingContracts",
    "GET",
    "/api/v2/billing/contracts",
    parameters=(
        Query("before"),
        Query("after"),
        Query("pageSize"),
        Query("dateStart", format="date"),
        Query("dateEnd", format="date"),
        Query("status"),
        Query("externalNumber"),
    ),
    answers={"200": Json(lambda: models.BillingContractListing)},
    flow=Cursor(items="/entities", next_uri="/nextUri", parameter="after"),
    errors=_ERRORS,
)

GET_CONTRACT: Operation[models.BillingContract] = Operation(
    "getBillingContract",
    "GET",
    "/api/v2/billing/contracts/{contractId}",
    parameters=(Path("contractId"),),
    answers={"200": Json(lambda: models.BillingContract)},
    errors=_ERRORS,
)

GET_CONTRACT_BILLINGPERIOD: Operation[models.BillingContractPeriodDetail] = Operation(
    "getBillingContractBillingperiod",
    "GET",
    "/api/v2/billing/contracts/{contractId}/billingperiods/{billingPeriodId}",
    parameters=(Path("contractId"), Path("billingPeriodId")),
    answers={"200": Json(lambda: models.BillingContractPeriodDetail)},
    errors=_ERRORS,
)

GET_CONTRACTS_INVOICES: Operation[models.BillingInvoiceListing] = Operation(
    "getBillingContractsInvoices",
    "GET",
    "/api/v2/billing/contracts/invoices",
    parameters=(
        Query("before"),
        Query("after"),
        Query("pageSize"),
        Query("dateStart", format="date"),
        Query("dateEnd", format="date"),
        Query("paymentStatus"),
    ),
    answers={"200": Json(lambda: models.BillingInvoiceListing)},
    flow=Cursor(items="/entities", next_uri="/nextUri", parameter="after"),
    errors=_ERRORS,
)

GET_CONTRACTS_INVOICE_DOCUMENT: Operation[models.UrlResponse] = Operation(
    "getBillingContractsInvoiceDocument",
    "GET",
    "/api/v2/billing/contracts/invoices/{invoiceId}/document",
    parameters=(Path("invoiceId"),),
    answers={"200": Json(lambda: models.UrlResponse)},
    errors=_ERRORS,
)

GET_CONTRACTS_INVOICE_LINES: Operation[models.BillingInvoiceItemListing] = Operation(
    "getBillingContractsInvoiceLines",
    "GET",
    "/api/v2/billing/contracts/invoices/{invoiceId}/lines",
    parameters=(Path("invoiceId"), Query("before"), Query("after"), Query("pageSize")),
    answers={"200": Json(lambda: models.BillingInvoiceItemListing)},
    flow=Cursor(items="/entities", next_uri="/nextUri", parameter="after"),
    errors=_ERRORS,
)

GET_REPORTS_BILLABLEUSAGE: Operation[models.BillingUsageReport] = Operation(
    "getBillingReportsBillableusage",
    "GET",
    "/api/v2/billing/reports/billableusage",
    parameters=(
        Query("startDate", format="utc-milliseconds"),
        Query("endDate", format="utc-milliseconds"),
    ),
    answers={"200": Json(lambda: models.BillingUsageReport)},
    flow=Poll(
        status="/status",
        pending=("InProgress",),
        success=("Complete",),
        failure=(),
        absent="success",
        interval=3,
        timeout=300,
    ),
    security=(("oauth2",),),
    errors=_ERRORS,
)

GET_TRUSTEEBILLINGOVERVIEW_TRUSTOR_ORG_ID: Operation[models.TrusteeBillingOverview] = (
    Operation(
        "getBillingTrusteebillingoverviewTrustorOrgId",
        "GET",
        "/api/v2/billing/trusteebillingoverview/{trustorOrgId}",
        parameters=(Path("trustorOrgId"), Query("billingPeriodIndex")),
        answers={"200": Json(lambda: models.TrusteeBillingOverview)},
        security=(("oauth2",),),
        errors=_ERRORS,
    )
)


class Billing(Resource):
    """Contracts, billing periods, invoices, billable usage, and the overview that partners
    see.
    """

    def get_contracts(
        self,
        *,
        before: str | None = None,
        after: str | None = None,
        page_size: int | None = None,
        date_start: date | None = None,
        date_end: date | None = None,
        status: models.BillingContractStatus | None = None,
        external_number: str | None = None,
    ) -> Pager[models.BillingContract, models.BillingContractListing]:
        """Get billing contracts.

        Retrieve a list of contracts stored in the system.

        getBillingContracts is a preview method and is subject to both breaking and
        non-breaking changes at any time without notice

        Requires ANY permissions:

        * billing:subscription:view

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            before: The cursor that points to the start of the set of entities that has
                been returned.
            after: The cursor that points to the end of the set of entities that has
                been returned.
            page_size: Number of entities on one page, 1 to 200. Limits: at least 1, at
                most 200.
            date_start: Start date for the query. Dates are represented as an ISO-8601
                string. For example: yyyy-MM-dd.
            date_end: End date for the query. Dates are represented as an ISO-8601
                string. For example: yyyy-MM-dd.
            status: Filter by the status of contracts. One of `Active`, `Inactive`.
            external_number: Filter by the unique external number.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return Pager(
            self._session,
            GET_CONTRACTS,
            (before, after, page_size, date_start, date_end, status, external_number),
        )

    def get_contract(self, contract_id: str) -> models.BillingContract:
        """Get billing contract.

        Retrieve a single contract from the system.

        getBillingContract is a preview method and is subject to both breaking and
        non-breaking changes at any time without notice

        Requires ANY permissions:

        * billing:subscription:view

        Args:
            contract_id: The contract number, as text. The number "invoices" cannot be
                told from the list of invoices.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return self._call(GET_CONTRACT, (contract_id,))

    def get_contract_billingperiod(
        self, contract_id: str, billing_period_id: str
    ) -> models.BillingContractPeriodDetail:
        """Get contract billing period.

        Fetch the billing information for a given Organization by billing period.

        getBillingContractBillingperiod is a preview method and is subject to both
        breaking and non-breaking changes at any time without notice

        Requires ANY permissions:

        * billing:subscription:view

        Args:
            contract_id: The contract number, as text. The number "invoices" cannot be
                told from the list of invoices.
            billing_period_id: The id of the billing period, as the contract lists it.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return self._call(GET_CONTRACT_BILLINGPERIOD, (contract_id, billing_period_id))

    def get_contracts_invoices(
        self,
        *,
        before: str | None = None,
        after: str | None = None,
        page_size: int | None = None,
        date_start: date | None = None,
        date_end: date | None = None,
        payment_status: models.PaymentStatusFilter | None = None,
    ) -> Pager[models.BillingInvoice, models.BillingInvoiceListing]:
        """Get invoices.

        Retrieve a list of invoices stored in the system.

        getBillingContractsInvoices is a preview method and is subject to both breaking
        and non-breaking changes at any time without notice

        Requires ANY permissions:

        * billing:subscription:view

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            before: The cursor that points to the start of the set of entities that has
                been returned.
            after: The cursor that points to the end of the set of entities that has
                been returned.
            page_size: Number of entities on one page, 1 to 200. Limits: at least 1, at
                most 200.
            date_start: Start date for the query. Dates are represented as an ISO-8601
                string. For example: yyyy-MM-dd.
            date_end: End date for the query. Dates are represented as an ISO-8601
                string. For example: yyyy-MM-dd.
            payment_status: Only invoices with this payment status. The query spells
                UnPaid what an invoice calls Unpaid. One of `Paid`, `UnPaid`.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return Pager(
            self._session,
            GET_CONTRACTS_INVOICES,
            (before, after, page_size, date_start, date_end, payment_status),
        )

    def get_contracts_invoice_document(self, invoice_id: str) -> models.UrlResponse:
        """Get invoice document.

        Where the document of an invoice can be downloaded. The answer is a URL, not the
        document: fetch it yourself, without the access token.

        getBillingContractsInvoiceDocument is a preview method and is subject to both
        breaking and non-breaking changes at any time without notice

        Requires ANY permissions:

        * billing:subscription:view

        Args:
            invoice_id: The id of the invoice.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return self._call(GET_CONTRACTS_INVOICE_DOCUMENT, (invoice_id,))

    def get_contracts_invoice_lines(
        self,
        invoice_id: str,
        *,
        before: str | None = None,
        after: str | None = None,
        page_size: int | None = None,
    ) -> Pager[models.BillingInvoiceItem, models.BillingInvoiceItemListing]:
        """Get invoice lines.

        The lines of one invoice, page by page.

        getBillingContractsInvoiceLines is a preview method and is subject to both
        breaking and non-breaking changes at any time without notice

        Requires ANY permissions:

        * billing:subscription:view

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            invoice_id: The id of the invoice.
            before: The cursor that points to the start of the set of entities that has
                been returned.
            after: The cursor that points to the end of the set of entities that has
                been returned.
            page_size: Number of entities on one page, 1 to 200. Limits: at least 1, at
                most 200.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return Pager(
            self._session,
            GET_CONTRACTS_INVOICE_LINES,
            (invoice_id, before, after, page_size),
        )

    def get_reports_billableusage(
        self, *, start_date: datetime, end_date: datetime
    ) -> models.BillingUsageReport:
        """Get a report of the billable license usages.

        Report is of the billable usages (e.g. licenses and devices utilized) for a
        given period. If responses status is InProgress, wait a few seconds, then try
        the same request again.

        Requires ANY permissions:

        * billing:subscription:read
        * billing:subscription:view

        The answer may still be InProgress; `wait_for_reports_billableusage` waits for
        another.

        Args:
            start_date: Start of the period, a date-time with an offset. Sent in UTC
                with milliseconds: 2013-10-20T18:20:30.000Z.
            end_date: End of the period, a date-time with an offset. Sent in UTC with
                milliseconds: 2013-10-20T18:20:30.000Z.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return self._call(GET_REPORTS_BILLABLEUSAGE, (start_date, end_date))

    def wait_for_reports_billableusage(
        self,
        *,
        start_date: datetime,
        end_date: datetime,
        interval: float = 3,
        timeout: float = 300,
        cancel: Event | None = None,
    ) -> models.BillingUsageReport:
        """Ask by `get_reports_billableusage` until the answer is final, and return that
        answer.

        Waits `interval` seconds between two requests, and raises WaitTimeoutError after
        `timeout` seconds in all. Set the event `cancel` to stop earlier.

        Args:
            start_date: Start of the period, a date-time with an offset. Sent in UTC
                with milliseconds: 2013-10-20T18:20:30.000Z.
            end_date: End of the period, a date-time with an offset. Sent in UTC with
                milliseconds: 2013-10-20T18:20:30.000Z.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return Waiter(
            self._session, GET_REPORTS_BILLABLEUSAGE, (start_date, end_date)
        ).wait(interval=interval, timeout=timeout, cancel=cancel)

    def get_trusteebillingoverview_trustor_org_id(
        self, trustor_org_id: str, *, billing_period_index: int | None = None
    ) -> models.TrusteeBillingOverview:
        """Get the billing overview for an organization that is managed by a partner.

        Tax Disclaimer: Prices returned by this API do not include applicable taxes. It
        is the responsibility of the customer to pay all taxes that are appropriate in
        their jurisdiction. See the PureCloud API Documentation in the Developer Center
        for more information about this API:
        https://developer.mypurecloud.com/api/rest/v2/

        Requires ANY permissions:

        * affiliateOrganization:clientBilling:view

        The caller is the partner's (trustee's) organization; the path names the
        customer's (trustor's).

        Args:
            trustor_org_id: The organization ID of the trustor (customer) organization.
            billing_period_index: 0 for active period (overview data may change until
                period closes). 1 for prior completed billing period. 2 for two billing
                cycles prior, and so on. Limits: at least 0. Default: 0.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return self._call(
            GET_TRUSTEEBILLINGOVERVIEW_TRUSTOR_ORG_ID,
            (trustor_org_id, billing_period_index),
        )


class AsyncBilling(AsyncResource):
    """Contracts, billing periods, invoices, billable usage, and the overview that partners
    see.
    """

    def get_contracts(
        self,
        *,
        before: str | None = None,
        after: str | None = None,
        page_size: int | None = None,
        date_start: date | None = None,
        date_end: date | None = None,
        status: models.BillingContractStatus | None = None,
        external_number: str | None = None,
    ) -> AsyncPager[models.BillingContract, models.BillingContractListing]:
        """Get billing contracts.

        Retrieve a list of contracts stored in the system.

        getBillingContracts is a preview method and is subject to both breaking and
        non-breaking changes at any time without notice

        Requires ANY permissions:

        * billing:subscription:view

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            before: The cursor that points to the start of the set of entities that has
                been returned.
            after: The cursor that points to the end of the set of entities that has
                been returned.
            page_size: Number of entities on one page, 1 to 200. Limits: at least 1, at
                most 200.
            date_start: Start date for the query. Dates are represented as an ISO-8601
                string. For example: yyyy-MM-dd.
            date_end: End date for the query. Dates are represented as an ISO-8601
                string. For example: yyyy-MM-dd.
            status: Filter by the status of contracts. One of `Active`, `Inactive`.
            external_number: Filter by the unique external number.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return AsyncPager(
            self._session,
            GET_CONTRACTS,
            (before, after, page_size, date_start, date_end, status, external_number),
        )

    async def get_contract(self, contract_id: str) -> models.BillingContract:
        """Get billing contract.

        Retrieve a single contract from the system.

        getBillingContract is a preview method and is subject to both breaking and
        non-breaking changes at any time without notice

        Requires ANY permissions:

        * billing:subscription:view

        Args:
            contract_id: The contract number, as text. The number "invoices" cannot be
                told from the list of invoices.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return await self._call(GET_CONTRACT, (contract_id,))

    async def get_contract_billingperiod(
        self, contract_id: str, billing_period_id: str
    ) -> models.BillingContractPeriodDetail:
        """Get contract billing period.

        Fetch the billing information for a given Organization by billing period.

        getBillingContractBillingperiod is a preview method and is subject to both
        breaking and non-breaking changes at any time without notice

        Requires ANY permissions:

        * billing:subscription:view

        Args:
            contract_id: The contract number, as text. The number "invoices" cannot be
                told from the list of invoices.
            billing_period_id: The id of the billing period, as the contract lists it.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return await self._call(
            GET_CONTRACT_BILLINGPERIOD, (contract_id, billing_period_id)
        )

    def get_contracts_invoices(
        self,
        *,
        before: str | None = None,
        after: str | None = None,
        page_size: int | None = None,
        date_start: date | None = None,
        date_end: date | None = None,
        payment_status: models.PaymentStatusFilter | None = None,
    ) -> AsyncPager[models.BillingInvoice, models.BillingInvoiceListing]:
        """Get invoices.

        Retrieve a list of invoices stored in the system.

        getBillingContractsInvoices is a preview method and is subject to both breaking
        and non-breaking changes at any time without notice

        Requires ANY permissions:

        * billing:subscription:view

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            before: The cursor that points to the start of the set of entities that has
                been returned.
            after: The cursor that points to the end of the set of entities that has
                been returned.
            page_size: Number of entities on one page, 1 to 200. Limits: at least 1, at
                most 200.
            date_start: Start date for the query. Dates are represented as an ISO-8601
                string. For example: yyyy-MM-dd.
            date_end: End date for the query. Dates are represented as an ISO-8601
                string. For example: yyyy-MM-dd.
            payment_status: Only invoices with this payment status. The query spells
                UnPaid what an invoice calls Unpaid. One of `Paid`, `UnPaid`.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return AsyncPager(
            self._session,
            GET_CONTRACTS_INVOICES,
            (before, after, page_size, date_start, date_end, payment_status),
        )

    async def get_contracts_invoice_document(
        self, invoice_id: str
    ) -> models.UrlResponse:
        """Get invoice document.

        Where the document of an invoice can be downloaded. The answer is a URL, not the
        document: fetch it yourself, without the access token.

        getBillingContractsInvoiceDocument is a preview method and is subject to both
        breaking and non-breaking changes at any time without notice

        Requires ANY permissions:

        * billing:subscription:view

        Args:
            invoice_id: The id of the invoice.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return await self._call(GET_CONTRACTS_INVOICE_DOCUMENT, (invoice_id,))

    def get_contracts_invoice_lines(
        self,
        invoice_id: str,
        *,
        before: str | None = None,
        after: str | None = None,
        page_size: int | None = None,
    ) -> AsyncPager[models.BillingInvoiceItem, models.BillingInvoiceItemListing]:
        """Get invoice lines.

        The lines of one invoice, page by page.

        getBillingContractsInvoiceLines is a preview method and is subject to both
        breaking and non-breaking changes at any time without notice

        Requires ANY permissions:

        * billing:subscription:view

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            invoice_id: The id of the invoice.
            before: The cursor that points to the start of the set of entities that has
                been returned.
            after: The cursor that points to the end of the set of entities that has
                been returned.
            page_size: Number of entities on one page, 1 to 200. Limits: at least 1, at
                most 200.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return AsyncPager(
            self._session,
            GET_CONTRACTS_INVOICE_LINES,
            (invoice_id, before, after, page_size),
        )

    async def get_reports_billableusage(
        self, *, start_date: datetime, end_date: datetime
    ) -> models.BillingUsageReport:
        """Get a report of the billable license usages.

        Report is of the billable usages (e.g. licenses and devices utilized) for a
        given period. If responses status is InProgress, wait a few seconds, then try
        the same request again.

        Requires ANY permissions:

        * billing:subscription:read
        * billing:subscription:view

        The answer may still be InProgress; `wait_for_reports_billableusage` waits for
        another.

        Args:
            start_date: Start of the period, a date-time with an offset. Sent in UTC
                with milliseconds: 2013-10-20T18:20:30.000Z.
            end_date: End of the period, a date-time with an offset. Sent in UTC with
                milliseconds: 2013-10-20T18:20:30.000Z.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return await self._call(GET_REPORTS_BILLABLEUSAGE, (start_date, end_date))

    async def wait_for_reports_billableusage(
        self,
        *,
        start_date: datetime,
        end_date: datetime,
        interval: float = 3,
        timeout: float = 300,
    ) -> models.BillingUsageReport:
        """Ask by `get_reports_billableusage` until the answer is final, and return that
        answer.

        Waits `interval` seconds between two requests, and raises WaitTimeoutError after
        `timeout` seconds in all. Cancel the task to stop earlier.

        Args:
            start_date: Start of the period, a date-time with an offset. Sent in UTC
                with milliseconds: 2013-10-20T18:20:30.000Z.
            end_date: End of the period, a date-time with an offset. Sent in UTC with
                milliseconds: 2013-10-20T18:20:30.000Z.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return await AsyncWaiter(
            self._session, GET_REPORTS_BILLABLEUSAGE, (start_date, end_date)
        ).wait(interval=interval, timeout=timeout)

    async def get_trusteebillingoverview_trustor_org_id(
        self, trustor_org_id: str, *, billing_period_index: int | None = None
    ) -> models.TrusteeBillingOverview:
        """Get the billing overview for an organization that is managed by a partner.

        Tax Disclaimer: Prices returned by this API do not include applicable taxes. It
        is the responsibility of the customer to pay all taxes that are appropriate in
        their jurisdiction. See the PureCloud API Documentation in the Developer Center
        for more information about this API:
        https://developer.mypurecloud.com/api/rest/v2/

        Requires ANY permissions:

        * affiliateOrganization:clientBilling:view

        The caller is the partner's (trustee's) organization; the path names the
        customer's (trustor's).

        Args:
            trustor_org_id: The organization ID of the trustor (customer) organization.
            billing_period_index: 0 for active period (overview data may change until
                period closes). 1 for prior completed billing period. 2 for two billing
                cycles prior, and so on. Limits: at least 0. Default: 0.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 408, 409,
                413, 415, 429, 500, 503, 504.
        """
        return await self._call(
            GET_TRUSTEEBILLINGOVERVIEW_TRUSTOR_ORG_ID,
            (trustor_org_id, billing_period_index),
        )
