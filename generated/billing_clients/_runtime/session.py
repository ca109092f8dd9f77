"""What is inside a client: the settings that all its views share, its options, and what runs its calls."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from .answer import Answer, capture
from .api import Api, Settings
from .call import Opening, call
from .context import Context, Shared
from .driver import AsyncDriver, Driver
from .effects import Flow
from .operation import Operation
from .options import Options
from .settings import resolve
from .unset import UNSET

T = TypeVar("T")
DriverT = TypeVar("DriverT")
Values = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Session(Generic[DriverT]):
    """What both kinds have."""

    shared: Shared
    options: Options
    driver: DriverT

    def context(self) -> Context:
        """That of a new call."""
        return Context(self.shared, self.options)

    def call(
        self, operation: Operation[T], values: Values = (), body: object = UNSET
    ) -> Flow[Answer[T]]:
        return call(self.context(), operation, values, body)


SessionT = TypeVar("SessionT", bound=Session[Any])


@dataclass(slots=True, eq=False, repr=False)
class Asked(Generic[SessionT, T]):
    """What a method returns before anything is sent: a call that is to come."""

    session: SessionT
    operation: Operation[T]
    values: Values = ()
    body: object = UNSET

    def __repr__(self) -> str:
        asked = self.operation
        return f"<{type(self).__name__} of {asked.id}: {asked.method} {asked.path}>"

    def opening(self) -> Opening:
        """The call, which leaves its answer open."""
        return Opening(self.session.context(), self.operation, self.values, self.body)


class SyncSession(Session[Driver]):
    """Its calls block."""

    def answer(self, flow: Flow[Answer[T]]) -> Answer[T]:
        """What a flow of calls ends with, which is there for `raw` too."""
        return _kept(self.driver.run(flow))


class AsyncSession(Session[AsyncDriver]):
    """Its calls are awaited."""

    async def answer(self, flow: Flow[Answer[T]]) -> Answer[T]:
        """What a flow of calls ends with, which is there for `raw` too."""
        return _kept(await self.driver.run(flow))


def shared(api: Api, settings: Settings) -> Shared:
    return Shared(api, resolve(api, settings, os.environ), logger_of(api))


def options(settings: Settings) -> Options:
    return Options(**settings.options)


def logger_of(api: Api) -> logging.Logger:
    """`billing_clients.emnify`, or the package's own name where it holds one API alone."""
    package = __name__.rpartition("._runtime")[0]
    single = package.rpartition(".")[2] == api.name
    return logging.getLogger(package if single else f"{package}.{api.name}".strip("."))


def _kept(answer: Answer[T]) -> Answer[T]:
    capture(cast(Answer[object], answer))
    return answer
