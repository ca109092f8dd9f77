"""Which module of `models/` a type lives in: that of the one group that uses it, or `shared`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clientwright.ir.api import Api, Operation
from clientwright.ir.flows import Cursor, Link, Offset, PageNumber, Token
from clientwright.ir.references import closure
from clientwright.ir.types import EnumType, Type, TypeId
from clientwright.naming.names import GroupNames

SHARED = "shared"
ENUMS = "enums"
WEBHOOKS = "webhooks"
"""What the API sends of itself counts as one more group."""


def assign_modules(api: Api, groups: Mapping[str, GroupNames]) -> dict[TypeId, str]:
    """A type that several groups reach is shared, so modules never import each other in a loop:

    what a shared type refers to is reached by the same groups, and therefore shared too.
    """
    reached: dict[TypeId, set[str]] = {id_: set() for id_ in api.types}
    for operation in api.operations:
        for id_ in closure(_types_of(operation), api.types):
            reached[id_].add(groups[operation.group].module)
    for id_ in closure((webhook.type for webhook in api.webhooks), api.types):
        reached[id_].add(WEBHOOKS)
    return {
        id_: ENUMS if isinstance(named.definition, EnumType) else _module(reached[id_])
        for id_, named in api.types.items()
    }


def _module(users: set[str]) -> str:
    return next(iter(users)) if len(users) == 1 else SHARED


def _types_of(operation: Operation) -> Iterator[Type]:
    yield from (p.type for p in operation.parameters)
    yield from (a.type for a in operation.answers if a.type is not None)
    if operation.body is not None:
        yield operation.body.type
    if isinstance(operation.flow, Cursor | Token | Offset | PageNumber | Link):
        yield operation.flow.item
