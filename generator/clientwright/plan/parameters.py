"""Parameters as data: the runtime's `Path`, `Query`, `Header` and `Cookie`."""

from __future__ import annotations

from clientwright.ir.api import DEFAULT_STYLES, Parameter
from clientwright.ir.types import (
    Const,
    ListType,
    NullableType,
    Scalar,
    Type,
    UnionType,
)
from clientwright.plan.expr import Expr, named, write
from clientwright.plan.literals import literal

OPERATION = "@runtime.operation"
CLASSES = {"path": "Path", "query": "Query", "header": "Header", "cookie": "Cookie"}
FORMATS = {
    "date": "date",
    "date-time": "date-time",
    "date-time-utc": "utc-milliseconds",
    "date-time-local": "date-time-local",
    "epoch-milliseconds": "epoch-milliseconds",
    "password": "password",
}
"""Scalars of parameters that the type of a value alone does not tell how to write, or to hide."""


def parameter(one: Parameter, asked: str | None = None) -> Expr:
    """`Query("pageSize", …)`: what differs from the defaults of its place alone.

    `asked` is the argument of one that no signature asks for, where it has one of its own.
    """
    said = [literal(one.wire_name)]
    if asked is not None and one.required:
        said.append("required=True")
        said += [f"argument={literal(asked)}"] if asked else []
    if one.style != DEFAULT_STYLES[one.place]:
        said.append(f"style={literal(one.style)}")
    if one.explode != (one.style in ("form", "cookie")):
        said.append(f"explode={one.explode}")
    if (form := FORMATS.get(_scalar(one.type))) is not None:
        said.append(f"format={literal(form)}")
    if one.delimiter is not None:
        said.append(f"delimiter={literal(one.delimiter)}")
    if one.date_format is not None:
        said.append(f"date_format={literal(one.date_format)}")
    if one.allow_reserved:
        said.append("allow_reserved=True")
    if one.media_type is not None:
        said.append(f"content={literal(one.media_type)}")
    return write(named(OPERATION, CLASSES[one.place]), f"({', '.join(said)})")


def _scalar(kind: Type) -> str:
    match kind:
        case Scalar(scalar):
            return scalar
        case NullableType(inner) | ListType(inner) | UnionType((inner, Const(""))):
            return _scalar(inner)
        case _:
            return ""
