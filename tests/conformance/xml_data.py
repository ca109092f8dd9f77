"""XML as JSON-like data, by the `xml` keywords of a schema and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from .description import Description, Schema
from .failure import Unmet
from .scenarios import Data


def xml_data(description: Description, schema: Schema, content: bytes) -> Data:
    """The value that an XML document is; raises Unmet for what the schema does not tell."""
    value = _Reader(description).value(schema, ElementTree.fromstring(content))
    if not description.allows(schema, value):
        raise Unmet("description", "the XML is not what its schema says")
    return value


class _Reader:
    def __init__(self, description: Description) -> None:
        self._description = description

    def value(self, schema: Schema, element: ElementTree.Element) -> Data:
        """What an element holds."""
        if self._description.properties(schema):
            return self._object(schema, element)
        whole = self._merged(schema)
        if whole.get("type") == "object":
            return {each.tag: each.text for each in element}
        if len(element):
            raise Unmet("description", f"{element.tag} is no element of elements")
        return _scalar(whole, element.text or "")

    def _merged(self, schema: Schema) -> Schema:
        """A schema with what its only `allOf` says."""
        schema = self._description.follow(schema)
        for part in schema.get("allOf", ()):
            schema = {**self._merged(part), **schema}
        return schema

    def _object(self, schema: Schema, element: ElementTree.Element) -> Data:
        self._refuse_unknown(schema, element)
        found = {
            name: list(self._property(name, each, element))
            for name, each in self._description.properties(schema).items()
        }
        return {name: values[0] for name, values in found.items() if values}

    def _refuse_unknown(self, schema: Schema, element: ElementTree.Element) -> None:
        properties = self._description.properties(schema).items()
        known = {tag for name, each in properties for tag in self._tags(name, each)}
        unknown = sorted({each.tag for each in element} - known)
        if unknown:
            raise Unmet("description", f"no property is written as {unknown[0]}")
        if (element.text or "").strip():
            raise Unmet("description", f"no property is the text of {element.tag}")

    def _tags(self, name: str, schema: Schema) -> Iterator[str]:
        merged = self._merged(schema)
        if merged.get("type") == "array" and not merged.get("xml", {}).get("wrapped"):
            yield _tag(name, self._merged(merged["items"]), schema)
        else:
            yield _tag(name, merged, schema)

    def _property(
        self, name: str, schema: Schema, element: ElementTree.Element
    ) -> Iterator[Data]:
        """The value of a property, where it has one."""
        merged = self._merged(schema)
        if merged.get("xml", {}).get("attribute"):
            text = element.get(_tag(name, merged, schema))
            yield from () if text is None else (_scalar(merged, text),)
        elif merged.get("type") == "array":
            yield from self._array(name, merged, element)
        else:
            for child in element.findall(_tag(name, merged, schema)):
                yield self.value(schema, child)

    def _array(
        self, name: str, schema: Schema, element: ElementTree.Element
    ) -> Iterator[Data]:
        items, wrapped = schema["items"], schema.get("xml", {}).get("wrapped")
        item_tag = _tag(name, self._merged(items), items)
        for holder in element.findall(_tag(name, schema, schema)) if wrapped else ():
            yield [self.value(items, each) for each in self._items(holder, item_tag)]
        if not wrapped:
            yield [self.value(items, each) for each in element.findall(item_tag)]

    def _items(
        self, holder: ElementTree.Element, tag: str
    ) -> list[ElementTree.Element]:
        if any(each.tag != tag for each in holder):
            raise Unmet("description", f"items of {holder.tag} are not {tag}")
        return list(holder)


def _tag(name: str, merged: Schema, schema: Schema) -> str:
    """The qualified name of an element: of the schema itself, or of the property."""
    xml = {**merged.get("xml", {}), **schema.get("xml", {})}
    # The name of a component is that of a document, not of a property that refers to it.
    named = schema.get("xml", {}).get("name") if "$ref" in schema else xml.get("name")
    tag: str = named or name
    return f"{{{xml['namespace']}}}{tag}" if "namespace" in xml else tag


def _scalar(schema: Schema, text: str) -> Data:
    match schema.get("type"):
        case "integer":
            return int(text)
        case "number":
            return float(text)
        case "boolean":
            return text == "true"
        case _:
            return text.strip()
