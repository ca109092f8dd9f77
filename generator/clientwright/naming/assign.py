"""The one place where Python names are chosen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import takewhile
from os.path import commonprefix

from clientwright.ir.api import Api, Group
from clientwright.ir.paths import is_usual
from clientwright.ir.types import NamedType, ObjectType, TypeId
from clientwright.naming import words
from clientwright.naming.classes import name_types
from clientwright.naming.clients import name_client
from clientwright.naming.ids import operation_ids, type_ids
from clientwright.naming.links import link_group, name_links, sources_of
from clientwright.naming.lock import (
    GROUPS,
    NO_LOCK,
    RESOURCES,
    TYPES,
    WEBHOOKS,
    Lock,
    Table,
    fields_of,
)
from clientwright.naming.modules import assign_modules
from clientwright.naming.names import GroupNames, Names, OperationNames, TypeNames
from clientwright.naming.operations import Locked, name_operations
from clientwright.naming.reserved import (
    CLIENT_ATTRIBUTES,
    CONSTANTS,
    MODEL_ATTRIBUTES,
    MODULES,
    RESOURCE_NAMES,
    CAPITALS,
)
from clientwright.naming.routes import route_words
from clientwright.naming.scope import Scope, claim_all

_CONTROLLER = re.compile(r"(?<=\w)[ _-]?[Cc]ontroller$")
"""How frameworks end a tag that is made of a class."""


def assign(api: Api, lock: Lock = NO_LOCK) -> Names:
    """Names for everything in an API that Python code mentions; locked ones are kept."""
    client = name_client(api, lock)
    taken = {own.class_name for own in client.classes.values()} | {
        *client.constants.values()
    }
    links = link_group(api)
    groups = _groups((*api.groups, *([links] if links else ())), taken, lock)
    ids, said = operation_ids(api), route_words(api.operations)
    operations: dict[str, OperationNames] = {}
    for group in api.groups:
        own = [o for o in api.operations if o.group == group.id]
        names = groups[group.id]
        locked = Locked.of(own, names.attribute, lock, ids)
        operations.update(name_operations(own, names, said, locked))
    wanted = {each.id: (words.constant(each.words),) for each in api.webhooks}
    webhooks = claim_all(wanted, CONSTANTS, lock.of(WEBHOOKS))
    follow = groups[links.id] if links else None
    followed = name_links(api, follow, groups, operations, ids, lock)
    types, sources = _types(api, groups, lock), sources_of(api)
    return Names(groups, operations, types, client, webhooks, followed, follow, sources)


def _groups(
    groups: tuple[Group, ...], taken: set[str], lock: Lock
) -> dict[str, GroupNames]:
    texts = _texts(groups)
    snakes = {id_: (words.safe(words.snake(text)),) for id_, text in texts.items()}
    unsaid = {group.id for group in groups if group.name is None}
    attributes = claim_all(
        {id_: (words.safe(n, CLIENT_ATTRIBUTES),) for id_, (n,) in snakes.items()},
        CLIENT_ATTRIBUTES,
        {id_: name for id_, name in lock.of(GROUPS).items() if id_ in unsaid},
    )
    modules = claim_all(snakes, MODULES)
    classes = Scope(set(RESOURCE_NAMES | taken))
    class_names = classes.keep(unsaid, lock.of(RESOURCES))
    classes.taken |= {f"Async{name}" for name in class_names.values()}
    for id_ in sorted(texts.keys() - class_names.keys()):
        class_names[id_] = _class_pair(classes, words.pascal(texts[id_]))
    return {
        id_: GroupNames(attributes[id_], modules[id_], class_names[id_])
        for id_ in texts
    }


def _texts(groups: tuple[Group, ...]) -> dict[str, str]:
    """What groups are called; `order-controller` of Spring is `order`, where nothing else is.

    So is `Api20100401Order`, where each of them begins with the words of the API's version.
    """
    said = {group.id: group.name or group.id for group in groups}
    start = len(_version([group.id for group in groups]))
    short = {
        g.id: _without(_CONTROLLER.sub("", g.id), start) if g.name is None else g.name
        for g in groups
    }
    used = Counter(words.snake(text) for text in (*short.values(), *said.values()))
    return {
        id_: short[id_] if used[words.snake(short[id_])] == 1 else text
        for id_, text in said.items()
    }


def _version(names: list[str]) -> list[str]:
    """The words that all names begin with, and that say nothing: `Api V 2`."""
    listed = [words.split(name) for name in names]
    if any(all(map(_says_nothing, each)) for each in listed):
        return []
    return list(takewhile(_says_nothing, commonprefix(listed)))


def _says_nothing(word: str) -> bool:
    return word in ("V", "v") or is_usual(word)


def _without(name: str, count: int) -> str:
    return " ".join(words.split(name)[count:]) if count else name


def _class_pair(scope: Scope, name: str) -> str:
    """A name that is free, and free with `Async` before it."""
    for spelling in (
        name,
        f"{name}Resource",
        *(f"{name}Resource{n}" for n in range(2, 1000)),
    ):
        if not {spelling, f"Async{spelling}"} & scope.taken:
            scope.taken |= {spelling, f"Async{spelling}"}
            return spelling
    raise AssertionError("a thousand resources of one name")


def _types(
    api: Api, groups: Mapping[str, GroupNames], lock: Lock
) -> dict[TypeId, TypeNames]:
    """Class names, first those that the description spells out, then those made of where a type stands."""
    ids, known = type_ids(api), lock.of(TYPES)
    locked = {id_: known[place] for id_, place in ids.items() if place in known}
    class_names = name_types(api, CAPITALS, locked)
    modules = assign_modules(api, groups, class_names)
    return {
        id_: TypeNames(
            class_names[id_], modules[id_], _fields(named, lock.of(fields_of(ids[id_])))
        )
        for id_, named in api.types.items()
    }


def _fields(named: NamedType, locked: Table) -> dict[str, str]:
    if not isinstance(named.definition, ObjectType):
        return {}
    fields = named.definition.fields
    wanted = {f.wire_name: _field(f.name or f.wire_name) for f in fields}
    said = {f.wire_name for f in fields if f.name is not None}
    kept = {wire: name for wire, name in locked.items() if wire not in said}
    return claim_all(wanted, MODEL_ATTRIBUTES, kept)


def _field(text: str) -> tuple[str, ...]:
    name = words.snake(text)
    signed = words.safe(words.snake_with_signs(text), MODEL_ATTRIBUTES)
    return words.safe(name, MODEL_ATTRIBUTES), signed
