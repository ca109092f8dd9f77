"""What a call works with: what the client's calls share, and what is this call's own."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from .api import Api
from .drift import Drift, report
from .options import Options, Timeout
from .retry import Budget
from .settings import Resolved

if TYPE_CHECKING:
    from .rate import Limiter, RateLimit


class World(NamedTuple):
    """Time and chance, given so that tests can give others."""

    monotonic: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = lambda: datetime.now(timezone.utc)
    random: Callable[[], float] = random.random
    key: Callable[[], str] = lambda: str(uuid4())


@dataclass(frozen=True, slots=True)
class Token:
    """A fetched token; `stale_at` is a moment of the monotonic clock, None where none is known."""

    value: str = field(repr=False)
    stale_at: float | None = None
    refresh_token: str | None = field(default=None, repr=False)
    is_unsaved: bool = False
    """The store that keeps tokens does not have it."""

    def usable(self, now: float) -> bool:
        return self.stale_at is None or now < self.stale_at


@dataclass(slots=True)
class Shared:
    """What all views of a client share: the API, the resolved settings, the tokens."""

    api: Api
    resolved: Resolved
    logger: logging.Logger
    world: World = World()
    budget: Budget = field(default_factory=Budget)
    limiters: dict[tuple[str, RateLimit], Limiter] = field(
        default_factory=dict["tuple[str, RateLimit]", "Limiter"]
    )
    """Of operations by their ids, of the whole API by ""."""
    tokens: dict[str, Token] = field(default_factory=dict[str, Token])
    """By security scheme. A token is replaced whole, so that threads need no lock to read it."""


@dataclass(slots=True)
class Context:
    """One call: where and how it runs, and how often it has sent."""

    shared: Shared
    options: Options
    attempts: int = 0
    own_limit: tuple[str, RateLimit] | None = None
    """That of the operation, by its id."""
    key: str = ""
    """By which the server knows the call again; made when it is needed, and the same from then on."""
    notes: list[str] = field(default_factory=list[str])
    """What became of each attempt, for the error that may come."""
    ends_at: float | None = None
    """Moment of the monotonic clock at which the call has to end."""

    def __post_init__(self) -> None:
        if self.options.deadline is not None and self.ends_at is None:
            self.ends_at = self.shared.world.monotonic() + self.options.deadline

    def apart(self) -> Context:
        """That of requests which are not counted among those of the call, nor limited."""
        options = replace(self.options, limit=None)
        return Context(self.shared, options, ends_at=self.ends_at)

    def noted(self, error: Exception) -> None:
        """Tell an error of the attempts, where there was more to it than one."""
        for note in self.notes:
            error.add_note(note)
        self.notes.clear()

    def report(self, drifts: Iterable[Drift]) -> None:
        report(drifts, self.options.on_drift, self.shared.logger)

    def remaining(self) -> float | None:
        """Seconds until the call's deadline."""
        if self.ends_at is None:
            return None
        return self.ends_at - self.shared.world.monotonic()

    def within(self, seconds: float) -> float:
        """So many seconds, or those until the call's deadline."""
        left = self.remaining()
        return seconds if left is None else max(min(seconds, left), 0)


def shortened(timeout: Timeout, remaining: float | None) -> Timeout:
    """A timeout that does not outlast the call's deadline."""
    if remaining is None:
        return timeout
    left = max(remaining, 0.001)
    parts = timeout if isinstance(timeout, tuple) else (timeout,) * 4
    connect, read, write, pool = (
        left if part is None else min(part, left) for part in parts
    )
    return connect, read, write, pool
