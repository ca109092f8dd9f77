"""Emitted clients of the cases `links`, `part_headers` and `parts`, called in both kinds."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from .packages import Emitted

CASES = Path(__file__).parents[1] / "cases"


class Played:
    """An emitted client without a network; `answers` says what comes next."""

    def __init__(self, emitted: Emitted, runner: asyncio.Runner | None) -> None:
        self.emitted, self.runner = emitted, runner
        self.seen: list[httpx.Request] = []
        self.answers: list[httpx.Response] = []
        module, transport = emitted.module("client"), httpx.MockTransport(self._said)
        made: Any = (
            module.Client(
                http_client=httpx.Client(transport=transport),
                base_url="https://a.example",
            )
            if runner is None
            else module.AsyncClient(
                http_client=httpx.AsyncClient(transport=transport),
                base_url="https://a.example",
            )
        )
        self.client = made

    def _said(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        return self.answers.pop(0)

    def call(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        given = function(*args, **kwargs)
        if self.runner is None or not inspect.isawaitable(given):
            return given
        return self.runner.run(_awaited(given))

    def items(self, given: Any) -> list[Any]:
        return list(given) if self.runner is None else self.runner.run(_all(given))

    def raw(self, *args: Any, **kwargs: Any) -> Any:
        return self.call(self.client.raw, *args, **kwargs)


async def _awaited(given: Any) -> Any:
    return await given


async def _all(given: Any) -> list[Any]:
    return [each async for each in given]


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Emitted]:
    folder = tmp_path_factory.mktemp("played")
    return {
        case: Emitted.make(CASES / case / "spec.yaml", None, f"played_{case}", folder)
        for case in ("links", "part_headers", "parts")
    }


@pytest.fixture(params=["sync", "async"])
def played(
    emitted: dict[str, Emitted], request: pytest.FixtureRequest
) -> Iterator[Callable[[str], Played]]:
    if request.param == "sync":
        yield lambda case: Played(emitted[case], None)
    else:
        with asyncio.Runner() as runner:
            yield lambda case: Played(emitted[case], runner)


def test_links_are_followed(played: Callable[[str], Played]) -> None:
    """Each makes its call with what the answer and its request say; the result is the operation's own."""
    it = played("links")
    links, things, models = (
        it.client.links,
        it.client.things,
        it.emitted.module("models"),
    )
    made = httpx.Response(201, json={"id": "T/1"}, headers={"X-Id": "h"})
    it.answers = [made, httpx.Response(200, json={"id": "T/1"})]
    answer = it.raw(things.create, body={"kind": "a"})
    assert it.call(links.get_it, answer) == models.Thing(id="T/1")
    it.answers = [httpx.Response(204)] * 2
    assert it.call(links.change, answer) is None
    assert it.call(links.escaped, answer) is None
    pages: list[object] = [[{"id": "o"}], []]
    it.answers = [httpx.Response(200, json={"others": each}) for each in pages]
    assert it.items(links.others(answer, limit=5)) == [models.Thing(id="o")]
    sent = [(r.method, r.url.raw_path.decode(), r.content) for r in it.seen[1:]]
    assert sent == [
        ("GET", "/things/T%2F1?full=true", b""),
        ("PUT", "/things/h", b'{"kind":"a"}'),
        ("PUT", "/things/a-201", b'{"from":["https://a.example/things","POST"],"kept":1.5}'),
        ("GET", "/others?limit=5&of=T%2F1", b""),
        ("GET", "/others?offset=1&limit=5&of=T%2F1", b""),
    ]  # fmt: skip


def test_links_that_cannot_be_followed(played: Callable[[str], Played]) -> None:
    """The error is one of the API's own, and nothing is sent."""
    it = played("links")
    links, things, errors = (
        it.client.links,
        it.client.things,
        it.emitted.module("errors"),
    )
    it.answers = [httpx.Response(201, json={}), httpx.Response(200, json={})]
    answer = it.raw(things.create)
    for follow in (links.get_it, links.change, links.escaped):
        with pytest.raises(
            errors.LinkError, match="cannot be followed: .* gives no value"
        ):
            it.call(follow, answer)
    with pytest.raises(errors.LinkError, match="is of answers to getThing"):
        it.call(links.document, answer, answer="pdf")
    assert len(it.seen) == 1


def test_header_fields_of_parts(played: Callable[[str], Played]) -> None:
    """Arguments become header fields of their parts."""
    it = played("part_headers")
    models = it.emitted.module("models")
    it.answers = [httpx.Response(204)]
    body = models.Upload(file=b"1", note="n")
    given = {"file_x_rate_limit": 3, "note_headed": "h", "file_x_kind": "draft"}
    it.call(it.client.forms.upload, body, **given)
    file, note = it.seen[0].content.split(b"\r\n--")[:2]
    assert b"\r\nX-Fixed: 2\r\nX-Rate-Limit: 3\r\nX-Kind: draft\r\n" in file
    assert b"\r\nHeaded: h\r\n" in note
    with pytest.raises(
        ValueError, match="the part more needs the header field X-Rate-Limit"
    ):
        it.call(
            it.client.forms.upload,
            models.Upload(file=b"1", note="n", more=[b"2"]),
            **given,
        )
    with pytest.raises(ValueError, match="the part file needs the header field X-Sum"):
        it.call(it.client.forms.either, body, content_type="multipart/form-data")


def test_parts_come_and_go(played: Callable[[str], Played]) -> None:
    """What one client sends in parts, it reads as items."""
    it = played("parts")
    models = it.emitted.module("models")
    item, pdf = models.Item(id="a", amount=1), ("a.pdf", b"PDF")
    it.answers = [httpx.Response(204)]
    it.call(it.client.writes.write_report, [item, pdf])
    sent = it.seen[0]
    it.answers = [
        httpx.Response(
            200,
            content=sent.content,
            headers={"Content-Type": sent.headers["Content-Type"]},
        )
    ]
    assert it.items(it.client.reads.read_report()) == [item, b"PDF"]
    it.answers = [httpx.Response(204)] * 2
    it.call(it.client.writes.write_either, body=[item])
    it.call(it.client.writes.write_either, body=item)
    kinds = [each.headers["Content-Type"].partition(";")[0] for each in it.seen[2:]]
    assert kinds == ["multipart/mixed", "application/json"]


def test_a_form_is_read_as_it_is_sent(played: Callable[[str], Played]) -> None:
    """The parts of an answer are the members of the model that a body is made of."""
    it = played("parts")
    models, reads = it.emitted.module("models"), it.client.reads
    form = models.Form(item=models.Item(id="a", amount=1), pages=[b"1", b"\r\n--"])
    it.answers = [httpx.Response(200, json={"id": "b"})]
    assert it.call(it.client.writes.write_form, body=form) == models.Item(id="b")
    kind = {"Content-Type": it.seen[0].headers["Content-Type"]}
    mixed = {"Content-Type": kind["Content-Type"].replace("form-data", "mixed")}
    sent = it.seen[0].content
    it.answers = [httpx.Response(200, content=sent, headers=h) for h in (kind, mixed)]
    assert it.call(reads.read_form) == form
    asked = it.call(it.client.writes.write_form, accept="multipart/mixed")
    assert asked == form
    assert it.seen[-1].headers["Accept"] == "multipart/mixed"
