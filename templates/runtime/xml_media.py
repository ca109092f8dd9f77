"""XML as bodies and answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

from . import xml
from .body import Content, Form
from .kinds import is_file
from .operation import Json
from .shape import Shape, shape_of


@dataclass(frozen=True, slots=True)
class XmlBody(Form):
    """A document of the type that `type` returns; `name` is that of its root element."""

    media_type: str = "application/xml"
    name: str = field(kw_only=True)
    type: Callable[[], object] = field(kw_only=True)
    namespace: str | None = None
    prefix: str | None = None

    def carries(self, value: object) -> bool:
        return not is_file(value)

    def content(self, value: object, content_type: str | None) -> Content:
        root = xml.Xml(namespace=self.namespace, prefix=self.prefix)
        document = xml.xml_bytes(value, shape_of(self.type()), self.name, root)
        return document, self.media_type


@dataclass(frozen=True, slots=True, eq=False)
class Xml(Json):
    """The same of an XML document."""

    media_types: tuple[str, ...] = ("application/xml",)
    syntax: ClassVar[str] = "XML"

    def data(self, content: bytes, charset: str | None, shape: Shape) -> object:
        return xml.data_of(shape, xml.parsed_xml(content))

    def content(self, value: object) -> bytes:
        # The name of the root says nothing to who reads it.
        return xml.xml_bytes(value, shape_of(self.type()), "value", xml.Xml())
