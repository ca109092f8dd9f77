"""The loopback servers, and an environment that no client takes anything from."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from .loopback import serving
from .play import Servers
from .recording import APIS


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    with serving() as own, serving() as other:
        yield Servers(own, other)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of whoever runs the tests; no proxy between client and server."""
    prefixes = tuple(api.upper() for api in APIS)
    for name in [name for name in os.environ if name.startswith(prefixes)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("NO_PROXY", "*")
