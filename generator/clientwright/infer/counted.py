"""Listings by numbers: where a page's size is asked for, and the answer is for one list."""

from __future__ import annotations

import re

from clientwright.infer.asked import INDEXES, NUMBERS, PAGES, Asked
from clientwright.infer.listed import Listed
from clientwright.infer.wire_names import plain
from clientwright.ir.api import Parameter
from clientwright.ir.flows import Offset, PageNumber

_FROM_ZERO = re.compile(
    r"\b(0|zero)[ -]?(based|indexed)|\b(start|begin)\w* (at|from|with) 0\b"
)


def counted_of(asked: Asked, found: Listed) -> PageNumber | Offset | None:
    """Numbers of pages, or of items. Of two ways to count it is the one that the answer repeats."""
    if not asked.has_size or not (found.is_all or found.has_total):
        return None
    page, offset = asked.page, asked.offset
    if page is not None and offset is not None:
        page, offset = (p if _repeated(p, found) else None for p in (page, offset))
    if page is not None and offset is None:
        return _pages(page, found)
    if offset is not None and page is None:
        return _items(offset, found)
    return None


def _pages(page: Parameter, found: Listed) -> PageNumber:
    number = found.place_of(PAGES | {"currentpage"}, NUMBERS)
    first = 0 if _is_from_zero(page) else 1
    return PageNumber(found.items, found.item, page.wire_name, first, number)


def _items(offset: Parameter, found: Listed) -> Offset | None:
    """An offset is counted from 0; an index by what is said of it, and by what the answer repeats."""
    from_zero, from_one = _is_from_zero(offset), _is_from_one(offset)
    if plain(offset.wire_name) not in INDEXES:
        is_certain, first, number = from_zero or not from_one, 0, ""
    else:
        number = _repeated(offset, found)
        is_certain, first = bool(number or from_zero or from_one), int(not from_zero)
    if not is_certain:
        return None
    return Offset(found.items, found.item, offset.wire_name, first, number)


def _is_from_zero(parameter: Parameter) -> bool:
    said = parameter.default == 0 or parameter.limits.startswith("at least 0")
    return said or bool(_FROM_ZERO.search(parameter.doc.lower()))


def _is_from_one(parameter: Parameter) -> bool:
    return parameter.default == 1 or parameter.limits.startswith("at least 1")


def _repeated(parameter: Parameter, found: Listed) -> str:
    """Where the answer says the number that was asked for."""
    return found.place_of(frozenset({plain(parameter.wire_name)}), NUMBERS)
