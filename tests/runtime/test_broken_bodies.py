"""Documents and streams of a server that breaks off anywhere: what comes is whole, or it raises."""

from __future__ import annotations

import os
import random
import re
from pathlib import Path
from typing import Any

import pytest
from drivers import Driven
from loopback import Loopback, Says, Script, Seen
from test_streams import streams

from runtime.errors import APIConnectionError, StatusError
from runtime.retry import RetryPolicy

VERSIONS = {f'"{number}"': os.urandom(50_000 + number) for number in range(3)}
PDF = "application/pdf"


def store(chance: random.Random) -> Script:
    """Versions come and go, ranges are right, short, wrong or unknown, and connections break."""
    now = ['"0"']

    def script(seen: Seen) -> Says:
        now[0] = chance.choice([*VERSIONS, *now * 9])
        tag, body = now[0], VERSIONS[now[0]]
        headers = chance.choice([{"ETag": tag}] * 4 + [{"ETag": f"W/{tag}"}, {}])
        cut = chance.choice([None, None, -1, chance.randrange(len(body))])
        asked = re.fullmatch(r"bytes=(\d+)-", seen.headers.get("range", ""))
        at = int(asked[1]) + (chance.random() < 0.1) if asked else len(body)
        if at >= len(body) and asked or chance.random() < 0.05:
            return Says(chance.choice([416, 503]), b"", {"Retry-After": "0"})
        if asked is None or chance.random() < 0.1:
            return Says(200, body, headers, PDF, cut=cut)
        if seen.headers.get("if-range") != tag and chance.random() < 0.8:
            return Says(200, body, headers, PDF, cut=cut)
        last = chance.choice(
            [len(body), len(body), chance.randrange(at, len(body)) + 1]
        )
        span = {"ETag": tag, "Content-Range": f"bytes {at}-{last - 1}/{len(body)}"}
        return Says(206, body[at:last], span, PDF, cut=cut)

    return script


def counting(chance: random.Random, last: int) -> Script:
    """Events with numbers as ids, from the one after that which the caller has."""

    def script(seen: Seen) -> Says:
        first = int(seen.headers.get("last-event-id") or 0) + 1
        end = chance.choice(["\n", "\r\n", "\r"])
        numbers = range(first, last + 1)
        text = "".join(f"id: {n}{end}data: {n}{end}{end}" for n in numbers)
        if first > last:
            return Says(204, media_type=None)
        cut = chance.choice([None, chance.randrange(len(text))])
        return Says(200, text, media_type="text/event-stream", cut=cut)

    return script


def eager(driven: Driven) -> Any:
    return driven.client(max_retries=3).with_options(retry=RetryPolicy(base=0))


@pytest.mark.parametrize("seed", range(2))
def test_a_file_is_of_one_version(
    driven: Driven, server: Loopback, tmp_path: Path, seed: int
) -> None:
    chance, came = random.Random(seed), 0
    server.script = store(chance)
    document = eager(driven).billing.get_document("a")
    for _ in range(25):
        try:
            file = driven.call(document.to_file, tmp_path, resume=chance.random() < 0.5)
            found = (file.read_bytes(), driven.call(document.read))
        except (APIConnectionError, StatusError):
            continue
        came += 1
        assert set(found) <= set(VERSIONS.values())
    assert came > 10


@pytest.mark.parametrize("seed", range(2))
def test_each_event_comes_once(driven: Driven, server: Loopback, seed: int) -> None:
    server.script, came = counting(random.Random(seed), 60), 0
    for _ in range(25):
        try:
            items = driven.items(streams(eager(driven)).log())
        except APIConnectionError:
            continue
        came += 1
        assert [str(number) for number in range(1, 61)] == items
    assert came > 10
