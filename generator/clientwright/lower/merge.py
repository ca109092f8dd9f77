"""`allOf`: several schemas that hold at once, as one."""

from __future__ import annotations

from clientwright.json_value import JSON
from clientwright.lower.inheritance import is_base
from clientwright.spec.node import Node

STRUCTURE = {"properties", "items", "prefixItems", "additionalProperties", "enum"} | {
    "unevaluatedProperties",
    "allOf",
    "anyOf",
    "oneOf",
}
SHAPING = STRUCTURE | {"$ref", "const", "format", "patternProperties", "required"}
"""Keywords that make another type; without any of them a schema adds nothing to a `$ref`."""
SAID_OF_FIELDS = {"description", "deprecated", "readOnly", "writeOnly"} | {
    "x-clientwright-aliases",
    "x-clientwright-name",
}


def merge_all_of(node: Node, *, whole: bool = False) -> Node:
    """The schema without its `allOf`; one lone `$ref` with annotations around it stays that `$ref`.

    `whole`: unless what it names is a base, of which the schema is then one more extension.
    """
    parts = list(node["allOf"].items())
    beside = {k: v for k, v in _dict(node).items() if k != "allOf"}
    shaping = [part for part in parts if SHAPING & _dict(part).keys()]
    alone = len(shaping) == 1 and not SHAPING & beside.keys()
    extends = whole and alone and is_base(shaping[0].resolve())
    if alone and not extends and "$ref" in shaping[0] and "allOf" not in shaping[0]:
        return Node(node.root, shaping[0].pointer, shaping[0].value)
    merged: dict[str, JSON] = {}
    for part in parts:
        _merge_into(merged, flatten(part, (node.pointer,)))
    _merge_into(merged, beside)
    return Node(node.root, node.pointer, merged)


def flatten(node: Node, seen: tuple[str, ...]) -> dict[str, JSON]:
    """A part of an `allOf` with its own `$ref` and `allOf` taken apart; cycles add nothing."""
    target = node.resolve()
    if target.pointer in seen:
        return {}
    merged: dict[str, JSON] = {}
    for part in target["allOf"].items():
        _merge_into(merged, flatten(part, (*seen, target.pointer)))
    _merge_into(merged, {k: v for k, v in _linked(target).items() if k != "allOf"})
    if target.pointer != node.pointer:
        _merge_into(merged, {k: v for k, v in _dict(node).items() if k != "$ref"})
    return merged


def _linked(target: Node) -> dict[str, JSON]:
    """A part whose inner schemas with a structure of their own are references to where they stand.

    So they are the same types in all schemas that they are merged into, and cycles end.
    """
    linked = dict(_dict(target))
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
    kept = {k: v for k, v in _dict(node).items() if k in SAID_OF_FIELDS}
    return {**kept, "$ref": f"#{node.pointer}"}


def _merge_into(merged: dict[str, JSON], part: dict[str, JSON]) -> None:
    for key, value in part.items():
        known = merged.get(key)
        if key in ("properties", "patternProperties") and isinstance(known, dict):
            merged[key] = {**known, **(value if isinstance(value, dict) else {})}
        elif key == "required" and isinstance(known, list) and isinstance(value, list):
            merged[key] = [*known, *(name for name in value if name not in known)]
        else:
            merged[key] = value


def _dict(node: Node) -> dict[str, JSON]:
    return node.value if isinstance(node.value, dict) else {}
