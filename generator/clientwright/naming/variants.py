"""Variants of unions by what tells them from each other: a tag's value, a title, a property, their kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clientwright.ir.api import Api
from clientwright.ir.types import (
    AliasType,
    Const,
    EnumType,
    ListType,
    MapType,
    NamedType,
    NullableType,
    ObjectType,
    RefType,
    TupleType,
    Type,
    TypeId,
    UnionType,
)
from clientwright.naming import words

MOST_WORDS = 5
"""Of a title that names something; longer ones describe it."""
LENGTHS = (3, 5, 8)


@dataclass(frozen=True, slots=True)
class Labels:
    """Words of a variant: `own` are said of it, `apart` merely tell it from the others."""

    own: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


def labels_of(api: Api) -> dict[TypeId, Labels]:
    """The words of every type that is a variant of some union, whatever the order of unions."""
    found: dict[TypeId, Labels] = {}
    for union in sorted(_unions(api), key=repr):
        for index, variant in enumerate(union.variants):
            # What is sent is named by what is read, which says the label.
            match variant:
                case RefType(target) if not api.types[target].is_input:
                    found.setdefault(target, _labels(union, index, api.types))
                case _:
                    pass
    return found


def kind_of(named: NamedType) -> str:
    """What a type is, in a word."""
    match named.definition:
        case ObjectType():
            return "object"
        case EnumType():
            return "enum"
        case AliasType(inner):
            return "list" if isinstance(inner, (ListType, TupleType)) else "value"


def _labels(union: UnionType, index: int, types: Mapping[TypeId, NamedType]) -> Labels:
    variant = union.variants[index]
    assert isinstance(variant, RefType)
    named = types[variant.target]
    said = [*_tag(union, index), *_constants(named, types), *named.hints, named.doc]
    said = [text.lower() if text.isupper() else text for text in said]
    own = [text for text in said if 0 < len(words.split(text)) <= MOST_WORDS]
    apart = [*_property(union, index, types), kind_of(named), *_begun(said)]
    return Labels(tuple(own), tuple(apart))


def _tag(union: UnionType, index: int) -> tuple[str, ...]:
    values = union.tags[index] if union.tags else ()
    return values if len(values) == 1 else ()


def _constants(named: NamedType, types: Mapping[TypeId, NamedType]) -> tuple[str, ...]:
    """The one value of an enum, or those of properties with one value: the shortest first."""
    match named.definition:
        case EnumType((str(value),)):
            return (value,)
        case ObjectType(fields):
            texts = {text for f in fields if (text := _constant(f.type, types))}
            return tuple(sorted(texts, key=lambda t: (len(words.split(t)), t)))
        case _:
            return ()


def _constant(kind: Type, types: Mapping[TypeId, NamedType]) -> str | None:
    match kind:
        case Const(str(value)):
            return value
        case RefType(target) if target in types:
            definition = types[target].definition
            one = isinstance(definition, EnumType) and len(definition.values) == 1
            return next(iter(_constants(types[target], types)), None) if one else None
        case _:
            return None


def _begun(texts: list[str]) -> Iterator[str]:
    """The first words of what may be too long for a name, ever more of them."""
    for length in LENGTHS:
        for text in texts:
            yield " ".join(words.split(text.partition(". ")[0])[:length])


def _property(
    union: UnionType, index: int, types: Mapping[TypeId, NamedType]
) -> tuple[str, ...]:
    """A property that one variant alone requires, or alone has."""
    fields = [_fields(variant, types) for variant in union.variants]
    if sum(map(bool, fields)) < 2:
        return ()
    for only_required in (True, False):
        names = [
            {n for n, r in each.items() if r or not only_required} for each in fields
        ]
        others = set[str]().union(*(n for i, n in enumerate(names) if i != index))
        if alone := names[index] - others:
            return (min(alone, key=lambda name: (len(name), name)),)
    return ()


def _fields(variant: Type, types: Mapping[TypeId, NamedType]) -> dict[str, bool]:
    """Wire names, and whether they are required."""
    named = types.get(variant.target) if isinstance(variant, RefType) else None
    if named is None or not isinstance(named.definition, ObjectType):
        return {}
    return {field.wire_name: field.required for field in named.definition.fields}


def _unions(api: Api) -> Iterator[UnionType]:
    kinds: list[Type] = [webhook.type for webhook in api.webhooks]
    for operation in api.operations:
        kinds += [parameter.type for parameter in operation.parameters]
        kinds += [*operation.answer_types, *operation.body_types]
    for named in api.types.values():
        match named.definition:
            case ObjectType(fields, additional):
                kinds += [field.type for field in fields]
                kinds += [additional] if additional is not None else []
            case AliasType(inner):
                kinds.append(inner)
            case EnumType():
                pass
    for kind in kinds:
        yield from _inside(kind)


def _inside(kind: Type) -> Iterator[UnionType]:
    match kind:
        case UnionType(variants):
            yield kind
            for variant in variants:
                yield from _inside(variant)
        case ListType(inner) | MapType(inner) | NullableType(inner):
            yield from _inside(inner)
        case TupleType(items):
            for item in items:
                yield from _inside(item)
        case _:
            return
