"""`allOf` is merged into one schema, or found to be one reference."""

from __future__ import annotations

import pytest

from clientwright.json_value import JSON
from clientwright.lower.combine import CONTRADICTED
from clientwright.lower.merge import merge_all_of
from clientwright.spec.node import Node

COMPONENTS: dict[str, JSON] = {
    "Base": {
        "type": "object",
        "description": "What all have.",
        "required": ["id"],
        "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
    },
    "Chain": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"required": ["name"]}]},
    "Loop": {"allOf": [{"$ref": "#/components/schemas/Loop"}, {"maxLength": 3}]},
    "Text": {"type": "string", "maxLength": 3},
    "Described": {"$ref": "#/components/schemas/Base", "description": "Said beside."},
}
BASE: JSON = {"$ref": "#/components/schemas/Base"}
NAMED: dict[str, JSON] = {"id": {"type": "string"}, "name": {"type": "string"}}


def merged(schema: JSON) -> JSON:
    root: dict[str, JSON] = {"schema": schema, "components": {"schemas": COMPONENTS}}
    return merge_all_of(Node.of(root)["schema"]).value


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"allOf": []}, {}),
        (
            {"allOf": [{"type": "string"}, {"maxLength": 3}]},
            {"type": "string", "maxLength": 3},
        ),
        ({"allOf": [BASE]}, BASE),
        ({"allOf": [BASE], "description": "Who feeds it.", "deprecated": True}, BASE),
        ({"allOf": [BASE], "type": "object", "example": {}}, BASE),
        (
            {"allOf": [{"$ref": "#/components/schemas/Loop"}]},
            {"$ref": "#/components/schemas/Loop"},
        ),
    ],
)
def test_results(schema: JSON, expected: JSON) -> None:
    """One reference with nothing but words around it stays that reference."""
    assert merged(schema) == expected


def test_properties_and_required_add_up() -> None:
    """Later parts win where they say the same; nothing that is required is forgotten."""
    schema: JSON = {
        "allOf": [
            BASE,
            {"required": ["name", "id"], "properties": {"age": {"type": "integer"}}},
        ],
        "properties": {"name": {"type": "integer"}},
        "description": "A dog.",
    }
    assert merged(schema) == {
        "type": "object",
        "description": "A dog.",
        "required": ["id", "name"],
        "properties": {
            "id": {"type": "string"},
            "name": {"type": "integer", CONTRADICTED: ["type"]},
            "age": {"type": "integer"},
        },
    }


def test_parts_may_hold_parts() -> None:
    """Nested `allOf`, and references to schemas that have one, are taken apart too."""
    schema: JSON = {
        "allOf": [{"allOf": [{"$ref": "#/components/schemas/Chain"}]}, {"title": "T"}]
    }
    found = merged(schema)
    assert isinstance(found, dict)
    assert found["properties"] == NAMED
    assert found["required"] == ["id", "name"]
    assert "allOf" not in found


def test_what_stands_beside_a_reference_counts() -> None:
    """OpenAPI 3.1 lets keywords stand beside `$ref`."""
    again: JSON = {"required": ["name"]}
    found = merged({"allOf": [{"$ref": "#/components/schemas/Described"}, again]})
    assert isinstance(found, dict)
    assert found["properties"] == NAMED
    found = merged(
        {"allOf": [{"$ref": "#/components/schemas/Base", "title": "B"}, again]}
    )
    assert isinstance(found, dict)
    assert found["title"] == "B"


def test_a_circle_adds_nothing() -> None:
    """A part that leads back is left out, whatever it is called on the way."""
    loop: JSON = {"$ref": "#/components/schemas/Loop"}
    assert merged({"allOf": [loop, {"format": "byte"}]}) == {
        "maxLength": 3,
        "format": "byte",
    }
    here: JSON = {"$ref": "#/schema"}
    assert merged({"allOf": [here, {"format": "byte"}]}) == {"format": "byte"}


def test_broken_parts_add_nothing() -> None:
    """What is no schema cannot hold at once with others."""
    assert merged({"allOf": [True, {"type": "string"}, 3], "properties": 3}) == {
        "type": "string",
        "properties": 3,
    }


def test_the_component_that_says_all_is_kept() -> None:
    """What extends another one is narrower; words make no other type."""
    more: JSON = {"$ref": "#/components/schemas/Chain"}
    said: JSON = {"properties": {"id": {"type": "string", "title": "Its id"}}}
    assert merged({"allOf": [more, BASE]}) == more
    assert merged({"allOf": [BASE, more]}) == more
    assert merged({"allOf": [BASE, said]}) == BASE
    assert merged({"allOf": [BASE, {"required": ["name"]}]}) != BASE


def test_contradictions_are_marked() -> None:
    """The later component counts, and the mark is reported where the schema is read."""
    text: JSON = {"$ref": "#/components/schemas/Text"}
    both = {**BASE, CONTRADICTED: ["type"]} if isinstance(BASE, dict) else {}
    assert merged({"allOf": [text, BASE]}) == both
    assert merged({"allOf": [{"type": "string"}, BASE]}) == both
    assert merged({"allOf": [{"type": "object"}, BASE]}) == BASE
