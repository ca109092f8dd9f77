"""A recording played to a client: one body for the client that blocks and the one that awaits."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Awaitable,
    Callable,
    Iterable,
    Mapping,
)
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, cast

from .loopback import Loopback
from .recording import Call, Recording
from .values import at, python

Kind = Literal["sync", "async"]

ADDRESSES: Mapping[str, Mapping[str, str]] = {
    "genesys_cloud": {"base_url": "{{base}}", "login_base_url": "{{base}}"},
    "emnify": {"base_url": "{{base}}"},
    "ista": {"base_url": "{{base}}/api/v1", "authentication_base_url": "{{base}}"},
    "oracle_billing_care": {
        "scheme": "http",
        "hostname": "127.0.0.1",
        "port": "{{port}}",
    },
    "fynn": {"base_url": "{{base}}"},
}
"""The arguments that lead each client to the server of the recording."""


@dataclass(slots=True)
class Servers:
    """The server of the API, and another one that nothing may reach."""

    own: Loopback
    other: Loopback

    def filled(self, text: str) -> str:
        """A text with its `{{base}}`, `{{port}}` and `{{other}}`."""
        for name, value in (
            ("base", self.own.url),
            ("port", str(self.own.port)),
            ("other", self.other.url),
        ):
            text = text.replace("{{%s}}" % name, value)
        return text


@dataclass(slots=True)
class Outcome:
    """What the user got."""

    value: object = None
    error: Exception | None = None
    drift: list[list[str]] = field(default_factory=list[list[str]])


# Any: which class of which package this is, only the recording knows.
def client_of(
    recording: Recording,
    kind: Kind,
    servers: Servers,
    outcome: Outcome,
    **options: object,
) -> Any:
    """The client of the recording, led to the servers."""
    package = package_of(recording.api)
    made = cast(
        Callable[..., Any], package.Client if kind == "sync" else package.AsyncClient
    )
    addresses = {
        name: servers.filled(url) for name, url in ADDRESSES[recording.api].items()
    }
    given = {
        name: python(each, package)
        for name, each in recording.content["client"].items()
    }

    def note(drift: Any) -> None:  # Any: the class belongs to the emitted package
        outcome.drift.append([drift.kind, drift.pointer])

    return made(**addresses, **given, **options, on_drift=note)


def package_of(api: str) -> ModuleType:
    return importlib.import_module(f"billing_clients.{api}")


async def played(
    recording: Recording,
    kind: Kind,
    servers: Servers,
    folder: Path,
    view: Callable[[Any], Any] = lambda client: client,
    **options: object,
) -> Outcome:
    """Make the call, as often as the recording says; an error of the client is an outcome.

    It is made by a view of the client.
    """
    outcome = Outcome()
    package = package_of(recording.api)
    client = client_of(recording, kind, servers, outcome, **options)
    used = view(client)
    async with closing(client):
        try:
            for _ in range(recording.content["call"].get("times", 1)):
                outcome.value = await _called(
                    used, recording.content["call"], package, folder
                )
        except package.errors.APIError as error:
            outcome.error = error
    return outcome


@asynccontextmanager
async def closing(client: Any) -> AsyncGenerator[None]:  # Any: either kind of client
    try:
        yield
    finally:
        await settled(client.aclose() if hasattr(client, "aclose") else client.close())


async def _called(
    client: object, call: Call, package: ModuleType, folder: Path
) -> object:
    method = cast(
        Callable[..., object], at(client, "/" + call["method"].replace(".", "/"))
    )
    given = {name: python(each, package) for name, each in call["arguments"].items()}
    return await _USES[call["how"]](method(**given), folder)


async def settled(result: object) -> object:
    return (
        await cast(Awaitable[object], result) if inspect.isawaitable(result) else result
    )


async def each_of(source: object) -> list[object]:
    if isinstance(source, AsyncIterable):
        return [each async for each in cast(AsyncIterable[object], source)]
    return list(cast(Iterable[object], source))


async def _value(result: object, folder: Path) -> object:
    return await settled(result)


async def _items(result: object, folder: Path) -> object:
    return await each_of(result)


async def _pages(result: Any, folder: Path) -> object:  # Any: a pager of either kind
    return await each_of(result.pages())


async def _read(result: Any, folder: Path) -> object:  # Any: a download of either kind
    content = await settled(result.read())
    return _document(result, content=content)


async def _save(result: Any, folder: Path) -> object:  # Any: see above
    path = cast(Path, await settled(result.to_file(folder)))
    return _document(result, file=path.name, content=path.read_bytes())


async def _chunks(result: Any, folder: Path) -> object:  # Any: see above
    if hasattr(result, "__aenter__"):
        async with result as document:
            return _document(result, chunks=await each_of(document.chunks(4)))
    with result as document:
        return _document(result, chunks=await each_of(document.chunks(4)))


def _document(download: Any, **parts: object) -> dict[str, object]:  # Any: see above
    return {
        "content_type": download.content_type,
        "filename": download.filename,
        "size": download.size,
        **parts,
    }


# Any: what a method gives is narrowed by its use.
_USES: Mapping[str, Callable[[Any, Path], Awaitable[object]]] = {
    "value": _value,
    "items": _items,
    "pages": _pages,
    "read": _read,
    "save": _save,
    "chunks": _chunks,
}
