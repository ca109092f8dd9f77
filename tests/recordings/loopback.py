"""A real HTTP server on the loopback interface that plays the server's part of a recording."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Thread


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> list[list[str]]:
        """Names and values, still encoded."""
        text = self.target.partition("?")[2]
        return (
            [list(pair.partition("=")[::2]) for pair in text.split("&")] if text else []
        )


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


UNEXPECTED = Answer(
    599, {"Content-Type": "text/plain"}, b"no answer is left in the script"
)


@dataclass(slots=True)
class Script:
    """Answers in their order, and the requests that came."""

    answers: Sequence[Answer]
    seen: list[Seen] = field(default_factory=list[Seen])

    def answer(self, request: Seen) -> Answer:
        self.seen.append(request)
        count = len(self.seen)
        return self.answers[count - 1] if count <= len(self.answers) else UNEXPECTED


class Loopback(ThreadingHTTPServer):
    """Listens on a free port; `script` is what it plays."""

    daemon_threads = True
    script = Script([])

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)

    def server_bind(self) -> None:
        # The inherited method asks the resolver for a host name, which can take seconds.
        TCPServer.server_bind(self)

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def play(self, answers: Sequence[Answer]) -> Script:
        self.script = Script(answers)
        return self.script


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    """Head and body leave in one packet."""

    def _respond(self) -> None:
        assert isinstance(self.server, Loopback)
        length = int(self.headers.get("Content-Length", "0"))
        headers = {name.lower(): value for name, value in self.headers.items()}
        seen = Seen(self.command, self.path, headers, self.rfile.read(length))
        answer = self.server.script.answer(seen)
        self.send_response_only(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 204:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    do_GET = do_POST = _respond  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def serving() -> Generator[Loopback]:
    with Loopback() as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()
