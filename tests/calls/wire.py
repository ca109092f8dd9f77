"""How parameters and bodies are written, after the tables of OpenAPI and RFC 6570.

Everything is compared decoded, so that what percent-encoding leaves free does not count.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from email.parser import BytesParser
from email.policy import HTTP
from urllib.parse import parse_qsl

from .described import Data, Description, Node

Pair = tuple[str, str]
STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
JOINTS = {"spaceDelimited": " ", "pipeDelimited": "|"}


def scalar(value: Data) -> str:
    """A single value as text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return ""
    if isinstance(value, dict | list):
        return json_text(value)
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def json_text(value: Data) -> str:
    """JSON with every digit."""
    match value:
        case dict():
            members = (f"{json.dumps(k)}:{json_text(v)}" for k, v in value.items())
            return f"{{{','.join(members)}}}"
        case list():
            return f"[{','.join(map(json_text, value))}]"
        case Decimal():
            return str(value)
        case _:
            return json.dumps(value)


def exploded(parameter: Node) -> bool:
    style = parameter.get("style", STYLES[parameter["in"]])
    return bool(parameter.get("explode", style == "form"))


def query_pairs(parameter: Node, value: Data) -> list[Pair]:
    """Names and values of a query or cookie parameter, or of a field of a form."""
    name, style = parameter["name"], parameter.get("style", "form")
    if parameter.get("content"):
        return [(name, json_text(value))]
    match value:
        case list() | dict() if not value:
            return []
        case _ if style == "deepObject":
            return list(_deep(name, value))
        case list() if not exploded(parameter):
            joint = parameter.get("x-clientwright-delimiter", JOINTS.get(style, ","))
            return [(name, joint.join(map(scalar, value)))]
        case list():
            return [(name, scalar(each)) for each in value]
        case dict() if exploded(parameter):
            return [(key, scalar(each)) for key, each in value.items()]
        case dict():
            parts = [
                part for key, each in value.items() for part in (key, scalar(each))
            ]
            return [(name, JOINTS.get(style, ",").join(parts))]
        case _:
            return [(name, scalar(value))]


def _deep(name: str, value: Data) -> Iterator[Pair]:
    match value:
        case dict():
            for key, each in value.items():
                yield from _deep(f"{name}[{key}]", each)
        case list():
            for index, each in enumerate(value):
                yield from _deep(f"{name}[{index}]", each)
        case _:
            yield name, scalar(value)


def path_text(parameter: Node, value: Data) -> str:
    """What stands in the place of `{name}`, and the text of a header."""
    if parameter.get("content"):
        return json_text(value)
    style, name = parameter.get("style", "simple"), parameter["name"]
    first, joint = {"label": (".", "."), "matrix": (";", ";")}.get(style, ("", ","))
    pieces = list(_pieces(value, exploded(parameter)))
    if style == "matrix":
        if isinstance(value, dict) and exploded(parameter):
            return first + joint.join(pieces)
        if isinstance(value, list) and exploded(parameter):
            return "".join(f";{name}={piece}" for piece in pieces)
        return f";{name}={','.join(pieces)}"
    return first + (
        joint if exploded(parameter) else "," if style == "label" else joint
    ).join(pieces)


def _pieces(value: Data, explode: bool) -> Iterator[str]:
    match value:
        case list():
            yield from map(scalar, value)
        case dict():
            for key, each in value.items():
                if explode:
                    yield f"{key}={scalar(each)}"
                else:
                    yield from (key, scalar(each))
        case _:
            yield scalar(value)


def form_pairs(description: Description, media: Node, value: Data) -> list[Pair]:
    """The fields of a form, by their `encoding`."""
    found: list[Pair] = []
    for name, each in value.items():
        encoding = (media.get("encoding") or {}).get(name, {})
        found += query_pairs({"in": "query", "name": name, **encoding}, each)
    return found


def form_of(content: bytes) -> list[Pair]:
    return parse_qsl(content.decode(), keep_blank_values=True)


def parts_of(content_type: str, content: bytes) -> list[tuple[str, str, bytes]]:
    """Names, media types and contents of a multipart body."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + content)
    found: list[tuple[str, str, bytes]] = []
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        payload = part.get_payload(decode=True)
        assert isinstance(payload, bytes)
        found.append((str(name), part.get_content_type(), payload))
    return found


def json_differences(expected: Data, actual: Data, where: str) -> Iterator[str]:
    """Where JSON differs, numbers by all of their digits."""
    match expected, actual:
        case dict(), dict():
            for name in sorted({*expected, *actual}):
                if name not in actual or name not in expected:
                    missing = "missing" if name not in actual else "too much"
                    yield f"{where}/{name} is {missing}"
                else:
                    yield from json_differences(
                        expected[name], actual[name], f"{where}/{name}"
                    )
        case list(), list() if len(expected) == len(actual):
            for index, pair in enumerate(zip(expected, actual, strict=True)):
                yield from json_differences(*pair, f"{where}/{index}")
        case dict(), list() if len(actual) == 1:
            # What a server may send alone is always a list (`x-clientwright-as-list`).
            yield from json_differences(expected, actual[0], where)
        case _:
            if expected != actual or isinstance(expected, bool) != isinstance(
                actual, bool
            ):
                yield f"{where or '/'} is {actual!r}, not {expected!r}"
