"""OpenAPI 3.0 becomes 3.1."""

import pytest
import yaml

from clientwright.json_value import JSON, lookup
from clientwright.spec.upgrade import upgrade


def schema_of(text: str, version: str = "3.0.3") -> JSON:
    """Upgrade a description with one schema; return the schema."""
    data: dict[str, JSON] = {
        "openapi": version,
        "components": {"schemas": {"A": yaml.safe_load(text)}},
    }
    before = repr(data)
    upgraded, _ = upgrade(data)
    assert repr(data) == before, "the description that was given was changed"
    return lookup(upgraded, "/components/schemas/A")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{type: string, nullable: true}", "{type: [string, 'null']}"),
        ("{type: string, nullable: false}", "{type: string}"),
        ("{type: string, x-nullable: true}", "{type: [string, 'null']}"),
        ("{type: [string, 'null'], nullable: true}", "{type: [string, 'null']}"),
        (
            "{type: string, nullable: true, enum: [a]}",
            "{type: [string, 'null'], enum: [a, null]}",
        ),
        ("{nullable: true, enum: [a, null]}", "{enum: [a, null]}"),
        ("{nullable: true}", "{}"),
        (
            "{nullable: true, properties: {}}",
            "{type: [object, 'null'], properties: {}}",
        ),
        ("{nullable: true, items: {}}", "{type: [array, 'null'], items: {}}"),
        ("{nullable: true, $ref: '#/x'}", "{anyOf: [{$ref: '#/x'}, {type: 'null'}]}"),
        (
            "{nullable: true, $ref: '#/x', description: d, x-a: 1}",
            "{description: d, x-a: 1, anyOf: [{$ref: '#/x'}, {type: 'null'}]}",
        ),
        (
            "{nullable: true, type: object, allOf: [{$ref: '#/x'}], readOnly: true}",
            "{readOnly: true, anyOf: [{type: object, allOf: [{$ref: '#/x'}]}, {type: 'null'}]}",
        ),
        (
            "{nullable: true, oneOf: [{type: string}]}",
            "{oneOf: [{type: string}, {type: 'null'}]}",
        ),
        (
            "{nullable: true, type: object, anyOf: [{required: [a]}]}",
            "{type: [object, 'null'], anyOf: [{required: [a]}, {type: 'null'}]}",
        ),
        ("{minimum: 1, exclusiveMinimum: true}", "{exclusiveMinimum: 1}"),
        ("{maximum: 1, exclusiveMaximum: true}", "{exclusiveMaximum: 1}"),
        ("{minimum: 1, exclusiveMinimum: false}", "{minimum: 1}"),
        ("{exclusiveMinimum: 3}", "{exclusiveMinimum: 3}"),
        ("{exclusiveMinimum: true}", "{}"),
        ("{example: 1}", "{examples: [1]}"),
        ("{example: 1, examples: [2]}", "{examples: [1, 2]}"),
        ("{examples: {a: {value: 1}, b: 2}}", "{examples: [1, 2]}"),
        ("{examples: 5}", "{examples: [5]}"),
        (
            "{properties: {nullable: {type: string, nullable: true}}}",
            "{properties: {nullable: {type: [string, 'null']}}}",
        ),
        (
            "{items: {allOf: [{nullable: true, type: string}]}}",
            "{items: {allOf: [{type: [string, 'null']}]}}",
        ),
        ("{default: {nullable: true}}", "{default: {nullable: true}}"),
    ],
)
def test_schemas(old: str, new: str) -> None:
    """What is no JSON Schema in 3.0 becomes JSON Schema; data is left alone."""
    assert schema_of(old) == yaml.safe_load(new)


@pytest.mark.parametrize("version", ["3.1.0", "3.1.1", "3.2.0"])
def test_later_versions_pass(version: str) -> None:
    """They say the same afterwards."""
    data: dict[str, JSON] = {"openapi": version}
    assert upgrade(data) == (data, ())


@pytest.mark.parametrize(
    ("schema", "code", "pointer"),
    [
        (
            "{exclusiveMaximum: true}",
            "limit-missing",
            "/components/schemas/A/exclusiveMaximum",
        ),
        (
            "{nullable: 'true', type: string}",
            "nullable-not-boolean",
            "/components/schemas/A",
        ),
        (
            "{nullable: true, allOf: [{exclusiveMinimum: true}]}",
            "limit-missing",
            "/components/schemas/A/allOf/0/exclusiveMinimum",
        ),
    ],
)
def test_faults_are_reported(schema: str, code: str, pointer: str) -> None:
    """The pointer is that of the description as it was given."""
    data: dict[str, JSON] = {
        "openapi": "3.0.0",
        "components": {"schemas": {"A": yaml.safe_load(schema)}},
    }
    (found,) = upgrade(data)[1]
    assert (found.code, found.pointer) == (code, pointer)


def test_references_into_a_schema_that_moved_are_redirected() -> None:
    """A nullable `allOf` is one choice of two afterwards."""
    data: dict[str, JSON] = {
        "openapi": "3.0.0",
        "components": {
            "schemas": {
                "A": {"nullable": True, "allOf": [{"type": "string"}]},
                "B": {"$ref": "#/components/schemas/A/allOf/0"},
            }
        },
    }
    upgraded, _ = upgrade(data)
    reference = lookup(upgraded, "/components/schemas/B/$ref")
    assert reference == "#/components/schemas/A/anyOf/0/allOf/0"
    assert isinstance(reference, str)
    assert lookup(upgraded, reference[1:]) == {"type": "string"}


@pytest.mark.parametrize(
    ("old", "new", "mended"),
    [
        ("{type: string, nullable: true}", "{type: [string, 'null']}", True),
        ("{type: string, nullable: true, enum: [a]}", "{type: [string, 'null'], enum: [a, null]}", True),
        ("{type: [string, 'null'], nullable: true}", "{type: [string, 'null']}", False),
        ("{$ref: '#/components/schemas/B', nullable: true}", "{anyOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}", False),
    ],
)  # fmt: skip
def test_nullable_in_a_later_version(old: str, new: str, mended: bool) -> None:
    """It is read as it was meant, and reported; `false` and properties of the name are no fault."""
    data: dict[str, JSON] = {
        "openapi": "3.1.0",
        "components": {"schemas": {"A": yaml.safe_load(old), "B": {"nullable": False}}},
    }
    upgraded, said = upgrade(data)
    assert upgraded["components"]["schemas"]["A"] == yaml.safe_load(new)  # type: ignore[index,call-overload]
    assert [("nullable", mended)] == [(d.code, d.fix is not None) for d in said]
