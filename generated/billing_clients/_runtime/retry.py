"""Whether a failed attempt is repeated, and when: decisions without a clock or a random number."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import NamedTuple, TypeAlias

IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"})
_PASSING = frozenset({408, 429, 502, 503, 504})


class RetryPolicy(NamedTuple):
    """How long to wait between attempts (seconds)."""

    base: float = 0.5
    """Upper limit of the first wait; it doubles with each attempt."""
    cap: float = 8.0
    """Upper limit of the waits that the server did not ask for."""
    longest: float = 60.0
    """A server that asks for a longer wait than this gets no further attempt; with `limit`, no call either."""
    budget: bool = True
    """Whether the repetitions of all calls of a client have a limit, so that no failing server is hammered."""


class Retry(NamedTuple):
    """What `on_retry` is told: an attempt failed, and another follows."""

    attempt: int
    """The number of the attempt that failed, from 1."""
    wait: float
    """Seconds until the next."""
    status: int | None
    error: Exception | None
    """What failed in the connection, where there is no status."""
    method: str
    path: str
    """As it is described, without values."""
    request_id: str | None = None


RetryHook: TypeAlias = Callable[[Retry], object]


@dataclass(slots=True)
class Budget:
    """What all calls of a client may spend on repetitions, and get back by successes.

    By the numbers of the AWS SDKs' standard mode: a hundred repetitions, or fifty after timeouts,
    then one for every five calls that succeed.
    """

    left: int = 500
    most: int = 500
    _guard: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def take(self, timed_out: bool) -> bool:
        cost = 10 if timed_out else 5
        with self._guard:
            enough = self.left >= cost
            self.left -= cost if enough else 0
        return enough

    def earn(self) -> None:
        # Read without the lock, which most calls do not need: the budget is hardly ever touched.
        if self.left < self.most:
            with self._guard:
                self.left = min(self.left + 1, self.most)


class Failure(NamedTuple):
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
    """Seconds that the server asks to wait: `Retry-After` as a number or as a date, or in milliseconds."""
    exact = _number(headers.get("retry-after-ms"))
    if exact is not None:
        return exact / 1000
    text = headers.get("retry-after", "")
    found = _number(text)
    moment = _moment(text) if found is None else None
    return found if moment is None else max(0.0, moment - _now(headers, now))


def reset_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds until there is room again, as announced; None where there is some, or nobody says."""
    resets = [reset for left, reset in _quotas(headers) if not left]
    known = [each for each in resets if each is not None]
    if not known:
        return None
    latest = max(known)
    return latest if latest < 1e9 else max(0.0, _seconds(latest) - _now(headers, now))


def is_used_up(headers: Mapping[str, str]) -> bool:
    """Whether the answer says that no request is left for now."""
    return any(left == 0 for left, _ in _quotas(headers))


def asked_wait(status: int, headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds that an answer asks to wait, by `Retry-After` or, refused by a limit, until its reset."""
    asked = retry_after(headers, now)
    return reset_after(headers, now) if asked is None and status == 429 else asked


def _now(headers: Mapping[str, str], now: datetime) -> float:
    """By the clock of the server, where it tells: ours may be another, and its dates are of its own."""
    told = _moment(headers.get("date", ""))
    return now.timestamp() if told is None else told


def _quotas(
    headers: Mapping[str, str],
) -> Iterator[tuple[float | None, float | None]]:
    """Of each announced limit, what is left and when it is anew: in seconds, or since 1970.

    By the IETF's draft, `RateLimit: "default";r=0;t=30`; by its older form, `limit=9, remaining=0,
    reset=30`; and by the fields before it, `RateLimit-Reset` and `X-RateLimit-Reset`.
    """
    text = headers.get("ratelimit", "")
    for item in [text] if "remaining=" in text else text.split(","):
        yield _member(item, "r|remaining"), _member(item, "t|reset")
    for prefix in ("ratelimit", "x-ratelimit", "x-rate-limit"):
        after = _number(headers.get(f"{prefix}-reset-after"))
        text = headers.get(f"{prefix}-reset", "")
        reset = _number(text) if after is None else after
        left = _number(headers.get(f"{prefix}-remaining"))
        yield left, _moment(text) if reset is None else reset


def _member(item: str, names: str) -> float | None:
    found = re.search(rf"(?:^|[;,\s])(?:{names})=([0-9]{{1,15}})\b", item)
    return float(found[1]) if found else None


def _seconds(moment: float) -> float:
    return moment / 1000 if moment > 1e11 else moment


def _number(text: str | None) -> float | None:
    text = (text or "").strip()
    return float(text) if re.fullmatch(r"[0-9]{1,15}(\.[0-9]*)?", text) else None


def _moment(text: str) -> float | None:
    """A date of HTTP or of RFC 3339, in seconds since 1970."""
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            found = read(text.strip())
        except (ValueError, OverflowError):
            continue
        zoned = found if found.tzinfo else found.replace(tzinfo=timezone.utc)
        return zoned.timestamp()
    return None
