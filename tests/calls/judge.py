"""Whether a request is the one that the description asks for with these values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from fnmatch import fnmatch
from http.cookies import SimpleCookie
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from clientwright.spec.media_types import is_media_type

from .described import Data, Described, Description, Node
from .wire import (
    form_of,
    form_pairs,
    json_differences,
    json_text,
    parts_of,
    path_text,
    query_pairs,
    scalar,
)

HOLE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True)
class Request:
    """A request as it arrived."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Wanted:
    """What a call is to send: values by place and wire name, and a body."""

    operation: Described
    values: Mapping[tuple[str, str], Data]
    media_type: str | None = None
    body: Data = None
    others: Mapping[str, str] = field(default_factory=dict[str, str])
    """Placeholders of the path that the description declares no parameter for."""


def differences(
    description: Description, wanted: Wanted, request: Request
) -> Iterator[str]:
    """Where a request is another one."""
    if request.method != wanted.operation.method:
        yield f"the method is {request.method}"
    yield from _path_differences(wanted, request)
    yield from _query_differences(wanted, request)
    yield from _header_differences(wanted, request)
    yield from _security_differences(description, wanted, request)
    yield from _body_differences(description, wanted, request)


def _parameters(wanted: Wanted, place: str) -> Iterator[tuple[Node, Data]]:
    for each in wanted.operation.parameters:
        key = (place, str(each.get("name")))
        if each.get("in") == place and key in wanted.values:
            yield each, wanted.values[key]


def _path_differences(wanted: Wanted, request: Request) -> Iterator[str]:
    texts = _path_texts(wanted)
    path = wanted.operation.path.partition("?")[0].partition("#")[0]
    expected = HOLE.sub(lambda hole: texts.get(hole[1], hole[0]), path)
    expected = wanted.operation.base + expected
    arrived = unquote(urlsplit(request.target).path)
    if arrived.lstrip("/") != expected.lstrip("/"):
        yield f"the path is {arrived}, not {expected}"


def _path_texts(wanted: Wanted) -> dict[str, str]:
    """What stands in the place of each placeholder."""
    declared = _parameters(wanted, "path")
    return {each["name"]: path_text(each, v) for each, v in declared} | dict(
        wanted.others
    )


def _query_differences(wanted: Wanted, request: Request) -> Iterator[str]:
    texts = _path_texts(wanted)
    written = urlsplit(wanted.operation.path).query
    fixed = HOLE.sub(lambda hole: quote(texts.get(hole[1], hole[0])), written)
    expected = parse_qsl(fixed, keep_blank_values=True)
    for each, value in _parameters(wanted, "query"):
        expected += query_pairs(each, value)
    arrived = parse_qsl(urlsplit(request.target).query, keep_blank_values=True)
    names = {name for name, _ in expected}
    # A key of the security schemes may stand there too.
    others = {
        pair for pair in arrived if pair[0] not in names and pair[1] != "a-secret"
    }
    if others:
        yield f"the query has {sorted(others)[0]} too"
    left = [pair for pair in arrived if pair[0] in names]
    if sorted(map(_plain, left)) != sorted(map(_plain, expected)):
        yield f"the query is {left}, not {expected}"


def _plain(pair: tuple[str, str]) -> tuple[str, str]:
    """A pair with JSON, numbers and moments in one spelling."""
    name, value = pair
    try:
        if value[:1] in "[{":
            return name, json_text(json.loads(value, parse_float=_number))
        if "T" in value:
            return name, datetime.fromisoformat(value).isoformat()
        return name, re.sub(r"(?<=\d)\.0+$", "", value)
    except ValueError:
        return pair


def _number(text: str) -> Decimal | int:
    """JSON knows one kind of number: 1.0 is 1."""
    found = Decimal(text)
    return int(found) if found == found.to_integral_value() else found


def _header_differences(wanted: Wanted, request: Request) -> Iterator[str]:
    for each, value in _parameters(wanted, "header"):
        arrived, expected = request.headers.get(each["name"].lower()), path_text(
            each, value
        )
        if arrived is None or _plain(("", arrived)) != _plain(("", expected)):
            yield f"the header {each['name']} is {arrived!r}, not {expected!r}"
    cookies = SimpleCookie(request.headers.get("cookie", ""))
    arrived_cookies = {name: unquote(morsel.value) for name, morsel in cookies.items()}
    for each, value in _parameters(wanted, "cookie"):
        for name, text in query_pairs(each, value):
            if arrived_cookies.get(name) != text and not isinstance(value, list):
                yield f"the cookie {name} is {arrived_cookies.get(name)!r}, not {text!r}"


def _security_differences(
    description: Description, wanted: Wanted, request: Request
) -> Iterator[str]:
    needs = wanted.operation.node.get("security", description.data.get("security"))
    schemes = (description.data.get("components") or {}).get("securitySchemes") or {}
    if not isinstance(needs, list) or not needs:
        return
    if not any(
        all(
            _is_proved(description.follow(schemes.get(name, {})), request)
            for name in need
        )
        for need in needs
        if isinstance(need, dict)
    ):
        yield f"nothing proves who calls: {needs}"


def _is_proved(scheme: Node, request: Request) -> bool:
    match scheme.get("type"):
        case "apiKey" if scheme.get("in") == "query":
            query = parse_qsl(urlsplit(request.target).query)
            return any(name == scheme.get("name") for name, _ in query)
        case "apiKey" if scheme.get("in") == "cookie":
            return f"{scheme.get('name')}=" in request.headers.get("cookie", "")
        case "apiKey":
            return str(scheme.get("name")).lower() in request.headers
        case "http" if scheme.get("scheme") not in ("basic", "bearer"):
            return True
        case "http" | "oauth2" | "openIdConnect":
            return "authorization" in request.headers
        case _:
            # What the description does not say cannot be judged: mutual TLS, unknown kinds.
            return True


def _body_differences(
    description: Description, wanted: Wanted, request: Request
) -> Iterator[str]:
    if wanted.media_type is None:
        if request.body not in (b"", b"{}"):
            yield f"there is a body: {request.body[:60]!r}"
        return
    sent = request.headers.get("content-type", "")
    kind, expected = (
        t.partition(";")[0].strip().lower() for t in (sent, wanted.media_type)
    )
    # One of a range of media types, and not the range.
    if "*" in kind or is_media_type(expected) and not fnmatch(kind, expected):
        yield f"the body is sent as {kind}, not {wanted.media_type}"
        return
    media = description.follow(
        (wanted.operation.body.get("content") or {})[wanted.media_type]
    )
    yield from _content_differences(description, media, wanted.body, sent, request.body)


def _content_differences(
    description: Description, media: Node, value: Data, sent: str, body: bytes
) -> Iterator[str]:
    kind = sent.partition(";")[0].strip().lower()
    if "json" in kind:
        yield from json_differences(value, json.loads(body, parse_float=Decimal), "")
    elif kind == "application/x-www-form-urlencoded" and isinstance(value, dict):
        fields, expected = form_of(body), form_pairs(description, media, value)
        if sorted(map(_plain, fields)) != sorted(map(_plain, expected)):
            yield f"the form is {fields}, not {expected}"
    elif kind.startswith("multipart/") and isinstance(value, dict):
        yield from _part_differences(value, sent, body)
    elif kind.startswith("multipart/"):
        found = [content for _, _, content in parts_of(sent, body)]
        if found != [value if isinstance(value, bytes) else str(value).encode()]:
            yield f"the parts are {found}"
    elif kind.startswith("text/") and isinstance(value, str):
        if body.decode() != value:
            yield f"the text is {body[:60]!r}"
    elif isinstance(value, bytes) and body != value:
        yield f"the bytes are {body[:60]!r}"


def _part_differences(value: Node, sent: str, body: bytes) -> Iterator[str]:
    """Each field is a part, each item of an array too; objects are JSON."""
    arrived = [(name, content.decode()) for name, _, content in parts_of(sent, body)]
    expected: list[tuple[str, str]] = []
    for name, each in value.items():
        for item in each if isinstance(each, list) else [each]:
            expected.append((name, scalar(item)))
    if sorted(map(_plain, arrived)) != sorted(map(_plain, expected)):
        yield f"the parts are {arrived}, not {expected}"
