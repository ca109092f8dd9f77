"""Parameters: what is sent in the path, the query, a header or a cookie, and how it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping

from clientwright.diagnostics import Diagnostic, Fix
from clientwright.ir.api import DEFAULT_STYLES, Parameter, Place
from clientwright.ir.types import AnyType, Const, Scalar, Type
from clientwright.lower.notes import limits_of
from clientwright.lower.scalars import as_text
from clientwright.json_value import JSON
from clientwright.lower.schemas import Schemas
from clientwright.spec.node import Node

PLACES: dict[str, Place] = {
    "path": "path",
    "query": "query",
    "querystring": "query",
    "header": "header",
    "cookie": "cookie",
}
IGNORED_HEADERS = {"accept", "content-type", "authorization"}
"""Header parameters that OpenAPI tells to ignore: bodies, answers and security write them."""
TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""A token of RFC 9110, as which names of headers and of HTTP schemes are written."""
FRAMING = {"content-length", "transfer-encoding"}
"""Header fields that HTTP writes about each body."""
STYLES: Mapping[Place, frozenset[str]] = {
    "path": frozenset("matrix label simple".split()),
    "query": frozenset("form spaceDelimited pipeDelimited deepObject".split()),
    "header": frozenset(["simple"]),
    "cookie": frozenset(["form", "cookie"]),
}
"""The styles that OpenAPI defines in each place."""


def parameters_of(path_item: Node, operation: Node) -> list[Node]:
    """The declared parameters, those of the operation in the place of the path item's by name and place."""
    found: dict[tuple[str, str], Node] = {}
    for owner in (path_item, operation):
        for declared in owner["parameters"].items():
            node = declared.resolve()
            found[node.text("in"), node.text("name")] = node
    return list(found.values())


def removal_of(node: Node) -> Fix | None:
    """A parameter taken out of its list; a component may be in use elsewhere."""
    is_component = node.pointer.startswith("/components/")
    return None if is_component else Fix(node.pointer, remove=True)


def is_client_parameter(node: Node) -> bool:
    return node.flag("x-clientwright-client-parameter")


def lower_parameter(node: Node, words: str, schemas: Schemas) -> Parameter | None:
    place = PLACES.get(node.text("in"))
    name = node.text("name")
    if place is None or not name:
        places = "path, query, querystring, header or cookie"
        lacking = "name" if place else f"place, `in`, of {places}"
        message = f"the parameter {name or 'here'} has no {lacking}"
        schemas.diagnostics.append(
            Diagnostic(
                "parameter", node.pointer, message, "left out", fix=removal_of(node)
            )
        )
        return None
    name = _header_name(node, schemas) if place == "header" else name
    if not name or place == "header" and name.lower() in IGNORED_HEADERS:
        return None
    schema, media_type = _schema_of(node)
    schemas.said |= {schema.pointer, schema.resolve().pointer}
    style = _style(node, place, schemas)
    if node.text("in") == "querystring":
        style = "querystring"
    return Parameter(
        wire_name=name,
        place=place,
        type=_type(node, schema, f"{words} {name}", schemas),
        required=place == "path" or node.flag("required"),
        doc=node.words() or schema.resolve().words(),
        style=style,
        explode=_explode(node, style),
        name=node.maybe_text("x-clientwright-name"),
        delimiter=node.maybe_text("x-clientwright-delimiter"),
        allow_reserved=node.flag("allowReserved"),
        media_type=media_type,
        date_format=node.maybe_text("x-clientwright-date-format"),
        default=schema.resolve()["default"].value,
        limits=limits_of(schema.resolve()),
        deprecated=node.flag("deprecated"),
    )


def _header_name(node: Node, schemas: Schemas) -> str:
    """A name that a header can have, or none."""
    said = node.text("name")
    name = said.strip()
    if not TOKEN.fullmatch(name):
        message = f"no header can be called {said!r}"
        schemas.report("header-name", node, message, "left out", removal_of(node))
        return ""
    if name != said:
        message, fix = f"the header {said!r} has a blank", Fix(
            node.pointer, {"name": name}
        )
        schemas.report("header-name", node, message, f"sent as `{name}`", fix)
    return name


def _type(node: Node, schema: Node, words: str, schemas: Schemas) -> Type:
    """What may be given; a query's name may stand without a value where that is allowed."""
    kind = as_text(schemas.type_of(_with_extensions(node, schema), words))
    is_text = kind in (Scalar("string"), AnyType())
    if node.text("in") != "query" or not node.flag("allowEmptyValue") or is_text:
        return kind
    return schemas.either([kind, Const("")])


def _style(node: Node, place: Place, schemas: Schemas) -> str:
    """The style that is said, or that of the place where the place has no such style."""
    style, usual = node.text("style"), DEFAULT_STYLES[place]
    if style in STYLES[place]:
        return style
    if any(style in styles for styles in STYLES.values()):
        message = f"a parameter of the {place} cannot have the style `{style}`"
        update: dict[str, JSON] = {"style": usual, "explode": _explode(node, usual)}
        fix = Fix(node.pointer, update)
        schemas.report("style", node["style"], message, f"written as `{usual}`", fix)
    return usual


def _explode(node: Node, style: str) -> bool:
    """By default a form is exploded; what is said to be of a style for paths is joined there too."""
    if "explode" in node:
        return node.flag("explode")
    return style in STYLES["cookie"] and node.text("style") not in STYLES["path"]


def placeholders(path: str) -> list[str]:
    pieces = [piece.partition("}")[0] for piece in path.split("{")[1:]]
    return list(dict.fromkeys(piece for piece in pieces if piece))


def _schema_of(node: Node) -> tuple[Node, str | None]:
    for media_type, media in node["content"].entries():
        return media.resolve()["schema"], media_type
    return node["schema"], None


def _with_extensions(node: Node, schema: Node) -> Node:
    """A wire format said of the parameter holds for its schema."""
    key = "x-clientwright-date-time"
    if key in node and isinstance(schema.value, dict):
        return Node(schema.root, schema.pointer, {**schema.value, key: node[key].value})
    return schema
