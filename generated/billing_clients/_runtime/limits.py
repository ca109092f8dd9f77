"""How much of an answer is taken in: no body fills the memory, however well it is compressed."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from .errors import APITimeoutError, DecodeError

_CODINGS = frozenset({"gzip", "deflate", "br", "zstd"})
"""What HTTP libraries decompress."""
_UNBOUNDED = frozenset({"br", "zstd"})
"""gzip and deflate are decompressed in steps; a chunk of these becomes gigabytes at once."""


def in_time(ends_at: float | None) -> None:
    """Raise where that moment of the monotonic clock has passed."""
    if ends_at is not None and time.monotonic() > ends_at:
        raise APITimeoutError("the deadline of the call has passed")


@dataclass(slots=True)
class Held:
    """A body in memory, as far as it has come."""

    limit: int | None
    ends_at: float | None = None
    """Moment of the monotonic clock after which nothing is waited for any longer."""
    status: int = 0
    size: int = field(default=0, init=False)
    chunks: list[bytes] = field(default_factory=list[bytes], init=False)

    def add(self, chunk: bytes) -> None:
        self.size += len(chunk)
        if self.limit is not None and self.size > self.limit:
            problem = f"the body is larger than max_bytes={self.limit}"
            raise DecodeError(problem, status=self.status)
        in_time(self.ends_at)
        self.chunks.append(chunk)

    def joined(self) -> bytes:
        return self.chunks[0] if len(self.chunks) == 1 else b"".join(self.chunks)


def _names(header: str) -> list[str]:
    return [each.partition(";")[0].strip().lower() for each in header.split(",")]


def bounded(accept_encoding: str) -> str:
    """The codings to ask for: of a library's own, those that can be bounded."""
    kept = [each for each in _names(accept_encoding) if each not in _UNBOUNDED]
    return ", ".join(filter(None, kept)) or "identity"


def bomb(content_encoding: str, accept_encoding: str) -> str:
    """What is wrong with a compression; "" where nothing is."""
    codings = [each for each in _names(content_encoding) if each in _CODINGS]
    if len(codings) > 1:
        return "the body is compressed more than once"
    for coding in _UNBOUNDED.intersection(codings) - set(_names(accept_encoding)):
        return f"the body is compressed as {coding}, which was not asked for"
    return ""
