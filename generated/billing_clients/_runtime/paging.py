"""Listings page by page: the ways in which pages are asked for and lead on, and what is in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeAlias, TypeVar, cast

from .operation import Operation
from .pointer import find

PageT = TypeVar("PageT")


class Cursor(NamedTuple):
    """Pages: the cursor of the next one stands in the query of a URI in the answer.

    `items` and `next_uri` are JSON pointers into the answer, `parameter` is a wire name. Here as
    below, a page may be asked for in the body instead: by the `member` at that JSON pointer.
    """

    items: str
    next_uri: str
    parameter: str = ""
    member: str = ""


class Token(NamedTuple):
    """Pages: the token of the next one stands in the answer, at the pointer `token`.

    `of_last`: of the last item, not of the answer. `header`: in that field of the header instead.
    `more` points to whether there are more pages. `whole`: a page has several lists, and is given
    itself instead of items.
    """

    items: str
    token: str
    parameter: str = ""
    of_last: bool = False
    more: str = ""
    header: str = ""
    member: str = ""
    whole: bool = False


class Offset(NamedTuple):
    """Pages: the next one begins after the items so far; an empty one is the end.

    Items are counted from `first`. `number` points to the number of a page's first item in its
    answer, which tells from where they are counted.
    """

    items: str
    parameter: str = ""
    first: int = 0
    number: str = ""
    member: str = ""

    def held(
        self, items: Sequence[object], given: Mapping[str, object], body: object
    ) -> Sequence[object]:
        """Of all the items those that a page has, by the parameters and the body that ask for it."""
        return items[_asked_number(self, given, body) - self.first :]


class PageNumber(NamedTuple):
    """Pages by number, from `first`; an empty one is the end.

    `number` points to the number of a page in its answer, which tells from where they are counted.
    """

    items: str
    parameter: str = ""
    first: int = 1
    number: str = ""
    member: str = ""

    def held(
        self, items: Sequence[object], given: Mapping[str, object], body: object
    ) -> Sequence[object]:
        """Of all the items those that a page has: the first one has them all."""
        return items if _asked_number(self, given, body) == self.first else ()


class Link(NamedTuple):
    """Pages: the next one stands in a `Link` header, or in a URL at the pointer `next_url`.

    Its query gives the values of `parameters`; no request goes to the URL itself. Where these do not
    lead on, what else the query says is sent too: many descriptions do not have the name of a token.
    """

    items: str
    parameters: tuple[str, ...]
    next_url: str = ""


Pages: TypeAlias = Cursor | Token | Offset | PageNumber | Link


def _asked_number(
    flow: Offset | PageNumber, given: Mapping[str, object], body: object
) -> int:
    """The number that a call asks for."""
    value = given.get(flow.parameter)
    return number_of(find(body, flow.member) if flow.member else value, flow.first)


def number_of(value: object, otherwise: int) -> int:
    """The number that a value is, also as a text or with a fraction of zero."""
    try:
        return int(value if isinstance(value, float | Decimal) else str(value))
    except (ValueError, OverflowError):
        return otherwise


def name_of(flow: Cursor | Token | Offset | PageNumber) -> str:
    """The parameter that a page is asked for by, or the pointer of the member."""
    return flow.member or flow.parameter


def member_of(flow: Pages) -> str:
    return "" if isinstance(flow, Link) else flow.member


def items_of(operation: Operation[PageT], page: object) -> Sequence[object]:
    """The items of a page, or the page itself; none where the list is null or absent."""
    flow = pages_of(operation)
    return (page,) if is_whole(flow) else items_at(page, flow.items)


def is_whole(flow: object) -> bool:
    return isinstance(flow, Token) and flow.whole


def pages_of(operation: Operation[PageT]) -> Pages:
    flow = operation.flow
    if not isinstance(flow, Cursor | Token | Offset | PageNumber | Link):
        raise TypeError(f"{operation.id} has no pages")
    return flow


def items_at(page: object, pointer: str) -> Sequence[object]:
    found = find(page, pointer)
    return cast(Sequence[object], found) if isinstance(found, list | tuple) else ()
