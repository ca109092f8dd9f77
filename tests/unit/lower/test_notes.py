"""What is said of a property beyond its type."""

from decimal import Decimal

import pytest
import yaml

from clientwright.ir.types import Access, Const, RefType, Scalar, Type
from clientwright.json_value import JSON
from clientwright.lower.notes import notes_of
from clientwright.lower.wording import value_text
from clientwright.spec.node import Node

TEXT = Scalar("string")
SHORT: JSON = {"schemas": {"Short": {"type": "string", "maxLength": 3}}}


@pytest.mark.parametrize(
    ("schema", "notes"),
    [
        ("{}", ""),
        ("{minLength: 1}", ""),
        ("{minLength: 1, maxLength: 1}", "Exactly 1 character."),
        ("{minItems: 2, maxItems: 2}", "Exactly 2 items."),
        ("{minimum: 3, maximum: 3, minLength: 1, maxLength: 2}", "Exactly 3, at most 2 characters."),
        ("{minLength: 2, pattern: '^a'}", "At least 2 characters, matches `^a`."),
        ("{maxItems: 1, uniqueItems: true}", "At most 1 item, no item twice."),
        ("{minimum: 1, exclusiveMaximum: 5}", "At least 1, less than 5."),
        ("{maxLength: {}, minimum: true}", ""),
        (f"{{pattern: {'a' * 99}}}", ""),
        ("{default: 10}", "Default: 10."),
        ("{default: null}", ""),
        ("{default: 'a\n\"b'}", 'Default: "a \\"b".'),
        ("{format: uri, default: x}", "Format: uri. Default: x."),
        ("{format: date-time}", ""),
        ("{contentMediaType: image/png}", "Content: image/png."),
        ("{not: {enum: [a, b]}}", "Not a or b."),
        ("{not: {type: integer}}", "Not integer."),
        ("{not: {properties: {}}}", ""),
        ("{examples: [abc]}", "For example abc."),
        ("{examples: [abc], maxLength: 3}", "At most 3 characters."),
        ("{$ref: '#/components/schemas/Short'}", "At most 3 characters."),
        ("{allOf: [{$ref: '#/components/schemas/Short'}], maxLength: 2}", "At most 2 characters."),
    ],
)  # fmt: skip
def test_notes(schema: str, notes: str) -> None:
    assert notes_of(node(schema), TEXT, "both", False) == notes


@pytest.mark.parametrize(
    ("schema", "kind", "access", "notes"),
    [
        ("{const: 1.5}", Scalar("number"), "both", "Always 1.5."),
        ("{const: a}", Const("a"), "both", ""),
        ("{format: date}", Scalar("date"), "both", ""),
        ("{maxLength: 3}", TEXT, "read", "At most 3 characters. Read only."),
        ("{default: a}", RefType("/e"), "write", "Default: a. Write only."),
        ("{examples: [1]}", Scalar("integer"), "both", ""),
    ],
)
def test_notes_of_types(schema: str, kind: Type, access: Access, notes: str) -> None:
    assert notes_of(node(schema), kind, access, False) == notes


def test_an_example_is_for_what_nothing_else_documents() -> None:
    assert notes_of(node("{examples: [abc]}"), TEXT, "both", True) == ""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1.50"), "1.50"),
        (True, "true"),
        ("", ""),
        ('a "b"', '"a \\"b\\""'),
        ({"a": Decimal("1.5")}, '{"a": 1.5}'),
        ("x" * 61, ""),
    ],
)
def test_values(value: JSON, text: str) -> None:
    assert value_text(value) == text


def node(schema: str) -> Node:
    return Node({"components": SHORT}, "", yaml.safe_load(schema))
