"""Large answers, which pydantic parses itself, are what they are where they are parsed before."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from hypothesis import given, settings, strategies as st
from pydantic import BaseModel, Field, RootModel

from runtime import at_once
from runtime.at_once import doubles_hold, value_at_once
from runtime.decode import decode
from runtime.json_text import parsed
from runtime.kinds import is_array
from runtime.operation import Json
from runtime.shape import Shape, shape_of
from runtime.tagged import Tagged
from runtime.types import (
    JSON,
    AsList,
    Base64,
    Base64Url,
    DateTime,
    EpochMilliseconds,
    LocalDateTime,
    Model,
    Money,
    MoneyString,
    NullValues,
    OpenEnum,
    Secret,
    UtcDateTime,
)
from runtime.unset import UNSET


class Line(Model):
    id: str
    amount: Money | None = None


class Cat(Model):
    kind: Literal["cat"] = "cat"
    lives: int | None = None


class Dog(Model):
    kind: Literal["dog"] = "dog"
    weight: Money | None = None


class Loose(Model):
    a: int | None = None
    b: float | None = None


class Described(Model):
    __pydantic_extra__: dict[str, Money]


class Named(RootModel[dt.date]):
    pass


TYPES: list[Any] = [
    *(int, float, str, bool, dt.date, dt.time, dt.timedelta, UUID, bytes, JSON, Secret),
    *(Money, MoneyString, Base64, Base64Url, Named),
    *(DateTime, UtcDateTime, LocalDateTime, EpochMilliseconds),
    *(Literal["a", "b"], Literal[1, 2]),
    Annotated[Literal["a", "b"] | str, OpenEnum()],
    Annotated[Literal[1, 2] | int, OpenEnum()],
    Annotated[Money | None, NullValues("", 0)],
    Annotated[Money | None, NullValues(0.5)],
    Annotated[Money | None, NullValues([], {})],
    Annotated[dt.date | None, NullValues("", "0000-00-00")],
    *(Annotated[list[int], AsList()], Annotated[list[Line], AsList()]),
    *(
        list[Line],
        list[JSON],
        set[str],
        frozenset[int],
        Sequence[int],
        Mapping[str, int],
    ),
    *(dict[str, Money], dict[str, JSON], dict[str, float]),
    *(Line, Loose, Described, Line | None),
    Annotated[Cat | Dog, Tagged("kind", "cat", "dog")],
    Annotated[Cat | Dog | None, Tagged("kind", "cat", "dog")],
    *(Cat | Dog, Line | Loose, Loose | Line),
    Annotated[str, Field(min_length=2, pattern="^a")],
    Annotated[int, Field(ge=2, multiple_of=2)],
    Annotated[Money, Field(ge=2)],
    Annotated[float, Field(ge=2, multiple_of=0.5)],
    *(int | str, str | int, float | str, bool | int, bool | str, int | float | None),
    *(
        Money | str,
        Money | bool,
        int | Money,
        UUID | str,
        Named | str,
        Money | DateTime,
    ),
    *(DateTime | str, str | DateTime, dt.date | DateTime, dt.date | str),
    *(Money | list[Money], Line | str | list[Line], dict[str, str] | list[str]),
]
TEXTS = r"""
null true false 0 1 2 -0 -1 1.5 0.1 25.9 -3.25 0.00001 1234567.12345 123456789012345
12345678901234567890 1234567890123456.5 1700000000 1700000000.5 1700000000000 1700000000000.5
1e5 1E-7 1.5e3 1.10 1.0 -0.0 NaN Infinity
"" "a" "b" "abc" "1" "1.5" "1.50" "true" "yes" "NaN" "Infinity" "0000-00-00" "\u0041" "\ud800"
"2024-01-02" "2024-01-02T03:04:05Z" "2024-01-02T03:04:05" "2024-01-02T03:04:05.120+02:00"
"03:04:05" "P1D" "PT5M" "5f1a6f5e-1111-4111-8111-111111111111" "aGVsbG8=" "aGVsbG8"
[] [1] [1.5] [1.50] ["a"] ["a","a"] [1,"a"] [null] {} {"a":1,"b":1.5} {"a":1.5} {"a":"1"}
{"a":1,"a":2} {"x":1.5,"y":"1.5"} {"id":5} {"id":"x"} {"id":"x","id":"y"} {"id":"x","amount":25.9}
{"id":"x","amount":"25.90","more":1.5,"deep":{"a":[1.25,{"b":2.5}]}} {"id":"x","more":1.50}
{"kind":"cat","lives":9} {"kind":"dog","weight":1.5} {"kind":"cow"} {"kind":"dog","lives":1.5}
{"lives":3} {"weight":2.5} [{"id":"x"},{"id":"y","amount":3.5}]
""".split()


@pytest.fixture(autouse=True)
def _all_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at_once, "_LARGE", 0)


def spelt(value: object) -> object:
    """A value with the types and digits of all that it holds."""
    if isinstance(value, BaseModel):
        extra = spelt(value.__pydantic_extra__)
        return type(value), spelt(vars(value)), sorted(value.model_fields_set), extra
    if isinstance(value, dict):
        return {key: spelt(each) for key, each in value.items()}
    if isinstance(value, list):
        return list(map(spelt, value))
    return type(value), repr(value)


def before(shape: Shape, text: str) -> object:
    """The value where the text is parsed before; UNSET where that fails."""
    try:
        return shape.validate(parsed(text.encode()))
    except ValueError:
        return UNSET


@pytest.mark.parametrize("annotation", TYPES)
def test_what_is_read_at_once_is_read_alike(annotation: Any) -> None:
    for text in TEXTS:
        shape = shape_of(annotation)
        value = value_at_once(shape, text.encode())
        assert value is UNSET or spelt(value) == spelt(before(shape, text)), text


@pytest.mark.parametrize(
    "text", ["25.9", "3", "[]", '"a"', '{"id":"x","amount":25.9}', '{"kind":"dog"}']
)
def test_most_is_read_at_once(text: str) -> None:
    annotation = (
        Annotated[Cat | Dog, Tagged("kind", "cat", "dog")] if "kind" in text else JSON
    )
    assert value_at_once(shape_of(annotation), text.encode()) is not UNSET


@pytest.mark.parametrize(
    "text",
    [
        *(
            "1.10",
            "[1.0]",
            '{"a":-0.0}',
            "[1.50 ]",
            "2.0\n",
            "1e5",
            "[1E-7]",
            '{"a": 1.5e+3}',
        ),
        *(
            "1234567890.1",
            "0.123456",
            "0.1234567890123456789",
            "0." + "1" * 400,
            "[1,2.10]",
        ),
    ],
)
def test_numbers_that_a_double_does_not_keep_are_seen(text: str) -> None:
    assert not doubles_hold(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        *("1.1", "0.05", '"1.10"', '"2024-01-02T03:04:05.120Z"', '"5e3a"', "[1,2.1]"),
        *('"10.0.0.1"', "100", "123456789.12345"),
    ],
)
def test_others_and_texts_are_not_in_the_way(text: str) -> None:
    assert doubles_hold(text.encode())


_DIGITS = st.integers(0, 10**19).map(str)
_NUMBERS = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "-"]),
    _DIGITS,
    st.just("") | st.builds(".{}{}".format, st.sampled_from(["", "0"]), _DIGITS),
    st.just("") | st.builds("e{}".format, st.integers(-300, 300)),
)


@settings(deadline=None)
@given(st.lists(_NUMBERS, min_size=1, max_size=20), st.sampled_from(["", " ", "\n"]))
def test_amounts_keep_all_digits(numbers: list[str], space: str) -> None:
    content = f"[{space}{f'{space},{space}'.join(numbers)}{space}]".encode()
    for annotation in (list[Money], list[JSON]):
        value = value_at_once(shape_of(annotation), content)
        if is_array(value):
            assert list(map(str, value)) == [str(_number(each)) for each in numbers]


def _number(text: str) -> object:
    return parsed(text.encode())


def page(**changes: object) -> bytes:
    lines = [{"id": "x", "amount": 25.9}, {"id": "y", "amount": 3.5, **changes}]
    return json.dumps(lines).encode()


def test_a_large_answer_that_deviates_is_told_like_a_small_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    decoder = Json(lambda: list[Line])
    large = [decode(decoder, page(id=None)), decode(decoder, page())]
    monkeypatch.setattr(at_once, "_LARGE", 32 * 1024)
    small = [decode(decoder, page(id=None)), decode(decoder, page())]
    assert [found.drifts for found in large] == [found.drifts for found in small]
    assert len(large[0].drifts) == 1
    assert [found.value for found in large] == [found.value for found in small]


def test_who_deviates_is_not_read_twice_again() -> None:
    shape = shape_of(list[Line])
    assert value_at_once(shape, page(id=None)) is UNSET
    assert value_at_once(shape, page()) is UNSET


def test_unknown_fields_of_a_large_answer_are_told() -> None:
    found = decode(Json(lambda: list[Line]), page(more=[1.5]), extras=True)
    assert [drift.pointer for drift in found.drifts] == ["/1/more"]


def test_an_envelope_is_opened_first() -> None:
    content = b'{"data": {"id": "x"}}'
    found = decode(Json(lambda: Line, envelope="/data"), content)
    assert found.value == Line(id="x")
