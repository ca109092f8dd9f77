"""The only file that knows the HTTP library: httpx, or httpx2 with the same interface."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, cast

from .api import Timeout
from .effects import Reply, Send
from .errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    ConfigurationError,
    DecodeError,
)
from .headers import Headers
from .request import overridden

if TYPE_CHECKING:
    import httpx


def library_of(client: object) -> ModuleType:
    """The library that a client is of."""
    for cls in type(client).__mro__:
        root = cls.__module__.partition(".")[0]
        if root in ("httpx", "httpx2"):
            return import_module(root)
    raise ConfigurationError(
        f"http_client= is a {type(client).__name__}, not a client of httpx or httpx2"
    )


def installed() -> ModuleType:
    """httpx, else httpx2."""
    try:
        return import_module("httpx")
    except ImportError:
        return import_module("httpx2")


class _Wire:
    """Requests and answers of one library."""

    def __init__(
        self, library: ModuleType, defaults: httpx.Headers, user_agent: str
    ) -> None:
        self._library = library
        agent = defaults.get("user-agent", "")
        named = agent if agent and not agent.startswith("python-httpx") else user_agent
        kept = [pair for pair in defaults.multi_items() if pair[0].lower() != "accept"]
        self._fields = overridden(tuple(kept), (("User-Agent", named),))

    def request(self, effect: Send) -> httpx.Request:
        """Built here and not by the client, which would merge URLs, headers and cookies again."""
        out = effect.request
        try:
            request = self._library.Request(
                out.method,
                out.url,
                headers=overridden(self._fields, tuple(out.fields)),
                content=out.content,
                extensions={"timeout": timeouts(effect.timeout)},
            )
        except (self._library.InvalidURL, UnicodeEncodeError):
            raise ConfigurationError(
                "the URL or a header of the request cannot be"
            ) from None
        return cast("httpx.Request", request)

    @contextmanager
    def errors(self) -> Generator[None]:
        """Raise the library's errors as ours. Theirs may quote what is secret, ours do not."""
        try:
            yield
        except self._library.RequestError as error:
            raise self._translated(error) from error

    def _translated(self, error: Exception) -> APIError:
        library = self._library
        if isinstance(error, library.TimeoutException):
            unsent = isinstance(error, (library.ConnectTimeout, library.PoolTimeout))
            return APITimeoutError(
                _TIMEOUTS.get(type(error).__name__, "timed out"), unsent=unsent
            )
        if isinstance(error, (library.LocalProtocolError, library.UnsupportedProtocol)):
            return ConfigurationError(
                "the request is no valid HTTP: look at its URL and headers"
            )
        if isinstance(error, library.DecodingError):
            return DecodeError("the body cannot be decompressed")
        unsent = isinstance(error, library.ConnectError)
        return APIConnectionError(str(error) or type(error).__name__, unsent=unsent)


_TIMEOUTS = {
    "ConnectTimeout": "no connection in time",
    "PoolTimeout": "no free connection in time",
    "ReadTimeout": "no answer in time",
    "WriteTimeout": "the request could not be sent in time",
}


def timeouts(timeout: Timeout) -> dict[str, float | None]:
    parts = timeout if isinstance(timeout, tuple) else (timeout,) * 4
    return dict(zip(("connect", "read", "write", "pool"), parts, strict=True))


def _reply(response: httpx.Response) -> Reply:
    return Reply(response.status_code, Headers(response.headers.multi_items()))


def user_agent(product: str) -> str:
    version = sys.version_info
    return f"{product or 'clientwright'} python/{version.major}.{version.minor}".strip()


class _OpenBody:
    """The body of an answer as it comes."""

    def __init__(self, response: httpx.Response, wire: _Wire) -> None:
        self._response, self._wire = response, wire

    def read(self) -> bytes:
        with self._wire.errors():
            return self._response.read()

    def chunks(self, size: int | None) -> Iterator[bytes]:
        with self._wire.errors():
            yield from self._response.iter_bytes(size)

    def close(self) -> None:
        self._response.close()


class _AsyncOpenBody:
    """The body of an answer as it comes."""

    def __init__(self, response: httpx.Response, wire: _Wire) -> None:
        self._response, self._wire = response, wire

    async def read(self) -> bytes:
        with self._wire.errors():
            return await self._response.aread()

    async def chunks(self, size: int | None) -> AsyncIterator[bytes]:
        with self._wire.errors():
            async for chunk in self._response.aiter_bytes(size):
                yield chunk

    async def close(self) -> None:
        await self._response.aclose()


class Transport:
    """Sends requests; closes the client only where it made it."""

    def __init__(self, client: httpx.Client | None, product: str) -> None:
        library = installed() if client is None else library_of(client)
        self._owned = client is None
        self._client: httpx.Client = library.Client() if client is None else client
        self._wire = _Wire(library, self._client.headers, user_agent(product))

    def send(self, effect: Send) -> Reply:
        with self._wire.errors():
            response = self._client.send(
                self._wire.request(effect), stream=effect.stream, follow_redirects=False
            )
            reply = _reply(response)
            if effect.stream and reply.ok:
                reply.stream = _OpenBody(response, self._wire)
            else:
                reply.content = response.read()
        return reply

    def close(self) -> None:
        if self._owned:
            self._client.close()


class AsyncTransport:
    """Sends requests; closes the client only where it made it."""

    def __init__(self, client: httpx.AsyncClient | None, product: str) -> None:
        library = installed() if client is None else library_of(client)
        self._owned = client is None
        self._client: httpx.AsyncClient = (
            library.AsyncClient() if client is None else client
        )
        self._wire = _Wire(library, self._client.headers, user_agent(product))

    async def send(self, effect: Send) -> Reply:
        with self._wire.errors():
            response = await self._client.send(
                self._wire.request(effect), stream=effect.stream, follow_redirects=False
            )
            reply = _reply(response)
            if effect.stream and reply.ok:
                reply.stream = _AsyncOpenBody(response, self._wire)
            else:
                reply.content = await response.aread()
        return reply

    async def close(self) -> None:
        if self._owned:
            await self._client.aclose()
