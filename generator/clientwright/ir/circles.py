"""The order of what refers to each other, and the circles in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

Uses = Mapping[str, Collection[str]]
"""What each refers to; references to what is not a key are passed over."""


def used_first(uses: Uses) -> Iterator[str]:
    """Each after those that it refers to, but for what closes a circle."""
    seen: set[str] = set()
    for start in sorted(uses):
        waiting = [(start, False)]
        while waiting:
            id_, entered = waiting.pop()
            if entered:
                yield id_
            elif id_ not in seen and id_ in uses:
                seen.add(id_)
                waiting += [(id_, True), *((each, False) for each in uses[id_])]


def circles(uses: Uses) -> Iterator[list[str]]:
    """All in groups that refer to each other, each group after those that refer to it (Kosaraju's way).

    What is in no circle is a group of its own.
    """
    users: dict[str, list[str]] = {id_: [] for id_ in uses}
    for id_, used in uses.items():
        for each in used:
            if each in users:
                users[each].append(id_)
    seen: set[str] = set()
    for start in reversed(list(used_first(uses))):
        circle: list[str] = []
        waiting = [start]
        while waiting:
            id_ = waiting.pop()
            if id_ not in seen:
                seen.add(id_)
                circle.append(id_)
                waiting += users[id_]
        if circle:
            yield sorted(circle)
