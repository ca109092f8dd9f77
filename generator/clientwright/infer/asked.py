"""What pages are asked for by: the query parameters of an operation, by their usual names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from clientwright.infer.wire_names import plain
from clientwright.ir.api import Operation, Parameter
from clientwright.ir.types import Scalar, Type, bare

AFTER = frozenset("after afterid startingafter startafter pageafter".split())
"""Takes what the page before ended with."""
TOKENS = AFTER | frozenset(
    """aftercursor cursor pagetoken nexttoken startcursor continuationtoken nextcursor pagecursor
    paginationtoken marker""".split()
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


TEXTS = (Scalar("string"), Scalar("uuid"))
NUMBERS = (Scalar("integer"), Scalar("number"))


@dataclass(frozen=True, slots=True)
class Asked:
    """Query parameters by their plain names."""

    queries: Mapping[str, Parameter]

    def one_of(self, names: frozenset[str]) -> Parameter | None:
        """The one parameter of such a name; two of them make nothing certain."""
        found = [self.queries[name] for name in self.queries if name in names]
        return found[0] if len(found) == 1 else None

    @property
    def page(self) -> Parameter | None:
        """What takes the number of a page."""
        return _counting(self.one_of(PAGES))

    @property
    def offset(self) -> Parameter | None:
        """What takes the number of the first item."""
        starts = [
            self.queries[name]
            for name in self.queries
            if name in _STARTS and _SAID_OFFSET.search(self.queries[name].doc.lower())
        ]
        return _counting(
            self.one_of(OFFSETS) or (starts[0] if len(starts) == 1 else None)
        )

    @property
    def has_size(self) -> bool:
        return any(
            _SIZE.fullmatch(name) and is_number(parameter.type)
            for name, parameter in self.queries.items()
        )


def asked_of(operation: Operation) -> Asked:
    return Asked(
        {plain(p.wire_name): p for p in operation.parameters if p.place == "query"}
    )


def _counting(parameter: Parameter | None) -> Parameter | None:
    """A parameter that takes a number, and pages without it as well."""
    if parameter is None or not is_number(parameter.type):
        return None
    return None if _ALL_AT_ONCE.search(parameter.doc.lower()) else parameter


def is_text(kind: Type) -> bool:
    return bare(kind) in TEXTS


def is_number(kind: Type) -> bool:
    return bare(kind) in NUMBERS
