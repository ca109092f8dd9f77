"""What is demanded beyond types and limits, in words; what has no words is known to have none."""

from __future__ import annotations

import pytest
import yaml

from clientwright.json_value import JSON
from clientwright.lower.demands import demanding, demands_of, unsaid_of
from clientwright.spec.node import Node

COMPONENTS: dict[str, JSON] = {"components": {"schemas": {"Pet": {"type": "object"}}}}


def node(schema: str) -> Node:
    return Node(COMPONENTS, "/s", yaml.safe_load(schema))


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ("{propertyNames: {minLength: 2}}", "names: at least 2 characters"),
        ("{propertyNames: {format: uuid}}", "names: format uuid"),
        ("{propertyNames: {const: a}}", "names: a"),
        ("{propertyNames: false}", "no members"),
        ("{contains: {type: integer, minimum: 5}}", "at least 1 item that is an integer at least 5"),
        ("{contains: {const: 1}, minContains: 2}", "at least 2 items that are 1"),
        ("{contains: {const: 1}, minContains: 0, maxContains: 3}", "at most 3 items that are 1"),
        ("{contains: {const: 1}, maxContains: 1}", "at least 1 and at most 1 item that is 1"),
        ("{contains: {$ref: '#/components/schemas/Pet'}}", "at least 1 item that is `Pet`"),
        ("{dependentRequired: {a: [b, c]}}", "`a` needs `b` and `c`"),
        ("{dependentSchemas: {a: {required: [b]}}}", "`a` needs `b`"),
    ],
)  # fmt: skip
def test_demands_in_words(schema: str, words: str) -> None:
    assert demands_of(node(schema)) == [words] and not unsaid_of(node(schema))


@pytest.mark.parametrize(
    "schema",
    [
        "true",
        "{propertyNames: {type: string}}",
        "{propertyNames: true}",
        "{contains: {const: 1}, minContains: 0}",
        "{dependentRequired: {a: []}}",
        "{dependentSchemas: {a: {properties: {b: true}}}}",
    ],
)
def test_what_demands_nothing(schema: str) -> None:
    assert demanding(node(schema)) == demands_of(node(schema)) == []


@pytest.mark.parametrize(
    ("schema", "keyword"),
    [
        ("{propertyNames: {not: {const: a}}}", "propertyNames"),
        (f"{{propertyNames: {{pattern: {'a' * 99}}}}}", "propertyNames"),
        ("{contains: {properties: {a: {const: 1}}}}", "contains"),
        ("{contains: true}", "contains"),
        ("{contains: {type: object, required: [a]}}", "contains"),
    ],
)
def test_what_has_no_words(schema: str, keyword: str) -> None:
    assert unsaid_of(node(schema)) == demanding(node(schema)) == [keyword]
