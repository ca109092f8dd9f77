"""One run for all who ask for the same thing at the same time, in threads and in tasks."""

from __future__ import annotations

import copy
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from typing import TypeAlias

_Landing: TypeAlias = Callable[[], Awaitable[object]]


class Abandoned(Exception):
    """The run was cut off (cancelled, interrupted) before it had a result."""


def settle(future: Future[str], error: BaseException) -> None:
    """Errors are for all who wait; a cancellation is the runner's own."""
    future.set_exception(error if isinstance(error, Exception) else Abandoned())


def outcome(future: Future[str]) -> str | None:
    """The result, or the error; None where the run was cut off, and somebody has to run again.

    Each waiter raises a copy of its own: threads that raise one error mix up its traceback.
    """
    error = future.exception()
    if isinstance(error, Abandoned):
        return None
    if error is not None:
        raise copy.copy(error)
    return future.result()


class Flights:
    """Runs of threads."""

    def __init__(self) -> None:
        self.under_way, self.guard = dict[object, Future[str]](), threading.Lock()

    def run(self, key: object, work: Callable[[], str]) -> str:
        while True:
            future, leads = self._joined(key)
            if leads:
                return self._lead(key, future, work)
            found = outcome(future)
            if found is not None:
                return found

    def _joined(self, key: object) -> tuple[Future[str], bool]:
        """The run that is under way, or a new one that the caller leads."""
        with self.guard:
            future = self.under_way.get(key)
            if future is not None:
                return future, False
            future = self.under_way[key] = Future[str]()
            return future, True

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
        self.under_way: dict[object, tuple[Future[str], _Landing]] = {}

    async def run(self, key: object, work: Callable[[], Awaitable[str]]) -> str:
        while True:
            found = self.under_way.get(key)
            if found is None:
                return await self._lead(key, work)
            future, landed = found
            await landed()
            result = outcome(future)
            if result is not None:
                return result

    async def _lead(self, key: object, work: Callable[[], Awaitable[str]]) -> str:
        import anyio

        future, landed = Future[str](), anyio.Event()
        self.under_way[key] = future, landed.wait
        try:
            result = await work()
            future.set_result(result)
            return result
        except BaseException as error:
            settle(future, error)
            raise
        finally:
            del self.under_way[key]
            landed.set()
