"""Decompression in steps: the same bytes, however they come, and never many at once."""

from __future__ import annotations

import gzip
import random
import zlib

import pytest

from runtime.inflate import STEP, Inflater, inflater

TEXT = bytes(random.Random(1).choices(b"abcdefgh \n", k=300_000)) + b"0" * 300_000
RAW = zlib.compressobj(9, wbits=-15)
CODED = {
    "gzip": ("gzip", gzip.compress(TEXT)),
    "members": ("gzip", gzip.compress(TEXT[:1000]) + gzip.compress(TEXT[1000:])),
    "zlib": ("deflate", zlib.compress(TEXT)),
    "raw": ("deflate", RAW.compress(TEXT) + RAW.flush()),
}


@pytest.mark.parametrize("name", CODED)
@pytest.mark.parametrize("piece", [1, 10, 4096, 10**9])
def test_it_comes_back_whole(name: str, piece: int) -> None:
    """In pieces of a step at most."""
    coding, content = CODED[name]
    inflating = Inflater(coding)
    found: list[bytes] = []
    for at in range(0, len(content), piece):
        found += inflating.feed(content[at : at + piece])
    assert TEXT == b"".join(found) and inflating.is_whole
    assert 0 < min(map(len, found)) and max(map(len, found)) <= STEP


def test_a_bomb_is_made_in_steps() -> None:
    """Whoever counts can stop at the first that is too much."""
    bomb = zlib.compress(b"0" * 100_000_000, 9)
    steps = Inflater("deflate").feed(bomb)
    assert [STEP] * 3 == [len(next(steps)) for _ in range(3)]


def test_what_ends_early_is_not_whole() -> None:
    """Nothing at all is an empty body."""
    inflating = Inflater("gzip")
    assert inflating.is_whole
    list(inflating.feed(gzip.compress(TEXT)[:-9]))
    assert not inflating.is_whole


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_garbage_is_an_error(coding: str) -> None:
    """Of zlib's."""
    with pytest.raises(zlib.error):
        list(Inflater(coding).feed(b"this is not compressed"))


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("gzip", "gzip"),
        (" X-GZIP ", "gzip"),
        ("deflate", "deflate"),
        ("br", None),
        ("identity", None),
        ("gzip, gzip", None),
        ("", None),
    ],
)
def test_what_is_read_here(header: str, coding: str | None) -> None:
    """Other codings are the library's."""
    found = inflater({"content-encoding": header})
    assert coding == (found.coding if found else None)
