"""Request bodies as bytes with their media type."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import TypeAlias
from urllib.parse import quote_plus

from .kinds import is_array, is_class, is_object
from .operation import (
    Body,
    BodyChoice,
    BytesBody,
    Form,
    FormBody,
    JsonBody,
    JsonLinesBody,
    MultipartBody,
    Query,
    TextBody,
    XmlBody,
)
from .files import Pieces, file_content, file_name, guessed_type, is_file
from .styles import Pair, query_pairs
from .unset import UNSET
from .written import is_items, is_streamed, json_items
from .wire import dumped_members, json_bytes, json_text, plain, scalar_text

Content: TypeAlias = tuple[bytes | Pieces | None, str | None]


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
            return form_text(value, form.fields).encode(), form.media_type
        case MultipartBody():
            return _parts(form, value)
        case XmlBody():
            return _document(form, value), form.media_type
        case TextBody():
            return (
                scalar_text(plain(value)).encode(),
                f"{form.media_type}; charset=utf-8",
            )
        case JsonLinesBody():
            return _items(form, value), form.media_type
        case BytesBody():
            return file_content(value), _media_type(form, value, content_type)


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
            return is_file(value) or is_streamed(value)
        case TextBody():
            return isinstance(value, str)
        case JsonLinesBody():
            return is_items(value)
        case XmlBody():
            return not is_file(value)
        case _:
            known = form.of() if form.of else None
            fits = not is_class(known) or isinstance(value, known)
            return fits and not is_file(value) and not is_streamed(value)


def _media_type(form: BytesBody, value: object, content_type: str | None) -> str:
    """What is asked for, or for a range of media types what the name of the file says."""
    if content_type or "*" not in form.media_type:
        return content_type or form.media_type
    return guessed_type(file_name(value))


def _parts(form: MultipartBody, value: object) -> Content:
    # Imported here: only clients of such forms need it.
    from .multipart import multipart

    boundary = secrets.token_hex(16)
    # A form that is described as one file says no name for it; `file` is what most are called.
    alone = is_file(value) or is_streamed(value) or type(value) in (str, tuple)
    members = dumped_members({"file": value} if alone else value)
    content = multipart(members, boundary, form)
    return content, f"{form.media_type}; boundary={boundary}"


def _items(form: JsonLinesBody, value: object) -> bytes | Pieces:
    content = json_items(value, form.before)
    return content if isinstance(content, bytes) else Pieces((content,))


def _document(form: XmlBody, value: object) -> bytes:
    # Imported here: only clients of XML need it.
    from .shape import shape_of
    from .xml import Xml, xml_bytes

    root = Xml(namespace=form.namespace, prefix=form.prefix)
    return xml_bytes(value, shape_of(form.type()), form.name, root)


def form_text(value: object, fields: Iterable[Query] = ()) -> str:
    """`application/x-www-form-urlencoded`: arrays repeat their name, objects are JSON.

    `fields` are written by their own styles instead.
    """
    styled = {field.name: field for field in fields}
    pairs: list[Pair] = []
    for name, each in dumped_members(value).items():
        if each is not None and name in styled:
            pairs += query_pairs(styled[name], each)
        else:
            texts = texts_of(plain(each))
            pairs += ((quote_plus(name), quote_plus(text)) for text in texts)
    return "&".join(f"{name}={text}" for name, text in pairs)


def texts_of(value: object) -> list[str]:
    """The texts of a field; None is not sent."""
    if is_array(value):
        return [text for each in value for text in texts_of(each)]
    if value is None:
        return []
    return [json_text(value) if is_object(value) else scalar_text(value)]
