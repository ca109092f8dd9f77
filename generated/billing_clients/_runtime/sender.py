"""What sends requests: the caller's client of httpx or httpx2, or else a transport of our own.

A client of these libraries does more at each request than ours need: it merges URLs, header fields
and cookies, follows redirects, keeps cookies that nobody sends. Its transport alone is a fifth faster.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.request import getproxies

from .errors import ConfigurationError

if TYPE_CHECKING:
    import httpx


AnswerT = TypeVar("AnswerT")
ClosedT = TypeVar("ClosedT")


@dataclass(frozen=True, slots=True)
class Sender(Generic[AnswerT, ClosedT]):
    """Sends requests, in the caller's thread or task; closes what it made itself alone."""

    library: ModuleType
    defaults: httpx.Headers
    send: Callable[[httpx.Request], AnswerT]
    close: Callable[[], ClosedT]


def sender(client: httpx.Client | None) -> Sender[httpx.Response, None]:
    library = installed() if client is None else library_of(client)
    if client is None and not _proxies():
        own: httpx.HTTPTransport = library.HTTPTransport()
        return Sender(library, _defaults(library), own.handle_request, own.close)
    # With proxies in the environment, a client knows which of them is for which host.
    used: httpx.Client = library.Client() if client is None else client

    def send(request: httpx.Request) -> httpx.Response:
        return used.send(request, stream=True, follow_redirects=False)

    def close() -> None:
        if client is None:
            used.close()

    return Sender(library, used.headers, send, close)


def async_sender(
    client: httpx.AsyncClient | None,
) -> Sender[Awaitable[httpx.Response], Awaitable[None]]:
    library = installed() if client is None else library_of(client)
    if client is None and not _proxies():
        own: httpx.AsyncHTTPTransport = library.AsyncHTTPTransport()
        defaults = _defaults(library)
        return Sender(library, defaults, own.handle_async_request, own.aclose)
    used: httpx.AsyncClient = library.AsyncClient() if client is None else client

    async def send(request: httpx.Request) -> httpx.Response:
        return await used.send(request, stream=True, follow_redirects=False)

    async def close() -> None:
        if client is None:
            await used.aclose()

    return Sender(library, used.headers, send, close)


def _proxies() -> bool:
    """Whether the environment names any."""
    return bool(getproxies().keys() - {"no"})


def _defaults(library: ModuleType) -> httpx.Headers:
    made: httpx.Headers = library.Headers(
        {"Accept-Encoding": "gzip, deflate", "Connection": "keep-alive"}
    )
    return made


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
