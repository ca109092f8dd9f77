"""The two drivers of the flows, one that blocks and one that awaits: no decision is made here."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from .effects import AsyncStream, Effect, Flow, Outcome, Stream, in_memory
from .effects import Ask, Close, Enter, More, Once, Send, Sleep, Work
from .errors import ConfigurationError
from .flight import AsyncFlights, Flights

if TYPE_CHECKING:
    from .sender import AsyncHttpClient, HttpClient
    from .transport import AsyncTransport, Transport

T = TypeVar("T")


class Pool(Generic[T]):
    """A transport that is made once, and again after it was closed, or in a process of its own.

    A forked process may not write to the connections of its parent.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make, self._guard = make, threading.Lock()
        self._made: T | None = None
        self._process = os.getpid()

    def get(self) -> T:
        made = self._made
        if made is None or self._process != os.getpid():
            made = self._fresh()
        return made

    def _fresh(self) -> T:
        process = os.getpid()
        if self._process != process:
            # The lock may be held by a thread that was not forked; what was made is its parent's.
            self._guard, self._made, self._process = threading.Lock(), None, process
        with self._guard:
            made = self._made = self._made or self._make()
        return made

    def taken(self) -> T | None:
        """Hand the transport over to be closed."""
        with self._guard:
            made, self._made = self._made, None
        return made


class Driver:
    """Does what a flow asks for until it returns, in the caller's thread."""

    def __init__(self, http_client: HttpClient | None, user_agent: str) -> None:
        def transport() -> Transport:
            from .transport import Transport

            return Transport(http_client, user_agent)

        self._pool, self._flights = Pool(transport), Flights()
        # At once: what is wrong with proxies, certificates or `http_client` is said here.
        self._pool.get()

    def run(self, flow: Flow[T]) -> T:
        try:
            effect = next(flow)
            while True:
                try:
                    outcome = self._outcome(effect)
                except BaseException as error:
                    effect = flow.throw(error)
                else:
                    effect = flow.send(outcome)
        except StopIteration as end:
            return cast(T, end.value)

    def close(self) -> None:
        transport = self._pool.taken()
        if transport is not None:
            transport.close()

    def _outcome(self, effect: Effect) -> Outcome:
        match effect:
            case Send():
                return self._pool.get().send(effect)
            case Sleep(seconds, cancel):
                if cancel is not None:
                    return cancel.wait(seconds)
                time.sleep(seconds)
            case Enter(limiter, seats, seconds):
                made = limiter.seated(lambda: threading.Semaphore(seats))
                return made.acquire(timeout=seconds)
            case Ask(function):
                found = function()
                if isinstance(found, Coroutine):
                    # No warning that it was never awaited: the error says more.
                    found.close()
                if isinstance(found, Awaitable):
                    raise ConfigurationError("an async function needs an AsyncClient")
                return checked(found)
            case Once(key, flow, terms):
                return self._flights.run(key, lambda: self.run(flow()), terms)
            case More(reply) | Close(reply) if reply.stream is None:
                return in_memory(effect, reply)
            case More(reply):
                return cast(Stream, reply.stream).more()
            case Close(reply):
                cast(Stream, reply.stream).close()
            case Work(do):
                do()
        return None


class AsyncDriver:
    """Does what a flow asks for until it returns, in the caller's task (asyncio or trio)."""

    def __init__(self, http_client: AsyncHttpClient | None, user_agent: str) -> None:
        def transport() -> AsyncTransport:
            from .transport import AsyncTransport

            return AsyncTransport(http_client, user_agent)

        self._pool, self._flights = Pool(transport), AsyncFlights()
        self._pool.get()

    async def run(self, flow: Flow[T]) -> T:
        try:
            effect = next(flow)
            while True:
                try:
                    outcome = await self._outcome(effect)
                except BaseException as error:
                    effect = flow.throw(error)
                else:
                    effect = flow.send(outcome)
        except StopIteration as end:
            return cast(T, end.value)

    async def close(self) -> None:
        transport = self._pool.taken()
        if transport is not None:
            await transport.close()

    async def _outcome(self, effect: Effect) -> Outcome:
        match effect:
            case Send():
                return await self._pool.get().send(effect)
            case Sleep(seconds, _):
                import anyio

                await anyio.sleep(seconds)
            case Enter(limiter, seats, seconds):
                from anyio import Semaphore, move_on_after

                made = limiter.seated(lambda: Semaphore(seats))
                with move_on_after(seconds):
                    await made.acquire()
                    return True
                return False
            case Ask(function):
                found = function()
                return checked(await found if isinstance(found, Awaitable) else found)
            case Once(key, flow, terms):
                return await self._flights.run(key, lambda: self.run(flow()), terms)
            case More(reply) | Close(reply) if reply.stream is None:
                return in_memory(effect, reply)
            case More(reply):
                return await cast(AsyncStream, reply.stream).more()
            case Close(reply):
                await cast(AsyncStream, reply.stream).close()
            case Work(do):
                from anyio.to_thread import run_sync

                await run_sync(do)
        return None


def checked(token: object) -> str:
    """What a function of the user's gives for a token."""
    if not isinstance(token, str) or not token:
        kind = type(token).__name__ if token != "" else "an empty text"
        raise ConfigurationError(f"the function that gives a token gave {kind}")
    return token
