"""Two schemas that hold at once, as one."""

import pytest
import yaml

from clientwright.json_value import JSON
from clientwright.lower.combine import PAIR, WIDENED, merge_into

A: JSON = {"properties": {"a": {}}}
B: JSON = {"properties": {"b": {}}}


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("{type: number}", "{type: integer}", "{type: integer}"),
        ("{type: integer}", "{type: number}", "{type: integer}"),
        ("{type: [string, 'null']}", "{type: string}", "{type: string}"),
        ("{type: object}", "{type: [object, 'null']}", "{type: [object, 'null']}"),
        (
            "{type: boolean}",
            "{type: string}",
            "{type: string, x-clientwright-contradicted: [type]}",
        ),
        ("{type: 'null'}", "{type: [string, 'null']}", "{type: [string, 'null']}"),
        ("{enum: [a, b]}", "{enum: [b, c]}", "{enum: [b]}"),
        (
            "{enum: [a]}",
            "{enum: [c]}",
            "{enum: [c], x-clientwright-contradicted: [enum]}",
        ),
        (
            "{const: a}",
            "{const: b}",
            "{const: b, x-clientwright-contradicted: [const]}",
        ),
        (
            "{minimum: 1, maxLength: 2}",
            "{minimum: 0, maxLength: 3}",
            "{minimum: 1, maxLength: 2}",
        ),
        (
            "{items: {type: integer}}",
            "{items: {minimum: 1}}",
            "{items: {type: integer, minimum: 1}}",
        ),
        (
            "{additionalProperties: true}",
            "{additionalProperties: {type: string}}",
            "{additionalProperties: {type: string}}",
        ),
        (
            "{additionalProperties: {type: string}}",
            "{additionalProperties: true}",
            "{additionalProperties: {type: string}}",
        ),
        (
            "{contains: {const: 1}, minContains: 2}",
            "{contains: {const: 2}, propertyNames: {minLength: 1}}",
            "{contains: {const: 2}, propertyNames: {minLength: 1}, x-clientwright-also: [{contains: {const: 1}, minContains: 2}]}",
        ),
        ("{required: [a]}", "{required: [a, b]}", "{required: [a, b]}"),
        (
            "{properties: {p: {type: string, description: x}}}",
            "{properties: {p: {const: a}, q: {}}}",
            "{properties: {p: {type: string, description: x, const: a}, q: {}}}",
        ),
        (
            "{properties: {p: {description: It., readOnly: true}}}",
            "{properties: {p: {$ref: '#/components/schemas/P'}}}",
            "{properties: {p: {$ref: '#/components/schemas/P', description: It., readOnly: true}}}",
        ),
        (
            "{properties: {p: {$ref: '#/components/schemas/O'}}}",
            "{properties: {p: {$ref: '#/components/schemas/P'}}}",
            "{properties: {p: {allOf: [{$ref: '#/components/schemas/O'}, {$ref: '#/components/schemas/P'}]}}}",
        ),
        (
            "{properties: {p: {$ref: '#/p'}}}",
            "{properties: {p: {maxLength: 3}}}",
            "{properties: {p: {allOf: [{$ref: '#/p'}, {maxLength: 3}]}}}",
        ),
        ("{oneOf: [a, b]}", "{oneOf: [a, b]}", "{oneOf: [a, b]}"),
        ("{oneOf: [a]}", "{anyOf: [{required: [x]}]}", "{oneOf: [a]}"),
        ("{anyOf: [{required: [x]}]}", "{oneOf: [a]}", "{oneOf: [a]}"),
    ],
)
def test_keywords(first: str, second: str, both: str) -> None:
    assert merged(first, second) == yaml.safe_load(both)


def test_choices_are_paired() -> None:
    """Null is one more choice where both admit it."""
    null: JSON = {"type": "null"}
    merged: dict[str, JSON] = {"oneOf": [A, null]}
    merge_into(merged, {"anyOf": [A, B, null]})
    assert merged == {
        "oneOf": [{"allOf": [A, A], PAIR: True}, {"allOf": [A, B], PAIR: True}, null]
    }


def test_many_choices_are_not_paired() -> None:
    merged: dict[str, JSON] = {"oneOf": [A] * 5}
    merge_into(merged, {"oneOf": [B] * 4})
    assert merged == {"anyOf": [*[A] * 5, *[B] * 4], WIDENED: True}


def merged(first: str, second: str) -> JSON:
    found: dict[str, JSON] = {}
    for each in (first, second):
        merge_into(found, yaml.safe_load(each))
    return found
