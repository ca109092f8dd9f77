"""Schemas with an `$id`: what stands inside of one refers to it, and by its URL to others.

{"$id": "https://example.com/a/pet", "properties": {"tag": {"$ref": "tag"}}}    https://example.com/a/tag
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from clientwright.json_value import JSON, child, lookup


class Embedded:
    """The schemas of one file that have an `$id`."""

    def __init__(self, value: JSON) -> None:
        self._value = value
        self._urls = dict(_identified(value))
        self._places: dict[str, str] = {}
        for pointer, url in self._urls.items():
            self._places.setdefault(url, pointer)

    def __bool__(self) -> bool:
        return bool(self._urls)

    def find(self, pointer: str, name: str, fragment: str) -> tuple[str, str] | None:
        """Where a reference at `pointer` leads to, by place and fragment; None where no `$id` tells it."""
        around = self._around(pointer)
        if name:
            url = name if around is None else _joined(self._urls[around], name)
            place = self._places.get(url.rstrip("#"))
            return None if place is None else (place, fragment)
        if around is None or not self._holds(around + fragment):
            # Many write pointers from the root of the description all the same.
            return None
        return around, fragment

    def _around(self, pointer: str) -> str | None:
        while pointer and pointer not in self._urls:
            pointer = pointer.rpartition("/")[0]
        return pointer or None

    def _holds(self, pointer: str) -> bool:
        try:
            lookup(self._value, pointer)
        except KeyError:
            return False
        return True


def _identified(value: JSON) -> Iterator[tuple[str, str]]:
    """Pointers and URLs; one that is relative continues the one around it."""
    waiting: list[tuple[str, str, JSON]] = [("", "", value)]
    while waiting:
        pointer, base, value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(name := value.get("$id"), str) and not name.startswith("#"):
                base = _joined(base, name.rstrip("#"))
                yield pointer, base
            waiting.extend((child(pointer, k), base, v) for k, v in value.items())
        elif isinstance(value, list):
            waiting.extend((child(pointer, i), base, v) for i, v in enumerate(value))


def _joined(base: str, name: str) -> str:
    try:
        return urljoin(base, name)
    except ValueError:
        return name
