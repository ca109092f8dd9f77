"""A scope hands out each name once."""

from __future__ import annotations

import keyword
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count, zip_longest

NONE_LOCKED: Mapping[str, str] = {}


@dataclass(slots=True)
class Scope:
    """Names taken so far; `claim` gives the first free spelling of those offered."""

    taken: set[str] = field(default_factory=set[str])

    def keep(self, wanted: Iterable[str], locked: Mapping[str, str]) -> dict[str, str]:
        """The locked names of those ids that have one, as far as they are free and Python takes them."""
        kept: dict[str, str] = {}
        for id_ in sorted(wanted):
            name = locked.get(id_, "")
            is_name = name.isidentifier() and not keyword.iskeyword(name)
            if is_name and name not in self.taken:
                kept[id_] = name
                self.taken.add(name)
        return kept

    def claim(self, *spellings: str) -> str:
        """The first spelling that is free, or the last one with a number after it."""
        for spelling in chain(spellings, _numbered(spellings[-1])):
            if spelling not in self.taken:
                self.taken.add(spelling)
                return spelling
        raise AssertionError("numbers do not end")


def claim_all(
    wanted: Mapping[str, Sequence[str]],
    taken: Iterable[str] = (),
    locked: Mapping[str, str] = NONE_LOCKED,
) -> dict[str, str]:
    """A name for each id, whatever the order of the ids: who is spelled like its name keeps it."""
    scope = Scope(set(taken))
    named = scope.keep(wanted, locked)
    own = [i for i in sorted(wanted) if i == wanted[i][0] and i not in named]
    named |= {id_: scope.claim(*wanted[id_]) for id_ in own}
    rest = {id_: each for id_, each in wanted.items() if id_ not in named}
    named |= claim_apart(rest, scope)
    return {id_: named[id_] for id_ in wanted}


def claim_in_turn(
    wanted: Mapping[str, Sequence[str]],
    taken: Iterable[str] = (),
    locked: Mapping[str, str] = NONE_LOCKED,
) -> dict[str, str]:
    """A name for each id, the first ids first."""
    scope = Scope(set(taken))
    kept = scope.keep(wanted, locked)
    return {i: kept.get(i) or scope.claim(*each) for i, each in wanted.items()}


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
