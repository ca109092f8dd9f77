"""Answers that deviate: everything is kept, each deviation is one event, the rest stays typed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import ConfigDict, Field, RootModel
from typing_extensions import TypeAliasType
from sample import Invoice, InvoiceListing, Line

from runtime import json_text
from runtime.decode import Decoded, decode
from runtime.drift import Drift
from runtime.errors import DecodeError
from runtime.operation import Json
from runtime.tagged import Tagged
from runtime.types import (
    JSON,
    AsList,
    DateTime,
    EpochMilliseconds,
    LocalDateTime,
    Model,
    Money,
)
from runtime.types import NullValues, OpenEnum

UTC = timezone.utc


def decoded(annotation: Any, value: object, **options: Any) -> Decoded:
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    return decode(Json(lambda: annotation), content, operation_id="op", **options)


def seen(found: Decoded | Sequence[Drift]) -> list[tuple[str, str]]:
    drifts = found.drifts if isinstance(found, Decoded) else found
    return [(drift.kind, drift.pointer) for drift in drifts]


GOOD = {"id": "1", "total": 25.9}


@pytest.mark.parametrize(
    ("change", "kind", "pointer", "kept"),
    [
        ({"status": "UnPaid"}, "unknown_enum_value", "/status", {"status": "UnPaid"}),
        ({"status": 3}, "wrong_type", "/status", {"status": 3}),
        ({"id": None}, "unexpected_null", "/id", {"id": None}),
        ({"id": ...}, "missing_field", "/id", {"id": None}),
        ({"id": 7}, "wrong_type", "/id", {"id": 7}),
        ({"id": {"a": 1}}, "wrong_type", "/id", {"id": {"a": 1}}),
        ({"total": "much"}, "wrong_type", "/total", {"total": "much"}),
        ({"lines": "none"}, "wrong_type", "/lines", {"lines": "none"}),
        ({"lines": {}}, "wrong_type", "/lines", {"lines": {}}),
        ({"paid": "later"}, "wrong_type", "/paid", {"paid": "later"}),
        (
            {"paid": "2020-06-14"},
            "wrong_type",
            "/paid",
            {"paid": datetime(2020, 6, 14)},
        ),
        (
            {"issued": "2020-06-14T07:00:00"},
            "wrong_type",
            "/issued",
            {"issued": datetime(2020, 6, 14, 7)},
        ),
        (
            {"issued": "2020-06-14"},
            "wrong_type",
            "/issued",
            {"issued": datetime(2020, 6, 14)},
        ),
        ({"issued": 1.5e300}, "wrong_type", "/issued", {"issued": Decimal("1.5E+300")}),
        (
            {"updated": "2020-06-14T07:00:00+02:00"},
            "wrong_type",
            "/updated",
            {"updated": datetime(2020, 6, 14, 7)},
        ),
        ({"updated": True}, "wrong_type", "/updated", {"updated": True}),
    ],
)
def test_one_deviation_is_kept_and_reported(
    change: dict[str, Any], kind: str, pointer: str, kept: dict[str, object]
) -> None:
    """The value that came is there, the other fields are typed, and one event says where and what."""
    body = {
        name: value for name, value in {**GOOD, **change}.items() if value is not ...
    }
    found = decoded(Invoice, body)
    assert [(kind, pointer)] == seen(found)
    assert isinstance(found.value, Invoice)
    for name, value in kept.items():
        assert value == getattr(found.value, name)
    untouched = {"id": "1", "total": Decimal("25.9")}
    for name in untouched.keys() - change.keys():
        assert untouched[name] == getattr(found.value, name)


def test_an_answer_as_described_is_no_drift() -> None:
    """No event without a deviation; unknown fields are no deviation."""
    found = decoded(Invoice, {**GOOD, "status": "Paid", "new": 1.10})
    assert () == found.drifts
    assert isinstance(found.value, Invoice)
    assert {"new": Decimal("1.1")} == found.value.model_extra


def test_siblings_stay_typed_at_any_depth() -> None:
    """One odd item of many costs nothing but itself."""
    lines = [{"name": str(i), "price": 1.5} for i in range(50)]
    lines[7]["price"] = "odd"
    body = {"entities": [GOOD, {**GOOD, "lines": lines}], "nextUri": "/x", "page/~": 1}
    found = decoded(InvoiceListing, body, extras=True)
    assert [
        ("wrong_type", "/entities/1/lines/7/price"),
        ("unknown_field", "/page~1~0"),
    ] == seen(found)
    page = found.value
    assert isinstance(page, InvoiceListing) and page.entities and "/x" == page.next_uri
    typed = page.entities[1].lines or []
    assert all(isinstance(line, Line) for line in typed)
    assert [Decimal("1.5"), "odd"] == [typed[6].price, typed[7].price]
    assert {"entities", "next_uri", "page/~"} == page.model_fields_set


def test_events_say_enough_and_not_too_much() -> None:
    """Names, types and values of enumerations; no content."""
    body = {"id": None, "total": "s3cret", "status": "Odd", "lines": ["s3cret"]}
    found = decoded(Invoice, body).drifts
    assert [
        "/id: expected string, got null (unexpected_null)",
        "/total: expected Decimal, got string (wrong_type)",
        "/status: expected one of 'Paid', 'Unpaid', got string 'Odd' (unknown_enum_value)",
        "/lines/0: expected Line, got string (wrong_type)",
    ] == list(map(str, found))
    assert {"op"} == {drift.operation_id for drift in found}


def test_a_long_enum_value_is_cut() -> None:
    """An event is a line."""
    assert 80 == len(
        decoded(Invoice, {**GOOD, "status": "x" * 500}).drifts[0].value_summary
    )


class Card(Model):
    kind: Literal["card"]
    number: str
    expires: DateTime | None = None


class Transfer(Model):
    kind: Literal["transfer", "wire"]
    iban: str


class Cash(Model):
    amount: Money
    currency: str


Told = Annotated[Card | Transfer, Tagged("kind", "card", ("transfer", "wire"))]
Based = Annotated[Card | Cash, Tagged("kind", "card", None)]


class Payment(Model):
    tagged: Told | None = None
    based: Based | None = None
    told: Card | Transfer | Cash | None = None
    many: list[Told] | None = None
    text_or_cash: str | Cash | None = None
    strict: Card | Cash = Field(
        default_factory=lambda: Cash(amount=Decimal(0), currency="x")
    )


@pytest.mark.parametrize(
    ("body", "events", "kind"),
    [
        (
            {"tagged": {"kind": "card", "number": 3}},
            [("wrong_type", "/tagged/number")],
            Card,
        ),
        (
            {"tagged": {"kind": "coupon", "number": "3"}},
            [("unknown_variant", "/tagged")],
            dict,
        ),
        ({"tagged": {"number": "3"}}, [("missing_field", "/tagged/kind")], Card),
        ({"tagged": {"iban": "x"}}, [("missing_field", "/tagged/kind")], Transfer),
        ({"tagged": {"else": 1}}, [("unknown_variant", "/tagged")], dict),
        ({"tagged": {"kind": "wire", "iban": "x"}}, [], Transfer),
        ({"tagged": {"kind": 3, "iban": "x"}}, [("unknown_variant", "/tagged")], dict),
        ({"based": {"kind": "card", "number": "3"}}, [], Card),
        ({"based": {"kind": "else", "amount": 1, "currency": "x"}}, [], Cash),
        ({"based": {"amount": 1, "currency": "x"}}, [], Cash),
        (
            {"based": {"number": "3"}},
            [("missing_field", "/based/amount"), ("missing_field", "/based/currency")],
            Cash,
        ),
        ({"tagged": "card"}, [("wrong_type", "/tagged")], str),
        (
            {"told": {"kind": "card", "number": 3}},
            [("wrong_type", "/told/number")],
            Card,
        ),
        ({"told": {"amount": 1.5}}, [("missing_field", "/told/currency")], Cash),
        (
            {"told": {"kind": "coupon", "number": "3"}},
            [("unknown_variant", "/told")],
            dict,
        ),
        ({"told": {"else": 1}}, [("unknown_variant", "/told")], dict),
        ({"told": 3}, [("wrong_type", "/told")], int),
        (
            {"told": {"iban": 3, "kind": "transfer"}},
            [("wrong_type", "/told/iban")],
            Transfer,
        ),
        (
            {"text_or_cash": {"amount": "x", "currency": "y"}},
            [("wrong_type", "/text_or_cash/amount")],
            Cash,
        ),
        ({"text_or_cash": 3}, [("wrong_type", "/text_or_cash")], int),
        ({"strict": None}, [("unexpected_null", "/strict")], type(None)),
    ],
)
def test_unions(
    body: dict[str, Any], events: list[tuple[str, str]], kind: type
) -> None:
    """The variant that fits best; the raw object where none does."""
    found = decoded(Payment, body)
    assert events == seen(found)
    assert kind is type(getattr(found.value, next(iter(body))))


def test_unknown_variants_in_a_list() -> None:
    """One unknown variant does not lose its neighbours."""
    body = {"many": [{"kind": "card", "number": "1"}, {"kind": "gold", "weight": 1.10}]}
    found = decoded(Payment, body)
    assert [("unknown_variant", "/many/1")] == seen(found)
    assert isinstance(found.value, Payment) and found.value.many
    assert [Card, dict] == [type(each) for each in found.value.many]
    assert "Card or Transfer" == found.drifts[0].expected


class Folder(Model):
    kind: Literal["folder"] | None = "folder"
    holds: Entry | None = None


class Share(Model):
    kind: Literal["share"] | None = "share"
    holds: Entry | None = None
    owner: str | None = None


Entry = TypeAliasType(
    "Entry", 'Annotated[Folder | Share, Tagged("kind", "folder", "share")]'
)


def test_unions_in_unions_without_tags_take_no_time_out_of_number() -> None:
    """Each level is decided by its keys; trying all variants of all levels would take years."""
    body: dict[str, Any] = {"owner": "x"}
    for _ in range(40):
        body = {"holds": body}
    found = decoded(Folder, body)
    assert [] == seen(found)
    level: object = found.value
    while isinstance(level, Folder):
        level = level.holds
    assert isinstance(level, Share)


class Colour(Enum):
    RED = "red"


class Shapes(Model):
    """Containers and names of other types."""

    by_name: dict[str, Line] | None = None
    mapping: Mapping[str, int] | None = None
    pair: tuple[int, str] | None = None
    unique: set[int] | None = None
    sequence: Sequence[Line] | None = None
    colour: Colour | None = None
    level: Annotated[Literal[1, 2] | int, OpenEnum()] | None = None
    short: Annotated[list[int], Field(max_length=2)] | None = None
    lone: Annotated[list[Line], AsList()] = []
    any: JSON = None
    flag: bool | None = None
    untyped: list | None = None  # type: ignore[type-arg]
    made: list[int] = Field(default_factory=lambda: [1])


@pytest.mark.parametrize(
    ("body", "events", "value"),
    [
        (
            {"by_name": {"a/b": {"name": "n", "price": "odd"}}},
            [("wrong_type", "/by_name/a~1b/price")],
            None,
        ),
        ({"by_name": []}, [("wrong_type", "/by_name")], {}),
        ({"by_name": [1]}, [("wrong_type", "/by_name")], [1]),
        (
            {"mapping": {"a": "x", "b": 1}},
            [("wrong_type", "/mapping/a")],
            {"a": "x", "b": 1},
        ),
        ({"pair": [1]}, [("wrong_type", "/pair")], [1]),
        ({"unique": [1, "x"]}, [("wrong_type", "/unique/1")], {1, "x"}),
        ({"unique": [1, {}]}, [("wrong_type", "/unique/1")], [1, {}]),
        ({"sequence": [{"name": "a"}]}, [("missing_field", "/sequence/0/price")], None),
        ({"colour": "blue"}, [("unknown_enum_value", "/colour")], "blue"),
        ({"colour": 3}, [("wrong_type", "/colour")], 3),
        ({"level": 3}, [("unknown_enum_value", "/level")], 3),
        ({"short": [1, 2, 3]}, [("wrong_type", "/short")], [1, 2, 3]),
        ({"lone": {"name": "a"}}, [("missing_field", "/lone/price")], None),
        ({"lone": [{"name": "a"}]}, [("missing_field", "/lone/0/price")], None),
        ({"lone": "x"}, [("wrong_type", "/lone")], ["x"]),
        ({"flag": "maybe"}, [("wrong_type", "/flag")], "maybe"),
        ({"untyped": 1, "made": [2]}, [("wrong_type", "/untyped")], 1),
    ],
)
def test_containers(
    body: dict[str, Any], events: list[tuple[str, str]], value: object
) -> None:
    """Lists, sets, maps and tuples keep what fits and what does not."""
    found = decoded(Shapes, body)
    assert events == seen(found)
    if value is not None:
        assert value == getattr(found.value, next(iter(body)))


def test_defaults_are_made_where_nothing_came() -> None:
    """A field that may be absent has its default, also beside a deviation."""
    found = decoded(Shapes, {"flag": "maybe"}).value
    assert isinstance(found, Shapes)
    assert ([1], [], None) == (found.made, found.lone, found.by_name)


class Lines(RootModel[list[Line]]):
    """A list by name."""


class Aliased(Model):
    the_id: Annotated[str, Field(alias="theId")]
    lines: Lines | None = None


class Closed(Model):
    model_config = ConfigDict(extra="ignore")
    number: int


def test_models_that_are_other_types_by_name() -> None:
    """The parts of a root model are kept too."""
    found = decoded(Lines, [{"name": "a", "price": 1}, {"name": "b"}])
    assert [("missing_field", "/1/price")] == seen(found)
    assert isinstance(found.value, Lines) and "a" == found.value.root[0].name


def test_pointers_are_in_the_names_on_the_wire() -> None:
    """What came under which name, or would have."""
    assert [("missing_field", "/theId")] == seen(decoded(Aliased, {}))
    assert [("wrong_type", "/theId")] == seen(decoded(Aliased, {"theId": 1}))
    assert [("wrong_type", "/the_id")] == seen(decoded(Aliased, {"the_id": 1}))


def test_a_model_that_drops_unknown_fields_still_does() -> None:
    """Extra fields are kept where the model keeps them."""
    found = decoded(Closed, {"number": "x", "more": 1}).value
    assert isinstance(found, Closed) and found.model_extra is None


def test_values_that_mean_null_beside_a_deviation() -> None:
    """The markers of a field mean the same on the slow way."""

    class Dates(Model):
        paid: Annotated[EpochMilliseconds | None, NullValues(0)]
        due: Annotated[EpochMilliseconds | None, NullValues(0)]
        local: LocalDateTime
        id: str

    body = {"paid": 0, "due": "x", "local": "2020-01-01T00:00:00", "id": 1}
    found = decoded(Dates, body)
    assert [("wrong_type", "/due"), ("wrong_type", "/id")] == seen(found)
    assert isinstance(found.value, Dates) and found.value.paid is None
    assert datetime(2020, 1, 1) == found.value.local


@pytest.mark.parametrize("annotation", [Invoice, list[Line], Lines, str])
@pytest.mark.parametrize("content", [b"", b"null", b" \n"])
def test_nothing_in_place_of_something_raises(annotation: Any, content: bytes) -> None:
    """There is nothing to keep."""
    with pytest.raises(DecodeError, match="the body is empty"):
        decoded(annotation, content)


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [(Annotated[list[Line], AsList()], []), (Line | None, None)],
)
@pytest.mark.parametrize("content", [b"", b"null"])
def test_nothing_may_have_been_promised(
    annotation: Any, expected: object, content: bytes
) -> None:
    """An empty body is null."""
    assert Decoded(expected) == decoded(annotation, content)


def test_another_kind_of_body_is_kept() -> None:
    """A list where an object was promised is better than nothing."""
    found = decoded(Invoice, [1])
    assert ([1], [("wrong_type", "")]) == (found.value, seen(found))
    assert "/: expected Invoice, got array (wrong_type)" == str(found.drifts[0])


@pytest.mark.parametrize(
    ("change", "pointer", "count"),
    [({"status": "Odd"}, "/status", 1), ({"id": None, "total": ...}, "/id", 2)],
)
def test_strict_decoding_raises(
    change: dict[str, Any], pointer: str, count: int
) -> None:
    """With the pointer of the first deviation, and all of them."""
    body = {
        name: value for name, value in {**GOOD, **change}.items() if value is not ...
    }
    with pytest.raises(DecodeError) as caught:
        decoded(Invoice, body, strict=True)
    assert (pointer, count) == (caught.value.pointer, len(caught.value.problems))
    assert pointer in str(caught.value) and ("more" in str(caught.value)) == (count > 1)
    assert (
        {"id", "total", "status"} & set(dict(caught.value.body))
        if isinstance(caught.value.body, dict)
        else False
    )


def test_strict_decoding_takes_what_is_as_described() -> None:
    """Unknown fields are no deviation, and are not reported unasked."""
    found = decoded(Invoice, {**GOOD, "new": 1}, strict=True)
    assert isinstance(found.value, Invoice) and () == found.drifts


def test_unknown_fields_are_reported_on_request() -> None:
    """At any depth, by their pointers, in maps and lists too."""
    body = {
        "by_name": {"k": {"name": "a", "price": 1, "x": 1}},
        "sequence": [{"name": "a", "price": 1, "y": {"s3cret": 1}}],
        "z": None,
    }
    found = decoded(Shapes, body, extras=True)
    assert {
        ("unknown_field", "/z"),
        ("unknown_field", "/by_name/k/x"),
        ("unknown_field", "/sequence/0/y"),
    } == set(seen(found))
    assert "s3cret" not in "".join(map(str, found.drifts))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "the body is no JSON: line 1 column 2"),
        (b"<html>s3cret</html>", "the body is no JSON: line 1 column 1"),
        (b'{"a":\n nope}', "line 2 column 2"),
        (b"\xff\xfe\xfd", "the body is no JSON: UnicodeDecodeError"),
        (b'{"a":"\xe4"}', "UnicodeDecodeError"),
        (b"1" * 5000, "the body is no JSON"),
        (b"[" * 200_000, "the body is no JSON: nested too deeply"),
    ],
)
def test_what_is_no_json_raises(content: bytes, message: str) -> None:
    """With the place, and without the text."""
    with pytest.raises(DecodeError) as caught:
        decoded(Invoice, content)
    assert message in str(caught.value) and "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        ('"ä"'.encode(), None),
        ('"ä"'.encode("utf-8-sig"), None),
        ('"ä"'.encode("utf-16"), None),
        ('"ä"'.encode("utf-32-le"), None),
        ('"ä"'.encode("latin-1"), "iso-8859-1"),
        ('"ä"'.encode(), "iso-8859-1"),
    ],
)
def test_encodings(content: bytes, charset: str | None) -> None:
    """JSON is Unicode; another charset counts where it cannot be."""
    assert "ä" == decode(Json(lambda: str), content, charset).value


def test_an_unknown_charset_raises() -> None:
    """It cannot be read."""
    with pytest.raises(DecodeError):
        decode(Json(lambda: str), b'"\xe4"', "klingon")


def test_a_bare_text_is_read_where_a_text_was_promised() -> None:
    """Some servers answer with a text where JSON would have quotes."""
    found = decode(Json(lambda: str), b" ey.J.x\n", bare=True)
    assert "ey.J.x" == found.value
    with pytest.raises(DecodeError):
        decode(Json(lambda: Invoice), b"text", bare=True)
    assert "quoted" == decode(Json(lambda: str), b'"quoted"', bare=True).value


def test_a_decoder_is_built_once() -> None:
    """Its type is asked for at the first answer, and not again."""
    asked: list[int] = []

    def line() -> type[Line]:
        asked.append(1)
        return Line

    decoder = Json(line)
    for _ in range(3):
        decode(decoder, b'{"name":"a","price":1}')
    assert [1] == asked


def test_surrogates_are_kept() -> None:
    """Half a character does not lose the answer."""
    found = decoded(Line, b'{"name":"\\ud800","price":1}').value
    assert isinstance(found, Line) and "\ud800" == found.name


class Run(Model):
    """What may come in an envelope."""

    id: str | None = None
    total: Money | None = None


@pytest.mark.parametrize(
    ("body", "value", "events"),
    [
        ({"id": "1"}, Run(id="1"), []),
        ({"data": {"id": "1"}}, Run(id="1"), []),
        ({"data": {"id": "1"}, "more": 1}, Run(id="1"), []),
        ({"data": {"id": 1}}, None, [("wrong_type", "/data/id")]),
        ({"data": {"id": "1"}, "total": 1}, None, [("unknown_field", "/data")]),
        ({"other": 1}, None, [("unknown_field", "/other")]),
        ({"data": {"new": 1}}, None, [("unknown_field", "/data/new")]),
    ],
)
def test_an_answer_may_come_in_an_envelope(
    body: object, value: object, events: list[tuple[str, str]]
) -> None:
    """It is opened where the object has nothing of the answer's own; pointers are of the body."""
    decoder = Json(lambda: Run, envelope="/data")
    found = decode(decoder, json.dumps(body).encode(), extras=True)
    assert events == seen(found)
    if value is not None:
        assert value == found.value


def test_an_envelope_of_a_list() -> None:
    """Lists have no fields that could be mistaken."""
    decoder = Json(lambda: list[Run], envelope="/data")
    assert [Run(id="1")] == decode(decoder, b'{"data":[{"id":"1"}]}').value
    assert [Run(id="1")] == decode(decoder, b'[{"id":"1"}]').value


Runs = TypeAliasType("Runs", list[Run])
Tree = TypeAliasType("Tree", "dict[str, Tree] | int")


class Aliases(Model):
    """Types by name, one of which holds itself."""

    runs: Runs | None = None
    tree: Tree | None = None


def test_types_by_name_are_opened() -> None:
    """Also those that hold themselves."""
    body = {
        "runs": [{"id": "1"}, {"id": 2, "x": 1}],
        "tree": {"a": {"b": 3, "c": "odd"}},
    }
    found = decoded(Aliases, body, extras=True)
    assert [
        ("wrong_type", "/runs/1/id"),
        ("wrong_type", "/tree/a/c"),
        ("unknown_field", "/runs/1/x"),
    ] == seen(found)
    assert isinstance(found.value, Aliases) and found.value.runs
    assert ["1", 2] == [run.id for run in found.value.runs]
    assert {"a": {"b": 3, "c": "odd"}} == found.value.tree


@pytest.mark.parametrize(("end", "levels"), [("1", 900), ("[]", 220)])
def test_what_is_too_deep_for_python_raises(end: str, levels: int) -> None:
    """As any other answer that cannot be decoded, as promised or not.

    In a process of its own: whoever counts lines would be too deep as well.
    """
    script = f"""
import test_lenient as here
try:
    here.decoded(here.Tree, b'{{"a":' * {levels} + b"{end}" + b"}}" * {levels})
except here.DecodeError as error:
    print(error.reason)
"""
    found = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert found.stdout.strip() == "the answer is nested too deeply", found.stderr


class Keyed(Model):
    """Keys that are not texts."""

    by_number: dict[int, int] | None = None


def test_maps_by_other_keys_are_valid_or_not_as_a_whole() -> None:
    """A key is not half converted."""
    assert {1: 2} == decoded(Keyed, {"by_number": {"1": 2}}).value.by_number  # type: ignore[attr-defined]
    found = decoded(Keyed, {"by_number": {"1": "x"}})
    assert [("wrong_type", "/by_number")] == seen(found)


class Measured(Model):
    level: float | None = None
    price: Money | None = None
    limits: list[float] | None = None
    data: JSON | None = None


@pytest.mark.parametrize("fast", [False, True], ids=["json", "jiter"])
@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ('{"level": NaN}', "/level"),
        ('{"price": Infinity}', "/price"),
        ('{"limits": [1, -Infinity]}', "/limits/1"),
        ('{"data": {"a": [NaN]}}', "/data/a/0"),
        ('{"level": 1e999}', "/level"),
    ],
)
def test_numbers_that_json_has_not_deviate(
    text: str, pointer: str, monkeypatch: pytest.MonkeyPatch, *, fast: bool
) -> None:
    """RFC 8259 has no NaN and no Infinity: they are kept, reported, and refused by strict decoding."""
    if not fast:
        monkeypatch.setattr(json_text, "_fast", lambda: None)
    decoder = Json(lambda: Measured)
    found = decode(decoder, text.encode())
    assert [("wrong_type", pointer)] == [(d.kind, d.pointer) for d in found.drifts]
    assert isinstance(found.value, Measured)
    with pytest.raises(DecodeError):
        decode(decoder, text.encode(), strict=True)


def test_a_model_holds_no_such_number() -> None:
    """It could not be sent either."""
    with pytest.raises(ValueError):
        Measured(level=float("nan"))
