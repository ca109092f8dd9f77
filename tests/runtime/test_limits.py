"""Answers that would fill the memory: endless ones, and small ones that become large."""

from __future__ import annotations

import gzip
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import httpx2
import pytest
from drivers import Driven, Synchronous
from loopback import Loopback, Says
from sample import Client, NotFoundError, settings
from test_streams import one_connection

from runtime.errors import (
    APIConnectionError,
    APITimeoutError,
    DecodeError,
)
from runtime.limits import bomb, bounded

MB = 1024 * 1024


def endless() -> Iterator[bytes]:
    while True:
        yield b" " * 65536


BOMB = gzip.compress(b" " * (200 * MB), 6)
TOO_LARGE = [
    Says(body=b"[" + b"1," * MB + b"1]"),
    Says(pieces=endless),
    Says(500, pieces=endless),
    Says(body=BOMB, headers={"Content-Encoding": "gzip"}),
]


@pytest.mark.parametrize("says", TOO_LARGE)
def test_a_body_without_end_raises(
    driven: Driven, server: Loopback, says: Says
) -> None:
    """Errors too; nothing is asked for again, and the only connection is free for the next call."""
    server.answers(says, Says(body='{"id": "b", "total": 1}'))
    kind = httpx.Client if isinstance(driven, Synchronous) else httpx.AsyncClient
    transport = one_connection(kind)
    client = driven.client(transport=transport, max_bytes=MB)
    tracemalloc.start()
    try:
        with pytest.raises(
            DecodeError, match="larger than max_bytes=1048576"
        ) as caught:
            driven.call(client.billing.get_invoice, "a")
        assert tracemalloc.get_traced_memory()[1] < 150 * MB
    finally:
        tracemalloc.stop()
    error = caught.value
    assert (says.status, "/invoices/a") == (error.status, error.url_path)
    assert 1 == len(server.seen)
    assert "b" == driven.call(client.billing.get_invoice, "b").id
    driven.call(getattr(transport, "aclose", None) or transport.close)


def test_documents_are_limited_where_they_are_read_into_memory(
    driven: Driven, server: Loopback
) -> None:
    """A limit of the client, which `with_options` changes; in chunks there is none."""
    server.answers(Says(body=b"x" * 1000, media_type="application/pdf"))
    small = driven.client(max_bytes=999)
    with pytest.raises(DecodeError, match="max_bytes=999"):
        driven.call(small.billing.get_document("a").read)
    for limit in (1000, None):
        client = small.with_options(max_bytes=limit)
        assert b"x" * 1000 == driven.call(client.billing.get_document("a").read)
    chunks = driven.entered(
        small.billing.get_document("a"), lambda document: document.chunks()
    )
    assert 1000 == sum(map(len, chunks))


def drip() -> Iterator[bytes]:
    for _ in range(100):
        yield b" "
        time.sleep(0.02)


@pytest.mark.parametrize("status", [200, 500])
def test_a_body_that_drips_ends_with_the_deadline(
    driven: Driven, server: Loopback, status: int
) -> None:
    """Each byte comes in time, but all of them do not; and there is no other attempt."""
    server.answers(Says(status, pieces=drip))
    client, began = driven.client(deadline=0.2), time.monotonic()
    with pytest.raises(APITimeoutError, match="deadline") as caught:
        driven.call(client.billing.get_invoice, "a")
    assert 1 == caught.value.attempts and time.monotonic() - began < 1


@pytest.mark.parametrize("how", ["read", "to_file", "chunks"])
def test_a_document_that_drips_ends_with_the_deadline(
    driven: Driven, server: Loopback, tmp_path: Path, how: str
) -> None:
    """A call is over when its document is there."""
    server.answers(Says(pieces=drip, media_type="application/pdf"))
    document = driven.client(deadline=0.2).billing.get_document("a")
    began = time.monotonic()
    with pytest.raises(APITimeoutError, match="deadline"):
        if how == "chunks":
            driven.entered(document, lambda opened: opened.chunks())
        else:
            given = [tmp_path / "a.pdf"] if how == "to_file" else []
            driven.call(getattr(document, how), *given)
    assert time.monotonic() - began < 1 and not list(tmp_path.iterdir())


@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw deflate"])
def test_a_compressed_body_that_breaks_off(
    driven: Driven, server: Loopback, coding: str
) -> None:
    """Whole for HTTP, half for who reads it: it is asked for again, and never the end."""
    bits = {"gzip": 31, "deflate": 15, "raw deflate": -15}[coding]
    packer = zlib.compressobj(wbits=bits)
    packed = packer.compress(b"x" * 100_000) + packer.flush()
    headers = {"Content-Encoding": coding.removeprefix("raw ")}
    half, whole = (
        Says(200, body, headers, "application/pdf") for body in (packed[:-1], packed)
    )
    server.answers(half, whole)
    document = driven.client().billing.get_document("a")
    assert b"x" * 100_000 == driven.call(document.read)
    server.answers(half)
    with pytest.raises(APIConnectionError, match="before its end"):
        driven.entered(document, lambda opened: opened.chunks(1000))
    server.answers(Says(404, b"", headers))
    with pytest.raises(NotFoundError):
        driven.call(driven.client().billing.get_invoice, "a")


@pytest.mark.parametrize("library", [httpx, httpx2])
def test_either_library_says_how_far_a_compression_came(
    server: Loopback, library: Any
) -> None:
    """What is looked at is not promised by them."""
    headers = {"Content-Encoding": "gzip"}
    server.answers(Says(200, gzip.compress(b"x" * 1000)[:-1], headers, "text/plain"))
    with library.Client() as transport:
        given = settings(base_url=server.url, token="t", max_retries=0)
        with pytest.raises(APIConnectionError, match="before its end"):
            Client(given, transport).billing.get_document("a").read()


@pytest.mark.parametrize(
    ("content_encoding", "accept_encoding", "problem"),
    [
        ("", "", ""),
        ("gzip", "identity", ""),
        ("aws-chunked, gzip", "gzip", ""),
        ("utf-8", "gzip", ""),
        ("gzip, GZIP", "gzip", "more than once"),
        ("zstd", "gzip, deflate", "as zstd, which was not asked for"),
        ("br", "gzip", "as br, which was not asked for"),
        ("br", "gzip, br;q=0.5", ""),
    ],
)
def test_compressions_that_cannot_be_bounded(
    content_encoding: str, accept_encoding: str, problem: str
) -> None:
    """Refused unread, but where the caller himself asked for them."""
    found = bomb(content_encoding, accept_encoding)
    assert problem in found and bool(problem) == bool(found)


def test_a_compression_that_was_not_asked_for(driven: Driven, server: Loopback) -> None:
    """What is asked for can be bounded, whatever the library knows beside it."""
    server.answers(Says(body=b"x", headers={"Content-Encoding": "gzip, gzip"}))
    with pytest.raises(DecodeError, match="compressed more than once"):
        driven.call(driven.client().billing.get_invoice, "a")
    assert "gzip, deflate" == server.seen[0].headers["accept-encoding"]
    assert "gzip, deflate" == bounded("gzip, deflate, br, zstd")
    assert "identity" == bounded("br") == bounded("")
