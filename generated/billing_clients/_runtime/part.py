"""What has come of a document: a file beside the one that it becomes when it is complete."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from .effects import Flow, Work
from .errors import DecodeError
from .filename import temporary
from .options import Progress
from .styles import Pair


@dataclass(frozen=True, slots=True)
class Version:
    """Which document it is: its strong ETag, "" where none is known, and its bytes."""

    etag: str = ""
    total: int | None = None

    def rest(self, have: int) -> tuple[Pair, ...]:
        """Header fields that ask for what is missing of this version, or for all of another."""
        if not have or not self.etag:
            return ()
        ranged = ("Range", f"bytes={have}-"), ("If-Range", self.etag)
        return (*ranged, ("Accept-Encoding", "identity"))


@dataclass(slots=True)
class Received:
    """What has come of a document, in memory."""

    version: Version
    max_bytes: int | None = None
    progress: Progress | None = None
    size: int = field(default=0, init=False)
    chunks: list[bytes] = field(default_factory=list[bytes], init=False)

    def restart(self, version: Version) -> None:
        """Begin anew, with this version or another."""
        self.version = version
        self._within(version.total or 0)
        self.size = 0
        self._empty()

    def take(self, chunk: bytes) -> Flow[None]:
        self._within(self.size + len(chunk))
        yield from self._put(chunk)
        self.size += len(chunk)
        if self.progress is not None:
            self.progress(self.size, self.version.total)

    def _empty(self) -> None:
        self.chunks.clear()

    def _put(self, chunk: bytes) -> Flow[None]:
        self.chunks.append(chunk)
        yield from ()

    def _within(self, size: int) -> None:
        if self.max_bytes is not None and size > self.max_bytes:
            problem = f"the document is larger than max_bytes={self.max_bytes}"
            raise DecodeError(problem)


@dataclass(slots=True)
class Part(Received):
    """The same in a file. With a `key` it stays for who comes with the same key again."""

    file: Path = field(kw_only=True)
    key: str = field(default="", kw_only=True)
    _path: Path | None = field(default=None, init=False)
    _out: BinaryIO = field(init=False)

    def open(self) -> None:
        """Go on with what is there, unless somebody else is writing to it."""
        if self.key:
            path = temporary(self.file, self.key)
            self._out = path.open("ab")
            if _is_alone(self._out, path):
                self._path, self.size = path, self._out.tell()
                return
            self._out.close()
        self.key, path = "", temporary(self.file)
        self._out = path.open("xb")
        self._path = path

    def restart(self, version: Version) -> None:
        """Begin anew. What is of another version is not kept under the key of this one."""
        if version != self.version:
            self.key = ""
        Received.restart(self, version)

    def _empty(self) -> None:
        self._out.seek(0)
        self._out.truncate()

    def _put(self, chunk: bytes) -> Flow[None]:
        def write() -> None:
            self._out.write(chunk)

        yield Work(write)

    def finish(self) -> None:
        """Put the file in its place, after its bytes have reached the disk."""
        self._out.flush()
        os.fsync(self._out.fileno())
        if os.name == "nt":
            self._out.close()
        if self._path is not None:
            os.replace(self._path, self.file)
        self._out.close()
        self._path = None

    def close(self) -> None:
        """Leave nothing behind but what somebody may go on with."""
        if self._path is None:
            return
        self._out.close()
        if not self.key or not self.size:
            self._path.unlink(missing_ok=True)


def _is_alone(out: BinaryIO, path: Path) -> bool:
    """Whether the file is the caller's own, still of its name, and written by nobody else."""
    try:
        # A lock of a process that was killed is gone. Windows has none of this kind.
        import fcntl

        fcntl.flock(out, fcntl.LOCK_EX | fcntl.LOCK_NB)
        found = os.fstat(out.fileno())
        # In a folder of many users somebody may have put it, or a link, in its place.
        return os.path.samestat(found, os.lstat(path)) and found.st_uid == os.geteuid()
    except (ImportError, OSError):
        return False
