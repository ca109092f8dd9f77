"""Schemas of which no value can meet all parts: two types, or two lists of values without a common one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clientwright.json_value import JSON, as_object
from clientwright.lower.combine import CONTRADICTED, PAIR
from clientwright.lower.merge import merge_all_of
from clientwright.spec.node import Node

if TYPE_CHECKING:
    from clientwright.lower.schemas import Schemas


def report_contradiction(node: Node, schemas: Schemas) -> None:
    """Say that the parts of a schema cannot hold at once, and which one counts."""
    for key in node.texts(CONTRADICTED):
        message = f"no value meets the `{key}` of two parts of this schema"
        schemas.report("contradiction", node, message, "the later one counts")


def possible(branches: list[Node]) -> list[Node]:
    """The variants without pairs of two choices that cannot meet."""
    found = [each for each in branches if not _is_impossible(each)]
    return found or branches


def _is_impossible(branch: Node) -> bool:
    if not branch.flag(PAIR):
        return False
    merged = as_object(merge_all_of(branch).value)
    inner = as_object(merged.get("properties")).values()
    return any(map(_is_contradicted, (merged, *inner)))


def _is_contradicted(schema: JSON) -> bool:
    return CONTRADICTED in as_object(schema)
