"""Operations as data: the arguments of the runtime's `Operation`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from clientwright.ir.api import Operation, Parameter, RateLimit
from clientwright.ir.flows import (
    Cursor,
    Flow,
    Link,
    Offset,
    PageNumber,
    Pages,
    Poll,
    Token,
)
from clientwright.json_value import JSON
from clientwright.naming.names import OperationNames
from clientwright.plan.answers import answer_data, result_type, successes
from clientwright.plan.bodies import body_data
from clientwright.plan.expr import Expr, Import, imports_of, items, joined, named, write
from clientwright.plan.literals import literal, texts
from clientwright.plan.parameters import OPERATION, parameter
from clientwright.plan.streams import stream_data, stream_of
from clientwright.plan.types import Writer
from clientwright.plan.views import DataView

PAGING = "@runtime.paging"
WAITING = "@runtime.waiting"


def plan_data(
    operation: Operation,
    names: OperationNames,
    client_parameters: tuple[Parameter, ...],
    errors: str,
    writer: Writer,
) -> tuple[DataView, frozenset[Import]]:
    """The `Operation(…)` of one operation; `errors` is the text of its tuple of error classes."""
    lines = list(_lines(operation, client_parameters, writer))
    if errors:
        lines.append(Expr(f"errors={errors},"))
    imports = imports_of(lines) | {Import(OPERATION, "Operation")}
    annotation = f"Operation[{result_type(operation, writer)}]"
    texts_ = tuple(e.text for e in lines)
    return DataView(names.constant, annotation, "Operation", texts_), imports


def _lines(
    operation: Operation, client_parameters: tuple[Parameter, ...], writer: Writer
) -> Iterator[Expr]:
    yield Expr(
        f"{literal(operation.id)}, {literal(operation.method)}, {literal(_sent(operation.path))},"
    )
    if operation.parameters:
        yield write("parameters=(", items(map(parameter, operation.parameters)), "),")
    own = [p for p in client_parameters if p.wire_name in operation.client_parameters]
    if own:
        given = writer.names.client.parameters
        listed = (parameter(p, asked=given[p.wire_name]) for p in own)
        yield write("client_parameters=(", items(listed), "),")
    if operation.body is not None:
        yield write("body=", body_data(operation.body, writer), ",")
    yield write("answers={", joined(", ", _answers(operation, writer)), "},")
    stream = stream_of(operation)
    if stream is not None and stream.sets:
        yield Expr(f"sets={literal(dict(stream.sets))},")
    if operation.pointer in writer.names.sources:
        yield Expr("linked=True,")
    yield from _extras(operation)


def _answers(operation: Operation, writer: Writer) -> Iterator[Expr]:
    stream = stream_of(operation)
    if stream is not None:
        yield stream_data(stream, writer)
        return
    yield from (answer_data(a, operation, writer) for a in successes(operation))


def _sent(path: str) -> str:
    """The path of requests: a fragment only tells operations of the same path apart."""
    return path.partition("#")[0]


def _extras(operation: Operation) -> Iterator[Expr]:
    flow = _flow(operation.flow)
    if flow is not None:
        yield write("flow=", flow, ",")
    if operation.security is not None:
        yield write(
            "security=(", items(Expr(texts(s)) for s in operation.security), "),"
        )
    if operation.own_server is not None:
        server = operation.own_server
        arguments = f"({literal(server.name)}, {literal(server.url)}),"
        yield write("base=", named(OPERATION, "Base"), arguments)
    if operation.alternative_path is not None:
        yield Expr(f"alternative_path={literal(operation.alternative_path)},")
    if operation.rate_limit is not None:
        yield write("rate_limit=", limit_data(operation.rate_limit), ",")
    if operation.idempotency_key is not None:
        yield Expr(f"idempotency_key={literal(operation.idempotency_key)},")
    if operation.idempotent:
        yield Expr("idempotent=True,")


def limit_data(limit: RateLimit) -> Expr:
    burst = "" if limit.burst is None else f", burst={limit.burst}"
    said = f"({limit.requests}, per={limit.per:g}{burst})"
    return write(named("@runtime.rate", "RateLimit"), said)


def _flow(flow: Flow) -> Expr | None:
    match flow:
        case Cursor() | Token() | Offset() | PageNumber() | Link():
            return write(named(PAGING, type(flow).__name__), f"({_said(flow)})")
        case Poll():
            said = (
                f"status={literal(flow.status)}, pending={texts(flow.pending)}, "
                f"success={texts(flow.success)}, failure={texts(flow.failure)}, "
                f"absent={literal(flow.absent)}, interval={flow.interval:g}, timeout={flow.timeout:g}"
                + (f", backoff={flow.backoff:g}" if flow.backoff != 1 else "")
            )
            return write(named(WAITING, "Poll"), f"({said})")
        case _:
            return None


def _said(flow: Pages) -> str:
    """What differs from the defaults; the type of the items stands in the signature."""
    values: dict[str, JSON | tuple[str, ...]] = {
        each.name: getattr(flow, each.name)
        for each in fields(flow)
        if each.name != "item" and getattr(flow, each.name) != each.default
    }
    return ", ".join(f"{name}={_value(value)}" for name, value in values.items())


def _value(value: JSON | tuple[str, ...]) -> str:
    return texts(value) if isinstance(value, tuple) else literal(value)
