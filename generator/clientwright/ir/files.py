"""Files: binary members of forms, which may be files on disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from clientwright.ir.types import (
    AliasType,
    ListType,
    MapType,
    NamedType,
    NullableType,
    ObjectType,
    RefType,
    Scalar,
    Type,
    TypeId,
    UnionType,
)


def holds_files(kind: Type, types: Mapping[TypeId, NamedType]) -> bool:
    """Whether an object of the type has a member that is a file, or several."""
    definitions = (types[id_].definition for id_ in own_ids(kind, types))
    objects = (d for d in definitions if isinstance(d, ObjectType))
    return any(as_file(f.type) != f.type for o in objects for f in o.fields)


def as_file(kind: Type) -> Type:
    """The type with a file for what is binary in it."""
    match kind:
        case Scalar("binary"):
            return Scalar("file")
        case NullableType(inner):
            return replace(kind, inner=as_file(inner))
        case ListType(item):
            return replace(kind, item=as_file(item))
        case MapType(value):
            return replace(kind, value=as_file(value))
        case UnionType(variants):
            return replace(kind, variants=tuple(map(as_file, variants)))
        case _:
            return kind


def own_ids(kind: Type, types: Mapping[TypeId, NamedType]) -> set[TypeId]:
    """The named types that a value of the type itself can be."""
    found: set[TypeId] = set()
    waiting = [kind]
    while waiting:
        match waiting.pop():
            case RefType(target) if target not in found:
                found.add(target)
                definition = types[target].definition
                if isinstance(definition, AliasType):
                    waiting.append(definition.type)
            case UnionType(variants):
                waiting.extend(variants)
            case NullableType(inner):
                waiting.append(inner)
            case _:
                pass
    return found
