"""Hints: what a schema without a name is called all the same."""

from __future__ import annotations

from clientwright.json_value import tokens_of
from clientwright.spec.node import Node


def hints_of(node: Node) -> tuple[str, ...]:
    """Its title, and the names of the components that its `allOf` is made of."""
    title = node.maybe_text("title")
    declared = node.find(f"#{node.pointer}") or node
    parts = [part for part in declared["allOf"].items() if "$ref" in part]
    names = (tokens_of(part.resolve().pointer)[-1] for part in parts)
    return (*([title] if title else []), *names)
