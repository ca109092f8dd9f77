"""Links: which operations an answer leads to, and which of its values they take."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from clientwright.diagnostics import Fix
from clientwright.ir.api import AnswerLink, LinkArgument, Operation
from clientwright.ir.links import expressions
from clientwright.json_value import JSON, child, pointer_of
from clientwright.lower.schemas import Schemas
from clientwright.lower.statuses import spelled
from clientwright.spec.node import Node


@dataclass(frozen=True, slots=True)
class _Targets:
    """Operations by what links call them, and what is called so but is left out on purpose."""

    known: Mapping[str, Operation]
    unseen: frozenset[str]


def with_links(
    nodes: Sequence[Node],
    operations: Sequence[Operation],
    excluded: Mapping[str, str],
    schemas: Schemas,
) -> tuple[Operation, ...]:
    """The operations with the links of their answers; one that leads nowhere is told.

    One that leads to an operation that the client is to do without is no fault.
    """
    by_id = {n.text("operationId"): o for n, o in zip(nodes, operations, strict=True)}
    by_path = {_reference(o.path, o.method): o for o in operations}
    known = by_path | {f"#{o.pointer}": o for o in operations} | by_id
    known.pop("", None)
    unseen = {*excluded.values(), *(f"#{pointer}" for pointer in excluded)} - {""}
    targets = _Targets(known, frozenset(unseen))
    return tuple(
        replace(operation, links=tuple(_links(node, targets, schemas)))
        for node, operation in zip(nodes, operations, strict=True)
    )


def _reference(path: str, method: str) -> str:
    """Where an operation is looked for, also where its path item stands elsewhere."""
    return "#" + pointer_of(["paths", path, method.lower()])


def _links(
    operation: Node, targets: _Targets, schemas: Schemas
) -> Iterator[tuple[str, AnswerLink]]:
    for status, answer in operation["responses"].entries():
        for name, declared in answer.resolve()["links"].entries():
            node = declared.resolve()
            target = _target(name, node, targets, schemas)
            if target is not None:
                yield spelled(status), _link(name, node, target, schemas)


def _target(
    name: str, node: Node, targets: _Targets, schemas: Schemas
) -> Operation | None:
    named = node.text("operationId") or unquote(node.text("operationRef"))
    target = targets.known.get(named)
    if target is None and named not in targets.unseen:
        message = f"the link `{name}` leads to no operation here"
        fix = Fix(node.pointer, remove=True)
        schemas.report("link", node, message, "passed over", fix)
    return target


def _link(name: str, node: Node, target: Operation, schemas: Schemas) -> AnswerLink:
    if server := node["server"]:
        message = f"the link `{name}` has a server of its own"
        repair = f"`{target.id}` is called where it always is"
        fix = Fix(server.pointer, remove=True)
        schemas.report("link", server, message, repair, fix)
    return AnswerLink(
        name=name,
        target=target.pointer,
        arguments=tuple(_arguments(node, target, schemas)),
        body=_body(node, target, schemas),
        doc=node.words(),
    )


def _arguments(
    link: Node, target: Operation, schemas: Schemas
) -> Iterator[LinkArgument]:
    """By wire names; `path.id` tells a place too."""
    known = {p.wire_name: p for p in target.parameters}
    known |= {f"{p.place}.{p.wire_name}": p for p in target.parameters}
    for name, value in link["parameters"].entries():
        if (parameter := known.get(name)) is not None:
            text = _text(value, schemas)
            yield LinkArgument(parameter.place, parameter.wire_name, text)
            continue
        message = f"`{target.id}` has no parameter `{name}`"
        fix = Fix(child(link.pointer, "parameters", name), remove=True)
        schemas.report("link", link["parameters"][name], message, "passed over", fix)


def _body(link: Node, target: Operation, schemas: Schemas) -> str | None:
    if "requestBody" not in link:
        return None
    if target.body is not None:
        return _text(link["requestBody"], schemas)
    message = f"`{target.id}` takes no body"
    fix = Fix(child(link.pointer, "requestBody"), remove=True)
    schemas.report("link", link["requestBody"], message, "passed over", fix)
    return None


def _text(value: Node, schemas: Schemas) -> str:
    """A value as JSON. What looks like an expression in it and is none is told."""
    for text in _texts(value.value):
        if expressions(text) is None:
            message = f"`{text}` is no runtime expression"
            schemas.report("link", value, message, "sent as it is")
    return json.dumps(value.value, ensure_ascii=False, default=float)


def _texts(value: JSON) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _texts(each)
        case dict():
            for each in value.values():
                yield from _texts(each)
        case _:
            return
