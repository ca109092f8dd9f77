"""A node knows its place and its value, and finds its way by keys, items and references."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clientwright.json_value import JSON
from clientwright.spec.node import Node

DOCUMENT: dict[str, JSON] = {
    "text": "words",
    "flag": True,
    "number": Decimal("1.5"),
    "list": ["a", 1, "b"],
    "a/b": {"c~d": {"": "deep"}},
    "chain": {"$ref": "#/end"},
    "end": {"$ref": "#/text"},
    "self": {"$ref": "#/self"},
    "ping": {"$ref": "#/pong"},
    "pong": {"$ref": "#/ping"},
    "lost": {"$ref": "#/nowhere"},
    "outside": {"$ref": "other.yaml#/text"},
    "escaped": {"$ref": "#/a~1b/c~0d"},
    "quoted": {"$ref": "#/a~1b/c%7E0d"},
    "item": {"$ref": "#/list/2"},
    "null": None,
}
ROOT = Node.of(DOCUMENT)


def test_children_know_their_pointers() -> None:
    """Pointers are escaped; what is absent is a node too, without a value."""
    assert ROOT["a/b"]["c~d"][""].pointer == "/a~1b/c~0d/"
    assert ROOT["a/b"]["c~d"][""].value == "deep"
    assert ROOT["no"]["such"]["thing"].pointer == "/no/such/thing"
    assert not ROOT["no"]["such"]["thing"]


def test_presence() -> None:
    """A key is there even if its value is null; a node is true if it has a value."""
    assert "null" in ROOT and not ROOT["null"]
    assert "no" not in ROOT
    assert "length" not in ROOT["text"]


@pytest.mark.parametrize(
    ("key", "text", "maybe", "flag"),
    [
        ("text", "words", "words", False),
        ("flag", "else", None, True),
        ("number", "else", None, False),
        ("no", "else", None, False),
    ],
)
def test_typed_values(key: str, text: str, maybe: str | None, flag: bool) -> None:
    """A value of another type than asked for counts as absent."""
    assert ROOT.text(key, "else") == text
    assert ROOT.maybe_text(key) == maybe
    assert ROOT.flag(key) is flag


@pytest.mark.parametrize(
    ("value", "expected"),
    [(3, 3.0), (0.5, 0.5), (Decimal("1.5"), 1.5), (True, 9.0), ("3", 9.0), (None, 9.0)],
)
def test_numbers(value: JSON, expected: float) -> None:
    """Fractions of a description are decimals; a boolean is no number."""
    assert Node.of({"n": value}).number("n", 9) == expected


def test_entries_and_items() -> None:
    """Objects have entries, arrays have items, and everything else has neither."""
    assert [(key, node.pointer) for key, node in ROOT["a/b"].entries()] == [
        ("c~d", "/a~1b/c~0d")
    ]
    assert [(node.pointer, node.value) for node in ROOT["list"].items()] == [
        ("/list/0", "a"),
        ("/list/1", 1),
        ("/list/2", "b"),
    ]
    assert ROOT.texts("list") == ("a", "b")
    assert not list(ROOT["text"].entries())
    assert not list(ROOT["text"].items())


@pytest.mark.parametrize(
    ("key", "pointer"),
    [
        ("text", "/text"),
        ("chain", "/text"),
        ("self", "/self"),
        ("lost", "/lost"),
        ("outside", "/outside"),
        ("escaped", "/a~1b/c~0d"),
        ("quoted", "/a~1b/c~0d"),
        ("item", "/list/2"),
    ],
)
def test_references_are_followed(key: str, pointer: str) -> None:
    """To their end; one that leads nowhere, outside or in a circle stays where it is."""
    assert ROOT[key].resolve().pointer == pointer


def test_a_circle_ends() -> None:
    """A chain of references that returns ends at one that still is a reference."""
    assert "$ref" in ROOT["ping"].resolve()


@pytest.mark.parametrize(
    "reference", ["text", "other.yaml#/text", "#/nowhere", "#/list/9"]
)
def test_nothing_is_found(reference: str) -> None:
    """What is not in this document is None."""
    assert ROOT.find(reference) is None
