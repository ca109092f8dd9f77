"""Parameters: each style of OpenAPI, and what may not be sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum
from uuid import UUID

import pytest
from sample import Line

from runtime.operation import Cookie, Header, Parameter, Path, Query
from runtime.request import filled_path
from runtime.styles import cookie_pairs, header_text, path_text, query_pairs

EMPTY = ""
TEXT = "blue"
LIST = ["blue", "black", "brown"]
DICT = {"R": 100, "G": 200, "B": 150}


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        # The table of the OpenAPI specification.
        ("matrix", False, TEXT, ";color=blue"),
        ("matrix", False, LIST, ";color=blue,black,brown"),
        ("matrix", False, DICT, ";color=R,100,G,200,B,150"),
        ("matrix", True, TEXT, ";color=blue"),
        ("matrix", True, LIST, ";color=blue;color=black;color=brown"),
        ("matrix", True, DICT, ";R=100;G=200;B=150"),
        ("label", False, TEXT, ".blue"),
        ("label", False, LIST, ".blue,black,brown"),
        ("label", False, DICT, ".R,100,G,200,B,150"),
        ("label", True, TEXT, ".blue"),
        ("label", True, LIST, ".blue.black.brown"),
        ("label", True, DICT, ".R=100.G=200.B=150"),
        ("simple", False, TEXT, "blue"),
        ("simple", False, LIST, "blue,black,brown"),
        ("simple", False, DICT, "R,100,G,200,B,150"),
        ("simple", True, LIST, "blue,black,brown"),
        ("simple", True, DICT, "R=100,G=200,B=150"),
        (None, None, TEXT, "blue"),
    ],
)
def test_path_styles(
    style: None, explode: bool | None, value: object, expected: str
) -> None:
    """Path parameters are `simple` unless said otherwise."""
    assert expected == path_text(Path("color", style=style, explode=explode), value)


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("form", True, EMPTY, "color="),
        ("form", True, TEXT, "color=blue"),
        ("form", True, LIST, "color=blue&color=black&color=brown"),
        ("form", True, DICT, "R=100&G=200&B=150"),
        ("form", False, TEXT, "color=blue"),
        ("form", False, LIST, "color=blue,black,brown"),
        ("form", False, DICT, "color=R,100,G,200,B,150"),
        ("spaceDelimited", False, LIST, "color=blue%20black%20brown"),
        ("spaceDelimited", False, DICT, "color=R%20100%20G%20200%20B%20150"),
        ("spaceDelimited", True, LIST, "color=blue&color=black&color=brown"),
        ("spaceDelimited", None, TEXT, "color=blue"),
        ("pipeDelimited", False, LIST, "color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", None, DICT, "color=R%7C100%7CG%7C200%7CB%7C150"),
        (
            "deepObject",
            True,
            DICT,
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
        (
            "deepObject",
            None,
            {"a": {"b": [1, 2], "c": None}},
            "color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D=2",
        ),
        ("form", True, [], ""),
        ("form", False, [], ""),
        ("form", False, {}, ""),
        ("form", True, ["a", None, "b"], "color=a&color=b"),
        (
            "form",
            True,
            {"a": None, "b": [1, {"c": Decimal("1.10")}]},
            "b=%5B1%2C%7B%22c%22%3A1.10%7D%5D",
        ),
        (None, None, LIST, "color=blue&color=black&color=brown"),
    ],
)
def test_query_styles(
    style: None, explode: bool | None, value: object, expected: str
) -> None:
    """Query parameters are exploded forms unless said otherwise; what is None is not there."""
    pairs = query_pairs(Query("color", style=style, explode=explode), value)
    assert expected == "&".join(f"{name}={text}" for name, text in pairs)


@pytest.mark.parametrize(
    ("explode", "value", "expected"),
    [
        (False, TEXT, "blue"),
        (False, LIST, "blue,black,brown"),
        (False, DICT, "R,100,G,200,B,150"),
        (True, DICT, "R=100,G=200,B=150"),
        (None, " padded ", "padded"),
        (None, "a/b c+d", "a/b c+d"),
    ],
)
def test_header_styles(explode: bool | None, value: object, expected: str) -> None:
    """Headers are not percent-encoded."""
    assert expected == header_text(Header("X-Color", explode=explode), value)


def test_cookies_are_forms() -> None:
    """A cookie's value is encoded as in a query."""
    assert [("c", "a%3Bb")] == cookie_pairs(Cookie("c"), "a;b")
    assert [("c", "1,2")] == cookie_pairs(Cookie("c", explode=False), [1, 2])


@pytest.mark.parametrize(
    ("parameter", "expected"),
    [
        (Header("ids", delimiter=";"), "1;2"),
        (Header("ids"), "1,2"),
    ],
)
def test_a_header_has_its_own_delimiter(parameter: Header, expected: str) -> None:
    """A delimiter of its own replaces the comma."""
    assert expected == header_text(parameter, ["1", "2"])


def test_a_query_has_its_own_delimiter() -> None:
    """A delimiter of its own makes one value, and cannot be confused with the query's own."""
    assert [("ids", "1%3B2")] == query_pairs(Query("ids", delimiter=";"), ["1", "2"])
    assert [("ids", "1,2")] == query_pairs(Query("ids", delimiter=","), ["1", "2"])


@pytest.mark.parametrize(
    "text",
    [
        "a/b",
        "a?b",
        "a#b",
        "a%2Fb",
        "a\\b",
        "ä€😀",
        "a b",
        "a\nb",
        "100%",
        "a;b=c",
        "a,b",
    ],
)
def test_a_path_value_adds_no_segment(text: str) -> None:
    """Whatever the value, the path keeps its segments and reads back as given."""
    from urllib.parse import unquote

    path = filled_path("/x/{id}/y", {"id": path_text(Path("id"), text)})
    assert 4 == len(path.split("/")) and not {"?", "#", ";", "\\"} & set(path)
    assert text == unquote(path.split("/")[2])


def test_plus_and_space_are_not_confused() -> None:
    """`+` and space survive a server that reads forms, in paths and in queries."""
    assert "0.0.0.1%2B-billinfo%2B78769" == path_text(
        Path("id"), "0.0.0.1+-billinfo+78769"
    )
    assert [("q", "a%2Bb%20c")] == query_pairs(Query("q"), "a+b c")


@pytest.mark.parametrize("value", ["", [], [""], [None], {}, {"a": None}])
@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
def test_an_empty_path_value_is_refused(value: object, style: None) -> None:
    """An empty id would be another path: the argument is named."""
    with pytest.raises(ValueError, match="contract_id must not be empty"):
        path_text(Path("contractId", style=style, argument="contract_id"), value)


@pytest.mark.parametrize("text", [".", ".."])
def test_a_dot_segment_is_refused(text: str) -> None:
    """A segment `.` or `..` would be resolved away."""
    with pytest.raises(ValueError, match="id cannot be"):
        filled_path("/x/{id}", {"id": path_text(Path("id"), text)})


@pytest.mark.parametrize(
    ("template", "text", "expected"),
    [
        ("/x/{id}", "...", "/x/..."),
        ("/x/{id}.json", ".", "/x/..json"),
        ("/v1.0/{id}", "a%2F..", "/v1.0/a%252F.."),
        ("/x/{id}", "a", "/x/a"),
    ],
)
def test_dots_inside_a_segment_are_fine(
    template: str, text: str, expected: str
) -> None:
    """Only whole segments are refused."""
    assert expected == filled_path(template, {"id": path_text(Path("id"), text)})


def test_a_path_value_must_be_given() -> None:
    """A path with a hole is not sent."""
    with pytest.raises(ValueError, match="id must be given"):
        filled_path("/x/{id}", {})


def test_reserved_characters_may_be_allowed() -> None:
    """`allowReserved` keeps what does not change the query's meaning, and finished escapes."""
    found = query_pairs(Query("q", allow_reserved=True), "a/b:c?d&e=f#g+h%20i%zz[1]")
    assert [("q", "a/b:c?d%26e%3Df%23g%2Bh%20i%25zz%5B1%5D")] == found


class Colour(Enum):
    RED = "red"


class Level(IntEnum):
    HIGH = 3


@dataclass
class Range:
    low: int
    high: int | None = None


UTC = timezone.utc
PLUS_ONE = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, "true"),
        (False, "false"),
        (3, "3"),
        (10**30, "1" + "0" * 30),
        (1.5, "1.5"),
        (Decimal("25.90"), "25.90"),
        (Decimal("1E+3"), "1000"),
        (Colour.RED, "red"),
        (Level.HIGH, "3"),
        (date(2026, 1, 31), "2026-01-31"),
        (datetime(2026, 1, 31, 12, 30, tzinfo=UTC), "2026-01-31T12:30:00Z"),
        (datetime(2026, 1, 31, 12, 30, tzinfo=PLUS_ONE), "2026-01-31T12:30:00+01:00"),
        (datetime(2026, 1, 31, 12, 30), "2026-01-31T12:30:00"),
        (time(12, 30), "12:30:00"),
        (timedelta(minutes=-1, milliseconds=500), "-PT59.5S"),
        (timedelta(minutes=1), "PT1M"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (b"\x00\xff", "AP8="),
        (bytearray(b"a"), "YQ=="),
    ],
)
def test_scalars(value: object, expected: str) -> None:
    """Each Python type has one form on the wire."""
    assert expected == header_text(Header("h"), value)


def test_objects_of_any_kind() -> None:
    """Models go by wire names, dataclasses by field names."""
    line = Line(name="a", price=Decimal("1.10"))
    assert "name=a,price=1.10" == header_text(Header("h", explode=True), line)
    assert "low=1" == header_text(Header("h", explode=True), Range(1))
    assert "1,2" == header_text(Header("h"), (1, 2))
    assert "1" == header_text(Header("h"), {1})


@pytest.mark.parametrize(
    "value", [object(), float("nan"), float("inf"), Decimal("NaN"), Range]
)
def test_what_cannot_be_sent_is_refused_by_name(value: object) -> None:
    """The message names the argument and shows no value."""
    with pytest.raises(ValueError, match="^limit: "):
        query_pairs(Query("maxLimit", argument="limit"), value)


@pytest.mark.parametrize("text", ["a\r\nX-Evil: 1", "ä", "a\x00"])
def test_a_header_holds_no_line_break(text: str) -> None:
    """A value cannot become a second header; the value itself is not shown."""
    with pytest.raises(ValueError, match="^account holds characters") as caught:
        header_text(Header("X-Account", argument="account"), text)
    assert text not in str(caught.value)


@pytest.mark.parametrize(
    ("form", "value", "expected"),
    [
        ("date", date(2026, 1, 31), "2026-01-31"),
        ("date-time", datetime(2026, 1, 31, 12, tzinfo=UTC), "2026-01-31T12:00:00Z"),
        (
            "date-time-local",
            datetime(2026, 1, 31, 12, tzinfo=UTC),
            "2026-01-31T12:00:00",
        ),
        ("date-time-local", date(2026, 1, 31), "2026-01-31"),
        (
            "utc-milliseconds",
            datetime(2013, 10, 20, 19, 20, 30, 1999, PLUS_ONE),
            "2013-10-20T18:20:30.001Z",
        ),
        (
            "utc-milliseconds",
            datetime(2013, 10, 20, tzinfo=UTC),
            "2013-10-20T00:00:00.000Z",
        ),
        ("date-time", "2013-10-20", "2013-10-20"),
        (
            "epoch-milliseconds",
            datetime(2020, 6, 14, 7, 0, 0, 1000, UTC),
            "1592118000001",
        ),
        # Whole ones, as in a body and as the text above.
        (
            "epoch-milliseconds",
            datetime(2020, 6, 14, 7, 0, 0, 1999, UTC),
            "1592118000001",
        ),
    ],
)
def test_formats_of_moments(form: None, value: object, expected: str) -> None:
    """A moment is written as the description asks; a text is the caller's own affair."""
    assert expected == header_text(Header("h", format=form), value)


@pytest.mark.parametrize(
    ("form", "value", "message"),
    [
        ("date", datetime(2026, 1, 31), "a date is needed"),
        ("date-time", datetime(2026, 1, 31), "with a time zone"),
        ("utc-milliseconds", datetime(2026, 1, 31), "with a time zone"),
        ("utc-milliseconds", date(2026, 1, 31), "a datetime is needed"),
    ],
)
def test_moments_that_would_be_guesses_are_refused(
    form: None, value: object, message: str
) -> None:
    """A naive datetime has no place in time: it is not sent as if it had."""
    with pytest.raises(ValueError, match=f"start: .*{message}"):
        query_pairs(Query("startDate", format=form, argument="start"), value)


def test_a_date_may_stand_for_a_text() -> None:
    """In the form that the description names; a text is sent as it is."""
    parameter = Path("billing_period", date_format="%Y%m")
    assert "202601" == path_text(parameter, date(2026, 1, 31))
    assert "202601" == path_text(parameter, "202601")


@pytest.mark.parametrize(
    ("write", "expected"),
    [
        (
            lambda p: query_pairs(p, {"a": [Decimal("1.10")]}),
            [("p", "%7B%22a%22%3A%5B1.10%5D%7D")],
        ),
        (lambda p: path_text(p, "x y"), "%22x%20y%22"),
        (lambda p: header_text(p, {"a": 1}), '{"a":1}'),
    ],
)
def test_content_is_json(write: object, expected: object) -> None:
    """A parameter with a media type is written as JSON instead of by a style."""
    assert callable(write)
    parameter: Parameter = Query("p", content="application/json")
    assert expected == write(parameter)
