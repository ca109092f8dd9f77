"""One operation, called: what is sent is judged, and the answer comes back as it was made."""

from __future__ import annotations

import json
import threading
from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import UnionType
from typing import Any, Self, Union, get_args, get_origin

import httpx
from pydantic import PydanticSchemaGenerationError, TypeAdapter

from tests.conformance.arguments import typed
from tests.conformance.packages import types_of

from .described import Data, Described, Node
from .judge import Request, Wanted, differences
from .packages import Emitted
from .values import Impossible, Values
from .walked import second_body, two_pages
from .wire import json_differences, json_text

PAGED = ("cursor", "offset", "page", "link")
NO_XML, NO_STREAM = "no XML is made", "no streams are made"
JSON_FIRST = ("application/json", "json", "form-urlencoded", "multipart/", "text/", "")


class Failed(Exception):
    """What differs, and at which step: `arguments`, `request`, `answer` or `drift`."""

    def __init__(self, step: str, what: str) -> None:
        super().__init__(f"{step}: {what}")
        self.step = step


@dataclass(frozen=True)
class Answer:
    """What the server says."""

    status: int
    media_type: str | None
    value: Data = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def content(self) -> bytes:
        if self.media_type is None:
            return b""
        if "json" in self.media_type:
            return json_text(self.value).encode()
        return self.value if isinstance(self.value, bytes) else str(self.value).encode()


class Server(ThreadingHTTPServer):
    """A server on the loopback device that notes a request and says the answer of the moment."""

    daemon_threads = True
    answer = Answer(500, None)

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.requests: list[Request] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def handle_any(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.requests.append(Request(self.command, self.path, headers, body))
        answer = self.server.answer
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.media_type is not None:
            self.send_header("Content-Type", answer.media_type)
        if answer.status != 204:
            self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        if self.command != "HEAD" and answer.status != 204:
            self.wfile.write(answer.content)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = handle_any
    do_HEAD = do_OPTIONS = do_TRACE = handle_any

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is logged."""


class _ToLoopback(httpx.HTTPTransport):
    """Sends everything to one server: operations may have servers of their own."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = httpx.URL(url)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        server = self._url
        request.url = request.url.copy_with(
            scheme=server.scheme, host=server.host, port=server.port
        )
        return super().handle_request(request)


@dataclass
class Caller:
    """Plays the operations of one package against one server."""

    emitted: Emitted
    server: Server
    drifts: list[object] = field(default_factory=list[object])

    def __post_init__(self) -> None:
        url = self.server.url
        self.http = httpx.Client(transport=_ToLoopback(url))
        self.client = self.emitted.client(
            url, on_drift=self.drifts.append, http_client=self.http
        )

    def play(self, operation: Described, *, full: bool, variant: int = 0) -> None:
        """Call it once; raises Failed, Impossible, or what the emitted code raised."""
        account = self.emitted.accounts[operation.method, operation.path]
        making = Values(self.emitted.description, "request", full, variant)
        answering = Values(self.emitted.description, "answer", full, variant)
        wanted = self._wanted(operation, account, making)
        self.server.answer = answer = self._answer(operation, answering)
        method = self._method(account["call"])
        given = self._given(account, wanted, method)
        self.server.requests.clear()
        self.drifts.clear()
        value = self._called(account, method, given)
        if not self.server.requests:
            raise Failed("request", "none arrived")
        for each in differences(
            self.emitted.description, wanted, self.server.requests[0]
        ):
            raise Failed("request", each)
        self._check_answer(operation, answer, value)
        if full and account["flow"] in PAGED:
            self._walk(method(**given), wanted, answer)

    def _walk(self, pager: Any, wanted: Wanted, answer: Answer) -> None:
        """Ask for a second page too, where the body asks for it."""
        flow = pager.operation.flow
        walked = two_pages(flow, answer.value) if getattr(flow, "member", "") else None
        if walked is None:
            return
        self.server.requests.clear()
        pages = pager.pages()
        for each in walked:
            self.server.answer = replace(answer, value=each)
            next(pages)
        if next(pages, None) is not None or len(self.server.requests) != 2:
            raise Failed("request", f"{len(self.server.requests)} for two pages")
        sent = second_body(flow, walked[0], wanted.body)
        second = replace(wanted, body=sent)
        request = self.server.requests[1]
        for each in differences(self.emitted.description, second, request):
            raise Failed("request", f"of the second page: {each}")

    def _wanted(self, operation: Described, account: Node, values: Values) -> Wanted:
        found: dict[tuple[str, str], Data] = {}
        for each in operation.parameters:
            required = each.get("required") is True or each.get("in") == "path"
            key = (str(each.get("in")), str(each.get("name")))
            if key[0] in ("path", "query", "header", "cookie") and (
                required or values.full
            ):
                if any((a["in"], a["wire_name"]) == key for a in account["arguments"]):
                    found[key] = value = values.of(_schema_of(each))
                    if key[0] == "path" and value in ("", None, []):
                        # A path must not be empty there.
                        found[key] = ["text"] if value == [] else "text"
        declared = {name for place, name in found if place == "path"}
        others = {
            a["wire_name"]: "given"
            for a in account["arguments"]
            if a["in"] == "path" and a["wire_name"] not in declared
        }
        media_type, body = self._body(operation, account, values)
        return Wanted(operation, found, media_type, body, others)

    def _body(
        self, operation: Described, account: Node, values: Values
    ) -> tuple[str | None, Data]:
        content = operation.body.get("content") or {}
        needed = operation.body.get("required") is True or values.full
        if account["body"] is None or not content or not needed:
            return None, None
        media_type = _preferred(
            {m: content[m] for m in account["body"]["media_types"] if m in content}
            or content
        )
        schema = self.emitted.description.follow(content.get(media_type, {})).get(
            "schema", True
        )
        concrete = self._concrete(media_type, schema)
        if "json" in concrete or "form" in concrete:
            return media_type, values.of(schema)
        self._refuse_xml(concrete, schema)
        is_text = concrete.startswith("text/")
        return media_type, "some text" if is_text else b"some bytes"

    def _answer(self, operation: Described, values: Values) -> Answer:
        """The first success, in its first media type."""
        listed = sorted(s for s in operation.responses if s[:1] == "2")
        status = listed[0] if listed else "default"
        response = operation.responses.get(status, {})
        number = 200 if not status.isdigit() else int(status)
        content = response.get("content") or {}
        if not content or number == 204:
            return Answer(number, None)
        media_type = _preferred(content)
        schema = self.emitted.description.follow(content[media_type]).get(
            "schema", True
        )
        concrete = self._concrete(media_type, schema)
        if "json" in concrete:
            return Answer(number, concrete, values.of(schema))
        self._refuse_xml(concrete, schema)
        return Answer(
            number,
            concrete,
            "some text" if concrete.startswith("text/") else b"some bytes",
        )

    def _refuse_xml(self, media_type: str, schema: Data) -> None:
        """No documents are made here; `tests/runtime` has them."""
        whole = self.emitted.description.merged(self.emitted.description.follow(schema))
        if "xml" in media_type and whole.get("type") != "string":
            raise Impossible(NO_XML)

    def _concrete(self, media_type: str, schema: Data) -> str:
        """One of a range of media types: what may be anything is data, or a text."""
        whole = self.emitted.description.follow(schema)
        is_text = whole.get("type") == "string" and whole.get("format") != "binary"
        anything = "text/plain" if is_text else "application/json"
        return media_type.replace("*/*", anything).replace("/*", "/x")

    def _method(self, call: str) -> Callable[..., Any]:
        found: Any = self.client
        for part in call.split("."):
            found = getattr(found, part)
        method: Callable[..., Any] = found
        return method

    def _given(
        self, account: Node, wanted: Wanted, method: Callable[..., Any]
    ) -> dict[str, object]:
        types = types_of(method)
        given: dict[str, object] = {}
        for each in account["arguments"]:
            key = (each["in"], each["wire_name"])
            if key in wanted.values:
                given[each["name"]] = self._typed(
                    types[each["name"]], wanted.values[key]
                )
            elif each["in"] == "path":
                given[each["name"]] = typed(types[each["name"]], wanted.others[key[1]])
            elif each["required"]:
                raise Failed(
                    "arguments", f"{each['name']} is required, and not described so"
                )
        if wanted.media_type is not None:
            # What is meant is said where a value could be sent in several ways.
            if "content_type" in types and "content_type" not in given:
                given["content_type"] = wanted.media_type.replace("/*", "/x")
            name = account["body"]["argument"]
            given[name] = (
                wanted.body
                if isinstance(wanted.body, bytes)
                else self._typed(types[name], wanted.body)
            )
        return given

    def _typed(self, annotation: Any, value: Data) -> object:
        return typed(_without_files(annotation), self.emitted.parsed(json_text(value)))

    def _called(
        self, account: Node, method: Callable[..., Any], given: Mapping[str, object]
    ) -> object:
        if account["flow"] == "download":
            with method(**given) as download:
                return download.read()
        if account["flow"] in ("plain", "poll"):
            return method(**given)
        if account["flow"] not in PAGED:
            raise Impossible(NO_STREAM)
        return next(iter(method(**given).pages()))

    def _check_answer(
        self, operation: Described, answer: Answer, value: object
    ) -> None:
        if operation.method == "HEAD" or answer.media_type is None:
            if value not in (None, b""):
                raise Failed("answer", f"nothing became {value!r}")
            return
        if self.drifts:
            raise Failed("drift", str(self.drifts[0]))
        if "json" in answer.media_type and not isinstance(value, bytes):
            arrived = json.loads(self.emitted.json_text(value), parse_float=Decimal)
            for each in json_differences(answer.value, arrived, ""):
                raise Failed("answer", each)
        elif value not in (answer.value, answer.content, _decoded(answer.value)):
            raise Failed(
                "answer", f"{answer.content[:60]!r} became {str(value)[:60]!r}"
            )


def _decoded(value: Data) -> Data:
    """The bytes that a text of base64 stands for."""
    try:
        return b64decode(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _without_files(annotation: Any) -> Any:
    """What a body of data may be, where bytes, files and iterators are possible too."""
    listed = (
        get_args(annotation) if get_origin(annotation) in (Union, UnionType) else ()
    )
    data = [each for each in listed if each is not bytes and _is_data(each)]
    return Union[tuple(data)] if data else annotation


def _is_data(annotation: Any) -> bool:
    try:
        TypeAdapter(annotation)
    except PydanticSchemaGenerationError:
        return False
    return True


def _schema_of(parameter: Node) -> Data:
    content = parameter.get("content")
    if isinstance(content, dict) and content:
        return next(iter(content.values())).get("schema", True)
    return parameter.get("schema", True)


def _preferred(content: Mapping[str, Data]) -> str:
    """The media type that carries the types best; what comes item by item has a method of its own."""
    # A media type without a schema says nothing where it has one with a `charset`.
    described = sorted(content, key=lambda name: "schema" not in content[name])
    for wanted in JSON_FIRST:
        for media_type in described:
            if wanted in media_type and "json-seq" not in media_type:
                return media_type
    return next(iter(content))
