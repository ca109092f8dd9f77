"""The keyword `xml`: names, namespaces, attributes and wrapping."""

from __future__ import annotations

from clientwright.ir.xml import XmlForm
from clientwright.json_value import tokens_of
from clientwright.lower.kinds import kinds_of
from clientwright.spec.node import Node

_MOST_LEVELS = 20
TEXTS = {"text", "cdata"}
"""Node types of OpenAPI 3.2 that are no elements; a CDATA section is text that is escaped otherwise."""


def field_form(schema: Node) -> XmlForm | None:
    """How a property stands in XML, or None where it is an element of its own name."""
    own, whole = schema["xml"], whole_of(schema)
    # The name of a component is that of a document, not of a property that refers to it.
    name = own.maybe_text("name")
    form = XmlForm(
        name=name,
        namespace=own.maybe_text("namespace") or whole["xml"].maybe_text("namespace"),
        prefix=own.maybe_text("prefix") or whole["xml"].maybe_text("prefix"),
        attribute=_is_attribute(own) or _is_attribute(whole["xml"]),
        text=_is_text(own) or _is_text(whole["xml"]),
        wrapped=_is_wrapped(own, whole) or _is_wrapped(whole["xml"], whole),
        item=_item(whole["items"]),
    )
    return None if form == XmlForm() else form


def unread_node(schema: Node) -> Node | None:
    """A `nodeType` that a property of its type does not have."""
    node = schema["xml"]["nodeType"]
    known = {"element", "attribute", *TEXTS}
    known |= {"none"} if kinds_of(whole_of(schema)) == ("array",) else set[str]()
    return node if node and node.value not in known else None


def root_form(schema: Node) -> XmlForm:
    """The element of a whole document, by its own name or that of its component."""
    whole = whole_of(schema)
    named = schema["xml"].maybe_text("name") or whole["xml"].maybe_text("name")
    return XmlForm(
        name=named or (tokens_of(whole.pointer)[-1] if "$ref" in schema else "root"),
        namespace=whole["xml"].maybe_text("namespace"),
        prefix=whole["xml"].maybe_text("prefix"),
    )


def whole_of(schema: Node) -> Node:
    """A schema, or what it does no more than name."""
    node = schema.resolve()
    for _ in range(_MOST_LEVELS):
        parts = list(node["allOf"].items())
        if len(parts) != 1 or "properties" in node:
            return node
        node = parts[0].resolve()
    return node


def _is_attribute(xml: Node) -> bool:
    return xml.flag("attribute") or xml.text("nodeType") == "attribute"


def _is_text(xml: Node) -> bool:
    return xml.text("nodeType") in TEXTS or xml.flag("x-ms-text")


def _is_wrapped(xml: Node, whole: Node) -> bool:
    """OpenAPI 3.2 calls an array that has an element of its own an `element`."""
    return xml.flag("wrapped") or (
        xml.text("nodeType") == "element" and kinds_of(whole) == ("array",)
    )


def _item(items: Node) -> str | None:
    return items["xml"].maybe_text("name") or whole_of(items)["xml"].maybe_text("name")
