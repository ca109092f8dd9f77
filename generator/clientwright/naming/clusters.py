"""Types that belong together: a head that others may use, and what it alone uses.

A component is a head; so is an unnamed type that several heads use, or somebody outside. What
refers to each other in a circle belongs together, so clusters never refer to each other in one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from clientwright.ir.circles import circles
from clientwright.ir.types import TypeId, is_component


def clusters(
    uses: Mapping[TypeId, Collection[TypeId]], outside: Collection[TypeId]
) -> dict[TypeId, TypeId]:
    """The head of each type; `uses` are the types that each refers to, `outside` is used elsewhere."""
    heads: dict[TypeId, TypeId] = {}
    users: dict[TypeId, set[TypeId]] = {id_: set() for id_ in uses}
    for circle in circles(uses):
        of = {head for id_ in circle for head in users[id_]}
        alone = len(of) == 1 and not any(
            is_component(id_) or id_ in outside for id_ in circle
        )
        head = of.pop() if alone else min(circle, key=_first)
        for id_ in circle:
            heads[id_] = head
            _note(users, uses[id_], head)
    return heads


def _note(
    users: dict[TypeId, set[TypeId]], used: Iterable[TypeId], head: TypeId
) -> None:
    for id_ in used:
        if id_ in users:
            users[id_].add(head)


def _first(id_: TypeId) -> tuple[bool, int, TypeId]:
    return not is_component(id_), id_.count("/"), id_
