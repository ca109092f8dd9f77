"""What sends requests: the caller's client of httpx or httpx2, or else a transport of our own.

A client of these libraries does more at each request than ours need: it merges URLs, header fields
and cookies, follows redirects, keeps cookies that nobody sends. Its transport alone is a fifth faster.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast
from urllib.request import getproxies

from .errors import ConfigurationError

if TYPE_CHECKING:
    import httpx


_LIMITS = {"max_connections": 100, "max_keepalive_connections": 100}
"""As many connections as the libraries have, all of which may be kept: a hundred threads use them again.

Not for tasks: there the pool of the libraries lets calls wait for seconds where many connections are idle.
"""
_DEFAULTS = {"Accept-Encoding": "gzip, deflate", "Connection": "keep-alive"}

AnswerT = TypeVar("AnswerT")
ClosedT = TypeVar("ClosedT")


@dataclass(frozen=True, slots=True)
class Sender(Generic[AnswerT, ClosedT]):
    """Sends requests, in the caller's thread or task; closes what it made itself alone."""

    library: ModuleType
    defaults: httpx.Headers
    send: Callable[[httpx.Request], AnswerT]
    close: Callable[[], ClosedT]


class HttpClient(Protocol):
    """A `Client` of httpx or of httpx2."""

    # Any: requests and answers are of the library's own types.
    def send(self, request: Any, *, stream: bool = False) -> Any: ...
    def close(self) -> None: ...


class AsyncHttpClient(Protocol):
    """An `AsyncClient` of httpx or of httpx2."""

    # Any: requests and answers are of the library's own types.
    async def send(self, request: Any, *, stream: bool = False) -> Any: ...
    async def aclose(self) -> None: ...


def sender(client: HttpClient | None) -> Sender[httpx.Response, None]:
    library = installed() if client is None else library_of(client, "Client")
    if client is None and not _proxies():
        kept, defaults = library.Limits(**_LIMITS), library.Headers(_DEFAULTS)
        own: httpx.HTTPTransport = library.HTTPTransport(limits=kept)
        return Sender(library, defaults, own.handle_request, own.close)
    # With proxies in the environment, a client knows which of them is for which host.
    used = cast("httpx.Client", library.Client() if client is None else client)

    def send(request: httpx.Request) -> httpx.Response:
        auth = _auth(used, request)
        return used.send(request, stream=True, auth=auth, follow_redirects=False)

    def close() -> None:
        if client is None:
            used.close()

    return Sender(library, used.headers, send, close)


def async_sender(
    client: AsyncHttpClient | None,
) -> Sender[Awaitable[httpx.Response], Awaitable[None]]:
    kind = "AsyncClient"
    library = installed() if client is None else library_of(client, kind)
    if client is None and not _proxies():
        own: httpx.AsyncHTTPTransport = library.AsyncHTTPTransport()
        defaults = library.Headers(_DEFAULTS)
        return Sender(library, defaults, own.handle_async_request, own.aclose)
    made = library.AsyncClient() if client is None else client
    used = cast("httpx.AsyncClient", made)

    async def send(request: httpx.Request) -> httpx.Response:
        auth = _auth(used, request)
        return await used.send(request, stream=True, auth=auth, follow_redirects=False)

    async def close() -> None:
        if client is None:
            await used.aclose()

    return Sender(library, used.headers, send, close)


def _auth(
    client: httpx.Client | httpx.AsyncClient, request: httpx.Request
) -> httpx.Auth | None:
    """What the caller's client signs requests with; never those that say who calls by themselves."""
    return None if "Authorization" in request.headers else client.auth


def _proxies() -> bool:
    """Whether the environment names any."""
    return bool(getproxies().keys() - {"no"})


def library_of(client: object, kind: str) -> ModuleType:
    """The library that a client of that kind is of."""
    roots = {cls.__module__.partition(".")[0] for cls in type(client).__mro__}
    for root in roots & {"httpx", "httpx2"}:
        library = import_module(root)
        if isinstance(client, getattr(library, kind)):
            return library
    raise ConfigurationError(
        f"http_client= is a {type(client).__name__}, not a {kind} of httpx or httpx2"
    )


def installed() -> ModuleType:
    """httpx, else httpx2."""
    try:
        return import_module("httpx")
    except ImportError:
        return import_module("httpx2")
