"""The only file that knows the HTTP library: httpx, or httpx2 with the same interface."""

from __future__ import annotations

import re
import ssl
import sys
import zlib
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Generator,
    Iterable,
    Iterator,
)
from contextlib import aclosing, contextmanager
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, TypeAlias, cast

from .body import Streamed
from .effects import Reply, Send
from .errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    ConfigurationError,
    DecodeError,
)
from .headers import SECRET, Headers
from .inflate import Inflater, inflater
from .limits import Held, bomb, bounded, in_time
from .options import Timeout
from .request import Outgoing, overridden
from .sender import AsyncHttpClient, HttpClient, async_sender, sender
from .styles import Pair

if TYPE_CHECKING:
    import httpx

Opened: TypeAlias = Callable[[Streamed], Iterator[bytes] | AsyncIterator[bytes]]
"""How a body in pieces is read: in the caller's thread, or in one that the disk may hold up."""


class _Wire:
    """Requests and answers of one library."""

    def __init__(
        self, library: ModuleType, defaults: httpx.Headers, product: str
    ) -> None:
        self._library = library
        # An alert of TLS that comes late reaches tasks as it is.
        self.error = cast(
            "tuple[type[Exception], ...]",
            # A client looks at the URL of a redirect, also where it is not to follow it.
            (library.RequestError, library.InvalidURL, ssl.SSLError),
        )
        self._bytes: Callable[[bytes], httpx.ByteStream] = library.ByteStream
        agent = defaults.get("user-agent", "")
        own = not agent or agent.startswith("python-httpx")
        named = user_agent(product) if own else agent
        kept = [pair for pair in defaults.multi_items() if pair[0].lower() != "accept"]
        asked = bounded(defaults.get("accept-encoding", ""))
        ours = (("Accept-Encoding", asked), ("User-Agent", named))
        self._fields = overridden(tuple(kept), ours)
        # A client sends the same few headers again and again, and often to the same URLs.
        self._headers = lru_cache(maxsize=64)(self._made_headers)
        self._url: Callable[[str], httpx.URL] = lru_cache(maxsize=256)(library.URL)
        self._quiet = _quiet(library.URL)

    def request(self, effect: Send, opened: Opened) -> httpx.Request:
        """Built here and not by the client, which would merge URLs, headers and cookies again."""
        out = effect.request
        body, content, stream = out.content, None, None
        if body is None or isinstance(body, bytes):
            stream = self._bytes(body or b"")
        else:
            content = opened(body)
        whole = out.url
        try:
            url = self._url(whole)
            request: httpx.Request = self._library.Request(
                out.method,
                url,
                headers=self._headers(out.fields, url.netloc, _length(out)),
                content=content,
                stream=stream,
                extensions={"timeout": timeouts(effect.timeout)},
            )
        except (self._library.InvalidURL, UnicodeEncodeError):
            problem = "the URL or a header of the request cannot be"
            raise ConfigurationError(problem) from None
        if out.hidden or "?" in whole and SECRET.search(whole, whole.index("?")):
            request.url = self._quiet(url, out.hidden)
        if stream is not None:
            request.read()
        return request

    def _made_headers(
        self, fields: tuple[Pair, ...], host: bytes, length: int | None
    ) -> httpx.Headers:
        for name, text in fields:
            if not _FIELD.fullmatch(f"{name}:{text}"):
                raise ConfigurationError(
                    f"the header {name!r} has a name or a value that HTTP cannot carry"
                )
        framing = () if length is None else (("Content-Length", str(length)),)
        ours = overridden((("Host", host.decode()),), overridden(self._fields, fields))
        made: httpx.Headers = self._library.Headers([*ours, *framing])
        return made

    def translated(self, error: Exception, host: bytes = b"") -> APIError:
        """The library's errors as ours. Theirs may quote what is secret, ours do not."""
        library = self._library
        if isinstance(error, library.TimeoutException):
            unsent = isinstance(error, (library.ConnectTimeout, library.PoolTimeout))
            reason = _TIMEOUTS.get(type(error).__name__, "timed out")
            reason = reason.format(host=host.decode())
            return APITimeoutError(reason, unsent=unsent)
        if isinstance(error, (library.LocalProtocolError, library.UnsupportedProtocol)):
            return ConfigurationError(
                "the request is no valid HTTP: look at its URL and headers"
            )
        if isinstance(error, library.DecodingError):
            return DecodeError("the body cannot be decompressed")
        if isinstance(error, library.InvalidURL):
            return APIConnectionError("the answer leads to a URL that is none")
        if isinstance(error, library.ConnectError):
            where = f"no connection to {host.decode()}"
            return APIConnectionError(f"{where}: {error}", unsent=True)
        # What follows a colon may be quoted from the answer.
        said = error.reason or "" if isinstance(error, ssl.SSLError) else str(error)
        reason = said.partition(":")[0].strip("<.") or type(error).__name__
        return APIConnectionError(reason)


_FIELD = re.compile(r"[\w!#$%&'*+.^`|~-]+:([!-~]([\t -~]*[!-~])?)?", re.ASCII)
"""Not every protocol refuses line ends, which to the next server would begin header fields of their own."""

_TIMEOUTS = {
    "ConnectTimeout": "no connection to {host} in time",
    "PoolTimeout": "no free connection in time",
    "ReadTimeout": "no answer in time",
    "WriteTimeout": "the request could not be sent in time",
}


def _quiet(kind: type[httpx.URL]) -> Callable[[httpx.URL, frozenset[str]], httpx.URL]:
    """URLs that show no secret of their query: httpx logs the URLs of its requests."""

    def shown(url: httpx.URL) -> str:
        start, mark, query = kind.__str__(url).partition("?")
        pairs = (each.partition("=") for each in query.split("&"))
        hidden = vars(url)["hidden"]
        told = (
            f"{n}=**" if n in hidden or SECRET.search(n) else n + e + v
            for n, e, v in pairs
        )
        return start + mark + "&".join(told)

    made: type[httpx.URL] = type(
        "QuietURL", (kind,), {"__str__": shown, "__repr__": shown}
    )

    def quiet(url: httpx.URL, hidden: frozenset[str]) -> httpx.URL:
        one = made(url)
        vars(one)["hidden"] = hidden
        return one

    return quiet


def _length(request: Outgoing) -> int | None:
    """The length that is announced; a request without a body says so where one is expected."""
    content = request.content
    if content is None:
        return 0 if request.method in ("POST", "PUT", "PATCH") else None
    return len(content) if isinstance(content, bytes) else content.size


def timeouts(timeout: Timeout) -> dict[str, float | None]:
    parts = timeout if isinstance(timeout, tuple) else (timeout,) * 4
    return dict(zip(("connect", "read", "write", "pool"), parts, strict=True))


def user_agent(product: str) -> str:
    version = sys.version_info
    return f"{product or 'clientwright'} python/{version.major}.{version.minor}".strip()


class _Body:
    """What both kinds of an open body know."""

    def __init__(
        self, response: httpx.Response, headers: Headers, wire: _Wire, effect: Send
    ) -> None:
        self._response, self._headers, self._wire = response, headers, wire
        self._limit, self._ends_at = effect.max_bytes, effect.ends_at

    def _is_known(self) -> bool:
        """Whether it comes as it is and is no longer than it may be, so that nobody has to look."""
        length = self._headers.get("content-length", "")
        if self._ends_at is not None or "content-encoding" in self._headers:
            return False
        if self._response.is_stream_consumed:
            return False
        if self._limit is None:
            return True
        return length.isdecimal() and len(length) < 19 and int(length) <= self._limit

    def _held(self) -> Held:
        return Held(self._limit, self._ends_at, self._response.status_code)

    @contextmanager
    def _reading(self) -> Generator[Inflater | None, None, None]:
        """What decompresses what comes, if anything; what goes wrong meanwhile is told as ours."""
        self._refuse_bombs()
        status, is_read = self._response.status_code, self._response.is_stream_consumed
        # A hook of the caller's client may have read it.
        inflating = None if is_read else inflater(self._headers)
        try:
            yield inflating
        except self._wire.error as error:
            raise self._wire.translated(error) from error
        except zlib.error:
            coding = self._headers.get("content-encoding", "")[:20]
            message = f"the body cannot be decompressed: it is no {coding}"
            raise DecodeError(message, status=status, headers=self._headers) from None
        # Libraries let it pass.
        if inflating is not None and not inflating.is_whole:
            raise APIConnectionError("the compressed body ended before its end")

    def _refuse_bombs(self) -> None:
        """Raise where it is compressed in a way that no limit could bound."""
        if "content-encoding" in self._headers:
            asked = self._response.request.headers.get("accept-encoding", "")
            problem = bomb(self._headers["content-encoding"], asked)
            if problem:
                raise DecodeError(problem, status=self._response.status_code)


class _OpenBody(_Body):
    """The body of an answer as it comes."""

    _coming: Iterator[bytes] | None = None

    def read(self) -> bytes:
        try:
            if self._is_known():
                return b"".join(cast(Iterable[bytes], self._response.stream))
            held = self._held()
            for chunk in self._chunks():
                held.add(chunk)
            return held.joined()
        except self._wire.error as error:
            raise self._wire.translated(error) from error
        finally:
            self.close()

    def more(self) -> bytes | None:
        self._coming = self._coming or self._chunks()
        chunk = next(self._coming, None)
        in_time(None if chunk is None else self._ends_at)
        return chunk

    def _chunks(self) -> Iterator[bytes]:
        with self._reading() as inflating:
            if inflating is None:
                yield from self._response.iter_bytes()
                return
            for raw in self._response.iter_raw():
                yield from inflating.feed(raw)

    def close(self) -> None:
        self._response.close()


class _AsyncOpenBody(_Body):
    """The body of an answer as it comes."""

    _coming: AsyncIterator[bytes] | None = None

    async def read(self) -> bytes:
        try:
            if self._is_known():
                stream = cast(AsyncIterable[bytes], self._response.stream)
                return b"".join([chunk async for chunk in stream])
            held = self._held()
            async with aclosing(self._chunks()) as chunks:
                async for chunk in chunks:
                    held.add(chunk)
            return held.joined()
        except self._wire.error as error:
            raise self._wire.translated(error) from error
        finally:
            await self.close()

    async def more(self) -> bytes | None:
        self._coming = self._coming or self._chunks()
        chunk = await anext(self._coming, None)
        in_time(None if chunk is None else self._ends_at)
        return chunk

    async def _chunks(self) -> AsyncGenerator[bytes, None]:
        with self._reading() as inflating:
            if inflating is None:
                async for chunk in self._response.aiter_bytes():
                    yield chunk
                return
            async for raw in self._response.aiter_raw():
                for chunk in inflating.feed(raw):
                    yield chunk

    async def close(self) -> None:
        await self._response.aclose()


class Transport:
    """Sends requests and receives answers."""

    def __init__(self, client: HttpClient | None, product: str) -> None:
        self._sender = sender(client)
        self._wire = _Wire(self._sender.library, self._sender.defaults, product)
        self.close = self._sender.close

    def send(self, effect: Send) -> Reply:
        request = self._wire.request(effect, iter)
        try:
            response = self._sender.send(request)
        except self._wire.error as error:
            raise self._wire.translated(error, request.url.netloc) from error
        response.request = request
        reply = Reply(response.status_code, Headers.decoded(response.headers.raw))
        body = _OpenBody(response, reply.headers, self._wire, effect)
        if effect.stream and reply.ok:
            reply.stream = body
        else:
            reply.content = body.read()
        return reply


class AsyncTransport:
    """Sends requests and receives answers."""

    def __init__(self, client: AsyncHttpClient | None, product: str) -> None:
        self._sender = async_sender(client)
        self._wire = _Wire(self._sender.library, self._sender.defaults, product)
        self.close = self._sender.close

    async def send(self, effect: Send) -> Reply:
        request = self._wire.request(effect, lambda body: body.in_thread())
        try:
            response = await self._sender.send(request)
        except self._wire.error as error:
            raise self._wire.translated(error, request.url.netloc) from error
        response.request = request
        reply = Reply(response.status_code, Headers.decoded(response.headers.raw))
        body = _AsyncOpenBody(response, reply.headers, self._wire, effect)
        if effect.stream and reply.ok:
            reply.stream = body
        else:
            reply.content = await body.read()
        return reply
