"""Types as Python: what a reader sees in a signature, what models say, what decoders evaluate."""

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
    is_component,
)
from clientwright.naming.names import Names
from clientwright.plan.expr import Expr, Import, apart, joined, named, optional, write
from clientwright.plan.literals import json_literal, literal, texts

MARKERS = "@runtime.types"
FORMATS = "@runtime.formats"
TAGGED = "@runtime.tagged"
MODELS = frozenset({Import("@api.", "models")})

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
    "base64url": Expr("bytes"),
    "integer-string": Expr("int"),
    "binary": Expr("bytes"),
    "file": named("@runtime.types", "File"),
    "null": Expr("None"),
}
MARKED: Mapping[ScalarKind, Expr] = {
    **STATIC,
    "password": named(MARKERS, "Secret"),
    "decimal": named(MARKERS, "Money"),
    "decimal-string": named(MARKERS, "MoneyString"),
    "date": named(FORMATS, "Date"),
    "date-time": named(MARKERS, "DateTime"),
    "date-time-utc": named(MARKERS, "UtcDateTime"),
    "date-time-local": named(MARKERS, "LocalDateTime"),
    "epoch-milliseconds": named(MARKERS, "EpochMilliseconds"),
    "time": named(FORMATS, "Time"),
    "duration": named(FORMATS, "Duration"),
    "base64": named(FORMATS, "Base64"),
    "base64url": named(FORMATS, "Base64Url"),
    "integer-string": named(FORMATS, "IntegerString"),
    # JSON has no bytes: they stand in it as base64.
    "binary": named(FORMATS, "Base64"),
}
"""Scalars by the runtime types that know their wire forms."""


_LINE = 60
"""What a line has room for, in characters, behind the name of an argument."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes types of one API."""

    types: Mapping[TypeId, NamedType]
    names: Names
    taken: frozenset[str] = frozenset()
    """Names of models in the module that is written; what is imported gives way to them."""

    def static(self, kind: Type) -> Expr:
        """What a signature says of a result."""
        return self._written(kind, STATIC, self._of_models, lambda k: self.static(k))

    def given(self, kind: Type) -> Expr:
        """What a signature says of an argument: any sequence, and the documented values of an enum."""
        match kind:
            case ListType(item):
                return write(
                    named("collections.abc", "Sequence"), "[", self.given(item), "]"
                )
            case MapType(value):
                mapping = named("collections.abc", "Mapping")
                return write(mapping, "[str, ", self.given(value), "]")
            case RefType(target):
                return self._documented(target) or self._of_models(target)
            case _:
                return self._written(kind, STATIC, self._of_models, self.given)

    def decoded(self, kind: Type) -> Expr:
        """What the decoder evaluates at run time: wire forms included."""
        return self._marked(kind, self._of_models)

    def annotation(self, kind: Type) -> Expr:
        """What a field of a model says: as decoded, models by their bare names."""
        return self._marked(
            kind, lambda target: Expr(self.names.types[target].class_name)
        )

    def _marked(self, kind: Type, reference: Callable[[TypeId], Expr]) -> Expr:
        def inner(part: Type) -> Expr:
            return self._marked(part, reference)

        match kind:
            case ListType(item, lone=True):
                listed = write("list[", inner(item), "]")
                return self.annotated(listed, [self.runtime(MARKERS, "AsList", "()")])
            case UnionType(variants, tag=tag, tags=tags) if tag is not None and tags:
                return self._tagged(tuple(map(inner, variants)), tag, tags)
            case NullableType(bare, nulls) if nulls:
                return self.annotated(optional(inner(bare)), [self.null_values(nulls)])
            case _:
                return self._written(kind, MARKED, reference, inner)

    def _tagged(
        self, variants: tuple[Expr, ...], tag: str, tags: tuple[tuple[str, ...], ...]
    ) -> Expr:
        """`Annotated[Cat | Dog, Tagged("kind", "cat", "dog")]`, or the plain union of equal texts."""
        union = joined(" | ", {e.text: e for e in variants}.values())
        if len({e.text for e in variants}) < len(variants):
            return union
        said = ", ".join([literal(tag), *map(_tag_values, tags)])
        return self.annotated(union, [self.runtime(TAGGED, "Tagged", f"({said})")])

    def null_values(self, nulls: tuple[str, ...]) -> Expr:
        """`NullValues(0, "")`: the marker of other values that stand for null."""
        values = ", ".join(map(json_literal, nulls))
        return self.runtime(MARKERS, "NullValues", f"({values})")

    def runtime(self, module: str, name: str, after: str = "") -> Expr:
        """An imported name, and what follows it."""
        return write(apart(named(module, name), self.taken), after)

    def annotated(self, kind: Expr, markers: list[Expr]) -> Expr:
        """`Annotated[kind, markers]`."""
        annotated = self.runtime("typing", "Annotated")
        return write(annotated, "[", kind, ", ", joined(", ", markers), "]")

    def _of_models(self, target: TypeId) -> Expr:
        return Expr(f"models.{self.names.types[target].class_name}", MODELS)

    def _documented(self, target: TypeId) -> Expr | None:
        named_type = self.types[target]
        return choice(spelt_out(named_type)) if spelt_out(named_type) else None

    def _written(
        self,
        kind: Type,
        scalars: Mapping[ScalarKind, Expr],
        reference: Callable[[TypeId], Expr],
        inner: Callable[[Type], Expr],
    ) -> Expr:
        match kind:
            case Scalar(scalar):
                return apart(scalars[scalar], self.taken)
            case RefType(target):
                return reference(target)
            case ListType(item):
                return write("list[", inner(item), "]")
            case MapType(value):
                return write("dict[str, ", inner(value), "]")
            case TupleType(parts):
                return write(
                    "tuple[", joined(", ", map(inner, parts)) if parts else "()", "]"
                )
            case NullableType(bare):
                return optional(inner(bare))
            case UnionType(variants):
                return joined(" | ", {e.text: e for e in map(inner, variants)}.values())
            case Const(value):
                return write(self.runtime("typing", "Literal"), f"[{literal(value)}]")
            case AnyType():
                return self.runtime(MARKERS, "JSON")
            case _:
                assert_never(kind)


def _tag_values(values: tuple[str, ...]) -> str:
    """What stands for one variant: its value, several of them, or None for any other."""
    if not values:
        return "None"
    return literal(values[0]) if len(values) == 1 else texts(values)


def spelt_out(named_type: NamedType) -> tuple[str | int, ...]:
    """The values of an enum that has no name of its own, where a line of a signature holds them."""
    definition = named_type.definition
    if not isinstance(definition, EnumType) or is_component(named_type.id):
        return ()
    fits = len(choice(definition.values).text) <= _LINE
    return definition.values if fits else ()


def choice(values: tuple[str | int, ...]) -> Expr:
    return write(
        named("typing", "Literal"), f"[{', '.join(literal(v) for v in values)}]"
    )
