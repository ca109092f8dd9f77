"""Genesys Cloud Billing API: models of `resources.billing`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ..._runtime.formats import Date, Names
from ..._runtime.types import (
    AsList,
    DateTime,
    Model,
    Money,
    MoneyString,
    NullValues,
    OpenEnum,
)

BillingContractStatus: TypeAlias = Annotated[
    Literal["Active", "Inactive"] | str, OpenEnum()
]
"""The status of a contract."""

BillingInvoicePaymentStatus: TypeAlias = Annotated[
    Literal["Paid", "Unpaid"] | str, OpenEnum()
]
"""Whether the invoice is paid. Another value, such as the query's UnPaid, is kept as it
came.
"""

BillingPeriodStatus: TypeAlias = Annotated[Literal["Open", "Closed"] | str, OpenEnum()]
"""Whether a billing period is open or closed."""

BillingUsageReportStatus: TypeAlias = Annotated[
    Literal["InProgress", "Complete"] | str, OpenEnum()
]
"""How far the report is. A report without a status is complete; the field stays empty
then.
"""

InvoiceAddressAddressType: TypeAlias = Annotated[
    Literal["BillTo", "ShipTo", "EndUser", "SoldTo"] | str, OpenEnum()
]
"""The type of address."""

PaymentStatusFilter: TypeAlias = Annotated[Literal["Paid", "UnPaid"] | str, OpenEnum()]
"""The payment status to filter by. The query spells UnPaid what an invoice calls Unpaid."""

TrusteeBillingOverviewSubscriptionType: TypeAlias = Annotated[
    Literal[
        "ININ",
        "MONTH_TO_MONTH",
        "FREE_TRIAL_MONTH_TO_MONTH",
        "PREPAY_MONTHLY_COMMITMENT",
        "PREPAY",
        "DEV_ORG_MONTH_TO_MONTH",
        "DEV_ORG_PREPAY_MONTHLY_COMMITMENT",
        "DEV_ORG_PREPAY",
    ]
    | str,
    OpenEnum(),
]
"""The subscription type."""

UnitOfMeasure: TypeAlias = Annotated[
    Literal[
        "Call",
        "Character",
        "Conversation",
        "Course",
        "Day",
        "Each",
        "Employee",
        "Engagement",
        "Event",
        "Exam",
        "GB",
        "Hour",
        "Instance",
        "Interaction",
        "Invocation",
        "Message",
        "MillionCharacters",
        "Minute",
        "Person",
        "PhoneNumber",
        "Port",
        "Segment",
        "Session",
        "Stream",
        "Token",
        "Transaction",
        "Turn",
        "Unit",
        "User",
    ]
    | str,
    OpenEnum(),
]
"""The unit in which a quantity is counted."""


class BillingProduct(Model):
    """BillingProduct."""

    id: str | None = None
    """The globally unique identifier for the object."""

    sku: str | None = None
    """The stock keeping unit of the product."""

    name: str | None = None
    """The name of the product."""

    unit_of_measure: Annotated[UnitOfMeasure | None, Field(alias="unitOfMeasure")] = (
        None
    )
    """The unit of measure for the product."""


class NamedEntity(Model):
    """NamedEntity."""

    id: str | None = None
    """The globally unique identifier for the object. Read only."""

    name: str | None = None
    """The name of the object. Read only."""


class BillingCharge(Model):
    """BillingCharge."""

    id: str | None = None
    """The globally unique identifier for the object."""

    product: BillingProduct | None = None
    """Represents the details of a product."""

    organizations: list[NamedEntity] | None = None
    """The organizations whose usage is charged."""

    prepaid_quantity: Annotated[
        int | None, Names("prepaidQuantity", "getprepaidQuantity")
    ] = None
    """The quantity of usage that is prepaid."""

    fairuse_quantity: Annotated[
        int | None, Names("fairuseQuantity", "getfairuseQuantity")
    ] = None
    """The quantity of usage allowed under fair use policies."""

    actual_quantity: Annotated[
        int | None, Names("actualQuantity", "getactualQuantity")
    ] = None
    """The actual quantity of usage."""

    overage_quantity: Annotated[
        int | None, Names("overageQuantity", "getoverageQuantity")
    ] = None
    """The quantity of usage that exceeds prepaid or fair use limits."""

    overage_rate: Annotated[
        Money | None, Field(alias="overageRate"), NullValues("")
    ] = None
    """The rate charged per unit of overage."""

    overage_charge: Annotated[
        Money | None, Field(alias="overageCharge"), NullValues("")
    ] = None
    """The total charge for overage usage."""

    overage_currency: Annotated[str | None, Field(alias="overageCurrency")] = None
    """The currency in which the overage charge is billed."""


class BillingContractPeriod(Model):
    """BillingContractPeriod."""

    id: str | None = None
    """The globally unique identifier for the object."""

    date_start: Annotated[Date | None, Field(alias="dateStart")] = None
    """The date when the Billing Period starts."""

    date_end: Annotated[Date | None, Field(alias="dateEnd")] = None
    """The date when the billing period ends."""

    status: BillingPeriodStatus | None = None
    """Whether the billing period is open or closed."""


class BillingPlanItem(Model):
    """BillingPlanItem."""

    item_number: Annotated[str | None, Field(alias="itemNumber")] = None
    """Item number."""

    name: str | None = None
    """Name of the item."""

    type: str | None = None
    """Type of the item."""

    function: str | None = None
    """Function of the item."""

    description: str | None = None
    """Detailed description of the item."""

    date_charged_through: Annotated[Date | None, Field(alias="dateChargedThrough")] = (
        None
    )
    """The date through which a customer has been billed for the charge."""

    currency_iso_code: Annotated[str | None, Field(alias="currencyIsoCode")] = None
    """Contains the ISO code for any currency allowed by the organization."""

    discount_amount: Annotated[
        Money | None, Field(alias="discountAmount"), NullValues("")
    ] = None
    """The amount of the discount."""

    date_effective_start: Annotated[Date | None, Field(alias="dateEffectiveStart")] = (
        None
    )
    """The date when the item becomes effective."""

    date_effective_end: Annotated[Date | None, Field(alias="dateEffectiveEnd")] = None
    """The date when the item stops being effective."""

    overage_price: Annotated[
        Money | None, Field(alias="overagePrice"), NullValues("")
    ] = None
    """The price for units over the allowed amount."""

    price: Annotated[Money | None, NullValues("")] = None
    """The price associated with the item expressed as a decimal."""

    quantity: int | None = None
    """The quantity of units."""

    unit_of_measure: Annotated[UnitOfMeasure | None, Field(alias="unitOfMeasure")] = (
        None
    )
    """The unit of measure of the item."""


class BillingPlan(Model):
    """BillingPlan."""

    id: str | None = None
    """The globally unique identifier for the object."""

    name: str | None = None
    """The name of the object."""

    organizations: list[NamedEntity] | None = None
    """List of organizations for the plan."""

    product: BillingProduct | None = None
    """Represents the details of a product."""

    items: list[BillingPlanItem] | None = None
    """List of items for the plan."""


class Customer(Model):
    """Customer."""

    id: str | None = None
    """The globally unique identifier for the object."""

    number: str | None = None
    """The unique number of the customer."""

    name: str | None = None
    """The name of the customer."""


class BillingContract(Model):
    """BillingContract."""

    id: str | None = None
    """The globally unique identifier for the object."""

    external_number: Annotated[str | None, Field(alias="externalNumber")] = None
    """Unique external number."""

    status: BillingContractStatus | None = None
    """The status of the contract."""

    commercial_model: Annotated[str | None, Field(alias="commercialModel")] = None
    """The type of commercial model."""

    purchase_order_numbers: Annotated[
        list[str] | None, Names("purchaseOrderNumbers", "getpurchaseOrderNumbers")
    ] = None
    """The purchase order numbers of the contract."""

    bill_to_customer: Annotated[Customer | None, Field(alias="billToCustomer")] = None
    """The bill to customer."""

    sold_to_customer: Annotated[Customer | None, Field(alias="soldToCustomer")] = None
    """The sold to customer."""

    end_customer: Annotated[Customer | None, Field(alias="endCustomer")] = None
    """The end customer."""

    date_start: Annotated[Date | None, Field(alias="dateStart")] = None
    """The start date of the contract."""

    date_end: Annotated[Date | None, Field(alias="dateEnd")] = None
    """The end date of the contract."""

    date_ramp_start: Annotated[Date | None, Field(alias="dateRampStart")] = None
    """the date when the first revenue or quantity in a ramped deal begins."""

    date_ramp_end: Annotated[Date | None, Field(alias="dateRampEnd")] = None
    """the date when the first revenue or quantity in a ramped deal ends."""

    billing_periods: Annotated[
        list[BillingContractPeriod] | None, Field(alias="billingPeriods")
    ] = None
    """List of billing periods for the contract."""

    plans: list[BillingPlan] | None = None
    """The collection of prices for the related organizations."""


class BillingContractListing(Model):
    """BillingContractListing."""

    entities: list[BillingContract] | None = None
    """The contracts of this page."""

    next_uri: Annotated[str | None, Field(alias="nextUri")] = None
    """URI of the next page, absolute or relative; its query carries the cursor. Absent on
    the last page.
    """

    self_uri: Annotated[str | None, Field(alias="selfUri")] = None
    """URI of this page."""

    previous_uri: Annotated[str | None, Field(alias="previousUri")] = None
    """URI of the previous page."""


class BillingWallet(Model):
    """BillingWallet."""

    id: str | None = None
    """The globally unique identifier for the object."""

    name: str | None = None
    """The name of the object."""

    organizations: list[NamedEntity] | None = None
    """The organizations that draw on the wallet."""

    product: BillingProduct | None = None
    """Represents the details of a product."""

    starting_balance: Annotated[
        Money | None, Field(alias="startingBalance"), NullValues("")
    ] = None
    """The initial balance in the wallet."""

    ending_balance: Annotated[
        Money | None, Field(alias="endingBalance"), NullValues("")
    ] = None
    """The final balance in the wallet after transactions."""

    balance_increase: Annotated[
        Money | None, Field(alias="balanceIncrease"), NullValues("")
    ] = None
    """Total amount added to the wallet."""

    balance_decrease: Annotated[
        Money | None, Field(alias="balanceDecrease"), NullValues("")
    ] = None
    """The amount removed from the wallet due to a contract change."""

    balance_consumption: Annotated[
        Money | None, Field(alias="balanceConsumption"), NullValues("")
    ] = None
    """Total consumption deducted from the wallet."""

    balance_overage: Annotated[
        Money | None, Field(alias="balanceOverage"), NullValues("")
    ] = None
    """The amount exceeding a predefined balance threshold."""

    balance_overage_rate: Annotated[
        Money | None, Field(alias="balanceOverageRate"), NullValues("")
    ] = None
    """The rate charged for overage."""

    balance_overage_charge: Annotated[
        Money | None, Field(alias="balanceOverageCharge"), NullValues("")
    ] = None
    """The amount to be charged for overage."""

    balance_overage_currency: Annotated[
        str | None, Field(alias="balanceOverageCurrency")
    ] = None
    """The currency in which the overage charge is invoiced."""

    unit_of_measure: Annotated[UnitOfMeasure | None, Field(alias="unitOfMeasure")] = (
        None
    )
    """The unit of measure for the wallet."""


class BillingContractPeriodDetail(Model):
    """BillingContractPeriodDetail."""

    id: str | None = None
    """The globally unique identifier for the object."""

    date_start: Annotated[Date | None, Field(alias="dateStart")] = None
    """The date when the Billing Period starts."""

    date_end: Annotated[Date | None, Field(alias="dateEnd")] = None
    """The date when the billing period ends."""

    status: BillingPeriodStatus | None = None
    """Whether the billing period is open or closed."""

    charges: list[BillingCharge] | None = None
    """Usage charges by product: prepaid, fair use, actual and overage quantities, and
    prices.
    """

    wallets: list[BillingWallet] | None = None
    """Prepaid balances by product: how they moved in the period, and overage charges."""


class InvoiceAddress(Model):
    """InvoiceAddress."""

    date_effective: Annotated[
        Date | None, Names("dateEffective", "getdateEffective")
    ] = None
    """The date when the Address became effective."""

    address_type: Annotated[
        InvoiceAddressAddressType | None, Field(alias="addressType")
    ] = None
    """The type of address."""

    currency_iso_code: Annotated[str | None, Field(alias="currencyIsoCode")] = None
    """Contains the ISO code for any currency allowed by the organization."""

    line1: str | None = None
    """The first line of the Address."""

    line2: str | None = None
    """The second line of the Address."""

    line3: str | None = None
    """The third line of the Address."""

    city_name: Annotated[str | None, Field(alias="cityName")] = None
    """The city name."""

    postal_code: Annotated[str | None, Field(alias="postalCode")] = None
    """The Postal or Zip Code."""

    state_code: Annotated[str | None, Field(alias="stateCode")] = None
    """The code that reflects the geographic state for the Address."""

    country_code: Annotated[str | None, Field(alias="countryCode")] = None
    """The code representing the country for the Address (ISO_3166)."""

    city_subdivision1: Annotated[
        str | None, Names("citySubdivision1", "getcitySubdivision1")
    ] = None
    """The primary subdivision within a city (e.g., district, neighborhood)."""

    region_subdivision1: Annotated[str | None, Field(alias="regionSubdivision1")] = None
    """The primary administrative division within a region (e.g., state, province)."""

    region_subdivision2: Annotated[str | None, Field(alias="regionSubdivision2")] = None
    """A secondary subdivision within the primary region subdivision (e.g., county,
    district).
    """

    country: str | None = None
    """Stores the name of the country in which the address is situated."""


class BillingInvoice(Model):
    """BillingInvoice."""

    id: str | None = None
    """The globally unique identifier for the object."""

    bill_to_customer: Annotated[Customer | None, Field(alias="billToCustomer")] = None
    """The bill to customer."""

    ship_to_customer: Annotated[Customer | None, Field(alias="shipToCustomer")] = None
    """The ship to customer."""

    sold_to_customer: Annotated[Customer | None, Field(alias="soldToCustomer")] = None
    """The sold to customer."""

    date_invoiced: Annotated[Date | None, Field(alias="dateInvoiced")] = None
    """Date when the invoice was issued."""

    bill_to_address: Annotated[InvoiceAddress | None, Field(alias="billToAddress")] = (
        None
    )
    """Details of the bill to address."""

    ship_to_address: Annotated[InvoiceAddress | None, Field(alias="shipToAddress")] = (
        None
    )
    """Details of the ship to address."""

    currency_iso_code: Annotated[str | None, Field(alias="currencyIsoCode")] = None
    """Contains the ISO code for any currency allowed by the organization."""

    payment_status: Annotated[
        BillingInvoicePaymentStatus | None, Field(alias="paymentStatus")
    ] = None
    """Whether the invoice is paid. Another value, such as the query's UnPaid, is kept as
    it came.
    """

    payment_terms: Annotated[str | None, Field(alias="paymentTerms")] = None
    """Payment terms."""

    payment_link: Annotated[str | None, Field(alias="paymentLink")] = None
    """Payment link."""

    customer_po_number: Annotated[str | None, Field(alias="customerPoNumber")] = None
    """Purchase Order Number."""

    customer_invoice_type: Annotated[str | None, Field(alias="customerInvoiceType")] = (
        None
    )
    """Type of the invoice."""

    amount: Annotated[Money | None, NullValues("")] = None
    """Amount."""


class BillingInvoiceItem(Model):
    """BillingInvoiceItem."""

    id: str | None = None
    """The globally unique identifier for the object."""

    product: BillingProduct | None = None
    """Represents the details of a product."""

    description: str | None = None
    """Line Item Description."""

    date_transacted: Annotated[Date | None, Field(alias="dateTransacted")] = None
    """Invoice transaction date."""

    date_start: Annotated[Date | None, Field(alias="dateStart")] = None
    """Invoice start date."""

    date_end: Annotated[Date | None, Field(alias="dateEnd")] = None
    """Invoice end date."""

    organization: NamedEntity | None = None
    """A Genesys Cloud Organization."""

    quantity: int | None = None
    """Quantity of the item."""

    unit_of_measure: Annotated[UnitOfMeasure | None, Field(alias="unitOfMeasure")] = (
        None
    )
    """Unit of Measure."""

    amount: Annotated[Money | None, NullValues("")] = None
    """Amount."""


class BillingInvoiceItemListing(Model):
    """BillingInvoiceItemListing."""

    entities: list[BillingInvoiceItem] | None = None
    """The invoice lines of this page."""

    next_uri: Annotated[str | None, Field(alias="nextUri")] = None
    """URI of the next page, absolute or relative; its query carries the cursor. Absent on
    the last page.
    """

    self_uri: Annotated[str | None, Field(alias="selfUri")] = None
    """URI of this page."""

    previous_uri: Annotated[str | None, Field(alias="previousUri")] = None
    """URI of the previous page."""


class BillingInvoiceListing(Model):
    """BillingInvoiceListing."""

    entities: list[BillingInvoice] | None = None
    """The invoices of this page."""

    next_uri: Annotated[str | None, Field(alias="nextUri")] = None
    """URI of the next page, absolute or relative; its query carries the cursor. Absent on
    the last page.
    """

    self_uri: Annotated[str | None, Field(alias="selfUri")] = None
    """URI of this page."""

    previous_uri: Annotated[str | None, Field(alias="previousUri")] = None
    """URI of the previous page."""


class BillingUsageResource(Model):
    """BillingUsageResource."""

    name: str
    """Identifies the resource (e.g. license user, device)."""

    date: DateTime
    """The date that the usage was first observed by the billing subsystem."""


class BillingUsage(Model):
    """BillingUsage."""

    name: str
    """Identifies the billable usage."""

    total_usage: Annotated[
        MoneyString | None, Field(alias="totalUsage"), NullValues("")
    ]
    """The total amount of usage, expressed as a decimal number in string format."""

    resources: list[BillingUsageResource]
    """The resources for which usage was observed (e.g. license users, devices)."""


class BillingUsageReport(Model):
    """BillingUsageReport."""

    id: str | None = None
    """The globally unique identifier for the object. Read only."""

    name: str | None = None

    start_date: Annotated[DateTime, Field(alias="startDate")]
    """The period start date."""

    end_date: Annotated[DateTime, Field(alias="endDate")]
    """The period end date."""

    status: BillingUsageReportStatus | None = None
    """How far the report is. A report without a status is complete; the field stays empty
    then.
    """

    usages: Annotated[list[BillingUsage], AsList()] = []
    """The usages of the period. Empty as long as the report is InProgress."""

    self_uri: Annotated[str | None, Field(alias="selfUri")] = None
    """The URI for this object. Read only."""


class Detail(Model):
    """Detail."""

    error_code: Annotated[str | None, Field(alias="errorCode")] = None

    field_name: Annotated[str | None, Field(alias="fieldName")] = None

    entity_id: Annotated[str | None, Field(alias="entityId")] = None

    entity_name: Annotated[str | None, Field(alias="entityName")] = None


class Limit(Model):
    """Limit."""

    key: str | None = None

    namespace: str | None = None
    """One of 86 documented values, which grow with the platform."""

    value: int | None = None


class ErrorBody(Model):
    """ErrorBody."""

    message: str | None = None

    code: str | None = None

    status: int | None = None

    entity_id: Annotated[str | None, Field(alias="entityId")] = None

    entity_name: Annotated[str | None, Field(alias="entityName")] = None

    message_with_params: Annotated[str | None, Field(alias="messageWithParams")] = None

    message_params: Annotated[dict[str, str] | None, Field(alias="messageParams")] = (
        None
    )

    context_id: Annotated[str | None, Field(alias="contextId")] = None

    details: list[Detail] | None = None

    errors: list[ErrorBody] | None = None

    limit: Limit | None = None


class SubscriptionOverviewUsage(Model):
    """SubscriptionOverviewUsage."""

    name: str
    """Product charge name"""

    part_number: Annotated[str, Field(alias="partNumber")]
    """Product part number"""

    grouping: str
    """UI grouping key. Seen: billable-app-usage-license, fair-use, rollup, rollup-usage.
    Compare it in lower case and trimmed.
    """

    unit_of_measure_type: Annotated[str, Field(alias="unitOfMeasureType")]
    """UI unit of measure"""

    usage_quantity: Annotated[
        MoneyString | None, Field(alias="usageQuantity"), NullValues("")
    ]
    """Usage count for specified period"""

    overage_price: Annotated[
        MoneyString | None, Field(alias="overagePrice"), NullValues("")
    ] = None
    """Price for usage / overage charge"""

    prepay_quantity: Annotated[
        MoneyString | None, Field(alias="prepayQuantity"), NullValues("")
    ]
    """Items prepaid for specified period"""

    prepay_price: Annotated[
        MoneyString | None, Field(alias="prepayPrice"), NullValues("")
    ] = None
    """Price for prepay charge"""

    usage_notes: Annotated[str | None, Field(alias="usageNotes")] = None
    """Notes about the usage/charge item"""

    is_cancellable: Annotated[bool | None, Field(alias="isCancellable")] = None
    """Indicates whether the item is cancellable"""

    bundle_quantity: Annotated[
        MoneyString | None, Field(alias="bundleQuantity"), NullValues("")
    ] = None
    """Quantity multiplier for this charge"""

    is_third_party: Annotated[bool | None, Field(alias="isThirdParty")] = None
    """A charge from a third party entity"""


class TooManyRequestsHeaders(Model):
    """Header fields of an answer; what did not come is None."""

    retry_after: Annotated[int | None, Field(alias="Retry-After")] = None
    """Seconds to wait before the next request."""

    inin_correlation_id: Annotated[str | None, Field(alias="ININ-Correlation-Id")] = (
        None
    )
    """The id of the request, which the vendor's support asks for."""


class TrusteeBillingOverview(Model):
    """TrusteeBillingOverview."""

    id: str | None = None
    """The globally unique identifier for the object. Read only."""

    name: str | None = None

    organization: NamedEntity

    currency: str
    """The currency type."""

    enabled_products: Annotated[list[str], Field(alias="enabledProducts")]
    """The charge short names for products enabled during the specified period."""

    subscription_type: Annotated[
        TrusteeBillingOverviewSubscriptionType, Field(alias="subscriptionType")
    ]
    """The subscription type."""

    ramp_period_start_date: Annotated[
        DateTime | None, Field(alias="rampPeriodStartDate")
    ] = None
    """Date-time the ramp period starts."""

    ramp_period_end_date: Annotated[
        DateTime | None, Field(alias="rampPeriodEndDate")
    ] = None
    """Date-time the ramp period ends."""

    billing_period_start_date: Annotated[
        DateTime | None, Field(alias="billingPeriodStartDate")
    ] = None
    """Date-time the billing period started."""

    billing_period_end_date: Annotated[
        DateTime | None, Field(alias="billingPeriodEndDate")
    ] = None
    """Date-time the billing period ended."""

    usages: list[SubscriptionOverviewUsage]
    """Usages for the specified period."""

    contract_amendment_date: Annotated[
        DateTime | None, Field(alias="contractAmendmentDate")
    ] = None
    """Date-time the contract was last amended."""

    contract_effective_date: Annotated[
        DateTime | None, Field(alias="contractEffectiveDate")
    ] = None
    """Date-time the contract became effective."""

    contract_end_date: Annotated[DateTime | None, Field(alias="contractEndDate")] = None
    """Date-time the contract ends."""

    minimum_monthly_amount: Annotated[
        MoneyString | None, Field(alias="minimumMonthlyAmount"), NullValues("")
    ] = None
    """Minimum amount that will be charged for the month"""

    in_ramp_period: Annotated[bool | None, Field(alias="inRampPeriod")] = None

    self_uri: Annotated[str | None, Field(alias="selfUri")] = None
    """The URI for this object. Read only."""


class UrlResponse(Model):
    """UrlResponse."""

    url: str | None = None
    """Where the document is. Fetch it without the access token."""
