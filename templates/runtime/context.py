"""What a call works with: what the client's calls share, and what is this call's own."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timezone

from .api import Api
from .options import Options, Timeout
from .settings import Resolved


def _now() -> datetime:
    return datetime.now(timezone.utc)


@dataclass(frozen=True, slots=True)
class World:
    """Time and chance, given so that tests can give others."""

    monotonic: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = _now
    random: Callable[[], float] = random.random


@dataclass(frozen=True, slots=True)
class Token:
    """A fetched token; `stale_at` is a moment of the monotonic clock, None where none is known."""

    value: str = field(repr=False)
    stale_at: float | None = None
    refresh_token: str | None = field(default=None, repr=False)

    def usable(self, now: float) -> bool:
        return self.stale_at is None or now < self.stale_at


@dataclass(slots=True)
class Shared:
    """What all views of a client share: the API, the resolved settings, the tokens."""

    api: Api
    resolved: Resolved
    logger: logging.Logger
    world: World = World()
    tokens: dict[str, Token] = field(default_factory=dict[str, Token])
    """By security scheme. A token is replaced whole, so that threads need no lock to read it."""


@dataclass(slots=True)
class Context:
    """One call: where and how it runs, and how often it has sent."""

    shared: Shared
    options: Options
    attempts: int = 0
    ends_at: float | None = None
    """Moment of the monotonic clock at which the call has to end."""

    def __post_init__(self) -> None:
        if self.options.deadline is not None and self.ends_at is None:
            self.ends_at = self.shared.world.monotonic() + self.options.deadline

    def remaining(self) -> float | None:
        """Seconds until the call's deadline."""
        if self.ends_at is None:
            return None
        return self.ends_at - self.shared.world.monotonic()


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
