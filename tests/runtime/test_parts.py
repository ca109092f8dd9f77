"""Answers in parts: the same however they are cut, bounded whatever they hold, typed item by item."""

from __future__ import annotations

import base64
import json
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from drivers import Driven
from loopback import Loopback, Says

from runtime.client import AsyncResource, Resource
from runtime.drift import Drift
from runtime.errors import APIConnectionError, DecodeError
from runtime.formats import Base64
from runtime.headers import parameters
from runtime.operation import Json, Operation
from runtime.part_forms import PartForm
from runtime.part_streams import AsyncPartStream, Parts, PartStream
from runtime.parts import FIELDS, HEAD, BodyPart, BodyParts
from runtime.recorder import Recorder
from runtime.replayer import Replayer
from runtime.stub import Stub
from runtime.types import JSON, Model, Money, Secret


class Meta(Model):
    """What the first part says."""

    name: str
    total: Money | None = None


def read(body: bytes, size: int = 0, boundary: str = "b") -> list[BodyPart]:
    """The parts of a body that comes in pieces of a size."""
    parser, found = BodyParts(boundary, limit=100_000), list[BodyPart]()
    for start in range(0, len(body), size or len(body) or 1):
        found += parser.feed(body[start : start + (size or len(body))])
    return [*found, *parser.end()]


WHOLE = b"\r\n".join(
    [
        b"A preamble, which --b may not open.",
        b"--b",
        b"Content-Type: application/json",
        b"X-Long: one",
        b"  two",
        b"no field",
        b"",
        b'{"name":"a"}',
        b"--b  \t",
        b"",
        b"text\r\n--bc\r\n--b-\r\n -- b",
        b"--b",
        b"--b",
        b'Content-Disposition: attachment; name="n\\"m"; filename=f.txt; size=3',
        b"",
        b"",
        b"--b--",
        b"An epilogue.\r\n--b\r\n\r\nnone",
    ]
)


@pytest.mark.parametrize("size", [0, 1, 2, 3, 7, 50, len(WHOLE) - 1])
@pytest.mark.parametrize("line_end", [b"\r\n", b"\n"])
def test_parts_are_the_same_however_they_come(size: int, line_end: bytes) -> None:
    """In one piece or byte by byte, with either line end."""
    first, second, empty, last = read(WHOLE.replace(b"\r\n", line_end), size)
    assert dict(first.headers) == {
        "content-type": "application/json",
        "x-long": "one two",
    }
    assert first.content == b'{"name":"a"}' and first.media_type == "application/json"
    assert second.content == b"text\r\n--bc\r\n--b-\r\n -- b".replace(b"\r\n", line_end)
    assert (dict(second.headers), second.media_type, second.name) == ({}, "", None)
    assert empty == BodyPart(number=2)
    assert (last.name, last.filename, last.content) == ('n"m', "f.txt", b"")
    assert [part.number for part in (first, second, empty, last)] == [0, 1, 2, 3]
    assert '"a"' not in repr(first)


@pytest.mark.parametrize("boundary", ["", "b"])
@pytest.mark.parametrize("size", [0, 1])
def test_a_boundary_that_is_not_named(boundary: str, size: int) -> None:
    """The first line says it."""
    (part,) = read(b"\r\n--b \r\n\r\nx\r\n--b--", size, boundary)
    assert part.content == b"x"
    assert read(b"--b--", size, boundary) == []


@pytest.mark.parametrize(
    "end", [b"", b"\r\n--", b"\r\n--b", b"\r\n--b-", b"\r\n--b\r\n"]
)
@pytest.mark.parametrize("size", [0, 1])
def test_a_body_that_breaks_off(end: bytes, size: int) -> None:
    """It never ends as if it were whole."""
    with pytest.raises(APIConnectionError, match="ended before its last boundary"):
        read(b"--b\r\n\r\nx" + end, size)


HOSTILE = {
    "no boundary": (b"x" * 200_000, "does not begin with a boundary"),
    "no boundary but lines": (b"x\r\n" * 70_000, "does not begin with a boundary"),
    "almost a boundary": (b"\r\n--" * 70_000, "does not begin with a boundary"),
    "a boundary that never ends": (b"--b" + b" " * 200_000, "begin with a boundary"),
    "a part that never ends": (b"--b\r\n\r\n" + b"x" * 200_000, "larger than 100000"),
    "almost ended": (b"--b\r\n\r\n" + b"\r\n--bx" * 30_000, "larger than 100000"),
    "blanks": (b"--b\r\n\r\n" + (b"\r\n--b" + b" " * 500) * 400, "larger than 100000"),
    "a long head": (
        b"--b\r\nX: " + b"x" * HEAD + b"\r\n\r\n\r\n--b--",
        "head of a part",
    ),
    "many fields": (
        b"--b\r\n" + b"X: 1\r\n" * (FIELDS + 1) + b"\r\n\r\n--b--",
        "fields",
    ),
    "no base64": (
        b"--b\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--b--",
        "base64",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("size", [0, 13, 65536])
def test_hostile_bodies(name: str, size: int) -> None:
    """Neither memory nor time is theirs to take."""
    body, problem = HOSTILE[name]
    started = time.process_time()
    with pytest.raises(DecodeError, match=problem):
        read(body, size)
    assert time.process_time() - started < 5


def test_a_first_line_that_is_no_boundary() -> None:
    """Nor one that is too long for one."""
    for body in (
        b"HTTP\r\n--b\r\n",
        b"x" * 2000,
        b"--" + b"b" * 2000,
        b" " * 70_000 + b"--b",
    ):
        with pytest.raises(DecodeError, match="does not begin with a boundary"):
            read(body, 0, "")
    with pytest.raises(DecodeError, match="longer than 200 bytes"):
        read(b"--" + b"b" * 300 + b"\r\n", 0, "")


def test_many_parts_take_no_more_than_their_time() -> None:
    """Parts of one large piece are cut off one after the other, not the rest moved for each."""
    body = b"--b\r\n\r\nx\r\n" * 200_000 + b"--b--"
    started = time.process_time()
    assert sum(len(part.content) for part in read(body)) == 200_000
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    ("coding", "content"),
    [
        ("base64", b"w6Q=\r\n"),
        ("Quoted-Printable", b"=C3=\r\n=A4"),
        ("binary", b"\xc3\xa4"),
    ],
)
def test_contents_that_were_made_text(coding: str, content: bytes) -> None:
    """They are as they were before."""
    head = f"Content-Transfer-Encoding: {coding}\r\n\r\n".encode()
    (part,) = read(b"--b\r\n" + head + content + b"\r\n--b--\r\n")
    assert (part.content, part.text) == (b"\xc3\xa4", "ä")


def test_parameters_of_header_fields() -> None:
    """Quoted or not, the first of a name."""
    header = 'multipart/mixed; Boundary="a;\\"b"; charset=utf-8; boundary=c'
    assert parameters(header) == {"boundary": 'a;"b', "charset": "utf-8"}
    assert parameters("multipart/mixed") == {}
    encoded = (
        "form-data; filename=x; filename*=UTF-8''%e2%82%ac; name*=klingon''%61; name=n"
    )
    assert parameters(encoded) == {"filename": "€", "name": "n"}
    assert parameters('text/plain; title="; charset=utf-16"; x-charset=a') == {
        "title": "; charset=utf-16",
        "x-charset": "a",
    }


@pytest.mark.parametrize(
    "piece", ["a", "a ", '"', 'a="', "a=", " ", "=", "a=\\", ";", '\\"']
)
def test_parameters_that_never_end(piece: str) -> None:
    """Whatever they repeat, they take no time."""
    started = time.process_time()
    parameters("x;" + piece * 60_000)
    parameters('x;a="' + piece * 60_000)
    assert time.process_time() - started < 2


MIXED: Operation[Meta | bytes] = Operation(
    "mixed",
    "GET",
    "/mixed",
    answers={"200": Parts(lambda: Base64, prefix=(Json(lambda: Meta),))},
)
TEXTS: Operation[str | int] = Operation(
    "texts", "GET", "/texts", answers={"200": Parts(lambda: str)}
)
ANY: Operation[Any] = Operation(
    "any", "GET", "/any", answers={"200": Parts(lambda: JSON)}
)
EITHER: Operation[Meta | bytes] = Operation(
    "either", "GET", "/either", answers={"200": Parts(lambda: Meta | Base64)}
)


def stream(driven: Driven, client: Any, operation: Operation[Any]) -> Any:
    kind = PartStream if driven.blocks else AsyncPartStream
    return kind(client.__session__, operation)


def says(*parts: tuple[str, bytes], boundary: str = "b", **more: Any) -> Says:
    """An answer in parts, each with its media type."""
    heads = [f"Content-Type: {kind}\r\n" if kind else "" for kind, _ in parts]
    texts = (
        f"--{boundary}\r\n{head}\r\n".encode() + content + b"\r\n"
        for head, (_, content) in zip(heads, parts, strict=True)
    )
    whole = b"".join(texts) + f"--{boundary}--".encode()
    return Says(
        body=whole, media_type=f'multipart/mixed; boundary="{boundary}"', **more
    )


def test_items_are_typed(driven: Driven, server: Loopback) -> None:
    """The first by its own type, all others by that of the rest; amounts are exact."""
    total = b'{"name":"a","total":0.10000000000000000001}'
    server.answers(
        says(("application/json", total), ("image/png", b"\x89\r\n"), ("", b""))
    )
    items = driven.items(stream(driven, driven.client(), MIXED))
    exact = Decimal("0.10000000000000000001")
    assert items == [Meta(name="a", total=exact), b"\x89\r\n", b""]


@pytest.mark.parametrize(
    ("operation", "kind", "content", "item"),
    [
        (TEXTS, "", "ä".encode(), "ä"),
        (TEXTS, "text/plain; charset=latin-1", b"\xe4", "ä"),
        (TEXTS, "application/json", b'"a"', "a"),
        (ANY, "application/problem+json", b"[1]", [1]),
        (ANY, "text/plain", b"1", "1"),
        (ANY, "", b"1", 1),
        (ANY, "", b"x", "x"),
        (EITHER, "application/json", b'{"name":"a"}', Meta(name="a")),
        (EITHER, "", b'{"name":"a"}', Meta(name="a")),
        (EITHER, "image/png", b"{}", b"{}"),
    ],
)
def test_what_an_item_is(
    driven: Driven,
    server: Loopback,
    operation: Operation[Any],
    kind: str,
    content: bytes,
    item: object,
) -> None:
    """As its part says, or as it can be where the part says nothing."""
    server.answers(says((kind, content)))
    assert driven.items(stream(driven, driven.client(), operation)) == [item]


def test_parts_themselves(driven: Driven, server: Loopback) -> None:
    """They have header fields and content; what one loop leaves, the next takes at its own place."""
    server.answers(says(("text/x", b"no JSON"), ("image/png", b"2"), ("", b"3")))
    client = driven.client()
    found = driven.items(stream(driven, client, MIXED).parts())
    assert [(p.media_type, p.content) for p in found] == [
        ("text/x", b"no JSON"),
        ("image/png", b"2"),
        ("", b"3"),
    ]

    def rest(opened: Any) -> Any:
        if driven.blocks:
            next(opened.parts())
            return iter(opened)
        return _rest(opened)

    assert driven.entered(stream(driven, client, MIXED), rest) == [b"2", b"3"]


async def _rest(opened: Any) -> Any:
    await anext(opened.parts())
    async for item in opened:
        yield item


def test_an_item_that_is_not_as_described(driven: Driven, server: Loopback) -> None:
    """Its number is said; lenient keeps it, strict raises."""
    server.answers(says(("application/json", b'{"total":1}'), ("", b"x")))
    drifts: list[Drift] = []
    lenient = driven.client(on_drift=drifts.append)
    assert len(driven.items(stream(driven, lenient, MIXED))) == 2
    assert [drift.pointer for drift in drifts] == ["/0/name"]
    with pytest.raises(DecodeError, match="item 0"):
        driven.items(stream(driven, driven.client(decoding="strict"), MIXED))
    server.answers(says(("application/json", b"{")))
    with pytest.raises(DecodeError, match="item 0: it is no JSON"):
        driven.items(stream(driven, driven.client(), MIXED))


def test_a_connection_that_breaks(driven: Driven, server: Loopback) -> None:
    """Whole parts were given; then it raises, and nothing is asked for again."""
    whole = says(("application/json", b'{"name":"a"}'), ("", b"x"))
    cut = len(whole.content) - 5
    server.answers(Says(body=whole.content, media_type=whole.media_type, cut=cut))
    items: list[object] = []
    with pytest.raises(APIConnectionError):
        driven.each(stream(driven, driven.client(), MIXED), items.append)
    assert items == [Meta(name="a")] and len(server.seen) == 1


def test_other_answers(driven: Driven, server: Loopback) -> None:
    """JSON in the place of parts is told; a body without a boundary is no end."""
    server.answers(Says(body='{"error":1}'))
    with pytest.raises(DecodeError, match="got application/json"):
        driven.items(stream(driven, driven.client(), MIXED))
    server.answers(Says(body="x" * HEAD * 2, media_type="multipart/mixed; boundary=b"))
    with pytest.raises(DecodeError, match="does not begin with a boundary") as raised:
        driven.items(stream(driven, driven.client(), MIXED))
    assert raised.value.operation_id == "mixed"


def test_a_part_is_bounded_as_what_is_read_whole(
    driven: Driven, server: Loopback
) -> None:
    """By `max_bytes`, whatever the sum of all parts is."""
    part = ("image/png", b"x" * 600)
    server.answers(says(("application/json", b'{"name":"a"}'), part, part))
    client = driven.client(max_bytes=1000)
    assert len(driven.items(stream(driven, client, MIXED))) == 3
    server.answers(says(("application/json", b'{"name":"a"}'), ("", b"x" * 5000)))
    with pytest.raises(DecodeError, match="a part is larger than 1000 bytes"):
        driven.items(stream(driven, client, MIXED))
    unbounded = driven.client(max_bytes=None)
    assert len(driven.items(stream(driven, unbounded, MIXED))) == 2


class Reads(Resource):
    """As it is emitted."""

    def mixed(self) -> PartStream[Meta | bytes]:
        return PartStream(self._session, MIXED)


class AsyncReads(AsyncResource):
    """As it is emitted."""

    def mixed(self) -> AsyncPartStream[Meta | bytes]:
        return AsyncPartStream(self._session, MIXED)


@pytest.mark.parametrize("given", [[], [Meta(name="a"), b"\x00", b"--part"]])
def test_stubs_write_parts(driven: Driven, given: list[Meta | bytes]) -> None:
    """What a test gives comes back as a server would write it."""
    stub = Stub(driven.client())
    reads: Any = (Reads if driven.blocks else AsyncReads)(stub.client)
    stub.returns(reads.mixed, given)
    assert driven.items(reads.mixed()) == given
    assert [call.operation.id for call in stub.calls] == ["mixed"]


def test_what_a_server_writes() -> None:
    """Each part says what it is."""
    content = Parts(lambda: JSON).content([Meta(name="a"), b"\x00", "ä", [1]])
    kinds = [part.media_type for part in read(content, 0, "")]
    data, octets, text = "application/json", "application/octet-stream", "text/plain"
    assert kinds == [data, octets, text, data]


class Account(Model):
    """It has what nobody is shown."""

    name: str
    pin: Secret | None = None


ACCOUNTS: Operation[Account | bytes] = Operation(
    "accounts",
    "GET",
    "/accounts",
    answers={"200": Parts(lambda: Base64, prefix=(Json(lambda: Account),))},
)
FORM: Operation[Account] = Operation(
    "form", "GET", "/form", answers={"200": PartForm(lambda: Account)}
)


@pytest.mark.parametrize("rest", [b"2", b"\xff\x00"])
def test_parts_are_recorded(
    driven: Driven, server: Loopback, tmp_path: Path, rest: bytes
) -> None:
    """Without secrets and what nobody described; played, they are read as they were."""
    path = tmp_path / "a.json"
    secret = b'{"name":"a","pin":"s3cret","more":"s3cret"}'
    server.answers(says(("application/json", secret), ("image/png", rest)))
    with Recorder(driven.client(), path) as recorder:
        live = driven.items(stream(driven, recorder.client, ACCOUNTS))
    assert (live[0].pin, live[1]) == ("s3cret", rest)
    (exchange,) = json.loads(path.read_text())["exchanges"]
    response = exchange["response"]
    kept = (
        base64.b64decode(response.get("base64", "")) + response.get("text", "").encode()
    )
    assert b"s3cret" not in kept and rest in kept
    with Replayer(driven.client(), path) as replayer:
        played = driven.items(stream(driven, replayer.client, ACCOUNTS))
    assert (played[0].name, played[0].pin, played[1]) == ("a", "**", rest)


def test_forms_in_parts_are_recorded(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    """Each member by its name; bytes that nobody described are not kept."""
    path = tmp_path / "a.json"
    head = b'--b\r\nContent-Disposition: form-data; name="%s"\r\nContent-Type: %s\r\n\r\n%s\r\n'
    parts = (
        (b"name", b"text/plain", b"a"),
        (b"pin", b"text/plain", b"s3cret"),
        (b"more", b"image/png", b"s3cret"),
    )
    body = b"".join(head % part for part in parts) + b"--b--"
    server.answers(Says(body=body, media_type="multipart/form-data; boundary=b"))
    with Recorder(driven.client(), path) as recorder:
        live = driven.call(driven.answer, recorder.client, FORM).value
    assert (live.name, live.pin) == ("a", "s3cret")
    assert "s3cret" not in path.read_text()
    with Replayer(driven.client(), path) as replayer:
        played = driven.call(driven.answer, replayer.client, FORM).value
    assert (played.name, played.pin) == ("a", "**")
