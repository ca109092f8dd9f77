"""What users put around calls and around attempts: generators, in the shape of a pytest fixture.

    def timed(call: Call) -> Generator[Call, Answer[object], None]:
        started = time.monotonic()
        answer = yield call
        print(call.operation.id, answer.status, time.monotonic() - started)

One shape serves both kinds of client. It must not block one that awaits.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from .answer import Answer
from .request import Outgoing, overridden
from .unset import UNSET

if TYPE_CHECKING:
    from .effects import Flow, Reply
    from .operation import Operation

GivenT = TypeVar("GivenT")
FoundT = TypeVar("FoundT")


@dataclass(frozen=True, slots=True)
class Call:
    """A call before anything is sent. What is yielded instead, by `replace`, is made instead."""

    operation: Operation[object]
    values: tuple[object, ...] = field(default=(), repr=False)
    body: object = field(default=UNSET, repr=False)

    @property
    def parameters(self) -> Mapping[str, object]:
        """What was given, by the names on the wire."""
        names = (parameter.name for parameter in self.operation.parameters)
        return dict(zip(names, self.values, strict=True))


@dataclass(frozen=True, slots=True)
class Attempt:
    """A request as it is sent, with the proof of who calls, which no repr shows."""

    path: str
    """As it is described, without values."""
    request: Outgoing
    number: int
    """From 1, over all requests of the call."""

    def with_headers(self, headers: Mapping[str, str]) -> Attempt:
        """The same with header fields, instead of those of the same names."""
        fields = overridden(self.request.headers, tuple(headers.items()))
        return replace(self, request=replace(self.request, headers=fields))


Middleware: TypeAlias = Callable[[GivenT], Generator[GivenT, FoundT, "FoundT | None"]]
"""Yields what it is given, or another instead, is sent what came of it, or has it thrown.

What it returns, if anything, comes instead of that: without a yield, nothing is sent.
"""
if TYPE_CHECKING:
    CallMiddleware: TypeAlias = Middleware[Call, Answer[object]]
    AttemptMiddleware: TypeAlias = Middleware[Attempt, Reply]


def around(
    hooks: Sequence[Middleware[GivenT, FoundT]],
    given: GivenT,
    act: Callable[[GivenT], Flow[FoundT]],
) -> Flow[FoundT]:
    """What comes of acting within all the hooks, of which the first is the outermost."""
    if not hooks:
        return (yield from act(given))
    hook = started(hooks[0], given)
    found: FoundT | None = None
    failure: BaseException | None = None
    try:
        inner = next(hook)
        if not isinstance(inner, type(given)):
            raise TypeError(f"a middleware has to yield what is sent: {hooks[0]!r}")
        try:
            found = yield from around(hooks[1:], inner, act)
        except BaseException as error:
            # A cancellation too: what ended the call is what its middleware sees.
            failure = error
            hook.throw(error)
        else:
            hook.send(found)
    except StopIteration as end:
        if end.value is not None:
            instead: FoundT = end.value
            return instead
        if failure is not None:
            raise failure
        if found is not None:
            return found
    finally:
        hook.close()
    raise TypeError(f"a middleware has to yield once: {hooks[0]!r}")


def started(
    hook: Middleware[GivenT, FoundT], given: GivenT
) -> Generator[GivenT, FoundT, FoundT | None]:
    made = hook(given)
    if not isinstance(cast(object, made), Generator):
        raise TypeError(
            f"a middleware is a function that yields once, and is not async: {hook!r}"
        )
    return made
