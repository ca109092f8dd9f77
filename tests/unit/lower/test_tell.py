"""Why the variants of a union can be told apart."""

from __future__ import annotations

import pytest

from clientwright.ir.types import (
    AliasType,
    AnyType,
    Const,
    EnumType,
    Field,
    ListType,
    MapType,
    NamedType,
    NullableType,
    ObjectType,
    RefType,
    Scalar,
    Tell,
    TupleType,
    Type,
)
from clientwright.lower.unions import json_kind, tell_of

TEXT, NUMBER, WHOLE = Scalar("string"), Scalar("number"), Scalar("integer")
NAMED, NUMBERED, BOTH, LOOSE = (
    RefType("named"),
    RefType("numbered"),
    RefType("both"),
    RefType("loose"),
)
COLOR, FREE = RefType("color"), MapType(TEXT)


def an_object(id_: str, *required: str, optional: str = "note") -> NamedType:
    fields = tuple(Field(name, TEXT, True, "") for name in required)
    return NamedType(
        id_, id_, ObjectType((*fields, Field(optional, TEXT, False, ""))), ""
    )


TYPES = {
    "named": an_object("named", "name"),
    "numbered": an_object("numbered", "number"),
    "both": an_object("both", "name", "number"),
    "loose": an_object("loose"),
    "color": NamedType("color", "color", EnumType(("red",)), ""),
    "shade": NamedType("shade", "shade", EnumType(("dark",)), ""),
    "mixed": NamedType("mixed", "mixed", EnumType(("red", 1)), ""),
    "size": NamedType("size", "size", EnumType((1, 2)), ""),
    "alias": NamedType("alias", "alias", AliasType(ListType(TEXT)), ""),
}


@pytest.mark.parametrize(
    ("variants", "expected"),
    [
        ((TEXT, NUMBER), "kind"),
        ((TEXT, NAMED), "kind"),
        ((ListType(TEXT), NAMED, TEXT, Scalar("boolean")), "kind"),
        ((TupleType((TEXT,)), TEXT), "kind"),
        ((COLOR, NUMBER), "kind"),
        ((COLOR, NAMED), "kind"),
        ((NAMED, NUMBERED), "field"),
        ((NAMED, BOTH), "nothing"),
        ((NAMED, LOOSE), "nothing"),
        ((NAMED, FREE), "nothing"),
        ((NUMBER, WHOLE), "nothing"),
        ((TEXT, COLOR), "nothing"),
        ((WHOLE, RefType("size")), "nothing"),
        ((Const("a"), Const(1)), "kind"),
        ((TEXT, Scalar("date")), "nothing"),
        ((COLOR, RefType("shade")), "constant"),
        ((COLOR, Const("green"), Const(1)), "constant"),
        ((Const(1), Const(2)), "constant"),
        ((COLOR, RefType("mixed")), "nothing"),
        ((NUMBER, RefType("mixed")), "nothing"),
        ((ListType(TEXT), ListType(NUMBER)), "nothing"),
        ((TEXT, TEXT, NUMBER), "nothing"),
    ],
)
def test_tells(variants: tuple[Type, ...], expected: Tell) -> None:
    """A tag tells for certain, then the kind of JSON, then values, then a field that one variant alone requires."""
    assert tell_of(variants, TYPES) == expected


@pytest.mark.parametrize(
    ("variant", "expected"),
    [
        (TEXT, "string"),
        (WHOLE, "number"),
        (Scalar("decimal"), "number"),
        (Scalar("decimal-string"), "string"),
        (Scalar("epoch-milliseconds"), "number"),
        (Scalar("boolean"), "boolean"),
        (Scalar("uuid"), "string"),
        (ListType(TEXT), "array"),
        (TupleType((TEXT,)), "array"),
        (FREE, "object"),
        (NAMED, "object"),
        (COLOR, "string"),
        (RefType("unknown"), "object"),
        (RefType("size"), "number"),
        (RefType("mixed"), "any"),
        (RefType("alias"), "any"),
        (NullableType(WHOLE), "number"),
        (Const("a"), "string"),
        (Const(1), "number"),
        (Const(True), "boolean"),
        (AnyType(), "any"),
    ],
)
def test_json_kinds(variant: Type, expected: str) -> None:
    """The JSON type that a value has on the wire."""
    assert json_kind(variant, TYPES) == expected
