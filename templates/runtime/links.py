"""Links: what an operation takes of an answer to another one, by the runtime expressions of OpenAPI."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote_plus

from .answer import Answer, Origin
from .errors import APIError
from .headers import Headers
from .json_text import parsed_or
from .kinds import is_array, is_object
from .pointer import find
from .unset import UNSET
from .wire import plain, scalar_text

_EMBEDDED = re.compile(r"\{(\$[^{}]+)\}")
_BODY = re.compile(r"body(?:#(.*))?", re.DOTALL)


class LinkError(APIError):
    """A link cannot be followed: the answer is none that it is of, or lacks what it takes."""

    def __init__(self, message: str = "", *, link: str, expression: str = "") -> None:
        super().__init__(message)
        self.link = link
        """Its name in the description."""
        self.expression = expression
        """What gives no value, such as `$response.body#/id`."""


@dataclass(frozen=True, slots=True)
class From:
    """A value of an answer or of its request: an expression, or a text with some in braces."""

    expression: str
    optional: bool = False
    """Whether the value may be missing: then none is sent."""


@dataclass(frozen=True, slots=True, eq=False)
class AnswerLink:
    """A link: the answers that have it, and what it gives to the operation that it leads to."""

    name: str
    answers: Mapping[str, tuple[str, ...]]
    """Their statuses, by the id of the operation that is answered."""
    given: tuple[object, ...] | None = None
    """The values of all parameters in order; `...` stands for one that the caller gives."""
    content: object = field(default=UNSET, repr=False)
    """The body."""

    def values(self, answer: Answer[object], *asked: object) -> tuple[object, ...]:
        """The values of the call that an answer leads to, with those that the caller gives.

        Raises:
            LinkError: the answer is none that has the link, or lacks what it takes.
        """
        found, left = self._found(answer), iter(asked)
        if self.given is None:
            return asked
        return tuple(next(left) if v is ... else found.value(v) for v in self.given)

    def body(self, answer: Answer[object]) -> object:
        """The body of that call. Raises LinkError."""
        return self._found(answer).value(self.content)

    def _found(self, answer: Answer[object]) -> _Found:
        origin = answer.origin
        if origin is None:
            why = "an answer of client.raw(...) to a call that has the link"
            raise LinkError(f"the link {self.name} needs {why}", link=self.name)
        statuses = self.answers.get(origin.operation.id)
        if statuses is None:
            of = f"answers to {' or '.join(self.answers)}"
        elif not _is_one_of(str(answer.status), statuses):
            of = f"answers with status {' or '.join(statuses)}, not {answer.status}"
        else:
            return _Found(self.name, answer, origin)
        error = LinkError(f"the link {self.name} is of {of}", link=self.name)
        raise error.called(origin.operation)


def _is_one_of(status: str, documented: Iterable[str]) -> bool:
    return not {status, f"{status[0]}XX", "default"}.isdisjoint(documented)


@dataclass(frozen=True)
class _Found:
    """What the expressions of a link find."""

    link: str
    answer: Answer[object]
    origin: Origin

    def value(self, given: object) -> object:
        """A constant as it is; what is taken in it in its place. Raises LinkError."""
        if isinstance(given, From):
            return self._taken(given)
        if is_array(given):
            return [self.value(each) for each in given]
        if is_object(given):
            return {name: self.value(each) for name, each in given.items()}
        return given

    def _taken(self, given: From) -> object:
        text = given.expression
        try:
            if text.startswith("$"):
                return self._one(text)
            return _EMBEDDED.sub(
                lambda found: scalar_text(plain(self._one(found[1]))), text
            )
        except LinkError:
            if given.optional:
                return None
            raise
        except ValueError:
            raise self._missing(text, "gives no text") from None

    def _one(self, expression: str) -> object:
        """The value of an expression, of its own type."""
        found = self._at(expression.removeprefix("$"))
        if found is UNSET or found is None:
            raise self._missing(expression, "gives no value")
        return found

    def _missing(self, expression: str, why: str) -> LinkError:
        message = f"the link {self.link} cannot be followed: {expression} {why}"
        error = LinkError(message, link=self.link, expression=expression)
        return error.called(self.origin.operation)

    def _at(self, place: str) -> object:
        request = self.origin.request
        match place.split(".", 1):
            case ["url"]:
                return request.url
            case ["method"]:
                return request.method
            case ["statusCode"]:
                return self.answer.status
            case ["response", source]:
                return self._of_answer(source)
            case ["request", source]:
                return self._of_request(source)
            case _:
                return UNSET

    def _of_answer(self, source: str) -> object:
        if body := _BODY.fullmatch(source):
            return find(self._content, body[1] or "")
        return self.answer.headers.get(source.removeprefix("header."))

    def _of_request(self, source: str) -> object:
        """What was given, or else what was sent."""
        if body := _BODY.fullmatch(source):
            return find(self._sent, body[1] or "")
        kind, _, name = source.partition(".")
        known = zip(self.origin.operation.parameters, self.origin.values, strict=True)
        for parameter, value in known:
            named = parameter.name == name or (
                kind == "header" and parameter.name.lower() == name.lower()
            )
            if parameter.place == kind and named and value not in (None, UNSET):
                return value
        request = self.origin.request
        if kind == "header":
            return Headers(request.fields).get(name)
        pairs = ((unquote_plus(n), unquote_plus(v)) for n, v in request.query)
        return dict(pairs).get(name) if kind == "query" else UNSET

    @cached_property
    def _content(self) -> object:
        """The body of the answer, as it came where it is JSON."""
        return parsed_or(self.answer.value, self.origin.content)

    @cached_property
    def _sent(self) -> object:
        """The body of the request: data, or what no data says."""
        body = self.origin.body
        try:
            return body if body is UNSET else plain(body)
        except ValueError:
            return body
