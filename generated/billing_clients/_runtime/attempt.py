"""One attempt: a request within its deadline and its middleware, and the log of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from logging import DEBUG
from typing import TYPE_CHECKING, TypeAlias

from .context import Context, shortened
from .effects import Flow, Reply, Send, closed, send
from .errors import APIConnectionError, APITimeoutError, ConfigurationError
from .failure import request_id
from .options import Options
from .request import Outgoing

if TYPE_CHECKING:
    from .middleware import AttemptMiddleware


Outcome: TypeAlias = Reply | APIConnectionError
"""An error of the connection is a value, for the decision that follows."""


def attempt(
    context: Context, request: Outgoing, template: str, stream: bool
) -> Flow[Outcome]:
    """One request. Raises APITimeoutError where it cannot be sent in time."""
    left = context.remaining()
    if left is not None and left <= 0:
        raise APITimeoutError(
            "the deadline of the call has passed", unsent=context.attempts == 0
        )
    return (yield from _limited(context, _sent(context, request, template, stream)))


def _sent(
    context: Context, request: Outgoing, template: str, stream: bool
) -> Flow[Outcome]:
    """The request in its turn."""
    world, options = context.shared.world, context.options
    context.attempts += 1
    started = world.monotonic()
    timeout = shortened(options.timeout, context.remaining())
    effect = Send(request, timeout, stream, options.max_bytes, context.ends_at)
    hooks = hooks_of(options)
    flow = _hooked(hooks, effect, template, context.attempts) if hooks else send(effect)
    outcome: Outcome
    try:
        outcome = yield from flow
    except APIConnectionError as error:
        outcome = error
    if context.shared.logger.isEnabledFor(DEBUG):
        _log(context, request, template, outcome, world.monotonic() - started)
    return outcome


def _limited(context: Context, flow: Flow[Outcome]) -> Flow[Outcome]:
    limit = context.options.limit
    if limit is None:
        return flow
    from .rate import limited

    if limit == "documented":
        api = context.shared.api
        limit = api.rate_limit
        if limit is None and context.own_limit is None and not api.operation_limits:
            raise ConfigurationError(
                f'limit="documented": {api.title} documents none; give a RateLimit'
            )
        if context.own_limit is not None:
            flow = limited(context, *context.own_limit, flow)
    return flow if limit is None else limited(context, "", limit, flow)


def hooks_of(options: Options) -> Sequence[AttemptMiddleware]:
    """The user's, and within them that of OpenTelemetry where the process uses it."""
    if not options.telemetry or "opentelemetry.trace" not in sys.modules:
        return options.around_attempts
    from .telemetry import traced

    return (*options.around_attempts, traced)


def _hooked(
    hooks: Sequence[AttemptMiddleware], effect: Send, template: str, number: int
) -> Flow[Reply]:
    from .middleware import Attempt, around

    opened: list[Reply] = []

    def sent(attempt: Attempt) -> Flow[Reply]:
        opened.append((yield from send(effect._replace(request=attempt.request))))
        return opened[0]

    found: Reply | None = None
    try:
        attempt = Attempt(template, effect.request, number)
        found = yield from around(hooks, attempt, sent)
        return found
    finally:
        # A middleware that fails, or gives another answer, leaves nothing open.
        yield from closed(opened, found)


def _log(
    context: Context,
    request: Outgoing,
    template: str,
    outcome: Outcome,
    elapsed: float,
) -> None:
    """Neither ids nor queries, header fields or bodies are told: they may be private."""
    known: dict[str, object] = {
        "http_method": request.method,
        "http_path": template,
        "attempt": context.attempts,
        "elapsed": elapsed,
    }
    if isinstance(outcome, Reply):
        result: object = outcome.status
        where = context.shared.api.request_id
        known["http_status"] = outcome.status
        known["request_id"] = request_id(where, outcome.headers)
    else:
        result = known["error"] = type(outcome).__name__
    context.shared.logger.debug(
        "%s %s: %s in %.3f s, attempt %d",
        request.method,
        template,
        result,
        elapsed,
        context.attempts,
        extra=known,
    )
