"""Unnamed types that are the same are one type.

Descriptions repeat themselves: one `owner` stands in a hundred answers, word for word. Such
schemas become one class, where they have the same meaning in each place: the same property, the
same documentation, the same members, all the way down. Components keep their own names. So do
header fields, which answers have in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

from clientwright.ir.api import Api
from clientwright.ir.circles import used_first
from clientwright.ir.references import references
from clientwright.ir.renaming import with_ids
from clientwright.ir.types import NamedType, TypeId, is_component

PROPERTIES = "/properties/"
HEADERS = "/headers"


def share_types(api: Api, kept: Collection[TypeId] = ()) -> Api:
    """The API without the second and further of unnamed types that are the same, but for `kept` ones."""
    ids = same_types(api.types, kept)
    if not ids:
        return api
    types = {
        id_: with_ids(named, ids) for id_, named in api.types.items() if id_ not in ids
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
    alike: dict[str, list[TypeId]] = defaultdict(list)
    for id_ in used_first(_unnamed(types)):
        content = with_ids(types[id_].definition, classes)
        meaning = f"{_place(id_, types[id_])} {types[id_].doc!r} {content!r}"
        alike[meaning].append(id_)
        # Stands for all of them until it is known which is the nearest.
        classes[id_] = alike[meaning][0]
    return {
        id_: nearest
        for members in alike.values()
        if (nearest := min(members, key=lambda i: (i not in kept, _distance(i))))
        for id_ in members
        if id_ != nearest and id_ not in kept
    }


def _unnamed(types: Mapping[TypeId, NamedType]) -> dict[TypeId, list[TypeId]]:
    """The types of properties and of all header fields of an answer, and what they mention."""
    return {
        id_: list(references(named.definition))
        for id_, named in types.items()
        if (PROPERTIES in id_ and not is_component(id_)) or id_.endswith(HEADERS)
    }


def _place(id_: TypeId, named: NamedType) -> str:
    """The name of the last property on the way to a type, and the way on from there."""
    if PROPERTIES in id_:
        return f"{id_.rpartition(PROPERTIES)[2]} {named.name!r}"
    return HEADERS


def _distance(id_: TypeId) -> tuple[bool, int, TypeId]:
    return not id_.startswith("/components/"), id_.count("/"), id_
