"""Branches of `oneOf` and `anyOf`, and what stands around them."""

from __future__ import annotations

from clientwright.json_value import JSON
from clientwright.lower.conditions import CONDITIONS
from clientwright.spec.node import Node

OBJECT_KEYWORDS = (
    "properties",
    "additionalProperties",
    "unevaluatedProperties",
    "patternProperties",
    "required",
)
BESIDE = {*OBJECT_KEYWORDS, *CONDITIONS, "type"}


def without(node: Node, keyword: str) -> Node:
    value = node.value if isinstance(node.value, dict) else {}
    return Node(
        node.root, node.pointer, {k: v for k, v in value.items() if k != keyword}
    )


def within(branch: Node, around: Node) -> Node:
    """A branch together with the properties that stand beside `oneOf` or `anyOf`."""
    if not isinstance(around.value, dict) or not _describes(around):
        return branch
    beside = {k: v for k, v in around.value.items() if k in BESIDE}
    both: dict[str, JSON] = {"allOf": [beside, branch.value]}
    return Node(branch.root, branch.pointer, both)


def _describes(around: Node) -> bool:
    """Whether properties are described, by their names or without."""
    values = [around[key].value for key in OBJECT_KEYWORDS[:-1]]
    return any(isinstance(value, dict) for value in values)
