"""Names of types: the description's own first, then, from the outside in, those made of places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from clientwright.ir.api import Api
from clientwright.ir.paths import is_usual
from clientwright.ir.types import NamedType, TypeId, is_component
from clientwright.json_value import pointer_of, tokens_of
from clientwright.naming import words
from clientwright.naming.places import ANSWERS, BODIES, Places
from clientwright.naming.scope import Scope, claim_apart
from clientwright.naming.statuses import PHRASES
from clientwright.naming.variants import Labels, kind_of, labels_of

_IN_PACKAGE = re.compile(r"[a-z_][a-z0-9_]*\.[A-Z][\w-]*")


def name_types(
    api: Api, taken: Iterable[str], locked: Mapping[TypeId, str]
) -> dict[TypeId, str]:
    """A class name for each type; locked ones are kept, but for those that the description gives."""
    scope = Scope(set(taken))
    said = [id_ for id_, named in api.types.items() if named.name is not None]
    names = scope.keep(api.types.keys() - said, locked)
    given = sorted(filter(_is_given, api.types.values()), key=_precedence)
    places, labels = Places.of(api), labels_of(api)
    bodies = _bodies(api, places)
    whole = [n for n in given if n.id not in names and not _is_qualified(n)]
    names |= {n.id: scope.claim(*bodies.get(n.id, ()), *_given(n)) for n in whole}
    qualified = {n.id: list(_unqualified(n)) for n in given if n.id not in names}
    names |= claim_apart(qualified, scope)
    for level in _levels(api.types):
        wanted = {
            id_: list(_spellings(api.types[id_], owner, names, places, labels))
            for id_, owner in level
            if id_ not in names
        }
        names |= claim_apart(wanted, scope)
    return names


def _is_given(named: NamedType) -> bool:
    """Whether the description itself says what a type is called."""
    return named.name is not None or is_component(named.id)


def _given(named: NamedType) -> tuple[str, ...]:
    name = words.pascal(named.name or tokens_of(named.id)[-1])
    return name, name + words.suffix(kind_of(named))


def _is_qualified(named: NamedType) -> bool:
    """Whether a schema is called in a namespace: `io.k8s.api.core.v1.Pod`, `models.Account` of Go."""
    name = tokens_of(named.id)[-1]
    is_path = name.strip(".").count(".") > 1 or _IN_PACKAGE.fullmatch(name)
    return named.name is None and bool(is_path)


def _unqualified(named: NamedType) -> Iterator[str]:
    """The name in its namespace, with ever more of that before it."""
    parts = tokens_of(named.id)[-1].split(".")
    for start in range(len(parts) - 1, 0, -1):
        if not all(map(_says_little, parts[start:])):
            yield words.pascal(" ".join(parts[start:]))
    yield from _given(named)


def _says_little(part: str) -> bool:
    return is_usual(part) or part.lower() in BODIES | ANSWERS


def _bodies(api: Api, places: Places) -> dict[TypeId, tuple[str, ...]]:
    """What FastAPI calls `Body_` and the id of an operation, by that one's words."""
    said = places.operations
    return {
        pointer_of(("components", "schemas", f"Body_{o.id}")): (
            words.pascal(f"{said[o.pointer][0]} body"),
        )
        for o in api.operations
        if said[o.pointer][0] != o.id
    }


def _precedence(named: NamedType) -> tuple[bool, bool, TypeId]:
    """Who is spelled like its name keeps it."""
    spelled = named.name or tokens_of(named.id)[-1]
    return not is_component(named.id), spelled != words.pascal(spelled), named.id


def _levels(
    types: Mapping[TypeId, NamedType],
) -> Iterator[list[tuple[TypeId, TypeId | None]]]:
    """Types with what they stand in, those that stand in others after those."""
    owners = {id_: _owner(id_, types) for id_ in types}
    depths: dict[TypeId, int] = {}
    for id_ in sorted(types, key=lambda id_: (id_.count("/"), id_)):
        owner = owners[id_]
        depths[id_] = 0 if owner is None else depths[owner] + 1
    order = sorted(types, key=lambda id_: (depths[id_], id_))
    for _, level in groupby(order, key=lambda id_: depths[id_]):
        yield [(id_, owners[id_]) for id_ in level]


def _owner(id_: TypeId, types: Mapping[TypeId, NamedType]) -> TypeId | None:
    outer = id_.rpartition("/")[0]
    while outer and outer not in types:
        outer = outer.rpartition("/")[0]
    return outer or None


def _spellings(
    named: NamedType,
    owner: TypeId | None,
    names: Mapping[TypeId, str],
    places: Places,
    labels: Mapping[TypeId, Labels],
) -> Iterator[str]:
    """The words of the place, with those that tell a variant, and at last with its kind."""
    if named.general:
        yield words.pascal(PHRASES.get(named.general, named.general))
    stem = "" if owner is None else names[owner]
    ways = list(
        places.spellings(named.id) if owner is None else places.inside(owner, named.id)
    )
    if named.id.endswith("/discriminator"):
        yield f"Any{stem or words.suffix(tokens_of(named.id)[-2])}"
    told = _told(f"{stem} {ways[0]}", labels.get(named.id, Labels()))
    for way, after in (
        *((ways[0], label) for label in told),
        *((way, told[0]) for way in ways[1:]),
        (ways[0], kind_of(named)),
    ):
        yield _class(stem, f"{way} {after}")


def _told(before: str, label: Labels) -> tuple[str, ...]:
    """What may stand after the words of a place: what a variant says of itself, or else nothing."""
    own = [_without_repetition(before, each) for each in label.own] or [""]
    apart = [_without_repetition(before, each) for each in label.apart]
    return (*own, *(f"{own[0]} {each}" for each in apart))


def _without_repetition(before: str, label: str) -> str:
    """`Auto chunking strategy` after `…ChunkingStrategy` is `Auto`."""
    last = [word.lower() for word in words.split(before)]
    said = words.split(label)
    for length in range(len(said), 0, -1):
        if [word.lower() for word in said[-length:]] == last[-length:]:
            return " ".join(said[:-length])
        if [word.lower() for word in said[:length]] == last[-length:]:
            return " ".join(said[length:])
    return label


def _class(stem: str, text: str) -> str:
    return stem + words.suffix(text) if stem else words.pascal(text)
