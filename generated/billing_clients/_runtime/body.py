"""Request bodies as bytes with their media type."""

from __future__ import annotations

import mimetypes
import os
import re
import secrets
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeAlias, cast, runtime_checkable
from urllib.parse import quote_plus

from .kinds import is_array, is_class, is_object
from .operation import (
    Body,
    BodyChoice,
    BytesBody,
    Form,
    FormBody,
    JsonBody,
    MultipartBody,
    TextBody,
    XmlBody,
)
from .unset import UNSET
from .wire import dumped_members, json_bytes, json_text, plain, scalar_text

Content: TypeAlias = tuple[bytes | None, str | None]


@runtime_checkable
class Readable(Protocol):
    """An open file."""

    def read(self) -> bytes: ...


Part: TypeAlias = bytes | Path | Readable
"""A file of a form; in a pair or triple with the name and media type it is sent with."""


def content_of(
    body: Body | None, value: object, content_type: str | None = None
) -> Content:
    """The content of a request and its media type."""
    if body is None or value is None or value is UNSET:
        if body is not None and body.required:
            raise ValueError("the body must be given")
        return None, None
    form = _chosen(body, value, content_type)
    match form:
        case JsonBody():
            return json_bytes(value), form.media_type
        case FormBody():
            return form_text(value, form.deep).encode(), form.media_type
        case MultipartBody():
            boundary = secrets.token_hex(16)
            return multipart(value, boundary), f"{form.media_type}; boundary={boundary}"
        case XmlBody():
            return _document(form, value), form.media_type
        case TextBody():
            return (
                scalar_text(plain(value)).encode(),
                f"{form.media_type}; charset=utf-8",
            )
        case BytesBody():
            return bytes_of(value), _media_type(form, value, content_type)


def _chosen(body: Body, value: object, content_type: str | None) -> Form:
    """The form that is asked for, or the first that can carry the value."""
    forms = body.forms if isinstance(body, BodyChoice) else (body,)
    for form in forms:
        if _matches(form, content_type) if content_type else _carries(form, value):
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


def _carries(form: Form, value: object) -> bool:
    match form:
        case BytesBody():
            return is_file(value)
        case TextBody():
            return isinstance(value, str)
        case XmlBody():
            return not is_file(value)
        case _:
            known = form.of() if form.of else None
            fits = not is_class(known) or isinstance(value, known)
            return fits and not is_file(value)


def is_file(value: object) -> bool:
    return isinstance(value, bytes | bytearray | os.PathLike | Readable)


def _media_type(form: BytesBody, value: object, content_type: str | None) -> str:
    """What is asked for, or for a range of media types what the name of the file says."""
    if content_type or "*" not in form.media_type:
        return content_type or form.media_type
    return guessed_type(_file_name("", value))


def _document(form: XmlBody, value: object) -> bytes:
    # Imported here: only clients of XML need it.
    from .shape import shape_of
    from .xml import Xml, xml_bytes

    root = Xml(namespace=form.namespace, prefix=form.prefix)
    return xml_bytes(value, shape_of(form.type()), form.name, root)


def bytes_of(value: object) -> bytes:
    match value:
        case str():
            return value.encode()
        case bytes() | bytearray():
            return bytes(value)
        case Path():
            return value.read_bytes()
        case Readable():
            return value.read()
        case _:
            raise ValueError(f"the body cannot be a {type(value).__name__}")


def form_text(value: object, deep: Collection[str] = ()) -> str:
    """`application/x-www-form-urlencoded`: arrays repeat their name, objects are JSON.

    The fields in `deep` are written as `deepObject` instead.
    """
    pairs = (
        pair
        for name, each in dumped_members(value).items()
        for pair in (_deep if name in deep else _flat)(name, plain(each))
    )
    return "&".join(f"{quote_plus(name)}={quote_plus(text)}" for name, text in pairs)


def _flat(name: str, value: object) -> Iterator[tuple[str, str]]:
    return ((name, text) for text in _texts(value))


def _deep(name: str, value: object) -> Iterator[tuple[str, str]]:
    """`a[b]=1`; OpenAPI leaves arrays open, and `a[0][b]=1` keeps their items apart."""
    if is_object(value):
        for key, each in value.items():
            yield from _deep(f"{name}[{key}]", each)
    elif is_array(value):
        for index, each in enumerate(value):
            yield from _deep(f"{name}[{index}]", each)
    else:
        yield from _flat(name, value)


def _texts(value: object) -> Iterable[str]:
    """The texts of a field; None is not sent."""
    if is_array(value):
        return [text for each in value for text in _texts(each)]
    if value is None:
        return []
    return [json_text(value) if is_object(value) else scalar_text(value)]


def multipart(value: object, boundary: str) -> bytes:
    """`multipart/form-data`, in memory."""
    parts = [
        b"--%b\r\n%b\r\n\r\n%b\r\n" % (boundary.encode(), head.encode(), content)
        for name, each in dumped_members(value).items()
        for head, content in _parts(name, each)
    ]
    return b"".join(parts) + b"--%b--\r\n" % boundary.encode()


def _parts(name: str, value: object) -> Iterator[tuple[str, bytes]]:
    """Head and content of the parts that one field makes; a list makes one for each item."""
    if is_array(value):
        for each in value:
            yield from _parts(name, each)
    elif isinstance(value, tuple):
        yield _file(name, *cast(tuple[str, Part, str], value))
    elif isinstance(value, bytes | bytearray | Path | Readable):
        yield _file(name, _file_name(name, value), value)
    else:
        for text in _texts(plain(value)):
            typed = "\r\nContent-Type: application/json" if _is_json(value) else ""
            yield _disposition(name) + typed, text.encode()


def _is_json(value: object) -> bool:
    return is_object(plain(value))


def guessed_type(filename: str) -> str:
    return mimetypes.guess_type(filename)[0] or "application/octet-stream"


def _file_name(name: str, value: object) -> str:
    found = value.name if isinstance(value, Path) else getattr(value, "name", None)
    return os.path.basename(found) if isinstance(found, str) else name


def _file(
    name: str, filename: str, content: object, media_type: str | None = None
) -> tuple[str, bytes]:
    typed = media_type or guessed_type(filename)
    head = f'{_disposition(name)}; filename="{_quoted(filename)}"'
    return f"{head}\r\nContent-Type: {_quoted(typed)}", bytes_of(content)


def _disposition(name: str) -> str:
    return f'Content-Disposition: form-data; name="{_quoted(name)}"'


def _quoted(text: str) -> str:
    """As the HTML standard has it: a name cannot end its quotes or its line."""
    return re.sub(r'[\r\n"]', lambda found: f"%{ord(found[0]):02X}", text)
