"""XML as JSON-like data and back, by the types of models. Only clients of XML import this."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from .kinds import is_array, is_object
from .shape import (
    AliasShape,
    FieldShape,
    Leaf,
    ListShape,
    MapShape,
    ModelShape,
    Shape,
    UnionShape,
    opened,
)
from .wire import plain, scalar_text

_MOST_LEVELS: Final = 200
_NIL: Final = "http://www.w3.org/2001/XMLSchema-instance nil"
_NAME = re.compile(r"[^\W\d][\w.-]*")
_NUMBER = re.compile(r"[+-]?(\d{1,400}(\.\d{0,400})?|\.\d{1,400})([eE][+-]?\d{1,3})?")
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Xml:
    """How a field stands in XML, where it differs from an element of its wire name."""

    name: str | None = None
    namespace: str | None = None
    prefix: str | None = None
    attribute: bool = False
    text: bool = False
    """The text of the element around."""
    wrapped: bool = False
    """An array is an element around its items."""
    item: str | None = None
    """The name of an array's items, where it is not that of the field."""


@dataclass(slots=True)
class Element:
    """An element as it was read; names are without their namespace."""

    name: str
    namespace: str
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list["Element"])
    text: str = ""

    @property
    def is_null(self) -> bool:
        return self.attributes.get(_NIL) in ("true", "1")


def parsed_xml(content: bytes) -> Element:
    """The root of a document. Raises ValueError, also where it declares types or entities."""
    open_, root = list[Element](), list[Element]()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        element = Element(local, namespace, attributes)
        (open_[-1].children if open_ else root).append(element)
        open_.append(element)
        if len(open_) > _MOST_LEVELS:
            raise ValueError("the XML is nested too deep")

    def end(_: str) -> None:
        open_.pop()

    def text(data: str) -> None:
        open_[-1].text += data

    def declared(*_: object) -> None:
        # Entities make a document of a line as large as a disk, or read files.
        raise ValueError("the XML declares a document type")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = text, declared
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise ValueError(f"line {error.lineno} column {error.offset}") from None
    return root[0]


def data_of(shape: Shape, element: Element) -> object:
    """The JSON-like value of an element."""
    if element.is_null:
        return None
    match shape:
        case AliasShape():
            return data_of(shape.inner, element)
        case UnionShape():
            return data_of(_variant(shape, {e.name for e in element.children}), element)
        case ModelShape():
            return dict(_members(shape, element))
        case ListShape():
            return [data_of(shape.item, each) for each in element.children]
        case MapShape():
            return {e.name: data_of(shape.value, e) for e in element.children}
        case _:
            return _free(element) if element.children else _scalar(shape, element.text)


def _members(shape: ModelShape, element: Element) -> Iterator[tuple[str, object]]:
    taken = set[str]()
    for each in shape.fields:
        xml = xml_of(each)
        if xml.text:
            if element.text.strip() or each.info.is_required():
                yield each.keys[0], _scalar(each.shape, element.text)
            continue
        name = _name(each, xml)
        taken.add(name)
        if xml.attribute:
            texts = _attributes_named(element, xml.name or each.keys[0])
            found = [_scalar(each.shape, text) for text in texts]
        else:
            found = _values(each, xml, _named(element, name, xml.namespace))
        yield from ((each.keys[0], value) for value in found)
    for child in element.children:
        if child.name not in taken:
            yield child.name, _free(child)


def _values(each: FieldShape, xml: Xml, found: list[Element]) -> list[object]:
    """The value of a field, or nothing; the elements of an array that is not wrapped are one."""
    array = _array(each.shape)
    if array is None or xml.wrapped:
        return [data_of(each.shape, found[0])] if found else []
    if not found and not each.info.is_required():
        return []
    return [[data_of(array.item, one) for one in found]]


def _named(element: Element, name: str, namespace: str | None) -> list[Element]:
    """Children by name; a namespace decides between equal names alone."""
    found = [child for child in element.children if child.name == name]
    exact = [child for child in found if child.namespace == (namespace or "")]
    return exact or found


def _name(each: FieldShape, xml: Xml) -> str:
    own = xml.name or each.keys[0]
    return own if xml.wrapped or _array(each.shape) is None else xml.item or own


def _attributes_named(element: Element, name: str) -> Iterator[str]:
    attributes = element.attributes.items()
    return (text for key, text in attributes if key.rpartition(" ")[2] == name)


def xml_of(each: FieldShape) -> Xml:
    return next((m for m in each.shape.markers if isinstance(m, Xml)), Xml())


def _array(shape: Shape) -> ListShape | None:
    inner = opened(shape)
    return inner if isinstance(inner, ListShape) else None


def _variant(shape: UnionShape, names: set[str]) -> Shape:
    """The variant that knows most of the names; a document says nothing else of its type."""

    def known(variant: Shape) -> int:
        inner = variant.inner if isinstance(variant, AliasShape) else variant
        if not isinstance(inner, ModelShape):
            return 0 if names else 1
        own = {_name(each, xml_of(each)) for each in inner.fields}
        return len(names & own.union(each.keys[0] for each in inner.fields))

    return max(shape.variants, key=known)


def _free(element: Element) -> object:
    """What nobody described: texts, and objects of them."""
    if not element.children:
        return element.text
    found: dict[str, list[object]] = {}
    for child in element.children:
        found.setdefault(child.name, []).append(_free(child))
    return {name: v if len(v) > 1 else v[0] for name, v in found.items()}


def _scalar(shape: Shape, text: str) -> object:
    """A text as the JSON value that its type promises; what it is not stays a text."""
    leaf = shape.variants[0] if isinstance(shape, UnionShape) else shape
    kind, word = leaf.annotation, text.strip()
    if kind is bool:
        truth = {"true": True, "1": True, "false": False, "0": False}
        return truth.get(word, text)
    is_number = kind is int or kind is float or kind is Decimal
    if is_number and _NUMBER.fullmatch(word):
        return Decimal(text) if set(text) & {*".eE"} else int(text)
    return text


def xml_bytes(value: object, shape: Shape, name: str, xml: Xml) -> bytes:
    """A document. Raises ValueError for what XML cannot hold."""
    pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    pieces += _written(name, xml, shape, plain(value), {})
    return "".join(pieces).encode()


def _written(
    name: str, xml: Xml, shape: Shape, value: object, scope: Mapping[str, str]
) -> Iterator[str]:
    """An element; `scope` holds the namespaces that are declared around it, by prefix."""
    prefix, namespace = xml.prefix or "", xml.namespace
    tag = f"{prefix}:{checked(name)}" if prefix else checked(name)
    head = f"<{tag}"
    if namespace is not None and scope.get(prefix) != namespace:
        scope = {**scope, prefix: namespace}
        head += f" xmlns{':' * bool(prefix)}{prefix}={quoteattr(namespace)}"
    inner = _opened(shape, value)
    if isinstance(inner, ModelShape) and is_object(value):
        head += "".join(_attributes(inner, value))
    yield f"{head}>"
    yield from _content(name, inner, value, scope)
    yield f"</{tag}>"


def _content(
    name: str, shape: Shape, value: object, scope: Mapping[str, str]
) -> Iterator[str]:
    if is_array(value):
        item = shape.item if isinstance(shape, ListShape) else Leaf(object)
        for each in value:
            yield from _written(name, Xml(), item, each, scope)
    elif is_object(value):
        yield from _elements(shape, value, scope)
    elif value is not None:
        yield escape(printable(scalar_text(value)))


def _elements(
    shape: Shape, members: dict[str, object], scope: Mapping[str, str]
) -> Iterator[str]:
    fields = (
        {f.keys[0]: f for f in shape.fields} if isinstance(shape, ModelShape) else {}
    )
    for key, value in members.items():
        each = fields.get(key)
        if each is None:
            inner = shape.value if isinstance(shape, MapShape) else Leaf(object)
            for one in value if is_array(value) else [value]:
                yield from _written(key, Xml(), inner, one, scope)
        elif xml_of(each).text:
            yield "" if value is None else escape(printable(scalar_text(value)))
        elif not xml_of(each).attribute:
            yield from _field(each, xml_of(each), value, scope)


def _field(
    each: FieldShape, xml: Xml, value: object, scope: Mapping[str, str]
) -> Iterator[str]:
    """A field that is null is left out."""
    name, item = xml.name or each.keys[0], xml.item or each.keys[0]
    if is_array(value) and (array := _array(each.shape)) is not None:
        of_item, around = Xml(namespace=xml.namespace, prefix=xml.prefix), ["", ""]
        if xml.wrapped:
            of_item, around = Xml(), [*_written(name, xml, Leaf(object), "", scope)]
        yield around[0]
        for one in value:
            yield from _written(item, of_item, array.item, one, scope)
        yield around[-1]
    elif value is not None:
        yield from _written(name, xml, each.shape, value, scope)


def _attributes(shape: ModelShape, members: Mapping[str, object]) -> Iterator[str]:
    for each in shape.fields:
        xml, value = xml_of(each), members.get(each.keys[0])
        if xml.attribute and value is not None:
            text = quoteattr(printable(scalar_text(value)))
            yield f" {checked(xml.name or each.keys[0])}={text}"


def _opened(shape: Shape, value: object) -> Shape:
    match shape:
        case AliasShape():
            return _opened(shape.inner, value)
        case UnionShape():
            names = {*value} if is_object(value) else set[str]()
            return _opened(_variant(shape, names), value)
        case _:
            return shape


def checked(name: str) -> str:
    """A name as an element or attribute can have it."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} cannot be the name of an XML element")
    return name


def printable(text: str) -> str:
    if _FORBIDDEN.search(text):
        raise ValueError("a text holds a character that XML cannot hold")
    return text
