"""A limit that a client keeps of itself, so that the server need not refuse."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeVar, cast

from .context import Context
from .effects import Enter, Flow, Reply, sleep
from .errors import APITimeoutError
from .retry import is_used_up, reset_after, retry_after


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


class Seats(Protocol):
    """A semaphore of threads or of tasks."""

    def release(self) -> None: ...


SeatsT = TypeVar("SeatsT", bound=Seats)


@dataclass(slots=True)
class Limiter:
    """When the next request may go out. Threads and tasks share it; moments are of the monotonic clock."""

    limit: RateLimit
    seats: Seats | None = None
    """Made by the driver that needs it."""
    _sent: deque[float] = field(default_factory=deque[float])
    _even: float = 0.0
    _paused: float = 0.0
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def seated(self, make: Callable[[], SeatsT]) -> SeatsT:
        """The semaphore, which is made once. All drivers of a client are of one kind."""
        with self._guard:
            made = self.seats = self.seats or make()
        return cast(SeatsT, made)

    def reserve(self, now: float) -> float:
        """Seconds until a request may go out, which then is counted."""
        with self._guard:
            moment = max(now, self._paused)
            if self.limit.burst is None:
                moment = self._windowed(moment)
            else:
                moment = self._spread(moment, self.limit.burst)
        return moment - now

    def _windowed(self, moment: float) -> float:
        if len(self._sent) >= self.limit.requests:
            moment = max(moment, self._sent.popleft() + self.limit.per)
        self._sent.append(moment)
        return moment

    def _spread(self, moment: float, burst: int) -> float:
        """The generic cell rate algorithm: `_even` is when the next would be due at an even rate."""
        apart = self.limit.per / self.limit.requests
        moment = max(moment, self._even - apart * (burst - 1))
        self._even = max(self._even, moment) + apart
        return moment

    def hear(self, reply: Reply, now: float, wall: datetime) -> None:
        """What the server says of its limit holds for all requests that follow."""
        asked = None
        if reply.status == 429:
            asked = retry_after(reply.headers, wall)
        if asked is None and (reply.status == 429 or is_used_up(reply.headers)):
            asked = reset_after(reply.headers, wall)
        if asked:
            with self._guard:
                self._paused = max(self._paused, now + asked)


def limited(
    context: Context, of: str, limit: RateLimit, sent: Flow[Reply]
) -> Flow[Reply]:
    """A request in its turn. Raises APITimeoutError where that comes after the call's deadline."""
    world, limiters = context.shared.world, context.shared.limiters
    limiter = limiters.setdefault((of, limit), Limiter(limit))
    wait = limiter.reserve(world.monotonic())
    left = context.remaining()
    if left is not None and wait >= left:
        raise _late(wait)
    if wait > 0:
        yield from sleep(wait)
    if limit.concurrency is not None:
        entered = yield Enter(limiter, limit.concurrency, context.remaining())
        if entered is not True:
            raise _late(left or 0)
    try:
        reply = yield from sent
    finally:
        if limiter.seats is not None:
            limiter.seats.release()
    limiter.hear(reply, world.monotonic(), world.now())
    return reply


def _late(wait: float) -> APITimeoutError:
    return APITimeoutError(
        f"the deadline of the call comes before its turn by the rate limit, in {wait:.2f} s",
        unsent=True,
    )
