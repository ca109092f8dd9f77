"""`allOf`: several schemas that hold at once, as one."""

from __future__ import annotations

from clientwright.json_value import JSON
from clientwright.spec.node import Node

ANNOTATIONS = {
    "description",
    "title",
    "deprecated",
    "example",
    "examples",
    "default",
    "$comment",
}
STRUCTURE = {"properties", "items", "prefixItems", "additionalProperties", "enum"} | {
    "allOf",
    "anyOf",
    "oneOf",
}
SAID_OF_FIELDS = {"description", "deprecated"} | {
    "x-clientwright-aliases",
    "x-clientwright-name",
}


def merge_all_of(node: Node) -> Node:
    """The schema without its `allOf`; one lone `$ref` with annotations around it stays that `$ref`."""
    parts = list(node["allOf"].items())
    beside = {k: v for k, v in _dict(node).items() if k != "allOf"}
    saying = [part for part in parts if not set(_dict(part)) <= ANNOTATIONS | {"type"}]
    if (
        len(saying) == 1
        and "$ref" in saying[0]
        and "allOf" not in saying[0]
        and set(beside) <= ANNOTATIONS | {"type"}
    ):
        return Node(node.root, saying[0].pointer, saying[0].value)
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
    """A part whose properties with a structure of their own are references to where they stand.

    So they are the same types in all schemas that they are merged into, and cycles end.
    """
    if not isinstance(target["properties"].value, dict):
        return _dict(target)
    properties = {name: _link(node) for name, node in target["properties"].entries()}
    return {**_dict(target), "properties": properties}


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
