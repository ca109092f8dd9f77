"""Files in the body of a request: read piece by piece while they are sent."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from typing import IO, TYPE_CHECKING, Self, TypeAlias, cast

from .body import Content, Form
from .errors import ConfigurationError
from .kinds import Readable, is_awaited, is_file, is_readable, is_streamed
from .written import Written, piece

if TYPE_CHECKING:
    from .options import Progress

SIZE = 65536
"""Bytes that are in memory of a file."""


@dataclass(slots=True)
class OpenFile:
    """An open file from where it stands; one that cannot be wound back is read once."""

    file: Readable
    start: int | None = field(init=False)
    size: int | None = field(init=False)
    spent: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        file = cast(IO[bytes], self.file)
        try:
            self.start = file.tell()
            self.size = file.seek(0, os.SEEK_END) - self.start
            file.seek(self.start)
        except (AttributeError, OSError):
            self.start = self.size = None

    def __iter__(self) -> Iterator[bytes]:
        if self.start is not None:
            cast(IO[bytes], self.file).seek(self.start)
        elif self.spent:
            raise ConfigurationError("the file of the body can be read only once")
        self.spent = self.start is None
        return _sized(self.file, self.size)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file by its path, opened when it is sent."""

    path: str
    size: int
    spent: bool = field(default=False, init=False)

    def __iter__(self) -> Iterator[bytes]:
        with open(self.path, "rb") as file:
            yield from _sized(file, self.size)


def _sized(file: Readable, size: int | None) -> Iterator[bytes]:
    """What a file holds, as far as it did when its size was told to the server: logs grow."""
    left = size
    while read := file.read(SIZE if left is None else min(SIZE, left)):
        if not isinstance(read, bytes):  # pyright: ignore[reportUnnecessaryIsInstance]
            kind = type(read).__name__
            raise ValueError(f"a file must be opened in binary mode: it gave a {kind}")
        left = None if left is None else left - len(read)
        yield read
    if left:
        raise ValueError(f"the file lost {left} of its {size} bytes while it was sent")


Source: TypeAlias = bytes | OpenFile | StoredFile | Written


@dataclass(frozen=True, slots=True)
class Pieces:
    """A body of which parts are files, or are written while they come."""

    parts: tuple[Source, ...]
    progress: Progress | None = None

    @property
    def size(self) -> int | None:
        """Bytes in all, where the size of each file is known."""
        sizes = [len(p) if isinstance(p, bytes) else p.size for p in self.parts]
        known = [size for size in sizes if size is not None]
        return sum(known) if len(known) == len(sizes) else None

    @property
    def is_spent(self) -> bool:
        """Whether it was sent and cannot be sent again."""
        return any(not isinstance(part, bytes) and part.spent for part in self.parts)

    def telling(self, progress: Progress) -> Self:
        return replace(self, progress=progress)

    def _told(self, done: int) -> int:
        if self.progress is not None:
            self.progress(done, self.size)
        return done

    def __iter__(self) -> Iterator[bytes]:
        done = 0
        for part in self.parts:
            for read in _slices(part) if isinstance(part, bytes) else part:
                yield read
                done = self._told(done + len(read))

    async def in_thread(self) -> AsyncIterator[bytes]:
        """The same for tasks, which a disk may not hold up."""
        done = 0
        for part in self.parts:
            async for read in part.each() if isinstance(part, Written) else _each(part):
                yield read
                done = self._told(done + len(read))


def _slices(part: bytes) -> Iterator[bytes]:
    return (part[at : at + SIZE] for at in range(0, len(part), SIZE))


async def _each(part: bytes | OpenFile | StoredFile) -> AsyncIterator[bytes]:
    from anyio.to_thread import run_sync

    pieces = _slices(part) if isinstance(part, bytes) else iter(part)
    while (read := await run_sync(next, pieces, None)) is not None:
        yield read


def source_of(value: object) -> Source:
    """A file as it is sent: what is in memory, or where it is read from."""
    match value:
        case str():
            return value.encode()
        case bytes() | bytearray():
            return bytes(value)
        case os.PathLike():
            path = os.fspath(cast(os.PathLike[str], value))
            return StoredFile(path, os.stat(path).st_size)
        case _ if is_awaited(value):
            # A file whose reading is awaited; once read, it has no more.
            return Written(aiter(value), piece)
        case _ if is_readable(value):
            return OpenFile(value)
        case _ if is_streamed(value):
            return Written(value, piece)
        case _:
            raise ValueError(f"the body cannot be a {type(value).__name__}")


def whole_or_pieces(*parts: Source) -> bytes | Pieces:
    """Content that is in memory and short as it is, all else piece by piece."""
    first = parts[0]
    whole = len(parts) == 1 and isinstance(first, bytes) and len(first) <= SIZE
    return first if whole and isinstance(first, bytes) else Pieces(parts)


def file_name(value: object) -> str:
    """The name of a file without its folder, which is the caller's own affair; or none."""
    found: object = getattr(value, "name", "")
    if isinstance(value, os.PathLike):
        found = os.fspath(cast("os.PathLike[str]", value))
    return os.path.basename(found) if isinstance(found, str) else ""


def guessed_type(filename: str) -> str:
    import mimetypes

    return mimetypes.guess_type(filename)[0] or "application/octet-stream"


@dataclass(frozen=True, slots=True)
class BytesBody(Form):
    media_type: str = "application/octet-stream"

    def carries(self, value: object) -> bool:
        return is_file(value) or is_streamed(value)

    def content(self, value: object, content_type: str | None) -> Content:
        return whole_or_pieces(source_of(value)), self._media_type(value, content_type)

    def _media_type(self, value: object, content_type: str | None) -> str:
        """What is asked for, or for a range of media types what the name of the file says."""
        if content_type or "*" not in self.media_type:
            return content_type or self.media_type
        return guessed_type(file_name(value))
