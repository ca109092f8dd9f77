"""One call as a flow of decisions: its request, the exchange, and the value of the answer."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple, TypeVar, cast
from urllib.parse import urljoin

from .answer import Answer, Origin
from .context import Context
from .effects import Flow, Reply, closed
from .errors import APIError, AnswerError
from .exchange import Exchange
from .failure import request_id
from .operation import Operation
from .reading import decoded, document
from .request import Outgoing, outgoing, overridden
from .settings import placed_url
from .styles import Pair
from .unset import UNSET

T = TypeVar("T")


def call(
    context: Context,
    operation: Operation[T],
    values: tuple[object, ...] = (),
    body: object = UNSET,
) -> Flow[Answer[T]]:
    """Call and decode."""
    if not context.options.around_calls:
        return (yield from _called(context, operation, values, body))
    from .middleware import Call, around

    def called(given: Call) -> Flow[Answer[object]]:
        return _called(context, given.operation, given.values, given.body)

    hooks, given = context.options.around_calls, Call(operation, values, body)
    # What comes instead of an answer is of the type that its author vouches for.
    return cast(Answer[T], (yield from around(hooks, given, called)))


def _called(
    context: Context, operation: Operation[T], values: tuple[object, ...], body: object
) -> Flow[Answer[T]]:
    started = context.shared.world.monotonic()
    request = _request(context, operation, values, body)
    try:
        reply = yield from Exchange(context, operation).success(request)
        # The operation is emitted with the type that its decoders make; no checker sees both.
        value = cast(T, decoded(context, operation, reply))
    except APIError as error:
        raise placed(error, context, operation, request)
    kept = (operation, values, body, request, reply.content)
    return Answer(
        value,
        reply.status,
        reply.headers.telling(context.report),
        request_id(context.shared.api.request_id, reply.headers),
        context.shared.world.monotonic() - started,
        context.attempts,
        Origin(*kept) if operation.linked else None,
    )


class Opening(NamedTuple):
    """A call that leaves the body of its answer open; made again, it may ask for the rest."""

    context: Context
    operation: Operation[object]
    values: tuple[object, ...] = ()
    body: object = UNSET

    def reply(self, *more: Pair) -> Flow[Reply]:
        """The open answer to the request with `more` header fields."""
        hooks = self.context.options.around_calls
        if not hooks:
            return (yield from self._reply(more))
        from .middleware import Call, around

        opened: list[Reply] = []

        def called(given: Call) -> Flow[Answer[object]]:
            made = self._replace(values=given.values, body=given.body)
            opened.append((yield from made._reply(more)))
            return Answer(None, opened[0].status, opened[0].headers)

        given = Call(self.operation, self.values, self.body)
        kept: Reply | None = None
        try:
            yield from around(hooks, given, called)
            if not opened:
                raise TypeError(
                    "a middleware of calls cannot answer a stream or a document; "
                    "one of attempts can"
                )
            kept = opened[0]
            return kept
        finally:
            yield from closed(opened, kept)

    def _reply(self, more: tuple[Pair, ...]) -> Flow[Reply]:
        operation = self.operation
        request = _request(self.context, operation, self.values, self.body)
        request = replace(request, headers=overridden(request.headers, more))
        exchange = Exchange(self.context, operation, stream=True)
        try:
            reply = yield from exchange.success(request)
            return (yield from document(self.context, operation, reply))
        except APIError as error:
            raise placed(error, self.context, operation, request)

    def placed(self, error: APIError) -> APIError:
        return placed(error, self.context, self.operation)


def _request(
    context: Context,
    operation: Operation[object],
    values: tuple[object, ...],
    body: object,
) -> Outgoing:
    resolved, extras = context.shared.resolved, context.options.extras
    base_url = resolved.base_url
    if operation.base is not None:
        placed = placed_url(operation.base.url, operation.base.name, resolved)
        base_url = urljoin(f"{resolved.base_url}/", placed).rstrip("/")
    made = outgoing(operation, base_url, values, body, resolved.parameters, extras)
    key = operation.idempotency_key
    if key and not made.header(key).strip():
        # Minted once: all attempts, and what asks for the rest of an answer, are one call to the server.
        context.key = context.key or context.shared.world.key()
        made = replace(made, headers=overridden(made.headers, ((key, context.key),)))
    told, content = context.options.progress, made.content
    if told is None or content is None or isinstance(content, bytes):
        return made
    return replace(made, content=content.telling(told))


def placed(
    error: APIError,
    context: Context,
    operation: Operation[object],
    request: Outgoing | None = None,
) -> APIError:
    """The error with what is known of the call; a token's error keeps its own place."""
    error.operation_id = operation.id
    context.noted(error)
    if not error.method:
        error.method, error.path = operation.method, operation.path
        error.url_path = "" if request is None else request.path
        error.attempts = context.attempts
    if error.request_id is None and isinstance(error, AnswerError):
        error.request_id = request_id(context.shared.api.request_id, error.headers)
    return error
