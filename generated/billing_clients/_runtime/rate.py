"""A limit that a client keeps of itself, so that the server need not refuse."""

from __future__ import annotations

import math
import os
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from heapq import heappop, heappush
from typing import Protocol, TypeVar, cast

from .context import Context
from .effects import Enter, Flow, Reply, sleep
from .errors import APIConnectionError, APITimeoutError
from .retry import asked_wait, is_used_up, reset_after


@dataclass(frozen=True, slots=True)
class RateLimit:
    """So many requests in so many seconds, and so many at a time; shared by all views of a client.

    `burst` is how many may go out at once before the others are spread evenly; without it, all of
    them may, and the next one follows when the first is `per` seconds old.
    """

    requests: int
    per: float = 1.0
    burst: int | None = None
    concurrency: int | None = None
    """Requests that wait for their answers at the same time."""

    def __post_init__(self) -> None:
        counts = (self.requests, self.burst or 1, self.concurrency or 1)
        if min(counts) < 1 or 0 in (self.burst, self.concurrency) or self.per <= 0:
            raise ValueError(f"each number of a limit has to be more than 0: {self}")


class Seats(Protocol):
    """A semaphore of threads or of tasks."""

    def release(self) -> None: ...


LATE = "the deadline of the call comes before its turn by the rate limit"

SeatsT = TypeVar("SeatsT", bound=Seats)


@dataclass(slots=True)
class Limiter:
    """When the next request may go out. Threads and tasks share it; moments are of the monotonic clock."""

    limit: RateLimit
    seats: Seats | None = None
    """Made by the driver that needs it."""
    _sent: deque[float] = field(default_factory=deque[float])
    _even: float = 0.0
    _returned: list[float] = field(default_factory=list[float])
    """Places that were counted and given back, as a heap."""
    _paused: float = 0.0
    _pace: float = 1.0
    """How many times slower than allowed, since the server refused."""
    _guard: threading.Lock = field(default_factory=threading.Lock)
    _process: int = field(default_factory=os.getpid)

    def own(self) -> None:
        """In a forked process: threads that hold the lock or a seat were not forked."""
        if self._process != os.getpid():
            self._guard, self.seats = threading.Lock(), None
            self._process = os.getpid()

    def seated(self, make: Callable[[], SeatsT]) -> SeatsT:
        """The semaphore, which is made once. All drivers of a client are of one kind."""
        with self._guard:
            made = self.seats = self.seats or make()
        return cast(SeatsT, made)

    def reserve(self, now: float, within: float = math.inf) -> float:
        """Seconds until a request may go out, which is counted where those are less than `within`."""
        with self._guard:
            start = max(now, self._paused)
            while self._returned and self._returned[0] < start:
                heappop(self._returned)
            moment = self._returned[0] if self._returned else self._free(start)
            if moment - now < within:
                self._take(moment)
        return moment - now

    def give_back(self, moment: float) -> None:
        """Whoever was to go out then does not: without this, calls that end early would starve others."""
        with self._guard:
            heappush(self._returned, moment)

    def pause(self, now: float) -> float:
        """Seconds that the server asks to wait."""
        return self._paused - now

    def is_paused(self, now: float) -> bool:
        """Whether the server asked to wait after a place was given; clocks may be a little early."""
        return self.pause(now) > 0.001

    @property
    def _apart(self) -> float:
        return self.limit.per * self._pace / self.limit.requests

    def _free(self, moment: float) -> float:
        """By the generic cell rate algorithm, where `_even` is when the next is due at an even rate."""
        if self.limit.burst is not None:
            return max(moment, self._even - self._apart * (self.limit.burst - 1))
        if len(self._sent) < self.limit.requests:
            return moment
        return max(moment, self._sent[0] + self.limit.per * self._pace)

    def _take(self, moment: float) -> None:
        if self._returned:
            heappop(self._returned)
            return
        if self.limit.burst is not None:
            self._even = max(self._even, moment) + self._apart
            return
        if len(self._sent) >= self.limit.requests:
            self._sent.popleft()
        self._sent.append(moment)

    def hear(self, reply: Reply, now: float, wall: datetime) -> None:
        """What the server says of its limit holds for all requests that follow.

        Where it refuses, they go out slower, and step by step as fast as before when it does not.
        """
        asked, refused = None, reply.status == 429
        if refused:
            asked = asked_wait(reply.status, reply.headers, wall)
        elif is_used_up(reply.headers):
            asked = reset_after(reply.headers, wall)
        if not refused and not asked and self._pace == 1:
            return
        with self._guard:
            self._pace = (
                min(self._pace * 1.5, 8) if refused else max(self._pace / 1.05, 1)
            )
            if refused and asked is None:
                asked = self._apart
            self._paused = max(self._paused, now + (asked or 0))


def limited(
    context: Context,
    of: str,
    limit: RateLimit,
    sent: Flow[Reply | APIConnectionError],
) -> Flow[Reply | APIConnectionError]:
    """A request in its turn. Raises APITimeoutError where nobody waits that long."""
    world, limiters = context.shared.world, context.shared.limiters
    limiter = limiters.setdefault((of, limit), Limiter(limit))
    limiter.own()
    yield from _turn(context, limiter)
    if limit.concurrency is not None:
        entered = yield Enter(limiter, limit.concurrency, context.remaining())
        if entered is not True:
            raise _late(context, LATE)
    try:
        outcome = yield from sent
    finally:
        if limiter.seats is not None:
            limiter.seats.release()
    if isinstance(outcome, Reply):
        limiter.hear(outcome, world.monotonic(), world.now())
    return outcome


def _turn(context: Context, limiter: Limiter) -> Flow[None]:
    """Wait for it; what the server asks for meanwhile holds for those who wait, too."""
    now, longest = context.shared.world.monotonic, context.options.retry.longest
    while True:
        left = context.remaining()
        within = math.inf if left is None else left
        at = now()
        if limiter.is_paused(at + longest):
            asked = f"the server asks to wait {limiter.pause(at):.0f} s"
            raise _late(context, f"{asked}, longer than the {longest:g} s of `retry`")
        wait = limiter.reserve(at, within)
        if wait >= within:
            raise _late(context, f"{LATE}, in {wait:.2f} s")
        if wait <= 0:
            return
        told = "waiting %.2f s for the rate limit"
        context.shared.logger.debug(told, wait, extra={"wait": wait})
        try:
            yield from sleep(wait)
        except BaseException:
            limiter.give_back(at + wait)
            raise
        if not limiter.is_paused(now()):
            return


def _late(context: Context, reason: str) -> APITimeoutError:
    return APITimeoutError(reason, unsent=context.attempts == 0)
