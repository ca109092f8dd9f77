"""Sending a request until it is answered for good: attempts, waits, the deadline."""

from __future__ import annotations

from .context import Context, shortened
from .effects import Flow, Reply, Send, send, sleep
from .errors import APIConnectionError, APIError, APITimeoutError
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
    attempt = 1
    while True:
        outcome = yield from _attempt(context, request, template, stream)
        wait = wait_after(context, outcome, attempt, idempotent)
        wait = None if request.is_spent else wait
        if wait is None:
            return _final(outcome)
        attempt += 1
        context.shared.logger.debug("waiting %.2f s before attempt %d", wait, attempt)
        yield from sleep(wait)


def _final(outcome: Reply | APIError) -> Reply:
    if isinstance(outcome, APIError):
        raise outcome
    return outcome


def _attempt(
    context: Context, request: Outgoing, template: str, stream: bool
) -> Flow[Reply | APIConnectionError]:
    """One request. An error of the connection is a value here, for the decision that follows."""
    logger, world = context.shared.logger, context.shared.world
    options, left = context.options, context.remaining()
    if left is not None and left <= 0:
        raise APITimeoutError(
            "the deadline of the call has passed", unsent=context.attempts == 0
        )
    context.attempts += 1
    started = world.monotonic()
    outcome: Reply | APIConnectionError
    try:
        timeout, limit = shortened(options.timeout, left), options.max_bytes
        effect = Send(request, timeout, stream, limit, context.ends_at)
        outcome = yield from send(effect)
        result: object = outcome.status
    except APIConnectionError as error:
        outcome, result = error, type(error).__name__
    elapsed = world.monotonic() - started
    logger.debug(
        "%s %s: %s in %.3f s, attempt %d",
        request.method,
        template,
        result,
        elapsed,
        context.attempts,
    )
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
