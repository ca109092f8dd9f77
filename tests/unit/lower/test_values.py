"""Which values of `const` and `enum` a type can name."""

import pytest
import yaml

from clientwright.json_value import JSON
from clientwright.lower.values import choice_of, meanings, nameable, values_of
from clientwright.spec.node import Node


def node(schema: str) -> Node:
    return Node({}, "", yaml.safe_load(schema))


@pytest.mark.parametrize(
    ("schema", "values"),
    [
        ("{enum: [a, null, a]}", ("a",)),
        ("{enum: [1, true, 1]}", (1, True)),
        ("{type: string, enum: [1, true, yes]}", ("1", "true")),
        ("{enum: [[1], {}]}", ()),
    ],
)
def test_nameable(schema: str, values: tuple[str | int, ...]) -> None:
    """Each once; texts of a string that YAML took for something else are texts; true is not 1."""
    found = nameable(values_of(node(schema)))
    assert [(type(v), v) for v in found] == [(type(v), v) for v in values]


@pytest.mark.parametrize(
    ("branches", "values"),
    [
        ("[{const: a}, {enum: [b, c]}]", ["a", "b", "c"]),
        ("[{const: a}]", None),
        ("[{const: a}, {type: string}]", None),
        ("[{const: a}, {const: a}]", None),
        ("[{const: a}, {const: [1]}]", None),
        ("[{const: a}, {$ref: '#/x', enum: [b]}]", None),
    ],
)
def test_a_choice_of_values_is_an_enum(branches: str, values: JSON) -> None:
    found = choice_of([Node({}, "", each) for each in yaml.safe_load(branches)])
    assert (found and found["enum"]) == values


@pytest.mark.parametrize(
    ("schema", "lines"),
    [
        ("{enum: [a], x-enum-varnames: [A]}", ""),
        ("{enum: [0], x-enum-varnames: [Stopped]}", "- 0: Stopped."),
        ("{enum: [null, 0], x-enum-descriptions: [Nothing, Stopped]}", "- 0: Stopped."),
        ("{enum: [a], x-enum-descriptions: {a: First.}}", "- a: First."),
        ("{enum: [a], x-enum-descriptions: [1]}", ""),
        ("{enum: [a], x-enum-descriptions: text}", ""),
        (
            "{enum: [a], x-ms-enum: {values: [{value: a, description: First}, text]}}",
            "- a: First.",
        ),
    ],
)
def test_meanings(schema: str, lines: str) -> None:
    enum = node(schema)
    assert meanings(enum, nameable(values_of(enum))) == lines
