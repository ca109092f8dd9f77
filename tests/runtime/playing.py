"""Plays the driver's part for a flow: answers from a list, a clock that only waits move."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import TypeVar

from sample import API, settings

from runtime.api import Settings
from runtime.context import Context, Shared, World
from runtime.effects import (
    Ask,
    Close,
    Effect,
    Enter,
    Flow,
    More,
    Once,
    Outcome,
    Reply,
)
from runtime.effects import Send, Sleep, Work
from runtime.headers import Headers
from runtime.options import Options
from runtime.request import Outgoing
from runtime.settings import resolve

T = TypeVar("T")

NOON = datetime(2026, 1, 1, 12, 0, tzinfo=timezone.utc)


@dataclass
class Stage:
    """Answers in order; an exception among them is thrown into the flow."""

    answers: list[Reply | Exception]
    requests: list[Outgoing] = field(default_factory=list)
    sends: list[Send] = field(default_factory=list)
    sleeps: list[float] = field(default_factory=list)
    keys: list[object] = field(default_factory=list)
    clock: float = 1000.0
    chance: float = 1.0
    cancelled: Callable[[], bool] = lambda: False

    @property
    def world(self) -> World:
        return World(
            monotonic=lambda: self.clock,
            now=lambda: NOON + timedelta(seconds=self.clock - 1000),
            random=lambda: self.chance,
        )

    def shared(self, given: Settings | None = None) -> Shared:
        known = given or settings(base_url="https://api.test/v1", token="t-0")
        return Shared(
            API, resolve(API, known, {}), logging.getLogger("sample"), self.world
        )

    def context(self, given: Settings | None = None) -> Context:
        known = given or settings(base_url="https://api.test/v1", token="t-0")
        return Context(self.shared(known), Options(**known.options))

    def play(self, flow: Flow[T]) -> T:
        step: Callable[[], Effect] = lambda: next(flow)
        while True:
            try:
                effect = step()
            except StopIteration as end:
                value: T = end.value
                return value
            try:
                outcome = self.outcome(effect)
                step = lambda outcome=outcome: flow.send(outcome)  # type: ignore[misc]
            except Exception as error:
                step = lambda error=error: flow.throw(error)  # type: ignore[misc]

    def outcome(self, effect: Effect) -> Outcome:
        match effect:
            case Send(request):
                self.requests.append(request)
                self.sends.append(effect)
                answer = self.answers.pop(0)
                if isinstance(answer, Exception):
                    raise answer
                return answer
            case Sleep(seconds):
                self.sleeps.append(round(seconds, 6))
                self.clock += seconds
                return self.cancelled()
            case Once(key, flow):
                self.keys.append(key)
                return self.play(flow())
            case More(reply):
                content, reply.content = reply.content, b""
                return content or None
            case Close():
                return None
            case Work(do):
                return do()
            case Enter():
                return True
            case Ask(function):
                given = function()
                assert isinstance(given, str)
                return given


def reply(status: int = 200, content: bytes | str = b"{}", **headers: str) -> Reply:
    body = content if isinstance(content, bytes) else content.encode()
    named = {"content-type": "application/json"}
    named.update({name.replace("_", "-"): value for name, value in headers.items()})
    return Reply(status, Headers(named.items()), body)
