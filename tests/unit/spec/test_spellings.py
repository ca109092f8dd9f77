"""What JSON Schema says in several ways is said in one."""

import pytest
import yaml

from clientwright.spec.upgrade import upgrade


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "{$ref: '#/x', description: d, type: object}",
            "{$ref: '#/x', description: d, type: object}",
        ),
        ("{$ref: '#/x', required: true}", "{$ref: '#/x', required: true}"),
        (
            "{$ref: '#/x', required: [a]}",
            "{allOf: [{$ref: '#/x'}], required: [a]}",
        ),
        (
            "{$ref: '#/x', allOf: [{title: t}]}",
            "{allOf: [{$ref: '#/x'}, {title: t}]}",
        ),
        (
            "{items: {$ref: '#/components/schemas/S/allOf/0'}, $ref: '#/x', allOf: [{title: t}]}",
            "{items: {$ref: '#/components/schemas/S/allOf/1'}, allOf: [{$ref: '#/x'}, {title: t}]}",
        ),
        (
            "{items: {$dynamicRef: '#n'}, properties: {p: {$dynamicAnchor: n}}}",
            "{items: {$ref: '#/components/schemas/S/properties/p'}, properties: {p: {$dynamicAnchor: n}}}",
        ),
        (
            "{items: {$recursiveRef: '#'}}",
            "{items: {$ref: '#/components/schemas/S'}}",
        ),
    ],
)
def test_spelling(version: str, old: str, new: str) -> None:
    schema = yaml.safe_load(old)
    data, found = upgrade(
        {"openapi": version, "components": {"schemas": {"S": schema}}}
    )
    assert data["components"] == {"schemas": {"S": yaml.safe_load(new)}}
    assert not found
