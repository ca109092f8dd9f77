"""Forms as bodies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote_plus

from .body import Content, Form
from .kinds import is_array, is_object
from .operation import Query
from .styles import Pair, query_pairs
from .wire import dumped_members, json_text, plain, scalar_text


@dataclass(frozen=True, slots=True)
class FormBody(Form):
    """A form; `fields` are those that are not written in the usual way."""

    media_type: str = "application/x-www-form-urlencoded"
    fields: tuple[Query, ...] = ()

    def content(self, value: object, content_type: str | None) -> Content:
        return form_text(value, self.fields).encode(), self.media_type


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
