"""Decompression in small steps, so that what is too large is never made."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

STEP = 65536
"""Bytes that are made at once."""
_GZIP, _ZLIB, _RAW = 31, 15, -15


class Codec(Protocol):
    """zlib's object, whose class has no public name."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    @property
    def unconsumed_tail(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


@dataclass(slots=True)
class Inflater:
    """gzip or deflate, as it comes."""

    coding: str
    _first: bytes = field(default=b"", init=False)
    _codec: Codec = field(init=False)

    def __post_init__(self) -> None:
        self._codec = zlib.decompressobj(_GZIP if self.coding == "gzip" else _ZLIB)

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What comes of a piece. Raises zlib.error for what is not compressed so."""
        if len(self._first) < 2:
            self._first = data = self._first + data
            if len(data) < 2:
                return
            if self.coding == "deflate" and not _has_header(data):
                # Many servers send deflate without the zlib header that HTTP asks for.
                self._codec = zlib.decompressobj(_RAW)
        while data:
            if self._codec.eof:
                if self.coding != "gzip":
                    return
                # gzip may have several members, one behind the other.
                self._codec = zlib.decompressobj(_GZIP)
            if made := self._codec.decompress(data, STEP):
                yield made
            data = self._codec.unconsumed_tail or self._codec.unused_data

    @property
    def is_whole(self) -> bool:
        return self._codec.eof or not self._first


def _has_header(data: bytes) -> bool:
    """Whether deflate begins as zlib has it (RFC 1950)."""
    return data[0] & 0x0F == 8 and (data[0] * 256 + data[1]) % 31 == 0


def inflater(headers: Mapping[str, str]) -> Inflater | None:
    """What reads a body; None where it is not compressed, or in a way that the library knows."""
    coding = headers.get("content-encoding", "").partition(";")[0].strip().lower()
    known = {"gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}
    return Inflater(known[coding]) if coding in known else None
