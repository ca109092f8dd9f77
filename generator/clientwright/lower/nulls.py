"""Null: which schemas admit it, and types with and without it."""

from __future__ import annotations

import json

from clientwright.ir.types import (
    AnyType,
    ListType,
    NullableType,
    Scalar,
    Type,
    bare,
)
from clientwright.spec.node import Node


def admits_null(node: Node) -> bool:
    declared = node["type"].value
    if declared == "null" or (isinstance(declared, list) and "null" in declared):
        return True
    if any(n.value is None for n in node["enum"].items()):
        return True
    return any(is_null(n) for key in ("oneOf", "anyOf") for n in node[key].items())


def is_null(node: Node) -> bool:
    if "const" in node and node["const"].value is None:
        return True
    return node["type"].value == "null" or node["enum"].value == [None]


def null_values(node: Node) -> tuple[str, ...]:
    """Wire values that stand for null, each as JSON text."""
    listed = node["x-clientwright-null-values"].items()
    return tuple(
        json.dumps(n.value, default=_number) for n in listed if n.value is not None
    )


def _number(value: object) -> float:
    return float(str(value))


def with_null(kind: Type, *nodes: Node) -> Type:
    """The type with the null that the nodes admit; any JSON has null already."""
    if isinstance(kind, ListType) and kind.lone:
        return kind  # Null is an empty list.
    inner, nulls = bare(kind), kind.nulls if isinstance(kind, NullableType) else ()
    nulls = tuple(
        dict.fromkeys((*nulls, *(n for node in nodes for n in null_values(node))))
    )
    is_null_too = isinstance(kind, NullableType) or any(map(admits_null, nodes))
    if inner in (AnyType(), Scalar("null")) or not (is_null_too or nulls):
        return inner
    return NullableType(inner, nulls)


def unmarked(variant: Type) -> Type:
    """A variant without plain null, which is that of the union."""
    return (
        bare(variant)
        if isinstance(variant, NullableType) and not variant.nulls
        else variant
    )
