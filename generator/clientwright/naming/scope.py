"""A scope hands out each name once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count, zip_longest


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
    wanted: Mapping[str, Sequence[str]], taken: Iterable[str] = ()
) -> dict[str, str]:
    """A name for each id, whatever the order of the ids: who is spelled like its name keeps it."""
    scope = Scope(set(taken))
    own = sorted(id_ for id_ in wanted if id_ == wanted[id_][0])
    named = {id_: scope.claim(*wanted[id_]) for id_ in own}
    rest = {id_: each for id_, each in wanted.items() if id_ not in named}
    named |= claim_apart(rest, scope)
    return {id_: named[id_] for id_ in wanted}


def claim_apart(wanted: Mapping[str, Sequence[str]], scope: Scope) -> dict[str, str]:
    """A name for each id; two that want the same both take their next spelling, whatever their order.

    Who has none left that is its own alone takes what is free, in the order of the ids.
    """
    names: dict[str, str] = {}
    for spellings in zip_longest(*(wanted[id_] for id_ in sorted(wanted))):
        now = dict(zip(sorted(wanted), spellings, strict=True))
        counts = Counter(now[id_] for id_ in wanted if id_ not in names)
        free = {
            id_: spelling
            for id_, spelling in now.items()
            if id_ not in names and counts[spelling] == 1 and spelling is not None
            if spelling not in scope.taken
        }
        names |= free
        scope.taken |= {*free.values()}
    for id_ in sorted(wanted.keys() - names.keys()):
        names[id_] = scope.claim(*wanted[id_])
    return names


def _numbered(spelling: str) -> Iterator[str]:
    separator = "_" if spelling.islower() else ""
    return (f"{spelling}{separator}{number}" for number in count(2))
