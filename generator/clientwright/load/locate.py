"""From JSON pointers to lines: one scan of a file finds the places of many pointers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clientwright.load.skim_json import skim
from clientwright.load.source import Source
from clientwright.load.syntax import tokens_of_source
from clientwright.load.tokens import Kind, Token
from clientwright.load.wanted import Mark, Wanted


@dataclass(slots=True)
class _Level:
    """An open object or array; node is None where nothing is looked for."""

    node: Wanted | None
    count: int | None
    below: Wanted | None = None
    at_key: bool = True


def locate(source: Source, pointers: Iterable[str]) -> dict[str, Mark]:
    """Return line and column of each pointer, or of the nearest value that is there."""
    root = Wanted()
    branches = {pointer: root.branch(pointer) for pointer in pointers}
    if branches and source.syntax == "json":
        skim(source.text, root)
    elif branches:
        scan(source, root)
    return {pointer: _nearest(nodes) for pointer, nodes in branches.items()}


def _nearest(nodes: list[Wanted]) -> Mark:
    return next((node.mark for node in reversed(nodes) if node.mark), (1, 1))


def scan(source: Source, root: Wanted) -> None:
    """Mark the places in a file, token by token."""
    levels: list[_Level] = []
    for token in tokens_of_source(source):
        if token.kind is Kind.END:
            levels.pop()
            continue
        node = _enter(levels[-1], token) if levels else root
        if token.kind in (Kind.OBJECT, Kind.ARRAY):
            if not levels:
                root.mark = (token.line, token.column)
            levels.append(_Level(node, 0 if token.kind is Kind.ARRAY else None))


def _enter(level: _Level, token: Token) -> Wanted | None:
    """Return the node of the value that begins here; None for a key and for unwanted values."""
    if level.count is not None:
        below = level.node.get(str(level.count)) if level.node else None
        level.count += 1
        return _marked(below, token)
    if level.at_key:
        # The place of a member is that of its key; of two same keys the last counts.
        level.below = _marked(level.node.get(token.text) if level.node else None, token)
        level.at_key = False
        return None
    level.at_key = True
    return level.below


def _marked(node: Wanted | None, token: Token) -> Wanted | None:
    if node is not None:
        node.mark = (token.line, token.column)
    return node
