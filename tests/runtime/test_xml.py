"""XML: documents as data and back, and what no document may do."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

import pytest
from pydantic import Field

from runtime.body import content_of
from runtime.decode import decode
from runtime.errors import DecodeError
from runtime.xml_media import Xml as XmlAnswer
from runtime.xml_media import XmlBody
from runtime.types import Model, Money
from runtime.xml import Xml, parsed_xml


class Author(Model):
    name: str


class Book(Model):
    id: Annotated[int, Xml(attribute=True, name="number")]
    title: Annotated[str, Field(alias="Title")]
    price: Annotated[Money | None, Xml(namespace="urn:p", prefix="p")] = None
    names: Annotated[list[str] | None, Xml(wrapped=True, name="Names", item="name")] = (
        None
    )
    pages: list[int] | None = None
    authors: Annotated[list[Author] | None, Xml(item="by")] = None
    labels: dict[str, str] | None = None
    sold: bool | None = None
    either: int | Author | None = None


DOCUMENT = b"""<?xml version="1.0" encoding="UTF-8"?>
<b:book xmlns:b="urn:b" number="7"><Title>A &amp; B</Title>\
<p:price xmlns:p="urn:p">12345678901234567890.10</p:price>\
<Names><name>x</name><name>y</name></Names><pages>1</pages><pages>2</pages>\
<by><name>Z</name></by><labels><k>v</k></labels><sold>true</sold>\
<either><name>N</name></either></b:book>"""
BOOK = Book(
    id=7,
    title="A & B",
    price=Decimal("12345678901234567890.10"),
    names=["x", "y"],
    pages=[1, 2],
    authors=[Author(name="Z")],
    labels={"k": "v"},
    sold=True,
    either=Author(name="N"),
)


def read(content: str | bytes, kind: type = Book) -> Any:
    raw = content.encode() if isinstance(content, str) else content
    return decode(XmlAnswer(lambda: kind), raw)


def written(value: object, kind: Any = Book, name: str = "book") -> bytes | None:
    body = XmlBody(name=name, type=lambda: kind, namespace="urn:b", prefix="b")
    content, _ = content_of(body, value)
    assert content is None or isinstance(content, bytes)
    return content


def test_a_document_is_read_and_written() -> None:
    """Attributes, namespaces, arrays with and without an element around them, exact amounts."""
    found = read(DOCUMENT)
    assert found.value == BOOK
    assert not found.drifts
    assert written(BOOK) == DOCUMENT


@pytest.mark.parametrize(
    ("inner", "events"),
    [
        ("<Title/>", []),
        ("", [("missing_field", "/Title")]),
        ("<Title>x</Title><pages>many</pages>", [("wrong_type", "/pages/0")]),
        ("<Title>x</Title><sold>maybe</sold>", [("wrong_type", "/sold")]),
        ("<Title>x</Title><other>1</other>", []),
    ],
)
def test_what_deviates_is_kept(inner: str, events: list[tuple[str, str]]) -> None:
    """As in JSON: a document that is not quite as described is not lost."""
    found = read(f'<book number="1">{inner}</book>')
    assert [(d.kind, d.pointer) for d in found.drifts] == events
    assert found.value.id == 1


def test_undescribed_elements_stay_reachable() -> None:
    """Repeated ones are a list."""
    inner = "<Title>x</Title><a><b>1</b><b>2</b></a>"
    found = read(f'<book number="1">{inner}</book>')
    assert found.value.a == {"b": ["1", "2"]}
    assert inner.encode() in (written(found.value) or b"")


def test_nil_is_null() -> None:
    """The word of XML Schema for null."""
    nil = '<pages xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>'
    found = read(
        f'<book number="1"><Title>x</Title>{nil.replace("pages", "price")}</book>'
    )
    assert found.value.price is None


BOMB = '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY c "&a;&a;&a;">]><b>&c;</b>'
FILE = '<!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/passwd">]><b>&a;</b>'


@pytest.mark.parametrize(
    "content", [BOMB, FILE, "<a>" * 300, "<a>", "text", "{}", "<a></b>", "<a/><b/>"]
)
def test_hostile_and_broken_documents_are_refused(content: str) -> None:
    """No entity is expanded, no file is read, nothing nests without end."""
    with pytest.raises(ValueError):
        parsed_xml(content.encode())
    with pytest.raises(DecodeError, match="no XML"):
        read(content)


@pytest.mark.parametrize(
    "value",
    [
        {"id": 1, "Title": "\x00"},
        {"id": "\x01", "Title": "x"},
        {"id": 1, "Title": "x", "not a name": "y"},
        {"id": 1, "Title": "x", "labels": {"><x": "y"}},
    ],
)
def test_what_xml_cannot_hold_is_refused(value: object) -> None:
    """Markup in a name or a character that no document can hold never leaves."""
    with pytest.raises(ValueError, match="XML"):
        written(value)


def test_markup_in_texts_is_escaped() -> None:
    """In elements and in attributes."""
    text = written({"id": '"><x a="', "Title": "</Title><x>"})
    assert text is not None
    assert b"<x" not in text
    assert read(text).value.title == "</Title><x>"


class Price(Model):
    amount: Annotated[Money, Xml(text=True)]
    currency: Annotated[str | None, Xml(attribute=True)] = None


class Remark(Model):
    said: Annotated[str | None, Xml(text=True)] = None
    by: str | None = None


@pytest.mark.parametrize(
    ("document", "value"),
    [
        ('<x currency="EUR">1.10</x>', Price(amount=Decimal("1.10"), currency="EUR")),
        ("<x>A &amp; B<by>C</by></x>", Remark(said="A & B", by="C")),
        ("<x><![CDATA[a < b]]></x>", Remark(said="a < b")),
        ("<x>\n  <by>C</by>\n</x>", Remark(by="C")),
        ("<x></x>", Remark()),
    ],
)
def test_the_text_of_an_element(document: str, value: Model) -> None:
    """A field may be the text beside attributes and elements."""
    found = read(document, type(value))
    assert (found.value, found.drifts) == (value, ())
    sent = content_of(XmlBody(name="x", type=lambda: type(value)), value)[0]
    assert isinstance(sent, bytes)
    assert read(sent, type(value)).value == value
