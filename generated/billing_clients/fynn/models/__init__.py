"""Models of Fynn API, each imported on first use."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .billing_run import (
        BillingGroup as BillingGroup,
        BillingGroupType as BillingGroupType,
        BillingRun as BillingRun,
        ContractDetails as ContractDetails,
        Partner as Partner,
        Period as Period,
        Problem as Problem,
        Subscription as Subscription,
        SubscriptionItem as SubscriptionItem,
        SubscriptionItemStatus as SubscriptionItemStatus,
        Violation as Violation,
    )

__all__ = [
    "BillingGroup",
    "BillingGroupType",
    "BillingRun",
    "ContractDetails",
    "Partner",
    "Period",
    "Problem",
    "Subscription",
    "SubscriptionItem",
    "SubscriptionItemStatus",
    "Violation",
]

_PLACES: dict[str, str] = {
    "BillingGroup": ".billing_run",
    "BillingGroupType": ".billing_run",
    "BillingRun": ".billing_run",
    "ContractDetails": ".billing_run",
    "Partner": ".billing_run",
    "Period": ".billing_run",
    "Problem": ".billing_run",
    "Subscription": ".billing_run",
    "SubscriptionItem": ".billing_run",
    "SubscriptionItemStatus": ".billing_run",
    "Violation": ".billing_run",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
