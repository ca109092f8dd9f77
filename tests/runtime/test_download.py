"""Documents: to memory, to a file, in chunks; complete or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from drivers import Driven
from loopback import Loopback, Says, says_json

from runtime.download import Cutter
from runtime.errors import APIConnectionError, DecodeError

PDF = os.urandom(200_000)
DOCUMENT = Says(
    body=PDF,
    media_type="application/pdf",
    headers={"Content-Disposition": 'attachment; filename="BE1.pdf"'},
)


@pytest.fixture
def document(driven: Driven, server: Loopback) -> Any:
    server.answers(DOCUMENT)
    return driven.client().billing.get_document("BE1")


def test_nothing_is_sent_before_it_is_used(document: Any, server: Loopback) -> None:
    """A document that nobody reads costs nothing, and knows nothing."""
    assert [] == server.seen
    with pytest.raises(RuntimeError, match="with statement"):
        document.filename


def test_to_memory(driven: Driven, document: Any, server: Loopback) -> None:
    """All of it; and each time anew."""
    assert PDF == driven.call(document.read)
    assert "BE1.pdf" == document.filename
    assert PDF == driven.call(document.read)
    assert 2 == len(server.seen)
    assert "application/pdf, */*;q=0.1" == server.seen[0].headers["accept"]


def test_to_a_file(driven: Driven, document: Any, tmp_path: Path) -> None:
    """Under the caller's name, replacing what was there, with ordinary permissions."""
    file = tmp_path / "mine.pdf"
    file.write_bytes(b"old")
    assert file == driven.call(document.to_file, str(file))
    assert PDF == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())
    (tmp_path / "plain").write_bytes(b"")
    assert (tmp_path / "plain").stat().st_mode == file.stat().st_mode


def test_into_a_folder(driven: Driven, document: Any, tmp_path: Path) -> None:
    """Under the server's name."""
    file = driven.call(document.to_file, tmp_path)
    assert (tmp_path / "BE1.pdf", PDF) == (file, file.read_bytes())


@pytest.mark.parametrize("size", [None, 1, 3, 1000])
@given(chunks=st.lists(st.binary(max_size=9)))
def test_pieces_of_a_size(size: int | None, chunks: list[bytes]) -> None:
    """All of it in order, in pieces that are whole but for the last, or as it comes."""
    cutter = Cutter(size)
    found = [piece for chunk in (*chunks, None) for piece in cutter.feed(chunk)]
    assert b"".join(chunks) == b"".join(found)
    if size is None:
        assert found == [chunk for chunk in chunks if chunk]
    else:
        assert all(len(piece) == size for piece in found[:-1])
        assert all(0 < len(piece) <= size for piece in found)


def test_in_chunks(driven: Driven, document: Any) -> None:
    """Of the size that is asked for, with what is known before the first."""
    known: list[object] = []

    def body(opened: Any) -> Any:
        known.extend([opened.content_type, opened.filename, opened.size])
        return opened.chunks(65_536)

    chunks = driven.entered(document, body)
    assert ["application/pdf", "BE1.pdf", len(PDF)] == known
    assert [65_536] * 3 == [len(chunk) for chunk in chunks][:3]
    assert PDF == b"".join(chunks)


def test_reading_while_it_is_open_sends_nothing_more(
    driven: Driven, document: Any, server: Loopback
) -> None:
    """`read` in a `with` statement reads what is open."""
    assert PDF == driven.call(lambda: _read_inside(driven, document))
    assert 1 == len(server.seen)


def _read_inside(driven: Driven, document: Any) -> Any:
    if hasattr(document, "__aenter__"):

        async def inside() -> bytes:
            async with document as opened:
                found: bytes = await opened.read()
                return found

        return inside()
    with document as opened:
        return opened.read()


def test_leaving_early_frees_the_connection(driven: Driven, document: Any) -> None:
    """Many documents that are only looked at do not use up the pool."""
    for _ in range(120):
        driven.entered(document, lambda opened: opened.size)


@pytest.mark.parametrize("cut", [0, 100, 150_000])
def test_a_document_that_breaks_off_leaves_no_file(
    driven: Driven, server: Loopback, tmp_path: Path, cut: int
) -> None:
    """Not even a part of it; what was there before is still there."""
    file = tmp_path / "mine.pdf"
    file.write_bytes(b"old")
    server.answers(Says(body=PDF, media_type="application/pdf", cut=cut))
    with pytest.raises(APIConnectionError):
        driven.call(driven.client().billing.get_document("BE1").to_file, file)
    assert [file] == list(tmp_path.iterdir()) and b"old" == file.read_bytes()


@pytest.mark.parametrize("place", ["none/BE1.pdf", "none/"])
def test_a_folder_that_is_not_there(
    driven: Driven, document: Any, server: Loopback, tmp_path: Path, place: str
) -> None:
    """Is an error of the system that names it, and the document is not asked for."""
    with pytest.raises(FileNotFoundError, match="no such folder") as caught:
        driven.call(document.to_file, f"{tmp_path}/{place}")
    assert (str(tmp_path / "none"), []) == (caught.value.filename, server.seen)


def test_retries_last_until_the_headers_are_there(
    driven: Driven, server: Loopback
) -> None:
    """A refusal is repeated as for any call."""
    server.answers(Says(503), Says(cut=-1), DOCUMENT)
    assert PDF == driven.call(driven.client().billing.get_document("BE1").read)
    assert 3 == len(server.seen)


def test_json_in_place_of_a_document(driven: Driven, server: Loopback) -> None:
    """An error with what was read of it."""
    server.answers(says_json({"message": "not yet"}))
    with pytest.raises(
        DecodeError, match="expected a document, got application/json"
    ) as caught:
        driven.call(driven.client().billing.get_document("BE1").read)
    assert {"message": "not yet"} == caught.value.body


def test_the_other_path(driven: Driven, server: Loopback) -> None:
    """Tried once, where the first is not found."""
    server.script = lambda seen: DOCUMENT if "/docs/" in seen.path else Says(404)
    assert PDF == driven.call(driven.client().billing.get_document("BE1").read)
    assert ["/document/BE1", "/docs/BE1"] == [seen.path for seen in server.seen]
