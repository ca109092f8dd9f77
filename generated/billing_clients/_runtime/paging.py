"""Listings page by page: where the next page is, and the two ways to walk them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar, cast
from urllib.parse import parse_qsl

from .errors import PaginationError
from .operation import Cursor, Operation
from .pointer import find

ItemT = TypeVar("ItemT")
PageT = TypeVar("PageT")

Values: TypeAlias = tuple[object, ...]


def cursor_of(uri: object, parameter: str) -> str | None:
    """The cursor in the query of a next page's URI; the URI's host and path do not matter."""
    if not isinstance(uri, str):
        return None
    query = uri.partition("#")[0].partition("?")[2]
    return dict(parse_qsl(query)).get(parameter)


@dataclass(slots=True)
class Walk:
    """The way through a listing; it never leads in a circle."""

    flow: Cursor
    index: int
    """Position of the cursor among the values of the call."""
    operation_id: str
    seen: set[str] = field(default_factory=set[str])

    def after(self, page: object, values: Values) -> Values | None:
        """The values that call the next page, or None after the last."""
        cursor = cursor_of(find(page, self.flow.next_uri), self.flow.parameter)
        if not cursor or cursor == values[self.index]:
            return None
        if cursor in self.seen:
            error = PaginationError(
                "the pages lead in a circle: a cursor came a second time"
            )
            error.operation_id = self.operation_id
            raise error
        self.seen.add(cursor)
        return (*values[: self.index], cursor, *values[self.index + 1 :])


def walk(operation: Operation[PageT], values: Values) -> Walk:
    flow = operation.flow
    if not isinstance(flow, Cursor):
        raise TypeError(f"{operation.id} has no pages")
    names = [parameter.name for parameter in operation.parameters]
    first = values[names.index(flow.parameter)]
    seen = {first} if isinstance(first, str) else set[str]()
    return Walk(flow, names.index(flow.parameter), operation.id, seen)


def items_of(operation: Operation[PageT], page: object) -> Sequence[object]:
    """The items of a page; none where the list is null or absent."""
    flow = operation.flow
    found = find(page, flow.items) if isinstance(flow, Cursor) else None
    return cast(Sequence[object], found) if isinstance(found, list | tuple) else ()


@dataclass(frozen=True, slots=True)
class Pager(Generic[ItemT, PageT]):
    """A listing. Nothing is sent before the first item or page is asked for.

    Iterate over it for the items of all pages, over `pages()` for the pages.
    """

    operation: Operation[PageT] = field(repr=False)
    values: Values = field(repr=False)
    fetch: Callable[[Values], PageT] = field(repr=False)

    def __iter__(self) -> Iterator[ItemT]:
        for page in self.pages():
            # The operation says where the items are; their type is emitted beside it.
            yield from cast(Sequence[ItemT], items_of(self.operation, page))

    def pages(self) -> Iterator[PageT]:
        """All pages, from the first."""
        way = walk(self.operation, self.values)
        values: Values | None = self.values
        while values is not None:
            page = self.fetch(values)
            yield page
            values = way.after(page, values)

    def page(self) -> PageT:
        """The first page alone."""
        return self.fetch(self.values)


@dataclass(frozen=True, slots=True)
class AsyncPager(Generic[ItemT, PageT]):
    """A listing. Nothing is sent before the first item or page is asked for.

    Iterate over it with `async for` for the items of all pages, over `pages()` for the pages.
    """

    operation: Operation[PageT] = field(repr=False)
    values: Values = field(repr=False)
    fetch: Callable[[Values], Awaitable[PageT]] = field(repr=False)

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for page in self.pages():
            # The operation says where the items are; their type is emitted beside it.
            for item in cast(Sequence[ItemT], items_of(self.operation, page)):
                yield item

    async def pages(self) -> AsyncIterator[PageT]:
        """All pages, from the first."""
        way = walk(self.operation, self.values)
        values: Values | None = self.values
        while values is not None:
            page = await self.fetch(values)
            yield page
            values = way.after(page, values)

    async def page(self) -> PageT:
        """The first page alone."""
        return await self.fetch(self.values)
