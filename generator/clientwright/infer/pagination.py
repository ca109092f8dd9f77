"""Listings that a description does not call so: pages, where parameters and answers make it certain.

A wrong guess loses data, so both sides must agree: a parameter that asks for a page, and an answer
that is one list, or an object with one list and, but for numbers of pages, what leads to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from clientwright.ir.api import Answer, Api, Operation, Parameter
from clientwright.ir.flows import Flow, Link, Offset, PageNumber, Plain, Token
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
)
from clientwright.json_value import child

_TOKENS = frozenset(
    """after cursor pagetoken nexttoken startcursor continuationtoken nextcursor pagecursor
    paginationtoken startingafter""".split()
)
_NEXT_TOKENS = frozenset(
    """nextcursor nextpagetoken nexttoken nextpagecursor endcursor nextcontinuationtoken
    continuationtoken""".split()
)
_NEXT_URLS = frozenset({"next", "nexturl", "nextpageurl", "nexturi", "nexthref"})
_URL_WORDS = ("url", "uri", "link", "href", "http")
_BACK = frozenset({"before", "since", "until"})
"""Parameters that a URL may hold beside those that make a listing."""
_PAGES = frozenset({"page", "pagenumber", "pageno", "pageindex"})
_OFFSETS = frozenset({"offset", "skip", "startindex"})
_SIZES = frozenset(
    """limit pagesize perpage size count maxresults top first itemsperpage resultsperpage
    pagelimit""".split()
)
_TOTALS = frozenset(
    """total totalcount totalitems totalpages totalresults totalrecords pagecount pages
    hasmore hasnext hasnextpage lastpage totalelements""".split()
)
_HOLDERS = frozenset(
    "meta metadata pagination paging pageinfo links pager cursors responsemetadata".split()
)
_LISTS = frozenset(
    "data items results entries values records elements resources list".split()
)


@dataclass(frozen=True, slots=True)
class _Listing:
    """The one list of an answer, and the members beside it by pointer."""

    items: str
    item: Type
    beside: Mapping[str, Field]


def infer_pages(api: Api) -> Api:
    """The API with its certain listings; what a description says itself stays."""
    operations = tuple(replace(o, flow=_flow(o, api)) for o in api.operations)
    return replace(api, operations=operations)


def _flow(operation: Operation, api: Api) -> Flow:
    if operation.flow != Plain() or operation.method != "GET" or operation.single:
        return operation.flow
    answers = [a for a in operation.answers if a.status.startswith("2")]
    listing = _listing(answers[0], api.types) if len(answers) == 1 else None
    if listing is None:
        return operation.flow
    queries = {
        _plain(p.wire_name): p for p in operation.parameters if p.place == "query"
    }
    found = (
        _token(queries, listing)
        or _linked(queries, listing, answers[0])
        or _counted(queries, listing)
    )
    return found or operation.flow


def _token(queries: Mapping[str, Parameter], listing: _Listing) -> Flow | None:
    page = queries.get("page")
    # A page that is asked for by a text is one that an answer has named.
    named = page if page is not None and _is_text(page.type) else None
    parameter = named or _one_of(queries, _TOKENS)
    if parameter is None or not _is_text(parameter.type):
        return None
    wanted = {"nextpage"} if named else _NEXT_TOKENS
    for pointer, field in listing.beside.items():
        if _plain(field.wire_name) in wanted and _is_text(field.type):
            return Token(listing.items, listing.item, pointer, parameter.wire_name)
    return None


def _linked(
    queries: Mapping[str, Parameter], listing: _Listing, answer: Answer
) -> Flow | None:
    parameters = tuple(
        p.wire_name
        for name, p in queries.items()
        if name in _PAGES | _TOKENS | _OFFSETS | _BACK
    )
    if not parameters:
        return None
    for pointer, field in listing.beside.items():
        if _plain(field.wire_name) in _NEXT_URLS and _is_url(pointer, field):
            return Link(listing.items, listing.item, parameters, pointer)
    if "link" in answer.headers:
        return Link(listing.items, listing.item, parameters)
    return None


def _counted(queries: Mapping[str, Parameter], listing: _Listing) -> Flow | None:
    """Numbers of pages or of items: where a page's size is asked for, or a total is told."""
    size = _one_of(queries, _SIZES)
    totals = {_plain(f.wire_name) for f in listing.beside.values()} & _TOTALS
    if size is None or (listing.items and not totals):
        return None
    page, offset = _one_of(queries, _PAGES), _one_of(queries, _OFFSETS)
    if page is not None and _is_number(page.type):
        first = 0 if page.default == 0 or page.limits.startswith("at least 0") else 1
        return PageNumber(listing.items, listing.item, page.wire_name, first)
    if offset is not None and _is_number(offset.type):
        return Offset(listing.items, listing.item, offset.wire_name)
    return None


def _listing(answer: Answer, types: Mapping[TypeId, NamedType]) -> _Listing | None:
    if answer.type is None or answer.codec != "json" or answer.envelope:
        return None
    kind = _opened(answer.type, types)
    if isinstance(kind, ListType) and not kind.lone:
        return _Listing("", kind.item, {})
    if not isinstance(kind, ObjectType):
        return None
    lists = [f for f in kind.fields if isinstance(_opened(f.type, types), ListType)]
    named = [f for f in lists if _plain(f.wire_name) in _LISTS]
    chosen = lists if len(lists) == 1 else named
    found = _opened(chosen[0].type, types) if len(chosen) == 1 else None
    if not isinstance(found, ListType) or found.lone:
        return None
    beside = dict(_beside(kind, types, "", _HOLDERS))
    return _Listing(child("", chosen[0].wire_name), found.item, beside)


def _beside(
    owner: ObjectType,
    types: Mapping[TypeId, NamedType],
    pointer: str,
    holders: frozenset[str],
) -> Iterator[tuple[str, Field]]:
    """Scalar members, and those of the objects that are known to hold such."""
    for field in owner.fields:
        where, inner = child(pointer, field.wire_name), _opened(field.type, types)
        if not isinstance(inner, ObjectType):
            yield where, field
        elif _plain(field.wire_name) in holders:
            yield from _beside(inner, types, where, holders)


def _opened(
    kind: Type, types: Mapping[TypeId, NamedType]
) -> Type | ObjectType | EnumType:
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


def _one_of(
    queries: Mapping[str, Parameter], names: frozenset[str]
) -> Parameter | None:
    """The one parameter of such a name; two of them make nothing certain."""
    found = [queries[name] for name in queries if name in names]
    return found[0] if len(found) == 1 else None


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower().removeprefix("page[").rstrip("]"))


def _is_text(kind: Type) -> bool:
    return kind in (Scalar("string"), NullableType(Scalar("string")))


def _is_url(pointer: str, field: Field) -> bool:
    """Whether a text is said to be a URL; `next` may be a token as well."""
    said = f"{pointer} {field.doc}".lower()
    return _is_text(field.type) and any(word in said for word in _URL_WORDS)


def _is_number(kind: Type) -> bool:
    return kind in (
        Scalar("integer"),
        NullableType(Scalar("integer")),
        Scalar("number"),
    )
