"""Which named types a type mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from clientwright.ir.types import (
    AliasType,
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


def references(kind: Type | ObjectType | EnumType | AliasType) -> Iterator[TypeId]:
    """Ids mentioned directly, not through other named types."""
    match kind:
        case RefType(target):
            yield target
        case ListType(item):
            yield from references(item)
        case MapType(value):
            yield from references(value)
        case NullableType(inner) | AliasType(inner):
            yield from references(inner)
        case TupleType(items) | UnionType(items):
            for item in items:
                yield from references(item)
        case ObjectType(fields, additional):
            for field in fields:
                yield from references(field.type)
            if additional is not None:
                yield from references(additional)
        case _:
            return


def closure(starts: Iterable[Type], types: Mapping[TypeId, NamedType]) -> set[TypeId]:
    """Ids mentioned directly or through other named types."""
    found: set[TypeId] = set()
    waiting = [id_ for start in starts for id_ in references(start)]
    while waiting:
        id_ = waiting.pop()
        if id_ not in found:
            found.add(id_)
            waiting.extend(references(types[id_].definition))
    return found
