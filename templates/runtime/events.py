"""Answers that are server-sent events: items of their data, or the events as they came."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from .effects import Reply
from .json_text import parsed
from .kinds import is_items, is_object
from .pieces import Event as Event
from .pieces import Events
from .streams import AsyncPieceStream, PieceStream
from .walk import Pieced
from .wire import json_text, plain

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True, eq=False)
class ServerEvents(Pieced[Event]):
    """Server-sent events; an item is what the data of one is JSON of."""

    media_types: tuple[str, ...] = ("text/event-stream",)
    whole: bool = False
    """An item is an event itself: an object of `event`, `data`, `id` and `retry`."""
    texts: tuple[str, ...] = ()
    """Names of the events whose data is text and no JSON; `*` stands for all."""
    end: str | None = None
    """Data of the event after which nothing comes."""

    def content(self, value: object) -> bytes:
        items = value if is_items(value) else ()
        events = [plain(each) if self.whole else self._event(each) for each in items]
        ended = [{"data": self.end}] if self.end else []
        return "".join(map(_lines, [*events, *ended])).encode()

    def parser(self, reply: Reply, max_bytes: int | None) -> EventItems:
        return EventItems(self.end, decoder=self)

    def _event(self, item: object) -> dict[str, object]:
        raw = isinstance(item, str) and "*" in self.texts
        return {"data": item if raw else json_text(item)}


class EventStream(PieceStream[ItemT, Event]):
    """Server-sent events as they come. Iterate for the items that they carry."""

    def events(self) -> Iterator[Event]:
        """The events themselves, with name, id and undecoded data."""
        return self._each(lambda walk, event: event)


class AsyncEventStream(AsyncPieceStream[ItemT, Event]):
    """Server-sent events as they come. Iterate for the items that they carry."""

    def events(self) -> AsyncIterator[Event]:
        """The events themselves, with name, id and undecoded data."""
        return self._each(lambda walk, event: event)


@dataclass(slots=True)
class EventItems(Events):
    """Events with what their data means."""

    decoder: ServerEvents = field(kw_only=True)

    def data(self, piece: Event) -> object:
        if not self.decoder.whole:
            return self._data_of(piece)
        given = {"event": piece.event, "id": piece.id, "retry": piece.retry}
        absent = ("", None, "message")
        said = {name: each for name, each in given.items() if each not in absent}
        try:
            return {**said, "data": self._data_of(piece)}
        except ValueError:
            # In an event that is kept whole, data that is no JSON is text.
            return {**said, "data": piece.data}

    def text(self, piece: Event) -> str | None:
        return piece.data

    def _data_of(self, piece: Event) -> object:
        is_text = not {"*", piece.event}.isdisjoint(self.decoder.texts)
        return piece.data if is_text else parsed(piece.data.encode())


def _lines(event: object) -> str:
    """An event of these members, as it is sent."""
    lines = ""
    for name, value in (event if is_object(event) else {}).items():
        text = value if isinstance(value, str) else json_text(value)
        lines += "".join(f"{name}: {line}\n" for line in text.split("\n"))
    return lines + "\n"
