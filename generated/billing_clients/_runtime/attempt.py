"""One attempt: a request within its deadline and its middleware, and the log of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from logging import DEBUG
from typing import TYPE_CHECKING

from .context import Context, shortened
from .effects import Flow, Reply, Send, send
from .errors import APIConnectionError, APITimeoutError, ConfigurationError
from .failure import request_id
from .options import Options
from .request import Outgoing

if TYPE_CHECKING:
    from .middleware import AttemptMiddleware


def attempt(
    context: Context, request: Outgoing, template: str, stream: bool
) -> Flow[Reply | APIConnectionError]:
    """One request. An error of the connection is a value here, for the decision that follows."""
    world, options, left = context.shared.world, context.options, context.remaining()
    if left is not None and left <= 0:
        raise APITimeoutError(
            "the deadline of the call has passed", unsent=context.attempts == 0
        )
    context.attempts += 1
    started = world.monotonic()
    timeout, limit = shortened(options.timeout, left), options.max_bytes
    effect = Send(request, timeout, stream, limit, context.ends_at)
    hooks = hooks_of(options)
    flow = _hooked(hooks, effect, template, context.attempts) if hooks else send(effect)
    outcome: Reply | APIConnectionError
    try:
        outcome = yield from _limited(context, flow)
    except APIConnectionError as error:
        outcome = error
    if context.shared.logger.isEnabledFor(DEBUG):
        _log(context, request, template, outcome, world.monotonic() - started)
    return outcome


def _limited(context: Context, flow: Flow[Reply]) -> Flow[Reply]:
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

    def sent(attempt: Attempt) -> Flow[Reply]:
        return send(effect._replace(request=attempt.request))

    return around(hooks, Attempt(template, effect.request, number), sent)


def _log(
    context: Context,
    request: Outgoing,
    template: str,
    outcome: Reply | APIConnectionError,
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
