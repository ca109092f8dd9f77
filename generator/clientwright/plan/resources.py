"""Resources: one module a group, operations as data, then the sync and the async class."""

from __future__ import annotations

from collections import Counter

from clientwright.ir.api import Api, Group, Operation
from clientwright.naming.names import Names, OperationNames
from clientwright.plan.docs import operation_paragraphs
from clientwright.plan.errors import errors_of, is_error
from clientwright.plan.expr import Import
from clientwright.plan.imports import Layout, statements
from clientwright.plan.links import link_lines
from clientwright.plan.literals import docstring
from clientwright.plan.methods import Method, arguments_of, choices_of
from clientwright.plan.methods import list_last, part_headers_of, plan_methods
from clientwright.plan.operations import plan_data
from clientwright.plan.streams import calls_of
from clientwright.plan.types import MODELS, Writer
from clientwright.plan.views import ResourceView

BASES = frozenset(
    Import("@runtime.client", name) for name in ("AsyncResource", "Resource")
)
COMMON = "_ERRORS"


def plan_resource(group: Group, api: Api, names: Names, layout: Layout) -> ResourceView:
    writer = Writer(api.types, names)
    operations = [o for o in api.operations if o.group == group.id]
    calls = [
        call for o in operations for call in calls_of(o, names.operations[o.pointer])
    ]
    common = _common_errors(operations)
    data = [
        plan_data(o, own, api.client_parameters, _errors(o, common), writer)
        for o, own in calls
    ]
    sync = _methods(calls, api, writer, is_async=False)
    other = _methods(calls, api, writer, is_async=True)
    imports = frozenset[Import]().union(
        BASES, *(i for _, i in data), _errors_import(operations)
    )
    imports = imports.union(*(m.imports for m in (*sync, *other)))
    typing = frozenset[Import]().union(*(m.typing_imports for m in (*sync, *other)))
    typing, imports = typing - MODELS, imports | (MODELS & typing)
    if any(m.view.overloads for m in sync):
        imports |= {Import("typing", "overload")}
    if any(m.view.deprecated for m in sync):
        imports |= {Import("typing_extensions", "deprecated")}
    about = [f"{group.id} of {api.title}.", group.doc]
    return ResourceView(
        doc=docstring(about),
        imports=tuple(_runtime_lines(imports, bool(typing - imports), layout)),
        typing_imports=tuple(statements(typing - imports, layout, 1)),
        errors=_tuple(common),
        operations=tuple(view for view, _ in data),
        class_name=names.groups[group.id].class_name,
        class_doc=docstring([group.doc or f"Operations of {group.id}."], 4),
        methods=tuple(m.view for m in sync),
        async_methods=tuple(m.view for m in other),
    )


def _methods(
    calls: list[tuple[Operation, OperationNames]],
    api: Api,
    writer: Writer,
    *,
    is_async: bool,
) -> list[Method]:
    return list_last(
        method
        for o, own in calls
        for method in plan_methods(
            o, own, _doc(o, own, api, writer), writer, is_async=is_async
        )
    )


def _doc(
    operation: Operation, own: OperationNames, api: Api, writer: Writer
) -> list[str]:
    headers_of_parts = part_headers_of(operation, own, writer)
    asked = [*arguments_of(operation, own, writer), *headers_of_parts]
    arguments = tuple((a.name, p) for a, p in asked)
    statuses = [a.status for a in operation.answers if is_error(a, operation)]
    choices = [(name, c.doc) for _, name, c in choices_of(operation, own, writer)]
    other = own.stream[0] if own.stream else None
    kinds = (a.headers_type for a in operation.answers if not is_error(a, operation))
    headers = dict.fromkeys(writer.static(kind).text for kind in kinds if kind)
    paragraphs = operation_paragraphs(
        operation, arguments, api.types, statuses, own.wait, other, choices, [*headers]
    )
    links = link_lines(operation, api, writer.names)
    return [*paragraphs, "\n".join(["Links:", *links])] if links else paragraphs


def _common_errors(operations: list[Operation]) -> tuple[str, ...]:
    """The list of errors that most operations share, if more than one does."""
    counted = Counter(tuple(errors_of(o)) for o in operations)
    listed = [
        (count, errors) for errors, count in counted.items() if count > 1 and errors
    ]
    return (
        max(listed, key=lambda pair: (pair[0], len(pair[1]), pair[1]))[1]
        if listed
        else ()
    )


def _errors(operation: Operation, common: tuple[str, ...]) -> str:
    own = tuple(errors_of(operation))
    return COMMON if own and own == common else _tuple(own)


def _tuple(errors: tuple[str, ...]) -> str:
    inner = ", ".join(f"errors.{name}" for name in errors)
    return f"({inner},)" if len(errors) == 1 else f"({inner})" if errors else ""


def _errors_import(operations: list[Operation]) -> frozenset[Import]:
    needed = any(errors_of(o) for o in operations)
    return frozenset({Import("@api.", "errors")}) if needed else frozenset()


def _runtime_lines(
    imports: frozenset[Import], has_typing: bool, layout: Layout
) -> list[str]:
    extra = {Import("typing", "TYPE_CHECKING")} if has_typing else set[Import]()
    return statements({*imports, *extra}, layout, 1)
