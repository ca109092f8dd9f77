"""Encodings: how the properties of a form are written, where that is not the usual way."""

from __future__ import annotations

from collections.abc import Iterator

from clientwright.ir.api import Codec, Encoding
from clientwright.lower.xml import whole_of
from clientwright.spec.node import Node

STYLES = frozenset("form spaceDelimited pipeDelimited deepObject".split())


def lower_encodings(media: Node, codec: Codec) -> tuple[Encoding, ...]:
    if codec not in ("form", "multipart"):
        return ()
    properties = whole_of(media["schema"])["properties"]
    return tuple(
        _encoding(name, each, codec)
        for name, each in media["encoding"].entries()
        if _is_unusual(each, whole_of(properties[name]), codec)
    )


def _encoding(name: str, node: Node, codec: Codec) -> Encoding:
    style = node.text("style", "form")
    is_styled = any(key in node for key in ("style", "explode", "allowReserved"))
    media_types = [each.strip() for each in node.text("contentType").split(",")]
    return Encoding(
        name=name,
        style=style if is_styled and style in STYLES else None,
        explode=node.flag("explode") if "explode" in node else style == "form",
        allow_reserved=node.flag("allowReserved"),
        delimiter=node.maybe_text("x-clientwright-delimiter"),
        # A style decides alone, and only parts have headers.
        media_types=() if is_styled else tuple(filter(None, media_types)),
        headers=tuple(_headers(node)) if codec == "multipart" else (),
    )


def _is_unusual(node: Node, schema: Node, codec: Codec) -> bool:
    """Whether it says more than that an array repeats its name."""
    if codec == "multipart" and ("contentType" in node or "headers" in node):
        return True
    is_written = "allowReserved" in node or "x-clientwright-delimiter" in node
    is_json = "json" in node.text("contentType")
    is_object = schema.text("type") == "object" or "properties" in schema
    is_joined = "explode" in node and not node.flag("explode")
    styled = node.text("style", "form") != "form" or ("style" in node and is_object)
    return is_written or is_json or is_joined or styled


def _headers(node: Node) -> Iterator[tuple[str, str]]:
    """Those whose value the description fixes; others are given with the file."""
    for name, declared in node["headers"].entries():
        schema = declared.resolve()["schema"].resolve()
        values = [n.value for n in schema["enum"].items()]
        values = [schema["const"].value] if "const" in schema else values
        is_fixed = len(values) == 1 and isinstance(values[0], str | int)
        if is_fixed and name.lower() != "content-type":
            yield name, str(values[0])
