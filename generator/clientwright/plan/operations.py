"""Operations as data: the arguments of the runtime's `Operation`."""

from __future__ import annotations

from collections.abc import Iterator

from clientwright.ir.api import DEFAULT_STYLES, Answer, Body, Operation, Parameter
from clientwright.ir.flows import Cursor, Flow, Poll
from clientwright.ir.types import ListType, NullableType, Scalar, Type
from clientwright.naming.assign import OperationNames
from clientwright.plan.errors import is_error
from clientwright.plan.expr import Expr, Import, join, joined, named
from clientwright.plan.literals import literal
from clientwright.plan.types import Writer
from clientwright.plan.views import DataView

OPERATION = "@runtime.operation"
CLASSES = {"path": "Path", "query": "Query", "header": "Header", "cookie": "Cookie"}
BODIES = {
    "json": "JsonBody",
    "form": "FormBody",
    "multipart": "MultipartBody",
    "text": "TextBody",
    "bytes": "BytesBody",
    "none": "BytesBody",
}
ANSWERS = {"text": "Text", "bytes": "Binary", "none": "Nothing"}
FORMATS = {"date-time-utc": "utc-milliseconds", "date-time-local": "date-time-local"}


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
    imports = frozenset({Import(OPERATION, "Operation")}).union(*(e.imports for e in lines))
    view = DataView(
        names.constant, result_type(operation, writer).text, tuple(e.text for e in lines)
    )
    return view, imports


def _lines(
    operation: Operation, client_parameters: tuple[Parameter, ...], writer: Writer
) -> Iterator[Expr]:
    yield Expr(f"{literal(operation.id)}, {literal(operation.method)}, {literal(operation.path)},")
    if operation.parameters:
        yield join("parameters=({}),", _sequence([parameter(p) for p in operation.parameters]))
    own = [p for p in client_parameters if p.wire_name in operation.client_parameters]
    if own:
        yield join("client_parameters=({}),", _sequence([parameter(p) for p in own]))
    if operation.body is not None:
        yield join("body={},", _body(operation.body))
    yield join("answers={{{}}},", joined(", ", (_answer(a, writer) for a in successes(operation))))
    yield from _extras(operation)


def _extras(operation: Operation) -> Iterator[Expr]:
    flow = _flow(operation.flow)
    if flow is not None:
        yield join("flow={},", flow)
    if operation.security is not None:
        yield Expr(f"security={_tuples(operation.security)},")
    if operation.own_server is not None:
        server = operation.own_server
        text = f"base={{}}({literal(server.name)}, {literal(server.url)}),"
        yield join(text, named(OPERATION, "Base"))
    if operation.alternative_path is not None:
        yield Expr(f"alternative_path={literal(operation.alternative_path)},")
    if operation.idempotent:
        yield Expr("idempotent=True,")


def parameter(one: Parameter) -> Expr:
    """`Query("pageSize", …)`: what differs from the defaults of its place alone."""
    said = [literal(one.wire_name)]
    if one.style != DEFAULT_STYLES[one.place]:
        said.append(f"style={literal(one.style)}")
    if one.explode != (one.style == "form"):
        said.append(f"explode={one.explode}")
    if (form := FORMATS.get(_scalar(one.type))) is not None:
        said.append(f"format={literal(form)}")
    if one.delimiter is not None:
        said.append(f"delimiter={literal(one.delimiter)}")
    if one.date_format is not None:
        said.append(f"date_format={literal(one.date_format)}")
    if one.allow_reserved:
        said.append("allow_reserved=True")
    if one.media_type is not None:
        said.append(f"content={literal(one.media_type)}")
    return join(f"{{}}({', '.join(said)})", named(OPERATION, CLASSES[one.place]))


def _scalar(kind: Type) -> str:
    match kind:
        case Scalar(scalar):
            return scalar
        case NullableType(inner) | ListType(inner):
            return _scalar(inner)
        case _:
            return ""


def successes(operation: Operation) -> list[Answer]:
    """The documented answers that are no error."""
    return [a for a in operation.answers if not is_error(a)]


def result_type(operation: Operation, writer: Writer) -> Expr:
    """What a call returns: the union of the documented successes."""
    parts = [_answer_type(a, writer) for a in successes(operation)]
    texts = {p.text: p for p in parts}
    ordered = [*(t for t in texts if t != "None"), *(t for t in texts if t == "None")]
    if not ordered:
        return Expr("None")
    return Expr(" | ".join(ordered), frozenset[Import]().union(*(p.imports for p in parts)))


def _answer_type(answer: Answer, writer: Writer) -> Expr:
    if answer.codec == "bytes":
        return Expr("bytes")
    return Expr("None") if answer.type is None else writer.static(answer.type)


def _answer(answer: Answer, writer: Writer) -> Expr:
    key = literal(answer.status)
    if answer.codec in ANSWERS:
        return join(f"{key}: {{}}()", named(OPERATION, ANSWERS[answer.codec]))
    kind = Expr("None") if answer.type is None else writer.decoded(answer.type)
    envelope = f", envelope={literal(answer.envelope)}" if answer.envelope else ""
    return join(f"{key}: {{}}(lambda: {{}}{envelope})", named(OPERATION, "Json"), kind)


def _body(body: Body) -> Expr:
    said = [] if body.media_type == "application/json" else [literal(body.media_type)]
    if body.required:
        said.append("required=True")
    return join(f"{{}}({', '.join(said)})", named(OPERATION, BODIES[body.codec]))


def _flow(flow: Flow) -> Expr | None:
    match flow:
        case Cursor(items, _, next_uri, name):
            text = f"{{}}(items={literal(items)}, next_uri={literal(next_uri)}, parameter={literal(name)})"
            return join(text, named(OPERATION, "Cursor"))
        case Poll():
            text = (
                f"{{}}(status={literal(flow.status)}, pending={_texts(flow.pending)}, "
                f"success={_texts(flow.success)}, failure={_texts(flow.failure)}, "
                f"absent={literal(flow.absent)}, interval={flow.interval:g}, timeout={flow.timeout:g})"
            )
            return join(text, named(OPERATION, "Poll"))
        case _:
            return None


def _texts(values: tuple[str, ...]) -> str:
    return f"({''.join(f'{literal(v)}, ' for v in values).rstrip()})"


def _tuples(alternatives: tuple[tuple[str, ...], ...]) -> str:
    return f"({''.join(f'{_texts(names)}, ' for names in alternatives).rstrip()})"


def _sequence(parts: list[Expr]) -> Expr:
    """Items of a tuple; one item has a comma after it."""
    text = ", ".join(p.text for p in parts)
    comma = "," if len(parts) == 1 else ""
    return Expr(text + comma, frozenset[Import]().union(*(p.imports for p in parts)))
