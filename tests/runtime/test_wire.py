"""What is sent: every digit of a number, only what was set, and nothing that JSON has not."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timezone
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

import pytest
from sample import AMOUNTS, EXACT, Invoice, InvoiceListing, Line

from runtime.json_text import parsed
from runtime.types import (
    Base64,
    EpochMilliseconds,
    Model,
    MoneyString,
    NullValues,
    Secret,
    UtcDateTime,
)
from runtime.unset import UNSET
from runtime.wire import decimal_text, json_bytes, json_text

UTC = timezone.utc


@pytest.mark.parametrize(("amount", "exact"), list(zip(AMOUNTS, EXACT, strict=True)))
def test_numbers_keep_their_digits(amount: str, exact: Decimal) -> None:
    """A number is read and written digit for digit, wherever it stands."""
    assert exact.as_tuple() == Decimal(str(parsed(amount.encode()))).as_tuple()
    assert f'{{"a":[{amount}]}}' == json_text({"a": [exact]})
    assert f'{{"a":[{amount}]}}' == json_text(parsed(json_bytes({"a": [exact]})))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1E+3", "1000"),
        ("1E-8", "0.00000001"),
        ("0E-8", "0.00000000"),
        ("-0", "-0"),
        ("1E+400", "1E+400"),
        ("1E-400", "1E-400"),
        ("1.20E+2", "120"),
    ],
)
def test_exponents_are_written_out(value: str, expected: str) -> None:
    """Servers that read amounts seldom read exponents; a line of zeros helps nobody either."""
    assert expected == decimal_text(Decimal(value))
    assert Decimal(value) == Decimal(expected)


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        0,
        10**40,
        1.5,
        "",
        'quote " backslash \\ line \n tab \t null \x00 slash /',
        "ä€😀\u2028",
        [],
        {},
        [[], {}, [1, [2]]],
        {"a": {"b": []}, "ü": "x"},
    ],
)
def test_json_is_json(value: object) -> None:
    """The text is what the standard library reads as the same value."""
    assert value == json.loads(json_text(value))
    assert json_text(value) == json.dumps(
        value, separators=(",", ":"), ensure_ascii=False
    )


def test_python_values_have_json_forms() -> None:
    """Times, ids, bytes and keys of other types are texts."""
    value = {
        1: date(2026, 1, 31),
        True: UUID(int=1),
        "b": b"a",
        "t": (1, 2),
        Decimal("1.10"): None,
    }
    expected = '{"1":"2026-01-31","b":"YQ==","t":[1,2],"1.10":null}'
    value.pop(True)
    assert expected == json_text({1: date(2026, 1, 31), **value})


def test_what_was_left_out_is_not_sent() -> None:
    """UNSET is not a member, None is null."""
    assert '{"a":null}' == json_text({"a": None, "b": UNSET})


@pytest.mark.parametrize(
    "value", [float("nan"), float("-inf"), Decimal("Infinity"), object()]
)
def test_what_json_has_not_is_refused(value: object) -> None:
    """No NaN reaches a server."""
    with pytest.raises(ValueError, match="sent"):
        json_text([value])


def test_models_send_what_was_set_by_wire_names() -> None:
    """A field that was not given is absent, one given as None is null."""
    listing = InvoiceListing(
        entities=[Invoice(id="1", total=Decimal("25.90"), lines=None)]
    )
    assert '{"entities":[{"id":"1","total":25.90,"lines":null}]}' == listing.to_json()
    assert '{"nextUri":"x"}' == json_text(InvoiceListing(next_uri="x"))


def test_extra_fields_are_sent_too() -> None:
    """What the model does not know is kept both ways."""
    text = '{"name":"n","price":1.10,"new":{"deep":[2.50]}}'
    line = Line.from_json(text)
    assert text == line.to_json()
    assert (
        {"deep": [Decimal("2.50")]} == line.model_extra["new"]
        if line.model_extra
        else False
    )


class Times(Model):
    epoch: EpochMilliseconds | None = None
    paid: Annotated[EpochMilliseconds | None, NullValues(0)] = None
    utc: UtcDateTime | None = None
    local: datetime | None = None
    amount: MoneyString | None = None
    many: list[MoneyString] | None = None
    data: Base64 | None = None
    password: Secret | None = None


MOMENT = datetime(2020, 6, 14, 7, 0, 0, 1500, UTC)
TIMES = Times(
    epoch=MOMENT,
    paid=MOMENT,
    utc=MOMENT,
    local=datetime(2023, 7, 3, 22, 0, 26, 160000),
    amount=Decimal("0.00000001"),
    many=[Decimal("25.90")],
    data=b"\x00\xff",
    password="s3cret",
)


def test_fields_have_the_wires_form_only_on_the_wire() -> None:
    """What is sent is for the server; a user's own dump stays Python's."""
    assert {
        "epoch": 1592118000001,
        "paid": 1592118000001,
        "utc": "2020-06-14T07:00:00.001Z",
        "local": "2023-07-03T22:00:26.160000",
        "amount": "0.00000001",
        "many": ["25.90"],
        "data": "AP8=",
        "password": "s3cret",
    } == json.loads(TIMES.to_json())
    dumped = TIMES.model_dump()
    assert (MOMENT, Decimal("0.00000001"), [Decimal("25.90")]) == (
        dumped["epoch"],
        dumped["amount"],
        dumped["many"],
    )
    assert b"\x00\xff" == dumped["data"]
    assert '"data":"AP8="' in TIMES.model_dump_json()


def test_null_stays_null() -> None:
    """None in a field with a form of its own is null."""
    assert '{"epoch":null,"paid":null,"amount":null}' == json_text(
        Times(epoch=None, paid=None, amount=None)
    )


def test_secrets_do_not_show() -> None:
    """A password is text for the program and stars for the reader."""
    assert "s3cret" not in repr(TIMES)
    assert "s3cret" == TIMES.password


class Card(Model):
    kind: Literal["card"] = "card"
    number: str


class Payment(Model):
    methods: list[Card] | None = None
    by_name: dict[str, Card] | None = None


def test_constants_are_sent() -> None:
    """A constant tells what an object is: it is sent though nobody set it."""
    payment = Payment(methods=[Card(number="1")], by_name={"a": Card(number="2")})
    assert (
        '{"methods":[{"kind":"card","number":"1"}],"by_name":{"a":{"kind":"card","number":"2"}}}'
        == payment.to_json()
    )
    assert '[{"kind":"card","number":"1"}]' == json_text([Card(number="1")])


def test_drifted_values_go_back_as_they_came() -> None:
    """A model that was kept leniently can be sent again, without a warning."""
    invoice = Invoice.model_construct(id=3, total="much", status="Odd", paid="later")
    assert '{"id":3,"total":"much","status":"Odd","paid":"later"}' == invoice.to_json()


@dataclass
class Plain:
    a: int
    b: object = UNSET


def test_dataclasses_and_lists_of_models_are_bodies_too() -> None:
    """Whatever holds models is written the same way."""
    assert '{"x":{"a":1}}' == json_text({"x": Plain(1)})
    assert '[{"name":"n","price":1.10}]' == json_text(
        (Line(name="n", price=Decimal("1.10")),)
    )
