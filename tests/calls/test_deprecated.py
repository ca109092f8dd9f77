"""Deprecated operations: editors strike them through, and who calls one is warned, at that line."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .call import Answer, Server
from .packages import Emitted

CASE = Path(__file__).parents[1] / "cases" / "deprecated" / "spec.yaml"
TOLD = "GET /old is deprecated by its API"


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Emitted:
    folder = tmp_path_factory.mktemp("deprecated")
    return Emitted.make(CASE, None, "emitted_deprecated", folder)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "*")
    with Server() as running:
        running.answer = Answer(204, None)
        yield running


def test_whoever_calls_is_warned(emitted: Emitted, server: Server) -> None:
    """By the line of the call; nothing else warns, and the request is made all the same."""
    with emitted.client(server.url) as client:
        with pytest.warns(DeprecationWarning) as told:
            client.things.get_old()
        client.things.deprecated_()
    assert [str(each.message) for each in told] == [TOLD]
    assert told[0].filename == __file__
    assert [each.target for each in server.requests] == ["/old", "/new"]


def test_a_view_of_the_answer_warns_too(emitted: Emitted, server: Server) -> None:
    with emitted.client(server.url) as client:
        with pytest.warns(DeprecationWarning, match=TOLD):
            assert client.raw(client.things.get_old).status == 204


def test_coroutines_are_awaited(emitted: Emitted, server: Server) -> None:
    async def play(client: Any) -> None:
        async with client:
            with pytest.warns(DeprecationWarning) as told:
                await client.things.get_old()
            assert told[0].filename == __file__

    asyncio.run(play(emitted.module("client").AsyncClient(base_url=server.url)))
    assert [each.target for each in server.requests] == ["/old"]


def test_imports_do_not_warn(emitted: Emitted) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        things = emitted.module("resources.things")
    assert things.Things.get_old.__deprecated__ == TOLD
    assert "Deprecated." in things.Things.get_old.__doc__
