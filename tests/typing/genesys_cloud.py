"""What a type checker makes of calls of the Genesys Cloud client; checked, never run."""

from collections.abc import AsyncIterator, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import assert_type

from billing_clients.genesys_cloud import (
    AsyncClient,
    Client,
    ClientCredentials,
    errors,
    models,
)


def constructed() -> None:
    Client(
        server="eu-central-1", credentials=ClientCredentials(id="id", secret="secret")
    )
    Client(base_url="https://example.com", token="token", timeout=5, max_retries=0)
    Client(timeout=(5.0, 30.0, 30.0, None), decoding="strict")
    Client(server="atlantis")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Client("token")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def listed(client: Client) -> None:
    for contract in client.billing.get_contracts(
        status="Active", date_start=date(2026, 1, 1)
    ):
        assert_type(contract, models.BillingContract)
        assert_type(contract.date_start, date | None)
    pages = client.billing.get_contracts(page_size=50).pages()
    assert_type(pages, Iterator[models.BillingContractListing])
    client.billing.get_contracts(page_size="50")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.billing.get_contracts("Active")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def money(
    invoice: models.BillingInvoice, period: models.BillingContractPeriodDetail
) -> None:
    assert_type(invoice.amount, Decimal | None)
    for charge in period.charges or []:
        assert_type(charge.overage_charge, Decimal | None)
        assert_type(charge.prepaid_quantity, int | None)
        assert_type(charge.organizations, list[models.NamedEntity] | None)


def waited(client: Client, start: datetime, end: datetime) -> None:
    report = client.billing.wait_for_reports_billableusage(
        start_date=start, end_date=end, interval=1, timeout=60
    )
    assert_type(report, models.BillingUsageReport)
    assert_type(report.usages, list[models.BillingUsage])
    assert_type(report.usages[0].total_usage, Decimal | None)
    client.billing.get_reports_billableusage(start_date=start)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def answered(client: Client) -> None:
    answer = client.raw(client.billing.get_contract, "C-1")
    assert_type(answer.value, models.BillingContract)
    assert_type(answer.status, int)
    assert_type(client.with_options(timeout=5, max_retries=0), Client)
    client.raw(client.billing.get_contract, 1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def failed(client: Client) -> None:
    try:
        client.billing.get_contract("C-1")
    except errors.TooManyRequestsError as error:
        assert_type(error.retry_after, float | None)
        assert_type(error.body, models.ErrorBody | None)
        assert_type(error.request_id, str | None)
        headers = error.headers.typed(models.TooManyRequestsHeaders)
        assert_type(headers.inin_correlation_id, str | None)
    except errors.StatusError as error:
        assert_type(error.status, int)


async def asynchronous(client: AsyncClient) -> None:
    assert_type(await client.billing.get_contract("C-1"), models.BillingContract)
    async for invoice in client.billing.get_contracts_invoices(payment_status="UnPaid"):
        assert_type(invoice, models.BillingInvoice)
    pages = client.billing.get_contracts_invoices().pages()
    assert_type(pages, AsyncIterator[models.BillingInvoiceListing])
    answer = await client.raw(client.billing.get_contract, "C-1")
    assert_type(answer.value, models.BillingContract)
