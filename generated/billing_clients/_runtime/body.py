"""Request bodies as bytes with their media type."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self, TypeAlias

from .kinds import is_class, is_file, is_streamed
from .unset import UNSET
from .wire import json_bytes, plain, scalar_text

if TYPE_CHECKING:
    from .options import Progress


class Streamed(Protocol):
    """Content that is not in memory, or is too long to be sent at once."""

    @property
    def size(self) -> int | None:
        """Bytes in all, where that is known."""
        ...

    @property
    def is_spent(self) -> bool:
        """Whether it was sent and cannot be sent again."""
        ...

    def telling(self, progress: Progress) -> Self: ...
    def __iter__(self) -> Iterator[bytes]: ...
    def in_thread(self) -> AsyncIterator[bytes]:
        """The same for tasks, which a disk may not hold up."""
        ...


Content: TypeAlias = tuple[bytes | Streamed | None, str | None]
"""The content of a request and its media type."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a body."""

    media_type: str = ""
    required: bool = False
    of: Callable[[], object] | None = None
    """The class of the value, where a choice tells by it which form a value takes."""

    def carries(self, value: object) -> bool:
        """Whether a value can be written in this way, what decides between several: it is data."""
        known = self.of() if self.of else None
        fits = not is_class(known) or isinstance(value, known)
        return fits and not is_file(value) and not is_streamed(value)

    def content(self, value: object, content_type: str | None) -> Content:
        """`content_type` is what was asked for. Raises ValueError for what cannot be written."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class JsonBody(Form):
    media_type: str = "application/json"

    def content(self, value: object, content_type: str | None) -> Content:
        return json_bytes(value), self.media_type


@dataclass(frozen=True, slots=True)
class TextBody(Form):
    media_type: str = "text/plain"

    def carries(self, value: object) -> bool:
        return isinstance(value, str)

    def content(self, value: object, content_type: str | None) -> Content:
        text = scalar_text(plain(value)).encode()
        return text, f"{self.media_type}; charset=utf-8"


class BodyChoice:
    """Several forms: the one that is asked for, or else the first that can carry the value."""

    __slots__ = ("forms",)

    def __init__(self, *forms: Form) -> None:
        self.forms = forms

    @property
    def required(self) -> bool:
        return self.forms[0].required


Body: TypeAlias = Form | BodyChoice


def content_of(
    body: Body | None, value: object, content_type: str | None = None
) -> Content:
    """The content of a request and its media type."""
    if body is None or value is None or value is UNSET:
        if body is not None and body.required:
            raise ValueError("the body must be given")
        return None, None
    return _chosen(body, value, content_type).content(value, content_type)


def _chosen(body: Body, value: object, content_type: str | None) -> Form:
    """The form that is asked for, or the first that can carry the value."""
    forms = body.forms if isinstance(body, BodyChoice) else (body,)
    for form in forms:
        if _matches(form, content_type) if content_type else form.carries(value):
            return form
    if content_type or isinstance(body, BodyChoice):
        asked = content_type or f"a {type(value).__name__}"
        known = ", ".join(form.media_type for form in forms)
        raise ValueError(f"the body cannot be {asked}: it is one of {known}")
    return body


def _matches(form: Form, content_type: str) -> bool:
    """Whether a form is of a media type; `image/*` stands for all images."""
    start, star, _ = form.media_type.partition("*")
    return content_type == start or bool(star) and content_type.startswith(start)
