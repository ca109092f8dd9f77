"""Answers in pieces: bytes in, JSON texts or server-sent events out. Nothing here reads or waits.

However the bytes are cut, the pieces are the same. A piece is never longer than `LIMIT`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Generic, Self, TypeVar

from .errors import APIConnectionError, DecodeError
from .json_text import parsed

LIMIT = 16 * 1024 * 1024
"""Bytes of one item: more than any has that is meant well, less than a process has."""

PieceT = TypeVar("PieceT")

_BOM = b"\xef\xbb\xbf"


class Parser(Generic[PieceT]):
    """Bytes in, pieces out. Nothing comes after it has ended."""

    ended: bool = False
    last_id: str = ""
    """Of the pieces so far: with it, a server knows where to go on."""
    wait: int | None = None
    """Milliseconds before the next connection, where the stream has said so."""

    def again(self) -> Parser[PieceT] | None:
        """What reads the next connection; None where nothing says where it could go on."""
        return None

    def feed(self, chunk: bytes) -> Iterator[PieceT]:
        """The pieces that a chunk ends."""
        raise NotImplementedError

    def end(self) -> Iterator[PieceT]:
        """The last pieces; raises where the stream broke off."""
        raise NotImplementedError

    def data(self, piece: PieceT) -> object:
        """The data of a piece; raises ValueError where it is no JSON."""
        raise NotImplementedError

    def text(self, piece: PieceT) -> str | None:
        """What a piece that is no JSON may be instead."""
        return None


@dataclass(frozen=True, slots=True)
class Event:
    """A server-sent event as it came."""

    event: str = "message"
    """Its name."""
    data: str = ""
    id: str = ""
    """The last id that the stream has given so far."""
    retry: int | None = None
    """Milliseconds after which a lost connection is to be made again, where the event says so."""


def _limited(size: int, limit: int) -> None:
    if size > limit:
        raise DecodeError(f"an item is larger than {limit} bytes")


@dataclass(slots=True)
class Cutter:
    """Cuts bytes at a separator of one byte; what follows the last one is held."""

    separator: bytes
    limit: int = LIMIT
    held: bytearray = field(default_factory=bytearray, init=False)

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The pieces that a chunk ends."""
        *ended, rest = chunk.split(self.separator)
        for piece in ended:
            _limited(len(self.held) + len(piece), self.limit)
            yield bytes(self.held) + piece
            self.held.clear()
        _limited(len(self.held) + len(rest), self.limit)
        self.held += rest


@dataclass(slots=True)
class JsonTexts(Parser[bytes]):
    """JSON texts on lines, or behind record separators."""

    separator: bytes = b"\n"
    limit: int = LIMIT
    _cutter: Cutter = field(init=False)

    def __post_init__(self) -> None:
        self._cutter = Cutter(self.separator, self.limit)

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        return (text for text in self._cutter.feed(chunk) if text.strip())

    def end(self) -> Iterator[bytes]:
        """The last text, which nothing need end; half a text says that the stream broke off."""
        last = bytes(self._cutter.held)
        if last.strip():
            _whole(last, needs_end=self.separator != b"\n")
            yield last

    def data(self, piece: bytes) -> object:
        return parsed(piece)


def _whole(text: bytes, *, needs_end: bool) -> None:
    """Raise where a last text was cut off. Half a number is a number: RFC 7464 has one ended."""
    try:
        parsed(text)
    except ValueError:
        raise APIConnectionError("the stream ended within an item") from None
    if needs_end and text[-1:].isalnum():
        raise APIConnectionError("the stream ended within an item")


@dataclass(slots=True)
class Events(Parser[Event]):
    """Server-sent events, as the HTML standard has them read.

    `end` is the data after which nothing comes: the stream is whole only with it.
    """

    end_data: str | None = None
    limit: int = LIMIT
    last_id: str = ""
    wait: int | None = None
    ended: bool = field(default=False, init=False)
    _cutter: Cutter = field(init=False)
    _after_cr: bool = field(default=False, init=False)
    _begun: bool = field(default=False, init=False)
    _data: list[str] = field(default_factory=list[str], init=False)
    _size: int = field(default=0, init=False)
    _name: str = field(default="", init=False)
    _id: str = field(default="", init=False)
    _retry: int | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._cutter = Cutter(b"\n", self.limit)
        self._id = self.last_id

    def again(self) -> Self:
        """What reads the next connection: of all that came before it knows the last id."""
        return replace(self)

    def feed(self, chunk: bytes) -> Iterator[Event]:
        for line in self._cutter.feed(self._with_lf(chunk)):
            if not self._begun:
                line, self._begun = line.removeprefix(_BOM), True
            if line:
                self._line(line)
                continue
            self.last_id = self._id
            if self._data:
                event = self._event()
                if event.data == self.end_data:
                    self.ended = True
                    return
                yield event
            else:
                self._name = ""

    def end(self) -> Iterator[Event]:
        """No more events: one that is not ended is none. A stream that ends in one broke off."""
        self._line(bytes(self._cutter.held))
        last = self._event().data if self._data else None
        if last != self.end_data:
            raise APIConnectionError("the stream ended before its end")
        return iter(())

    def _with_lf(self, chunk: bytes) -> bytes:
        """The chunk with LF as its only line end; the CR of a CRLF may have come before it."""
        if self._after_cr and chunk:
            chunk = chunk.removeprefix(b"\n")
            self._after_cr = False
        self._after_cr = chunk.endswith(b"\r") or (self._after_cr and not chunk)
        return chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    def _line(self, line: bytes) -> None:
        """Take in a line `field: value`; a comment has no field, and others mean nothing."""
        name, _, value = line.decode(errors="replace").partition(":")
        value = value.removeprefix(" ")
        match name:
            case "data":
                self._size += len(line)
                _limited(self._size, self.limit)
                self._data.append(value)
            case "event":
                self._name = value
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if value.isascii() and value.isdigit() and len(value) < 19:
                self._retry = self.wait = int(value)
            case _:
                pass

    def _event(self) -> Event:
        """What the lines so far make."""
        name, data = self._name or "message", "\n".join(self._data)
        made = Event(name, data, self._id, self._retry)
        self._data, self._size, self._name, self._retry = [], 0, "", None
        return made
