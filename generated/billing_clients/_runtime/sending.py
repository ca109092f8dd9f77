"""Sending a request until it is answered for good: attempts, waits, the deadline."""

from __future__ import annotations

from .attempt import attempt
from .context import Context
from .drift import refuse_async
from .effects import Flow, Reply, sleep
from .errors import APIConnectionError, APITimeoutError, phrase
from .failure import request_id
from .request import Outgoing
from .retry import Failure, Retry, asked_wait, may_repeat, wait_before

SPENT = "the body came from an iterator or a file that can be read only once"


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
        wait = wait_after(context, outcome, number, idempotent, request)
        if wait is None:
            break
        tell(context, request.method, template, outcome, number, wait)
        number += 1
        yield from sleep(wait)
    if isinstance(outcome, Reply):
        return outcome
    raise outcome


def wait_after(
    context: Context,
    outcome: Reply | APIConnectionError,
    number: int,
    idempotent: bool,
    request: Outgoing | None = None,
) -> float | None:
    """Seconds before the next attempt; None where this was the last, and a note where that needs one."""
    if isinstance(outcome, Reply) and outcome.ok:
        context.shared.budget.earn()
        return None
    wait = _decided(context, outcome, number, idempotent, request)
    told = f"attempt {number}: {_shown(outcome)}"
    if isinstance(wait, str):
        if wait or number > 1:
            context.notes.append(f"{told}, not repeated: {wait}" if wait else told)
        return None
    context.notes.append(f"{told}, repeated after {wait:.2f} s")
    return wait


def _decided(
    context: Context,
    outcome: Reply | APIConnectionError,
    number: int,
    idempotent: bool,
    request: Outgoing | None,
) -> float | str:
    """Seconds, or why there is no other attempt: "" where nobody expects one."""
    failure, policy = failure_of(context, outcome), context.options.retry
    if not may_repeat(failure, idempotent):
        if may_repeat(failure, idempotent=True):
            return "it is not idempotent, and the server may have acted"
        return ""
    if number > context.options.max_retries:
        return ""
    if request is not None and request.is_spent:
        return SPENT
    wait = wait_before(policy, failure, number, context.shared.world.random())
    if wait is None:
        return f"the server asks to wait {failure.retry_after:.0f} s"
    left = context.remaining()
    if left is not None and wait >= left:
        return f"the deadline comes before the {wait:.2f} s to wait"
    if policy.budget and not context.shared.budget.take(
        isinstance(outcome, APITimeoutError)
    ):
        return "too many calls of this client fail"
    return wait


def _shown(outcome: Reply | APIConnectionError) -> str:
    if isinstance(outcome, Reply):
        return f"{outcome.status} {phrase(outcome.status)}".strip()
    return f"{type(outcome).__name__}, {outcome.reason}"


def tell(
    context: Context,
    method: str,
    template: str,
    outcome: Reply | APIConnectionError,
    number: int,
    wait: float,
) -> None:
    logger, hook = context.shared.logger, context.options.on_retry
    logger.debug(
        "waiting %.2f s before attempt %d",
        wait,
        number + 1,
        extra={"http_path": template, "attempt": number + 1, "wait": wait},
    )
    if hook is None:
        return
    status, error, id_ = None, None, None
    if isinstance(outcome, Reply):
        status = outcome.status
        id_ = request_id(context.shared.api.request_id, outcome.headers)
    else:
        error = outcome
    try:
        told = Retry(number, wait, status, error, method, template, id_)
        refuse_async(hook(told), "on_retry=")
    except Exception:
        logger.exception("the retry hook failed")


def failure_of(context: Context, outcome: Reply | APIConnectionError) -> Failure:
    if isinstance(outcome, Reply):
        now = context.shared.world.now()
        asked = asked_wait(outcome.status, outcome.headers, now)
        return Failure(outcome.status, retry_after=asked)
    return Failure(unsent=outcome.unsent)
