"""An answer, decoded, with what came beside its body."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from .headers import Headers

if TYPE_CHECKING:
    from .operation import Operation
    from .request import Outgoing

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Origin:
    """What an answer is of, as far as what follows it may ask for it."""

    operation: Operation[object]
    values: tuple[object, ...]
    body: object
    request: Outgoing
    content: bytes
    """The body of the answer as it came."""


@dataclass(frozen=True, slots=True)
class Answer(Generic[T_co]):
    """What `client.raw(...)` gives."""

    value: T_co
    status: int
    headers: Headers = field(default_factory=Headers)
    request_id: str | None = None
    elapsed: float = 0.0
    """Seconds, all attempts and waits included."""
    attempts: int = 1
    origin: Origin | None = field(default=None, repr=False, compare=False)
    """Known where the description says that the answer leads on."""


captured: ContextVar[list[Answer[object]] | None] = ContextVar("captured", default=None)
"""Where `raw` finds the answers of the calls made within it."""


def capture(answer: Answer[object]) -> None:
    found = captured.get()
    if found is not None:
        found.append(answer)
