"""Links: which operations an answer leads to, and which of its values they take."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from clientwright.diagnostics import Fix
from clientwright.ir.api import AnswerLink, Operation
from clientwright.json_value import JSON, child
from clientwright.lower.schemas import Schemas
from clientwright.spec.node import Node


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
    targets = {f"#{operation.pointer}": operation for operation in operations} | by_id
    targets.pop("", None)
    unseen = {*excluded.values(), *(f"#{pointer}" for pointer in excluded)} - {""}
    return tuple(
        replace(operation, links=tuple(_links(node, targets, unseen, schemas)))
        for node, operation in zip(nodes, operations, strict=True)
    )


def _links(
    operation: Node,
    targets: Mapping[str, Operation],
    unseen: set[str],
    schemas: Schemas,
) -> Iterator[AnswerLink]:
    for status, answer in operation["responses"].entries():
        for name, declared in answer.resolve()["links"].entries():
            node = declared.resolve()
            named = node.text("operationId") or node.text("operationRef")
            target = targets.get(named)
            if target is None and named in unseen:
                continue
            if target is None:
                message = f"the link `{name}` leads to no operation here"
                fix = Fix(node.pointer, remove=True)
                schemas.report("link", node, message, "passed over", fix)
                continue
            yield AnswerLink(
                status=status,
                name=name,
                target=target.pointer,
                arguments=tuple(_arguments(node, target, schemas)),
                body=(
                    _text(node["requestBody"].value) if "requestBody" in node else None
                ),
                doc=node.words(),
            )


def _arguments(
    link: Node, target: Operation, schemas: Schemas
) -> Iterator[tuple[str, str]]:
    """By wire names; `path.id` tells a place too."""
    known = {p.wire_name: p.wire_name for p in target.parameters}
    known |= {f"{p.place}.{p.wire_name}": p.wire_name for p in target.parameters}
    for name, value in link["parameters"].entries():
        if name in known:
            yield known[name], _text(value.value)
            continue
        message = f"`{target.id}` has no parameter `{name}`"
        fix = Fix(child(link.pointer, "parameters", name), remove=True)
        schemas.report("link", link["parameters"][name], message, "passed over", fix)


def _text(value: JSON) -> str:
    """An expression as it is, any other value as JSON."""
    is_expression = isinstance(value, str) and "$" in value
    return str(value) if is_expression else json.dumps(value, ensure_ascii=False)
