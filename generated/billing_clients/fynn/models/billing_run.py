"""Fynn API: models of `resources.billing_run`."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ..._runtime.formats import Date
from ..._runtime.types import JSON, DateTime, Model, NullValues, OpenEnum

BillingGroupType: TypeAlias = Annotated[
    Literal["start_of_month", "end_of_month", "start_of_year", "end_of_year", "custom"]
    | str,
    OpenEnum(),
]
"""The day of billing."""

SubscriptionItemStatus: TypeAlias = Annotated[
    Literal["active", "canceled", "pending", "terminated"] | str, OpenEnum()
]
"""The status of the subscription item."""


class BillingGroup(Model):
    """What decides on which day a subscription is billed."""

    id: str | None = None
    """The id of the billing group."""

    name: str | None = None
    """The name of the billing group. At most 255 characters."""

    type: BillingGroupType | None = None
    """The day of billing."""

    custom_day: Annotated[int | None, Field(alias="customDay")] = None
    """The day of the month, for the type custom. At most 31."""

    custom_month: Annotated[int | None, Field(alias="customMonth")] = None
    """The month, for the type custom. At most 12."""

    subscriptions: list[str] | None = None
    """References of the subscriptions of the billing group."""


class ContractDetails(Model):
    """Start and end of the contract."""

    contract_start: Annotated[DateTime | None, Field(alias="contractStart")] = None
    """When the contract starts."""

    contract_end: Annotated[DateTime | None, Field(alias="contractEnd")] = None
    """When the contract ends."""


class Partner(Model):
    """The partner of a subscription."""

    id: str | None = None
    """The id of the partner."""

    name: str | None = None
    """The name of the partner."""

    number: str | None = None
    """The number of the partner."""

    email: str | None = None
    """The e-mail address of the partner, as text; it is not checked."""


class Period(Model):
    """A contract period of a subscription."""

    id: str | None = None
    """The id of the period."""

    contract_period_count: Annotated[int | None, Field(alias="contractPeriodCount")] = (
        None
    )
    """The number of contract periods."""

    contract_period: Annotated[
        dict[str, JSON] | str | None, Field(alias="contractPeriod")
    ] = None
    """The length of the contract period, as text such as 12M or as an object."""

    cancellation_period: Annotated[
        dict[str, JSON] | str | None, Field(alias="cancellationPeriod")
    ] = None
    """The length of the cancellation period, as text such as 1M or as an object."""


class Subscription(Model):
    """A subscription."""

    id: str | None = None
    """The id of the subscription."""

    external_id: Annotated[str | None, Field(alias="externalId")] = None
    """The id of the subscription in another system."""

    number: str | None = None
    """The number of the subscription."""

    name: str | None = None
    """The name of the subscription."""

    periods: list[Period] | None = None
    """The contract periods of the subscription."""

    status: str | None = None
    """The status of the subscription. Documented is active; STATUS_ACTIVE, Draft and
    Paused occur in older texts.
    """

    activated_at: Annotated[DateTime | None, Field(alias="activatedAt")] = None
    """When the subscription was activated."""

    po_number: Annotated[str | None, Field(alias="poNumber")] = None
    """The number of the purchase order."""

    contract_details: Annotated[
        ContractDetails | None, Field(alias="contractDetails")
    ] = None
    """Start and end of the contract."""

    custom_fields: Annotated[
        dict[str, JSON] | None, Field(alias="customFields"), NullValues([])
    ] = None
    """The custom fields of the subscription, by their names."""

    last_billing_at: Annotated[DateTime | None, Field(alias="lastBillingAt")] = None
    """When the subscription was last billed."""

    partner: Partner | None = None
    """The partner of a subscription."""

    billing_group: Annotated[BillingGroup | str | None, Field(alias="billingGroup")] = (
        None
    )
    """The billing group of the subscription, as an object or as a reference; empty where
    there is none.
    """

    next_billing_date: Annotated[
        DateTime | Date | None, Field(alias="nextBillingDate")
    ] = None
    """When the subscription is billed next, as a date-time or as a date."""

    trial_ends_on: Annotated[DateTime | Date | None, Field(alias="trialEndsOn")] = None
    """When the trial ends, as a date-time or as a date."""


class SubscriptionItem(Model):
    """An item of a subscription."""

    id: str | None = None
    """The id of the subscription item, as text of any form."""

    name: str | None = None
    """The name of the subscription item."""

    description: str | None = None
    """The description of the subscription item."""

    further_information: Annotated[str | None, Field(alias="furtherInformation")] = None
    """Further information on the subscription item."""

    status: SubscriptionItemStatus | None = None
    """The status of the subscription item."""

    subscription_id: Annotated[str | None, Field(alias="subscriptionId")] = None
    """The id of the subscription that the item belongs to."""


class BillingRun(Model):
    """A billing run, with the subscriptions and the date range that it billed. Every field
    is optional.
    """

    id: str | None = None
    """The id of the billing run, as text of any form."""

    date_range_from: Annotated[DateTime | None, Field(alias="dateRangeFrom")] = None
    """The date range from which the billing run was created."""

    invoice: str | None = None
    """Reference of the invoice, relative such as /invoices/ID or absolute. Never request
    it with the API key unless it is on the API's own host.
    """

    subscriptions: list[Subscription] | None = None
    """The subscriptions that were billed."""

    subscription_items: Annotated[
        list[SubscriptionItem] | None, Field(alias="subscriptionItems")
    ] = None
    """The subscription items that were billed."""

    billed_at: Annotated[DateTime | None, Field(alias="billedAt")] = None
    """When the billing run took place."""

    date_range_to: Annotated[DateTime | None, Field(alias="dateRangeTo")] = None
    """The date range to which the billing run was created."""

    usage_breakdown_url: Annotated[str | None, Field(alias="usageBreakdownUrl")] = None
    """Public url to view the detailed usage breakdown of this billing run."""


class Violation(Model):
    """What is wrong with a field of the request."""

    property_path: Annotated[str | None, Field(alias="propertyPath")] = None
    """The path of the field."""

    message: str | None = None
    """What is wrong with it."""

    code: str | None = None
    """The rule that is violated, as a UUID."""


class Problem(Model):
    """An error, in the manner of RFC 7807. Its texts are in the language of the tenant,
    mostly German: rely on the status and on the violations' codes and paths, not on the
    texts.
    """

    title: str | None = None
    """What kind of error it is."""

    detail: str | None = None
    """What went wrong."""

    violations: list[Violation] | None = None
    """What is wrong with the fields of the request."""
