"""`readOnly` and `writeOnly`: which way a property goes."""

from __future__ import annotations

from clientwright.ir.types import Access, NullableType, Scalar, Type
from clientwright.spec.node import Node

_MOST_LEVELS = 20


def access_of(schema: Node) -> Access:
    """What a property's schema says, what it refers to, or a part of its `allOf`; both say nothing."""
    reads, writes = _says(schema, "readOnly", 0), _says(schema, "writeOnly", 0)
    if reads == writes:
        return "both"
    return "read" if reads else "write"


def _says(schema: Node, keyword: str, level: int) -> bool:
    if schema.flag(keyword):
        return True
    if level == _MOST_LEVELS or not isinstance(schema.value, dict):
        return False
    target = schema.resolve()
    if target.pointer != schema.pointer:
        return _says(target, keyword, level + 1)
    return any(_says(part, keyword, level + 1) for part in schema["allOf"].items())


def hidden(kind: Type) -> Type:
    """The type of what is only sent: a text of that kind is a password, a token or a key."""
    if isinstance(kind, NullableType):
        return NullableType(hidden(kind.inner))
    return Scalar("password") if kind == Scalar("string") else kind
