"""Types of fields: what each reads, exactly, and what it leaves to drift."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from pydantic import ValidationError
from sample import AMOUNTS, EXACT, Invoice, Line

from runtime.formats import Base64Url, Date, Duration, IntegerString, Names, Time
from runtime.types import (
    JSON,
    AsList,
    Base64,
    DateTime,
    EpochMilliseconds,
    LocalDateTime,
    Model,
    Money,
    MoneyString,
    NullValues,
    OpenEnum,
    UtcDateTime,
)

UTC = timezone.utc
SUMMER = timezone(timedelta(hours=2))


def reads(annotation: Any, text: str) -> Any:
    """What a field of that type is, read from JSON."""
    namespace = {"__annotations__": {"x": annotation}, "__module__": __name__}
    made: type[Model] = type("Made", (Model,), namespace)
    return getattr(made.from_json('{"x": %s}' % text), "x")


@pytest.mark.parametrize(("amount", "exact"), list(zip(AMOUNTS, EXACT, strict=True)))
@pytest.mark.parametrize("quote", ["", '"'])
@pytest.mark.parametrize("annotation", [Money, MoneyString])
def test_money_is_exact(
    annotation: Any, quote: str, amount: str, exact: Decimal
) -> None:
    """A number or a string of digits, to the last digit."""
    found = reads(annotation, quote + amount + quote)
    assert exact.as_tuple() == found.as_tuple()


@pytest.mark.parametrize(
    "text", ['"much"', '""', "true", "NaN", "Infinity", '"NaN"', "[]", "null"]
)
@pytest.mark.parametrize("annotation", [Money, MoneyString])
def test_what_is_no_amount(annotation: Any, text: str) -> None:
    """Neither words nor infinities are money."""
    with pytest.raises(ValueError):
        reads(annotation, text)


@pytest.mark.parametrize(
    ("annotation", "text", "expected"),
    [
        (EpochMilliseconds, "1592118000000", datetime(2020, 6, 14, 7, tzinfo=UTC)),
        (EpochMilliseconds, "1592118000001", datetime(2020, 6, 14, 7, 0, 0, 1000, UTC)),
        (EpochMilliseconds, "1", datetime(1970, 1, 1, 0, 0, 0, 1000, UTC)),
        (EpochMilliseconds, "-1000", datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (EpochMilliseconds, "1592118000000.0", datetime(2020, 6, 14, 7, tzinfo=UTC)),
        (EpochMilliseconds, '"1592118000000"', datetime(2020, 6, 14, 7, tzinfo=UTC)),
        (
            EpochMilliseconds,
            '"2020-06-14T07:00:00Z"',
            datetime(2020, 6, 14, 7, tzinfo=UTC),
        ),
        (
            DateTime,
            '"2020-06-14T07:00:00+02:00"',
            datetime(2020, 6, 14, 7, tzinfo=SUMMER),
        ),
        (DateTime, '"2020-06-14t07:00:00z"', datetime(2020, 6, 14, 7, tzinfo=UTC)),
        (
            DateTime,
            '"2020-06-14 07:00:00.1234567Z"',
            datetime(2020, 6, 14, 7, 0, 0, 123456, UTC),
        ),
        (DateTime, '"0001-01-01T00:00:00Z"', datetime(1, 1, 1, tzinfo=UTC)),
        (UtcDateTime, '"2020-06-14T07:00:00Z"', datetime(2020, 6, 14, 7, tzinfo=UTC)),
        (
            LocalDateTime,
            '"2023-07-03T22:00:26.16"',
            datetime(2023, 7, 3, 22, 0, 26, 160000),
        ),
        (LocalDateTime, '"2018-10-01T00:00:00"', datetime(2018, 10, 1)),
    ],
)
def test_moments(annotation: Any, text: str, expected: datetime) -> None:
    """Four forms of time on the wire, each with or without a zone as described."""
    found = reads(annotation, text)
    assert expected == found
    assert expected.utcoffset() == found.utcoffset()


@pytest.mark.parametrize(
    ("annotation", "text"),
    [
        (DateTime, '"2020-06-14T07:00:00"'),
        (DateTime, '"2020-06-14"'),
        (EpochMilliseconds, '"2020-06-14"'),
        (LocalDateTime, '"2023-07-03T22:00:26Z"'),
        (DateTime, '"yesterday"'),
        (DateTime, "true"),
    ],
)
def test_moments_that_are_not_as_described(annotation: Any, text: str) -> None:
    """A zone is neither made up nor dropped in silence."""
    with pytest.raises(ValidationError):
        reads(annotation, text)


NULLS = Annotated[EpochMilliseconds | None, NullValues(0, "")]


@pytest.mark.parametrize("text", ["0", "0.0", '""', "null"])
def test_values_that_mean_null(text: str) -> None:
    """What the server writes for nothing is None."""
    assert reads(NULLS, text) is None


@pytest.mark.parametrize("text", ["1592118000000", '"2020-06-14T07:00:00Z"'])
def test_other_values_mean_themselves(text: str) -> None:
    """Only the listed values mean null."""
    assert datetime(2020, 6, 14, 7, tzinfo=UTC) == reads(NULLS, text)


MIXED = Annotated[dict[str, int] | Decimal | None, NullValues([], 0.5, "-")]


@pytest.mark.parametrize("text", ["[]", "0.5", "0.50", '"-"', "null"])
def test_lists_and_fractions_may_mean_null(text: str) -> None:
    """PHP writes an empty object as a list."""
    assert reads(MIXED, text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [('{"a":1}', {"a": 1}), ("1.5", Decimal("1.5")), ("0", Decimal(0))],
)
def test_what_is_not_listed_means_itself(text: str, expected: object) -> None:
    """Also beside lists."""
    assert expected == reads(MIXED, text)


LINES = Annotated[list[Line], AsList()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("null", []),
        ("[]", []),
        ('{"name":"a","price":1.10}', ["a"]),
        ('[{"name":"a","price":1},{"name":"b","price":1}]', ["a", "b"]),
    ],
)
def test_one_or_many_is_always_a_list(text: str, expected: list[str]) -> None:
    """One object is a list of one, null a list of none."""
    assert expected == [line.name for line in reads(LINES, text)]


STATUS = Annotated[Literal["Paid", "Unpaid"] | str, OpenEnum()]
LEVEL = Annotated[Literal[1, 2] | int, OpenEnum()]


def test_callers_may_give_values_that_are_not_listed() -> None:
    """The server may know more values than the description; other types are refused."""
    invoice = Invoice(id="1", total=Decimal(1), status="UnPaid")
    assert "UnPaid" == invoice.status and '"status":"UnPaid"' in invoice.to_json()
    with pytest.raises(ValidationError):
        Invoice.model_validate({"id": "1", "total": 1, "status": 3})


@pytest.mark.parametrize(
    ("annotation", "text"),
    [(STATUS, '"UnPaid"'), (STATUS, "1"), (LEVEL, "3"), (LEVEL, '"1"')],
)
def test_answers_are_checked_for_the_listed_values(annotation: Any, text: str) -> None:
    """An unknown value in an answer is found, so that it can be reported."""
    with pytest.raises(ValidationError):
        reads(annotation, text)


@pytest.mark.parametrize("text", ['"AP8="', '"AP8"', '"_w=="', '"_w"'])
def test_base64(text: str) -> None:
    """Both alphabets, with and without padding."""
    assert reads(Base64, text) in (b"\x00\xff", b"\xff")


def test_bytes_may_be_given_as_bytes() -> None:
    """A caller does not encode."""

    class File(Model):
        data: Base64

    assert '{"data":"AP8="}' == File(data=b"\x00\xff").to_json()
    with pytest.raises(ValidationError):
        File.model_validate({"data": "not base64!"})


def test_any_json() -> None:
    """Numbers with a fraction are Decimals, at any depth."""
    assert {"a": [Decimal("1.10"), 2, None]} == reads(JSON, '{"a":[1.10,2,null]}')


def test_plain_formats() -> None:
    """Dates, times and durations."""
    assert "2026-01-31" == reads(Date, '"2026-01-31"').isoformat()
    assert "12:30:00" == reads(Time, '"12:30:00"').isoformat()
    assert timedelta(minutes=15) == reads(Duration, '"PT15M"')


class Renamed(Model):
    transferred: Annotated[int | None, Names("transfered", "transferred")] = None


@pytest.mark.parametrize("key", ["transfered", "transferred"])
def test_several_names_are_read_and_one_is_sent(key: str) -> None:
    """A field may have had other names."""
    assert '{"transfered":1}' == Renamed.from_json('{"%s":1}' % key).to_json()
    assert '{"transfered":1}' == Renamed(transferred=1).to_json()


@pytest.mark.parametrize("text", ["{", "[1]", '{"name":1}', b"\xff\xfe"])
def test_from_json_raises_value_errors(text: str | bytes) -> None:
    """What is no such model is a ValueError, in text and in bytes."""
    with pytest.raises(ValueError):
        Line.from_json(text)


def test_validation_errors_show_no_content() -> None:
    """A message about a body does not quote it."""
    with pytest.raises(ValidationError) as caught:
        Line.from_json('{"name":{"password":"s3cret"},"price":"s3cret"}')
    assert "s3cret" not in str(caught.value)


def in_threads(count: int, work: Callable[[], object]) -> list[object]:
    """What each of many threads that begin together found."""
    barrier, found = threading.Barrier(count), list[object]()

    def run() -> None:
        barrier.wait()
        try:
            found.append(work())
        except Exception as error:
            found.append(error)

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


@pytest.mark.parametrize("round", range(5))
def test_the_first_use_may_come_in_many_threads(round: int) -> None:
    """Models are built when they are first used, and once."""
    fields = {f"f{number}": Money for number in range(30)}
    made = type("Made", (Model,), {"__annotations__": fields, "__module__": __name__})
    given = dict.fromkeys(fields, "1.10")
    found = in_threads(8, lambda: getattr(made(**given), "f29"))
    assert [Decimal("1.10")] * 8 == found


class Encoded(Model):
    data: Base64Url | None = None
    number: IntegerString | None = None


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ('{"data":"-_8"}', Encoded(data=b"\xfb\xff"), '{"data":"-_8"}'),
        ('{"data":"+/8="}', Encoded(data=b"\xfb\xff"), '{"data":"-_8"}'),
        (
            '{"number":"9007199254740993"}',
            Encoded(number=9007199254740993),
            '{"number":"9007199254740993"}',
        ),
        ('{"number":5}', Encoded(number=5), '{"number":"5"}'),
        ('{"data":null,"number":null}', Encoded(), '{"data":null,"number":null}'),
    ],
)
def test_texts_that_stand_for_other_values(
    text: str, value: Encoded, written: str
) -> None:
    """They are read leniently and written as the description has them."""
    read = Encoded.from_json(text)
    assert read == value
    assert read.to_json() == written
    assert read.model_dump() == {"data": value.data, "number": value.number}
