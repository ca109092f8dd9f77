"""Bodies that are written while their items come: by iterables of both kinds, once where it must be."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from drivers import Driven
from loopback import Loopback, Says
from sample import AsyncClient, Client, Line, settings
from test_body import Pipe

from runtime.client import AsyncResource, Resource
from runtime.errors import APIConnectionError, ConfigurationError, StatusError
from runtime.files import Pieces
from runtime.body import Body, BodyChoice, JsonBody, content_of
from runtime.files import BytesBody
from runtime.json_lines import JsonLinesBody, JsonSequenceBody
from runtime.multipart import MultipartBody
from runtime.operation import Nothing, Operation
from runtime.types import File, Model

LINES = [Line(name="ä\n", price=Decimal("1.10")), Line(name="b", price=Decimal("1e-9"))]
WRITTEN = '{"name":"ä\\n","price":1.10}\n{"name":"b","price":0.000000001}\n'.encode()
NOTHING = {"204": Nothing()}
SEND: Operation[None] = Operation(
    "send", "POST", "/send", body=JsonLinesBody(), answers=NOTHING
)
PUT: Operation[None] = Operation(
    "put", "PUT", "/put", body=BytesBody("application/zip"), answers=NOTHING
)
REPLACE: Operation[None] = Operation(
    "replace", "PUT", "/replace", body=JsonLinesBody(), answers=NOTHING
)
FORM: Operation[None] = Operation(
    "form", "PUT", "/form", body=MultipartBody(), answers=NOTHING
)


class Upload(Model):
    """A form with a file."""

    note: str | None = None
    file: File | None = None
    more: list[File] | None = None


class Bodies(Resource):
    """Bodies."""

    def form(self, body: Any) -> None:
        return self._call(FORM, (), body)

    def send(self, body: Any) -> None:
        return self._call(SEND, (), body)

    def put(self, body: Any) -> None:
        return self._call(PUT, (), body)

    def replace(self, body: Any) -> None:
        return self._call(REPLACE, (), body)


class AsyncBodies(AsyncResource):
    """Bodies."""

    async def form(self, body: Any) -> None:
        return await self._call(FORM, (), body)

    async def send(self, body: Any) -> None:
        return await self._call(SEND, (), body)

    async def put(self, body: Any) -> None:
        return await self._call(PUT, (), body)

    async def replace(self, body: Any) -> None:
        return await self._call(REPLACE, (), body)


def bodies(client: Any) -> Any:
    return Bodies(client) if isinstance(client, Client) else AsyncBodies(client)


async def awaited(items: Any) -> AsyncIterator[Any]:
    for item in items:
        await asyncio.sleep(0)
        yield item


def joined(form: Body, value: object) -> bytes:
    content, _ = content_of(form, value)
    assert content is not None
    return content if isinstance(content, bytes) else b"".join(content)


@pytest.mark.parametrize(
    ("form", "value", "content"),
    [
        (JsonLinesBody(), LINES, WRITTEN),
        (JsonLinesBody(), (*LINES,), WRITTEN),
        (JsonLinesBody(), iter(LINES), WRITTEN),
        (JsonLinesBody(), {1: 2}.keys(), b"1\n"),
        (JsonLinesBody(), [], b""),
        (JsonLinesBody(), (n for n in (1, None, "a", [2])), b'1\nnull\n"a"\n[2]\n'),
        (JsonSequenceBody(), iter([1, {"a": 2}]), b'\x1e1\n\x1e{"a":2}\n'),
        (JsonSequenceBody(), [1], b"\x1e1\n"),
        (BytesBody(), iter([b"a", bytearray(b"b")]), b"ab"),
        (BodyChoice(JsonBody(), BytesBody()), iter([b"a", b"b"]), b"ab"),
        (BodyChoice(JsonBody(), BytesBody()), ["a"], b'["a"]'),
    ],
)
def test_what_is_written(form: Body, value: object, content: bytes) -> None:
    """A JSON text for each item, amounts digit for digit; or the bytes as they come."""
    assert content == joined(form, value)


@pytest.mark.parametrize("value", ["text", b"bytes", {"a": 1}, LINES[0], 7])
def test_one_value_is_no_items(value: object) -> None:
    """Nobody means the characters of a text, the keys of an object or the fields of a model."""
    with pytest.raises(ValueError, match="items to iterate over, not a"):
        content_of(JsonLinesBody(), value)


@pytest.mark.parametrize("pieces", [["text"], [7], [None]])
def test_pieces_are_bytes(pieces: list[object]) -> None:
    with pytest.raises(ValueError, match="must be bytes, not"):
        joined(BytesBody(), iter(pieces))


def test_items_are_sent(driven: Driven, server: Loopback) -> None:
    """In chunks, for nobody knows how much comes; a list has its length."""
    server.answers(Says(204, media_type=None))
    calls = bodies(driven.client())
    driven.call(calls.send, iter(LINES))
    driven.call(calls.send, LINES)
    driven.call(calls.put, iter([b"a" * 100_000, b"b"]))
    first, second, third = server.seen
    assert "chunked" == first.headers["transfer-encoding"]
    assert "content-length" not in first.headers
    assert WRITTEN == first.body == second.body
    assert str(len(WRITTEN)) == second.headers["content-length"]
    assert "application/x-ndjson" == first.headers["content-type"]
    assert (b"a" * 100_000 + b"b", "application/zip") == (
        third.body,
        third.headers["content-type"],
    )


def test_items_that_are_awaited(server: Loopback) -> None:
    """An async client awaits them; any other says that it cannot."""
    server.answers(Says(204, media_type=None))

    async def main() -> None:
        async with AsyncClient(settings(base_url=server.url, token="t")) as client:
            await AsyncBodies(client).send(awaited(LINES))
            await AsyncBodies(client).put(awaited([b"a", b"b"]))
            await AsyncBodies(client).form(Upload(file=awaited([b"a", b"b"])))

    asyncio.run(main())
    *bodies, form = [seen.body for seen in server.seen]
    assert [WRITTEN, b"ab"] == bodies and b"\r\n\r\nab\r\n--" in form
    with Client(settings(base_url=server.url, token="t")) as client:
        with pytest.raises(ConfigurationError, match="needs an AsyncClient"):
            Bodies(client).send(awaited(LINES))


BUSY = Says(503, "busy", {"Retry-After": "0"}, media_type="text/plain")


def test_an_iterator_is_sent_once(driven: Driven, server: Loopback) -> None:
    """What is spent cannot be sent again, so the first failure is told; a list is sent again."""
    server.answers(BUSY, Says(204, media_type=None))
    with pytest.raises(StatusError) as caught:
        driven.call(bodies(driven.client()).put, iter([b"a"]))
    assert (503, 1) == (caught.value.status, caught.value.attempts)


@pytest.mark.parametrize("body", [LINES, {1: 2, 3: 4}.keys()])
def test_items_that_can_be_had_again_are_sent_again(
    driven: Driven, server: Loopback, body: object
) -> None:
    """A view of a dict is no iterator: each attempt goes over it anew."""
    server.answers(BUSY, Says(204, media_type=None))
    driven.call(bodies(driven.client()).replace, body)
    first, second = server.seen
    assert b"" != first.body == second.body


def test_an_error_of_the_caller_is_the_callers(
    driven: Driven, server: Loopback
) -> None:
    """What an iterator raises comes back as it is, and the next call works."""
    server.answers(Says(204, media_type=None))

    def broken() -> Iterator[Any]:
        yield 1
        raise KeyError("mine")

    client = driven.client()
    with pytest.raises(KeyError, match="mine"):
        driven.call(bodies(client).send, broken())
    driven.call(bodies(client).send, [1])
    assert b"1\n" == server.seen[-1].body


CONTENT = b"0123456789" * 20_000


def in_file(path: Path) -> Path:
    path.write_bytes(CONTENT)
    return path


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize(
    ("made", "again", "known"),
    [
        (lambda path: CONTENT, True, True),
        (lambda path: in_file(path), True, True),
        (lambda path: in_file(path).open("rb"), True, True),
        (lambda path: io.BytesIO(CONTENT), True, True),
        (lambda path: Pipe(CONTENT), False, False),
        (lambda path: iter([CONTENT[:9], CONTENT[9:]]), False, False),
        (lambda path: (each for each in [CONTENT]), False, False),
    ],
    ids="bytes path opened memory pipe iterator generator".split(),
)
def test_files_of_a_form(
    driven: Driven,
    server: Loopback,
    tmp_path: Path,
    made: Callable[[Path], Any],
    again: bool,
    known: bool,
    named: bool,
) -> None:
    """With their length where it is known; sent again where they can be had again."""
    server.answers(BUSY, Says(204, media_type=None))
    file = made(tmp_path / "file")
    upload = Upload(note="n", file=("a.txt", file) if named else file)
    try:
        driven.call(bodies(driven.client()).form, upload)
    except StatusError as error:
        assert (503, 1, False) == (error.status, error.attempts, again)
    finally:
        getattr(file, "close", str)()
    assert [True] * (1 + again) == [CONTENT in seen.body for seen in server.seen]
    for seen in server.seen:
        length = seen.headers.get("content-length")
        assert (str(len(seen.body)) if known else None) == length
        assert (b'; filename="a.txt"' in seen.body) is named


def test_a_model_holds_open_files(driven: Driven, server: Loopback) -> None:
    """As they are, in lists too: pydantic would take them for items."""
    server.answers(Says(204, media_type=None))
    files = [io.BytesIO(b"one"), iter([b"two"]), ("n", io.BytesIO(b"three"))]
    driven.call(bodies(driven.client()).form, Upload(more=files))  # type: ignore[arg-type]
    found = [f"\r\n\r\n{n}\r\n--".encode() for n in ("one", "two", "three")]
    assert all(each in server.seen[0].body for each in found)


@pytest.mark.parametrize(
    ("made", "known"),
    [
        (in_file, True),
        (lambda path: CONTENT, True),
        (lambda path: iter([CONTENT, b"x"]), False),
    ],
)
def test_progress_of_what_is_sent(
    driven: Driven,
    server: Loopback,
    tmp_path: Path,
    made: Callable[[Path], Any],
    known: bool,
) -> None:
    """Bytes done, of all where they are known; the form around a file counts too."""
    server.answers(Says(204, media_type=None))
    told: list[tuple[int, int | None]] = []
    client = driven.client().with_options(progress=lambda *done: told.append((*done,)))
    driven.call(bodies(client).form, Upload(file=made(tmp_path / "file")))
    size = len(server.seen[0].body)
    assert told == sorted(told) and (size, size if known else None) == told[-1]
    assert 2 < len(told)


def test_progress_begins_anew_with_each_attempt(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    server.answers(BUSY, Says(204, media_type=None))
    done: list[int] = []
    client = driven.client(progress=lambda sent, _: done.append(sent))
    driven.call(bodies(client).put, in_file(tmp_path / "file"))
    half = len(done) // 2
    assert done[:half] == done[half:] and len(CONTENT) == done[-1]
