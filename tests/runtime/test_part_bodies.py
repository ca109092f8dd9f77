"""Bodies in parts: an item a part, in memory or as they come, each of its media type."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable, Iterable
from datetime import datetime, timezone
from pathlib import Path

import pytest
from drivers import Driven
from loopback import Loopback, Says

from runtime.body import BodyChoice, JsonBody, content_of
from runtime.errors import ConfigurationError
from runtime.headers import parameters
from runtime.multipart import Part
from runtime.operation import Header, Nothing, Operation
from runtime.part_bodies import PartsBody
from runtime.part_streams import Parts
from runtime.parts import BodyPart, BodyParts
from runtime.types import Model


class Meta(Model):
    """Data."""

    name: str


def operation(form: PartsBody = PartsBody()) -> Operation[None]:
    answers = {"204": Nothing()}
    return Operation("send", "POST", "/send", body=form, answers=answers)


def sent(
    driven: Driven, server: Loopback, body: object, form: PartsBody
) -> list[BodyPart]:
    """The parts that a server sees."""
    server.answers(Says(204, media_type=None))
    driven.call(driven.answer, driven.client(), operation(form), (), body)
    seen = server.seen[-1]
    parser = BodyParts(parameters(seen.headers["content-type"])["boundary"])
    return [*parser.feed(seen.body), *parser.end()]


def test_items_have_their_own_kinds(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    """Data is JSON, a text a text; a file has the media type of its name."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"PDF\r\n--")
    moment = datetime(2026, 1, 2, tzinfo=timezone.utc)
    items = [Meta(name="a"), {"b": None}, [1], "ä", 3, True, None, moment, b"\0", path]
    more = [
        io.BytesIO(b"open"),
        ('q".csv', b"1;2"),
        (None, b"x", "image/png", {"X": "1"}),
    ]
    found = sent(driven, server, [*items, *more], PartsBody())
    assert [(part.media_type, part.content) for part in found] == [
        ("application/json", b'{"name":"a"}'),
        ("application/json", b'{"b":null}'),
        ("application/json", b"[1]"),
        ("text/plain", "ä".encode()),
        ("text/plain", b"3"),
        ("text/plain", b"true"),
        ("application/json", b"null"),
        ("text/plain", b"2026-01-02T00:00:00Z"),
        ("application/octet-stream", b"\0"),
        ("application/pdf", b"PDF\r\n--"),
        ("application/octet-stream", b"open"),
        ("text/csv", b"1;2"),
        ("image/png", b"x"),
    ]
    names = [part.filename for part in found if part.filename]
    assert names == ["a.pdf", "q%22.csv"]
    assert found[-1].headers["X"] == "1" and all(part.name is None for part in found)
    assert (
        server.seen[0].headers["content-type"].startswith("multipart/mixed; boundary=")
    )


FORM = PartsBody(
    "multipart/related",
    item=Part("", ("image/jpeg", "image/png"), headers=(("X-Kind", "page"),)),
    prefix=(
        Part("", ("application/json",), fields=(Header("X-Id", required=True),)),
        Part("", ("text/csv",)),
    ),
)
FIRST = (None, "text", None, {"X-Id": "1"})


class Again(Iterable[object]):
    """Items that can be iterated over again."""

    def __iter__(self) -> object:  # type: ignore[override]
        return iter([FIRST, "a;b", ("p.png", b"1"), b"2"])


@pytest.mark.parametrize("kind", ["list", "iterator", "iterable", "async"])
def test_parts_by_their_places(driven: Driven, server: Loopback, kind: str) -> None:
    """The first ones are each written in their own way, all others alike."""
    items: list[object] = [FIRST, "a;b", ("p.png", b"1"), b"2"]
    bodies = {
        "list": items,
        "iterator": iter(items),
        "iterable": Again(),
        "async": each(items),
    }
    if kind == "async" and driven.blocks:
        with pytest.raises(ConfigurationError, match="AsyncClient"):
            sent(driven, server, bodies[kind], FORM)
        return
    first, second, third, fourth = sent(driven, server, bodies[kind], FORM)
    assert (first.media_type, first.content) == ("application/json", b'"text"')
    assert first.headers["X-Id"] == "1" and "X-Kind" not in first.headers
    assert (second.media_type, second.content) == ("text/csv", b"a;b")
    assert (third.media_type, third.headers["X-Kind"]) == ("image/png", "page")
    assert (fourth.media_type, fourth.content) == ("image/jpeg", b"2")


async def each(items: list[object]) -> AsyncIterator[object]:
    for item in items:
        yield item


@pytest.mark.parametrize("items", [["x"], [FIRST[:3]], [(None, "x", None, {})]])
@pytest.mark.parametrize("form", [list, iter])
def test_a_header_field_that_is_missing(
    driven: Driven,
    server: Loopback,
    items: list[object],
    form: Callable[[list[object]], object],
) -> None:
    """It is said of which part, before it is sent as if it were whole."""
    with pytest.raises(ValueError, match="the part 0 needs the header field X-Id"):
        sent(driven, server, form(items), FORM)


def test_values_cannot_leave_their_lines(driven: Driven, server: Loopback) -> None:
    """Neither a name, nor a media type, nor a header field makes another."""
    evil = "a\r\nX-Evil: 1"
    named, typed = sent(driven, server, [(evil, b"x"), (None, b"x", evil)], PartsBody())
    assert "X-Evil" not in named.headers and "X-Evil" not in typed.headers
    evils: list[object] = [(None, "x", None, {"X": evil}), (None, {}, evil, {})]
    for item in evils:
        with pytest.raises(ValueError):
            sent(driven, server, [item], PartsBody())


@pytest.mark.parametrize(
    "body", ["text", b"x", {"a": 1}, Meta(name="a"), io.BytesIO(), 1]
)
def test_what_is_no_items(body: object) -> None:
    """One thing alone is no list of parts, and JSON where that is offered."""
    with pytest.raises(ValueError, match="items to iterate over"):
        content_of(PartsBody(), body)
    assert not PartsBody().carries(body)


def test_a_choice_of_forms() -> None:
    """What can be iterated over is sent in parts."""
    choice = BodyChoice(PartsBody(), JsonBody())
    assert str(content_of(choice, [1])[1]).startswith("multipart/mixed")
    assert content_of(choice, {"a": 1})[1] == "application/json"


def test_each_body_has_its_own_boundary() -> None:
    """It cannot be guessed by who gives the content; no items are a body too."""
    first, second = (content_of(PartsBody(), list[object]()) for _ in range(2))
    assert first[1] != second[1]
    assert isinstance(first[0], bytes)
    assert [*BodyParts().feed(first[0])] == []


def test_what_is_sent_can_be_read() -> None:
    """A server of the same kind, as `Stub` is one, writes what this client reads."""
    written = Parts(lambda: str).content(["a", b"b", {"c": 1}])
    assert [part.content for part in BodyParts().feed(written)] == [
        b"a",
        b"b",
        b'{"c":1}',
    ]
