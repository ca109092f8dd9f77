"""The HTTP library: its errors as ours, and the caller's own client."""

from __future__ import annotations

import asyncio
import gzip
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import httpx
import pytest
from drivers import Driven
from loopback import Loopback, Says
from sample import AsyncClient, Client, settings

from runtime.effects import Send
from runtime.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    ConfigurationError,
    DecodeError,
)
from runtime.request import Outgoing
from runtime.sender import installed, library_of
from runtime.transport import AsyncTransport, Transport, timeouts, user_agent

REQUEST = Send(Outgoing("GET", "https://api.test", "/x"), timeout=5)


def answering(answer: Any) -> Callable[[Any], Any]:
    def handler(request: Any) -> Any:
        if isinstance(answer, Exception):
            raise answer
        return answer(request)

    return handler


LIBRARIES: list[Any] = [httpx]
if find_spec("httpx2"):
    LIBRARIES.append(import_module("httpx2"))


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize(
    ("name", "expected", "unsent", "message"),
    [
        ("ConnectError", APIConnectionError, True, "s-text"),
        ("ReadError", APIConnectionError, False, "s-text"),
        ("WriteError", APIConnectionError, False, "s-text"),
        ("RemoteProtocolError", APIConnectionError, False, "s-text"),
        ("ProxyError", APIConnectionError, False, "s-text"),
        ("ConnectTimeout", APITimeoutError, True, "no connection to api.test in time"),
        ("PoolTimeout", APITimeoutError, True, "no free connection in time"),
        ("ReadTimeout", APITimeoutError, False, "no answer in time"),
        (
            "WriteTimeout",
            APITimeoutError,
            False,
            "the request could not be sent in time",
        ),
        ("LocalProtocolError", ConfigurationError, None, "no valid HTTP"),
        ("UnsupportedProtocol", ConfigurationError, None, "no valid HTTP"),
        ("DecodingError", DecodeError, None, "decompressed"),
    ],
)
def test_errors_of_the_library(
    library: Any, name: str, expected: type[APIError], unsent: bool | None, message: str
) -> None:
    """Each has a place in our tree; what was surely not sent is known."""
    error = getattr(library, name)("s-text")
    sync = library.Client(transport=library.MockTransport(answering(error)))
    asynchronous = library.AsyncClient(
        transport=library.MockTransport(answering(error))
    )
    with pytest.raises(expected, match=message) as caught:
        Transport(sync, "p").send(REQUEST)
    assert expected is type(caught.value) and unsent == getattr(
        caught.value, "unsent", None
    )
    with pytest.raises(expected, match=message):
        asyncio.run(AsyncTransport(asynchronous, "p").send(REQUEST))


class Broken(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that breaks off."""

    def __iter__(self) -> Iterator[bytes]:
        yield b"begin"
        raise httpx.ReadError("cut")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"begin"
        raise httpx.ReadError("cut")


@pytest.mark.parametrize("how", ["read", "more"])
def test_bodies_that_break_off_while_they_are_read(how: str) -> None:
    """Our error, also after the headers have come."""
    transport = httpx.MockTransport(
        answering(lambda _: httpx.Response(200, stream=Broken()))
    )
    effect = Send(REQUEST.request, timeout=5, stream=True)
    stream: Any = Transport(httpx.Client(transport=transport), "p").send(effect).stream
    with pytest.raises(APIConnectionError, match="cut"):
        stream.read() if how == "read" else list(iter(stream.more, None))

    async def asynchronous() -> None:
        client = httpx.AsyncClient(transport=transport)
        reply: Any = await AsyncTransport(client, "p").send(effect)
        if how == "read":
            await reply.stream.read()
        while await reply.stream.more() is not None:
            pass

    with pytest.raises(APIConnectionError, match="cut"):
        asyncio.run(asynchronous())


def test_who_could_not_be_reached_is_said(driven: Driven, server: Loopback) -> None:
    """With all that is known of it: TLS says more behind a colon."""
    host = server.url.removeprefix("http://")
    client = driven.client(base_url=f"https://{host}", max_retries=0, timeout=5)
    with pytest.raises(APIConnectionError) as caught:
        driven.call(client.billing.get_invoice, "a")
    assert f"no connection to {host}: [SSL: " in str(caught.value)
    assert caught.value.unsent


def test_an_error_without_words_has_a_name() -> None:
    """Some errors of the library are silent."""
    client = httpx.Client(transport=httpx.MockTransport(answering(httpx.ReadError(""))))
    with pytest.raises(APIConnectionError, match="ReadError"):
        Transport(client, "p").send(REQUEST)


def test_errors_of_the_callers_hooks_are_the_callers() -> None:
    """What the HTTP library did not raise is not touched."""
    client = httpx.Client(transport=httpx.MockTransport(answering(KeyError("own"))))
    with pytest.raises(KeyError):
        Transport(client, "p").send(REQUEST)


@pytest.mark.parametrize(
    "outgoing",
    [
        Outgoing("GET", "https://api.test", "/x", headers=(("X", "s3cret\u20ac"),)),
        Outgoing("GET", "https://api.test", "/x", headers=(("X", "s3cret\r\nY: z"),)),
        Outgoing("GET", "https://api.test", "/x", headers=(("X", " s3cret"),)),
        Outgoing("GET", "https://api.test", "/x", headers=(("X: y\n", "s3cret"),)),
        Outgoing("GET", "https://api.test:port", "/x"),
    ],
)
def test_requests_that_cannot_be(outgoing: Outgoing) -> None:
    """Before anything is sent, and without the value."""
    client = httpx.Client(
        transport=httpx.MockTransport(answering(lambda _: httpx.Response(200)))
    )
    with pytest.raises(ConfigurationError) as caught:
        Transport(client, "p").send(Send(outgoing, timeout=None))
    assert "s3cret" not in repr(caught.value) and caught.value.__cause__ is None


@pytest.mark.parametrize("library", LIBRARIES)
def test_the_callers_client_is_used_and_left_open(library: Any) -> None:
    """Its headers and hooks count, its timeouts do not; it is never closed here."""
    seen: list[Any] = []
    hooked: list[str] = []

    def handler(request: Any) -> Any:
        seen.append(request)
        return library.Response(200, json={"id": "a", "total": 1})

    own = library.Client(
        transport=library.MockTransport(handler),
        headers={"X-Corporate": "1", "Accept": "text/css"},
        event_hooks={"request": [lambda request: hooked.append(request.url.path)]},
    )
    with Client(
        settings(base_url="https://api.test", token="t", timeout=(1, 2, 3, 4)), own
    ) as client:
        assert "a" == client.billing.get_invoice("a").id
    assert not own.is_closed
    assert ["/invoices/a"] == hooked
    request = seen[0]
    assert ("1", "application/json") == (
        request.headers["x-corporate"],
        request.headers["accept"],
    )
    assert request.headers["user-agent"].startswith("sample-client/1.0 python/")
    assert {"connect": 1, "read": 2, "write": 3, "pool": 4} == request.extensions[
        "timeout"
    ]


def test_a_user_agent_of_the_callers_own_stays() -> None:
    """Who names himself knows why."""
    own = httpx.Client(
        transport=httpx.MockTransport(
            lambda request: httpx.Response(200, text=request.headers["user-agent"])
        ),
        headers={"User-Agent": "mine/1"},
    )
    assert b"mine/1" == Transport(own, "p").send(REQUEST).content


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("headers", [{}, {"Content-Encoding": "gzip"}])
def test_hooks_of_the_callers_client_may_read(
    server: Loopback, library: Any, headers: dict[str, str]
) -> None:
    """What they have read is there, and no second answer is waited for."""
    body = b'{"id": "I-1", "total": 1}'
    content = gzip.compress(body) if headers else body
    server.answers(Says(200, content, headers))

    async def read(response: Any) -> None:
        await response.aread()

    async def asynchronous() -> Any:
        hooks = {"response": [read]}
        async with library.AsyncClient(event_hooks=hooks) as used:
            client = AsyncClient(settings(base_url=server.url, token="t"), used)
            return await client.with_options(timeout=2).billing.get_invoice("I-1")

    hooks = {"response": [lambda response: response.read()]}
    with library.Client(event_hooks=hooks) as used:
        client = Client(settings(base_url=server.url, token="t"), used)
        found = client.with_options(timeout=2).billing.get_invoice("I-1")
        assert found == asyncio.run(asynchronous()) and 2 == len(server.seen)
        with pytest.raises(DecodeError, match="larger than max_bytes=9"):
            client.with_options(max_bytes=9).billing.get_invoice("I-1")


@pytest.mark.parametrize("library", LIBRARIES)
def test_the_callers_async_client(library: Any) -> None:
    """As the blocking one."""
    handler = answering(lambda _: library.Response(200, json={"id": "a", "total": 1}))
    own = library.AsyncClient(transport=library.MockTransport(handler))

    async def main() -> str:
        async with AsyncClient(
            settings(base_url="https://api.test", token="t"), own
        ) as client:
            invoice = await client.billing.get_invoice("a")
        assert not own.is_closed
        await own.aclose()
        return invoice.id

    assert "a" == asyncio.run(main())


def test_other_clients_are_refused() -> None:
    """When they are first needed, by the name of their type."""
    with pytest.raises(
        ConfigurationError, match="http_client= is a dict, not a Client of httpx"
    ):
        library_of({}, "Client")
    for library in LIBRARIES:
        with pytest.raises(ConfigurationError, match="is a AsyncClient, not a Client"):
            Client(settings(base_url="https://a.test"), library.AsyncClient())
    assert LIBRARIES == [library_of(each.Client(), "Client") for each in LIBRARIES]


def test_either_library_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """httpx where it is installed, else httpx2."""
    assert httpx is installed()
    other = ModuleType("httpx2")
    monkeypatch.setitem(sys.modules, "httpx", None)
    monkeypatch.setitem(sys.modules, "httpx2", other)
    assert other is installed()


@pytest.mark.parametrize(
    ("timeout", "expected"),
    [(5, (5, 5, 5, 5)), (None, (None,) * 4), ((1, None, 3, 4), (1, None, 3, 4))],
)
def test_timeouts_in_parts(timeout: Any, expected: tuple[float | None, ...]) -> None:
    """Connect, read, write, pool."""
    assert dict(
        zip(("connect", "read", "write", "pool"), expected, strict=True)
    ) == timeouts(timeout)


def test_user_agents() -> None:
    """The product and the Python that runs it."""
    assert user_agent("a/1").startswith("a/1 python/3.")
    assert user_agent("").startswith("clientwright python/3.")


def test_an_async_client_under_trio(server: Any) -> None:
    """Sleeping, sharing and writing files work there too."""
    trio = pytest.importorskip("trio")
    from loopback import Says, says_json
    from sample import ClientCredentials

    def script(seen: Any) -> Says:
        if "token" in seen.path:
            return says_json({"access_token": "t"})
        if "report" in seen.path:
            done = sum("report" in each.path for each in server.seen) > 1
            return says_json({"status": "Complete" if done else "InProgress"})
        return Says(body=b"PDF", media_type="application/pdf")

    server.script = script

    async def main(folder: Any) -> None:
        given = settings(
            base_url=server.url,
            login_base_url=server.url,
            credentials=ClientCredentials("i", "s"),
        )
        async with AsyncClient(given) as client, trio.open_nursery() as nursery:
            for number in range(5):
                document = client.billing.get_document(str(number))
                nursery.start_soon(document.to_file, folder / str(number))
            await client.billing.wait_for_report(interval=0.01)

    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        trio.run(main, Path(folder))
        assert 5 == len(list(Path(folder).iterdir()))
    assert 1 == sum("token" in seen.path for seen in server.seen)
