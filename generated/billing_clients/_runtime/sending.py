"""Sending a request until it is answered for good: attempts, waits, the deadline."""

from __future__ import annotations

from .attempt import attempt
from .context import Context
from .effects import Flow, Reply, sleep
from .errors import APIConnectionError, APIError
from .request import Outgoing
from .retry import Failure, may_repeat, retry_after, wait_before


def persistent(
    context: Context,
    request: Outgoing,
    template: str,
    idempotent: bool,
    stream: bool = False,
) -> Flow[Reply]:
    """The final answer. A failure that may pass is repeated where that is safe.

    `template` is the path that is logged: neither ids nor queries are.
    """
    number = 1
    while True:
        outcome = yield from attempt(context, request, template, stream)
        wait = wait_after(context, outcome, number, idempotent)
        wait = None if request.is_spent else wait
        if wait is None:
            return _final(outcome)
        number += 1
        context.shared.logger.debug(
            "waiting %.2f s before attempt %d",
            wait,
            number,
            extra={"http_path": template, "attempt": number, "wait": wait},
        )
        yield from sleep(wait)


def _final(outcome: Reply | APIError) -> Reply:
    if isinstance(outcome, APIError):
        raise outcome
    return outcome


def wait_after(
    context: Context,
    outcome: Reply | APIConnectionError,
    attempt: int,
    idempotent: bool,
) -> float | None:
    """Seconds before the next attempt; None where this was the last."""
    if isinstance(outcome, Reply) and outcome.ok:
        return None
    failure = failure_of(context, outcome)
    if attempt > context.options.max_retries or not may_repeat(failure, idempotent):
        return None
    wait = wait_before(
        context.options.retry, failure, attempt, context.shared.world.random()
    )
    left = context.remaining()
    return None if wait is not None and left is not None and wait >= left else wait


def failure_of(context: Context, outcome: Reply | APIConnectionError) -> Failure:
    if isinstance(outcome, Reply):
        after = retry_after(outcome.headers, context.shared.world.now())
        return Failure(outcome.status, retry_after=after)
    return Failure(unsent=outcome.unsent)
