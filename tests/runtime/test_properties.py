"""What holds for any value: digits, texts and segments come through as they went in."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TypeAlias, cast
from urllib.parse import parse_qsl, unquote

from hypothesis import given, settings
from hypothesis import strategies as st
from sample import Invoice, InvoiceListing, Line

from runtime.decode import decode
from runtime.filename import safe
from runtime.json_text import parsed
from runtime.operation import Json, Path, Query
from runtime.request import filled_path
from runtime.styles import path_text, query_pairs
from runtime.types import Model
from runtime.wire import json_bytes, json_text

JSON: TypeAlias = "None | bool | int | Decimal | str | list[JSON] | dict[str, JSON]"

# Half a character is no text that a server could be sent.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
amounts = st.decimals(allow_nan=False, allow_infinity=False)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | amounts | texts,
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
quickly = settings(max_examples=100, deadline=None)


@quickly
@given(values)
def test_json_comes_back(value: JSON) -> None:
    """What is written is read as the same value, by us and by the standard library."""
    text = json_text(value)
    assert value == parsed(text.encode()) == json.loads(text, parse_float=Decimal)


@quickly
@given(amounts)
def test_amounts_come_back_digit_for_digit(amount: Decimal) -> None:
    """Sign, digits and places; a number that has no fraction is written without one."""
    text = json_bytes(amount)
    found = Decimal(str(parsed(text)))
    assert (amount, amount.is_signed()) == (found, Decimal(text.decode()).is_signed())
    assert text == json_bytes(Decimal(text.decode()))
    if amount.as_tuple().exponent == -2:
        assert amount.as_tuple() == found.as_tuple()


@quickly
@given(texts)
def test_a_path_value_is_one_segment(text: str) -> None:
    """Or it is refused."""
    try:
        path = filled_path("/a/{id}/b", {"id": path_text(Path("id"), text)})
    except ValueError:
        assert text in ("", ".", "..")
        return
    assert ["", "a", text, "b"] == [unquote(segment) for segment in path.split("/")]
    assert path.isascii() and not {"?", "#", "\\", " "} & set(path)


@quickly
@given(texts, st.lists(texts, max_size=4))
def test_query_values_come_back(name: str, items: list[str]) -> None:
    """As a server that reads forms sees them."""
    pairs = query_pairs(Query(name), items)
    query = "&".join(f"{key}={value}" for key, value in pairs)
    assert [(name, item) for item in items] == parse_qsl(query, keep_blank_values=True)


@quickly
@given(texts)
def test_a_file_name_stays_in_its_folder(name: str) -> None:
    """Whatever the server calls it."""
    found = safe(name)
    assert not {"/", "\\", "\x00", ":"} & set(found)
    assert found not in (".", "..") and not found.startswith(".")
    assert found == safe(found) or found.startswith("_")


LINE = st.fixed_dictionaries(
    {"name": texts | values, "price": amounts | values},
    optional={"new": values, "quantity": values},
)
INVOICE = st.fixed_dictionaries(
    {"id": texts, "total": amounts},
    optional={"lines": st.lists(LINE, max_size=3) | LINE | values, "other": values},
)


@quickly
@given(st.fixed_dictionaries({"entities": st.lists(INVOICE, max_size=3)}) | LINE)
def test_no_unknown_field_is_overlooked(value: JSON) -> None:
    """Only fields that can hold models are looked into."""
    for model in (InvoiceListing, Line):
        found = decode(Json(lambda: model), json_bytes(value), extras=True)
        reported = [each for each in found.drifts if each.kind == "unknown_field"]
        assert _extras(found.value) == len(reported)


MOMENTS = st.sampled_from(
    ["2026-01-31T12:00:00Z", "2026-01-31T12:00:00", "soon", 0, 1700000000000, 1.5]
)
WHOLE = st.fixed_dictionaries(
    {"id": texts, "total": amounts | texts},
    optional={
        "issued": MOMENTS,
        "paid": MOMENTS | st.none(),
        "updated": MOMENTS,
        "lines": st.lists(LINE, max_size=3) | st.none(),
        "other": values,
    },
)


@quickly
@given(WHOLE)
def test_a_deviation_changes_nothing_else(value: dict[str, JSON]) -> None:
    """A model that is decoded part by part is that which is decoded as a whole, but for the part."""
    found, odd = (
        decode(Json(lambda: Invoice), json_bytes({**value, "status": status}))
        for status in ("Paid", "Odd")
    )
    assert isinstance(found.value, Invoice) and isinstance(odd.value, Invoice)
    assert found.value == odd.value.model_copy(update={"status": "Paid"})
    assert found.value.model_fields_set == odd.value.model_fields_set
    others = [each for each in odd.drifts if each.pointer != "/status"]
    assert list(found.drifts) == others and len(others) == len(odd.drifts) - 1


def _extras(value: object) -> int:
    """Of all models in a value, however it is held."""
    match value:
        case Model():
            return len(value.model_extra or {}) + _extras([*vars(value).values()])
        case list() | dict():
            inside = cast("list[object] | dict[str, object]", value)
            held = inside.values() if isinstance(inside, dict) else inside
            return sum(map(_extras, held))
        case _:
            return 0
