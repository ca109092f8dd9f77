"""Multipart bodies of items: a part for each, without a name, in their order."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import cast
from uuid import UUID

from .body import Content, Form
from .files import Pieces, Source, file_name
from .json_lines import is_items
from .kinds import is_file, is_mapping, is_streamed
from .multipart import Headers, Part, field_part, file_part, headers_of
from .multipart import is_named_file, joined, quoted
from .wire import plain
from .written import Written


@dataclass(frozen=True, slots=True)
class PartsBody(Form):
    """Items in parts, written while they come."""

    media_type: str = "multipart/mixed"
    item: Part = Part("")
    prefix: tuple[Part, ...] = ()
    """The first parts, where each is written in a way of its own."""

    def carries(self, value: object) -> bool:
        return is_items(value) and not is_file(value)

    def content(self, value: object, content_type: str | None) -> Content:
        if not is_items(value) or is_file(value):
            kind = type(value).__name__
            raise ValueError(f"the body must be items to iterate over, not a {kind}")
        boundary = secrets.token_hex(16)
        writer = _Writer(self, boundary.encode())
        whole: bytes | Pieces = Pieces(
            (_Parts(value, writer.whole, writer=writer), writer.end)
        )
        if isinstance(value, list | tuple):
            pieces = map(writer.pieces, cast(Iterable[object], value))
            whole = joined([*(each for part in pieces for each in part), writer.end])
        return whole, f"{self.media_type}; boundary={boundary}"


@dataclass(slots=True)
class _Writer:
    """Writes one item after the other."""

    form: PartsBody
    boundary: bytes
    number: int = 0

    @property
    def end(self) -> bytes:
        return b"--%s--\r\n" % self.boundary

    def pieces(self, item: object) -> tuple[Source, ...]:
        """The next part. Raises ValueError for what cannot be one."""
        prefix, number = self.form.prefix, self.number
        self.number += 1
        part = prefix[number] if number < len(prefix) else self.form.item
        headers, content = _part(replace(part, name=str(number)), item)
        head = "".join(f"{name}: {text}\r\n" for name, text in headers)
        return b"--%s\r\n%s\r\n" % (self.boundary, head.encode()), content, b"\r\n"

    def whole(self, item: object) -> bytes:
        return b"".join(
            each if isinstance(each, bytes) else b"".join(each)
            for each in self.pieces(item)
        )


@dataclass(slots=True)
class _Parts(Written):
    """Parts that are written while their items come; sent again, they are numbered anew."""

    writer: _Writer = field(kw_only=True)

    def _begin(self, items: object) -> None:
        Written._begin(self, items)
        self.writer.number = 0


def _part(part: Part, item: object) -> tuple[Headers, Source]:
    """An item, which may stand in a tuple with its name, its media type and its header fields."""
    is_told = is_named_file(item) or _has_headers(item)
    told = cast(tuple[object, ...], item) if is_told else (None, item)
    name, content, media_type, headers = (*told, None, None)[:4]
    own = (str(media_type),) if media_type else part.media_types
    if not is_file(content) and not is_streamed(content):
        own = own or _usual(content)
        part = replace(part, media_types=own, headers=tuple(headers_of(part, headers)))
        (_, *head), source = field_part(part, plain(content))
        return head, source
    filename = str(name) if name else "" if is_told else file_name(content)
    (_, *head), source = file_part(
        part, filename, content, own[0] if media_type else None, headers
    )
    said = f'attachment; filename="{quoted(filename)}"'
    return [*([("Content-Disposition", said)] if filename else []), *head], source


def _has_headers(item: object) -> bool:
    """Whether it is a tuple of (name or None, data, media type or None, header fields)."""
    if not isinstance(item, tuple):
        return False
    told = cast(tuple[object, ...], item)
    return len(told) == 4 and isinstance(told[0], str | None) and is_mapping(told[3])


def _usual(content: object) -> tuple[str, ...]:
    """The media type of data where nothing else is said."""
    is_text = isinstance(content, str | int | float | Decimal | date | UUID)
    return ("text/plain; charset=utf-8",) if is_text else ("application/json",)
