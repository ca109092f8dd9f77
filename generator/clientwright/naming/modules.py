"""Which module of `models/` a type lives in: that of the one group that uses it, or `shared`.

A module that would be large is one module a head instead (see `clusters`), so that a first call
imports what it needs and a class is found by its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clientwright.ir.api import Api, Operation
from clientwright.ir.flows import Cursor, Link, Offset, PageNumber, Token
from clientwright.ir.references import closure, references
from clientwright.ir.types import EnumType, Type, TypeId
from clientwright.naming import words
from clientwright.naming.clusters import clusters
from clientwright.naming.names import GroupNames
from clientwright.naming.scope import claim_all

SHARED = "shared"
ENUMS = "enums"
WEBHOOKS = "webhooks"
"""What the API sends of itself counts as one more group."""
LARGE = 40
"""Types from which on a module is divided."""


def assign_modules(
    api: Api, groups: Mapping[str, GroupNames], class_names: Mapping[TypeId, str]
) -> dict[TypeId, str]:
    """A type that several groups reach is shared, so modules never import each other in a loop:

    what a shared type refers to is reached by the same groups, and therefore shared too.
    """
    uses = {id_: set(references(named.definition)) for id_, named in api.types.items()}
    modules = _divided(_by_group(api, groups), uses, api, class_names)
    return {**modules, **_enums(api, groups, uses, modules, class_names)}


def _by_group(api: Api, groups: Mapping[str, GroupNames]) -> dict[TypeId, str]:
    """The module of each type that is no enum."""
    reached: dict[TypeId, set[str]] = {id_: set() for id_ in api.types}
    for operation in api.operations:
        for id_ in closure(_types_of(operation), api.types):
            reached[id_].add(groups[operation.group].module)
    for id_ in closure((webhook.type for webhook in api.webhooks), api.types):
        reached[id_].add(WEBHOOKS)
    return {
        id_: next(iter(users)) if len(users) == 1 else SHARED
        for id_, users in reached.items()
        if not isinstance(api.types[id_].definition, EnumType)
    }


def _divided(
    modules: Mapping[TypeId, str],
    uses: Mapping[TypeId, set[TypeId]],
    api: Api,
    class_names: Mapping[TypeId, str],
) -> dict[TypeId, str]:
    """The modules, large ones divided; a part has the name of its head."""
    members: dict[str, list[TypeId]] = {}
    for id_, module in modules.items():
        members.setdefault(module, []).append(id_)
    used_outside = {
        target
        for id_ in modules
        for target in uses[id_]
        if modules.get(target) != modules[id_]
    } | {id_ for kind in _mentioned(api) for id_ in references(kind)}
    heads: dict[TypeId, TypeId] = {}
    for inside in members.values():
        if len(inside) > LARGE:
            heads |= clusters({id_: uses[id_] for id_ in inside}, used_outside)
    wanted = {head: _module_of(class_names[head]) for head in heads.values()}
    names = claim_all(wanted, {*members, ENUMS, SHARED})
    return {
        id_: names[heads[id_]] if id_ in heads else module
        for id_, module in modules.items()
    }


def _module_of(class_name: str) -> tuple[str]:
    return (words.safe(words.snake(class_name)),)


def _enums(
    api: Api,
    groups: Mapping[str, GroupNames],
    uses: Mapping[TypeId, set[TypeId]],
    modules: Mapping[TypeId, str],
    class_names: Mapping[TypeId, str],
) -> dict[TypeId, str]:
    """An enum lives beside the models that use it; those that several modules use are together.

    Where they are many, each is a module: the first call would make them all.
    """
    users: dict[TypeId, set[str]] = {}
    for id_, module in modules.items():
        for target in uses[id_]:
            users.setdefault(target, set()).add(module)
    users = {**_askers(api, groups), **users}
    enums = [id_ for id_ in api.types if id_ not in modules]
    beside = {i: min(users[i]) for i in enums if len(users.get(i, ())) == 1}
    others = [id_ for id_ in enums if id_ not in beside]
    if len(others) <= LARGE:
        return {**beside, **dict.fromkeys(others, ENUMS)}
    wanted = {id_: _module_of(class_names[id_]) for id_ in others}
    return {**beside, **claim_all(wanted, {*modules.values(), SHARED})}


def _askers(api: Api, groups: Mapping[str, GroupNames]) -> dict[TypeId, set[str]]:
    """The groups whose parameters have a type."""
    users: dict[TypeId, set[str]] = {}
    for operation in api.operations:
        for id_ in (id_ for p in operation.parameters for id_ in references(p.type)):
            users.setdefault(id_, set()).add(groups[operation.group].module)
    return users


def _mentioned(api: Api) -> Iterator[Type]:
    for operation in api.operations:
        yield from _types_of(operation)
    for webhook in api.webhooks:
        yield webhook.type


def _types_of(operation: Operation) -> Iterator[Type]:
    yield from (p.type for p in operation.parameters)
    yield from operation.answer_types
    yield from operation.body_types
    if isinstance(operation.flow, Cursor | Token | Offset | PageNumber | Link):
        yield operation.flow.item
