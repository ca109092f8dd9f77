"""Faults that later stages pass over: each is said once, and sound descriptions have none."""

from __future__ import annotations

import pytest

from clientwright.json_value import JSON
from clientwright.spec.faults import faults_of
from clientwright.spec.kinds import kind_of, kinds_named


def codes(schema: JSON) -> list[str]:
    info: JSON = {"title": "T", "version": "1"}
    data: dict[str, JSON] = {
        "openapi": "3.1.0",
        "info": info,
        "components": {"schemas": {"S": schema}},
    }
    return [each.code for each in faults_of(data)]


@pytest.mark.parametrize(
    "schema",
    [
        True,
        {},
        {"type": ["string", "null"], "default": "x"},
        {"type": "number", "default": 1},
        {"type": "integer", "default": None},
        {"type": "string", "pattern": r"^\p{L}+$"},
        {"type": "string", "pattern": r"[()]\("},
        {"minimum": 1, "maximum": 1},
        {"required": ["a"]},
        {"required": ["a"], "properties": {"b": True}, "additionalProperties": True},
        {"allOf": [{"required": ["a"], "properties": {"b": {}}}]},
        {"properties": {"type": {"type": "string"}, "required": {"type": "boolean"}}},
        {"items": False, "x-anything": 3, "example": "x"},
    ],
)
def test_sound_schemas(schema: JSON) -> None:
    """What JSON Schema allows is no fault, however odd it looks."""
    assert codes(schema) == []


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("string", ["wrong-kind"]),
        ({"type": 3}, ["wrong-kind"]),
        ({"type": ["strin"]}, ["unknown-type"]),
        ({"type": "integer", "default": "1"}, ["default-kind"]),
        ({"type": "integer", "default": True}, ["default-kind"]),
        ({"type": "string", "pattern": "([a"}, ["pattern"]),
        ({"type": "string", "pattern": "*a"}, ["pattern"]),
        ({"minLength": 2, "maxLength": 1}, ["limits"]),
        ({"minimum": 0.2, "maximum": 0.1}, ["limits"]),
        ({"required": ["a", "b"], "properties": {"b": {}}}, ["required-absent"]),
        ({"anyOf": []}, ["empty-choice"]),
        ({"allOf": ["x", {}]}, ["wrong-kind"]),
        ({"properties": {"a": None, "b": 3}}, ["wrong-kind", "wrong-kind"]),
        ({"minLength": 1.5}, ["wrong-kind"]),
        ({"pattern": "(" * 100_000}, []),
    ],
)
def test_faults_of_schemas(schema: JSON, expected: list[str]) -> None:
    """One each; nothing takes long."""
    assert codes(schema) == expected


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, "null"),
        (True, "boolean"),
        (1, "integer"),
        (1.0, "integer"),
        (1.5, "number"),
    ],
)
def test_kinds(value: JSON, kind: str) -> None:
    """A number without a fraction is an integer, as JSON Schema has it."""
    assert kind_of(value) == kind


def test_kinds_in_words() -> None:
    """As a sentence wants them."""
    assert kinds_named(("string", "array")) == "a string or an array"
