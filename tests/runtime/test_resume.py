"""Documents that break off on their way to a file: what is asked for then, and what is kept."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from drivers import Driven
from loopback import Loopback, Says, Script, Seen
from playing import Stage, reply
from sample import GET_DOCUMENT, AsyncClient, settings

from runtime.errors import APIConnectionError, DecodeError
from runtime.operation import Operation
from runtime.part import Part, Version
from runtime.retry import Retry
from runtime.saving import continues, version_of

OLD, NEW = os.urandom(200_000), os.urandom(150_000)
HALF = 100_000
PDF = "application/pdf"


def whole(content: bytes, etag: str | None = '"1"', cut: int | None = None) -> Says:
    headers = {} if etag is None else {"ETag": etag}
    return Says(body=content, headers=headers, media_type=PDF, cut=cut)


def part(
    content: bytes, at: int, etag: str = '"1"', cut: int | None = None, **more: str
) -> Says:
    span = f"bytes {at}-{len(content) - 1}/{len(content)}"
    headers = {"ETag": etag, "Content-Range": span}
    headers |= {name.replace("_", "-"): value for name, value in more.items()}
    return Says(206, content[at:], headers, PDF, cut=cut)


def store(content: bytes, etag: str, *cuts: int) -> Script:
    """A server that knows ranges; the first answers break off after so many bytes."""
    left = list(cuts)

    def script(seen: Seen) -> Says:
        found = re.fullmatch(r"bytes=(\d+)-", seen.headers.get("range", ""))
        cut = left.pop(0) if left else None
        if found and seen.headers.get("if-range") == etag:
            return part(content, int(found[1]), etag, cut)
        return whole(content, etag, cut)

    return script


def save(driven: Driven, file: Path, client: Mapping[str, Any] = {}, **how: Any) -> Any:
    document = driven.client(**client).billing.get_document("a")
    return driven.call(document.to_file, file, **how)


def ranges(server: Loopback) -> list[str | None]:
    return [seen.headers.get("range") for seen in server.seen]


def test_the_rest_is_asked_for(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    """Each time from where it broke off, as the version that it was, and not compressed."""
    server.script = store(OLD, '"1"', HALF, 50_000)
    told: list[tuple[int, int | None]] = []
    file = save(
        driven, tmp_path / "a.pdf", progress=lambda *done: told.append((*done,))
    )
    assert [file] == list(tmp_path.iterdir()) and OLD == file.read_bytes()
    assert [None, "bytes=100000-", "bytes=150000-"] == ranges(server)
    last = server.seen[-1].headers
    assert ('"1"', "identity") == (last["if-range"], last["accept-encoding"])
    assert told == sorted(told) and (len(OLD), len(OLD)) == told[-1]


def test_the_rest_is_asked_for_in_memory_too(driven: Driven, server: Loopback) -> None:
    """And what breaks off too often, or is too long, says of which call."""
    server.script = store(OLD, '"1"', HALF, 50_000)
    seen: list[Retry] = []
    client = driven.client(on_retry=seen.append)
    assert OLD == driven.call(client.billing.get_document("a").read)
    assert [None, "bytes=100000-", "bytes=150000-"] == ranges(server)
    assert [1, 2] == [each.attempt for each in seen]
    assert all(each.path == "/document/{id}" and each.error for each in seen)
    server.script = store(OLD, '"1"', HALF)
    document = driven.client(max_retries=0).billing.get_document("a")
    with pytest.raises(APIConnectionError, match="GET /document/{id}: "):
        driven.call(document.read)


@pytest.mark.parametrize(
    ("answers", "content"),
    [
        pytest.param([whole(OLD)], OLD, id="ranges are not known"),
        pytest.param([whole(NEW, '"2"')], NEW, id="another version"),
        pytest.param([whole(NEW, None)], NEW, id="a version without a name"),
        pytest.param([Says(416), whole(NEW, '"2"')], NEW, id="no such range"),
        pytest.param([part(NEW, HALF, '"2"'), whole(NEW)], NEW, id="part of another"),
        pytest.param([part(NEW, HALF), whole(NEW)], NEW, id="another length"),
        pytest.param([part(OLD, HALF - 1), whole(OLD)], OLD, id="another beginning"),
        pytest.param(
            [part(OLD, HALF, Content_Range="x"), whole(OLD)], OLD, id="no range"
        ),
        pytest.param([whole(NEW, '"2"', 100), part(NEW, 100, '"2"')], NEW, id="twice"),
        pytest.param(
            [part(OLD[:150_000], HALF, Content_Range="bytes 100000-149999/200000")]
            + [part(OLD, 150_000)],
            OLD,
            id="less than asked for",
        ),
    ],
)
def test_what_comes_instead_of_the_rest(
    driven: Driven,
    server: Loopback,
    tmp_path: Path,
    answers: list[Says],
    content: bytes,
) -> None:
    """Never a file that is made of two versions."""
    server.answers(whole(OLD, cut=HALF), *answers)
    file = save(driven, tmp_path / "a.pdf", resume=True)
    assert content == file.read_bytes() and [file] == list(tmp_path.iterdir())
    assert 1 + len(answers) == len(server.seen)


@pytest.mark.parametrize("etag", [None, 'W/"1"', "no quotes"])
def test_without_a_strong_etag_all_comes_again(
    driven: Driven, server: Loopback, tmp_path: Path, etag: str | None
) -> None:
    """Nobody could know whether the rest is of the same document."""
    server.answers(whole(OLD, etag, HALF), whole(OLD, etag))
    assert OLD == save(driven, tmp_path / "a.pdf").read_bytes()
    assert [None, None] == ranges(server)


def test_what_comes_compressed_comes_again_whole(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    """A range would be one of the compressed bytes; how many there will be is not known."""
    headers = {"ETag": '"1"', "Content-Encoding": "gzip"}
    packed = gzip.compress(OLD)
    server.answers(*(Says(200, packed, headers, PDF, cut=cut) for cut in (HALF, None)))
    told: list[tuple[int, int | None]] = []
    file = save(
        driven, tmp_path / "a.pdf", progress=lambda *done: told.append((*done,))
    )
    assert OLD == file.read_bytes() and [None, None] == ranges(server)
    assert (len(OLD), None) == told[-1]


def test_what_breaks_too_often_raises(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    """With what is known of the call; nothing is left, and what was there is still there."""
    file = tmp_path / "a.pdf"
    file.write_bytes(b"old")
    server.script = store(OLD, '"1"', *[10_000] * 9)
    with pytest.raises(APIConnectionError) as caught:
        save(driven, file, {"max_retries": 2})
    error = caught.value
    assert ("/document/{id}", 3) == (error.path, error.attempts)
    assert [file] == list(tmp_path.iterdir()) and b"old" == file.read_bytes()


POST_DOCUMENT: Operation[bytes] = replace(GET_DOCUMENT, method="POST")


@pytest.mark.parametrize("idempotent", [None, True])
def test_what_may_not_be_sent_again_is_not(
    driven: Driven, server: Loopback, tmp_path: Path, idempotent: bool | None
) -> None:
    """A POST may have acted; one that is declared to be safe comes again, whole."""
    server.answers(whole(OLD, cut=HALF), whole(OLD))
    operation = replace(POST_DOCUMENT, idempotent=idempotent)
    document = driven.download(driven.client(), operation, ("a",))
    if idempotent:
        assert OLD == driven.call(document.to_file, tmp_path / "a").read_bytes()
    else:
        with pytest.raises(APIConnectionError):
            driven.call(document.to_file, tmp_path / "a", resume=True)
        assert [] == list(tmp_path.iterdir())
    assert [None] * (1 + bool(idempotent)) == ranges(server)


def test_the_next_process_goes_on(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    """What is kept is found by the version; another version begins anew."""
    server.script = store(OLD, '"1"', HALF, 0, 50_000)
    for _ in range(2):
        with pytest.raises(APIConnectionError):
            save(driven, tmp_path, {"max_retries": 0}, resume=True)
    [kept] = tmp_path.iterdir()
    assert (True, 150_000) == (kept.name.startswith("."), kept.stat().st_size)
    file = save(driven, tmp_path, resume=True)
    assert [file] == list(tmp_path.iterdir()) and OLD == file.read_bytes()
    assert [None, None, "bytes=100000-", None, "bytes=150000-"] == ranges(server)


def test_another_version_does_not_go_on(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    """Also where it came within the call that kept something."""
    first = Says(cut=-1), whole(OLD, cut=HALF), whole(NEW, '"2"', 1000), Says(cut=-1)
    server.answers(*first)
    with pytest.raises(APIConnectionError):
        save(driven, tmp_path / "a.pdf", resume=True)
    assert [] == list(tmp_path.iterdir())


def test_all_was_there(driven: Driven, server: Loopback, tmp_path: Path) -> None:
    """A process that ended before it gave the file its name leaves nothing to ask for."""
    server.script = store(OLD, '"1"', HALF)
    with pytest.raises(APIConnectionError):
        save(driven, tmp_path / "a.pdf", {"max_retries": 0}, resume=True)
    [kept] = tmp_path.iterdir()
    kept.write_bytes(OLD)
    assert OLD == save(driven, tmp_path / "a.pdf", resume=True).read_bytes()
    assert [None, None] == ranges(server) and 1 == len(list(tmp_path.iterdir()))


KILLED = """
import os, sys
from pathlib import Path
from sample import Client, settings
with Client(settings(base_url=sys.argv[1], token="t")) as client:
    client.billing.get_document("a").to_file(
        Path(sys.argv[2]), resume=True, progress=lambda done, _: done > 100_000 and os._exit(9)
    )
"""


def test_a_killed_process_leaves_what_came(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    """Its lock is gone with it."""
    server.script = store(OLD, '"1"')
    command = [sys.executable, "-c", KILLED, server.url, str(tmp_path / "a.pdf")]
    found = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert 9 == subprocess.run(command, env=found, cwd=tmp_path).returncode
    assert OLD == save(driven, tmp_path / "a.pdf", resume=True).read_bytes()
    assert str(server.seen[-1].headers["range"]).startswith("bytes=")
    assert 1 == len(list(tmp_path.iterdir()))


def test_two_at_a_time_do_not_share_a_part(tmp_path: Path) -> None:
    """The second writes to a file of its own."""
    stage = Stage([])
    parts = [Part(Version('"1"'), file=tmp_path / "a", key="k") for _ in range(2)]
    for each in parts:
        each.open()
        stage.play(each.take(b"x"))
    assert 2 == len(list(tmp_path.iterdir()))
    for each in parts:
        each.finish()
    assert [b"x"] == [path.read_bytes() for path in tmp_path.iterdir()]


def test_a_link_in_the_place_of_a_part_is_not_followed(tmp_path: Path) -> None:
    """Whoever else may write to the folder could name any file of the caller's."""
    other = tmp_path / "other"
    other.write_bytes(b"mine")
    (tmp_path / ".a.k.part").symlink_to(other)
    part = Part(Version('"1"'), file=tmp_path / "a", key="k")
    part.open()
    Stage([]).play(part.take(b"x"))
    part.finish()
    assert (b"mine", b"x") == (other.read_bytes(), (tmp_path / "a").read_bytes())


CHUNKED = Says(pieces=lambda: iter([OLD]), headers={"ETag": '"1"'}, media_type=PDF)


@pytest.mark.parametrize("says", [whole(OLD), CHUNKED])
def test_a_document_may_be_limited(
    driven: Driven, server: Loopback, tmp_path: Path, says: Says
) -> None:
    """Nothing is asked for again, and nothing is left."""
    server.answers(says)
    with pytest.raises(DecodeError, match="/document/{id}.*max_bytes=199999") as caught:
        save(driven, tmp_path / "a.pdf", max_bytes=199_999)
    assert 1 == caught.value.attempts and [] == list(tmp_path.iterdir())
    assert OLD == save(driven, tmp_path / "a.pdf", max_bytes=200_000).read_bytes()


@pytest.mark.parametrize("resume", [False, True])
@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_who_is_cancelled_leaves_no_more_than_was_asked_for(
    server: Loopback, tmp_path: Path, backend: str, resume: bool
) -> None:
    """And the connection is free: the next call would wait for it in vain."""
    hold = threading.Event()
    held = Says(200, OLD, {"ETag": '"1"'}, PDF, hold=(HALF, hold))
    server.answers(held, whole(OLD))

    async def main() -> None:
        limits = httpx.Limits(max_connections=1)
        async with (
            httpx.AsyncClient(limits=limits) as transport,
            AsyncClient(settings(base_url=server.url, token="t"), transport) as client,
        ):
            with anyio.move_on_after(0.3) as scope:
                document = client.billing.get_document("a")
                await document.to_file(tmp_path / "a.pdf", resume=resume)
            assert scope.cancelled_caught
            assert [HALF] * resume == [p.stat().st_size for p in tmp_path.iterdir()]
            assert OLD == await client.billing.get_document("a").read()

    try:
        anyio.run(main, backend=backend)
    finally:
        hold.set()


@pytest.mark.parametrize(
    ("header", "etag", "encoding", "expected"),
    [
        ("bytes 5-9/10", '"1"', "identity", True),
        ("bytes 5-9/*", None, "identity", True),
        ("bytes 5-9/11", '"1"', "identity", False),
        ("bytes 4-9/10", '"1"', "identity", False),
        ("bytes 5-9/10", '"2"', "identity", False),
        ("bytes 5-9/10", '"1"', "gzip", False),
        ("items 5-9/10", '"1"', "identity", False),
        ("", '"1"', "identity", False),
    ],
)
def test_what_continues(
    header: str, etag: str | None, encoding: str, expected: bool
) -> None:
    """Only the bytes after those that are there, of the same version."""
    known = {} if etag is None else {"etag": etag}
    answer = reply(206, content_range=header, content_encoding=encoding, **known)
    assert expected == continues(answer, 5, Version('"1"', 10))


def test_which_version() -> None:
    assert Version('"a!"', 3) == version_of(reply(etag=' "a!" ', content_length="3"))
    assert Version("", 3) == version_of(reply(etag='W/"a"', content_length="3"))
    assert Version() == version_of(
        reply(etag='"a"', content_length="3", content_encoding="gzip")
    )
