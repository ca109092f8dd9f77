"""Which JSON types a schema admits."""

from __future__ import annotations

from clientwright.lower.branches import OBJECT_KEYWORDS
from clientwright.lower.scalars import STRING_FORMATS
from clientwright.spec.node import Node

OF_TEXT = ("minLength", "maxLength", "pattern", "contentEncoding")
OF_ARRAYS = ("items", "prefixItems", "unevaluatedItems", "contains")
NUMBER_KINDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("int32", "int64"), ("integer",)),
    **dict.fromkeys(("float", "double"), ("number",)),
}


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
    if any(keyword in node for keyword in OF_ARRAYS):
        return ("array",)
    form = node.text("format")
    if form in NUMBER_KINDS:
        return NUMBER_KINDS[form]
    if form in STRING_FORMATS or any(keyword in node for keyword in OF_TEXT):
        return ("string",)
    return ()
