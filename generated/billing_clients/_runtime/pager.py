"""The two ways to walk a listing, one that blocks and one that awaits."""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from collections.abc import Coroutine, Generator, Iterator, Sequence
from concurrent.futures import Future
from contextlib import aclosing, closing
from contextvars import copy_context
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Generic, NamedTuple, Self, TypeVar, cast

from .answer import Answer
from .apart import task_of
from .asking import Values, asked, names_of, position_of, resumed
from .effects import Flow
from .paging import items_of, pages_of
from .session import Asked, AsyncSession, SessionT, SyncSession
from .way import Walk, walk

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
            begun = None if after is None or left == 0 else self._begun(after)
            yield page
            if failure is not None and left != 0:
                raise failure
            if after is None or begun is None:
                return
            values, answer = after, begun()

    def _begun(self, values: Values) -> Callable[[], Answer[PageT]]:
        """What gives the answer, which is asked for then, or already is by a thread."""
        if not self.ahead:
            return lambda: self._answer(values)
        future: Future[Answer[PageT]] = Future()
        run = copy_context().run
        work = threading.Thread(
            target=run,
            args=(_settle, future, lambda: self._answer(values)),
            daemon=True,
        )
        work.start()
        return future.result

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
            begun = None if after is None or left == 0 else self._begun(after)
            try:
                yield page
            except BaseException:
                _cancel(begun)
                raise
            if failure is not None and left != 0:
                raise failure
            if after is None or begun is None:
                return
            values, answer = after, await begun

    def _begun(self, values: Values) -> Awaitable[Answer[PageT]]:
        """The answer, which is asked for when it is awaited, or already is by a task of asyncio."""

        def answer() -> Coroutine[object, object, Answer[PageT]]:
            return self._answer(values)

        return (task_of(answer) if self.ahead else None) or _Later(answer)

    async def _answer(self, values: Values) -> Answer[PageT]:
        return await self.session.answer(self._call(values))


@dataclass(frozen=True, slots=True)
class _Later(Awaitable[T]):
    """A coroutine that is made when it is awaited, and so is never left without."""

    make: Callable[[], Awaitable[T]]

    def __await__(self) -> Generator[object, None, T]:
        return cast(Generator[object, None, T], self.make().__await__())


def _cancel(begun: Awaitable[Answer[PageT]] | None) -> None:
    """Ask no further for a page that nobody wants, if anybody asks by now."""
    if begun is None or isinstance(begun, _Later):
        return
    import asyncio

    if isinstance(begun, asyncio.Task):
        begun.cancel()


def _settle(future: Future[T], work: Callable[[], T]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:
        future.set_exception(error)
