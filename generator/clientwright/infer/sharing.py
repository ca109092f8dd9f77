"""Unnamed types that are the same are one type.

Descriptions repeat themselves: one `owner` stands in a hundred answers, word for word. Such
schemas become one class, where they have the same meaning in each place: the same property, title
or status of an error, the same documentation, the same members, all the way down. Components keep
their own names. What several places have in common is called by what it is, not by one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from os.path import commonprefix

from clientwright.ir.api import Api
from clientwright.ir.circles import used_first
from clientwright.ir.references import references
from clientwright.ir.renaming import with_ids
from clientwright.ir.types import NamedType, ObjectType, TypeId, is_component

PROPERTIES = "/properties/"
HEADERS = "/headers"
_SAYS_NOTHING = frozenset(
    "body data item object options param params request response schema specs value".split()
)
_HEADER = re.compile(r"/responses/[^/]+/headers/")
_ERROR = re.compile(r"/responses/([345][^/]{2}|default)/content/[^/]+/schema")


def share_types(api: Api, kept: Collection[TypeId] = ()) -> Api:
    """The API without the second and further of unnamed types that are the same, but for `kept` ones."""
    ids = same_types(api.types, kept)
    if not ids:
        return api
    general = _general_names(api.types, Counter(ids.values()), kept)
    types = {
        id_: _called(with_ids(named, ids), general.get(id_, ""))
        for id_, named in api.types.items()
        if id_ not in ids
    }
    return replace(
        api,
        types=types,
        operations=with_ids(api.operations, ids),
        client_parameters=with_ids(api.client_parameters, ids),
        webhooks=with_ids(api.webhooks, ids),
    )


def same_types(
    types: Mapping[TypeId, NamedType], kept: Collection[TypeId] = ()
) -> dict[TypeId, TypeId]:
    """Ids of types that are the same as another, and that other: a kept one, or the nearest to the root."""
    classes: dict[TypeId, TypeId] = {}
    alike: dict[str, list[TypeId]] = {}
    for id_ in used_first(_unnamed(types)):
        content = repr(with_ids(types[id_].definition, classes))
        said = [
            f"{meaning} {types[id_].doc!r} {content}"
            for meaning in _meanings(id_, types[id_])
        ]
        known = [alike[each] for each in said if each in alike]
        same = known[0] if known else list[TypeId]()
        same.append(id_)
        alike.update((each, same) for each in said if each not in alike)
        # Stands for all of them until it is known which is the nearest.
        classes[id_] = same[0]
    return {
        id_: nearest
        for members in {id(each): each for each in alike.values()}.values()
        if (nearest := min(members, key=lambda i: (i not in kept, _distance(i))))
        for id_ in members
        if id_ != nearest and id_ not in kept
    }


def _unnamed(types: Mapping[TypeId, NamedType]) -> dict[TypeId, list[TypeId]]:
    """The types that mean something by more than their place, and what they mention."""
    return {
        id_: list(references(named.definition))
        for id_, named in types.items()
        if not is_component(id_) and any(_meanings(id_, named))
    }


def _meanings(id_: TypeId, named: NamedType) -> Iterator[str]:
    """By which of two types with the same members it is told that they are one."""
    if named.title:
        yield f"titled {named.title!r} {named.name!r}"
    if PROPERTIES in id_:
        yield f"{id_.rpartition(PROPERTIES)[2]} {named.name!r}"
    elif id_.endswith(HEADERS):
        yield HEADERS
    elif (header := _HEADER.search(id_)) is not None:
        yield id_[header.end() :]
    elif (error := _ERROR.search(id_)) is not None:
        yield f"{error.group(1)} {id_[error.end():]} {named.name!r}"


def _called(named: NamedType, general: str) -> NamedType:
    """A type by its general name; one of header fields has no other then."""
    if not general:
        return named
    name = None if named.id.endswith(HEADERS) else named.name
    return replace(named, general=general, name=name)


def _general_names(
    types: Mapping[TypeId, NamedType],
    shared: Mapping[TypeId, int],
    kept: Collection[TypeId],
) -> dict[TypeId, str]:
    """What types of several places are called: a name is of the one that stands in most."""
    wanted: dict[str, TypeId] = {}
    for id_ in sorted(shared, key=lambda id_: (-shared[id_], id_)):
        name = "" if id_ in kept else _general_name(types[id_])
        if name:
            wanted.setdefault(name, id_)
    return {id_: name for name, id_ in wanted.items()}


def _general_name(named: NamedType) -> str:
    if named.title:
        says = any(map(str.isalpha, named.title))
        return named.title if says and named.title.lower() not in _SAYS_NOTHING else ""
    if named.id.endswith(HEADERS) and isinstance(named.definition, ObjectType):
        fields = _common([field.wire_name for field in named.definition.fields])
        return fields and f"{fields} headers"
    error = _ERROR.fullmatch(named.id, named.id.find("/responses/"))
    return error.group(1) if error is not None else ""


def _common(names: list[str]) -> str:
    """The first words of most of the names: `RateLimit` of `RateLimit-Limit` and `RateLimit-Reset`."""
    names = [re.sub("^x-", "", name, flags=re.IGNORECASE) for name in names]
    if len(names) == 1:
        return names[0]
    most, count = Counter(name.partition("-")[0] for name in names).most_common(1)[0]
    same = [name.split("-") for name in names if name.partition("-")[0] == most]
    return "-".join(commonprefix(same)) if count * 2 >= len(names) and count > 1 else ""


def _distance(id_: TypeId) -> tuple[bool, int, TypeId]:
    return not id_.startswith("/components/"), id_.count("/"), id_
