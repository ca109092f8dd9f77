"""Documents: nothing is sent before they are used; a file appears only when it is complete."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from .effects import AsyncStream, Reply, Stream
from .filename import announced, size, target, temporary
from .headers import Headers, media_type


@dataclass(slots=True)
class _Document:
    """What is known of a document once its headers have come."""

    reply: Reply | None = field(default=None, init=False, repr=False)
    is_open: bool = field(default=False, init=False)

    def _opened(self) -> Reply:
        if self.reply is None:
            raise RuntimeError("not open: use it in a with statement")
        return self.reply

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


@dataclass(slots=True)
class Download(_Document):
    """A document to be read, written to a file, or (in a `with` statement) taken in chunks."""

    open: Callable[[], Reply] = field(repr=False)

    def read(self) -> bytes:
        """The whole document."""
        with self._use():
            return self._stream().read()

    def to_file(self, path: str | os.PathLike[str]) -> Path:
        """Write it to a file, or into a folder under the server's name; returns the file."""
        with self._use():
            file = target(path, self.headers)
            part = temporary(file)
            try:
                with part.open("xb") as out:
                    for chunk in self.chunks():
                        out.write(chunk)
                os.replace(part, file)
            finally:
                part.unlink(missing_ok=True)
        return file

    def chunks(self, size: int | None = None) -> Iterator[bytes]:
        """The document piece by piece, each of `size` bytes or as they come."""
        return self._stream().chunks(size)

    def _stream(self) -> Stream:
        return cast(Stream, self._opened().stream)

    def _use(self) -> AbstractContextManager[object]:
        """Open it, unless the caller has."""
        return nullcontext() if self.is_open else self

    def __enter__(self) -> Self:
        self.reply = self.open()
        self.is_open = True
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.is_open = False
        self._stream().close()


@dataclass(slots=True)
class AsyncDownload(_Document):
    """A document to be read, written to a file, or (in `async with`) taken in chunks."""

    open: Callable[[], Awaitable[Reply]] = field(repr=False)

    async def read(self) -> bytes:
        """The whole document."""
        async with self._use():
            return await self._stream().read()

    async def to_file(self, path: str | os.PathLike[str]) -> Path:
        """Write it to a file, or into a folder under the server's name; returns the file."""
        import anyio

        async with self._use():
            file = target(path, self.headers)
            part = temporary(file)
            try:
                async with await anyio.open_file(part, "xb") as out:
                    async for chunk in self.chunks():
                        await out.write(chunk)
                os.replace(part, file)
            finally:
                part.unlink(missing_ok=True)
        return file

    def chunks(self, size: int | None = None) -> AsyncIterator[bytes]:
        """The document piece by piece, each of `size` bytes or as they come."""
        return self._stream().chunks(size)

    def _stream(self) -> AsyncStream:
        return cast(AsyncStream, self._opened().stream)

    def _use(self) -> AbstractAsyncContextManager[object]:
        """Open it, unless the caller has."""
        return nullcontext() if self.is_open else self

    async def __aenter__(self) -> Self:
        self.reply = await self.open()
        self.is_open = True
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.is_open = False
        await self._stream().close()
