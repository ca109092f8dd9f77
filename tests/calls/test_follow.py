"""Emitted clients of the cases `links`, `part_headers` and `parts`, called in both kinds."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from .packages import Emitted

CASES = Path(__file__).parents[1] / "cases"
Handler = Callable[[httpx.Request], httpx.Response]


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Emitted]:
    folder = tmp_path_factory.mktemp("follow")
    return {
        case: Emitted.make(CASES / case / "spec.yaml", None, f"emitted_{case}", folder)
        for case in ("links", "part_headers", "parts")
    }


class Kind:
    """Calls an emitted client, whose requests a function answers."""

    def __init__(self, emitted: Emitted, is_async: bool, handler: Handler) -> None:
        self.emitted, self.is_async = emitted, is_async
        self.seen: list[httpx.Request] = []

        def noted(request: httpx.Request) -> httpx.Response:
            request.read()
            self.seen.append(request)
            return handler(request)

        async def awaited(request: httpx.Request) -> httpx.Response:
            await request.aread()
            self.seen.append(request)
            return handler(request)

        module, url = emitted.module("client"), "https://api.example.com"
        self.client: Any = (
            module.AsyncClient(
                base_url=url,
                http_client=httpx.AsyncClient(transport=httpx.MockTransport(awaited)),
            )
            if is_async
            else module.Client(
                base_url=url,
                http_client=httpx.Client(transport=httpx.MockTransport(noted)),
            )
        )

    def run(self, use: Callable[[Callable[..., Any]], Iterator[Any]]) -> Any:
        """What a generator of calls returns, which is sent what each gives."""
        if self.is_async:
            return asyncio.run(self._awaited(use))
        return None

    async def _awaited(self, use: Any) -> Any:
        return None
