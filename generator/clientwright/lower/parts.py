"""Multipart contents whose parts are items: which ones are, and what their items are."""

from __future__ import annotations

from clientwright.ir.types import AnyType, Scalar, Type
from clientwright.lower.codecs import codec_of
from clientwright.lower.kinds import kinds_of
from clientwright.lower.schemas import Schemas
from clientwright.lower.xml import whole_of
from clientwright.spec.media_types import essence_of
from clientwright.spec.node import Node


def has_parts(media_type: str, media: Node) -> bool:
    """Whether each part is an item; those of a form have names."""
    essence = essence_of(media_type)
    if not essence.startswith("multipart/") or essence == "multipart/form-data":
        return False
    told = any(key in media for key in ("itemSchema", "itemEncoding", "prefixEncoding"))
    return told or kinds_of(whole_of(media["schema"])) == ("array",)


def types_of_parts(
    media: Node, words: str, schemas: Schemas
) -> tuple[Type, tuple[tuple[Type, Node], ...]]:
    """What a part is, and the first ones, each of which may be of its own type and encoding."""
    schema, encoding = whole_of(media["schema"]), media["itemEncoding"]
    item = media["itemSchema"] if "itemSchema" in media else schema["items"]
    listed = list(schema["prefixItems"].items())
    own = list(media["prefixEncoding"].items())
    prefix: list[tuple[Type, Node]] = []
    for n in range(max(len(listed), len(own))):
        how = own[n] if n < len(own) else encoding
        what = listed[n] if n < len(listed) else item
        prefix.append((_type(what, how, f"{words} part {n + 1}", schemas), how))
    if item.value is False or not (item or encoding or not prefix):
        # There is no more, or nobody says what: no other kind than those that are known.
        return schemas.either(list(dict.fromkeys(kind for kind, _ in prefix))), (
            *prefix,
        )
    return _type(item, encoding, f"{words} part", schemas), (*prefix,)


def _type(schema: Node, encoding: Node, words: str, schemas: Schemas) -> Type:
    """Bytes where a media type says so, or nothing says anything."""
    whole = whole_of(schema)
    said = encoding.text("contentType") or whole.text("contentMediaType")
    codec = codec_of(said.partition(",")[0].strip()) if said else None
    if not schema and codec is None:
        return Scalar("binary")
    kind = schemas.type_of(schema, words) if schema else AnyType()
    if kind not in (AnyType(), Scalar("string")) or "contentEncoding" in whole:
        return kind
    if codec in ("text", "xml"):
        return Scalar("string")
    return Scalar("binary") if codec == "bytes" else kind
