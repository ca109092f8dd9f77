"""What emitted clients and resources stand on."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Self, TypeVar, Unpack, cast

from .answer import Answer, capture, captured
from .api import Api, Settings
from .call import Opening, call
from .context import Context, Shared
from .driver import AsyncDriver, Driver
from .effects import Flow
from .operation import Operation
from .options import ClientOptions, Options
from .paging import AsyncPager, Pager
from .settings import resolve
from .unset import UNSET
from .waiting import wait

if TYPE_CHECKING:
    import httpx

    from .download import AsyncDownload, Download
    from .events import AsyncEventStream, EventStream
    from .streams import AsyncItemStream, ItemStream

P = ParamSpec("P")
T = TypeVar("T")
DriverT = TypeVar("DriverT")


@dataclass(frozen=True, slots=True)
class Session(Generic[DriverT]):
    """What a client is inside: the settings that all its views share, its options, its driver."""

    shared: Shared
    options: Options
    driver: DriverT

    def context(self) -> Context:
        return Context(self.shared, self.options)

    def opening(
        self, operation: Operation[Any], values: tuple[object, ...], body: object
    ) -> Callable[[], Opening]:
        """What makes the call when it is needed."""
        return lambda: Opening(self.context(), operation, values, body)


def session(api: Api, settings: Settings, driver: DriverT) -> Session[DriverT]:
    resolved = resolve(api, settings, os.environ)
    options = Options(**settings.options)
    return Session(Shared(api, resolved, logger_of(api)), options, driver)


def logger_of(api: Api) -> logging.Logger:
    """`billing_clients.emnify`, or the package's own name where it holds one API alone."""
    package = __name__.rpartition("._runtime")[0]
    single = package.rpartition(".")[2] == api.name
    return logging.getLogger(package if single else f"{package}.{api.name}".strip("."))


class _Client(Generic[DriverT]):
    """What both kinds of client have. Names of resources cannot clash with `__session__`."""

    __session__: Session[DriverT]

    def __repr__(self) -> str:
        url = self.__session__.shared.resolved.base_url
        return f"<{type(self).__module__}.{type(self).__name__} {url}>"

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """The same client with other options; connections and tokens are shared."""
        inside = self.__session__
        # A new object: resources are kept on the client and belong to it.
        view = object.__new__(type(self))
        view.__session__ = replace(inside, options=replace(inside.options, **options))
        return view


class SyncClient(_Client[Driver]):
    """A client that blocks. Threads may share it."""

    def __init__(
        self, api: Api, settings: Settings, http_client: httpx.Client | None = None
    ) -> None:
        self.__session__ = session(api, settings, Driver(http_client, api.user_agent))

    def raw(
        self, method: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> Answer[T]:
        """Call a method of a resource, and get status, headers and more with its value."""
        answers: list[Answer[object]] = []
        token = captured.set(answers)
        try:
            value = method(*args, **kwargs)
        finally:
            captured.reset(token)
        return last_answer(answers, value)

    def close(self) -> None:
        """Close the connections. A client given as `http_client=` stays open."""
        self.__session__.driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClientBase(_Client[AsyncDriver]):
    """A client for asyncio and trio. Tasks of one event loop may share it."""

    def __init__(
        self, api: Api, settings: Settings, http_client: httpx.AsyncClient | None = None
    ) -> None:
        self.__session__ = session(
            api, settings, AsyncDriver(http_client, api.user_agent)
        )

    async def raw(
        self, method: Callable[P, Awaitable[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Answer[T]:
        """Call a method of a resource, and get status, headers and more with its value."""
        answers: list[Answer[object]] = []
        token = captured.set(answers)
        try:
            awaited = cast(object, method(*args, **kwargs))
            if not isinstance(awaited, Awaitable):
                return last_answer(answers, cast(T, awaited))
            value = await cast(Awaitable[T], awaited)
        finally:
            captured.reset(token)
        return last_answer(answers, value)

    async def aclose(self) -> None:
        """Close the connections. A client given as `http_client=` stays open."""
        await self.__session__.driver.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


def last_answer(answers: list[Answer[object]], value: T) -> Answer[T]:
    """The answer that a value came with."""
    if not answers:
        raise TypeError(
            "this method makes no single call: documents and streams are sent when they "
            "are used, and say their `headers` once they are open"
        )
    return cast(Answer[T], replace(answers[-1], value=value))


def _kept(answer: Answer[T]) -> Answer[T]:
    """The answer, which is there for `raw` too."""
    capture(cast(Answer[object], answer))
    return answer


class Resource:
    """Operations that belong together."""

    def __init__(self, client: SyncClient) -> None:
        self._session = client.__session__

    def _call(
        self,
        operation: Operation[T],
        values: tuple[object, ...] = (),
        body: object = UNSET,
    ) -> T:
        return self._answer(operation, values, body).value

    def _answer(
        self, operation: Operation[T], values: tuple[object, ...], body: object
    ) -> Answer[T]:
        inside = self._session
        return _kept(inside.driver.run(call(inside.context(), operation, values, body)))

    # Any: what the items are stands in the signature of the emitted method.
    def _pages(
        self,
        operation: Operation[T],
        values: tuple[object, ...] = (),
        body: object = UNSET,
    ) -> Pager[Any, T]:
        return Pager(
            operation, values, lambda each: self._answer(operation, each, body)
        )

    def _wait(
        self,
        operation: Operation[T],
        values: tuple[object, ...] = (),
        body: object = UNSET,
        *,
        interval: float,
        timeout: float,
        cancel: threading.Event | None = None,
    ) -> T:
        inside = self._session

        def ask() -> Flow[Answer[T]]:
            return call(inside.context(), operation, values, body)

        flow = wait(inside.shared, operation, ask, interval, timeout, cancel)
        return _kept(inside.driver.run(flow)).value

    def _download(
        self,
        operation: Operation[bytes],
        values: tuple[object, ...] = (),
        body: object = UNSET,
    ) -> Download:
        # Imported here, as below: only clients of documents and streams need it.
        from .download import Download

        opening = self._session.opening(operation, values, body)
        return Download(opening, self._session.driver)

    def _items(
        self,
        operation: Operation[T],
        values: tuple[object, ...] = (),
        body: object = UNSET,
    ) -> ItemStream[T]:
        from .streams import ItemStream, json_items

        opening = self._session.opening(operation, values, body)
        return ItemStream(opening, json_items, self._session.driver)

    def _events(
        self,
        operation: Operation[T],
        values: tuple[object, ...] = (),
        body: object = UNSET,
    ) -> EventStream[T]:
        from .events import EventStream, event_items

        opening = self._session.opening(operation, values, body)
        return EventStream(opening, event_items, self._session.driver)


class AsyncResource:
    """Operations that belong together."""

    def __init__(self, client: AsyncClientBase) -> None:
        self._session = client.__session__

    async def _call(
        self,
        operation: Operation[T],
        values: tuple[object, ...] = (),
        body: object = UNSET,
    ) -> T:
        return (await self._answer(operation, values, body)).value

    async def _answer(
        self, operation: Operation[T], values: tuple[object, ...], body: object
    ) -> Answer[T]:
        inside = self._session
        flow = call(inside.context(), operation, values, body)
        return _kept(await inside.driver.run(flow))

    # Any: what the items are stands in the signature of the emitted method.
    def _pages(
        self,
        operation: Operation[T],
        values: tuple[object, ...] = (),
        body: object = UNSET,
    ) -> AsyncPager[Any, T]:
        return AsyncPager(
            operation, values, lambda each: self._answer(operation, each, body)
        )

    async def _wait(
        self,
        operation: Operation[T],
        values: tuple[object, ...] = (),
        body: object = UNSET,
        *,
        interval: float,
        timeout: float,
    ) -> T:
        inside = self._session

        def ask() -> Flow[Answer[T]]:
            return call(inside.context(), operation, values, body)

        flow = wait(inside.shared, operation, ask, interval, timeout)
        return _kept(await inside.driver.run(flow)).value

    def _download(
        self,
        operation: Operation[bytes],
        values: tuple[object, ...] = (),
        body: object = UNSET,
    ) -> AsyncDownload:
        # Imported here, as below: only clients of documents and streams need it.
        from .download import AsyncDownload

        opening = self._session.opening(operation, values, body)
        return AsyncDownload(opening, self._session.driver)

    def _items(
        self,
        operation: Operation[T],
        values: tuple[object, ...] = (),
        body: object = UNSET,
    ) -> AsyncItemStream[T]:
        from .streams import AsyncItemStream, json_items

        opening = self._session.opening(operation, values, body)
        return AsyncItemStream(opening, json_items, self._session.driver)

    def _events(
        self,
        operation: Operation[T],
        values: tuple[object, ...] = (),
        body: object = UNSET,
    ) -> AsyncEventStream[T]:
        from .events import AsyncEventStream, event_items

        opening = self._session.opening(operation, values, body)
        return AsyncEventStream(opening, event_items, self._session.driver)
