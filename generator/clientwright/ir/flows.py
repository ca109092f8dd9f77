"""Flows: what a caller does with an operation beyond one request and one answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from clientwright.ir.types import Type


@dataclass(frozen=True, slots=True)
class Plain:
    """One request, one answer."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """Pages; the cursor of the next one stands in a URI of the answer (JSON pointers).

    Here as below, a page is asked for by a parameter, or by the member of the body at a pointer.
    """

    items: str
    item: Type
    next_uri: str
    parameter: str = ""
    member: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """Pages; the token of the next one stands in the answer, in the last item of it, or in a header.

    A page is given `whole` where it has several lists; `item` is then its own type.
    """

    items: str
    item: Type
    token: str
    parameter: str = ""
    of_last: bool = False
    more: str = ""
    header: str = ""
    member: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Offset:
    """Pages; the next one begins after the items so far, which are counted from `first`.

    `number` points to that of a page's first item in its answer.
    """

    items: str
    item: Type
    parameter: str = ""
    first: int = 0
    number: str = ""
    member: str = ""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Pages by number; `number` points to that of a page in its answer."""

    items: str
    item: Type
    parameter: str = ""
    first: int = 1
    number: str = ""
    member: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Pages; the query of the next one's URL, in a header or in the answer, says its parameters."""

    items: str
    item: Type
    parameters: tuple[str, ...]
    next_url: str = ""


Pages: TypeAlias = Cursor | Token | Offset | PageNumber | Link


@dataclass(frozen=True, slots=True)
class Poll:
    """The same request again until the answer's state is final."""

    status: str
    pending: tuple[str, ...]
    success: tuple[str, ...]
    failure: tuple[str, ...]
    absent: str
    interval: float
    timeout: float
    backoff: float = 1


@dataclass(frozen=True, slots=True)
class Download:
    """The answer is a document: bytes, to be streamed."""


@dataclass(frozen=True, slots=True)
class Streamed:
    """The answer is a stream of items."""


Flow: TypeAlias = Plain | Pages | Poll | Download | Streamed
