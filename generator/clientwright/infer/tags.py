"""Tags that variants do not declare: sent wherever that is right, which is in their unions alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from clientwright.ir.api import Api
from clientwright.ir.types import (
    AliasType,
    EnumType,
    Field,
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


@dataclass(slots=True)
class Uses:
    """Where types are used: as variants, by the tag that tells them, and in any other place."""

    tags: dict[TypeId, set[str]] = field(
        default_factory=lambda: defaultdict[TypeId, set[str]](set)
    )
    elsewhere: set[TypeId] = field(default_factory=set[TypeId])

    def see(self, kind: Type) -> None:
        match kind:
            case RefType(target):
                self.elsewhere.add(target)
            case UnionType(variants, tag=str(tag)):
                for variant in variants:
                    if isinstance(variant, RefType):
                        self.tags[variant.target].add(tag)
                    else:
                        self.see(variant)
            case UnionType(parts) | TupleType(parts):
                for part in parts:
                    self.see(part)
            case ListType(inner) | MapType(inner) | NullableType(inner):
                self.see(inner)
            case _:
                pass


def settle_tags(api: Api) -> Api:
    """The API in which a variant that is used without its union is not made to say the tag."""
    uses = Uses()
    for kind in _all(api):
        uses.see(kind)
    return replace(api, types={i: _settled(n, uses) for i, n in api.types.items()})


def _all(api: Api) -> Iterator[Type]:
    yield from (parameter.type for parameter in api.client_parameters)
    yield from (webhook.type for webhook in api.webhooks)
    for operation in api.operations:
        yield from (p.type for p in operation.parameters)
        yield from (*operation.body_types, *operation.answer_types)
    for named in api.types.values():
        match named.definition:
            case ObjectType(fields, additional):
                yield from (each.type for each in fields)
                yield from (additional,) if additional is not None else ()
            case AliasType(inner):
                yield inner
            case EnumType():
                pass


def _settled(named: NamedType, uses: Uses) -> NamedType:
    definition = named.definition
    alone = named.id not in uses.elsewhere and len(uses.tags[named.id]) == 1
    if alone or not isinstance(definition, ObjectType):
        return named
    fields = tuple(_left_to_callers(each) for each in definition.fields)
    return replace(named, definition=replace(definition, fields=fields))


def _left_to_callers(one: Field) -> Field:
    """A tag that a union alone speaks of, or narrows; elsewhere it has other values, or none."""
    if one.untagged is not None:
        return replace(one, type=one.untagged, is_tag=False, untagged=None)
    return replace(one, is_tag=False) if one.is_added else one
