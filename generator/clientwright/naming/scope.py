"""A scope hands out each name once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, count


@dataclass(slots=True)
class Scope:
    """Names taken so far; `claim` gives the first free spelling of those offered."""

    taken: set[str] = field(default_factory=set[str])

    def claim(self, *spellings: str) -> str:
        """The first spelling that is free, or the last one with a number after it."""
        for spelling in chain(spellings, _numbered(spellings[-1])):
            if spelling not in self.taken:
                self.taken.add(spelling)
                return spelling
        raise AssertionError("numbers do not end")


def claim_all(
    wanted: Mapping[str, tuple[str, ...]], taken: Iterable[str] = ()
) -> dict[str, str]:
    """A name for each id, whatever the order of the ids: who is spelled like its name keeps it."""
    scope = Scope(set(taken))
    order = sorted(wanted, key=lambda id_: (id_ != wanted[id_][0], id_))
    named = {id_: scope.claim(*wanted[id_]) for id_ in order}
    return {id_: named[id_] for id_ in wanted}


def _numbered(spelling: str) -> Iterator[str]:
    separator = "_" if spelling.islower() else ""
    return (f"{spelling}{separator}{number}" for number in count(2))
