"""Multipart bodies: files and fields, in memory."""

from __future__ import annotations

import io
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any

import pytest

from runtime.body import content_of, multipart
from runtime.operation import MultipartBody


def read(content: bytes, boundary: str = "b") -> list[tuple[dict[str, str], bytes]]:
    """The parts as the standard library's parser sees them."""
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
        content = multipart(Upload(file=opened, note="n"), "b")  # type: ignore[arg-type]
    assert b'filename="b.txt"' in content and str(tmp_path).encode() not in content


def test_names_cannot_leave_their_quotes() -> None:
    """A quote or a line break in a name does not make a header."""
    content = multipart({'a"\r\nX: 1': ('f"\r\n.txt', b"", 'x"/y')}, "b")
    assert b'name="a%22%0D%0AX: 1"; filename="f%22%0D%0A.txt"' in content


def test_each_body_has_its_own_boundary() -> None:
    """The boundary cannot be guessed by who gives the content."""
    first, second = (content_of(MultipartBody(), {"a": "1"}) for _ in range(2))
    assert first[1] != second[1]
    assert str(first[1]).startswith("multipart/form-data; boundary=")


def test_the_body_of_a_form_is_an_object() -> None:
    """A list has no names."""
    with pytest.raises(ValueError, match="cannot be a list"):
        multipart([1], "b")
