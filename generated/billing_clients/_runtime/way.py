"""The way from page to page of a listing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import parse_qsl

from .answer import Answer
from .asking import ELSE, Values, asked_by, given_of, names_of, own, repeated
from .asking import unkeyed, values_of
from .errors import PaginationError
from .headers import Headers, parameters
from .operation import Operation
from .paging import (
    Cursor,
    Link,
    Offset,
    PageNumber,
    Pages,
    Token,
    items_at,
    member_of,
    name_of,
    number_of,
    pages_of,
)
from .pointer import find, placed, steps
from .unset import UNSET

PageT = TypeVar("PageT")


def cursor_of(uri: object, parameter: str) -> str | None:
    """The cursor in the query of a next page's URI; the URI's host and path do not matter."""
    if not isinstance(uri, str):
        return None
    query = uri.partition("#")[0].partition("?")[2]
    return dict(parse_qsl(query)).get(parameter)


@dataclass(slots=True)
class Walk:
    """The way through a listing; it never leads in a circle."""

    flow: Pages
    names: Sequence[str]
    """What the values of the call are of, in their order."""
    operation: Operation[object]
    body: object = UNSET
    unkeyed: Mapping[str, object] = field(default_factory=dict[str, object])
    """What of the call is of its first page alone."""
    seen: set[str] = field(default_factory=set[str])
    last: Sequence[object] = ()

    def after(self, answer: Answer[object], values: Values) -> Values | None:
        """The values that call the next page, or None after the last."""
        changed = self._changes(answer, values)
        if changed is None:
            return None
        given, key = given_of(self.names, values), _key(changed)
        known = own(self.flow, self.body) | given
        if all(str(known.get(name)) == str(each) for name, each in changed.items()):
            return None
        if key in self.seen:
            message = "the pages lead in a circle: a cursor came a second time"
            raise self._error(message)
        self.seen.add(key)
        self._repeat_body()
        return values_of(self.names, {**given, **self.unkeyed, ELSE: None, **changed})

    def _repeat_body(self) -> None:
        """Raise where the body cannot be sent with a further page."""
        try:
            repeated(self.body)
            if member := member_of(self.flow):
                placed(self.body, member, None)
        except ValueError as error:
            raise self._error(f"there are more pages, and {error}") from None

    def following(
        self, answer: Answer[object], values: Values
    ) -> tuple[Values | None, PaginationError | None]:
        """The same, with what is wrong beside it: the page that came is told first."""
        try:
            return self.after(answer, values), None
        except PaginationError as error:
            return None, error

    def _changes(
        self, answer: Answer[object], values: Values
    ) -> dict[str, object] | None:
        """The parameters of the next page, or None where there is none."""
        page = answer.value
        given = own(self.flow, self.body) | given_of(self.names, values)
        match self.flow:
            case Cursor(_, next_uri, parameter):
                name = name_of(self.flow)
                cursor = cursor_of(find(page, next_uri), parameter or steps(name)[-1])
                return {name: cursor} if cursor else None
            case Token():
                return self._token(self.flow, answer, given)
            case Offset(pointer, _, first, told) | PageNumber(pointer, _, first, told):
                found, name = self._items(page, pointer), name_of(self.flow)
                begun = number_of(find(page, told), first) if told else first
                step = found if isinstance(self.flow, Offset) else 1
                return {name: number_of(given[name], begun) + step} if found else None
            case Link():
                return self._linked(self.flow, answer, given)

    def _token(
        self, flow: Token, answer: Answer[object], given: Mapping[str, object]
    ) -> dict[str, object] | None:
        page, name = answer.value, name_of(flow)
        more = find(page, flow.more) if flow.more else None
        token = None if more is False else _token(flow, page, answer.headers)
        if more is True and (not token or str(token) == str(given.get(name))):
            raise self._error("there are more pages, and nothing leads to them")
        return {name: token} if token else None

    def _items(self, page: object, pointer: str) -> int:
        """How many items came: a server that pays no heed to the number sends the same for ever."""
        items = items_at(page, pointer)
        if items and items == self.last:
            raise self._error("two pages are the same: the parameter has no effect")
        self.last = items
        return len(items)

    def _linked(
        self, flow: Link, answer: Answer[object], given: Mapping[str, object]
    ) -> dict[str, object] | None:
        page, headers = answer.value, answer.headers
        url = find(page, flow.next_url) if flow.next_url else _next(headers)
        if not isinstance(url, str) or not url:
            return None
        told = dict(parse_qsl(url.partition("#")[0].partition("?")[2]))
        found: dict[str, object] = {n: told[n] for n in flow.parameters if n in told}
        other = {n: each for n, each in told.items() if n not in self.names}
        if other and all(str(given[name]) == each for name, each in found.items()):
            found[ELSE] = other
        if not found:
            known = ", ".join(flow.parameters) or "a query"
            raise self._error(f"the URL of the next page has none of {known}")
        return found

    def _error(self, message: str) -> PaginationError:
        return PaginationError(message).called(self.operation)


def walk(operation: Operation[PageT], values: Values, body: object = UNSET) -> Walk:
    flow, names = pages_of(operation), names_of(operation)
    given = own(flow, body) | given_of(names, values)
    first = {name: given[name] for name in asked_by(flow) if name in given}
    return Walk(flow, names, operation, body, unkeyed(operation), {_key(first)})


def _key(changes: Mapping[str, object]) -> str:
    return repr(sorted((name, str(each)) for name, each in changes.items()))


def _token(flow: Token, page: object, headers: Headers) -> object:
    if flow.header:
        return headers.get(flow.header)
    items = items_at(page, flow.items)
    if flow.of_last:
        page = items[-1] if items else None
    found = find(page, flow.token)
    return found if isinstance(found, str | int) and found is not False else None


_LINK = re.compile(r'<([^<>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^",;\s]+))*)')


def _next(headers: Headers) -> str | None:
    """The target of the link with the relation `next` (RFC 8288)."""
    for target, said in _LINK.findall(headers.get("link") or ""):
        if "next" in parameters(said).get("rel", "").lower().split():
            return str(target)
    return None
