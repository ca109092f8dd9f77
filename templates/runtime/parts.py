"""Multipart answers: bytes in, parts out. Nothing here reads or waits.

However the bytes are cut, the parts are the same. A part is never longer than its limit, nor its head
than `HEAD`; a boundary that never comes is an error and no part.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .errors import APIConnectionError, DecodeError
from .headers import Headers, media_type, parameters, text_of
from .pieces import LIMIT, Parser

HEAD = 65536
"""Bytes of the header fields of one part."""
FIELDS = 200
"""Header fields of one part."""
LINE = 1024
"""More bytes than the line of a boundary has."""
LONGEST = 200
"""Bytes of a boundary; the standard allows 70."""
BLANKS = 256
"""How many of them may stand behind a boundary."""

_BLANK = re.compile(rb"(?:^|\r?\n)\r?\n")


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A part as it came."""

    headers: Headers = field(default_factory=Headers)
    content: bytes = field(default=b"", repr=False)
    number: int = 0
    """Its place among the parts, from 0."""

    @property
    def media_type(self) -> str:
        """In small letters and without parameters; "" where the part names none."""
        return media_type(self.headers)

    @property
    def name(self) -> str | None:
        """What a form calls the part."""
        return parameters(self.headers.get("content-disposition", "")).get("name")

    @property
    def filename(self) -> str | None:
        """What the server calls the part; it may be anything, and is no path to write to."""
        return parameters(self.headers.get("content-disposition", "")).get("filename")

    @property
    def text(self) -> str:
        """The content as text, whatever it holds."""
        return text_of(self.content, self.headers)


def _begun() -> bytearray:
    """A line end, as there is one before each boundary but the first."""
    return bytearray(b"\n")


@dataclass(slots=True)
class BodyParts(Parser[BodyPart]):
    """Parts between boundaries (RFC 2046)."""

    boundary: str = ""
    """Where none is known it is what the first line says."""
    limit: int = LIMIT
    ended: bool = field(default=False, init=False)
    _held: bytearray = field(default_factory=_begun, init=False)
    _seen: int = field(default=0, init=False)
    """Where the next boundary is looked for."""
    _start: int | None = field(default=None, init=False)
    """Where the part begins that is not yet whole; None before the first one."""
    _count: int = field(default=0, init=False)
    _delimiter: re.Pattern[bytes] | None = field(default=None, init=False)

    def feed(self, chunk: bytes) -> Iterator[BodyPart]:
        self._held += chunk
        while not self.ended and (found := self._next()) is not None:
            start, self._start = self._start, found.end()
            # A line end may end one boundary and begin the next, where a part is empty.
            self._seen = found.end() - len(found[2])
            self.ended = found[1] is not None
            if start is not None:
                raw = bytes(memoryview(self._held)[start : found.start()])
                yield _part(raw, self._count, self.limit)
                self._count += 1
        self._forget()

    def end(self) -> Iterator[BodyPart]:
        """The last part, whose boundary no line end need follow; what no boundary ends broke off."""
        yield from self.feed(b"\r\n")
        if not self.ended:
            raise APIConnectionError("the stream ended before its last boundary")

    def _next(self) -> re.Match[bytes] | None:
        if self._delimiter is None:
            boundary = self.boundary.encode("latin-1", "replace") or self._opening()
            if not boundary:
                return None
            if len(boundary) > LONGEST:
                raise DecodeError(f"a boundary is longer than {LONGEST} bytes")
            text = rb"\r?\n--%s(--)?[ \t]{0,%d}(\r?\n)" % (re.escape(boundary), BLANKS)
            self._delimiter = re.compile(text)
        return self._delimiter.search(self._held, self._seen)

    def _opening(self) -> bytes:
        """The boundary that the first line says, or nothing while that is not whole."""
        line, end, _ = bytes(self._held[: 2 * LINE]).lstrip().partition(b"\n")
        if not end and len(line) < LINE:
            return b""
        if not line.startswith(b"--") or len(line) >= LINE:
            raise DecodeError("the body does not begin with a boundary")
        return line[2:].rstrip().removesuffix(b"--")

    def _forget(self) -> None:
        """Keep what may be of a part or a boundary; an answer may not make that grow without end."""
        if self.ended:
            self._held.clear()
            return
        if self._start is not None:
            cut = min(self._start, self._seen)
            del self._held[:cut]
            self._start, self._seen = self._start - cut, self._seen - cut
            if len(self._held) > self.limit + LINE:
                raise DecodeError(f"a part is larger than {self.limit} bytes")
        elif len(self._held) > HEAD:
            raise DecodeError("the body does not begin with a boundary")
        self._seen = max(self._seen, len(self._held) - LINE)


def _part(raw: bytes, number: int, limit: int) -> BodyPart:
    if len(raw) > limit:
        raise DecodeError(f"a part is larger than {limit} bytes")
    blank = _BLANK.search(raw, 0, HEAD)
    if blank is None and len(raw) >= HEAD:
        raise DecodeError(f"the head of a part is larger than {HEAD} bytes")
    head, content = (raw[: blank.start()], raw[blank.end() :]) if blank else (raw, b"")
    headers = Headers.decoded(_fields(head))
    coding = headers.get("content-transfer-encoding", "").strip().lower()
    return BodyPart(headers, _plain(content, coding), number)


def _fields(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Header fields; a line that begins with a blank goes on with the one before."""
    lines = re.sub(rb"\r?\n[ \t]+", b" ", head).splitlines()
    if len(lines) > FIELDS:
        raise DecodeError(f"a part has more than {FIELDS} header fields")
    for line in lines:
        name, colon, value = line.partition(b":")
        if colon and name.strip():
            yield name.strip(), value.strip()


def _plain(content: bytes, coding: str) -> bytes:
    """Content as it was before it was made text for mail."""
    try:
        match coding:
            case "base64":
                return binascii.a2b_base64(content)
            case "quoted-printable":
                return binascii.a2b_qp(content)
            case _:
                return content
    except ValueError:
        raise DecodeError(f"a part is no {coding}") from None
