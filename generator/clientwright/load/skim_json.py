"""Places in JSON; what nobody looks for is skipped as fast as JSON is parsed."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator

from clientwright.load.wanted import Wanted

_NEXT = re.compile(r"[\s:]*")
_AFTER = re.compile(r"[\s,]*")
_SKIPPING = json.JSONDecoder(
    strict=False, parse_int=str, parse_float=str, parse_constant=str
)
_ELSE: Wanted = Wanted()
"""Where nothing is looked for."""


def skim(text: str, root: Wanted) -> None:
    """Mark the places in a text that json.loads has accepted."""
    lines = [0, *(found.end() for found in re.finditer("\n", text))]
    for node, place in _places(text, root):
        line = bisect_right(lines, place)
        node.mark = (line, place - lines[line - 1] + 1)


def _places(text: str, root: Wanted) -> Iterator[tuple[Wanted, int]]:
    """Each wanted node with the place of its key, or of its value where it has no key."""
    scan = _SKIPPING.raw_decode
    start = _NEXT.match(text, 0)
    place = start.end() if start else 0
    yield root, place
    open_: list[tuple[Wanted, int | None]] = []
    node = root
    while True:
        # Here a value begins. What is wanted in it is entered, everything else is skipped.
        if node and text[place] in "{[":
            open_.append((node, 0 if text[place] == "[" else None))
            place += 1
        else:
            place = scan(text, place)[1]
        place = _end(_AFTER, text, place)
        while open_ and text[place] in "}]":
            open_.pop()
            place = _end(_AFTER, text, place + 1)
        if not open_:
            return
        above, count = open_[-1]
        if count is None:
            key, after = scan(text, place)
            node = above.get(str(key), _ELSE)
            if node is not _ELSE:
                yield node, place
            place = _end(_NEXT, text, after)
        else:
            open_[-1] = (above, count + 1)
            node = above.get(str(count), _ELSE)
            if node is not _ELSE:
                yield node, place


def _end(pattern: re.Pattern[str], text: str, place: int) -> int:
    found = pattern.match(text, place)
    return found.end() if found else place
