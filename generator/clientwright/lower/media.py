"""Bodies and answers: which media type is taken, and how it is read and written."""

from __future__ import annotations

from clientwright.ir.api import Answer, Body, Codec
from clientwright.ir.types import AnyType, Scalar, Type
from clientwright.lower.schemas import Schemas, kinds_of
from clientwright.lower.xml import root_form, whole_of
from clientwright.spec.node import Node

UNDOCUMENTED = Answer("default", "", "json", AnyType(), ("application/json",), None)
"""Where nothing is documented, whatever comes is the answer."""
PREFERENCE: tuple[Codec, ...] = ("json", "xml", "multipart", "form", "text", "bytes")


def codec_of(media_type: str) -> Codec:
    """How content of a media type is written and read."""
    essence = media_type.partition(";")[0].strip().lower()
    if essence == "application/json" or essence.endswith("+json"):
        return "json"
    if essence in ("application/xml", "text/xml") or essence.endswith("+xml"):
        return "xml"
    if essence == "application/x-www-form-urlencoded":
        return "form"
    if essence.startswith("multipart/"):
        return "multipart"
    return "text" if essence.startswith("text/") else "bytes"


def speaks_xml(operation: Node) -> bool:
    """Whether a body or an answer of an operation is XML."""
    answers = (n.resolve() for _, n in operation["responses"].entries())
    chosen = (
        _choose(n["content"]) for n in (operation["requestBody"].resolve(), *answers)
    )
    return any(each is not None and each[2] == "xml" for each in chosen)


def lower_body(operation: Node, words: str, schemas: Schemas) -> Body | None:
    node = operation["requestBody"].resolve()
    chosen = _choose(node["content"])
    if chosen is None:
        return None
    media_type, media, codec = chosen
    return Body(
        media_type=media_type,
        codec=codec,
        type=_type_of(media, codec, f"{words} body", schemas),
        required=node.flag("required"),
        doc=node.text("description"),
        media_types=tuple(name for name, _ in node["content"].entries()),
        xml=root_form(media["schema"]) if codec == "xml" else None,
        deep=_deep(media["encoding"]) if codec == "form" else (),
    )


def _deep(encoding: Node) -> tuple[str, ...]:
    """The properties of a form whose members are named in brackets."""
    return tuple(
        name
        for name, each in encoding.entries()
        if each.maybe_text("style") == "deepObject"
    )


def lower_answers(operation: Node, words: str, schemas: Schemas) -> tuple[Answer, ...]:
    """The documented answers, in the order of the description."""
    answers = tuple(
        _answer(_status(status), declared, operation, words, schemas)
        for status, declared in operation["responses"].entries()
        if not status.startswith("x-")
    )
    return answers or (UNDOCUMENTED,)


def _status(status: str) -> str:
    return status if status == "default" else status.upper()


def _answer(
    status: str, declared: Node, operation: Node, words: str, schemas: Schemas
) -> Answer:
    node = declared.resolve()
    chosen = _choose(node["content"])
    media_types = tuple(name for name, _ in node["content"].entries())
    headers = tuple(name.lower() for name, _ in node["headers"].entries())
    if chosen is None:
        doc = node.text("description")
        return Answer(status, doc, "none", None, media_types, headers=headers)
    _, media, offered = chosen
    # A form is read by nobody here: its bytes are what came.
    codec: Codec = "bytes" if offered in ("form", "multipart") else offered
    is_success = status.startswith("2")
    kind = _type_of(
        media, codec, f"{words} {'answer' if is_success else status}", schemas
    )
    return Answer(
        status=status,
        doc=node.text("description"),
        codec=codec,
        type=kind,
        media_types=media_types,
        envelope=(
            operation.maybe_text("x-clientwright-optional-envelope")
            if is_success and codec == "json"
            else None
        ),
        accepted=tuple(
            n for n, m in node["content"].entries() if _codec(n, m) == offered
        ),
        headers=headers,
    )


def _type_of(media: Node, codec: Codec, words: str, schemas: Schemas) -> Type:
    if codec in ("text", "bytes"):
        return Scalar("string")
    return schemas.type_of(media["schema"], words) if media["schema"] else AnyType()


def _codec(media_type: str, media: Node) -> Codec:
    """XML is a document where its schema describes one."""
    codec = codec_of(media_type)
    if codec == "xml" and kinds_of(whole_of(media["schema"])) not in (
        ("object",),
        ("array",),
    ):
        return "text" if media_type.startswith("text/") else "bytes"
    return codec


def _choose(content: Node) -> tuple[str, Node, Codec] | None:
    """The media type that says most about the value: JSON first, bytes last."""
    offered: list[tuple[str, Node, Codec]] = [
        (name, media, _codec(name, media)) for name, media in content.entries()
    ]
    if not offered:
        return None
    return min(offered, key=lambda offer: PREFERENCE.index(offer[2]))
