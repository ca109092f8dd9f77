"""Listings page by page: where the next page is."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias, TypeVar, cast
from urllib.parse import parse_qsl

from .answer import Answer
from .errors import PaginationError
from .headers import Headers
from .kinds import is_mapping, is_object, is_streamed
from .operation import Operation
from .pointer import find, placed, steps
from .unset import UNSET

PageT = TypeVar("PageT")

Values: TypeAlias = tuple[object, ...]


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
    `more` points to whether there are more pages.
    """

    items: str
    token: str
    parameter: str = ""
    of_last: bool = False
    more: str = ""
    header: str = ""
    member: str = ""


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
        given = {**_own(self, body), **given}
        return items[_number(given.get(_name(self)), self.first) - self.first :]


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
        given = {**_own(self, body), **given}
        number = _number(given.get(_name(self)), self.first)
        return items if number == self.first else ()


class Link(NamedTuple):
    """Pages: the next one stands in a `Link` header, or in a URL at the pointer `next_url`.

    Its query gives the values of `parameters`; no request goes to the URL itself. Where these do not
    lead on, what else the query says is sent too: many descriptions do not have the name of a token.
    """

    items: str
    parameters: tuple[str, ...]
    next_url: str = ""


Pages: TypeAlias = Cursor | Token | Offset | PageNumber | Link


def cursor_of(uri: object, parameter: str) -> str | None:
    """The cursor in the query of a next page's URI; the URI's host and path do not matter."""
    if not isinstance(uri, str):
        return None
    query = uri.partition("#")[0].partition("?")[2]
    return dict(parse_qsl(query)).get(parameter)


ELSE = "?"
"""Stands for what the next page's URL says beside parameters; its value is the last one."""


@dataclass(slots=True)
class Walk:
    """The way through a listing; it never leads in a circle."""

    flow: Pages
    names: Sequence[str]
    """What the values of the call are of, in their order."""
    operation_id: str
    body: object = UNSET
    seen: set[str] = field(default_factory=set[str])
    last: Sequence[object] = ()

    def after(self, answer: Answer[object], values: Values) -> Values | None:
        """The values that call the next page, or None after the last."""
        changed = self._changes(answer, values)
        if changed is None:
            return None
        given, key = _given(self.names, values), _key(changed)
        known = _own(self.flow, self.body) | given
        if all(str(known.get(name)) == str(each) for name, each in changed.items()):
            return None
        if key in self.seen:
            message = "the pages lead in a circle: a cursor came a second time"
            raise self._error(message)
        self.seen.add(key)
        self._repeat_body()
        return _values(self.names, {**given, ELSE: None, **changed})

    def _repeat_body(self) -> None:
        """Raise where the body cannot be sent with a further page."""
        try:
            repeated(self.body)
            if member := _member(self.flow):
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
        given = _own(self.flow, self.body) | _given(self.names, values)
        match self.flow:
            case Cursor(_, next_uri, parameter):
                name = _name(self.flow)
                cursor = cursor_of(find(page, next_uri), parameter or steps(name)[-1])
                return {name: cursor} if cursor else None
            case Token():
                more = find(page, self.flow.more) if self.flow.more else None
                token = (
                    None if more is False else _token(self.flow, page, answer.headers)
                )
                if more is True and not token:
                    raise self._error("there are more pages, and nothing leads to them")
                return {_name(self.flow): token} if token else None
            case Offset(pointer, _, first, told) | PageNumber(pointer, _, first, told):
                found, name = self._items(page, pointer), _name(self.flow)
                begun = _number(find(page, told), first) if told else first
                step = found if isinstance(self.flow, Offset) else 1
                return {name: _number(given[name], begun) + step} if found else None
            case Link():
                return self._linked(self.flow, answer, given)

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
        error = PaginationError(message)
        error.operation_id = self.operation_id
        return error


def names_of(operation: Operation[PageT]) -> Sequence[str]:
    """What the values of a call are of: parameters, and behind them what else asks for a page."""
    beside = _member(pages_of(operation)) or ELSE
    return (*(parameter.name for parameter in operation.parameters), beside)


def _given(names: Sequence[str], values: Values) -> dict[str, object]:
    """The values of a call by their names, with what asks for a page beside its parameters."""
    return dict(zip(names, values, strict=False))


def _values(names: Sequence[str], given: Mapping[str, object]) -> Values:
    *known, beside = names
    told = given.get(beside)
    return (*(given[name] for name in known), *([] if told is None else [told]))


def _own(flow: Pages, body: object) -> dict[str, object]:
    """What the caller's own body asks for."""
    member = _member(flow)
    return {member: find(body, member)} if member else {}


def asked(
    operation: Operation[PageT], values: Values, body: object
) -> tuple[Values, dict[str, str], object]:
    """The values of a call's parameters, what is sent in the query beside them, and the body."""
    known, member = len(operation.parameters), _member(pages_of(operation))
    values, beside = values[:known], values[known:]
    if not beside or not member:
        return values, cast(dict[str, str], dict(*beside)), body
    return values, {}, placed(body, member, beside[0])


def repeated(body: object) -> None:
    """Raise ValueError for a body of which a second request would have nothing left."""
    parts = list(body.values()) if is_mapping(body) else []
    spent = next(filter(is_streamed, (body, *parts)), None)
    if spent is not None:
        kind = type(spent).__name__
        raise ValueError(f"the body, a {kind}, can be sent only once: give it as data")


def _key(changes: Mapping[str, object]) -> str:
    return repr(sorted((name, str(each)) for name, each in changes.items()))


def _number(value: object, otherwise: int) -> int:
    try:
        return int(str(value))
    except ValueError:
        return otherwise


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
        relation = re.search(r';\s*rel\s*=\s*"?([^";]*)', said)
        if relation and "next" in relation[1].lower().split():
            return str(target)
    return None


def position_of(flow: Pages, names: Sequence[str], values: Values) -> str:
    """Where a page is, as a text: the parameters that ask for it."""
    given = _given(names, values)
    found = {
        n: given[n] for n in _told(flow) if isinstance(given.get(n), str | int | dict)
    }
    return json.dumps(found, ensure_ascii=False)


def resumed(operation: Operation[PageT], values: Values, position: str) -> Values:
    """The values that call the page at a position. Raises ValueError for what is none of the listing."""
    told = _told(pages_of(operation))
    try:
        found: object = json.loads(position)
    except ValueError:
        found = None
    if not is_object(found) or not found.keys() <= set(told) or not _is_query(found):
        raise ValueError(f"the position is none of {operation.id}: {', '.join(told)}")
    names = names_of(operation)
    return _values(names, _given(names, values) | found)


def _is_query(found: Mapping[str, object]) -> bool:
    other = found.get(ELSE, {})
    return is_object(other) and all(isinstance(each, str) for each in other.values())


def _told(flow: Pages) -> tuple[str, ...]:
    """What a page is asked for by."""
    return (*flow.parameters, ELSE) if isinstance(flow, Link) else (_name(flow),)


def _name(flow: Cursor | Token | Offset | PageNumber) -> str:
    """The parameter that a page is asked for by, or the pointer of the member."""
    return flow.member or flow.parameter


def _member(flow: Pages) -> str:
    return "" if isinstance(flow, Link) else flow.member


def walk(operation: Operation[PageT], values: Values, body: object = UNSET) -> Walk:
    flow, names = pages_of(operation), names_of(operation)
    given = _own(flow, body) | _given(names, values)
    first = {name: given[name] for name in _told(flow) if name in given}
    return Walk(flow, names, operation.id, body, {_key(first)})


def items_of(operation: Operation[PageT], page: object) -> Sequence[object]:
    """The items of a page; none where the list is null or absent."""
    return items_at(page, pages_of(operation).items)


def pages_of(operation: Operation[PageT]) -> Pages:
    flow = operation.flow
    if not isinstance(flow, Cursor | Token | Offset | PageNumber | Link):
        raise TypeError(f"{operation.id} has no pages")
    return flow


def items_at(page: object, pointer: str) -> Sequence[object]:
    found = find(page, pointer)
    return cast(Sequence[object], found) if isinstance(found, list | tuple) else ()
