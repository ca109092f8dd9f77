"""How often an API may be asked."""

from __future__ import annotations

from decimal import Decimal

from clientwright.ir.api import RateLimit
from clientwright.spec.node import Node


def lower_rate_limit(node: Node) -> RateLimit | None:
    """`x-rate-limit` as data; None where it is not there, or is written by other rules than ours."""
    requests, per = node["requests"].value, node["per"].value
    burst = node["burst"].value
    if not isinstance(requests, int) or not isinstance(per, int | float | Decimal):
        return None
    if requests < 1 or per <= 0:
        return None
    return RateLimit(requests, float(per), burst if isinstance(burst, int) else None)
