"""Views of a client whose requests a test watches or answers itself; nothing is patched."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import Any, Generic, NoReturn, TypeVar

from .answer import Answer
from .auth import BasicCredentials, KeyOrCredentials
from .client import AsyncClientBase, BaseClient, SyncClient
from .context import Shared, World
from .driver import AsyncDriver, Driver, Pool
from .effects import Effect, Outcome, Reply, Sleep
from .flight import AsyncFlights, Flights
from .middleware import Attempt, Call
from .session import AsyncSession, SyncSession

# Any: a client of either kind of session.
ClientT = TypeVar("ClientT", bound=BaseClient[Any])

_calls: ContextVar[Call | None] = ContextVar("calls", default=None)
"""The call that this thread or task makes, for the attempts within it."""


class Intercepted(Generic[ClientT]):
    """A view of a client, within whose calls and attempts a test stands."""

    client: ClientT
    """As the one that was given, which stays as it is."""

    def __init__(self, client: ClientT) -> None:
        options = client.__session__.options
        self.client = client.with_options(
            around_calls=(*options.around_calls, self._called),
            around_attempts=(*options.around_attempts, self._attempted),
        )

    def _called(self, call: Call) -> Generator[Call, Answer[object], None]:
        _calls.set(call)
        yield call

    def _attempted(self, attempt: Attempt) -> Generator[Attempt, Reply, Reply | None]:
        raise NotImplementedError


def call_of(attempt: Attempt) -> Call | None:
    """The call that an attempt is of; None of a request for a token."""
    call = _calls.get()
    if call is None or call.operation.path != attempt.path:
        return None
    return call


def without_network(client: BaseClient[Any]) -> None:
    """Let a view reach nobody, need no credentials, and spend no time where it would wait."""
    clock = Clock()
    if isinstance(client, SyncClient):
        inside = client.__session__
        client.__session__ = SyncSession(
            _played(inside.shared, clock), inside.options, StageDriver(clock)
        )
    elif isinstance(client, AsyncClientBase):
        awaited = client.__session__
        client.__session__ = AsyncSession(
            _played(awaited.shared, clock), awaited.options, AsyncStageDriver(clock)
        )


def _played(shared: Shared, clock: Clock) -> Shared:
    secrets: dict[str, KeyOrCredentials] = {
        name: (
            BasicCredentials("test", "test")
            if BasicCredentials in scheme.credentials
            else "test"
        )
        for name, scheme in shared.api.schemes.items()
    }
    return Shared(
        shared.api,
        replace(shared.resolved, secrets=secrets),
        shared.logger,
        World(clock.monotonic, clock.now),
    )


@dataclass(slots=True)
class Clock:
    """Goes on by itself, and at once where somebody waits, so that deadlines pass all the same."""

    ahead: float = 0.0

    def monotonic(self) -> float:
        return time.monotonic() + self.ahead

    def now(self) -> datetime:
        return datetime.now(timezone.utc) + timedelta(seconds=self.ahead)

    def slept(self, sleep: Sleep) -> bool:
        self.ahead += sleep.seconds
        return sleep.cancel is not None and sleep.cancel.is_set()


def _refused() -> NoReturn:
    raise RuntimeError(
        "a client of a test has no network: nothing answers this request"
    )


class StageDriver(Driver):
    """Waits for nobody and sends nothing."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._pool, self._flights = clock, Pool(_refused), Flights()

    def _outcome(self, effect: Effect) -> Outcome:
        if isinstance(effect, Sleep):
            return self._clock.slept(effect)
        return super()._outcome(effect)


class AsyncStageDriver(AsyncDriver):
    """Waits for nobody and sends nothing."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._pool, self._flights = clock, Pool(_refused), AsyncFlights()

    async def _outcome(self, effect: Effect) -> Outcome:
        if isinstance(effect, Sleep):
            return self._clock.slept(effect)
        return await super()._outcome(effect)
