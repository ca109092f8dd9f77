"""Hints: what a schema without a name is called all the same."""

from __future__ import annotations

from clientwright.ir.types import is_component
from clientwright.json_value import tokens_of
from clientwright.spec.node import Node

CALLED = "x-clientwright-called"
"""What a variant is called that stands together with other parts."""


def hints_of(node: Node) -> tuple[str, ...]:
    """What it is called in a choice, or its title and the names of the components in its `allOf`."""
    if called := node.maybe_text(CALLED):
        return (called,)
    title = node.maybe_text("title")
    declared = node.find(f"#{node.pointer}") or node
    parts = [part for part in declared["allOf"].items() if "$ref" in part]
    names = (tokens_of(part.resolve().pointer)[-1] for part in parts)
    return (*([title] if title else []), *names)


def is_called(node: Node) -> bool:
    """Whether the description gives a schema a name."""
    return is_component(node.pointer) or "x-clientwright-name" in node
