"""Listings by numbers: where a page's size is asked for, and the answer is for one list."""

from __future__ import annotations

from clientwright.infer.asked import INDEXES, NUMBERS, PAGES, Asked, Asker
from clientwright.infer.listed import Listed
from clientwright.ir.flows import Offset, PageNumber


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


def _pages(page: Asker, found: Listed) -> PageNumber:
    number = found.place_of(PAGES | {"currentpage"}, NUMBERS)
    first = 0 if page.first == 0 else 1
    name, member = page.parameter, page.member
    return PageNumber(found.items, found.item, name, first, number, member)


def _items(offset: Asker, found: Listed) -> Offset | None:
    """An offset is counted from 0; an index by what is said of it, and by what the answer repeats."""
    if offset.name not in INDEXES:
        is_certain, first, number = offset.first != 1, 0, ""
    else:
        number = _repeated(offset, found)
        is_certain = bool(number) or offset.first is not None
        first = int(offset.first != 0)
    if not is_certain:
        return None
    name, member = offset.parameter, offset.member
    return Offset(found.items, found.item, name, first, number, member)


def _repeated(asker: Asker, found: Listed) -> str:
    """Where the answer says the number that was asked for."""
    return found.place_of(frozenset({asker.name}), NUMBERS)
