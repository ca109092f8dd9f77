"""A server of faults, in a process of its own: the first segment of the path says which one a call meets."""

from __future__ import annotations

import asyncio
import json
import struct
import zlib
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from socket import SO_LINGER, SOL_SOCKET, create_server, socket
from urllib.request import ProxyHandler, build_opener

BODY = b'{"id": "I-1", "amount": 25.90}'
BOMB = zlib.compress(b"0" * 50_000_000, 9)
GZIPPED = zlib.compressobj(9, wbits=31)
GZIP_BOMB = GZIPPED.compress(b"0" * 50_000_000) + GZIPPED.flush()


@dataclass
class Request:
    """What came, and the way back."""

    method: str
    path: str
    headers: dict[str, str]
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def say(self, raw: bytes) -> None:
        self.writer.write(raw)
        await self.writer.drain()

    async def answer(
        self, body: bytes = BODY, status: str = "200 OK", *fields: str
    ) -> None:
        head = [f"HTTP/1.1 {status}", "Content-Type: application/json", *fields]
        if not any(each.lower().startswith("transfer-encoding") for each in fields):
            head.append(f"Content-Length: {len(body)}")
        await self.say("\r\n".join([*head, "", ""]).encode() + body)

    def reset(self) -> None:
        """The connection breaks, and nobody says goodbye."""
        found: socket = self.writer.get_extra_info("socket")
        found.setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()


@dataclass
class Faults:
    """What the server does, and what it remembers."""

    other: str
    """The URL of another origin, whose own server counts what comes."""
    effects: Counter[str] = field(default_factory=Counter[str])
    tries: Counter[str] = field(default_factory=Counter[str])
    secrets: int = 0
    """Requests with a token at the other origin."""
    open: int = 0
    tokens: int = 0
    used: Counter[str] = field(default_factory=Counter[str])

    async def handle(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.open += 1
        try:
            while (request := await _read(reader, writer)) is not None:
                await self.do(request)
                if writer.transport.is_closing():
                    return
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            self.open -= 1
            writer.close()

    async def do(self, request: Request) -> None:
        kind = request.path.strip("/").partition("/")[0]
        found: Callable[[Request], Awaitable[None]] = getattr(self, f"do_{kind}")
        await found(request)

    async def do_token(self, request: Request) -> None:
        self.tokens += 1
        await request.answer(
            json.dumps({"access_token": f"t-{self.tokens}", "expires_in": 600}).encode()
        )

    async def do_ok(self, request: Request) -> None:
        await request.answer()

    async def do_reset_in_headers(self, request: Request) -> None:
        await request.say(b"HTTP/1.1 200 OK\r\nContent-Le")
        request.reset()

    async def do_reset_in_body(self, request: Request) -> None:
        await request.say(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + BODY)
        request.reset()

    async def do_stall(self, request: Request) -> None:
        await request.reader.read()

    async def do_truncated(self, request: Request) -> None:
        await request.say(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + BODY)
        request.writer.close()

    async def do_short_length(self, request: Request) -> None:
        await request.say(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" + BODY)
        request.writer.close()

    async def do_no_http(self, request: Request) -> None:
        await request.say(b"\x16\x03\x01 this is no HTTP\r\n\r\n")
        request.writer.close()

    async def do_no_json(self, request: Request) -> None:
        await request.answer(b'{"id": ')

    async def do_endless(self, request: Request) -> None:
        await request.answer(b"", "200 OK", "Transfer-Encoding: chunked")
        while not request.writer.transport.is_closing():
            await request.say(b"10000\r\n" + b"0" * 65536 + b"\r\n")

    async def do_gzip_bomb(self, request: Request) -> None:
        await request.answer(GZIP_BOMB, "200 OK", "Content-Encoding: gzip")

    async def do_deflate_bomb(self, request: Request) -> None:
        await request.answer(BOMB, "200 OK", "Content-Encoding: deflate")

    async def do_unasked_compression(self, request: Request) -> None:
        await request.answer(b"\x0b", "200 OK", "Content-Encoding: br")

    async def do_early_hints(self, request: Request) -> None:
        await request.say(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
        await request.answer()

    async def do_storm(self, request: Request) -> None:
        await request.answer(b"{}", "429 Too Many Requests", "Retry-After: 0")

    async def do_expired(self, request: Request) -> None:
        """The first token is soon used up, for all who have it; those after it are good for longer."""
        token = request.headers.get("authorization", "")
        self.used[token] += 1
        most = 10 if token == next(iter(self.used)) else 2000
        if self.used[token] > most:
            await request.answer(b"{}", "401 Unauthorized")
        else:
            await request.answer()

    async def do_elsewhere(self, request: Request) -> None:
        await request.answer(b"{}", "302 Found", f"Location: {self.other}/seen")

    async def do_seen(self, request: Request) -> None:
        self.secrets += "authorization" in request.headers
        await request.answer()

    async def do_drip(self, request: Request) -> None:
        await request.say(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
        while not request.writer.transport.is_closing():
            await request.say(b" ")
            await asyncio.sleep(0.05)

    async def do_unsafe_reset(self, request: Request) -> None:
        """It acts, and then the connection breaks."""
        self.effects[request.path] += 1
        request.reset()

    async def do_unsafe_unavailable(self, request: Request) -> None:
        self.effects[request.path] += 1
        await request.answer(b"{}", "503 Service Unavailable")

    async def do_keyed(self, request: Request) -> None:
        """It acts once for each key, and breaks the first time."""
        key = request.headers["idempotency-key"]
        self.tries[key] += 1
        if self.tries[key] == 1:
            self.effects[request.path] += 1
            request.reset()
        else:
            await request.answer(BODY, "201 Created")

    async def do_facts(self, request: Request) -> None:
        facts = {
            "twice": sum(count > 1 for count in self.effects.values()),
            "effects": len(self.effects),
            "secrets": self.secrets,
            "open": self.open,
            "tokens": self.tokens,
        }
        self.effects.clear()
        self.used.clear()
        await request.answer(json.dumps(facts).encode())


async def _read(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> Request | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = head.strip().split("\r\n")
    method, path, _ = first.split(" ")
    pairs = (line.partition(":") for line in lines)
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    await reader.readexactly(int(headers.get("content-length", "0")))
    return Request(method, path, headers, reader, writer)


@dataclass(frozen=True)
class Running:
    """The two origins, and a port where nobody is."""

    url: str
    other: str
    refused: str

    def facts(self, url: str = "") -> dict[str, int]:
        """What the server remembers; effects are counted anew from here on."""
        with build_opener(ProxyHandler({})).open(f"{url or self.url}/facts") as answer:
            found: dict[str, int] = json.load(answer)
        return found


@contextmanager
def faulty() -> Iterator[Running]:
    """The servers, while the block runs."""
    listeners = [create_server(("127.0.0.1", 0), backlog=1024) for _ in range(2)]
    urls = [f"http://127.0.0.1:{each.getsockname()[1]}" for each in listeners]
    context = get_context("fork")
    processes = [
        context.Process(target=_serve, args=(each, urls[1]), daemon=True)
        for each in listeners
    ]
    for process in processes:
        process.start()
    for each in listeners:
        each.close()
    with create_server(("127.0.0.1", 0)) as nobody:
        refused = f"http://127.0.0.1:{nobody.getsockname()[1]}"
    try:
        yield Running(urls[0], urls[1], refused)
    finally:
        for process in processes:
            process.kill()
            process.join()


def _serve(listener: socket, other: str) -> None:
    async def main() -> None:
        server = await asyncio.start_server(Faults(other).handle, sock=listener)
        await server.serve_forever()

    asyncio.run(main())
