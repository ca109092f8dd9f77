"""The second page of a listing, where the body asks for it: the member alone is another."""

from __future__ import annotations

import copy

# Any: the flow is of the emitted package's own runtime.
from typing import Any

from .described import Data

TOKEN = "a-token"


def two_pages(flow: Any, answer: Data) -> tuple[Data, Data] | None:
    """An answer made one that leads on, and one that does not; None where nothing could."""
    first, last = copy.deepcopy(answer), copy.deepcopy(answer)
    if type(flow).__name__ != "Token":
        if not found(first, flow.items):
            return None
        put(last, flow.items, [])
        return first, last
    if flow.header or flow.of_last:
        return None
    put(first, flow.token, TOKEN)
    put(last, flow.token, "")
    if flow.more:
        put(first, flow.more, True)
        put(last, flow.more, False)
    return first, last


def second_body(flow: Any, first: Data, body: Data) -> Data:
    """What is sent for the page behind the first."""
    sent = copy.deepcopy(body) if isinstance(body, dict) else {}
    asked: Data = TOKEN
    if type(flow).__name__ != "Token":
        step = len(found(first, flow.items)) if type(flow).__name__ == "Offset" else 1
        told = found(first, flow.number) if flow.number else None
        given = found(sent, flow.member)
        start = given if given is not None else told
        asked = int(flow.first if start is None else start) + step
    put(sent, flow.member, asked)
    return sent


def found(value: Any, pointer: str) -> Any:
    for name in pointer.split("/")[1:]:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def put(value: Any, pointer: str, member: Data) -> None:
    *above, name = pointer.split("/")[1:]
    for each in above:
        value = value.setdefault(each, {})
    value[name] = member
