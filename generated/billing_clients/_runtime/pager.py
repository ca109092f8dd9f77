"""The two ways to walk a listing, one that blocks and one that awaits."""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future
from contextlib import aclosing, closing
from contextvars import copy_context
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Generic, NamedTuple, Self, TypeVar, cast

from .answer import Answer
from .apart import task_of
from .asking import Values, asked, names_of, position_of, resumed
from .effects import Flow
from .paging import items_of, pages_of
from .session import Asked, AsyncSession, SessionT, SyncSession
from .way import Walk, walk

if TYPE_CHECKING:
    import asyncio

ItemT = TypeVar("ItemT")
PageT = TypeVar("PageT")
T = TypeVar("T")


class Page(NamedTuple, Generic[ItemT, PageT]):
    """A page with what came beside it."""

    items: Sequence[ItemT]
    answer: Answer[PageT]
    """Status, header fields, request id, and the page as `value`."""
    next: str | None
    """The position of the page behind it, for `resume`; None behind the last."""


@dataclass(slots=True, eq=False, repr=False)
class Listing(Asked[SessionT, PageT], Generic[SessionT, ItemT, PageT]):
    """What both kinds of pager are made of."""

    most: int | None = None
    """Items that are given."""
    ahead: bool = False
    """Whether the next page is asked for while the items of one are used."""

    def limit(self, most: int) -> Self:
        """The same, up to so many items; no page behind the one that has the last is asked for."""
        if most < 0:
            raise ValueError(f"limit is {most}, which is less than none")
        return replace(self, most=most)

    def resume(self, position: str) -> Self:
        """The same from the position of a page on, as `answers()` tells it in `next`."""
        return replace(self, values=resumed(self.operation, self.values, position))

    def prefetch(self) -> Self:
        """The same, asking for the next page while the items of one are used; not in trio."""
        return replace(self, ahead=True)

    def _walk(self) -> Walk:
        return walk(self.operation, self.values, self.body)

    def _call(self, values: Values) -> Flow[Answer[PageT]]:
        known, query, body = asked(self.operation, values, self.body)
        inside, options = self.session, self.session.options
        if query:
            query = {**options.extra_query, **query}
            inside = replace(inside, options=replace(options, extra_query=query))
        return inside.call(self.operation, known, body)

    def _page(self, answer: Answer[PageT], after: Values | None) -> Page[ItemT, PageT]:
        operation = self.operation
        flow, names = pages_of(operation), names_of(operation)
        # The operation says where the items are; their type is emitted beside it.
        items = cast(Sequence[ItemT], items_of(operation, answer.value))
        return Page(
            items, answer, None if after is None else position_of(flow, names, after)
        )


class Pager(Listing[SyncSession, ItemT, PageT]):
    """A listing. Nothing is sent before the first item or page is asked for.

    Iterate over it for the items of all pages, over `pages()` for the pages, over `answers()`
    for pages with their header fields and positions.
    """

    def __iter__(self) -> Iterator[ItemT]:
        with closing(self.answers()) as answers:
            items = chain.from_iterable(page.items for page in answers)
            yield from islice(items, self.most)

    def pages(self) -> Iterator[PageT]:
        """All pages, from the first."""
        return (page.answer.value for page in self.answers())

    def page(self) -> PageT:
        """The first page alone."""
        return self._answer(self.values).value

    def answers(self) -> Generator[Page[ItemT, PageT], None, None]:
        """All pages, each with status, header fields and the position of the next."""
        way, values, left = self._walk(), self.values, self.most
        if left == 0:
            return
        answer = self._answer(values)
        while True:
            after, failure = way.following(answer, values)
            page = self._page(answer, after)
            left = None if left is None else max(left - len(page.items), 0)
            after = None if left == 0 else after
            begun = self._begun(after) if after and self.ahead else None
            yield page
            if failure is not None and left != 0:
                raise failure
            if after is None:
                return
            values, answer = after, begun.result() if begun else self._answer(after)

    def _begun(self, values: Values) -> Future[Answer[PageT]]:
        """The answer, which a thread asks for."""
        future: Future[Answer[PageT]] = Future()
        run = copy_context().run
        work = threading.Thread(
            target=run,
            args=(_settle, future, lambda: self._answer(values)),
            daemon=True,
        )
        work.start()
        return future

    def _answer(self, values: Values) -> Answer[PageT]:
        return self.session.answer(self._call(values))


class AsyncPager(Listing[AsyncSession, ItemT, PageT]):
    """A listing. Nothing is sent before the first item or page is asked for.

    Iterate over it with `async for` for the items of all pages, over `pages()` for the pages,
    over `answers()` for pages with their header fields and positions.
    """

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        left = self.most
        async with aclosing(self.answers()) as answers:
            async for page in answers:
                for item in page.items[:left]:
                    yield item
                left = None if left is None else left - len(page.items)

    async def pages(self) -> AsyncIterator[PageT]:
        """All pages, from the first."""
        async with aclosing(self.answers()) as answers:
            async for page in answers:
                yield page.answer.value

    async def page(self) -> PageT:
        """The first page alone."""
        return (await self._answer(self.values)).value

    async def answers(self) -> AsyncGenerator[Page[ItemT, PageT], None]:
        """All pages, each with status, header fields and the position of the next."""
        way, values, left = self._walk(), self.values, self.most
        if left == 0:
            return
        answer = await self._answer(values)
        while True:
            after, failure = way.following(answer, values)
            page = self._page(answer, after)
            left = None if left is None else max(left - len(page.items), 0)
            after = None if left == 0 else after
            begun = self._begun(after) if after and self.ahead else None
            try:
                yield page
            except BaseException:
                if begun is not None:
                    # Nobody wants the page any more.
                    begun.cancel()
                raise
            if failure is not None and left != 0:
                raise failure
            if after is None:
                return
            values, answer = after, await (begun or self._answer(after))

    def _begun(self, values: Values) -> asyncio.Task[Answer[PageT]] | None:
        """The answer, which a task of asyncio asks for; None in trio."""
        return task_of(lambda: self._answer(values))

    async def _answer(self, values: Values) -> Answer[PageT]:
        return await self.session.answer(self._call(values))


def _settle(future: Future[T], work: Callable[[], T]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:
        future.set_exception(error)
