"""What emitted clients and resources stand on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Generic, ParamSpec, Self, TypeVar, Unpack, cast

from .answer import Answer, captured
from .api import Api, Settings
from .driver import AsyncDriver, Driver
from .operation import Operation
from .options import ClientOptions
from .session import AsyncSession, SessionT, SyncSession, Values, options, shared
from .unset import UNSET

if TYPE_CHECKING:
    from .sender import AsyncHttpClient, HttpClient

P = ParamSpec("P")
T = TypeVar("T")


class BaseClient(Generic[SessionT]):
    """What both kinds of client have. Names of resources cannot clash with `__session__`."""

    __session__: SessionT

    def __repr__(self) -> str:
        url = self.__session__.shared.resolved.base_url
        return f"<{type(self).__module__}.{type(self).__name__} {url}>"

    def __getstate__(self) -> object:
        raise TypeError(
            "a client has connections and secrets, and is not copied: make one in each "
            "process, or a view by with_options"
        )

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """The same client with other options; connections and tokens are shared."""
        inside = self.__session__
        # A new object: resources are kept on the client and belong to it.
        view = object.__new__(type(self))
        view.__session__ = replace(inside, options=replace(inside.options, **options))
        return view


class SyncClient(BaseClient[SyncSession]):
    """A client that blocks. Threads may share it."""

    def __init__(
        self, api: Api, settings: Settings, http_client: HttpClient | None = None
    ) -> None:
        self.__session__ = SyncSession(
            shared(api, settings),
            options(settings),
            Driver(http_client, api.user_agent),
        )

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


class AsyncClientBase(BaseClient[AsyncSession]):
    """A client for asyncio and trio. Tasks of one event loop may share it."""

    def __init__(
        self, api: Api, settings: Settings, http_client: AsyncHttpClient | None = None
    ) -> None:
        self.__session__ = AsyncSession(
            shared(api, settings),
            options(settings),
            AsyncDriver(http_client, api.user_agent),
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
            "are used, and say their `headers` once they are open; listings have `answers()`"
        )
    return cast(Answer[T], replace(answers[-1], value=value))


class Resource:
    """Operations that belong together."""

    def __init__(self, client: SyncClient) -> None:
        self._session = client.__session__

    def _call(
        self, operation: Operation[T], values: Values = (), body: object = UNSET
    ) -> T:
        inside = self._session
        return inside.answer(inside.call(operation, values, body)).value


class AsyncResource:
    """Operations that belong together."""

    def __init__(self, client: AsyncClientBase) -> None:
        self._session = client.__session__

    async def _call(
        self, operation: Operation[T], values: Values = (), body: object = UNSET
    ) -> T:
        inside = self._session
        return (await inside.answer(inside.call(operation, values, body))).value
