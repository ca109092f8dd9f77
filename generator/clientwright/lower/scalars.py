"""Strings, numbers and booleans: which scalar a type and its format stand for."""

from __future__ import annotations

import re

from dataclasses import replace

from clientwright.ir.types import (
    ListType,
    MapType,
    NullableType,
    Scalar,
    ScalarKind,
    Type,
)
from clientwright.lower.decimals import is_decimal
from clientwright.spec.node import Node

STRING_FORMATS: dict[str, ScalarKind] = {
    "date": "date",
    "date-time": "date-time",
    "date-time-local": "date-time-local",
    "epoch-milliseconds": "epoch-milliseconds",
    "time": "time",
    "duration": "duration",
    "uuid": "uuid",
    "byte": "base64",
    "base64": "base64",
    "base64url": "base64url",
    "binary": "binary",
    "decimal": "decimal-string",
    "decimal128": "decimal-string",
    "password": "password",
}
INTEGER = re.compile(r"u?int\d+")
"""Formats of integers, which are texts where JavaScript would round them."""
NUMBER_FORMATS: dict[str, ScalarKind] = {
    "decimal": "decimal",
    "decimal128": "decimal",
    "epoch-milliseconds": "epoch-milliseconds",
}
PLAIN: dict[str, ScalarKind] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}


def scalar_kind(node: Node, kinds: tuple[str, ...]) -> ScalarKind | None:
    """The scalar that the non-null `kinds` of a schema stand for together, or None if no one does."""
    form = node.text("format")
    if set(kinds) <= {"integer", "number"} and kinds:
        plain: ScalarKind = "number" if "number" in kinds else "integer"
        return NUMBER_FORMATS.get(form, plain)
    if kinds == ("string",):
        return _string_kind(node, form)
    if "string" in kinds and set(kinds) <= {"string", "integer", "number"}:
        return NUMBER_FORMATS.get(form)
    return PLAIN.get(kinds[0]) if len(kinds) == 1 else None


def _string_kind(node: Node, form: str) -> ScalarKind:
    if INTEGER.fullmatch(form):
        return "integer-string"
    form = form or node.text("contentEncoding")
    if not form and node.text("contentMediaType") == "application/octet-stream":
        form = "binary"
    if not form and is_decimal(node.text("pattern")):
        form = "decimal"
    kind = STRING_FORMATS.get(form, "string")
    if (
        kind == "date-time"
        and node.text("x-clientwright-date-time") == "utc-milliseconds"
    ):
        return "date-time-utc"
    return kind


def as_text(kind: Type) -> Type:
    """The type outside of models, which alone know other forms of bytes and integers on the wire."""
    match kind:
        case Scalar("base64url" | "integer-string"):
            return Scalar("string")
        case ListType(item):
            return replace(kind, item=as_text(item))
        case MapType(value):
            return replace(kind, value=as_text(value))
        case NullableType(inner):
            return replace(kind, inner=as_text(inner))
        case _:
            return kind
