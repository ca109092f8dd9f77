"""Documents: nothing is sent before they are used; a file appears only when it is complete."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from .call import Opening
from .effects import Close, Flow, Reply, more
from .errors import APIError
from .filename import announced, size
from .headers import Headers, media_type
from .options import Progress
from .session import Asked, AsyncSession, SessionT, SyncSession


@dataclass(slots=True, eq=False, repr=False)
class _Document(Asked[SessionT, bytes]):
    """What is known of a document once its headers have come."""

    _opening: Opening = field(init=False, repr=False)
    _reply: Reply | None = field(default=None, init=False, repr=False)
    _is_open: bool = field(default=False, init=False)

    def _opened(self) -> Reply:
        if self._reply is None:
            raise RuntimeError("not open: use it in a with statement")
        return self._reply

    @property
    def headers(self) -> Headers:
        return self._opened().headers

    @property
    def content_type(self) -> str:
        """The media type; "" where none is named."""
        return media_type(self.headers)

    @property
    def filename(self) -> str | None:
        """The name that the server gives the document, without any folder."""
        return announced(self.headers)

    @property
    def size(self) -> int | None:
        """Bytes, where the server says so."""
        return size(self.headers)

    def _open(self) -> Flow[Reply]:
        """Ask for it, unless the caller has."""
        if not self._is_open:
            self._opening = self.opening()
            self._reply = yield from self._opening.reply()
        return self._opened()

    def _close(self) -> Flow[None]:
        yield Close(self._opened())

    def _more(self) -> Flow[bytes | None]:
        try:
            return (yield from more(self._opened()))
        except APIError as error:
            raise self._opening.placed(error)

    def _read(self) -> Flow[bytes]:
        # Imported here, as below: a client that is only made needs none of it.
        from .saving import received

        reply = yield from self._open()
        return (yield from received(self._opening, reply))

    def _saved(
        self,
        path: str | os.PathLike[str],
        resume: bool,
        max_bytes: int | None,
        progress: Progress | None,
    ) -> Flow[Path]:
        from .filename import need_folder
        from .saving import saved

        need_folder(path)
        reply = yield from self._open()
        flow = saved(self._opening, reply, path, resume, max_bytes, progress)
        return (yield from flow)


@dataclass(slots=True, eq=False, repr=False)
class Download(_Document[SyncSession]):
    """A document to be read, written to a file, or (in a `with` statement) taken in chunks."""

    def read(self) -> bytes:
        """The whole document, which may be of `max_bytes` of the client."""
        return self.session.driver.run(self._read())

    def to_file(
        self,
        path: str | os.PathLike[str],
        *,
        resume: bool = False,
        max_bytes: int | None = None,
        progress: Progress | None = None,
    ) -> Path:
        """Write it to a file, or into a folder under the server's name; returns the file.

        The file appears when it is complete. Where the connection breaks, the rest is asked for,
        up to `max_retries` times, as by `read`.

        Args:
            resume: Keep what came where that is not enough, and go on with it the next time, if
                the server has the same version (a strong ETag) still. Not on Windows.
            max_bytes: A longer document raises DecodeError.
            progress: Called with the bytes done and, where they are known, the bytes in all.
        """
        return self.session.driver.run(self._saved(path, resume, max_bytes, progress))

    def chunks(self, size: int | None = None) -> Iterator[bytes]:
        """The document piece by piece, each of `size` bytes or as they come."""
        run, cutter = self.session.driver.run, Cutter(size)
        while (chunk := run(self._more())) is not None:
            yield from cutter.feed(chunk)
        yield from cutter.feed(None)

    def __enter__(self) -> Self:
        self.session.driver.run(self._open())
        self._is_open = True
        return self

    def __exit__(self, *_: object) -> None:
        self._is_open = False
        self.session.driver.run(self._close())


@dataclass(slots=True, eq=False, repr=False)
class AsyncDownload(_Document[AsyncSession]):
    """A document to be read, written to a file, or (in `async with`) taken in chunks."""

    async def read(self) -> bytes:
        """The whole document, which may be of `max_bytes` of the client."""
        return await self.session.driver.run(self._read())

    async def to_file(
        self,
        path: str | os.PathLike[str],
        *,
        resume: bool = False,
        max_bytes: int | None = None,
        progress: Progress | None = None,
    ) -> Path:
        """Write it to a file, or into a folder under the server's name: see `Download`."""
        return await self.session.driver.run(
            self._saved(path, resume, max_bytes, progress)
        )

    async def chunks(self, size: int | None = None) -> AsyncIterator[bytes]:
        """The document piece by piece, each of `size` bytes or as they come."""
        run, cutter = self.session.driver.run, Cutter(size)
        while (chunk := await run(self._more())) is not None:
            for piece in cutter.feed(chunk):
                yield piece
        for piece in cutter.feed(None):
            yield piece

    async def __aenter__(self) -> Self:
        await self.session.driver.run(self._open())
        self._is_open = True
        return self

    async def __aexit__(self, *_: object) -> None:
        self._is_open = False
        await self.session.driver.run(self._close())


@dataclass(slots=True)
class Cutter:
    """Pieces of `size` bytes, of which the last one may have less; without it, what comes as it comes."""

    size: int | None
    held: bytes = b""

    def feed(self, chunk: bytes | None) -> Iterator[bytes]:
        """The pieces that are whole by now; None is the end."""
        held = self.held + (chunk or b"")
        step = self.size or len(held) or 1
        whole = len(held) if chunk is None else len(held) - len(held) % step
        self.held = held[whole:]
        return (held[at : at + step] for at in range(0, whole, step))
