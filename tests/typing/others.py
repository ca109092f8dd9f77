"""What a type checker makes of calls of the other clients; checked, never run."""

from collections.abc import Generator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import assert_type

import httpx
import httpx2

from billing_clients import emnify, fynn, genesys_cloud, ista
from billing_clients import oracle_billing_care as oracle
from billing_clients.ista.testing import Stub


def transports() -> None:
    emnify.Client(http_client=httpx.Client())
    emnify.Client(http_client=httpx2.Client())
    emnify.AsyncClient(http_client=httpx.AsyncClient())
    emnify.AsyncClient(http_client=httpx2.AsyncClient())
    emnify.Client(http_client=httpx2.AsyncClient())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    emnify.AsyncClient(http_client=httpx.Client())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def of_emnify(client: emnify.Client) -> None:
    emnify.Client(credentials=emnify.ApplicationToken("token"))
    emnify.Client(credentials=emnify.UserCredentials("user", "password"))
    emnify.Client(credentials=emnify.RefreshToken("token"))
    bill = client.billing.get_billing_details(123, "201710")
    assert_type(bill, emnify.models.Bill)
    assert_type(bill.total, emnify.models.Amount | None)
    assert_type(bill.total.cost if bill.total else None, Decimal | None)
    client.billing.get_billing_details(123, date(2017, 10, 1))
    client.billing.get_billing_details("x", "201710")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def of_ista(client: ista.Client) -> None:
    ista.Client(
        credentials=ista.UserCredentials("user", "password"),
        administrator_ids=["1", "2"],
    )
    headers = client.billing.get_headers("2eff", start_date=date(2018, 10, 1))
    assert_type(headers, ista.models.BillingHeaderList)
    document = client.billing.download_document("BE12345678")
    assert_type(document.read(), bytes)
    assert_type(document.to_file("bill.pdf"), Path)
    with document as opened:
        for chunk in opened.chunks(65536):
            assert_type(chunk, bytes)


def of_stubs() -> None:
    stub = Stub(ista.Client())
    assert_type(stub, Stub[ista.Client])
    assert_type(stub.client, ista.Client)
    billing = stub.client.billing
    stub.returns(billing.get_headers, ista.models.BillingHeaderList())
    stub.returns(billing.download_document, b"%PDF")
    stub.returns(billing.download_document, "text")  # type: ignore[arg-type]
    stub.raises(billing.get_headers, ista.errors.APITimeoutError("late"))
    contracts = Stub(genesys_cloud.AsyncClient()).client.billing
    invoice = genesys_cloud.models.BillingInvoice(amount=Decimal("1.10"))
    listed = genesys_cloud.models.BillingInvoiceListing(entities=[invoice])
    of_genesys = Stub(genesys_cloud.AsyncClient())
    of_genesys.returns(contracts.get_contracts_invoices, [invoice])
    of_genesys.returns(contracts.get_contracts_invoices, listed)
    of_genesys.returns(contracts.get_contract, genesys_cloud.models.BillingContract())
    of_genesys.returns(contracts.get_contract, 1)  # type: ignore[arg-type]


async def of_ista_asynchronous(client: ista.AsyncClient) -> None:
    document = client.billing.download_document("BE12345678")
    assert_type(await document.read(), bytes)
    assert_type(await document.to_file(Path("bill.pdf")), Path)
    async with document as opened:
        async for chunk in opened.chunks():
            assert_type(chunk, bytes)


def of_oracle() -> None:
    client = oracle.Client(hostname="billing.example.com", port="8443")
    bills = client.bills.get_by_bill_unit(
        "0.0.0.1+-billinfo+78769", count=2, order="asc"
    )
    assert_type(bills, list[oracle.models.Bill])
    assert_type(bills[0].total_due, Decimal | None)
    assert_type(bills[0].bill_paid_date, datetime | None)
    client.bills.get_by_bill_unit("1", order="up")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def of_fynn() -> None:
    fynn.Client(api_key="key", server="sandbox")
    client = fynn.Client(api_key="key", tenant="acme")
    run = client.billing_run.get_invoice_billing_details("invoice-id")
    assert_type(run, fynn.models.BillingRun)
    assert_type(run.billed_at, datetime | None)


def told(call: fynn.Call) -> Generator[fynn.Call, fynn.Answer[object], None]:
    answer = yield call
    assert_type(answer.status, int)


def signed(attempt: fynn.Attempt) -> Generator[fynn.Attempt, fynn.Reply, None]:
    reply = yield attempt.with_headers({"X-Signature": "s"})
    assert_type(reply.status, int)


def of_options(client: fynn.Client) -> None:
    client.with_options(
        around_calls=[told, fynn.logged_calls], around_attempts=[signed]
    )
    client.with_options(retry=fynn.RetryPolicy(base=1))
    client.with_options(around_calls=[signed])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
