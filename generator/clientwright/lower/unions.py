"""Why the variants of a union can be told apart."""

from __future__ import annotations

from collections.abc import Mapping

from clientwright.ir.types import (
    Const,
    EnumType,
    ListType,
    MapType,
    NamedType,
    NullableType,
    ObjectType,
    RefType,
    Scalar,
    Tell,
    TupleType,
    Type,
    TypeId,
)

NUMBERS = {"integer", "number", "decimal", "epoch-milliseconds"}


def tell_of(variants: tuple[Type, ...], types: Mapping[TypeId, NamedType]) -> Tell:
    """The JSON kind, values that no other variant has, a field that only one requires, or nothing."""
    kinds = [json_kind(v, types) for v in variants]
    if "any" not in kinds and len(set(kinds)) == len(kinds):
        return "kind"
    if _are_apart([_values(v, types) for v in variants]):
        return "constant"
    return "field" if _unique_fields(variants, types) else "nothing"


def as_texts(variants: tuple[Type, ...]) -> tuple[Type, ...]:
    """The variants; an integer that is a text on the wire is no other text's neighbour."""
    if len(variants) < 2:
        return variants
    text, number = Scalar("string"), Scalar("integer-string")
    return tuple(dict.fromkeys(text if v == number else v for v in variants))


def as_amounts(variants: tuple[Type, ...]) -> tuple[Type, ...]:
    """The variants; an amount that may be a number or a text is one, and is sent as the text."""
    text = Scalar("decimal-string")
    numbers = (Scalar("number"), Scalar("decimal"), Scalar("integer"))
    if text not in variants:
        return variants
    return tuple(dict.fromkeys(text if v in numbers else v for v in variants))


def json_kind(variant: Type, types: Mapping[TypeId, NamedType]) -> str:
    """The JSON type that a variant takes on the wire."""
    if isinstance(variant, (ListType, TupleType)):
        return "array"
    if isinstance(variant, MapType):
        return "object"
    if isinstance(variant, Scalar):
        return "number" if variant.kind in NUMBERS else _scalar_kind(variant)
    if isinstance(variant, RefType):
        return _named_kind(types.get(variant.target), types)
    if isinstance(variant, NullableType):
        return json_kind(variant.inner, types)
    return _value_kind(variant.value) if isinstance(variant, Const) else "any"


def _named_kind(named: NamedType | None, types: Mapping[TypeId, NamedType]) -> str:
    if named is None or isinstance(named.definition, ObjectType):
        return "object"
    if isinstance(named.definition, EnumType):
        kinds = {_value_kind(value) for value in named.definition.values}
        return kinds.pop() if len(kinds) == 1 else "any"
    return "any"


def _values(
    variant: Type, types: Mapping[TypeId, NamedType]
) -> frozenset[tuple[str, str | int]]:
    """The values of a constant or an enum, each with its kind: true is not 1."""
    named = types.get(variant.target) if isinstance(variant, RefType) else None
    if named is not None and isinstance(named.definition, EnumType):
        return frozenset((_value_kind(v), v) for v in named.definition.values)
    if isinstance(variant, Const):
        return frozenset({(_value_kind(variant.value), variant.value)})
    return frozenset()


def _are_apart(listed: list[frozenset[tuple[str, str | int]]]) -> bool:
    every = [value for values in listed for value in values]
    return all(listed) and len(set(every)) == len(every)


def _value_kind(value: str | int | bool) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "string" if isinstance(value, str) else "number"


def _scalar_kind(scalar: Scalar) -> str:
    return scalar.kind if scalar.kind in ("boolean", "null") else "string"


def _unique_fields(
    variants: tuple[Type, ...], types: Mapping[TypeId, NamedType]
) -> bool:
    required: list[frozenset[str]] = []
    for variant in variants:
        named = types.get(variant.target) if isinstance(variant, RefType) else None
        if named is None or not isinstance(named.definition, ObjectType):
            return False
        required.append(
            frozenset(f.wire_name for f in named.definition.fields if f.required)
        )
    others = [
        frozenset[str]().union(*(r for r in required if r is not own))
        for own in required
    ]
    return all(own - other for own, other in zip(required, others, strict=True))
