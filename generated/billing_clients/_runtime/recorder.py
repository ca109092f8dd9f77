"""Recordings of live calls, for tests without a network."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar, cast

from .client import AsyncClientBase, SyncClient
from .effects import AsyncStream, Reply, Stream
from .intercept import ClientT, call_of
from .middleware import Attempt, Call
from .recording import Members, Recorded, anonymous, deviations_of
from .store import replace_file
from .wire import json_text

StreamT = TypeVar("StreamT", Stream, AsyncStream)


class Recorder(Recorded[ClientT]):
    """Writes what a client is asked and answered to a file, which a Replayer plays.

        with Recorder(Client(), "invoices.json") as recorder:
            recorder.client.billing.get_contract("C-1")

    The file is written when the block ends, unless by an error, and holds nothing secret: no
    credentials, no header fields of requests, of bodies, paths and queries what is described and not
    secret by its description (`format: password`, `writeOnly`), and no host. The connections of
    the client are closed then, too; `async with` closes those of an AsyncClient.

    Args:
        hide: Names of members and parameters that are hidden, too.
        headers: Names of header fields of answers that are kept, too.
    """

    def _begin(self) -> None:
        self._exchanges: list[Members] = []
        self._refused: list[tuple[Call, Members]] = []

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            text = json_text({"api": self._api, "exchanges": self._exchanges}, indent=2)
            self._path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._path, text + "\n", 0o644)
        if isinstance(self.client, SyncClient):
            self.client.close()

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        await super().__aexit__(kind)
        if isinstance(self.client, AsyncClientBase):
            await self.client.aclose()

    def _attempted(self, attempt: Attempt) -> Generator[Attempt, Reply, Reply | None]:
        call = call_of(attempt)
        # Asked now: what is sent of an iterator is gone afterwards.
        request = None if call is None else self._keeper.request(attempt, call)
        reply = yield attempt
        if call is None or request is None:
            return None
        exchange: Members = {"operation": call.operation.id, "request": request}
        self._exchanges.append(exchange)
        for known, refused in self._refused:
            if known is call and refused in self._exchanges:
                # It is sent again with another token, which nobody needs who plays this.
                self._exchanges.remove(refused)
        if reply.status == 401:
            self._refused.append((call, exchange))

        def ended(content: bytes) -> None:
            self._note(exchange, attempt, call, replace(reply, content=content))

        if reply.stream is None:
            ended(reply.content)
            return None
        if isinstance(self.client, SyncClient):
            return replace(reply, stream=_Noting(cast(Stream, reply.stream), ended))
        stream = _AsyncNoting(cast(AsyncStream, reply.stream), ended)
        return replace(reply, stream=stream)

    def _note(
        self, exchange: Members, attempt: Attempt, call: Call, reply: Reply
    ) -> None:
        response = self._keeper.response(call.operation, reply)
        exchange["response"] = anonymous(response, attempt.request)
        deviations = deviations_of(call.operation, reply)
        if deviations:
            exchange["deviations"] = deviations


@dataclass(slots=True)
class _Kept(Generic[StreamT]):
    """An open body, and what has come of it."""

    inner: StreamT
    ended: Callable[[bytes], None]
    chunks: list[bytes] = field(default_factory=list[bytes])
    is_told: bool = False

    def came(self, chunk: bytes | None) -> bytes | None:
        self.chunks.append(chunk or b"")
        return chunk

    def tell(self) -> None:
        if not self.is_told:
            self.is_told = True
            self.ended(b"".join(self.chunks))


class _Noting(_Kept[Stream]):
    def more(self) -> bytes | None:
        return self.came(self.inner.more())

    def close(self) -> None:
        self.inner.close()
        self.tell()


class _AsyncNoting(_Kept[AsyncStream]):
    async def more(self) -> bytes | None:
        return self.came(await self.inner.more())

    async def close(self) -> None:
        await self.inner.close()
        self.tell()
