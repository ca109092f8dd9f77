"""Waiting for a state: the same request again until its answer is final."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Literal, TypeAlias, TypeVar

from .answer import Answer
from .context import Shared
from .effects import Flow, sleep
from .errors import WaitCancelledError, WaitError, WaitFailedError, WaitTimeoutError
from .operation import Operation, Poll
from .pointer import find
from .unset import UNSET

T = TypeVar("T")

State: TypeAlias = Literal["pending", "success", "failure"]


def judged(poll: Poll, state: object) -> State:
    """What a state means. One that nobody documented is not final."""
    if state is None or state is UNSET or state == "":
        return poll.absent
    if state in poll.success:
        return "success"
    return "failure" if state in poll.failure else "pending"


def wait(
    shared: Shared,
    operation: Operation[T],
    ask: Callable[[], Flow[Answer[T]]],
    interval: float,
    timeout: float,
    cancel: threading.Event | None = None,
) -> Flow[Answer[T]]:
    """The answer whose state is a success; `ask` makes one call."""
    poll = operation.flow
    if not isinstance(poll, Poll):
        raise TypeError(f"{operation.id} has no state to wait for")
    ends_at = shared.world.monotonic() + timeout
    while True:
        answer = yield from ask()
        state = find(answer.value, poll.status)
        left = ends_at - shared.world.monotonic()
        verdict = judged(poll, state)
        if verdict == "success":
            return answer
        if verdict == "failure":
            message = f"the state is {_shown(state)}"
            raise _ended(WaitFailedError, message, operation, answer, state)
        if left <= 0:
            message = f"still {_shown(state)} after {timeout:g} s"
            raise _ended(WaitTimeoutError, message, operation, answer, state)
        if (yield from sleep(min(interval, left), cancel)):
            raise _ended(WaitCancelledError, "cancelled", operation, answer, state)


def _shown(state: object) -> str:
    return repr(state)[:64] if isinstance(state, str | int) else "none"


def _ended(
    cls: type[WaitError],
    message: str,
    operation: Operation[T],
    answer: Answer[T],
    state: object,
) -> WaitError:
    error = cls(message, state=state, value=answer.value)
    error.operation_id, error.method, error.path = (
        operation.id,
        operation.method,
        operation.path,
    )
    error.request_id, error.attempts = answer.request_id, answer.attempts
    return error
