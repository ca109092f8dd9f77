"""Types as Python: in a result, in an argument, in a decoder, in a field."""

from __future__ import annotations

import pytest

from clientwright.ir.types import (
    AliasType,
    AnyType,
    Const,
    EnumType,
    ListType,
    MapType,
    NamedType,
    NullableType,
    ObjectType,
    RefType,
    Scalar,
    TupleType,
    Type,
    UnionType,
)
from clientwright.naming.names import ClientNames, Names, TypeNames
from clientwright.plan.expr import Import
from clientwright.plan.types import Writer

PET, COLOR, STATE = (
    "/components/schemas/Pet",
    "/components/schemas/Color",
    "/components/schemas/Pet/x",
)
TREE = "/components/schemas/Tree"
DEFINITIONS: dict[str, ObjectType | EnumType | AliasType] = {
    PET: ObjectType(()),
    COLOR: EnumType(("red",)),
    STATE: EnumType(("new", "old")),
    TREE: AliasType(ListType(RefType(TREE))),
}
CLASSES = {PET: "Pet", COLOR: "Color", STATE: "PetState", TREE: "Tree"}
WRITER = Writer(
    {
        id_: NamedType(id_, id_, definition, "")
        for id_, definition in DEFINITIONS.items()
    },
    Names(
        {},
        {},
        {id_: TypeNames(name, "pets", {}) for id_, name in CLASSES.items()},
        ClientNames({}, {}, {}, {}, {}, {}, {}),
        {},
    ),
)
TEXT, DATE, MONEY = Scalar("string"), Scalar("date"), Scalar("decimal")


@pytest.mark.parametrize(
    ("kind", "static", "given", "decoded", "field"),
    [
        (TEXT, "str", "str", "str", "str"),
        (MONEY, "Decimal", "Decimal", "Money", "Money"),
        (Scalar("decimal-string"), "Decimal", "Decimal", "MoneyString", "MoneyString"),
        (Scalar("date-time"), "datetime", "datetime", "DateTime", "DateTime"),
        (DATE, "date", "date", "Date", "Date"),
        (Scalar("password"), "str", "str", "Secret", "Secret"),
        (Scalar("uuid"), "UUID", "UUID", "UUID", "UUID"),
        (Scalar("null"), "None", "None", "None", "None"),
        (AnyType(), "JSON", "JSON", "JSON", "JSON"),
        (Const("a"), 'Literal["a"]', 'Literal["a"]', 'Literal["a"]', 'Literal["a"]'),
        (ListType(DATE), "list[date]", "Sequence[date]", "list[Date]", "list[Date]"),
        (
            ListType(ListType(TEXT)),
            "list[list[str]]",
            "Sequence[Sequence[str]]",
            "list[list[str]]",
            "list[list[str]]",
        ),
        (
            ListType(TEXT, lone=True),
            "list[str]",
            "Sequence[str]",
            "Annotated[list[str], AsList()]",
            "Annotated[list[str], AsList()]",
        ),
        (
            MapType(MONEY),
            "dict[str, Decimal]",
            "Mapping[str, Decimal]",
            "dict[str, Money]",
            "dict[str, Money]",
        ),
        (
            TupleType((TEXT, MONEY)),
            "tuple[str, Decimal]",
            "tuple[str, Decimal]",
            "tuple[str, Money]",
            "tuple[str, Money]",
        ),
        (TupleType(()), "tuple[()]", "tuple[()]", "tuple[()]", "tuple[()]"),
        (
            NullableType(DATE),
            "date | None",
            "date | None",
            "Date | None",
            "Date | None",
        ),
        (
            NullableType(TEXT, ('""', "0")),
            "str | None",
            "str | None",
            'Annotated[str | None, NullValues("", 0)]',
            'Annotated[str | None, NullValues("", 0)]',
        ),
        (RefType(PET), "models.Pet", "models.Pet", "models.Pet", "Pet"),
        (RefType(TREE), "models.Tree", "models.Tree", "models.Tree", "Tree"),
        (RefType(COLOR), "models.Color", "models.Color", "models.Color", "Color"),
        (
            RefType(STATE),
            "models.PetState",
            'Literal["new", "old"]',
            "models.PetState",
            "PetState",
        ),
        (
            UnionType((TEXT, Scalar("date-time"), RefType(PET)), "nothing"),
            "str | datetime | models.Pet",
            "str | datetime | models.Pet",
            "str | DateTime | models.Pet",
            "str | DateTime | Pet",
        ),
        (
            UnionType((Scalar("date-time"), Scalar("date-time-utc")), "nothing"),
            "datetime",
            "datetime",
            "DateTime | UtcDateTime",
            "DateTime | UtcDateTime",
        ),
        (
            NullableType(UnionType((TEXT, NullableType(DATE)), "nothing")),
            "str | date | None",
            "str | date | None",
            "str | Date | None",
            "str | Date | None",
        ),
    ],
)
def test_written(kind: Type, static: str, given: str, decoded: str, field: str) -> None:
    """Signatures say what a caller handles; decoders and fields say what stands on the wire, too."""
    found = [
        w(kind).text
        for w in (WRITER.static, WRITER.given, WRITER.decoded, WRITER.annotation)
    ]
    assert found == [static, given, decoded, field]


@pytest.mark.parametrize(
    ("kind", "imports"),
    [
        (TEXT, set[tuple[str, str]]()),
        (MapType(MONEY), {("decimal", "Decimal")}),
        (ListType(RefType(PET)), {("@api.", "models")}),
        (TupleType((DATE, Scalar("uuid"))), {("datetime", "date"), ("uuid", "UUID")}),
        (Const(1), {("typing", "Literal")}),
    ],
)
def test_imports_come_along(kind: Type, imports: set[tuple[str, str]]) -> None:
    """What a type names is imported, and nothing else."""
    assert WRITER.static(kind).imports == {Import(*each) for each in imports}
