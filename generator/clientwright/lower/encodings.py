"""Encodings: how the properties of a form are written, where that is not the usual way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from clientwright.diagnostics import Fix
from clientwright.ir.api import Codec, Encoding, Parameter
from clientwright.lower.parameters import lower_parameter
from clientwright.lower.schemas import Schemas
from clientwright.lower.xml import whole_of
from clientwright.json_value import as_object, child
from clientwright.spec.node import Node

OWN = "content-disposition"
STYLES = frozenset("form spaceDelimited pipeDelimited deepObject".split())


def lower_encodings(
    media: Node, codec: Codec, words: str, schemas: Schemas
) -> tuple[Encoding, ...]:
    if codec not in ("form", "multipart"):
        return ()
    schema = whole_of(media["schema"])
    properties, required = schema["properties"], schema.texts("required")
    return tuple(
        replace(
            _encoding(name, each, codec),
            fields=tuple(_fields(name, each, codec, words, schemas)),
            required=name in required,
        )
        for name, each in media["encoding"].entries()
        if _is_unusual(each, whole_of(properties[name]), codec)
    )


def lower_encoding(name: str, node: Node, words: str, schemas: Schemas) -> Encoding:
    """That of a part by its place."""
    fields = tuple(_fields(name, node, "multipart", words, schemas))
    return replace(_encoding(name, node, "multipart"), fields=fields)


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
    """Those whose value the description fixes."""
    for name, declared in _declared(node):
        if (fixed := _fixed(declared)) is not None:
            yield name, fixed


def _fields(
    part: str, node: Node, codec: Codec, words: str, schemas: Schemas
) -> Iterator[Parameter]:
    """Those that a caller gives."""
    for name, declared in _declared(node) if codec == "multipart" else ():
        if name.lower() == OWN:
            message = f"the form itself writes `{name}`"
            fix = Fix(child(node.pointer, "headers", name), remove=True)
            schemas.report("multipart", declared, message, "left out", fix)
        elif _fixed(declared) is None:
            said = {**as_object(declared.value), "name": name, "in": "header"}
            field = Node(declared.root, declared.pointer, said)
            lowered = lower_parameter(field, f"{words} {part}", schemas)
            if lowered is not None:
                doc = lowered.doc or f"The header field `{name}` of the part `{part}`."
                yield replace(lowered, doc=doc)


def _declared(node: Node) -> Iterator[tuple[str, Node]]:
    """The header fields of a part; its media type is said by `contentType`."""
    for name, declared in node["headers"].entries():
        if name.lower() != "content-type":
            yield name, declared.resolve()


def _fixed(declared: Node) -> str | None:
    """The one value that a header field can have."""
    schema = declared["schema"].resolve()
    values = [n.value for n in schema["enum"].items()]
    values = [schema["const"].value] if "const" in schema else values
    is_fixed = len(values) == 1 and isinstance(values[0], str | int)
    return str(values[0]) if is_fixed else None
