"""Oracle Communications Billing Care REST API: models of `resources.bills`."""

from typing import Annotated

from pydantic import Field

from ..._runtime.types import JSON, EpochMilliseconds, Model, Money, NullValues


class ResourceRef(Model):
    """ResourceRef."""

    id: str
    """The ID."""

    uri: str | None = None
    """The Uniform Resource Identifier (URI) associated with the resource."""


class Bill(Model):
    """bill."""

    account_ref: Annotated[ResourceRef | None, Field(alias="accountRef")] = None

    adjusted: Money | None = None
    """The amount on the bill that was adjusted."""

    amount: Money | None = None
    """The amount to be allocated."""

    ar_actions_amt_excluding_payments: Annotated[
        Money | None, Field(alias="arActionsAmtExcludingPayments")
    ] = None
    """The total of all accounts receivable actions applied toward the bill, excluding any
    payments.
    """

    ar_billinfo_ref: Annotated[ResourceRef | None, Field(alias="arBillinfoRef")] = None

    bill_disputed: Annotated[bool | None, Field(alias="billDisputed")] = None
    """Whether the bill includes a disputed item (true) or not (false)."""

    bill_info_id: Annotated[str | None, Field(alias="billInfoId")] = None
    """The bill unit, as a display name such as "Bill Unit(1)". Its id is in billUnitRef."""

    bill_no: Annotated[str | None, Field(alias="billNo")] = None
    """The bill number."""

    bill_paid_date: Annotated[
        EpochMilliseconds | None, Field(alias="billPaidDate"), NullValues(0)
    ] = None
    """The date and time the bill was paid. Sent as 0 for a bill that is not paid."""

    bill_unit_ref: Annotated[ResourceRef | None, Field(alias="billUnitRef")] = None

    creation_date: Annotated[EpochMilliseconds | None, Field(alias="creationDate")] = (
        None
    )
    """The date and time the bill was created."""

    currency: int | None = None
    """The currency, presumably by its ISO 4217 number."""

    current_total: Annotated[Money | None, Field(alias="currentTotal")] = None
    """The current total of the bill."""

    cycle_ends: Annotated[EpochMilliseconds | None, Field(alias="cycleEnds")] = None
    """The date and time the billing cycle ends."""

    cycle_starts: Annotated[EpochMilliseconds | None, Field(alias="cycleStarts")] = None
    """The date and time the billing cycle starts."""

    disputed: Money | None = None
    """The amount in the bill that is in dispute."""

    due: Money | None = None
    """The amount due for the bill."""

    due_date: Annotated[EpochMilliseconds | None, Field(alias="dueDate")] = None
    """The date and time the bill is due."""

    extension: dict[str, JSON] | None = None
    """The extended attributes."""

    hierarchy_size: Annotated[int | None, Field(alias="hierarchySize")] = None
    """The number of bills in a hierarchy."""

    id: str
    """The ID."""

    name: str | None = None
    """The name of the bill."""

    original_bill_no: Annotated[str | None, Field(alias="originalBillNo")] = None
    """The bill number associated with the original bill."""

    parent: ResourceRef | None = None

    parent_account_ref: Annotated[
        ResourceRef | None, Field(alias="parentAccountRef")
    ] = None

    parent_company_name: Annotated[str | None, Field(alias="parentCompanyName")] = None
    """The company name of the parent associated with the bill."""

    parent_first_name: Annotated[str | None, Field(alias="parentFirstName")] = None
    """The first name of the parent associated with the bill."""

    parent_last_name: Annotated[str | None, Field(alias="parentLastName")] = None
    """The last name of the parent associated with the bill."""

    parent_salutation: Annotated[str | None, Field(alias="parentSalutation")] = None
    """The title of the parent associated with the bill."""

    previous_total: Annotated[Money | None, Field(alias="previousTotal")] = None
    """The previous total for the bill."""

    received_for_bill: Annotated[Money | None, Field(alias="receivedForBill")] = None
    """The payment amount received for the bill."""

    recurring_charges: Annotated[Money | None, Field(alias="recurringCharges")] = None
    """The total amount of all recurring charges in the bill."""

    subords_total: Annotated[Money | None, Field(alias="subordsTotal")] = None
    """The total amount from all subordinates, if the bill is a parent in a billing
    hierarchy.
    """

    total_due: Annotated[Money | None, Field(alias="totalDue")] = None
    """The total due for the bill."""

    transferred: Annotated[Money | None, Field(alias="transfered")] = None
    """The amount in the bill that has been transferred."""

    writeoff: Money | None = None
    """The amount in the bill that has been written off."""
