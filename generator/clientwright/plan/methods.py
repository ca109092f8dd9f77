"""Methods: signatures and one statement each, sync and async from the same plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clientwright.ir.api import Operation, Parameter
from clientwright.ir.flows import Cursor, Download, Poll
from clientwright.ir.types import NullableType
from clientwright.naming.assign import OperationNames
from clientwright.plan.expr import Expr, Import, join, joined, named
from clientwright.plan.literals import docstring
from clientwright.plan.operations import result_type
from clientwright.plan.types import Writer
from clientwright.plan.views import MethodView


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a method: the part of a signature, and what stands for it in `api.json`."""

    name: str
    annotation: Expr
    required: bool
    default: str = "None"

    @property
    def text(self) -> str:
        declared = f"{self.name}: {self.annotation}"
        return declared if self.required else f"{declared} = {self.default}"


@dataclass(frozen=True, slots=True)
class Method:
    """A method with what it imports: for annotations, and at run time."""

    view: MethodView
    typing_imports: frozenset[Import]
    imports: frozenset[Import] = frozenset()


def arguments_of(
    operation: Operation, names: OperationNames, writer: Writer
) -> list[tuple[Argument, Parameter]]:
    """The arguments of an operation, in the order of its parameters."""
    return [
        (Argument(name, _annotation(p, writer), p.required), p)
        for name, p in zip(names.arguments, operation.parameters, strict=True)
    ]


def body_argument(operation: Operation, names: OperationNames, writer: Writer) -> Argument | None:
    body = operation.body
    if body is None:
        return None
    static = Expr("bytes") if body.codec == "bytes" else writer.static(body.type, inputs=True)
    annotation = static if body.required else join("{} | None", static)
    return Argument(names.body, annotation, body.required)


def _annotation(parameter: Parameter, writer: Writer) -> Expr:
    kind = parameter.type
    inner = kind.inner if isinstance(kind, NullableType) else kind
    static = writer.static(inner, inputs=True)
    if parameter.date_format is not None:
        static = join("{} | {}", static, named("datetime", "date"))
    return static if parameter.required and inner is kind else join("{} | None", static)


def plan_methods(
    operation: Operation, names: OperationNames, doc: list[str], writer: Writer, *, is_async: bool
) -> Iterator[Method]:
    """The method of an operation, and the waiter beside it where it is polled."""
    yield _call(operation, names, doc, writer, is_async)
    if names.wait is not None and isinstance(operation.flow, Poll):
        yield _wait(operation, names, operation.flow, doc, writer, is_async)


def _call(
    operation: Operation, names: OperationNames, doc: list[str], writer: Writer, is_async: bool
) -> Method:
    arguments, values = _arguments(operation, names, writer)
    via, returns, lazy = _via(operation, writer, is_async)
    awaited = is_async and not lazy
    passed = ", ".join([names.constant, *values])
    statement = f"return {'await ' if awaited else ''}self.{via}({passed})"
    view = MethodView(
        head="async def" if awaited else "def",
        name=names.method,
        signature=_signature(arguments),
        returns=returns.text,
        doc=docstring(doc, 8),
        statement=statement,
    )
    return Method(view, _imports(arguments) | returns.imports)


def _arguments(
    operation: Operation, names: OperationNames, writer: Writer
) -> tuple[list[Argument], list[str]]:
    """The arguments, and what is passed on to the runtime: a tuple of values, then the body."""
    arguments = [argument for argument, _ in arguments_of(operation, names, writer)]
    body = body_argument(operation, names, writer)
    values = "".join(f"{a.name}, " for a in arguments)
    passed = [f"({values.rstrip() if len(arguments) == 1 else values.rstrip(', ')})"]
    if body is not None:
        return [*arguments, body], [*passed, body.name]
    return arguments, passed if arguments else []


def _via(operation: Operation, writer: Writer, is_async: bool) -> tuple[str, Expr, bool]:
    """The runtime's method, the type returned, and whether nothing is sent yet when it returns."""
    prefix = "Async" if is_async else ""
    result = result_type(operation, writer)
    match operation.flow:
        case Cursor(item=item):
            pager = named("@runtime.paging", f"{prefix}Pager")
            return "_pages", join("{}[{}, {}]", pager, writer.static(item), result), True
        case Download():
            return "_download", named("@runtime.download", f"{prefix}Download"), True
        case _:
            return "_call", result, False


def _wait(
    operation: Operation,
    names: OperationNames,
    flow: Poll,
    doc: list[str],
    writer: Writer,
    is_async: bool,
) -> Method:
    arguments, values = _arguments(operation, names, writer)
    options = list(_wait_options(flow, is_async))
    passed = ", ".join([names.constant, *values, *(o.name for o in options)])
    view = MethodView(
        head="async def" if is_async else "def",
        name=names.wait or names.method,
        signature=_signature([*arguments, *options]),
        returns=result_type(operation, writer).text,
        doc=docstring([*_wait_doc(names, flow, is_async), *doc[3:]], 8),
        statement=f"return {'await ' if is_async else ''}self._wait({passed})",
    )
    typed = _imports([*arguments, *options]) | result_type(operation, writer).imports
    return Method(view, typed)


def _wait_options(flow: Poll, is_async: bool) -> Iterator[Argument]:
    yield Argument("interval", Expr("float"), False, f"{flow.interval:g}")
    yield Argument("timeout", Expr("float"), False, f"{flow.timeout:g}")
    if not is_async:
        yield Argument("cancel", join("{} | None", named("threading", "Event")), False)


def _wait_doc(names: OperationNames, flow: Poll, is_async: bool) -> list[str]:
    cancelled = "cancel the task" if is_async else "set the event `cancel`"
    return [
        f"Ask by `{names.method}` until the answer is final, and return that answer.",
        f"Waits `interval` seconds between two requests, `timeout` seconds in all; "
        f"{cancelled} to stop earlier.",
    ]


def _signature(arguments: list[Argument]) -> str:
    """Required path arguments and bodies first, then keywords; a trailing comma keeps one a line."""
    required = [a for a in arguments if a.required]
    optional = [a for a in arguments if not a.required]
    parts = [
        "self",
        *(a.text for a in required),
        *(["*"] if optional else []),
        *(a.text for a in optional),
    ]
    return ", ".join(parts)


def _imports(arguments: list[Argument]) -> frozenset[Import]:
    return joined("", (a.annotation for a in arguments)).imports
