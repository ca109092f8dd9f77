"""The resource of links: a method for each, which calls what it leads to with what an answer says."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from clientwright.ir.api import Api, Group, Operation, Parameter
from clientwright.ir.links import Followed, expressions, followed_links
from clientwright.json_value import JSON
from clientwright.naming.names import LinkNames, Names, OperationNames
from clientwright.naming.scope import Scope
from clientwright.plan.answers import result_type
from clientwright.plan.expr import Expr, Import, imports_of, items, joined, named, write
from clientwright.plan.imports import Layout, statements
from clientwright.plan.links import said
from clientwright.plan.literals import docstring, literal, texts
from clientwright.plan.methods import Argument, Method, list_last, method_of, passed_on
from clientwright.plan.types import MODELS, Writer
from clientwright.plan.views import DataView, ResourceView

BASES = frozenset(
    {
        Import("@runtime.client", "AsyncResource"),
        Import("@runtime.client", "Resource"),
        Import("@runtime.links", "AnswerLink"),
    }
)
GIVEN = Expr("...")
"""Stands for a value that the caller gives."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link with what it connects, by the names that all have."""

    followed: Followed
    own: LinkNames
    target: Operation
    names: OperationNames
    sources: tuple[Operation, ...]

    @property
    def taken(self) -> Mapping[Parameter, JSON]:
        """The values that the link gives."""
        given = {(a.place, a.wire_name): a.value for a in self.followed.link.arguments}
        return {
            p: _parsed(given[p.place, p.wire_name])
            for p in self.target.parameters
            if (p.place, p.wire_name) in given
        }


def plan_links(group: Group, api: Api, names: Names, layout: Layout) -> ResourceView:
    writer, links = Writer(api.types, names), list(links_of(api, names))
    sync = list_last(_method(each, api, writer, is_async=False) for each in links)
    other = list_last(_method(each, api, writer, is_async=True) for each in links)
    data = [(each.own.constant, _data(each)) for each in links]
    imports = BASES | imports_of(e for _, lines in data for e in lines)
    imports = imports.union(*(m.imports for m in (*sync, *other)))
    imports |= {_import(each, names) for each in links}
    typing = frozenset[Import]().union(*(m.typing_imports for m in (*sync, *other)))
    typing, imports = typing - MODELS, imports | (MODELS & typing)
    imports |= {Import("typing", "TYPE_CHECKING")}
    if any(m.view.overloads for m in sync):
        imports |= {Import("typing", "overload")}
    if any(m.view.deprecated for m in sync):
        imports |= {Import("typing_extensions", "deprecated")}
    return ResourceView(
        doc=docstring([f"Links of {api.title}: where its answers lead to."]),
        imports=tuple(statements(imports, layout, 1)),
        typing_imports=tuple(statements(typing - imports, layout, 1)),
        errors="",
        operations=tuple(
            DataView(name, "AnswerLink", "AnswerLink", tuple(map(str, lines)))
            for name, lines in data
        ),
        class_name=names.groups[group.id].class_name,
        class_doc=docstring([group.doc], 4),
        methods=tuple(m.view for m in sync),
        async_methods=tuple(m.view for m in other),
    )


def links_of(api: Api, names: Names) -> Iterator[Link]:
    operations = {o.pointer: o for o in api.operations}
    for each in followed_links(api):
        own, target = names.links[each.link], operations[each.link.target]
        called = replace(
            names.operations[target.pointer], method=own.method, constant=own.target
        )
        sources = tuple(operations[source.operation] for source in each.sources)
        yield Link(each, own, target, called, sources)


def _import(link: Link, names: Names) -> Import:
    """The operation that a link leads to, under a name that no other one has here."""
    constant = names.operations[link.target.pointer].constant
    alias = "" if constant == link.own.target else link.own.target
    module = names.groups[link.target.group].module
    return Import(f"@here.{module}", constant, alias)


def _data(link: Link) -> tuple[Expr, ...]:
    sources = ", ".join(
        f"{literal(operation.id)}: {texts(source.statuses)}"
        for operation, source in zip(link.sources, link.followed.sources, strict=True)
    )
    lines = [Expr(f"{literal(link.followed.link.name)},"), Expr(f"{{{sources}}},")]
    taken = link.taken
    if taken:
        values = (
            _value(taken[p], optional=not p.required) if p in taken else GIVEN
            for p in link.target.parameters
        )
        lines.append(write("given=(", items(values), "),"))
    if (body := link.followed.link.body) is not None:
        lines.append(write("content=", _value(_parsed(body)), ","))
    return tuple(lines)


def _parsed(text: str) -> JSON:
    found: JSON = json.loads(text, parse_float=Decimal)
    return found


def _value(value: JSON, optional: bool = False) -> Expr:
    """A constant, or where it is taken from; also within an object or a list."""
    match value:
        case str() if expressions(value):
            more = ", optional=True" if optional else ""
            return write(named("@runtime.links", "From"), f"({literal(value)}{more})")
        case dict():
            pairs = (write(f"{literal(k)}: ", _value(v)) for k, v in value.items())
            return write("{", joined(", ", pairs), "}")
        case list():
            return write("[", joined(", ", map(_value, value)), "]")
        case _:
            return Expr(literal(value))


def _method(link: Link, api: Api, writer: Writer, *, is_async: bool) -> Method:
    names, left = link.names, arguments_left(link, writer, is_async)
    answer, own = left[0].name, {argument.name for argument in left}
    _, passed = passed_on(link.target, names, writer, is_async)
    asked = [name for name in names.arguments if name in own]
    has_body = link.followed.link.body is not None
    given = [
        passed[0],
        f"{link.own.constant}.values({', '.join([answer, *asked])})",
        *([f"{link.own.constant}.body({answer})"] if has_body else passed[2:]),
    ]
    doc = _doc(link, api, writer.names)
    return method_of(link.target, names, left, given, doc, writer, is_async)


def arguments_left(link: Link, writer: Writer, is_async: bool) -> list[Argument]:
    """The answer, and what it does not give to the operation."""
    names, target = link.names, link.target
    arguments, _ = passed_on(target, names, writer, is_async)
    pairs = zip(names.arguments, target.parameters, strict=True)
    taken = {name for name, parameter in pairs if parameter in link.taken}
    if link.followed.link.body is not None:
        taken.add(names.body)
    left = [argument for argument in arguments if argument.name not in taken]
    name = Scope({a.name for a in left}).claim("answer", "answer_given")
    return [Argument(name, _answer(link, writer), True, positional=True), *left]


def _answer(link: Link, writer: Writer) -> Expr:
    """`Answer[User]`, of each operation that leads on."""
    kinds = {
        kind.text: kind
        for kind in (result_type(source, writer) for source in link.sources)
    }
    answer = named("@runtime.answer", "Answer")
    return joined(" | ", (write(answer, "[", kind, "]") for kind in kinds.values()))


def _doc(link: Link, api: Api, names: Names) -> list[str]:
    calls = [
        f"`{names.groups[o.group].attribute}.{names.operations[o.pointer].method}`"
        for o in link.sources
    ]
    start = f"Follow the link `{link.followed.link.name}` of {' or '.join(calls)}."
    return [start, f"Calls {said(link.followed.link, api, names)}"]
