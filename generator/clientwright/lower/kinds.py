"""Which JSON types a schema admits."""

from __future__ import annotations

from clientwright.lower.branches import OBJECT_KEYWORDS
from clientwright.spec.node import Node


def kinds_of(node: Node) -> tuple[str, ...]:
    """The JSON types that a schema admits, without null; told from its keywords where `type` is silent."""
    declared = node["type"].value
    if isinstance(declared, str):
        return () if declared == "null" else (declared,)
    if isinstance(declared, list):
        return tuple(
            k for k in dict.fromkeys(declared) if isinstance(k, str) and k != "null"
        )
    if any(keyword in node for keyword in OBJECT_KEYWORDS):
        return ("object",)
    return ("array",) if "items" in node or "prefixItems" in node else ()
