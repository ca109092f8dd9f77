"""Answers in parts: items of their contents, or the parts as they came."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import ClassVar, TypeVar

from .effects import Flow
from .headers import charset
from .json_text import parsed
from .kinds import is_items
from .operation import Json
from .parts import BodyPart as BodyPart
from .parts import BodyParts, parameters
from .shape import AliasShape, ListShape, MapShape, ModelShape, Shape, UnionShape
from .shape import shape_of
from .streams import AsyncPieceStream, PieceStream
from .walk import Parser, Positional, Walk
from .wire import json_bytes

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True, eq=False)
class Parts(Positional):
    """The parts of a multipart body, one item each."""

    media_types: tuple[str, ...] = ("multipart/mixed",)
    syntax: ClassVar[str] = "multipart"

    def content(self, value: object) -> bytes:
        written = list(map(_written, value if is_items(value) else ()))
        # None that a part holds, and the same for the same parts.
        line = b"--" + sha256(b"".join(written)).hexdigest()[:32].encode()
        return b"".join(line + part for part in written) + line + b"--\r\n"


def _written(item: object) -> bytes:
    """A part as a server would send it, behind its boundary."""
    kind, content = b"application/json", b""
    match item:
        case bytes():
            kind, content = b"application/octet-stream", item
        case str():
            kind, content = b"text/plain; charset=utf-8", item.encode()
        case _:
            content = json_bytes(item)
    return b"\r\nContent-Type: %s\r\n\r\n%s\r\n" % (kind, content)


class PartStream(PieceStream[ItemT, BodyPart]):
    """Parts as they come. Iterate for the items that they carry."""

    def parts(self) -> Iterator[BodyPart]:
        """The parts themselves, with header fields, names and undecoded content."""
        return self._each(lambda walk, part: part)

    def _parser(self, decoder: Json) -> Parser[BodyPart]:
        return part_items(decoder)

    def _opened(self) -> Flow[Walk[BodyPart]]:
        return _bounded(super()._opened())


class AsyncPartStream(AsyncPieceStream[ItemT, BodyPart]):
    """Parts as they come. Iterate for the items that they carry."""

    def parts(self) -> AsyncIterator[BodyPart]:
        """The parts themselves, with header fields, names and undecoded content."""
        return self._each(lambda walk, part: part)

    def _parser(self, decoder: Json) -> Parser[BodyPart]:
        return part_items(decoder)

    def _opened(self) -> Flow[Walk[BodyPart]]:
        return _bounded(super()._opened())


def _bounded(opened: Flow[Walk[BodyPart]]) -> Flow[Walk[BodyPart]]:
    """The same with the boundary that the answer names."""
    walk = yield from opened
    if isinstance(walk.parser, PartItems):
        named = parameters(walk.reply.headers.get("content-type", ""))
        walk.parser.boundary = named.get("boundary", "")
    return walk


@dataclass(slots=True)
class PartItems(BodyParts):
    """Parts with what their contents mean."""

    decoder: Positional = field(kw_only=True)

    def data(self, piece: BodyPart) -> object:
        """JSON where the part says so; bytes, data or a text where the item is made of them."""
        kinds = _kinds(self.decoder.at(piece.number))
        is_json = piece.media_type.endswith("json") and bool(kinds - {"bytes"})
        if is_json or "data" in kinds and not piece.media_type:
            return parsed(piece.content, charset(piece.headers))
        return piece.content if "bytes" in kinds else piece.text

    def text(self, piece: BodyPart) -> str | None:
        return piece.text


def part_items(decoder: Json) -> PartItems:
    assert isinstance(decoder, Positional)
    return PartItems(decoder=decoder)


@lru_cache(maxsize=None)
def _kinds(decoder: Json) -> frozenset[str]:
    """What an item is made of: bytes, data, a text."""
    return frozenset(_kinds_of(shape_of(decoder.type())))


def _kinds_of(shape: Shape) -> Iterator[str]:
    match shape:
        case UnionShape():
            for variant in shape.variants:
                yield from _kinds_of(variant)
        case AliasShape():
            yield from _kinds_of(shape.inner)
        case ModelShape() | ListShape() | MapShape():
            yield "data"
        case _:
            yield "bytes" if shape.annotation is bytes else "text"
