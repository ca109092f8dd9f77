"""Retries: which failures are repeated, and after how long."""

from __future__ import annotations

import pytest
from playing import NOON

from runtime.retry import (
    Failure,
    RetryPolicy,
    is_idempotent,
    may_repeat,
    retry_after,
    wait_before,
)

POLICY = RetryPolicy(base=0.5, cap=8.0, longest=60.0)


@pytest.mark.parametrize(
    ("method", "declared", "expected"),
    [
        ("GET", None, True),
        ("HEAD", None, True),
        ("OPTIONS", None, True),
        ("PUT", None, True),
        ("DELETE", None, True),
        ("POST", None, False),
        ("PATCH", None, False),
        ("POST", True, True),
        ("GET", False, False),
    ],
)
def test_the_method_decides_unless_the_description_does(
    method: str, declared: bool | None, expected: bool
) -> None:
    """A declared answer wins over the method's own."""
    assert expected == is_idempotent(method, declared)


@pytest.mark.parametrize(
    ("failure", "idempotent", "unsafe"),
    [
        (Failure(None), True, False),
        (Failure(None, unsent=True), True, True),
        (Failure(408), True, False),
        (Failure(429), True, True),
        (Failure(502), True, False),
        (Failure(503), True, False),
        (Failure(504), True, False),
        (Failure(500), False, False),
        (Failure(501), False, False),
        (Failure(400), False, False),
        (Failure(401), False, False),
        (Failure(404), False, False),
        (Failure(409), False, False),
        (Failure(302), False, False),
        (Failure(200), False, False),
    ],
)
def test_what_is_repeated(failure: Failure, idempotent: bool, unsafe: bool) -> None:
    """An unsafe call is repeated only where the server cannot have acted."""
    assert (idempotent, unsafe) == (
        may_repeat(failure, True),
        may_repeat(failure, False),
    )


@pytest.mark.parametrize(
    ("attempt", "random", "expected"),
    [
        (1, 1.0, 0.5),
        (2, 1.0, 1.0),
        (3, 1.0, 2.0),
        (3, 0.25, 0.5),
        (5, 1.0, 8.0),
        (9000, 1.0, 8.0),
    ],
)
def test_waits_double_up_to_the_cap(
    attempt: int, random: float, expected: float
) -> None:
    """The wait is any part of a limit that doubles."""
    assert expected == wait_before(POLICY, Failure(503), attempt, random)


@pytest.mark.parametrize(
    ("after", "random", "expected"),
    [
        (0.0, 1.0, 0.0),
        (3.0, 0.0, 3.0),
        (3.0, 1.0, 3.3),
        (60.0, 0.0, 60.0),
        (61.0, 0.0, None),
    ],
)
def test_the_server_is_heard(
    after: float, random: float, expected: float | None
) -> None:
    """Never earlier than asked, never much later, and not at all where it asks for too long."""
    found = wait_before(POLICY, Failure(429, retry_after=after), 1, random)
    assert expected == pytest.approx(found) if found is not None else expected is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7", 7.0),
        (" 7 ", 7.0),
        ("1.5", 1.5),
        ("0", 0.0),
        ("Thu, 01 Jan 2026 12:00:30 GMT", 30.0),
        ("Thu, 01 Jan 2026 12:00:30", 30.0),
        ("Thu, 01 Jan 2026 11:00:00 GMT", 0.0),
        ("Thursday, 01-Jan-26 12:00:30 GMT", 30.0),
        ("-3", None),
        ("soon", None),
        ("", None),
        ("9" * 400, None),
        ("nan", None),
        ("Thu, 32 Jan 2026 12:00:30 GMT", None),
        ("Thu, 01 Jan 99999 12:00:30 GMT", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(text: str, expected: float | None) -> None:
    """What is neither is as if it were not there."""
    assert expected == retry_after({"retry-after": text}, NOON)


def test_retry_after_may_be_absent() -> None:
    """No header, no wish."""
    assert retry_after({}, NOON) is None
