"""What the content of a part means, and how a server would write it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from typing import TypeAlias

from .headers import charset
from .json_text import parsed
from .parts import BodyPart
from .shape import AliasShape, ListShape, MapShape, ModelShape, Shape, UnionShape
from .wire import json_bytes

Shown: TypeAlias = Callable[[object, object], object]
"""What may be shown of a value and its data."""


@lru_cache(maxsize=None)
def kinds_of(shape: Shape) -> frozenset[str]:
    """What a value is made of: bytes, data, a text."""
    return frozenset(_kinds(shape))


def _kinds(shape: Shape) -> Iterator[str]:
    match shape:
        case UnionShape():
            for variant in shape.variants:
                yield from _kinds(variant)
        case AliasShape():
            yield from _kinds(shape.inner)
        case ModelShape() | ListShape() | MapShape():
            yield "data"
        case _:
            yield "bytes" if shape.annotation is bytes else "text"


def data_of(part: BodyPart, kinds: Collection[str]) -> object:
    """JSON where the part says so; bytes, data or a text where the value is made of them.

    Raises ValueError for what is no JSON.
    """
    is_json = part.media_type.endswith("json") and set(kinds) != {"bytes"}
    if is_json or "data" in kinds and not part.media_type:
        try:
            return parsed(part.content, charset(part.headers))
        except ValueError:
            if is_json or "text" not in kinds:
                raise
    return part.content if "bytes" in kinds else part.text


def written(values: Iterable[tuple[bytes, object]], line: bytes = b"") -> bytes:
    """Values as the parts of a body, each with header fields of its own; `line` begins with the boundary."""
    parts = [_part(head, value) for head, value in values]
    # None that a part holds, and the same for the same parts.
    line = line or b"--" + sha256(b"".join(parts)).hexdigest()[:32].encode()
    return b"".join(line + part for part in parts) + line + b"--\r\n"


def _part(head: bytes, value: object) -> bytes:
    kind, content = b"application/json", b""
    match value:
        case bytes():
            kind, content = b"application/octet-stream", value
        case str():
            kind, content = b"text/plain; charset=utf-8", value.encode()
        case _:
            content = json_bytes(value)
    return b"\r\n%sContent-Type: %s\r\n\r\n%s\r\n" % (head, kind, content)


def first_line(content: bytes) -> bytes:
    """That of a body, which is a boundary."""
    return content.lstrip().partition(b"\n")[0].rstrip()
