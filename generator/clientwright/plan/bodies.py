"""Bodies: how each is written, and which of several a value is sent as."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from clientwright.ir.api import Body, Encoding
from clientwright.ir.types import (
    ListType,
    MapType,
    NamedType,
    ObjectType,
    RefType,
    TupleType,
    TypeId,
)
from clientwright.ir.xml import XmlForm
from clientwright.plan.codecs import BODIES
from clientwright.plan.expr import Expr, items, joined, named, write
from clientwright.plan.literals import literal, texts
from clientwright.plan.parameters import parameter
from clientwright.plan.types import Writer

DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}
"""What joins the items of an array that is not exploded."""
_USUAL = Encoding("", None, True, False, None, (), ())
MODELLED = frozenset({"json", "form", "multipart", "xml"})
"""Codecs whose values are models and other data."""


def body_data(body: Body, writer: Writer) -> Expr:
    if not body.others:
        return _body(body, writer)
    several = len({way.type for way in body.ways if way.codec in MODELLED}) > 1
    forms = (_body(way, writer, told=several) for way in by_value(body, writer.types))
    return write(named("@runtime.body", "BodyChoice"), "(", joined(", ", forms), ")")


def by_value(body: Body, types: Mapping[TypeId, NamedType]) -> list[Body]:
    """The ways of a body in the order in which a value is looked at: who carries less comes first."""
    text_first = not any(_may_be_text(way, types) for way in body.ways)
    parts_first = not any(_may_be_items(way, types) for way in body.ways)
    first = {*(["text"] if text_first else []), *(["parts"] if parts_first else [])}
    return sorted(body.ways, key=lambda way: way.codec not in first)


def _may_be_items(body: Body, types: Mapping[TypeId, NamedType]) -> bool:
    """Whether JSON may be a list itself, and so is what could be sent in parts."""
    return _may_be_text(body, types) or isinstance(body.type, ListType | TupleType)


def _may_be_text(body: Body, types: Mapping[TypeId, NamedType]) -> bool:
    """Whether JSON may be a text itself, and so is what a text is sent as."""
    if body.codec not in MODELLED:
        return False
    kind = body.type
    if isinstance(kind, RefType):
        return not isinstance(types[kind.target].definition, ObjectType)
    return not isinstance(kind, ListType | MapType | TupleType)


def _body(body: Body, writer: Writer, told: bool = False) -> Expr:
    """The form of a body; `told` by the class of its value where other forms take other classes."""
    if body.xml is not None:
        return _xml_body(body, body.xml, writer)
    form, usual = BODIES[body.codec]
    said = [] if body.media_type == usual else [Expr(literal(body.media_type))]
    if body.required:
        said.append(Expr("required=True"))
    if body.codec == "form" and body.encodings:
        said.append(write("fields=(", items(map(_field, body.encodings)), ")"))
    if body.codec == "multipart" and (parts := list(map(_part, body.encodings))):
        said.append(write("parts=(", items(parts), ")"))
    if body.codec == "parts":
        said += _places(body)
    if told and isinstance(body.type, RefType) and body.codec in MODELLED:
        said.append(write("of=lambda: ", writer.decoded(body.type)))
    return write(form, "(", joined(", ", said), ")")


def _places(body: Body) -> Iterator[Expr]:
    """How parts are written, by their places; what is usual is not said."""
    usual, written = _part(_USUAL), [
        _part(replace(each, name="")) for _, each in body.prefix
    ]
    for each in body.encodings:
        if (item := _part(replace(each, name=""))) != usual:
            yield write("item=", item)
    if any(part != usual for part in written):
        yield write("prefix=(", items(written), ")")


def _field(encoding: Encoding) -> Expr:
    """A field of a form, written as a parameter of the query is."""
    said = [literal(encoding.name)]
    if encoding.style not in (None, "form"):
        said.append(f"style={literal(encoding.style)}")
    if encoding.explode != (encoding.style in (None, "form")):
        said.append(f"explode={encoding.explode}")
    if encoding.delimiter is not None:
        said.append(f"delimiter={literal(encoding.delimiter)}")
    if encoding.allow_reserved:
        said.append("allow_reserved=True")
    if any("json" in each for each in encoding.media_types):
        said.append(f"content={literal(encoding.media_types[0])}")
    return write(named("@runtime.operation", "Query"), f"({', '.join(said)})")


def _part(encoding: Encoding) -> Expr:
    said = [literal(encoding.name)]
    if encoding.media_types:
        said.append(texts(encoding.media_types))
    if encoding.headers:
        pairs = (Expr(texts(pair)) for pair in encoding.headers)
        said.append(f"headers=({items(pairs)})")
    delimiter = encoding.delimiter or DELIMITERS.get(encoding.style or "")
    if delimiter is not None and not encoding.explode:
        said.append(f"delimiter={literal(delimiter)}")
    fields = items(parameter(each, asked="") for each in encoding.fields)
    more = write(", fields=(", fields, ")") if encoding.fields else Expr("")
    part = named("@runtime.multipart", "Part")
    return write(part, f"({', '.join(said)}", more, ")")


def _xml_body(body: Body, root: XmlForm, writer: Writer) -> Expr:
    said: list[Expr] = [
        Expr(f"name={literal(root.name or 'root')}"),
        write("type=lambda: ", writer.decoded(body.type)),
    ]
    if body.media_type != "application/xml":
        said.append(Expr(f"media_type={literal(body.media_type)}"))
    if body.required:
        said.append(Expr("required=True"))
    for name, value in (("namespace", root.namespace), ("prefix", root.prefix)):
        said += [Expr(f"{name}={literal(value)}")] if value else []
    return write(named("@runtime.xml_media", "XmlBody"), "(", joined(", ", said), ")")
