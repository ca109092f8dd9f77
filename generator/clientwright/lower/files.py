"""Files: binary properties of forms that a client sends, which may be files on disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from clientwright.ir.api import Operation, Webhook
from clientwright.ir.references import references
from clientwright.ir.types import (
    AliasType,
    Field,
    ListType,
    NamedType,
    NullableType,
    ObjectType,
    RefType,
    Scalar,
    Type,
    TypeId,
    UnionType,
)

Types = Mapping[TypeId, NamedType]


def holds_files(kind: Type, types: Types) -> bool:
    """Whether an object of the type has a member that is a file, or several."""
    return any(_file(f.type) != f.type for o in _objects(kind, types) for f in o.fields)


def with_files(
    types: Types, operations: Iterable[Operation], webhooks: Iterable[Webhook]
) -> dict[TypeId, NamedType]:
    """The types with the files of forms marked as such, but for types that are read as well."""
    operations = list(operations)
    answers = (a for o in operations for a in o.answers)
    kinds = [c.type for a in answers for c in a.contents if c.type is not None]
    read = _reached([*kinds, *(w.type for w in webhooks)], types)
    sent = {
        id_
        for o in operations
        for body in (o.body.ways if o.body else ())
        if body.codec == "multipart"
        for id_ in _ids(body.type, types)
    }
    return {
        id_: _marked(named) if id_ in sent - read else named
        for id_, named in types.items()
    }


def _marked(named: NamedType) -> NamedType:
    if not isinstance(named.definition, ObjectType):
        return named
    fields = tuple(_with_file(field) for field in named.definition.fields)
    return replace(named, definition=replace(named.definition, fields=fields))


def _with_file(field: Field) -> Field:
    kind = _file(field.type)
    return field if kind == field.type else replace(field, type=kind)


def _file(kind: Type) -> Type:
    match kind:
        case Scalar("binary"):
            return Scalar("file")
        case NullableType(inner):
            return replace(kind, inner=_file(inner))
        case ListType(item):
            return replace(kind, item=_file(item))
        case UnionType(variants):
            return replace(kind, variants=tuple(map(_file, variants)))
        case _:
            return kind


def _objects(kind: Type, types: Types) -> Iterator[ObjectType]:
    for id_ in _ids(kind, types):
        definition = types[id_].definition
        if isinstance(definition, ObjectType):
            yield definition


def _ids(kind: Type, types: Types) -> set[TypeId]:
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


def _reached(kinds: Iterable[Type], types: Types) -> set[TypeId]:
    found: set[TypeId] = set()
    waiting = [id_ for kind in kinds for id_ in references(kind)]
    while waiting:
        id_ = waiting.pop()
        if id_ not in found:
            found.add(id_)
            waiting.extend(references(types[id_].definition))
    return found
