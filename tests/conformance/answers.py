"""A decoded answer, compared with the one that was sent."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pydantic import BaseModel

from .arguments import from_base64
from .compare import json_differences
from .description import Description, Found, Schema
from .events import event_differences
from .packages import Package
from .scenarios import Content, Data, Step
from .typedness import untyped
from .xml_data import xml_data


def answer_differences(
    package: Package, found: Found, step: Step, value: object
) -> Iterator[str]:
    """Where a value is not the answer that was sent, or is not what the description calls it."""
    content = step.answer
    if content is None or step.method == "HEAD":
        if value is not None:
            yield f"an answer without a body became {value!r}"
        return
    schema = package.description.answer(found, step.status, content.media_type)
    if content.media_type == "text/event-stream":
        yield from event_differences(package, content.written(), value)
    elif "json" in content.media_type or "xml" in content.media_type:
        sent = _data(package.description, schema or {}, content)
        yield from _data_differences(package, schema or {}, sent, value)
        if answer_is_described(package, found, step):
            yield from _reading_differences(package, value)
    elif value != content.raw:
        yield f"{content.media_type} became {str(value)[:40]!r}"


def answer_is_described(package: Package, found: Found, step: Step) -> bool:
    """Whether the description allows the answer that is sent."""
    content = step.answer
    if content is None or "json" not in content.media_type:
        return True
    schema = package.description.answer(found, step.status, content.media_type)
    return schema is not None and package.description.allows(schema, content.json)


def _data(description: Description, schema: Schema, content: Content) -> Data:
    if "xml" in content.media_type:
        return xml_data(description, schema, content.written())
    return content.json


def _data_differences(
    package: Package, schema: Schema, sent: Data, value: object
) -> Iterator[str]:
    if isinstance(value, bytes):
        if value != from_base64(package.description.follow(schema), str(sent)):
            yield "data became other bytes"
        return
    text = package.json_text(value)
    yield from json_differences(sent, json.loads(text))
    yield from untyped(package.description, schema, sent, value)


def _reading_differences(package: Package, value: object) -> Iterator[str]:
    """Whether a model is itself again after what it writes is read."""
    if isinstance(value, BaseModel):
        again = type(value).from_json(package.json_text(value))  # type: ignore[attr-defined]
        if again != value:
            yield "it is another value after its own JSON is read"
