"""Words of a name, and the identifiers made of them."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientwright.naming import words

ALWAYS = settings(deadline=None, derandomize=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("getBillingContracts", ["get", "Billing", "Contracts"]),
        ("get-billing contracts", ["get", "billing", "contracts"]),
        ("get_billing__contracts", ["get", "billing", "contracts"]),
        ("HTTPStatus", ["HTTP", "Status"]),
        ("getHTTPStatus", ["get", "HTTP", "Status"]),
        ("XMLHttpRequest", ["XML", "Http", "Request"]),
        ("userID", ["user", "ID"]),
        ("v2Users", ["v", "2", "Users"]),
        ("naïve", ["naive"]),
        ("a.b/c{d}", ["a", "b", "c", "d"]),
        ("", []),
        ("---", []),
    ],
)
def test_split_finds_words(text: str, expected: list[str]) -> None:
    """A word ends at a blank, a sign, a change of case, and before and after digits."""
    assert words.split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("getBillingContracts", "get_billing_contracts"),
        ("pageSize", "page_size"),
        ("X-Request-ID", "x_request_id"),
        ("HTTPStatus", "http_status"),
        ("oauth2", "oauth2"),
        ("address2Line", "address2_line"),
        ("ISO8601Date", "iso8601_date"),
        ("$top", "top"),
        ("filter[name]", "filter_name"),
        ("@type", "type"),
        ("_private", "private"),
        ("__init__", "init"),
        ("vat.total", "vat_total"),
        ("Ünïcode", "unicode"),
    ],
)
def test_snake(text: str, expected: str) -> None:
    """Arguments, fields and methods are in lower case, digits with the word before them."""
    assert words.snake(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ErrorBody", "ErrorBody"),
        ("error_body", "ErrorBody"),
        ("user.profile", "UserProfile"),
        ("UUID", "UUID"),
        ("billing contract 2", "BillingContract2"),
        ("getUser 200 answer", "GetUser200Answer"),
        ("class", "Class"),
    ],
)
def test_pascal(text: str, expected: str) -> None:
    """Classes begin each word with a capital, and keep the capitals that they have."""
    assert words.pascal(text) == expected


def test_constants_are_capitals() -> None:
    """An operation as data is a constant."""
    assert words.constant("getBillingContracts") == "GET_BILLING_CONTRACTS"


@pytest.mark.parametrize(
    ("name", "taken", "expected"),
    [
        ("id", frozenset[str](), "id"),
        ("id", frozenset({"id"}), "id_"),
        ("class", frozenset[str](), "class_"),
        ("import", frozenset[str](), "import_"),
        ("None", frozenset[str](), "None_"),
        ("match", frozenset[str](), "match"),
    ],
)
def test_safe_names(name: str, taken: frozenset[str], expected: str) -> None:
    """Keywords and names that are taken get an underscore; soft keywords may be names."""
    assert words.safe(name, taken) == expected


@ALWAYS
@given(st.text())
def test_any_text_makes_identifiers(text: str) -> None:
    """Whatever a description calls a thing, Python can."""
    for name in (words.snake(text), words.pascal(text), words.constant(text)):
        assert name.isidentifier(), name
        assert name.isascii() or not text.isascii()
        assert not keyword.iskeyword(words.safe(name))


@ALWAYS
@given(st.text())
def test_names_are_settled(text: str) -> None:
    """The name of a name is that name, so names that are given stay."""
    assert words.snake(words.snake(text)) == words.snake(text)
    assert words.pascal(words.pascal(text)) == words.pascal(text)
