"""Methods: signatures and one statement each, sync and async from the same plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from clientwright.ir.api import Body, Operation, Parameter
from clientwright.ir.files import as_file
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
from clientwright.ir.types import (
    AnyType,
    Const,
    EnumType,
    MapType,
    NullableType,
    RefType,
    Scalar,
    Type,
)
from clientwright.naming.names import OperationNames
from clientwright.plan.expr import (
    Expr,
    Import,
    imports_of,
    joined,
    named,
    optional,
    write,
)
from clientwright.plan.literals import docstring, literal
from clientwright.plan.answers import result_type
from clientwright.plan.choices import (
    Choice,
    answer_choice,
    body_choice,
    literals,
    returns,
)
from clientwright.plan.operations import WAITING
from clientwright.plan.streams import stream_class
from clientwright.plan.types import Writer
from clientwright.plan.views import MethodView, OverloadView


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a method; those that are not positional come after `*`."""

    name: str
    annotation: Expr
    required: bool
    positional: bool = False
    default: str = "None"

    @property
    def text(self) -> str:
        declared = f"{self.name}: {self.annotation}"
        return declared if self.required else f"{declared} = {self.default}"


@dataclass(frozen=True, slots=True)
class Method:
    """A method with what its annotations import, and what its statement does."""

    view: MethodView
    typing_imports: frozenset[Import]
    imports: frozenset[Import]


def arguments_of(
    operation: Operation, names: OperationNames, writer: Writer
) -> list[tuple[Argument, Parameter]]:
    """The arguments of an operation, in the order of its parameters."""
    return [
        (_argument(name, p, writer), p)
        for name, p in zip(names.arguments, operation.parameters, strict=True)
    ]


def _argument(name: str, parameter: Parameter, writer: Writer) -> Argument:
    """One that can have a single value, and has to have it, is not asked for."""
    annotation, in_path = _annotation(parameter, writer), parameter.place == "path"
    values = _values(parameter.type, writer) if parameter.required else ()
    if len(values) == 1 and not in_path:
        return Argument(name, annotation, False, default=literal(values[0]))
    return Argument(name, annotation, parameter.required, in_path)


def _values(kind: Type, writer: Writer) -> tuple[str | int, ...]:
    if isinstance(kind, Const):
        return (kind.value,)
    if not isinstance(kind, RefType):
        return ()
    definition = writer.types[kind.target].definition
    return definition.values if isinstance(definition, EnumType) else ()


def body_argument(
    operation: Operation,
    names: OperationNames,
    writer: Writer,
    *,
    is_async: bool = False,
) -> Argument | None:
    body = operation.body
    if body is None:
        return None
    kinds = {e.text: e for e in (_given(way, writer, is_async) for way in body.ways)}
    static = joined(" | ", kinds.values())
    annotation = static if body.required else optional(static)
    return Argument(names.body, annotation, body.required, body.required)


def _given(body: Body, writer: Writer, is_async: bool) -> Expr:
    if body.codec == "bytes":
        prefix = "Async" if is_async else ""
        return named("@runtime.types", f"{prefix}BytesContent")
    if body.codec in ("lines", "sequence", "parts"):
        kinds = ("Iterable", "AsyncIterable") if is_async else ("Iterable",)
        item = _item(body, writer)
        return joined(
            " | ",
            (write(named("collections.abc", k), "[", item, "]") for k in kinds),
        )
    kind = as_file(body.type) if body.codec == "multipart" else body.type
    if body.codec in ("form", "multipart") and kind in (AnyType(), MapType(AnyType())):
        # What nobody described may hold files, which no type of JSON has.
        return write(named("collections.abc", "Mapping"), "[str, object]")
    if body.codec == "multipart" and kind == Scalar("file"):
        mapping = named("collections.abc", "Mapping")
        return write(writer.given(kind), " | ", mapping, "[str, object]")
    return writer.given(kind)


def _item(body: Body, writer: Writer) -> Expr:
    """An item; one in parts may be a file, or stand in a tuple with the header fields of its part."""
    if body.codec != "parts":
        return writer.given(body.type)
    found = {e.text: e for e in (writer.given(as_file(kind)) for kind in body.kinds)}
    encodings = (*body.encodings, *(each for _, each in body.prefix))
    given = joined(" | ", found.values())
    if not any(each.fields for each in encodings) or [*found] == ["File"]:
        return given
    headers = write(named("collections.abc", "Mapping"), "[str, str]")
    told = write("tuple[str | None, ", given, ", str | None, ", headers, "]")
    return write(given, " | ", told)


def part_headers_of(
    operation: Operation, names: OperationNames, writer: Writer
) -> list[tuple[Argument, Parameter]]:
    """The header fields of a form's parts; one is asked for where each form has to have it."""
    body = operation.body
    alone = body is not None and body.required and not body.others
    return [
        (
            _argument(name, replace(field, required=must, place="header"), writer),
            field,
        )
        for name, (part, field) in zip(
            names.part_headers, operation.part_headers, strict=True
        )
        for must in (alone and part.required and field.required,)
    ]


def part_headers_given(operation: Operation, names: OperationNames) -> str:
    """`{"file": {"X-Version": file_x_version}}`."""
    found: dict[str, list[str]] = {}
    pairs = zip(names.part_headers, operation.part_headers, strict=True)
    for name, (part, field) in pairs:
        found.setdefault(part.name, []).append(f"{literal(field.wire_name)}: {name}")
    parts = (f"{literal(k)}: {{{', '.join(v)}}}" for k, v in found.items())
    return f"{{{', '.join(parts)}}}"


def choices_of(
    operation: Operation, names: OperationNames, writer: Writer
) -> list[tuple[str, str, Choice]]:
    """The media types that a caller may choose: what they are of, the argument, the choice."""
    found = [
        ("accept", names.accept, answer_choice(operation, writer)),
        ("content_type", names.content_type, body_choice(operation)),
    ]
    return [(what, name, choice) for what, name, choice in found if choice is not None]


def _annotation(parameter: Parameter, writer: Writer) -> Expr:
    kind = parameter.type
    bare = kind.inner if isinstance(kind, NullableType) else kind
    given = writer.given(bare)
    if parameter.date_format is not None:
        given = write(given, " | ", named("datetime", "date"))
    return given if parameter.required and bare is kind else optional(given)


def list_last(methods: Iterable[Method]) -> list[Method]:
    """Behind a method `list`, an annotation `list[…]` would name the method."""
    return sorted(methods, key=lambda m: m.view.name == "list")


def plan_methods(
    operation: Operation,
    names: OperationNames,
    doc: list[str],
    writer: Writer,
    *,
    is_async: bool,
) -> Iterator[Method]:
    """The method of an operation, and the waiter beside it where it is polled."""
    yield _call(operation, names, doc, writer, is_async)
    if names.wait is not None and isinstance(operation.flow, Poll):
        yield _wait(operation, names, operation.flow, doc, writer, is_async)


def _call(
    operation: Operation,
    names: OperationNames,
    doc: list[str],
    writer: Writer,
    is_async: bool,
) -> Method:
    arguments, passed = passed_on(operation, names, writer, is_async)
    return method_of(operation, names, arguments, passed, doc, writer, is_async)


def method_of(
    operation: Operation,
    names: OperationNames,
    arguments: list[Argument],
    passed: list[str],
    doc: list[str],
    writer: Writer,
    is_async: bool,
) -> Method:
    """A method that calls an operation with what is `passed`."""
    start, result, lazy = way_of(operation, writer, is_async=is_async)
    awaited = is_async and not lazy
    overloads = (
        list(_overloads(operation, names, arguments, writer)) if not lazy else []
    )
    view = MethodView(
        head="async def" if awaited else "def",
        name=names.method,
        signature=_signature(arguments),
        returns=result.text,
        doc=docstring(doc, 8),
        statement=f"return {'await ' if awaited else ''}{start}{', '.join(passed)})",
        overloads=tuple(overloads),
        deprecated=_deprecated(operation),
    )
    used = named("@runtime.part_headers", "headed").imports
    more = used if operation.part_headers else frozenset[Import]()
    return Method(view, _imports(arguments) | result.imports, start.imports | more)


def _deprecated(operation: Operation) -> str:
    """Editors strike a call through, and whoever makes it is warned."""
    name = f"{operation.method} {operation.path}"
    return literal(f"{name} is deprecated by its API") if operation.deprecated else ""


def _overloads(
    operation: Operation,
    names: OperationNames,
    arguments: list[Argument],
    writer: Writer,
) -> Iterator[OverloadView]:
    """A signature for each type that an answer can have; without `accept`, the first comes."""
    choice = answer_choice(operation, writer)
    kinds = [] if choice is None else returns(operation, choice, writer)
    for each in kinds if len(kinds) > 1 else ():
        asked, is_default = literals(each.media_types), each is kinds[0]
        accept = Argument(
            names.accept, optional(asked) if is_default else asked, not is_default
        )
        others = [a for a in arguments if a.name != names.accept]
        yield OverloadView(_signature([*others, accept]), each.type.text)


def passed_on(
    operation: Operation, names: OperationNames, writer: Writer, is_async: bool
) -> tuple[list[Argument], list[str]]:
    """The arguments, and what is passed to the runtime: the operation, a tuple of values, a body."""
    arguments = [argument for argument, _ in arguments_of(operation, names, writer)]
    body = body_argument(operation, names, writer, is_async=is_async)
    choices = choices_of(operation, names, writer)
    said = ", ".join(f"{what}={name}" for what, name, _ in choices)
    constant = f"{names.constant}.asking({said})" if said else names.constant
    headers = part_headers_of(operation, names, writer)
    if headers:
        constant = f"headed({constant}, {part_headers_given(operation, names)})"
    chosen = [
        Argument(name, optional(choice.annotation), False)
        for _, name, choice in choices
    ]
    listed = ", ".join(a.name for a in arguments)
    values = f"({listed},)" if len(arguments) == 1 else f"({listed})"
    if body is not None:
        asked = [*arguments, body, *(a for a, _ in headers), *chosen]
        return asked, [constant, values, body.name]
    return [*arguments, *chosen], [constant, values] if arguments else [constant]


def way_of(
    operation: Operation, writer: Writer, *, is_async: bool
) -> tuple[Expr, Expr, bool]:
    """The call up to its arguments, the type returned, and whether nothing is sent yet then."""
    prefix = "Async" if is_async else ""
    result = result_type(operation, writer)
    match operation.flow:
        case Cursor() | Token() | Offset() | PageNumber() | Link() as pages:
            pager, item = named("@runtime.pager", f"{prefix}Pager"), writer.static(
                pages.item
            )
            return _made(pager), write(pager, "[", item, ", ", result, "]"), True
        case Download():
            download = named("@runtime.download", f"{prefix}Download")
            return _made(download), download, True
        case Streamed():
            stream = stream_class(operation, prefix)
            return _made(stream), write(stream, "[", result, "]"), True
        case _:
            return Expr("self._call("), result, False


def _made(kind: Expr) -> Expr:
    return write(kind, "(self._session, ")


def _wait(
    operation: Operation,
    names: OperationNames,
    flow: Poll,
    doc: list[str],
    writer: Writer,
    is_async: bool,
) -> Method:
    arguments, passed = passed_on(operation, names, writer, is_async)
    options = list(_wait_options(flow, is_async))
    given = ", ".join(f"{o.name}={o.name}" for o in options)
    result = result_type(operation, writer)
    start = _made(named(WAITING, "AsyncWaiter" if is_async else "Waiter"))
    view = MethodView(
        head="async def" if is_async else "def",
        name=names.wait or names.method,
        signature=_signature([*arguments, *options]),
        returns=result.text,
        doc=docstring([*_wait_doc(names, flow, is_async), *doc[3:]], 8),
        statement=f"return {'await ' if is_async else ''}{start}{', '.join(passed)}).wait({given})",
        deprecated=_deprecated(operation),
    )
    needed = _imports([*arguments, *options]) | result.imports
    return Method(view, needed, start.imports)


def _wait_options(flow: Poll, is_async: bool) -> Iterator[Argument]:
    yield Argument("interval", Expr("float"), False, default=f"{flow.interval:g}")
    yield Argument("timeout", Expr("float"), False, default=f"{flow.timeout:g}")
    if not is_async:
        yield Argument("cancel", optional(named("threading", "Event")), False)


def _wait_doc(names: OperationNames, flow: Poll, is_async: bool) -> list[str]:
    cancelled = "Cancel the task" if is_async else "Set the event `cancel`"
    return [
        f"Ask by `{names.method}` until the answer is final, and return that answer.",
        "Waits `interval` seconds between two requests, and raises WaitTimeoutError after "
        f"`timeout` seconds in all. {cancelled} to stop earlier.",
    ]


def _signature(arguments: list[Argument]) -> str:
    """Path arguments and a required body by position, all others by keyword, required ones first."""
    positional = [a for a in arguments if a.positional]
    keywords = sorted(
        (a for a in arguments if not a.positional), key=lambda a: not a.required
    )
    star = ["*"] if keywords else []
    return ", ".join(
        ["self", *(a.text for a in positional), *star, *(a.text for a in keywords)]
    )


def _imports(arguments: list[Argument]) -> frozenset[Import]:
    return imports_of(a.annotation for a in arguments)
