"""Waiting for a state: the same request again until its answer is final."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeVar

from .answer import Answer
from .call import call
from .effects import Flow, sleep
from .errors import (
    APITimeoutError,
    WaitCancelledError,
    WaitError,
    WaitFailedError,
    WaitTimeoutError,
)
from .pointer import find
from .retry import retry_after
from .session import Asked, AsyncSession, SessionT, SyncSession
from .unset import UNSET

T = TypeVar("T")

_LONGEST = 60.0

State: TypeAlias = Literal["pending", "success", "failure"]


@dataclass(frozen=True, slots=True)
class Poll:
    """The same request again until the state at `status` (a JSON pointer) is final.

    A state that is in none of the lists is not final. `absent` says what no state at all means.
    """

    status: str
    pending: tuple[str, ...] = ()
    success: tuple[str, ...] = ()
    failure: tuple[str, ...] = ()
    absent: State = "success"
    interval: float = 3
    timeout: float = 300
    backoff: float = 1
    """Each interval is so many times the one before, up to a minute."""


def judged(poll: Poll, state: object) -> State:
    """What a state means. One that nobody documented is not final."""
    if state is None or state is UNSET or state == "":
        return poll.absent
    if state in poll.success:
        return "success"
    return "failure" if state in poll.failure else "pending"


@dataclass(slots=True, eq=False, repr=False)
class Waiting(Asked[SessionT, T]):
    """A call that is made until its answer is final."""

    def flow(
        self, interval: float, timeout: float, cancel: threading.Event | None = None
    ) -> Flow[Answer[T]]:
        """The answer whose state is a success."""
        operation, world = self.operation, self.session.shared.world
        poll = operation.flow
        if not isinstance(poll, Poll):
            raise TypeError(f"{operation.id} has no state to wait for")
        ends_at = world.monotonic() + timeout
        pause, answer = interval, None
        while True:
            answer = yield from self._look(poll, ends_at, interval, answer)
            state = find(answer.value, poll.status)
            left = ends_at - world.monotonic()
            verdict = judged(poll, state)
            if verdict == "success":
                return answer
            if verdict == "failure":
                message = f"the state is {_shown(state)}"
                raise self._ended(WaitFailedError, message, answer, state)
            if left <= 0:
                message = f"still {_shown(state)} after {timeout:g} s"
                raise self._ended(WaitTimeoutError, message, answer, state)
            asked = retry_after(answer.headers, world.now())
            wait = pause if asked is None else max(asked, interval)
            if (yield from sleep(min(wait, left), cancel)):
                raise self._ended(WaitCancelledError, "cancelled", answer, state)
            pause = min(pause * poll.backoff, max(_LONGEST, interval))

    def _look(
        self, poll: Poll, ends_at: float, interval: float, last: Answer[T] | None
    ) -> Flow[Answer[T]]:
        """Ask for the state. A look that is under way when time is up has another interval."""
        context, world = self.session.context(), self.session.shared.world
        until = max(ends_at, world.monotonic() + max(interval, 1))
        context.ends_at = min(until, context.ends_at or until)
        try:
            return (yield from call(context, self.operation, self.values, self.body))
        except APITimeoutError as error:
            if world.monotonic() < ends_at:
                raise
            state = None if last is None else find(last.value, poll.status)
            message = f"no answer in time; the last state is {_shown(state)}"
            late = self._ended(WaitTimeoutError, message, last, state)
            raise late from error

    def _ended(
        self,
        cls: type[WaitError],
        message: str,
        answer: Answer[T] | None,
        state: object,
    ) -> WaitError:
        error = cls(message, state=state).called(self.operation)
        if answer is not None:
            error.value = answer.value
            error.request_id, error.attempts = answer.request_id, answer.attempts
        return error


class Waiter(Waiting[SyncSession, T]):
    """A call that is made until its answer is final."""

    def wait(
        self, *, interval: float, timeout: float, cancel: threading.Event | None = None
    ) -> T:
        """The answer whose state is a success."""
        return self.session.answer(self.flow(interval, timeout, cancel)).value


class AsyncWaiter(Waiting[AsyncSession, T]):
    """A call that is made until its answer is final."""

    async def wait(self, *, interval: float, timeout: float) -> T:
        """The answer whose state is a success."""
        return (await self.session.answer(self.flow(interval, timeout))).value


def _shown(state: object) -> str:
    return repr(state)[:64] if isinstance(state, str | int) else "none"
