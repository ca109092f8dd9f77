"""Multipart bodies: a part for each field, or for each item of a field that is a list."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias, TypeGuard, cast

from .body import Content, Form
from .files import Pieces, Source, file_name, guessed_type, source_of, whole_or_pieces
from .kinds import is_array, is_file, is_mapping, is_object, is_streamed
from .operation import Header
from .request import overridden
from .styles import header_text, header_value
from .unset import UNSET
from .wire import dumped_members, json_text, plain, scalar_text

Headers: TypeAlias = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Part:
    """How a field of a form is sent: as one of some media types, with header fields of its own."""

    name: str
    media_types: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    delimiter: str | None = None
    """Joins the items of an array in one part, instead of a part for each."""
    fields: tuple[Header, ...] = ()
    """Header fields that a caller gives."""

    def told(self, given: Mapping[str, object]) -> Part:
        """The part with the values of its header fields."""
        known = {n: v for n, v in given.items() if v is not None and v is not UNSET}
        fields = (field for field in self.fields if field.name in known)
        pairs = ((each.name, header_text(each, known[each.name])) for each in fields)
        return replace(self, headers=(*self.headers, *pairs))

    def checked(self, headers: Headers) -> Headers:
        """The header fields of one part. Raises ValueError where one is missing."""
        known = {name.lower() for name, _ in headers}
        for field in self.fields:
            if field.required and field.name.lower() not in known:
                raise ValueError(
                    f"the part {self.name} needs the header field {field.name}"
                )
        return headers


@dataclass(frozen=True, slots=True)
class MultipartBody(Form):
    """A form in parts; `parts` are those that are not sent in the usual way."""

    media_type: str = "multipart/form-data"
    parts: tuple[Part, ...] = ()
    given: Mapping[str, Mapping[str, object]] = field(
        default_factory=dict[str, Mapping[str, object]]
    )
    """Values of header fields, by the names of parts and of fields."""

    def content(self, value: object, content_type: str | None) -> Content:
        boundary = secrets.token_hex(16)
        # A form that is described as one file says no name for it; `file` is what most are called.
        alone = is_file(value) or is_streamed(value) or type(value) in (str, tuple)
        members = dumped_members({"file": value} if alone else value)
        whole = multipart(members, boundary, self)
        return whole, f"{self.media_type}; boundary={boundary}"


def multipart(
    members: Mapping[str, object], boundary: str, form: MultipartBody = MultipartBody()
) -> bytes | Pieces:
    """The fields of a form; what is in memory whole is one piece."""
    known = {p.name: p.told(form.given.get(p.name, {})) for p in form.parts}
    named = form.media_type.lower() != "multipart/related"
    pieces: list[Source] = []
    for name, value in members.items():
        for headers, content in _parts(known.get(name) or Part(name), value):
            shown = headers if named else headers[1:]
            head = "".join(f"{key}: {text}\r\n" for key, text in shown)
            pieces += (f"--{boundary}\r\n{head}\r\n".encode(), content, b"\r\n")
    pieces.append(f"--{boundary}--\r\n".encode())
    return joined(pieces)


def joined(pieces: list[Source]) -> bytes | Pieces:
    """Neighbours in memory as one."""
    found: list[Source] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, bytes) and isinstance(last, bytes):
            found[-1] = last + piece
        else:
            found.append(piece)
    return whole_or_pieces(*found)


def _parts(part: Part, value: object) -> Iterator[tuple[Headers, Source]]:
    if is_array(value) and part.delimiter is not None:
        texts = [scalar_text(plain(each)) for each in value if each is not None]
        if texts:
            yield field_part(part, part.delimiter.join(texts))
    elif is_array(value):
        for each in value:
            yield from _parts(part, each)
    elif is_named_file(value):
        yield file_part(part, *value)
    elif is_file(value) or is_streamed(value):
        yield file_part(part, file_name(value) or part.name, value)
    elif value is not None:
        yield field_part(part, plain(value))


def is_named_file(value: object) -> TypeGuard[tuple[str | None, object]]:
    """A file in a tuple: (name, file), with its media type and its header fields if need be."""
    if not isinstance(value, tuple):
        return False
    parts = cast(tuple[object, ...], value)
    return 2 <= len(parts) <= 4 and (is_file(parts[1]) or is_streamed(parts[1]))


def field_part(part: Part, value: object) -> tuple[Headers, Source]:
    media_type = part.media_types[0] if part.media_types else ""
    if not media_type and (is_object(value) or is_array(value)):
        media_type = "application/json"
    is_json = "json" in media_type or is_object(value) or is_array(value)
    text = json_text(value) if is_json else scalar_text(value)
    said = header_value("Content-Type", media_type)
    typed = [("Content-Type", said)] if said else []
    head = [_disposition(part.name), *typed, *part.headers]
    return part.checked(head), text.encode()


def file_part(
    part: Part,
    filename: str | None,
    content: object,
    media_type: str | None = None,
    headers: object = None,
) -> tuple[Headers, Source]:
    typed = media_type or _offered(part, guessed_type(filename or ""))
    head = [_disposition(part.name, filename), ("Content-Type", quoted(typed))]
    return part.checked([*head, *headers_of(part, headers)]), source_of(content)


def headers_of(part: Part, given: object) -> Headers:
    """The header fields of a part, with those that a caller gives on top."""
    fields = given.items() if is_mapping(given) else ()
    own = tuple((str(n), header_value(str(n), text)) for n, text in fields)
    return [*overridden(part.headers, own)]


def _offered(part: Part, guessed: str) -> str:
    """The media type that a name says, where the description allows it, or else the first."""
    for each in part.media_types:
        start, star, _ = each.partition("*")
        if guessed == each or star and guessed.startswith(start):
            return guessed
    return next((each for each in part.media_types if "*" not in each), guessed)


def _disposition(name: str, filename: str | None = None) -> tuple[str, str]:
    named = "" if filename is None else f'; filename="{quoted(filename)}"'
    return "Content-Disposition", f'form-data; name="{quoted(name)}"{named}'


def quoted(text: str) -> str:
    """As the HTML standard has it: a name cannot end its quotes or its line."""
    return re.sub(r'[\r\n"]', lambda found: f"%{ord(found[0]):02X}", text)
