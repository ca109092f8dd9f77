"""Schemas become types: one row says what a schema is, and what it is taken for."""

from __future__ import annotations

import pytest

from clientwright.ir.types import (
    AliasType,
    AnyType,
    Const,
    EnumType,
    ListType,
    MapType,
    NullableType,
    ObjectType,
    RefType,
    Scalar,
    ScalarKind,
    TupleType,
    Type,
    UnionType,
)
from clientwright.json_value import JSON
from clientwright.lower.schemas import Schemas
from clientwright.spec.node import Node

TEXT, NUMBER, WHOLE, TRUTH = (
    Scalar("string"),
    Scalar("number"),
    Scalar("integer"),
    Scalar("boolean"),
)
HERE = RefType("/schema")
OWNER: dict[str, JSON] = {"type": "object", "properties": {"name": {"type": "string"}}}


def lowered(schema: JSON, **components: JSON) -> tuple[Type, Schemas]:
    root: dict[str, JSON] = {"schema": schema, "components": {"schemas": components}}
    schemas = Schemas()
    return schemas.type_of(Node.of(root)["schema"], "thing"), schemas


@pytest.mark.parametrize(
    ("type_", "format_", "kind"),
    [
        ("string", None, "string"),
        ("string", "date", "date"),
        ("string", "date-time", "date-time"),
        ("string", "date-time-local", "date-time-local"),
        ("string", "epoch-milliseconds", "epoch-milliseconds"),
        ("string", "time", "time"),
        ("string", "duration", "duration"),
        ("string", "uuid", "uuid"),
        ("string", "byte", "base64"),
        ("string", "password", "password"),
        ("string", "decimal", "decimal-string"),
        ("string", "uri", "string"),
        ("string", "anything", "string"),
        ("integer", None, "integer"),
        ("integer", "int64", "integer"),
        ("integer", "decimal", "decimal"),
        ("integer", "epoch-milliseconds", "epoch-milliseconds"),
        ("number", None, "number"),
        ("number", "double", "number"),
        ("number", "decimal", "decimal"),
        ("boolean", None, "boolean"),
        (["integer", "number"], None, "number"),
        (["number", "string"], "decimal", "decimal"),
        (["integer", "string"], "epoch-milliseconds", "epoch-milliseconds"),
    ],
)
def test_scalars(type_: JSON, format_: str | None, kind: ScalarKind) -> None:
    """What a scalar stands for is in its format; an unknown format says nothing."""
    schema: JSON = {"type": type_, "format": format_}
    assert lowered(schema)[0] == Scalar(kind)


def test_utc_date_times() -> None:
    """A wire form of date-times is an extension."""
    form = {"x-clientwright-date-time": "utc-milliseconds"}
    assert lowered({"type": "string", "format": "date-time", **form})[0] == Scalar(
        "date-time-utc"
    )
    assert lowered({"type": "string", **form})[0] == TEXT


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({}, AnyType()),
        (True, AnyType()),
        (False, AnyType()),
        ({"type": "unknown"}, AnyType()),
        ({"description": "Said alone."}, AnyType()),
        ({"type": "array"}, ListType(AnyType())),
        ({"type": "array", "items": {"type": "string"}}, ListType(TEXT)),
        ({"items": {"type": "string"}}, ListType(TEXT)),
        (
            {"type": "array", "x-clientwright-as-list": True},
            ListType(AnyType(), lone=True),
        ),
        (
            {"type": "array", "prefixItems": [{"type": "string"}, {}]},
            TupleType((TEXT, AnyType())),
        ),
        ({"prefixItems": [{"type": "integer"}]}, TupleType((WHOLE,))),
        ({"type": "object"}, MapType(AnyType())),
        ({"type": "object", "properties": {}}, MapType(AnyType())),
        ({"additionalProperties": {"type": "integer"}}, MapType(WHOLE)),
        ({"type": "object", "additionalProperties": False}, MapType(AnyType())),
        ({"const": "v1"}, Const("v1")),
        ({"const": 2}, Const(2)),
        ({"const": True}, Const(True)),
        ({"const": [1]}, ListType(AnyType())),
        ({"type": ["string", "boolean"]}, UnionType((TEXT, TRUTH), "kind")),
        ({"type": ["string", "integer"]}, UnionType((TEXT, WHOLE), "kind")),
    ],
)
def test_shapes(schema: JSON, expected: Type) -> None:
    """Arrays, objects without properties, constants, and several types at once."""
    assert lowered(schema)[0] == expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": ["string", "null"]}, NullableType(TEXT)),
        ({"type": ["null", "string", "null"]}, NullableType(TEXT)),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, NullableType(TEXT)),
        ({"oneOf": [{"const": None}, {"type": "string"}]}, NullableType(TEXT)),
        (
            {
                "anyOf": [
                    {"type": ["string", "null"]},
                    {"type": "integer"},
                    {"type": "null"},
                ]
            },
            NullableType(UnionType((TEXT, WHOLE), "kind")),
        ),
        ({"type": ["array", "null"], "items": {}}, NullableType(ListType(AnyType()))),
        (
            {"type": "string", "x-clientwright-null-values": ["", 0]},
            NullableType(TEXT, ('""', "0")),
        ),
        ({"x-clientwright-null-values": [0]}, AnyType()),
    ],
)
def test_nulls(schema: JSON, expected: Type) -> None:
    """However a description says that a value may be null, it is said once."""
    assert lowered(schema)[0] == expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"enum": ["a", "b", "a"]}, EnumType(("a", "b"))),
        (
            {"type": "string", "enum": ["a"], "x-clientwright-name": "A"},
            EnumType(("a",)),
        ),
        ({"enum": [1, 2]}, EnumType((1, 2))),
        ({"enum": [1, "one"]}, EnumType((1, "one"))),
    ],
)
def test_enums(schema: JSON, expected: EnumType) -> None:
    """An enum is a named type."""
    kind, schemas = lowered(schema)
    assert kind == HERE
    assert schemas.types["/schema"].definition == expected


@pytest.mark.parametrize(
    "schema",
    [{"enum": ["a", "b", None]}, {"type": ["string", "null"], "enum": ["a", "b"]}],
)
def test_null_is_no_value_of_an_enum(schema: JSON) -> None:
    """It stands beside the named type."""
    kind, schemas = lowered(schema)
    assert kind == NullableType(HERE)
    assert schemas.types["/schema"].definition == EnumType(("a", "b"))


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"enum": ["a"]}, Const("a")),
        ({"enum": [""]}, Const("")),
        ({"type": "integer", "enum": [1, 1]}, Const(1)),
        ({"enum": ["a", None]}, NullableType(Const("a"))),
    ],
)
def test_an_enum_of_one_value_is_a_constant(schema: JSON, expected: Type) -> None:
    """Unless the description has a name for it."""
    assert lowered(schema)[0] == expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "number", "enum": [{}]}, NUMBER),
        ({"type": "string", "enum": []}, TEXT),
    ],
)
def test_unusable_enums(schema: JSON, expected: Type) -> None:
    """An enum without values that Python can list is its plain type, and that is said."""
    kind, schemas = lowered(schema)
    assert kind == expected
    assert [d.code for d in schemas.diagnostics] == ["enum-values"]


@pytest.mark.parametrize(
    ("branches", "expected"),
    [
        ([{"type": "string"}], TEXT),
        ([{"type": "string"}, {"type": "string", "maxLength": 3}], TEXT),
        ([{"type": "string"}, {}], AnyType()),
        ([], AnyType()),
        ([{"type": "null"}], AnyType()),
        ([{"type": "string"}, {"type": "integer"}], UnionType((TEXT, WHOLE), "kind")),
        (
            [{"type": "integer"}, {"type": "number"}],
            UnionType((WHOLE, NUMBER), "nothing"),
        ),
        (
            [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
            UnionType((TEXT, ListType(TEXT)), "kind"),
        ),
    ],
)
@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_unions(keyword: str, branches: list[JSON], expected: Type) -> None:
    """Variants that come to the same are one; anything beside anything is anything."""
    assert lowered({keyword: branches})[0] == expected


def test_union_of_objects_with_a_tag() -> None:
    """A discriminator names the property that tells the variants apart."""
    schema: JSON = {
        "oneOf": [
            {"$ref": "#/components/schemas/A"},
            {"$ref": "#/components/schemas/B"},
        ],
        "discriminator": {"propertyName": "kind"},
    }
    kind, _ = lowered(schema, A=OWNER, B=OWNER)
    variants = (RefType("/components/schemas/A"), RefType("/components/schemas/B"))
    assert kind == UnionType(variants, "tag", "kind", (("A",), ("B",)))


@pytest.mark.parametrize(
    ("branches", "expected"),
    [
        (
            [{"type": "array", "items": {"type": "string"}}, {"type": "string"}],
            ListType(TEXT, True),
        ),
        (
            [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
            ListType(TEXT, True),
        ),
    ],
)
def test_one_or_many(branches: list[JSON], expected: Type) -> None:
    """`X or array of X` is a list that may come alone."""
    schema: JSON = {"x-clientwright-as-list": True, "oneOf": branches}
    assert lowered(schema)[0] == expected


def test_one_or_many_needs_an_array() -> None:
    """Without an array among its variants the extension is a mistake."""
    kind, schemas = lowered(
        {"x-clientwright-as-list": True, "oneOf": [{"type": "string"}]}
    )
    assert kind == AnyType()
    assert [d.code for d in schemas.diagnostics] == ["as-list"]


def test_objects_are_named_types() -> None:
    """Fields know whether they are required, what they are called and what they mean."""
    schema: JSON = {
        "type": "object",
        "description": "A bill.",
        "required": ["id"],
        "properties": {
            "id": {
                "type": "string",
                "description": "Its id.",
                "x-clientwright-name": "number",
            },
            "old": {
                "type": "integer",
                "deprecated": True,
                "x-clientwright-aliases": ["older"],
            },
            "owner": {"$ref": "#/components/schemas/Owner"},
        },
        "additionalProperties": {"type": "integer"},
    }
    kind, schemas = lowered(schema, Owner={**OWNER, "title": "Who pays"})
    named = schemas.types["/schema"]
    assert kind == HERE
    assert (named.words, named.doc) == ("thing", "A bill.")
    assert isinstance(named.definition, ObjectType)
    number, old, owner = named.definition.fields
    assert (number.wire_name, number.required, number.name) == ("id", True, "number")
    assert (old.required, old.deprecated, old.aliases) == (False, True, ("older",))
    assert (owner.type, owner.doc) == (RefType("/components/schemas/Owner"), "Who pays")
    assert schemas.types["/components/schemas/Owner"].words == "Owner"
    assert named.definition.additional == WHOLE


def test_components_that_are_no_objects_need_no_name() -> None:
    """A reference to a scalar is that scalar."""
    reference: JSON = {"$ref": "#/components/schemas/Amount"}
    assert lowered(reference, Amount={"type": "number", "format": "decimal"})[
        0
    ] == Scalar("decimal")


def test_a_reference_to_a_nullable_enum() -> None:
    """May be null wherever it stands, the second time too."""
    reference: JSON = {"$ref": "#/components/schemas/Size"}
    schema: JSON = {"type": "object", "properties": {"a": reference, "b": reference}}
    _, schemas = lowered(schema, Size={"enum": ["small", None]})
    definition = schemas.types["/schema"].definition
    assert isinstance(definition, ObjectType)
    expected = NullableType(RefType("/components/schemas/Size"))
    assert [field.type for field in definition.fields] == [expected, expected]


def test_recursion_through_objects() -> None:
    """An object may hold itself."""
    node: JSON = {
        "type": "object",
        "properties": {"next": {"$ref": "#/components/schemas/Node"}},
    }
    kind, schemas = lowered({"$ref": "#/components/schemas/Node"}, Node=node)
    target = RefType("/components/schemas/Node")
    definition = schemas.types[target.target].definition
    assert kind == target
    assert isinstance(definition, ObjectType) and definition.fields[0].type == target


def test_recursion_through_other_types() -> None:
    """A type that is no object and contains itself is an alias: only so can it be named."""
    tree: JSON = {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}
    kind, schemas = lowered({"$ref": "#/components/schemas/Tree"}, Tree=tree)
    target = RefType("/components/schemas/Tree")
    assert kind == target
    assert schemas.types[target.target].definition == AliasType(ListType(target))


@pytest.mark.parametrize("reference", ["#/schema", "#/components/schemas/Ping"])
def test_references_in_a_circle(reference: str) -> None:
    """Name nothing: any JSON, and that is said."""
    pong: JSON = {"$ref": "#/components/schemas/Ping"}
    kind, schemas = lowered(
        {"$ref": reference}, Ping={"$ref": "#/components/schemas/Pong"}, Pong=pong
    )
    assert kind == AnyType()
    assert [d.code for d in schemas.diagnostics] == ["ref-cycle"]


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_schemas_that_are_only_themselves(keyword: str) -> None:
    """A union of nothing but itself is any JSON, and that is said."""
    loop: JSON = {keyword: [{"$ref": "#/components/schemas/Loop"}]}
    kind, schemas = lowered({"$ref": "#/components/schemas/Loop"}, Loop=loop)
    assert kind == AnyType()
    assert [d.code for d in schemas.diagnostics] == ["ref-cycle"]
