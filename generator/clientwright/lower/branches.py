"""Branches of `oneOf` and `anyOf`, and what stands around them."""

from __future__ import annotations

from clientwright.ir.types import is_component
from clientwright.json_value import JSON, as_object, tokens_of
from clientwright.lower.conditions import CONDITIONS
from clientwright.lower.hints import CALLED
from clientwright.spec.node import Node

OBJECT_KEYWORDS = (
    "properties",
    "additionalProperties",
    "unevaluatedProperties",
    "patternProperties",
    "required",
)
FORMED = ("string", "number", "integer")
BESIDE = {*OBJECT_KEYWORDS, *CONDITIONS, "type"}


def without(node: Node, keyword: str) -> Node:
    value = node.value if isinstance(node.value, dict) else {}
    return Node(
        node.root, node.pointer, {k: v for k, v in value.items() if k != keyword}
    )


def within(branch: Node, around: Node) -> Node:
    """A branch together with the properties that stand beside `oneOf` or `anyOf`."""
    branch = _formed(branch, around)
    if not isinstance(around.value, dict) or not _describes(around):
        return branch
    beside = {k: v for k, v in around.value.items() if k in BESIDE}
    both: dict[str, JSON] = {"allOf": [beside, branch.value]}
    pointer = branch.resolve().pointer
    if "$ref" in branch and is_component(pointer):
        both[CALLED] = tokens_of(pointer)[-1]
    return Node(branch.root, branch.pointer, both)


def _formed(branch: Node, around: Node) -> Node:
    """A text or a number with the format that stands beside the choice, as FastAPI writes secrets."""
    said, is_plain = around["format"].value, branch.text("type") in FORMED
    if said is None or not is_plain or "format" in branch:
        return branch
    return Node(
        branch.root, branch.pointer, {**as_object(branch.value), "format": said}
    )


def _describes(around: Node) -> bool:
    """Whether properties are described, by their names or without."""
    values = [around[key].value for key in OBJECT_KEYWORDS[:-1]]
    return any(isinstance(value, dict) for value in values)
