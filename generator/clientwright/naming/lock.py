"""The name lock: public names that were given once, and are given again.

Names stand in tables, by an id that neither growth nor another order of a description changes.
What has left the description is retired: it gets its name back when it returns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from clientwright.diagnostics import Diagnostic

Table = Mapping[str, str]
"""Names by id."""

CALLS = "calls"
TYPES = "types"
GROUPS = "groups"
RESOURCES = "resources"
WEBHOOKS = "webhooks"
SERVERS = "servers"
CLIENT = "client arguments"
CREDENTIALS = "credentials"


def arguments_of(operation: str) -> str:
    """The table of the arguments of one call."""
    return f"arguments of {operation}"


def fields_of(owner: str) -> str:
    """The table of the fields of one type."""
    return f"fields of {owner}"


@dataclass(frozen=True, slots=True)
class Lock:
    """Names by table and id, of what there is and of what there was."""

    names: Mapping[str, Table] = field(default_factory=dict[str, Table])
    retired: Mapping[str, Table] = field(default_factory=dict[str, Table])

    def of(self, table: str) -> Table:
        """The names that are to be kept."""
        return {**self.retired.get(table, {}), **self.names.get(table, {})}


NO_LOCK = Lock()


@dataclass(frozen=True, slots=True)
class Public:
    """The public names of an API, and where what they name is declared."""

    names: Mapping[str, Table]
    pointers: Mapping[tuple[str, str], str]


def renew(old: Lock, public: Public) -> tuple[Lock, tuple[Diagnostic, ...]]:
    """The lock after a run, and every name that a user of the old client must change or look at."""
    changed = [*_changed(old, public), *_moved(old, public)]
    return Lock(public.names, _retired(old, public.names)), tuple(changed)


def _changed(old: Lock, public: Public) -> Iterator[Diagnostic]:
    """Names that are no longer those of the same id."""
    for table, names in sorted(public.names.items()):
        known = old.names.get(table, {})
        for id_, name in sorted(names.items()):
            if id_ in known and known[id_] != name:
                message = f"{id_} was `{known[id_]}` in {table}, and cannot be any more"
                pointer = public.pointers.get((table, id_), "")
                yield Diagnostic("name-changed", pointer, message, f"called `{name}`")


def _moved(old: Lock, public: Public) -> Iterator[Diagnostic]:
    """New ids that took the name of one that is gone, or look like it."""
    for table, names in sorted(public.names.items()):
        known = old.names.get(table, {})
        new = {id_: name for id_, name in names.items() if id_ not in known}
        owners = {name: id_ for id_, name in new.items()}
        for id_, name in sorted(known.items()):
            if id_ in names:
                continue
            successor = owners.get(name) or _alike(table, id_, new, old, public)
            if successor is not None:
                message = f"{id_}, which was `{name}` in {table}, is gone"
                repair = f"`{new[successor]}` is {successor}"
                pointer = public.pointers.get((table, successor), "")
                yield Diagnostic("name-moved", pointer, message, repair)


def _alike(table: str, id_: str, new: Table, old: Lock, public: Public) -> str | None:
    """The one new id of a type that has the fields of a type that is gone."""
    fields = old.names.get(fields_of(id_), {}).keys()
    if table != TYPES or len(fields) < 2:
        return None
    found = [n for n in new if public.names.get(fields_of(n), {}).keys() == fields]
    return found[0] if len(found) == 1 else None


def _retired(old: Lock, names: Mapping[str, Table]) -> dict[str, Table]:
    """What is gone, as long as nothing else has its name."""
    found: dict[str, Table] = {}
    for table in sorted({*old.names, *old.retired}):
        present = names.get(table, {})
        used = Counter(present.values())
        gone = {
            id_: name
            for id_, name in old.of(table).items()
            if id_ not in present and not used[name]
        }
        found |= {table: gone} if gone else {}
    return found
