"""The error that an answer means: its class, its decoded body, its request id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from .api import RequestId
from .context import Context
from .effects import Reply
from .errors import DecodeError, StatusError, UndocumentedStatusError
from .headers import Headers, charset, text_of
from .json_text import parsed_or
from .operation import Decoder, Json, Operation, Text
from .pointer import find
from .retry import asked_wait

T = TypeVar("T")

_IDS = ("x-request-id", "request-id", "x-correlation-id")


def failed(
    context: Context, operation: Operation[object], reply: Reply
) -> StatusError[object]:
    """The error of an answer that is no success. A body that cannot be read is none."""
    cls = error_class(operation.errors, reply.status)
    error = cls(
        status=reply.status,
        headers=reply.headers.telling(context.report),
        content=reply.content,
        body=error_body(context, operation.id, cls.body_type, reply),
        retry_after=asked_wait(reply.status, reply.headers, context.shared.world.now()),
    )
    where = context.shared.api.request_id
    error.request_id = request_id(where, reply.headers, json_or_text(reply))
    return error


def error_class(
    documented: tuple[type[StatusError[object]], ...], status: int
) -> type[StatusError[object]]:
    """The class of a status: its own, that of its range, the default, or none."""
    by_key = {cls.documented(): cls for cls in documented}
    return of_status(by_key, status) or UndocumentedStatusError


def of_status(documented: Mapping[str, T], status: int) -> T | None:
    """What is documented of a status, of its range, or of all others."""
    found = documented.get(str(status))
    if found is not None:
        return found
    return documented.get(f"{status // 100}XX", documented.get("default"))


def error_body(
    context: Context, operation_id: str, decoder: Decoder | None, reply: Reply
) -> object:
    match decoder:
        case Json():
            return _decoded(context, operation_id, decoder, reply)
        case Text():
            return text_of(reply.content, reply.headers) or None
        case _:
            return _json(reply)


def _decoded(
    context: Context, operation_id: str, decoder: Json, reply: Reply
) -> object:
    """The body as documented; None where it is something else altogether."""
    from .decode import decode

    try:
        decoded = decode(
            decoder, reply.content, charset(reply.headers), operation_id=operation_id
        )
    except DecodeError:
        return None
    context.report(decoded.drifts)
    is_other = any(drift.pointer == "" for drift in decoded.drifts)
    return None if is_other else decoded.value


def _json(reply: Reply) -> object:
    return parsed_or(None, reply.content, charset(reply.headers))


def json_or_text(reply: Reply) -> object:
    """What can be read of a body that is not what was expected."""
    found = _json(reply)
    return text_of(reply.content, reply.headers) if found is None else found


def request_id(
    where: RequestId | None, headers: Headers, body: object = None
) -> str | None:
    """The id that support asks for: from the header, else out of the body.

    Where the description does not tell, from a header that servers send it in.
    """
    if where is None:
        return next(filter(None, map(headers.get, _IDS)), None)
    found = headers.get(where.header) if where.header else None
    if found or body is None or not where.body:
        return found or None
    inside = find(body, where.body)
    return inside if isinstance(inside, str) and inside else None
