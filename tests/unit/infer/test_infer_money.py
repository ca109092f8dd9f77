"""Numbers whose names say money are decimals."""

from __future__ import annotations

import pytest

from clientwright.infer.money import infer_money, is_money
from clientwright.ir.types import (
    AliasType,
    EnumType,
    ListType,
    MapType,
    NullableType,
    ObjectType,
    RefType,
    Scalar,
    Type,
    UnionType,
)
from clientwright.json_value import JSON
from clientwright.lower.api import lower

MONEY, NUMBER = Scalar("decimal"), Scalar("number")


@pytest.mark.parametrize(
    "name",
    """amount totalAmount unit_price unitPrice vat.rate netTotal TotalDue balance openBalance fee fees
    serviceFee tax taxAmount discount subtotal charges price amounts balances rates credits
    VAT totalVAT FEE priceByRegion""".split(),
)
def test_names_of_money(name: str) -> None:
    """The last word says what a number is, in whatever spelling."""
    assert is_money(name)


@pytest.mark.parametrize(
    "name",
    """temperature count pages id accountant chargedAt pricelist amounting latitude costCenter dueDate
    quantity 4 _""".split()
    + ["", " "],
)
def test_other_names(name: str) -> None:
    """A word that only begins like one of money is another word."""
    assert not is_money(name)


def inferred(schema: JSON, name: str = "price") -> Type:
    """The type of a property with that schema and name."""
    thing: JSON = {
        "type": "object",
        "properties": {name: schema, "enum": {"enum": ["a"]}},
    }
    content: JSON = {"application/json": {"schema": thing}}
    paths: JSON = {
        "/a": {"get": {"responses": {"200": {"description": "", "content": content}}}}
    }
    for named in infer_money(lower({"paths": paths})[0]).types.values():
        if isinstance(named.definition, ObjectType):
            return named.definition.fields[0].type
        assert isinstance(named.definition, (EnumType, AliasType))
    raise AssertionError("no object")


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "number"}, MONEY),
        ({"type": "number", "format": "double"}, MONEY),
        ({"type": ["number", "null"]}, NullableType(MONEY)),
        ({"type": "array", "items": {"type": "number"}}, ListType(MONEY)),
        (
            {"type": "object", "additionalProperties": {"type": "number"}},
            MapType(MONEY),
        ),
        (
            {"oneOf": [{"type": "number"}, {"type": "string"}]},
            UnionType((MONEY, Scalar("string")), "kind"),
        ),
        ({"type": "integer"}, Scalar("integer")),
        ({"type": "string"}, Scalar("string")),
        ({"type": "boolean"}, Scalar("boolean")),
    ],
)
def test_numbers_become_decimals(schema: JSON, expected: Type) -> None:
    """Numbers alone, wherever they stand in the property."""
    assert inferred(schema) == expected


def test_other_properties_stay() -> None:
    """A number of another name is what the description calls it."""
    assert inferred({"type": "number"}, "temperature") == NUMBER
    assert inferred({"enum": ["a"]}, "price") != NUMBER


def test_references_stay() -> None:
    """An object called a price keeps its own fields."""
    kind = inferred({"type": "object", "properties": {"height": {"type": "number"}}})
    assert isinstance(kind, RefType)


def test_components_that_are_amounts() -> None:
    """A component that is named as an amount is one, wherever it is used."""
    price: JSON = {"oneOf": [{"type": "number"}, {"type": "boolean"}]}
    content: JSON = {
        "application/json": {"schema": {"$ref": "#/components/schemas/Price"}}
    }
    api, _ = lower(
        {
            "paths": {"/a": {"get": {"responses": {"200": {"content": content}}}}},
            "components": {"schemas": {"Price": price}},
        }
    )
    (named,) = infer_money(api).types.values()
    assert named.definition == AliasType(UnionType((MONEY, Scalar("boolean")), "kind"))
