"""JSON as text: the same data whether or not jiter is there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime import json_text
from runtime.json_text import parsed

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.decimals(allow_nan=False, allow_infinity=False, places=3),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Without jiter."""
    monkeypatch.setattr(json_text, "_fast", lambda: None)
    yield


def told(content: bytes) -> str:
    try:
        return repr(parsed(content))
    except ValueError as error:
        return f"{type(error).__name__}: {error}"


CONTENTS = [
    b"1.50",
    b"-0.0",
    b"-0",
    b"1E5",
    b"1e400",
    b"1e9999",
    b"1" * 20_000 + b".5",
    b"0." + b"1" * 40_000,
    b"-1.5E+10000",
    b"[1, 1e-99999]",
    b"1e9999999999999999999",
    b'{"id": "7e674660-5e12", "at": "5e12345", "n": 1e-0000005}',
    b"12345678901234567890123456789012345678901.10",
    b"[0.1000000000000000055511151231257827021181583404541015625]",
    b'{"a": 1, "a": 2.0}',
    b"NaN",
    b"Infinity",
    b'"\\ud800"',
    b"\xef\xbb\xbf1.0",
    '{"ä": "€"}'.encode("utf-16"),
    b'"\xff"',
    b"1" * 5000,
    b"[" * 300 + b"]" * 300,
    b"[" * 100_000,
    b"[1,]",
    b"01",
    b"",
    b'{"a": 1} x',
]


@pytest.mark.parametrize("content", CONTENTS, ids=range(len(CONTENTS)))
def test_both_readers_agree(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """In every digit, and in what they refuse."""
    assert json_text._fast() is not None
    fast = told(content)
    monkeypatch.setattr(json_text, "_fast", lambda: None)
    assert fast == told(content)


@pytest.mark.parametrize("coding", ["utf-16", "utf-32-be", "utf-8-sig", "cp037"])
@pytest.mark.parametrize("number", ["1e99999", "-1.5E+10000", "0." + "1" * 40_000])
def test_vast_numbers_are_refused_in_any_coding(coding: str, number: str) -> None:
    """Whatever bytes their digits are."""
    with pytest.raises(ValueError, match="too many digits"):
        parsed(f'{{"a": {number}}}'.encode(coding), "cp037")


@given(VALUES)
def test_any_data_is_read_alike(value: object) -> None:
    """What the standard library reads, digit for digit."""
    text = json.dumps(value, default=lambda number: float(number)).encode()
    expected = json.loads(text, parse_float=Decimal)
    assert repr(expected) == repr(parsed(text))


def test_without_jiter(slow: None) -> None:
    """Nothing is missing."""
    assert {"a": Decimal("1.10")} == parsed(b'{"a": 1.10}')
