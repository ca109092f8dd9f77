"""What pages are asked for by: query parameters, or members of the body, by their usual names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clientwright.infer.listed import Types, opened
from clientwright.infer.wire_names import plain
from clientwright.ir.api import Body, Operation, Parameter
from clientwright.ir.types import Field, ObjectType, Scalar, Type, bare
from clientwright.json_value import child

AFTER = frozenset("after afterid startingafter startafter pageafter".split())
"""Takes what the page before ended with."""
TOKENS = AFTER | frozenset(
    """aftercursor cursor pagetoken nexttoken startcursor continuationtoken nextcursor pagecursor
    paginationtoken marker querylocator""".split()
)
PAGES = frozenset("page pagenumber pageno pageindex".split())
OFFSETS = frozenset("offset skip startindex pageoffset".split())
INDEXES = frozenset({"startindex"})
"""Offsets that are counted from one here (SCIM) and from zero there."""
_STARTS = frozenset({"from", "start"})
"""Offsets, where they are said to be: elsewhere times, or whom a message is from."""
_SAID_OFFSET = re.compile(r"\b(skip|offset|index of the first)")
_SIZE = re.compile(
    r"(page|max)?(size|limit|count|results|items|records)|(page|max)length|top|first|take|rows"
    r"|(items|results|records|entries|rows)?perpage|batchsize"
)
_ALL_AT_ONCE = re.compile(r"without paginat|not paginated|returns? all\b")
"""Said of a parameter: who does not give it asks for no page."""
_FROM_ZERO = re.compile(
    r"\b(0|zero)[ -]?(based|indexed)|\b(start|begin)\w* (at|from|with) 0\b"
)
_BEGINS = re.compile(
    r"at least ([01])\b(?!\.[0-9]*[1-9])|default: ([01])(?:\.0)?\.?(?= |$)"
)
_HOLDERS = frozenset("page paging pagination pageable pagerequest options".split())
"""Members of a body that hold what asks for a page."""


TEXTS = (Scalar("string"), Scalar("uuid"))
NUMBERS = (Scalar("integer"), Scalar("number"))


@dataclass(frozen=True, slots=True)
class Asker:
    """What may ask for a page: a query parameter by its name, or a member of the body by its pointer."""

    name: str
    """Plain."""
    type: Type
    doc: str
    said: str
    """Its limits and its default, in words."""
    parameter: str = ""
    member: str = ""

    @property
    def first(self) -> int | None:
        """The number that it is said to begin with, 0 or 1."""
        found = {least or default for least, default in _BEGINS.findall(self.said)}
        if "0" in found or _FROM_ZERO.search(self.doc.lower()):
            return 0
        return 1 if "1" in found else None


@dataclass(frozen=True, slots=True)
class Asked:
    """What may ask for pages, by plain names."""

    askers: Mapping[str, Asker]

    def one_of(self, names: frozenset[str]) -> Asker | None:
        """The only one of such a name; two of them make nothing certain."""
        found = [self.askers[name] for name in self.askers if name in names]
        return found[0] if len(found) == 1 else None

    @property
    def page(self) -> Asker | None:
        """What takes the number of a page."""
        return _counting(self.one_of(PAGES))

    @property
    def offset(self) -> Asker | None:
        """What takes the number of the first item."""
        starts = [
            self.askers[name]
            for name in self.askers
            if name in _STARTS and _SAID_OFFSET.search(self.askers[name].doc.lower())
        ]
        return _counting(
            self.one_of(OFFSETS) or (starts[0] if len(starts) == 1 else None)
        )

    @property
    def is_of_body(self) -> bool:
        """Whether any stands in the body, which no URL of a next page has."""
        return any(each.member for each in self.askers.values())

    @property
    def has_size(self) -> bool:
        return any(
            _SIZE.fullmatch(name) and is_number(asker.type)
            for name, asker in self.askers.items()
        )


def asked_of(operation: Operation, types: Types) -> Asked:
    """What an operation may be asked for pages by: what stands twice makes nothing certain."""
    found = [_query(p) for p in operation.parameters if p.place == "query"]
    if operation.method == "GET":
        return Asked({each.name: each for each in found})
    members = _members(operation.body, types)
    found += [each for each in members if _is_usual(each.name)]
    times = Counter(each.name for each in found)
    return Asked({each.name: each for each in found if times[each.name] == 1})


def _is_usual(name: str) -> bool:
    """Whether a name is one that asks for pages: a body says much else."""
    usual = PAGES | TOKENS | OFFSETS | _STARTS
    return name in usual or _SIZE.fullmatch(name) is not None


def _query(parameter: Parameter) -> Asker:
    default = "" if parameter.default is None else f"Default: {parameter.default}."
    said = f"{parameter.limits}. {default}".lower()
    return Asker(
        plain(parameter.wire_name),
        parameter.type,
        parameter.doc,
        said,
        parameter=parameter.wire_name,
    )


def _members(body: Body | None, types: Types) -> Iterator[Asker]:
    """Those of an object, which is the same in whatever media type it is sent."""
    if body is None or any(way.codec not in ("json", "form") for way in body.ways):
        return
    kinds = {way.type for way in body.ways}
    found = opened(body.type, types)
    if len(kinds) > 1 or not isinstance(found, ObjectType):
        return
    for field in found.fields:
        inner = opened(field.type, types)
        if not isinstance(inner, ObjectType):
            yield _member(field, "")
        elif plain(field.wire_name) in _HOLDERS:
            where = child("", field.wire_name)
            yield from (_member(each, where) for each in inner.fields)


def _member(field: Field, where: str) -> Asker:
    name, pointer = plain(field.wire_name), child(where, field.wire_name)
    name = "pagenumber" if where and name == "number" else name
    return Asker(name, field.type, field.doc, field.notes.lower(), member=pointer)


def _counting(asker: Asker | None) -> Asker | None:
    """One that takes a number, and pages without it as well."""
    if asker is None or not is_number(asker.type):
        return None
    return None if _ALL_AT_ONCE.search(asker.doc.lower()) else asker


def is_text(kind: Type) -> bool:
    return bare(kind) in TEXTS


def is_number(kind: Type) -> bool:
    return bare(kind) in NUMBERS
