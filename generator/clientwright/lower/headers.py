"""Documented header fields of answers, as a type that they are read as."""

from __future__ import annotations

from collections.abc import Iterator

from clientwright.ir.types import Field, NamedType, ObjectType, RefType
from clientwright.json_value import child, tokens_of
from clientwright.lower.schemas import Schemas
from clientwright.spec.node import Node

IGNORED = frozenset({"content-type", "set-cookie"})
"""OpenAPI tells to ignore the one; the other cannot be read as one value."""


def lower_headers(answer: Node, words: str, schemas: Schemas) -> RefType | None:
    """The type of an answer's header fields."""
    fields = tuple(_fields(answer, words, schemas))
    if not fields:
        return None
    id_ = child(answer.pointer, "headers")
    if id_ not in schemas.types:
        place = tokens_of(answer.pointer)
        words = place[-1] if place[0] == "components" else words
        doc = "Header fields of an answer; what did not come is None."
        name = f"{words} headers"
        schemas.types[id_] = NamedType(id_, name, ObjectType(fields), doc, name)
    return RefType(id_)


def _fields(answer: Node, words: str, schemas: Schemas) -> Iterator[Field]:
    for name, declared in answer["headers"].entries():
        if name.lower() in IGNORED:
            continue
        node = declared.resolve()
        contents = [media["schema"] for _, media in node["content"].entries()]
        schema = contents[0] if contents else node["schema"]
        yield Field(
            wire_name=name,
            type=schemas.type_of(schema, f"{words} {name}"),
            required=False,
            doc=node.words(),
            name=node.maybe_text("x-clientwright-name"),
            deprecated=node.flag("deprecated"),
        )
