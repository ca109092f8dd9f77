"""Which list of an answer a listing is of, and what the answer says beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from clientwright.infer.wire_names import plain, words_of
from clientwright.ir.api import Answer
from clientwright.ir.types import (
    AliasType,
    EnumType,
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
    bare,
)
from clientwright.json_value import child

Types = Mapping[TypeId, NamedType]

_COUNTING = frozenset("total totals count num number found".split())
_COUNTED = frozenset(
    """page pages item items result results record records row rows entry entries element elements
    hit hits match matches matching object objects size available returned of""".split()
)
_OTHER_TOTALS = frozenset(
    "pages hasmore hasnext hasnextpage more lastpage istruncated".split()
)
_HOLDERS = frozenset(
    """meta metadata pagination paging page pageinfo pagemeta links pager cursors
    responsemetadata resultinfo next nextpage""".split()
)
_LISTS = frozenset(
    "content data items results entries values records elements resources list".split()
)
_ASIDE = frozenset("links warnings errors reasons messages included".split())
"""Lists beside the one that an answer is for, unless there is no other."""
_ABOUT = (
    _OTHER_TOTALS
    | _ASIDE
    | _HOLDERS
    | frozenset(
        """count size page pagesize perpage limit offset skip from start pagenumber currentpage
        object kind type success ok status code message self first last prev previous cursor url uri
        href requestid etag took""".split()
    )
)
"""Members that tell of pages, or nothing: an answer of these and a list is a listing."""
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Listed:
    """The one list of an answer, and the members beside it by pointer."""

    items: str
    item: Type
    beside: Mapping[str, Field]
    headers: tuple[str, ...]
    is_all: bool
    """Whether the answer is for nothing but the list."""
    is_whole: bool = False
    """Whether it has several lists, of which none is more than another: the answer is the item."""

    def place_of(self, names: frozenset[str], kinds: Collection[Type]) -> str:
        """Where a member of such a name and kind stands; nowhere is ""."""
        for pointer, field in self.beside.items():
            if plain(field.wire_name) in names and bare(field.type) in kinds:
                return pointer
        return ""

    @property
    def has_total(self) -> bool:
        """Whether it tells how much there is, or that there is more."""
        items = self.items.rpartition("/")[2]
        return any(_is_total(field.wire_name, items) for field in self.beside.values())


def _is_total(name: str, items: str) -> bool:
    """`total`, `hasMore`, `itemsTotal`, `total_record_count`, `total_bills` of `bills`; not `totalAmount`."""
    words = set(words_of(name))
    counts = bool(words & _COUNTING) and words <= _COUNTING | _COUNTED
    return counts or plain(name) in _OTHER_TOTALS or _counts(name, items)


def _counts(name: str, items: str) -> bool:
    """Whether a member says how many there are of a list, by its name."""
    things = plain(items)
    totals = (f"total{things}", f"{things}total", f"{things}count")
    return bool(things) and plain(name) in totals


def listed(answer: Answer, types: Types, path: str = "") -> Listed | None:
    """The list of an answer that is one, or an object with one, or an object around such.

    Of several, a path that is given may say which one it is, or a total of it, or it is all of them.
    """
    if answer.type is None or answer.codec != "json" or answer.envelope:
        return None
    kind = opened(answer.type, types)
    if isinstance(kind, ListType) and not kind.lone:
        return Listed("", kind.item, {}, answer.headers, True)
    if not isinstance(kind, ObjectType):
        return None
    found = _inside(kind, types, path, "", 0)
    if found is None:
        return _whole(answer, answer.type, kind, types) if path else None
    owner, field, where, item = found
    beside = dict(_beside(kind, types, "", _DEPTH))
    if owner is not kind:
        beside |= dict(_beside(owner, types, where.rpartition("/")[0], _DEPTH))
    is_all = owner is kind and all(
        _is_total(f.wire_name, field.wire_name) or plain(f.wire_name) in _ABOUT
        for f in kind.fields
        if f is not field
    )
    return Listed(where, item, beside, answer.headers, is_all)


def _whole(answer: Answer, item: Type, kind: ObjectType, types: Types) -> Listed | None:
    lists = [f for f in kind.fields if isinstance(opened(f.type, types), ListType)]
    beside = dict(_beside(kind, types, "", _DEPTH))
    several = Listed("", item, beside, answer.headers, is_all=False, is_whole=True)
    return several if len(lists) > 1 else None


def _inside(
    owner: ObjectType, types: Types, path: str, pointer: str, depth: int
) -> tuple[ObjectType, Field, str, Type] | None:
    """The object with the list, the field that holds it, its pointer, and the type of an item."""
    lists = {
        f: kind
        for f in owner.fields
        if isinstance(kind := opened(f.type, types), ListType)
    }
    aside = {f for f in lists if plain(f.wire_name) in _ASIDE}
    lists = {f: lists[f] for f in lists if f not in aside} or lists
    chosen = (_told(lists, owner, path) if path else []) or _chosen(lists, types)
    if len(chosen) == 1:
        field, kind = chosen[0], lists[chosen[0]]
        where = child(pointer, field.wire_name)
        return None if kind.lone else (owner, field, where, kind.item)
    if lists or depth == 1:
        return None
    around = [
        found
        for f in owner.fields
        if isinstance(inner := opened(f.type, types), ObjectType)
        and plain(f.wire_name) not in _HOLDERS
        for where in (child(pointer, f.wire_name),)
        for found in (_inside(inner, types, path, where, depth + 1),)
    ]
    return around[0] if len(around) == 1 else None


def _chosen(lists: Mapping[Field, ListType], types: Types) -> list[Field]:
    """The only list, the one of the usual name, or the only one that is not of texts or numbers."""
    if len(lists) == 1:
        return list(lists)
    named = [f for f in lists if plain(f.wire_name) in _LISTS]
    things = [
        f
        for f, kind in lists.items()
        if not isinstance(opened(kind.item, types), Scalar | EnumType)
    ]
    found = named if len(named) == 1 else things
    return found if len(found) == 1 else []


def _told(lists: Mapping[Field, ListType], owner: ObjectType, path: str) -> list[Field]:
    """Of several lists the one that a member counts, or else the one that the path names."""
    counted = [
        f for f in lists if any(_counts(m.wire_name, f.wire_name) for m in owner.fields)
    ]
    segments = {plain(each) for each in path.split("/")}
    named = [f for f in lists if plain(f.wire_name) in segments]
    found = counted if len(counted) == 1 else named
    return found if len(found) == 1 else []


def _beside(
    owner: ObjectType, types: Types, pointer: str, depth: int
) -> Iterator[tuple[str, Field]]:
    """Scalar members, and those of the objects that are known to hold such."""
    for field in owner.fields:
        where, inner = child(pointer, field.wire_name), opened(field.type, types)
        if not isinstance(inner, ObjectType):
            yield where, field
        elif depth and plain(field.wire_name) in _HOLDERS:
            yield from _beside(inner, types, where, depth - 1)


def opened(kind: Type, types: Types) -> Type | ObjectType | EnumType:
    """What stands behind names and beside null."""
    for _ in range(20):
        match kind:
            case NullableType(inner):
                kind = inner
            case RefType(target):
                definition = types[target].definition
                if not isinstance(definition, AliasType):
                    return definition
                kind = definition.type
            case _:
                return kind
    return kind


def member_of_all(kind: Type, name: str, types: Types, depth: int = 3) -> list[Type]:
    """The types that a member has in an object, or in each of a union; none where one lacks it."""
    found = opened(kind, types)
    if isinstance(found, UnionType) and depth:
        each = [member_of_all(v, name, types, depth - 1) for v in found.variants]
        return [t for one in each for t in one] if all(each) else []
    if not isinstance(found, ObjectType):
        return []
    return [f.type for f in found.fields if f.wire_name == name]
