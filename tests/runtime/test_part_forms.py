"""Answers that are forms in parts, read as one value."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from drivers import Driven
from loopback import Loopback, Says

from runtime.errors import APIConnectionError, DecodeError
from runtime.formats import Base64
from runtime.operation import Json, Operation
from runtime.part_forms import PartForm
from runtime.types import JSON, Model, Money


class Meta(Model):
    """Data of a scan."""

    name: str
    total: Money | None = None


class Scan(Model):
    """A document with what is known of it."""

    meta: Meta
    pages: list[Base64] | None = None
    count: int | None = None
    tags: list[str] | None = None
    note: str | None = None


SCAN: Operation[Scan] = Operation(
    "scan", "GET", "/scan", answers={"200": PartForm(lambda: Scan)}
)
FREE: Operation[dict[str, Any]] = Operation(
    "free", "GET", "/free", answers={"200": PartForm(lambda: dict[str, JSON])}
)


def says(*parts: tuple[str, str, bytes], end: bytes = b"--b--\r\n") -> Says:
    """An answer in parts, each with its name and its media type."""
    heads = [
        (f'Content-Disposition: form-data; name="{name}"\r\n' if name else "")
        + (f"Content-Type: {kind}\r\n" if kind else "")
        for name, kind, _ in parts
    ]
    texts = (
        f"--b\r\n{head}\r\n".encode() + content + b"\r\n"
        for head, (*_, content) in zip(heads, parts, strict=True)
    )
    return Says(
        body=b"".join(texts) + end, media_type="multipart/form-data; boundary=b"
    )


def test_a_form_is_one_value(driven: Driven, server: Loopback) -> None:
    """Each part is a member, of its own kind; several of a name are a list."""
    total = b'{"name":"a","total":0.10000000000000000001}'
    server.answers(
        says(
            ("meta", "application/json", total),
            ("pages", "image/png", b"\x891"),
            ("pages", "text/plain", b"2\r\n"),
            ("count", "", b"3"),
            ("tags", "application/json", b'["a","b"]'),
            ("tags", "", b"c"),
            ("note", "text/plain; charset=latin-1", b"\xe4"),
            ("more", "application/json", b"[1]"),
        )
    )
    scan = driven.call(driven.answer, driven.client(), SCAN).value
    exact = Decimal("0.10000000000000000001")
    known = {"meta": Meta(name="a", total=exact), "pages": [b"\x891", b"2\r\n"]}
    expected = Scan(**known, count=3, tags=["a", "b", "c"], note="ä")  # type: ignore[arg-type]
    assert scan.model_dump(exclude={"more"}) == expected.model_dump()
    assert scan.model_extra == {"more": [1]}


def test_parts_without_names(driven: Driven, server: Loopback) -> None:
    """Those of `multipart/related` are told by their order."""
    parts = ("", "application/json", b'{"name":"a"}'), ("", "image/png", b"1")
    server.answers(says(*parts))
    answer = driven.call(driven.answer, driven.client(), SCAN).value
    assert (answer.meta, answer.pages) == (Meta(name="a"), [b"1"])


def test_members_of_any_name(driven: Driven, server: Loopback) -> None:
    """A name may be anything; what nobody described is data or text."""
    server.answers(says(("a b", "", b"x"), ("__class__", "", b"1"), ("", "", b"2")))
    answer = driven.call(driven.answer, driven.client(), FREE).value
    assert answer == {"a b": "x", "__class__": 1, "2": 2}


@pytest.mark.parametrize(
    ("answer", "error", "problem"),
    [
        (says(("meta", "", b"{}"), end=b""), APIConnectionError, "last boundary"),
        (says(end=b"nothing\r\n"), DecodeError, "begin with a boundary"),
        (says(("meta", "application/json", b"{")), DecodeError, "no multipart"),
        (Says(body="{}"), DecodeError, "expected multipart/form-data"),
    ],
)
def test_what_is_no_form(
    driven: Driven,
    server: Loopback,
    answer: Says,
    error: type[Exception],
    problem: str,
) -> None:
    """It raises, with the call."""
    server.answers(answer)
    with pytest.raises(error, match=problem) as raised:
        driven.call(driven.answer, driven.client(max_retries=0), SCAN)
    assert getattr(raised.value, "operation_id") == "scan"


def test_what_a_server_writes() -> None:
    """It is read back, whatever names and contents are."""
    form = PartForm(lambda: Scan)
    scan = Scan(meta=Meta(name="a"), pages=[b"--b", b"\r\n"], tags=["x"])
    from runtime.decode import decode

    assert decode(form, form.content(scan)).value == scan
    free = PartForm(lambda: dict[str, JSON])
    value = {'a"\\b': "1 x", "c": "ä"}
    assert decode(free, free.content(value)).value == value
    assert isinstance(form, Json)
