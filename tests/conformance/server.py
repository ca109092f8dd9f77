"""A server on the loopback device: compares what arrives with a step, and answers as it says."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast
from urllib.parse import parse_qsl, urlsplit

from .compare import json_differences, same_text, text_differences, xml_differences
from .description import Found
from .scenarios import Step


@dataclass(frozen=True)
class Arrived:
    """A request as it arrived."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def query(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, value in parse_qsl(
            urlsplit(self.target).query, keep_blank_values=True, strict_parsing=False
        ):
            found.setdefault(name, []).append(value)
        return found


@dataclass
class Expectation:
    """What must arrive, and how what arrived differs from it."""

    step: Step
    found: Found
    arrived: int = 0
    differences: list[str] = field(default_factory=list[str])

    def meet(self, request: Arrived) -> None:
        """Compare a request; a second one is a difference."""
        self.arrived += 1
        if self.arrived > 1:
            self.differences.append("it arrived again")
        self.differences += self._differences(request)

    def _differences(self, request: Arrived) -> Iterator[str]:
        step = self.step
        if request.method != step.method:
            yield f"the method is {request.method}"
        if request.path.rstrip("/") != step.uri.rstrip("/"):
            yield f"the path is {request.path}, not {step.uri}"
        yield from self._query_differences(request.query())
        yield from text_differences(step.headers, request.headers)
        yield from self._body_differences(request)

    def _query_differences(self, query: Mapping[str, list[str]]) -> Iterator[str]:
        expected = self.step.query
        for name in sorted({*query} - {*expected}):
            yield f"the query has {name} too"
        for name, value in expected.items():
            listed = value if isinstance(value, list) else [value]
            wanted = [str(each) for each in listed]
            given = query.get(name, [])
            if len(given) != len(wanted) or not all(map(same_text, wanted, given)):
                yield f"the query has {name}={given}, not {wanted}"

    def _body_differences(self, request: Arrived) -> Iterator[str]:
        content = self.step.body
        if content is None:
            # A body that is required and that the scenario does not care about is the least one.
            least = b"{}" if self.found.body.get("required") else b""
            if request.body not in (b"", least):
                yield f"there is a body: {request.body[:40]!r}"
            return
        if request.media_type not in self.found.media_types:
            yield f"the body is sent as {request.media_type or 'nothing'}"
        elif "json" in request.media_type:
            yield from json_body_differences(content.json, request.body)
        elif "xml" in request.media_type:
            yield from xml_differences(content.written(), request.body)
        elif request.body != _exact(content.raw):
            yield f"the body is {request.body[:40]!r}"


def _exact(raw: object) -> bytes:
    return raw if isinstance(raw, bytes) else str(raw).encode()


def json_body_differences(expected: object, body: bytes) -> Iterator[str]:
    """Where a JSON body differs from a value."""
    try:
        actual = json.loads(body)
    except ValueError:
        yield f"the body is no JSON: {body[:40]!r}"
    else:
        yield from json_differences(expected, actual)


class Server(ThreadingHTTPServer):
    """Answers the step that it expects, whatever arrives."""

    daemon_threads = True
    expectation: Expectation | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    @contextmanager
    def expecting(self, step: Step, found: Found) -> Iterator[Expectation]:
        self.expectation = Expectation(step, found)
        try:
            yield self.expectation
        finally:
            self.expectation = None


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        expectation = cast(Server, self.server).expectation
        if expectation is None:
            self.send_error(404)
            return
        expectation.meet(Arrived(self.command, self.path, headers, body))
        self._send(expectation.step)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = do_OPTIONS = answer

    def _send(self, step: Step) -> None:
        content = step.answer.written() if step.answer else b""
        self.send_response(step.status)
        for name, value in step.answer_headers.items():
            self.send_header(name, str(value))
        if step.answer:
            self.send_header("Content-Type", step.answer.media_type)
        if step.status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if step.method != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is logged."""


@contextmanager
def serving() -> Iterator[Server]:
    """A server, from its start to its end."""
    server = Server(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
