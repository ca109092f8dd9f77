"""Several media types: which a body is sent as, and which an answer is read as."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from playing import Stage, reply
from sample import Line, settings

from runtime.body import content_of
from runtime.call import call
from runtime.drift import Drift
from runtime.errors import DecodeError
from runtime.body import BodyChoice, JsonBody, TextBody
from runtime.files import BytesBody
from runtime.forms import FormBody
from runtime.multipart import MultipartBody
from runtime.operation import AnswerChoice, Anything, Binary, Json, Operation, Text
from runtime.files import Pieces

JSON, CSV, PNG = "application/json", "text/csv", "image/png"
BODY = BodyChoice(
    TextBody(CSV), JsonBody(), FormBody(), BytesBody("application/octet-stream")
)
REPORT: Operation[Any] = Operation(
    "getReport",
    "GET",
    "/report",
    answers={
        "200": AnswerChoice(
            Json(lambda: list[int]), Text((CSV,)), Binary(("image/*", "*/*"))
        )
    },
)


@pytest.mark.parametrize(
    ("value", "asked", "content", "media_type"),
    [
        ({"a": 1}, None, b'{"a":1}', JSON),
        ([1], None, b"[1]", JSON),
        ("a,b", None, b"a,b", f"{CSV}; charset=utf-8"),
        (b"\x00", None, b"\x00", "application/octet-stream"),
        ("a", JSON, b'"a"', JSON),
        (
            {"a": 1},
            "application/x-www-form-urlencoded",
            b"a=1",
            "application/x-www-form-urlencoded",
        ),
    ],
)
def test_a_body_is_told_by_its_value(
    value: object, asked: str | None, content: bytes, media_type: str
) -> None:
    """A text, a file or data: each has its form, and the caller may name another."""
    assert (content, media_type) == content_of(BODY, value, asked)


def test_a_body_is_told_by_its_class() -> None:
    """Where forms take other models, the model decides."""
    body = BodyChoice(
        MultipartBody(of=lambda: Path), FormBody(of=lambda: Line), JsonBody()
    )
    line = Line.model_validate({"name": "a", "price": 1})
    assert "application/x-www-form-urlencoded" == content_of(body, line)[1]
    assert JSON == content_of(body, {"name": "a"})[1]


def test_what_no_form_carries_is_refused() -> None:
    """The message says what can be sent."""
    with pytest.raises(ValueError, match="cannot be a int: it is one of text/csv"):
        content_of(BodyChoice(TextBody(CSV), BytesBody()), 1)
    with pytest.raises(ValueError, match="cannot be image/png: it is one of"):
        content_of(BODY, b"", PNG)


@pytest.mark.parametrize(
    ("name", "asked", "expected"),
    [
        ("a.png", None, PNG),
        ("a.unknown", None, "application/octet-stream"),
        ("a.png", "image/webp", "image/webp"),
    ],
)
def test_a_range_of_media_types(
    tmp_path: Path, name: str, asked: str | None, expected: str
) -> None:
    """The name of a file says what it is, unless the caller does."""
    path = tmp_path / name
    path.write_bytes(b"x")
    content, media_type = content_of(BytesBody("image/*"), path, asked)
    assert isinstance(content, Pieces)
    assert ([b"x"], expected) == ([*content], media_type)


def called(stage: Stage, accept: str | None = None, **given: Any) -> Any:
    known = settings(base_url="https://api.test", token="t", **given)
    return stage.play(call(stage.context(known), REPORT.asking(accept=accept))).value


@pytest.mark.parametrize(
    ("accept", "came", "content", "value"),
    [
        (None, JSON, "[1]", [1]),
        (None, "application/json; charset=utf-8", "[1]", [1]),
        (JSON, "", "[1]", [1]),
        (CSV, "Text/CSV; charset=latin-1", "ä".encode("latin-1"), "ä"),
        (PNG, PNG, b"\x00", b"\x00"),
        (CSV, "", "a", "a"),
    ],
)
def test_an_answer_is_read_as_what_came(
    accept: str | None, came: str, content: bytes | str, value: object
) -> None:
    """By its Content-Type; without one, as what was asked for."""
    drifts: list[Drift] = []
    stage = Stage([reply(200, content, content_type=came)])
    assert value == called(stage, accept, on_drift=drifts.append)
    assert [] == drifts
    assert (accept or JSON) == dict(stage.requests[0].headers)["Accept"]


ANYTHING: Operation[Any] = Operation(
    "post", "POST", "/a", answers={"default": Anything()}
)


@pytest.mark.parametrize(
    ("came", "content", "value"),
    [
        (JSON, '{"a": [1, 2.50, null]}', {"a": [1, Decimal("2.50"), None]}),
        ("application/problem+json", "1", 1),
        (JSON, "OK", "OK"),
        (JSON, b"\xff\x00", b"\xff\x00"),
        (JSON, "", None),
        ("", "", None),
        ("", "[1]", [1]),
        ("", "OK", "OK"),
        ("", b"\xff", b"\xff"),
        ("text/plain", "[1]", "[1]"),
        ("text/html; charset=latin-1", "ä".encode("latin-1"), "ä"),
        ("application/xml", "<a/>", "<a/>"),
        (PNG, b"1", b"1"),
        ("application/octet-stream", "OK", b"OK"),
    ],
)
@pytest.mark.parametrize("strict", [False, True])
def test_what_nobody_documented_is_read_as_what_came(
    came: str, content: bytes | str, value: object, *, strict: bool
) -> None:
    """Nothing deviates, and nothing raises: there is no promise to break."""
    drifts: list[Drift] = []
    stage = Stage([reply(200, content, content_type=came)])
    given: dict[str, Any] = {"decoding": "strict"} if strict else {}
    known = settings(
        base_url="https://api.test", token="t", on_drift=drifts.append, **given
    )
    found = stage.play(call(stage.context(known), ANYTHING)).value
    assert (value, type(value), []) == (found, type(found), drifts)
    accept = dict(stage.requests[0].headers)["Accept"]
    assert accept == "application/json, */*;q=0.1"


def test_another_way_than_asked_for_is_told() -> None:
    """The answer is not lost, and strict decoding refuses it."""
    drifts: list[Drift] = []
    csv = reply(200, "a", content_type=CSV)
    assert "a" == called(Stage([csv]), on_drift=drifts.append)
    assert [("wrong_type", "", JSON, CSV)] == [
        (d.kind, d.pointer, d.expected, d.value_summary) for d in drifts
    ]
    with pytest.raises(DecodeError, match=f"expected {JSON}, got {CSV}") as caught:
        called(Stage([csv]), decoding="strict")
    assert b"a" == caught.value.content
