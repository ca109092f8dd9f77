"""Types as Python: what a reader sees in a signature, and what the decoder evaluates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import assert_never

from clientwright.ir.types import (
    AnyType,
    Const,
    EnumType,
    ListType,
    MapType,
    NamedType,
    NullableType,
    RefType,
    Scalar,
    ScalarKind,
    TupleType,
    Type,
    TypeId,
    UnionType,
)
from clientwright.naming.assign import Names
from clientwright.plan.expr import Expr, join, joined, named
from clientwright.plan.literals import literal

MARKERS = "@runtime.types"
MODELS = named("@api.", "models")

STATIC: Mapping[ScalarKind, Expr] = {
    "string": Expr("str"),
    "password": Expr("str"),
    "integer": Expr("int"),
    "number": Expr("float"),
    "decimal": named("decimal", "Decimal"),
    "decimal-string": named("decimal", "Decimal"),
    "boolean": Expr("bool"),
    "date": named("datetime", "date"),
    "date-time": named("datetime", "datetime"),
    "date-time-utc": named("datetime", "datetime"),
    "date-time-local": named("datetime", "datetime"),
    "epoch-milliseconds": named("datetime", "datetime"),
    "time": named("datetime", "time"),
    "duration": named("datetime", "timedelta"),
    "uuid": named("uuid", "UUID"),
    "base64": Expr("bytes"),
    "null": Expr("None"),
}
MARKED: Mapping[ScalarKind, str] = {
    "password": "Secret",
    "decimal": "Money",
    "decimal-string": "MoneyString",
    "date": "Date",
    "date-time": "DateTime",
    "date-time-utc": "UtcDateTime",
    "date-time-local": "LocalDateTime",
    "epoch-milliseconds": "EpochMilliseconds",
    "time": "Time",
    "duration": "Duration",
    "base64": "Base64",
}
"""Scalars whose wire form the runtime's types know; the others decode as they are."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes types of one API. `inputs`: arguments take any sequence, and only documented enum values."""

    types: Mapping[TypeId, NamedType]
    names: Names

    def static(self, kind: Type, *, inputs: bool = False) -> Expr:
        """What a signature says."""
        match kind:
            case Scalar(scalar):
                return STATIC[scalar]
            case ListType(item) if inputs:
                return join(
                    "{}[{}]", named("collections.abc", "Sequence"), self.static(item, inputs=True)
                )
            case RefType(target):
                return self._static_name(target, inputs)
            case _:
                return self._composed(kind, lambda k: self.static(k, inputs=inputs))

    def decoded(self, kind: Type) -> Expr:
        """What the decoder evaluates at run time: the same type, with the wire forms that pydantic is told."""
        match kind:
            case Scalar(scalar) if scalar in MARKED:
                return named(MARKERS, MARKED[scalar])
            case Scalar(scalar):
                return STATIC[scalar]
            case ListType(item, lone=True):
                return join(
                    "{}[list[{}], {}()]",
                    named("typing", "Annotated"),
                    self.decoded(item),
                    named(MARKERS, "AsList"),
                )
            case NullableType(inner, nulls) if nulls:
                values = Expr(", ".join(literal(n) for n in nulls))
                null = named(MARKERS, "NullValues")
                return join(
                    "{}[{} | None, {}({})]",
                    named("typing", "Annotated"),
                    self.decoded(inner),
                    null,
                    values,
                )
            case RefType(target):
                return join(f"{{}}.{self.names.types[target].class_name}", MODELS)
            case _:
                return self._composed(kind, self.decoded)

    def _static_name(self, target: TypeId, inputs: bool) -> Expr:
        definition = self.types[target].definition
        is_own_enum = isinstance(definition, EnumType) and not _is_component(target)
        if inputs and is_own_enum and isinstance(definition, EnumType):
            return self._choice(definition.values)
        return join(f"{{}}.{self.names.types[target].class_name}", MODELS)

    def _choice(self, values: tuple[str | int, ...]) -> Expr:
        listed = ", ".join(literal(v) for v in values)
        return join("{}[{}]", named("typing", "Literal"), Expr(listed))

    def _composed(self, kind: Type, write: Callable[[Type], Expr]) -> Expr:
        match kind:
            case ListType(item):
                return join("list[{}]", write(item))
            case MapType(value):
                return join("dict[str, {}]", write(value))
            case TupleType(items):
                return join("tuple[{}]", joined(", ", map(write, items)))
            case NullableType(inner):
                return join("{} | None", write(inner))
            case UnionType(variants):
                return joined(" | ", dict.fromkeys(map(write, variants)))
            case Const(value):
                return self._choice((value,))
            case AnyType():
                return named(MARKERS, "JSON")
            case Scalar() | RefType():
                raise AssertionError("written by the caller")
            case _:
                assert_never(kind)


def _is_component(target: TypeId) -> bool:
    return target.startswith("/components/schemas/") and target.count("/") == 3
