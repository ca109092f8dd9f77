"""Waiters: the same request again until its state is final."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import Any

import pytest
from drivers import Driven
from loopback import Loopback, says_json
from playing import Stage, reply
from sample import GET_INVOICE, GET_REPORT

from runtime.effects import Effect, Outcome, Send
from runtime.errors import (
    APITimeoutError,
    WaitCancelledError,
    WaitFailedError,
    WaitTimeoutError,
)
from runtime.session import Session
from runtime.unset import UNSET
from runtime.waiting import Poll, Waiting, judged


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("InProgress", "pending"),
        ("Complete", "success"),
        ("Failed", "failure"),
        ("Paused", "pending"),
        (3, "pending"),
        (None, "absent"),
        (UNSET, "absent"),
        ("", "absent"),
    ],
)
@pytest.mark.parametrize("absent", ["pending", "success", "failure"])
def test_what_a_state_means(state: object, expected: str, absent: Any) -> None:
    """As described; a state that nobody described is not final."""
    poll = Poll("/status", ("InProgress",), ("Complete",), ("Failed",), absent)
    assert (absent if expected == "absent" else expected) == judged(poll, state)


def waited(stage: Stage, interval: float = 3, timeout: float = 10, **how: Any) -> Any:
    shared = stage.shared()
    options = stage.context().options
    waiting = Waiting(Session(shared, options, None), GET_REPORT)
    flow = waiting.flow(interval, timeout, **how)
    return stage.play(flow).value


def state(text: str | None) -> Any:
    return reply(
        200, "{}" if text is None else '{"status":"%s"}' % text, x_request_id="r-1"
    )


def test_it_waits_until_the_state_is_final() -> None:
    """The same request, an interval apart; an answer in progress is never returned."""
    stage = Stage([state("InProgress"), state("InProgress"), state("Complete")])
    assert "Complete" == waited(stage).status
    assert ([3, 3], 3) == (stage.sleeps, len(stage.requests))


def test_no_state_means_what_the_description_says() -> None:
    """Here: done."""
    assert waited(Stage([state(None)])).status is None


def test_it_gives_up_at_the_deadline() -> None:
    """The last wait is cut to the deadline, and one more look is taken there."""
    stage = Stage([state("InProgress")] * 5)
    with pytest.raises(WaitTimeoutError) as caught:
        waited(stage)
    assert [3, 3, 3, 1] == stage.sleeps
    error = caught.value
    assert ("InProgress", "InProgress", "r-1") == (error.state, error.value.status, error.request_id)  # type: ignore[attr-defined]
    assert "GET /report: still 'InProgress' after 10 s (request id r-1)" == str(error)


class Slow(Stage):
    """Each request takes as long as it may, and four seconds at most."""

    def outcome(self, effect: Effect) -> Outcome:
        if isinstance(effect, Send):
            assert effect.ends_at is not None
            self.clock = min(self.clock + 4, effect.ends_at)
        return super().outcome(effect)


@pytest.mark.parametrize("seen", [None, "InProgress"])
def test_a_server_that_does_not_answer_is_not_waited_for(seen: str | None) -> None:
    """For longer than the caller waits, and the interval of the last look."""
    late = APITimeoutError("no answer in time")
    stage = Slow([*([state(seen)] if seen else []), late, late, late, late])
    with pytest.raises(
        WaitTimeoutError, match="no answer in time; the last state is"
    ) as caught:
        waited(stage, timeout=10)
    assert (seen, "GET") == (caught.value.state, caught.value.method)
    assert isinstance(caught.value.__cause__, APITimeoutError)
    assert 1010 <= stage.clock <= 1013


def test_a_request_that_is_not_answered_is_an_error_of_its_own() -> None:
    """Where there was time left to wait."""
    late = APITimeoutError("no answer in time")
    with pytest.raises(APITimeoutError):
        waited(Slow([state("InProgress"), late, late, late]), timeout=60)


def test_the_interval_may_grow_and_the_server_may_ask_for_more() -> None:
    """Up to a minute by itself; `Retry-After` counts where it is longer."""
    slow = reply(200, '{"status":"InProgress"}', retry_after="9")
    stage = Stage(
        [
            *[state("InProgress")] * 2,
            slow,
            *[state("InProgress")] * 4,
            state("Complete"),
        ]
    )
    poll = Poll("/status", ("InProgress",), ("Complete",), backoff=4)
    operation = replace(GET_REPORT, flow=poll)
    session = Session(stage.shared(), stage.context().options, None)
    stage.play(Waiting(session, operation).flow(1, 1000))
    assert [1, 4, 9, 60, 60, 60, 60] == stage.sleeps


def test_failure_is_an_error() -> None:
    """With the answer."""
    with pytest.raises(WaitFailedError, match="the state is 'Failed'"):
        waited(Stage([state("InProgress"), state("Failed")]))


def test_it_can_be_cancelled() -> None:
    """By the caller's event, at the next wait."""
    stage = Stage([state("InProgress")], cancelled=lambda: True)
    with pytest.raises(WaitCancelledError):
        waited(stage, cancel=threading.Event())


def test_only_polled_operations_are_waited_for() -> None:
    """Anything else is a mistake of the emitted code."""
    stage = Stage([])
    context = stage.context()
    with pytest.raises(TypeError, match="getInvoice has no state"):
        session = Session(context.shared, context.options, None)
        stage.play(Waiting(session, GET_INVOICE, ("I-1", None, None)).flow(1, 1))


def test_waiting_for_real(driven: Driven, server: Loopback) -> None:
    """Both kinds of client, a real server."""
    server.answers(
        says_json({"status": "InProgress"}),
        says_json({"status": "Complete", "rows": ["a"]}),
    )
    report = driven.call(
        driven.client().billing.wait_for_report, interval=0.01, timeout=5
    )
    assert (["a"], 2) == (report.rows, len(server.seen))


def test_cancelling_for_real(server: Loopback) -> None:
    """A thread that waits is woken at once."""
    from drivers import Synchronous

    server.answers(says_json({"status": "InProgress"}))
    cancel = threading.Event()
    with Synchronous(server.url) as driven:
        timer = threading.Timer(0.05, cancel.set)
        timer.start()
        with pytest.raises(WaitCancelledError):
            driven.client().billing.wait_for_report(interval=60, cancel=cancel)
        timer.join()
