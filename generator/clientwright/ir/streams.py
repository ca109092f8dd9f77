"""Streams: items one after the other, in an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from clientwright.ir.types import Type, UnionType
from clientwright.json_value import JSON

StreamForm = Literal["events", "lines", "sequence", "parts"]


@dataclass(frozen=True, slots=True)
class ItemStream:
    """What the items of a success are, and how they are written."""

    status: str
    form: StreamForm
    media_types: tuple[str, ...]
    item: Type
    whole: bool = False
    """An item is a server-sent event itself: an object of `event`, `data`, `id` and `retry`."""
    texts: tuple[str, ...] = ()
    """Names of the events whose data is text and no JSON; `*` stands for all."""
    end: str | None = None
    """Data of the event after which nothing comes."""
    prefix: tuple[Type, ...] = ()
    """What the first items are, where each is of its own type."""
    sets: tuple[tuple[str, JSON], ...] = ()
    """Members of the body that ask for the stream, where the operation has other answers too."""

    @property
    def kinds(self) -> tuple[Type, ...]:
        """All that an item can be."""
        return kinds_of_items(self.prefix, self.item)


def kinds_of_items(prefix: tuple[Type, ...], item: Type) -> tuple[Type, ...]:
    """What items can be: the first ones by their places, and all others."""
    known = item.variants if isinstance(item, UnionType) else (item,)
    more = () if set(known) <= set(prefix) else (item,)
    return tuple(dict.fromkeys((*prefix, *more)))
