"""Properties of an object, with all that is said of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clientwright.diagnostics import Fix
from clientwright.ir.types import Field
from clientwright.lower.access import access_of, hidden
from clientwright.lower.notes import notes_of
from clientwright.lower.xml import field_form, unread_node
from clientwright.spec.node import Node

if TYPE_CHECKING:
    from clientwright.lower.schemas import Schemas


def field_of(
    name: str, schema: Node, required: bool, words: str, schemas: Schemas
) -> Field:
    """The field of a class that a property becomes."""
    target = schema.resolve()
    schemas.said |= {schema.pointer, target.pointer}
    if schemas.speaks_xml and (node := unread_node(schema)):
        message = f"a property of this type is no node of the type `{node.value}`"
        fix = Fix(node.pointer, remove=True)
        schemas.report("xml-node", node, message, "read as an element", fix)
    kind, access = schemas.type_of(schema, f"{words} {name}"), access_of(schema)
    kind = hidden(kind) if access == "write" else kind
    doc = documentation(schema)
    doc = "" if _repeats(doc, name) else doc
    return Field(
        wire_name=name,
        type=kind,
        required=required,
        doc=doc,
        name=schema.maybe_text("x-clientwright-name"),
        aliases=schema.texts("x-clientwright-aliases"),
        deprecated=schema.flag("deprecated"),
        xml=field_form(schema) if schemas.speaks_xml else None,
        access=access,
        notes=notes_of(schema, kind, access, bool(doc)),
    )


def _repeats(doc: str, name: str) -> bool:
    """Whether words say nothing but the name: `Unit Price` of `unit_price`."""
    said = re.sub(r"[ _-]", "", doc)
    return said.isalnum() and said.lower() == re.sub(r"[\W_]", "", name).lower()


def documentation(schema: Node) -> str:
    """What is said of a property, of what it refers to, or of the last of its parts that has words."""
    target = schema.resolve()
    parts = (part.resolve().words() for part in reversed(list(schema["allOf"].items())))
    own = schema.words() or target.words() or target.words("title")
    return own or next(filter(None, parts), "")
