"""Server-sent events, read as the standard has it, and compared with what a client gives."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .compare import json_differences
from .packages import Package
from .scenarios import Data


@dataclass(frozen=True)
class Event:
    name: str
    data: str
    id: str


def events(content: bytes) -> list[Event]:
    """The events of a stream; one that is not ended by an empty line is none."""
    found: list[Event] = []
    name, lines, last_id = "", list[str](), ""
    for line in re.split("\r\n|\r|\n", content.decode()):
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "event":
            name = value
        elif field == "data":
            lines.append(value)
        elif field == "id" and "\0" not in value:
            last_id = value
        elif not line:
            if lines:
                found.append(Event(name or "message", "\n".join(lines), last_id))
            name, lines = "", []
    return found


def event_differences(package: Package, content: bytes, value: object) -> Iterator[str]:
    """Where what a client gives differs: the text of the stream, or events with `data`."""
    if isinstance(value, str):
        if value.encode() != content:
            yield "the text of the stream is another"
        return
    if not isinstance(value, Iterable):
        yield f"a stream of events became {type(value).__name__}"
        return
    sent, given = events(content), list(value)
    if len(sent) != len(given):
        yield f"{len(given)} events came, not {len(sent)}"
    for index, (wanted, each) in enumerate(zip(sent, given, strict=False)):
        yield from _differences(package, wanted, each, f"/{index}")


def _differences(
    package: Package, wanted: Event, given: object, where: str
) -> Iterator[str]:
    data = getattr(given, "data", given)
    written = data if isinstance(data, str) else json.loads(package.json_text(data))
    expected = wanted.data if isinstance(data, str) else _json(wanted.data)
    yield from json_differences(expected, written, where)
    if hasattr(given, "event") and (given.event or "message") != wanted.name:
        yield f"{where} is an event {given.event!r}, not {wanted.name!r}"
    if hasattr(given, "id") and (given.id or "") != wanted.id:
        yield f"{where} has the id {given.id!r}, not {wanted.id!r}"


def _json(text: str) -> Data:
    try:
        return json.loads(text)
    except ValueError:
        return text
