"""One way to call both kinds of client, so that a test has one body."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Protocol, Self

import httpx
from sample import AsyncClient, Client, settings

from runtime.answer import Answer
from runtime.download import AsyncDownload, Download
from runtime.pager import AsyncPager, Pager


class Driven(Protocol):
    """`Any` all over: what a call gives is what the test says, in either kind."""

    url: str
    blocks: bool
    open: list[Any]
    """What is closed in the end."""

    def client(self, **given: Any) -> Any: ...
    def call(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any: ...
    def httpx(self) -> Any: ...
    def answer(self, client: Any, *args: Any) -> Any: ...
    def pager(self, client: Any, *args: Any) -> Any: ...
    def download(self, client: Any, *args: Any) -> Any: ...
    def items(self, pager: Any) -> list[Any]: ...
    def each(self, pager: Any, do: Callable[[Any], object]) -> None: ...
    def raw(self, client: Any, method: Any, *args: Any) -> Answer[Any]: ...
    def entered(self, context: Any, body: Callable[[Any], Any]) -> Any: ...
    def together(self, calls: list[Callable[[], Any]]) -> list[Any]: ...


class _Driven:
    def __init__(self, url: str) -> None:
        self.url = url
        self.open: list[Any] = []

    def given(self, given: dict[str, Any]) -> dict[str, Any]:
        known = {
            "base_url": self.url,
            "login_base_url": self.url,
            "notes_base_url": self.url,
        }
        if "credentials" not in given and "secrets" not in given:
            known["token"] = "t-0"
        return {**known, **given}


class Synchronous(_Driven):
    blocks = True

    def client(self, *, transport: httpx.Client | None = None, **given: Any) -> Client:
        made = Client(settings(**self.given(given)), transport)
        self.open.append(made)
        return made

    def call(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)

    def httpx(self) -> httpx.Client:
        made = httpx.Client()
        self.open.append(made)
        return made

    def answer(self, client: Any, *args: Any) -> Any:
        return client.__session__.answer(client.__session__.call(*args))

    def pager(self, client: Any, *args: Any) -> Pager[Any, Any]:
        return Pager(client.__session__, *args)

    def download(self, client: Any, *args: Any) -> Download:
        return Download(client.__session__, *args)

    def items(self, pager: Any) -> list[Any]:
        return list(pager)

    def each(self, pager: Any, do: Callable[[Any], object]) -> None:
        for item in pager:
            do(item)

    def raw(self, client: Any, method: Any, *args: Any) -> Answer[Any]:
        answer: Answer[Any] = client.raw(method, *args)
        return answer

    def entered(self, context: Any, body: Callable[[Any], Any]) -> Any:
        with context as opened:
            found = body(opened)
            return list(found) if inspect.isgenerator(found) else found

    def together(self, calls: list[Callable[[], Any]]) -> list[Any]:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(len(calls)) as pool:
            return [
                future.result()
                for future in [pool.submit(_kept, call) for call in calls]
            ]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for client in self.open:
            client.close()


def _kept(call: Callable[[], Any]) -> Any:
    try:
        return call()
    except Exception as error:
        return error


class Asynchronous(_Driven):
    blocks = False

    def __init__(self, url: str, runner: asyncio.Runner) -> None:
        super().__init__(url)
        self.runner = runner

    def client(
        self, *, transport: httpx.AsyncClient | None = None, **given: Any
    ) -> AsyncClient:
        made = AsyncClient(settings(**self.given(given)), transport)
        self.open.append(made)
        return made

    def call(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return self.runner.run(_awaited(function(*args, **kwargs)))

    def httpx(self) -> httpx.AsyncClient:
        made = httpx.AsyncClient()
        self.open.append(made)
        return made

    def answer(self, client: Any, *args: Any) -> Any:
        return client.__session__.answer(client.__session__.call(*args))

    def pager(self, client: Any, *args: Any) -> AsyncPager[Any, Any]:
        return AsyncPager(client.__session__, *args)

    def download(self, client: Any, *args: Any) -> AsyncDownload:
        return AsyncDownload(client.__session__, *args)

    def items(self, pager: Any) -> list[Any]:
        return self.runner.run(_all(pager))

    def each(self, pager: Any, do: Callable[[Any], object]) -> None:
        async def each() -> None:
            async for item in pager:
                do(item)
                await asyncio.sleep(0.02)

        self.runner.run(each())

    def raw(self, client: Any, method: Any, *args: Any) -> Answer[Any]:
        answer: Answer[Any] = self.runner.run(_awaited(client.raw(method, *args)))
        return answer

    def entered(self, context: Any, body: Callable[[Any], Any]) -> Any:
        async def entered() -> Any:
            async with context as opened:
                found = body(opened)
                return await _all(found) if inspect.isasyncgen(found) else found

        return self.runner.run(entered())

    def together(self, calls: list[Callable[[], Any]]) -> list[Any]:
        async def together() -> list[Any]:
            return await asyncio.gather(
                *(call() for call in calls), return_exceptions=True
            )

        return self.runner.run(together())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for client in self.open:
            self.runner.run(client.aclose())


async def _awaited(value: Awaitable[Any]) -> Any:
    return await value


async def _all(items: AsyncIterator[Any]) -> list[Any]:
    return [item async for item in items]
