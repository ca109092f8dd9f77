"""The pointers that are looked for in a file, as a tree."""

from __future__ import annotations

from typing import TypeAlias

from clientwright.json_value import tokens_of

Mark: TypeAlias = tuple[int, int]


class Wanted(dict[str, "Wanted"]):
    """A place on the way to what is looked for; each learns its mark: line and column."""

    mark: Mark | None = None

    def branch(self, pointer: str) -> list[Wanted]:
        """Grow the tree by one pointer; return the nodes from the root down to it."""
        nodes: list[Wanted] = [self]
        for token in tokens_of(pointer):
            nodes.append(nodes[-1].setdefault(token, Wanted()))
        return nodes
