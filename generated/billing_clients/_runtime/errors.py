"""The errors of a client. None shows a secret; all can be pickled.

APIError                      everything that a call can raise, but ValueError for its arguments
├── ConfigurationError        a setting is missing or cannot be
├── APIConnectionError        no answer: refused, reset, cut off
│   └── APITimeoutError       no answer in time
├── AnswerError               an answer, but not what was asked for: `status`, `headers`, `content`
│   ├── StatusError[Body]     not a success; one class per documented status
│   │   └── UndocumentedStatusError
│   ├── DecodeError           a body that cannot be read
│   └── TokenError            the token endpoint refused, or answered without a token
├── PaginationError           pages that lead in a circle
└── WaitError                 the awaited state did not come
    ├── WaitTimeoutError
    ├── WaitFailedError
    └── WaitCancelledError
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING, ClassVar, Generic, Self

from .drift import Drift
from .headers import Headers, media_type, text_of
from .json_text import parsed_or
from .kinds import is_object
from .operation import Decoder, Operation
from .pointer import find

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    from .effects import Reply

    # An `except StatusError` without a body type is one of object, not of an unknown type.
    BodyT_co = TypeVar("BodyT_co", covariant=True, default=object)
else:
    from typing import TypeVar

    BodyT_co = TypeVar("BodyT_co", covariant=True)


class APIError(Exception):
    """Base of all errors of a client, with what is known of the call."""

    operation_id: str = ""
    method: str = ""
    path: str = ""
    """The path as the description has it, with its `{parameters}`."""
    url_path: str = ""
    """The path as it was sent, without its query."""
    request_id: str | None = None
    attempts: int = 0
    """Requests that the call sent."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message)
        self.reason = message

    def __str__(self) -> str:
        place = f"{self.method} {self.path}: " if self.method else ""
        return f"{place}{self.reason}{self._id_shown()}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        state = dict(vars(self))
        if "__notes__" in state:
            # A copy may be told more, which is not for the others.
            state["__notes__"] = list(state["__notes__"])
        return _restored, (type(self), state)

    def called(self, operation: Operation[object]) -> Self:
        """This, with the operation that was called."""
        self.operation_id = operation.id
        self.method, self.path = operation.method, operation.path
        return self

    def _id_shown(self) -> str:
        # The server chose it: it may not write lines of its own into a log.
        shown = "".join(filter(str.isprintable, self.request_id or ""))[:100]
        return f" (request id {shown})" if shown else ""


def _restored(cls: type[APIError], state: dict[str, object]) -> APIError:
    error = cls.__new__(cls)
    error.__dict__.update(state)
    return error


class ConfigurationError(APIError):
    """A setting is missing or cannot be; the message says which and how to give it."""


class APIConnectionError(APIError):
    """The server gave no answer. `unsent`: no connection was made, so it cannot have acted."""

    def __init__(self, message: str = "", *, unsent: bool = False) -> None:
        super().__init__(message)
        self.unsent = unsent


class APITimeoutError(APIConnectionError):
    """The server gave no answer in time."""


class AnswerError(APIError):
    """An answer came, but not what was asked for."""

    def __init__(
        self,
        message: str = "",
        *,
        status: int = 0,
        headers: Headers | None = None,
        content: bytes = b"",
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers or Headers()
        self.content = content
        """The body as it came."""

    def of(self, reply: Reply) -> Self:
        """This, with what came."""
        self.status, self.headers = reply.status, reply.headers
        self.content = reply.content
        return self

    @property
    def text(self) -> str:
        """The body as text, whatever it holds."""
        return text_of(self.content, self.headers)


@dataclass(frozen=True, slots=True)
class Problem:
    """Problem details of an error (RFC 9457)."""

    type: str = "about:blank"
    """A URI that says which kind of problem it is."""
    title: str | None = None
    status: int | None = None
    detail: str | None = None
    instance: str | None = None
    extensions: Mapping[str, object] = field(default_factory=dict[str, object])
    """The members that the kind of problem has of its own."""

    @property
    def said(self) -> str:
        """Title, detail and type, on one line that is not too long."""
        kind = "" if self.type == "about:blank" else f"({self.type})"
        texts = ": ".join(filter(None, (self.title, self.detail)))
        line = " ".join(f"{texts} {kind}".split())
        return "".join(filter(str.isprintable, line))[:300]

    @classmethod
    def of(cls, members: Mapping[str, object]) -> Problem:
        """Members of another type than the RFC has are passed over, as it says."""
        known = {"type": str, "title": str, "detail": str, "instance": str}
        texts = {n: t for n in known if isinstance(t := members.get(n), str)}
        status = members.get("status")
        rest = {n: each for n, each in members.items() if n not in (*known, "status")}
        return cls(
            **texts, status=status if isinstance(status, int) else None, extensions=rest
        )


_CODES = "/code /error_code /errorCode /error/code /error /error_token".split()
_MESSAGES = "/message /error_description /error/message /detail /title".split()


class StatusError(AnswerError, Generic[BodyT_co]):
    """The server answered with a status that is not a success."""

    status: int = 0
    matches: ClassVar[str] = ""
    """The documented status where it is not one number: "4XX" or "default"."""
    body_type: ClassVar[Decoder | None] = None

    def __init__(
        self,
        *,
        status: int = 0,
        headers: Headers | None = None,
        content: bytes = b"",
        body: BodyT_co | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(
            status=status or type(self).status, headers=headers, content=content
        )
        self.body = body
        """The decoded body; None where it is empty or another than documented."""
        self.retry_after = retry_after
        """Seconds that the server asks to wait."""

    @classmethod
    def documented(cls) -> str:
        return cls.matches or str(cls.status)

    @property
    def problem(self) -> Problem | None:
        """What the body says by RFC 9457, where it is `application/problem+json`."""
        if media_type(self.headers) != "application/problem+json":
            return None
        found = parsed_or(None, self.content)
        return Problem.of(found) if is_object(found) else None

    @property
    def code(self) -> str | None:
        """The API's own code of the error, where the body has one."""
        return first_of(self.body, *_CODES)

    @property
    def message(self) -> str | None:
        """What the API says went wrong, where the body has it."""
        return first_of(self.body, *_MESSAGES)

    def __str__(self) -> str:
        place = f" from {self.method} {self.path}" if self.method else ""
        code = self.code or ""
        # A code is a word; anything longer may hold what nobody wants in a log.
        shown = f": {code}" if re.fullmatch(r"[A-Za-z0-9_.-]{1,64}", code) else ""
        # What a problem says is meant for people who read messages; a body of any other kind is not.
        shown += f": {said}" if (said := self.problem and self.problem.said) else ""
        return (
            f"{self.status} {phrase(self.status)}".strip()
            + f"{place}{self._id_shown()}{shown}"
        )


def first_of(body: object, *pointers: str) -> str | None:
    """The first of the members that is a text or a number, as text."""
    found = (find(body, pointer) for pointer in pointers)
    texts = (str(value) for value in found if isinstance(value, str | int) and value)
    return next(texts, None)


def phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


class UndocumentedStatusError(StatusError[object]):
    """A status that the description does not know; `body` is the JSON that came, if it was JSON."""


class DecodeError(AnswerError):
    """The body cannot be read: broken, another media type, or (strict) another shape."""

    def __init__(
        self,
        message: str = "",
        *,
        status: int = 0,
        headers: Headers | None = None,
        content: bytes = b"",
        body: object = None,
        problems: tuple[Drift, ...] = (),
    ) -> None:
        super().__init__(message, status=status, headers=headers, content=content)
        self.body = body
        """What could be read of it."""
        self.problems = problems
        """All deviations, where strict decoding found any."""
        self.item: int | None = None
        """The number of the item in a stream, from 0; pointers begin with it."""

    @property
    def pointer(self) -> str | None:
        """JSON pointer of the first deviation."""
        return self.problems[0].pointer if self.problems else None


class TokenError(AnswerError):
    """No token: the endpoint refused the credentials, or answered what holds none."""


class PaginationError(APIError):
    """A page names a next page that was seen before."""


class WaitError(APIError):
    """The awaited state did not come. `state` is the last one seen, `value` the last answer."""

    def __init__(
        self, message: str = "", *, state: object = None, value: object = None
    ) -> None:
        super().__init__(message)
        self.state = state
        self.value = value


class WaitTimeoutError(WaitError):
    """The state was not final in time."""


class WaitFailedError(WaitError):
    """The state is one of failure."""


class WaitCancelledError(WaitError):
    """The caller's event was set."""
