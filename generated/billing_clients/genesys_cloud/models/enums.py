"""Values that the description lists; a server may send others, which are kept as they are."""

from typing import Annotated, Literal, TypeAlias

from ..._runtime.types import OpenEnum

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
