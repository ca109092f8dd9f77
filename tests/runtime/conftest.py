"""Makes the runtime importable as the package `runtime`, and gives tests a server and clients."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "templates")]

from drivers import Asynchronous, Driven, Synchronous  # noqa: E402
from loopback import Loopback  # noqa: E402


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of whoever runs the tests, no proxy between client and server, no telemetry of other tests."""
    for name in [name for name in os.environ if name.startswith("SAMPLE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.delitem(sys.modules, "opentelemetry.trace", raising=False)


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def driven(request: pytest.FixtureRequest, server: Loopback) -> Iterator[Driven]:
    """Makes clients of the sample API for the server, and calls them the same way in both kinds."""
    if request.param == "sync":
        with Synchronous(server.url) as synchronous:
            yield synchronous
    else:
        with (
            asyncio.Runner() as runner,
            Asynchronous(server.url, runner) as asynchronous,
        ):
            yield asynchronous
