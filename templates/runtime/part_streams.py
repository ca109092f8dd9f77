"""Answers in parts: items of their contents, or the parts as they came."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import ClassVar, TypeVar

from .decode import decode_data, shape_in
from .effects import Reply
from .headers import parameters
from .kinds import is_items
from .operation import Json
from .part_values import Shown, data_of, first_line, kinds_of, written
from .parts import BodyPart as BodyPart
from .parts import BodyParts
from .streams import AsyncPieceStream, PieceStream
from .walk import Pieced

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True, eq=False)
class Parts(Pieced[BodyPart]):
    """The parts of a multipart body, one item each."""

    media_types: tuple[str, ...] = ("multipart/mixed",)
    prefix: tuple[Json, ...] = ()
    """Decoders of the first items, where each is of a type of its own."""
    syntax: ClassVar[str] = "multipart"

    def at(self, number: int) -> Json:
        return self.prefix[number] if number < len(self.prefix) else self

    def parser(self, reply: Reply, max_bytes: int | None) -> PartItems:
        """With the boundary that the answer names; a part is read whole, as all that `max_bytes` bounds."""
        named = parameters(reply.headers.get("content-type", ""))
        most = sys.maxsize if max_bytes is None else max_bytes
        return PartItems(named.get("boundary", ""), most, decoder=self)

    def content(self, value: object) -> bytes:
        return written((b"", each) for each in (value if is_items(value) else ()))

    def kept(self, content: bytes, shown: Shown) -> bytes:
        """The body with what may be shown of its items."""
        items = (shown(value, data) for value, data in self._items(content))
        return written(((b"", each) for each in items), first_line(content))

    def _items(self, content: bytes) -> Iterator[tuple[object, object]]:
        parser = PartItems(limit=len(content), decoder=self)
        for part in (*parser.feed(content), *parser.end()):
            data, decoder = parser.data(part), self.at(part.number)
            yield decode_data(decoder, data).value, data


class PartStream(PieceStream[ItemT, BodyPart]):
    """Parts as they come. Iterate for the items that they carry."""

    def parts(self) -> Iterator[BodyPart]:
        """The parts themselves, with header fields, names and undecoded content."""
        return self._each(lambda walk, part: part)


class AsyncPartStream(AsyncPieceStream[ItemT, BodyPart]):
    """Parts as they come. Iterate for the items that they carry."""

    def parts(self) -> AsyncIterator[BodyPart]:
        """The parts themselves, with header fields, names and undecoded content."""
        return self._each(lambda walk, part: part)


@dataclass(slots=True)
class PartItems(BodyParts):
    """Parts with what their contents mean."""

    decoder: Parts = field(kw_only=True)

    def data(self, piece: BodyPart) -> object:
        return data_of(piece, kinds_of(shape_in(self.decoder.at(piece.number))))

    def text(self, piece: BodyPart) -> str | None:
        return piece.text
