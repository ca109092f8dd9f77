"""What the flows ask of a driver, and what it answers: the only meeting of decisions and the world."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Generator, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias, TypeVar

from .flight import Terms
from .headers import Headers
from .options import Timeout
from .request import Outgoing

if TYPE_CHECKING:
    from .rate import Limiter

T = TypeVar("T")


class Stream(Protocol):
    """The open body of an answer."""

    def more(self) -> bytes | None: ...
    def close(self) -> None: ...


class AsyncStream(Protocol):
    """The open body of an answer."""

    async def more(self) -> bytes | None: ...
    async def close(self) -> None: ...


@dataclass(slots=True)
class Reply:
    """An answer; `stream` is open instead of `content` read where that was asked for."""

    status: int
    headers: Headers
    content: bytes = field(default=b"", repr=False)
    stream: Stream | AsyncStream | None = field(default=None, repr=False)
    """Where a middleware answers, `content` will do instead."""

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300


class Send(NamedTuple):
    """Send a request; answered with a `Reply`, of which only a success is left open."""

    request: Outgoing
    timeout: Timeout
    stream: bool = False
    max_bytes: int | None = None
    """Of a body that is read into memory; one that is longer raises `DecodeError`."""
    ends_at: float | None = None
    """Moment of the monotonic clock at which a body has to be there."""


class More(NamedTuple):
    """Read on in the open body of a reply; answered with what comes, or None at its end."""

    reply: Reply


class Close(NamedTuple):
    """Close the body of a reply, read or not."""

    reply: Reply


class Work(NamedTuple):
    """Do what a disk may hold up, where it holds up nobody else."""

    do: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Ask:
    """Call a function of the user's, which may be asynchronous; answered with the text that it gives."""

    function: Callable[[], str | Awaitable[str]] = field(repr=False)


class Sleep(NamedTuple):
    """Wait; answered with True where the event was set meanwhile."""

    seconds: float
    cancel: threading.Event | None = None


@dataclass(frozen=True, slots=True)
class Once:
    """Run a flow that all who ask for the same key at the same time share."""

    key: object
    flow: Callable[[], Flow[str]] = field(repr=False)
    terms: Terms = Terms()


class Enter(NamedTuple):
    """Take one of so many seats; answered with True, or with False where none came free in time."""

    limiter: Limiter
    seats: int
    seconds: float | None


Effect: TypeAlias = Send | More | Close | Work | Ask | Sleep | Once | Enter
Outcome: TypeAlias = Reply | bytes | bool | str | None
Flow: TypeAlias = Generator[Effect, Outcome, T]
"""Decisions that yield effects, are sent outcomes, and return a value."""


def in_memory(effect: More | Close, reply: Reply) -> bytes | None:
    """What is asked of a body that came whole, where a middleware gave it."""
    if isinstance(effect, Close):
        return None
    content, reply.content = reply.content, b""
    return content or None


def _answered(effect: Effect, kind: type[T]) -> Flow[T]:
    outcome = yield effect
    assert isinstance(outcome, kind)
    return outcome


def send(effect: Send) -> Flow[Reply]:
    return _answered(effect, Reply)


def more(reply: Reply) -> Flow[bytes | None]:
    outcome = yield More(reply)
    assert outcome is None or isinstance(outcome, bytes)
    return outcome


def closed(opened: Iterable[Reply], kept: Reply | None) -> Flow[None]:
    """Close the bodies that were left open, but for that of what is kept, which may be in another's."""
    if kept is None or kept.stream is None:
        for reply in opened:
            yield Close(reply)


def sleep(seconds: float, cancel: threading.Event | None = None) -> Flow[bool]:
    """True where the wait was cut short."""
    outcome = yield Sleep(seconds, cancel)
    return outcome is True


def ask(function: Callable[[], str | Awaitable[str]]) -> Flow[str]:
    return _answered(Ask(function), str)


def once(
    key: object, flow: Callable[[], Flow[str]], terms: Terms = Terms()
) -> Flow[str]:
    return _answered(Once(key, flow, terms), str)
