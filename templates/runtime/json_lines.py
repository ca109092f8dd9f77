"""Bodies of JSON texts, which are written while their items come."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from dataclasses import dataclass
from typing import ClassVar, TypeGuard, cast

from .body import Content, Form
from .files import Pieces
from .kinds import is_object
from .wire import json_bytes
from .written import Items, Written


@dataclass(frozen=True, slots=True)
class JsonLinesBody(Form):
    """JSON texts, one a line, written while the items come."""

    media_type: str = "application/x-ndjson"
    before: ClassVar[bytes] = b""

    def carries(self, value: object) -> bool:
        return is_items(value)

    def content(self, value: object, content_type: str | None) -> Content:
        return _texts(value, self.before), self.media_type


@dataclass(frozen=True, slots=True)
class JsonSequenceBody(JsonLinesBody):
    """JSON texts, each behind a record separator (RFC 7464)."""

    media_type: str = "application/json-seq"
    before: ClassVar[bytes] = b"\x1e"


def is_items(value: object) -> TypeGuard[Items]:
    """Whether a value is items; a text, an object or a model is one item and not several."""
    one = isinstance(value, str | bytes | bytearray) or is_object(value)
    is_model = hasattr(type(value), "model_fields")
    return isinstance(value, Iterable | AsyncIterable) and not one and not is_model


def _texts(value: object, before: bytes) -> bytes | Pieces:
    """JSON texts, a line each; a list is in memory already."""
    if not is_items(value):
        kind = type(value).__name__
        raise ValueError(f"the body must be items to iterate over, not a {kind}")

    def line(item: object) -> bytes:
        return before + json_bytes(item) + b"\n"

    if isinstance(value, list | tuple):
        return b"".join(map(line, cast(Iterable[object], value)))
    return Pieces((Written(value, line),))
