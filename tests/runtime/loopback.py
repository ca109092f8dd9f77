"""A real HTTP server on the loopback device that answers as a test says."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Seen:
    """A request as the server saw it."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)


@dataclass(frozen=True)
class Says:
    """An answer. `cut`: the connection ends after so many bytes of the body; -1: before any answer.

    `hold`: after so many bytes the rest waits for an event. `pieces`: the body, in chunks.
    """

    status: int = 200
    body: bytes | str = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    media_type: str | None = "application/json"
    cut: int | None = None
    hold: tuple[int, threading.Event] | None = None
    pieces: Callable[[], Iterator[bytes]] | None = None

    @property
    def content(self) -> bytes:
        return self.body.encode() if isinstance(self.body, str) else self.body


def says_json(value: object, status: int = 200, **headers: str) -> Says:
    return Says(
        status, json.dumps(value), {k.replace("_", "-"): v for k, v in headers.items()}
    )


Script = Callable[[Seen], Says]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 200

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that leaves early is no error here."""


class Loopback:
    """Answers by a function of the request, and remembers what it saw."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.seen: list[Seen] = []
        self.connections = 0
        self.script: Script = lambda seen: Says(500, "unscripted")
        self._guard = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        if tls is not None:
            plain = self._server.socket
            self._server.socket = tls.wrap_socket(
                plain, server_side=True, do_handshake_on_connect=False
            )
            self.url = f"https://localhost:{self._server.server_address[1]}"

    def answers(self, *answers: Says) -> None:
        """One answer after the other; the last one again and again."""
        left = list(answers)

        def script(seen: Seen) -> Says:
            with self._guard:
                return left.pop(0) if len(left) > 1 else left[0]

        self.script = script

    def routes(self, **by_path: Script) -> None:
        """Functions by the last word of the path."""
        self.script = lambda seen: by_path[seen.path.rpartition("/")[2]](seen)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        loopback = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def setup(self) -> None:
                with loopback._guard:
                    loopback.connections += 1
                super().setup()

            def handle_any(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                if self.headers.get("transfer-encoding") == "chunked":
                    body = b"".join(self._chunks())
                headers = {name.lower(): value for name, value in self.headers.items()}
                seen = Seen(self.command, self.path, headers, body)
                loopback.seen.append(seen)
                self._say(loopback.script(seen))

            do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = handle_any

            def _chunks(self) -> Iterator[bytes]:
                while size := int(self.rfile.readline(), 16):
                    yield self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()

            def _say(self, says: Says) -> None:
                if says.cut == -1:
                    self.close_connection = True
                    return
                self.send_response(says.status)
                for name, value in says.headers.items():
                    self.send_header(name, value)
                if says.media_type and "Content-Type" not in says.headers:
                    self.send_header("Content-Type", says.media_type)
                if says.pieces is not None:
                    self.send_header("Transfer-Encoding", "chunked")
                    self.end_headers()
                    for piece in says.pieces():
                        self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                    self.wfile.write(b"0\r\n\r\n")
                    return
                self.send_header("Content-Length", str(len(says.content)))
                self.end_headers()
                said = 0
                if says.hold is not None:
                    said, event = says.hold
                    self.wfile.write(says.content[:said])
                    event.wait(20)
                self.wfile.write(says.content[said : says.cut])
                self.close_connection = self.close_connection or says.cut is not None

            def log_message(self, format: str, *args: object) -> None:
                pass

        return Handler

    def __enter__(self) -> Self:
        thread = threading.Thread(
            target=self._server.serve_forever, args=(0.01,), daemon=True
        )
        thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
