"""`allOf`: several schemas that hold at once, as one."""

from __future__ import annotations

from clientwright.ir.types import is_component
from clientwright.json_value import JSON, as_list
from clientwright.lower.branches import without
from clientwright.lower.combine import CONTRADICTED, merge_into
from clientwright.lower.conditions import (
    CONDITIONAL,
    CONDITIONS,
    conditional,
    needed_with,
    with_conditional,
)
from clientwright.lower.inheritance import is_base
from clientwright.lower.joins import contradict
from clientwright.lower.shapes import shape_of
from clientwright.spec.node import Node

STRUCTURE = {"properties", "items", "prefixItems", "additionalProperties", "enum"} | {
    "unevaluatedProperties",
    "allOf",
    "anyOf",
    "oneOf",
}
_MOST_LEVELS = 20
SHAPING = STRUCTURE | {"$ref", "const", "format", "patternProperties", "required"}
"""Keywords that make another type; without any of them a schema adds nothing to a `$ref`."""
SAID_OF_FIELDS = {"description", "deprecated", "readOnly", "writeOnly"} | {
    "x-clientwright-aliases",
    "x-clientwright-name",
}


def merge_all_of(node: Node, *, whole: bool = False) -> Node:
    """The schema without its `allOf`; one lone `$ref` with annotations around it stays that `$ref`.

    `whole`: unless what it names is a base, of which the schema is then one more extension, or the
    schema has a tag of its own.
    """
    parts = list(node["allOf"].items())
    beside = {k: v for k, v in _dict(node).items() if k != "allOf"}
    shaping = [part for part in parts if SHAPING & _dict(part).keys()]
    named = {_named(part).pointer for part in shaping}
    alone = len(named) == 1 and not SHAPING & beside.keys()
    extends = whole and alone and _extends(beside, shaping[-1])
    plain = [part for part in shaping if "$ref" in part and "allOf" not in part]
    if alone and not extends and plain:
        kinds = [
            each["type"].value for each in (*parts, Node.of(beside)) if "type" in each
        ]
        return _of_type(plain[-1], kinds)
    merged: dict[str, JSON] = {}
    for part in parts:
        merge_into(merged, flatten(part, (node.pointer,)))
    merge_into(merged, without_conditions(without(node, "allOf"), (node.pointer,)))
    if not whole and (one := _one_of(plain, merged)):
        return _marked(one, merged.get(CONTRADICTED))
    return Node(node.root, node.pointer, with_conditional(merged))


def _one_of(parts: list[Node], merged: dict[str, JSON]) -> Node | None:
    """The component that says all that the parts do; the last of those that contradict each other."""
    named = [part for part in reversed(parts) if is_component(part.resolve().pointer)]
    if "type" in as_list(merged.get(CONTRADICTED)):
        return next(iter(named), None)
    shape = shape_of(merged)
    return next((part for part in named if shape_of(flatten(part, ())) == shape), None)


def _of_type(part: Node, kinds: list[JSON]) -> Node:
    """A component, which may be of another type than it is said to be."""
    own = part.resolve()["type"].value
    is_other = any(contradict("type", kind, own) for kind in kinds)
    return _marked(part, ["type"] if own is not None and is_other else None)


def _marked(part: Node, keys: JSON) -> Node:
    """The part as it is, or one of which it is said what contradicts it."""
    if not keys:
        return part
    return Node(part.root, part.pointer, {**_dict(part), CONTRADICTED: keys})


def _extends(beside: dict[str, JSON], part: Node) -> bool:
    return "discriminator" in beside or is_base(part.resolve())


def _named(part: Node) -> Node:
    """What a part does no more than refer to."""
    target = part.resolve()
    for _ in range(_MOST_LEVELS):
        parts = [p for p in target["allOf"].items() if SHAPING & _dict(p).keys()]
        if len(parts) != 1 or (SHAPING - {"allOf"}) & _dict(target).keys():
            break
        target = parts[0].resolve()
    return target


def conditioned(node: Node) -> Node:
    """The schema with the properties that it has under a condition."""
    if not any(key in node for key in CONDITIONS):
        return node
    plain = without_conditions(node, (node.pointer,))
    return Node(node.root, node.pointer, with_conditional(plain))


def without_conditions(node: Node, seen: tuple[str, ...]) -> dict[str, JSON]:
    """A schema with what its conditions say set aside."""
    found = conditional(node, lambda inner: flatten(inner, seen))
    rest = {key: each for key, each in _dict(node).items() if key not in CONDITIONS}
    if needed := needed_with(node):
        merge_into(rest, {"dependentRequired": needed})
    return {**rest, CONDITIONAL: found} if found else rest


def flatten(node: Node, seen: tuple[str, ...]) -> dict[str, JSON]:
    """A part of an `allOf` with its own `$ref` and `allOf` taken apart; cycles add nothing."""
    target = node.resolve()
    if target.pointer in seen:
        return {}
    merged: dict[str, JSON] = {}
    inner = (*seen, target.pointer)
    for part in target["allOf"].items():
        merge_into(merged, flatten(part, inner))
    merge_into(
        merged, {k: v for k, v in _linked(target, inner).items() if k != "allOf"}
    )
    if target.pointer != node.pointer:
        merge_into(merged, {k: v for k, v in _dict(node).items() if k != "$ref"})
    return merged


def _linked(target: Node, seen: tuple[str, ...]) -> dict[str, JSON]:
    """A part whose inner schemas with a structure of their own are references to where they stand.

    So they are the same types in all schemas that they are merged into, and cycles end.
    """
    linked = without_conditions(target, seen)
    if isinstance(target["properties"].value, dict):
        properties = target["properties"].entries()
        linked["properties"] = {name: _link(node) for name, node in properties}
    for keyword in ("items", "additionalProperties", "unevaluatedProperties"):
        if keyword in linked:
            linked[keyword] = _link(target[keyword])
    return linked


def _link(node: Node) -> JSON:
    there = node.find(f"#{node.pointer}")
    is_itself = there is not None and there.value is node.value
    if not is_itself or not STRUCTURE & _dict(node).keys() or "$ref" in node:
        return node.value
    said = (*(_dict(part) for part in node["allOf"].items()), _dict(node))
    kept = {k: v for each in said for k, v in each.items() if k in SAID_OF_FIELDS}
    named = _named(node)
    is_no_more = is_component(named.pointer) and "type" not in node
    return {**kept, "$ref": f"#{named.pointer if is_no_more else node.pointer}"}


def _dict(node: Node) -> dict[str, JSON]:
    return node.value if isinstance(node.value, dict) else {}
