"""`api.json`: operation ids, calls, arguments and wire names, for tools and tests."""

from __future__ import annotations

from clientwright.ir.api import Api, Operation
from clientwright.ir.flows import (
    Cursor,
    Download,
    Link,
    Offset,
    PageNumber,
    Poll,
    Streamed,
    Token,
)
from clientwright.json_value import JSON
from clientwright.naming.names import Names, OperationNames
from clientwright.plan.errors import is_error
from clientwright.plan.links import link_data
from clientwright.plan.methods import arguments_of, body_argument, choices_of
from clientwright.plan.methods import part_headers_of
from clientwright.plan.streams import items_of
from clientwright.plan.types import Writer


def plan_calls(api: Api, names: Names) -> list[dict[str, JSON]]:
    """One entry an operation, in the order of the description."""
    writer = Writer(api.types, names)
    return [
        {**_call(o, names, writer), **link_data(o, api, names)} for o in api.operations
    ]


def _call(operation: Operation, names: Names, writer: Writer) -> dict[str, JSON]:
    own = names.operations[operation.pointer]
    arguments: list[JSON] = [
        {
            "name": argument.name,
            "wire_name": parameter.wire_name,
            "in": parameter.place,
            "required": parameter.required,
            "type": _plain(argument.annotation.text),
        }
        for argument, parameter in arguments_of(operation, own, writer)
    ]
    body = body_argument(operation, own, writer)
    media_types: list[JSON] = [*operation.body.media_types] if operation.body else []
    chosen: dict[str, JSON] = {
        what: {"argument": name, "media_types": [*choice.media_types]}
        for what, name, choice in choices_of(operation, own, writer)
    }
    return {
        "operation_id": operation.id,
        "method": operation.method,
        "path": operation.path,
        "call": f"{names.groups[operation.group].attribute}.{own.method}",
        "arguments": arguments,
        "body": {"argument": body.name, "media_types": media_types} if body else None,
        **_part_headers(operation, own, writer),
        **chosen,
        "responses": _responses(operation, writer),
        **_headers(operation, writer),
        "flow": flow_name(operation),
        **_stream(operation, names, writer),
    }


def _part_headers(
    operation: Operation, own: OperationNames, writer: Writer
) -> dict[str, JSON]:
    """The arguments of header fields of a form's parts."""
    headers = part_headers_of(operation, own, writer)
    pairs = zip(headers, operation.part_headers, strict=True)
    listed: list[JSON] = [
        {
            "name": argument.name,
            "part": part.name,
            "wire_name": field.wire_name,
            "required": argument.required,
            "type": _plain(argument.annotation.text),
        }
        for (argument, _), (part, field) in pairs
    ]
    return {"part_headers": listed} if listed else {}


def _headers(operation: Operation, writer: Writer) -> dict[str, JSON]:
    """What header fields are read as, by documented status."""
    found: dict[str, JSON] = {
        a.status: _plain(writer.static(a.headers_type).text)
        for a in operation.answers
        if a.headers_type is not None
    }
    return {"headers": found} if found else {}


def _stream(operation: Operation, names: Names, writer: Writer) -> dict[str, JSON]:
    """The call of a stream, where there is one, and what its items are."""
    stream = operation.stream
    if stream is None:
        return {}
    own = names.operations[operation.pointer]
    method = own.stream[0] if own.stream else own.method
    call = f"{names.groups[operation.group].attribute}.{method}"
    items = _plain(items_of(stream, writer).text)
    return {"stream": {"call": call, "items": items}}


def flow_name(operation: Operation) -> str:
    match operation.flow:
        case Cursor() | Token():
            return "cursor"
        case Offset():
            return "offset"
        case PageNumber():
            return "page"
        case Link():
            return "link"
        case Poll():
            return "poll"
        case Download():
            return "download"
        case Streamed():
            return "stream"
        case _:
            return "plain"


def _responses(operation: Operation, writer: Writer) -> dict[str, JSON]:
    """Types by documented status; what has no body is None."""
    found: dict[str, JSON] = {}
    for answer in operation.answers:
        text: JSON = "bytes" if answer.codec == "bytes" else None
        if text is None and answer.type is not None:
            readable = answer.codec in ("json", "any") or not is_error(
                answer, operation
            )
            text = _plain(writer.static(answer.type).text) if readable else "str"
        found[answer.status] = text
    return found


def _plain(text: str) -> str:
    return text.replace("models.", "")
