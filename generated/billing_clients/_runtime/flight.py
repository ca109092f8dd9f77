"""One run for all who ask for the same thing at the same time, in threads and in tasks."""

from __future__ import annotations

import copy
import os
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from typing import TypeAlias

from .apart import task_of
from .errors import APIConnectionError, APITimeoutError

_Landing: TypeAlias = Callable[[], Awaitable[object]]


class Abandoned(Exception):
    """The run was cut off (cancelled, interrupted) before it had a result."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How long somebody waits for the run of another, and how long his own would have waited."""

    seconds: float | None = None
    patience: object = None
    begun: float = field(default_factory=time.monotonic)

    @property
    def left(self) -> float | None:
        if self.seconds is None:
            return None
        return max(self.begun + self.seconds - time.monotonic(), 0)


def settle(future: Future[str], error: BaseException) -> None:
    """Errors are for all who wait; a cancellation is the runner's own."""
    future.set_exception(error if isinstance(error, Exception) else Abandoned())


def outcome(future: Future[str], is_alike: bool = True) -> str | None:
    """The result, or the error; None where somebody has to run again.

    That is where the run was cut off, or found no connection for as long as its leader waits,
    and others are more patient. Each waiter raises a copy of its own: threads that raise one
    error mix up its traceback.
    """
    error = future.exception()
    if isinstance(error, APIConnectionError) and not is_alike:
        return None
    if isinstance(error, Abandoned):
        return None
    if error is not None:
        raise copy.copy(error)
    return future.result()


def late() -> APITimeoutError:
    return APITimeoutError("the deadline of the call passed while another fetched")


class Flights:
    """Runs of threads."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self.under_way = dict[object, tuple[Future[str], Terms]]()
        self.guard = threading.Lock()
        self._process = os.getpid()

    def run(self, key: object, work: Callable[[], str], terms: Terms = Terms()) -> str:
        while True:
            future, led, leads = self._joined(key, terms)
            if leads:
                return self._lead(key, future, work)
            found = self._awaited(future, led, terms)
            if found is not None:
                return found

    def _joined(self, key: object, terms: Terms) -> tuple[Future[str], Terms, bool]:
        """The run that is under way, or a new one that the caller leads."""
        if self._process != os.getpid():
            # Threads that run something, or hold the lock, were not forked.
            self._begin()
        with self.guard:
            known = self.under_way.get(key)
            if known is not None:
                return *known, False
            future = Future[str]()
            self.under_way[key] = future, terms
            return future, terms, True

    def _awaited(self, future: Future[str], led: Terms, own: Terms) -> str | None:
        wait([future], own.left)
        if not future.done():
            raise late()
        return outcome(future, led.patience == own.patience)

    def _lead(self, key: object, future: Future[str], work: Callable[[], str]) -> str:
        try:
            result = work()
        except BaseException as error:
            self._land(key)
            settle(future, error)
            raise
        self._land(key)
        future.set_result(result)
        return result

    def _land(self, key: object) -> None:
        with self.guard:
            self.under_way.pop(key, None)


class AsyncFlights:
    """Runs of tasks; nothing is awaited between a look and a change, so no lock is needed."""

    def __init__(self) -> None:
        self.under_way: dict[object, tuple[Future[str], Terms, _Landing]] = {}
        self._tasks = set[object]()

    async def run(
        self,
        key: object,
        work: Callable[[], Awaitable[str]],
        terms: Terms = Terms(),
    ) -> str:
        while True:
            found = self.under_way.get(key)
            if found is None:
                return await self._lead(key, work, terms)
            future, led, landed = found
            await _within(terms.left, landed)
            result = outcome(future, led.patience == terms.patience)
            if result is not None:
                return result

    async def _lead(
        self, key: object, work: Callable[[], Awaitable[str]], terms: Terms
    ) -> str:
        import anyio

        future, landed = Future[str](), anyio.Event()
        self.under_way[key] = future, terms, landed.wait

        async def run() -> None:
            try:
                future.set_result(await work())
            except Exception as error:
                settle(future, error)
            except BaseException as error:
                settle(future, error)
                raise
            finally:
                del self.under_way[key]
                landed.set()

        await self._apart(run)
        return future.result()

    async def _apart(self, run: Callable[[], Coroutine[object, object, None]]) -> None:
        """Run in a task that goes on where the caller's is cancelled: what it spends is spent."""
        task = task_of(run)
        if task is None:
            return await run()
        import asyncio

        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        await asyncio.shield(task)


async def _within(seconds: float | None, landed: _Landing) -> None:
    import anyio

    with anyio.move_on_after(seconds) as scope:
        await landed()
    if scope.cancelled_caught:
        raise late()
