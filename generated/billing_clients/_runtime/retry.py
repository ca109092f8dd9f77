"""Whether a failed attempt is repeated, and when: decisions without a clock or a random number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"})
_PASSING = frozenset({408, 429, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How long to wait between attempts (seconds)."""

    base: float = 0.5
    """Upper limit of the first wait; it doubles with each attempt."""
    cap: float = 8.0
    """Upper limit of the waits that the server did not ask for."""
    longest: float = 60.0
    """A server that asks for a longer wait than this gets no further attempt."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong: a status, or None for a connection that failed."""

    status: int | None = None
    unsent: bool = False
    """No connection was established, so the server cannot have acted."""
    retry_after: float | None = None


def is_idempotent(method: str, declared: bool | None) -> bool:
    return method in IDEMPOTENT if declared is None else declared


def may_repeat(failure: Failure, idempotent: bool) -> bool:
    """Whether a repeated request cannot do harm and may help.

    What the server refused unread (429) or never saw is safe for any method.
    """
    if failure.status is None:
        return idempotent or failure.unsent
    return failure.status == 429 or (idempotent and failure.status in _PASSING)


def wait_before(
    policy: RetryPolicy, failure: Failure, attempt: int, random: float
) -> float | None:
    """Seconds before attempt number `attempt` + 1, or None where the server asks for too long.

    `random` is a number from 0 to 1: the waits of many clients shall not fall together.
    """
    if failure.retry_after is None:
        return random * min(policy.cap, policy.base * 2.0 ** min(attempt - 1, 60))
    if failure.retry_after > policy.longest:
        return None
    return failure.retry_after * (1 + random / 10)


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds that the server asks to wait: `Retry-After` as a number or as a date."""
    text = headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]*)?", text):
        return float(text)
    return _seconds_until(text, now) if text else None


def _seconds_until(text: str, now: datetime) -> float | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return max(0.0, (moment - now).total_seconds())
