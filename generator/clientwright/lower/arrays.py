"""Arrays: lists, tuples, and lists that a server may send one item of without the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clientwright.diagnostics import Fix
from clientwright.ir.types import AnyType, ListType, Scalar, TupleType, Type
from clientwright.lower.kinds import kinds_of
from clientwright.spec.node import Node

if TYPE_CHECKING:
    from clientwright.lower.schemas import Schemas


def array_of(node: Node, words: str, schemas: Schemas) -> Type:
    """The type of an array."""
    if "prefixItems" in node:
        return _tuple(node, words, schemas)
    rest = _rest(node)
    item = schemas.type_of(rest, f"{words} item") if rest else AnyType()
    return ListType(item, lone=node.flag("x-clientwright-as-list"))


def _rest(node: Node) -> Node:
    """The schema of the items that no position names."""
    return node["items"] if "items" in node else node["unevaluatedItems"]


def _tuple(node: Node, words: str, schemas: Schemas) -> Type:
    """Positions that have to be there or not; who lists them means no others."""
    listed = enumerate(node["prefixItems"].items())
    items = [schemas.type_of(each, f"{words} {i + 1}") for i, each in listed]
    after = _rest(node)
    if isinstance(after.value, dict):
        message = "a type cannot name positions and what comes after them"
        schemas.widened("tuple-rest", node, message, "an array of any of them")
        rest = schemas.type_of(after, f"{words} item")
        return ListType(schemas.either([*items, rest]))
    least = int(node.number("minItems", 0))
    shortest = least if 0 < least < len(items) else len(items)
    lengths = range(shortest, len(items) + 1)
    return schemas.either([TupleType(tuple(items[:length])) for length in lengths])


def list_or_lone(node: Node, keyword: str, words: str, schemas: Schemas) -> Type:
    """`X or array of X`, which a caller sees as a list always."""
    for branch in node[keyword].items():
        target = branch.resolve()
        if kinds_of(target) == ("array",):
            item = schemas.type_of(target["items"], f"{words} item")
            return ListType(item, lone=True)
    schemas.widened(
        "as-list",
        node,
        "x-clientwright-as-list needs an array among the variants",
        "any JSON",
        Fix(node["x-clientwright-as-list"].pointer, remove=True),
    )
    return AnyType()


def extended(kind: Type, node: Node) -> Type:
    """The type as extensions beside a `$ref` change it."""
    if isinstance(kind, ListType) and node.flag("x-clientwright-as-list"):
        return ListType(kind.item, lone=True)
    utc = node.text("x-clientwright-date-time") == "utc-milliseconds"
    return Scalar("date-time-utc") if kind == Scalar("date-time") and utc else kind
