"""Multipart bodies: files and fields, in memory."""

from __future__ import annotations

import io
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any

import anyio
import pytest

from runtime.errors import ConfigurationError
from runtime.body import Body, BodyChoice, JsonBody, content_of
from runtime.forms import form_text
from runtime.multipart import multipart
from runtime.forms import FormBody
from runtime.model import Model
from runtime.multipart import MultipartBody, Part
from runtime.operation import Query
from runtime.files import Pieces


def read(
    pieces: bytes | Pieces, boundary: str = "b"
) -> list[tuple[dict[str, str], bytes]]:
    """The parts as the standard library's parser sees them."""
    content = pieces if isinstance(pieces, bytes) else b"".join(pieces)
    assert isinstance(pieces, bytes) or len(content) == pieces.size
    head = f"Content-Type: multipart/form-data; boundary={boundary}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + content)
    parts: list[Any] = list(message.iter_parts())
    return [(dict(part.items()), part.get_payload(decode=True)) for part in parts]


@dataclass
class Upload:
    file: bytes
    note: str


def test_fields_and_files(tmp_path: Path) -> None:
    """Texts are fields, bytes and paths and open files are files, lists repeat, None is not sent."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"PDF")
    opened = io.BytesIO(b"open")
    value: dict[str, Any] = {
        "text": "ä",
        "number": 3,
        "object": {"a": 1},
        "raw": b"\x00\r\n",
        "path": path,
        "open": opened,
        "named": ("n.csv", b"1;2", "text/csv"),
        "pair": ("p.txt", b"p"),
        "many": [b"1", b"2"],
        "none": None,
    }
    found = read(multipart(value, "b"))
    heads = [
        head["Content-Disposition"].removeprefix("form-data; ") for head, _ in found
    ]
    assert [
        'name="text"',
        'name="number"',
        'name="object"',
        'name="raw"; filename="raw"',
        'name="path"; filename="a.pdf"',
        'name="open"; filename="open"',
        'name="named"; filename="n.csv"',
        'name="pair"; filename="p.txt"',
        'name="many"; filename="many"',
        'name="many"; filename="many"',
    ] == heads
    bodies = [body for _, body in found]
    assert ["ä".encode(), b"3", b'{"a":1}', b"\x00\r\n", b"PDF", b"open"] == bodies[:6]
    assert [b"1;2", b"p", b"1", b"2"] == bodies[6:]
    types = [head.get("Content-Type") for head, _ in found]
    assert [
        None,
        None,
        "application/json",
        "application/octet-stream",
        "application/pdf",
    ] == types[:5]
    assert ["application/octet-stream", "text/csv", "text/plain"] == types[5:8]


def test_a_file_has_the_name_that_it_was_opened_by(tmp_path: Path) -> None:
    """Folders of the caller's machine are not sent."""
    path = tmp_path / "b.txt"
    path.write_bytes(b"x")
    with path.open("rb") as opened:
        upload = Upload(file=opened, note="n")  # type: ignore[arg-type]
        pieces, _ = content_of(MultipartBody(), upload)
        assert isinstance(pieces, Pieces)
        content = b"".join(pieces)
        assert content == b"".join(pieces), "it can be sent again"
    assert b'filename="b.txt"' in content and str(tmp_path).encode() not in content


def test_names_cannot_leave_their_quotes() -> None:
    """A quote or a line break in a name does not make a header."""
    content = multipart({'a"\r\nX: 1': ('f"\r\n.txt', b"", 'x"/y')}, "b")
    assert isinstance(content, bytes)
    assert b'name="a%22%0D%0AX: 1"; filename="f%22%0D%0A.txt"' in content


def test_each_body_has_its_own_boundary() -> None:
    """The boundary cannot be guessed by who gives the content."""
    first, second = (content_of(MultipartBody(), {"a": "1"}) for _ in range(2))
    assert first[1] != second[1]
    assert str(first[1]).startswith("multipart/form-data; boundary=")


@pytest.mark.parametrize("value", [b"x", ("a.csv", b"x"), iter([b"x"]), "x"])
def test_a_file_alone_is_the_file_of_a_form(value: object) -> None:
    """A form that is described as one file, and says no name for it."""
    content, kind = content_of(MultipartBody(), value)
    assert content is not None and kind is not None
    whole = content if isinstance(content, bytes) else b"".join(content)
    [(head, body)] = read(whole, kind.partition("boundary=")[2])
    assert 'form-data; name="file"' in head["Content-Disposition"] and b"x" == body


class Permissions(Model):
    read: list[str]


@pytest.mark.parametrize("form", [MultipartBody(), BodyChoice(JsonBody())])
def test_a_model_with_a_field_read_is_no_file(form: Body) -> None:
    """It has what open files have by name, and it cannot be called."""
    content, _ = content_of(form, Permissions(read=["all"]))
    assert isinstance(content, bytes) and b"all" in content


def test_the_body_of_a_form_is_an_object() -> None:
    """A list has no names."""
    with pytest.raises(ValueError, match="cannot be a list"):
        content_of(MultipartBody(), [1])


def parts_of(
    value: dict[str, object], *parts: Part
) -> list[tuple[dict[str, str], bytes]]:
    return read(multipart(value, "b", MultipartBody(parts=parts)))


@pytest.mark.parametrize(
    ("filename", "offered", "expected"),
    [
        ("a.png", ("image/png", "image/jpeg"), "image/png"),
        ("a.jpg", ("image/png", "image/jpeg"), "image/jpeg"),
        ("a.txt", ("image/png", "image/jpeg"), "image/png"),
        ("a.webp", ("image/*",), "image/webp"),
        ("a.txt", ("image/*",), "text/plain"),
        ("a.txt", (), "text/plain"),
    ],
)
def test_a_file_is_of_an_offered_media_type(
    filename: str, offered: tuple[str, ...], expected: str
) -> None:
    """Its name decides among those that the description allows."""
    [(head, _)] = parts_of({"f": (filename, b"x")}, Part("f", offered))
    assert expected == head["Content-Type"]
    [(head, _)] = parts_of({"f": (filename, b"x", "a/b")}, Part("f", offered))
    assert "a/b" == head["Content-Type"]


def test_a_part_has_header_fields() -> None:
    """Those that never change come from the description, others with the file."""
    fixed = Part("f", headers=(("X-Version", "1"), ("X-Kind", "a")))
    given = {"X-Kind": "b", "X-More": "c"}
    [(head, body)] = parts_of({"f": (None, b"x", "a/b", given)}, fixed)
    assert 'form-data; name="f"' == head["Content-Disposition"]
    assert ("1", "b", "c") == (head["X-Version"], head["X-Kind"], head["X-More"])
    with pytest.raises(ValueError, match="X-Kind holds characters"):
        parts_of({"f": ("a", b"x", "a/b", {"X-Kind": "b\r\nX-Evil: 1"})}, fixed)


def test_fields_are_of_their_own_media_types() -> None:
    """A text may be JSON, a list one text."""
    value: dict[str, object] = {
        "j": "a",
        "o": {"a": [1]},
        "l": ["a", None, 2],
        "t": (1, 2),
        "none": [],
    }
    joined = Part("l", delimiter=","), Part("none", delimiter=",")
    parts = Part("j", ("application/json",)), *joined
    found = parts_of(value, *parts)
    assert [b'"a"', b'{"a":[1]}', b"a,2", b"[1,2]"] == [body for _, body in found]
    assert ["application/json", "application/json", None, "application/json"] == [
        head.get("Content-Type") for head, _ in found
    ]


def test_names_of_any_language() -> None:
    """A file name is sent as it is, in UTF-8, as browsers do (RFC 7578)."""
    content = multipart({"ä": ("日本.txt", b"x")}, "b")
    assert isinstance(content, bytes)
    assert 'name="ä"; filename="日本.txt"'.encode() in content


def test_related_parts_have_no_names() -> None:
    """They are told by their order."""
    form = MultipartBody("multipart/related")
    found = read(multipart({"a": {"b": 1}, "f": ("x.png", b"x")}, "b", form))
    assert [{"Content-Type": "application/json"}, {"Content-Type": "image/png"}] == [
        head for head, _ in found
    ]


class Pipe(io.RawIOBase):
    """What cannot be wound back."""

    def __init__(self, content: bytes) -> None:
        self.left = content

    def read(self, size: int = -1, /) -> bytes:
        found, self.left = self.left[:size], self.left[size:]
        return found

    def tell(self) -> int:
        raise OSError


def test_a_pipe_is_read_once() -> None:
    """Its size is not known, and it is not sent twice."""
    pieces = multipart({"f": Pipe(b"abc")}, "b")
    assert isinstance(pieces, Pieces) and pieces.size is None and not pieces.is_spent
    assert b"\r\n\r\nabc\r\n--b--" in b"".join(pieces)
    assert pieces.is_spent
    with pytest.raises(ConfigurationError, match="only once"):
        list(pieces)


def test_an_open_file_is_sent_from_where_it_stands() -> None:
    """As its reader sees it."""
    opened = io.BytesIO(b"head and body")
    opened.read(9)
    pieces = multipart({"f": opened}, "b")
    assert isinstance(pieces, Pieces)
    assert [(b"body", pieces.size)] == [
        (body, len(b"".join(pieces))) for _, body in read(pieces)
    ]


def test_a_file_is_not_read_whole(tmp_path: Path) -> None:
    """Only as much of it is in memory as is sent at once."""
    path = tmp_path / "large"
    path.write_bytes(b"x" * 1_000_000)
    pieces = multipart({"f": path}, "b")
    assert isinstance(pieces, Pieces)
    assert 65536 == max(map(len, pieces))


@pytest.mark.parametrize("opened", [False, True])
def test_a_file_that_grows_or_shrinks_while_it_is_sent(
    tmp_path: Path, opened: bool
) -> None:
    """What the server was told of is sent, or it is said why not."""
    path = tmp_path / "log"
    path.write_bytes(b"one\n")
    with path.open("rb", buffering=0) as file:
        pieces = multipart({"f": file if opened else path}, "b")
        assert isinstance(pieces, Pieces)
        path.write_bytes(b"one\ntwo\n")
        content = b"".join(pieces)
        assert len(content) == pieces.size and b"one\n\r\n--b--" in content
        path.write_bytes(b"o")
        with pytest.raises(ValueError, match="lost 3 of its 4 bytes"):
            list(pieces)


def test_a_file_that_is_awaited_is_read_once(tmp_path: Path) -> None:
    """Where the rest is awaited, too."""
    path = tmp_path / "a"
    path.write_bytes(b"one\ntwo\n")

    async def main() -> None:
        async with await anyio.open_file(path, "rb") as file:
            pieces = multipart({"f": file}, "b")
            assert isinstance(pieces, Pieces) and pieces.size is None
            content = b"".join([each async for each in pieces.in_thread()])
            assert b"one\ntwo\n\r\n--b--" in content and pieces.is_spent

    anyio.run(main)


def test_a_file_of_text_is_refused() -> None:
    """Its bytes would be a guess."""
    pieces = multipart({"f": io.StringIO("x")}, "b")
    assert isinstance(pieces, Pieces)
    with pytest.raises(ValueError, match="binary mode"):
        list(pieces)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (None, ["a b", "c"], "x=a+b&x=c"),
        (None, {"a": 1}, "x=%7B%22a%22%3A1%7D"),
        (None, None, ""),
        (Query("x", explode=False), ["a", "b"], "x=a,b"),
        (Query("x", style="spaceDelimited", explode=False), ["a", "b"], "x=a%20b"),
        (Query("x", style="pipeDelimited", explode=False), ["a", "b"], "x=a%7Cb"),
        (Query("x"), {"a": 1, "b": None}, "a=1"),
        (Query("x", explode=False), {"a": 1}, "x=a,1"),
        (Query("x", style="deepObject"), {"a": {"b": 1}}, "x%5Ba%5D%5Bb%5D=1"),
        (Query("x", style="deepObject"), [{"a": 1}], "x%5B0%5D%5Ba%5D=1"),
        (Query("x", allow_reserved=True), "a:/&", "x=a:/%26"),
        (Query("x", content="application/json"), ["a"], "x=%5B%22a%22%5D"),
        (Query("x"), None, ""),
    ],
)
def test_fields_of_forms(field: Query | None, value: object, expected: str) -> None:
    """Each by its own style, or in the usual way."""
    fields = (field,) if field else ()
    assert expected == form_text({"x": value}, fields)
    content, _ = content_of(FormBody(fields=fields), {"x": value})
    assert expected.encode() == content
