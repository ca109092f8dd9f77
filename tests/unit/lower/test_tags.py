"""The property whose value tells variants apart: declared, or certain by its constants."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clientwright.ir.types import Const, Field, ObjectType, Scalar
from clientwright.json_value import JSON
from clientwright.lower.tags import Tag, tag_of, with_tag
from clientwright.spec.node import Node


def thing(**constants: JSON) -> JSON:
    properties: dict[str, JSON] = {name: {"enum": v} for name, v in constants.items()}
    return {"properties": properties, "required": [*constants]}


def told(*branches: JSON, **discriminator: JSON) -> Tag | None:
    schemas: dict[str, JSON] = {f"S{i}": each for i, each in enumerate(branches)}
    references: list[JSON] = [{"$ref": f"#/components/schemas/{n}"} for n in schemas]
    owner: dict[str, JSON] = {"oneOf": references}
    if discriminator:
        owner["discriminator"] = discriminator
    root = Node.of({"components": {"schemas": schemas}, "owner": owner})
    return tag_of(root["owner"], list(root["owner"]["oneOf"].items()))


@pytest.mark.parametrize(
    ("branches", "expected"),
    [
        ((thing(a=["x"]), thing(a=["y", "z"])), Tag("a", (("x",), ("y", "z")))),
        (
            (thing(b=["x"], a=["x"]), thing(a=["y"], b=["y"])),
            Tag("a", (("x",), ("y",))),
        ),
        ((thing(a=["x"]), thing(a=["x", "y"])), None),
        ((thing(a=["x"]), thing(b=["y"])), None),
        ((thing(a=["x"]), thing(a=[1])), None),
        ((thing(a=["x"]), {"properties": {"a": {"const": "y"}}}), None),
        ((thing(a=["x"]), {"type": "string"}), None),
        (
            (thing(a=["x"]), {"oneOf": [thing(a=["y"]), thing(a=["z"])]}),
            Tag("a", (("x",), ("y", "z"))),
        ),
        ((thing(a=["x"]), {"oneOf": [{"$ref": "#/components/schemas/S1"}]}), None),
    ],
)
def test_inferred(branches: tuple[JSON, ...], expected: Tag | None) -> None:
    """A required property with other texts in each variant."""
    assert told(*branches) == expected


@pytest.mark.parametrize(
    ("mapping", "expected"),
    [
        (None, (("S0",), ("S1",))),
        ({"a": "#/components/schemas/S0", "b": "S1"}, (("a",), ("b",))),
        ({"a": "S0", "b": "S0"}, (("a", "b"), ("S1",))),
        ({"a": "nowhere", "b": 3}, (("S0",), ("S1",))),
    ],
)
def test_declared(mapping: JSON, expected: tuple[tuple[str, ...], ...]) -> None:
    """By mapping, or by the names of the variants."""
    tag = told(
        {"type": "object"}, {"type": "object"}, propertyName="k", mapping=mapping
    )
    assert tag == Tag("k", expected)


def test_one_variant_may_stand_for_all_other_values() -> None:
    """Of these its own value is one."""
    found = told(
        {"properties": {}},
        {"properties": {}},
        propertyName="a",
        mapping={"x": "S0"},
        defaultMapping="#/components/schemas/S1",
    )
    assert found == Tag("a", (("x",), ()))
    assert told({}, {}, propertyName="a", defaultMapping="S7") == Tag(
        "a", (("S0",), ("S1",))
    )


def test_constants_tell_where_a_mapping_does_not() -> None:
    """What the variants admit is what servers send."""
    assert told(thing(k=["x"]), thing(k=["y"]), propertyName="k") == Tag(
        "k", (("x",), ("y",))
    )


ALL: JSON = thing(k=["s0", "s1", "s2"])


@pytest.mark.parametrize(
    ("branches", "mapping", "expected"),
    [
        ((ALL, ALL), None, (("s0",), ("s1",))),
        ((ALL, ALL), {"s2": "S0"}, (("s2",), ("s1",))),
        (
            (ALL, thing(k=["s1", "s3"])),
            {"s0": "S0", "s1": "S1"},
            (("s0",), ("s1", "s3")),
        ),
        ((thing(k=["a", "b"]), thing(k=["c"])), {"c": "S1"}, (("a", "b"), ("c",))),
    ],
)
def test_an_enum_that_all_variants_inherit_is_no_value_of_one(
    branches: tuple[JSON, ...], mapping: JSON, expected: tuple[tuple[str, ...], ...]
) -> None:
    """The mapping counts, or the name as the enum spells it."""
    assert told(*branches, propertyName="k", mapping=mapping) == Tag("k", expected)


def test_equal_values_tell_nothing() -> None:
    """A discriminator with one value for two variants is no tag."""
    assert told(thing(k=["x"]), thing(k=["x"]), propertyName="k") is None


TEXT = Scalar("string")


@pytest.mark.parametrize(
    ("fields", "values", "expected"),
    [
        (
            (),
            ("x",),
            Field("k", Const("x"), False, "Tells which variant of a union this is."),
        ),
        (
            (),
            ("x", "y"),
            Field("k", TEXT, False, "Tells which variant of a union this is."),
        ),
        ((Field("k", TEXT, True, "K."),), ("x",), Field("k", Const("x"), True, "K.")),
        ((Field("k", TEXT, True, "K."),), ("x", "y"), Field("k", TEXT, True, "K.")),
    ],
)
def test_variants_know_their_tag(
    fields: tuple[Field, ...], values: tuple[str, ...], expected: Field
) -> None:
    """One value is a constant; a variant that does not declare the property gets it."""
    tag = replace(expected, is_tag=True, is_added=not fields)
    assert with_tag(ObjectType(fields), "k", values).fields == (tag,)
