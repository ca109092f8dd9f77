"""Names of links that a client follows: a resource beside the others, with a method for each."""

from __future__ import annotations

from collections.abc import Mapping

from clientwright.ir.api import AnswerLink, Api, Group
from clientwright.ir.links import Followed, followed_links
from clientwright.naming import words
from clientwright.naming.lock import CALLS, Lock
from clientwright.naming.names import GroupNames, LinkNames, OperationNames
from clientwright.naming.reserved import CONSTANTS, METHODS
from clientwright.naming.routes import route_words
from clientwright.naming.scope import claim_all

_CLASSES = frozenset("AnswerLink From".split())


def link_group(api: Api) -> Group | None:
    """The resource of links, where there are any; a tag of that name keeps it."""
    if not followed_links(api):
        return None
    tags = {words.snake(group.name or group.id) for group in api.groups}
    doc = "Operations that an answer leads to, called with what it says; `raw` gives such answers."
    return Group("answer links" if "links" in tags else "links", doc)


def sources_of(api: Api) -> frozenset[str]:
    """Pointers of the operations whose answers lead on."""
    sources = (source for each in followed_links(api) for source in each.sources)
    return frozenset(source.operation for source in sources)


def link_ids(followed: Followed, operations: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of a link: one for each answer that has it, so that each of them keeps its name."""
    return tuple(
        f"{operations[source.operation]} {status} (link {followed.link.name})"
        for source in followed.sources
        for status in source.statuses
    )


def name_links(
    api: Api,
    own: GroupNames | None,
    groups: Mapping[str, GroupNames],
    operations: Mapping[str, OperationNames],
    ids: Mapping[str, str],
    lock: Lock,
) -> dict[AnswerLink, LinkNames]:
    """The names of links: their own, and after those of operations where two are called alike."""
    links = {link_ids(each, ids)[0]: each for each in followed_links(api)}
    if own is None:
        return {}
    kept = _kept(links, f"{own.attribute}.", ids, lock)
    said = route_words(api.operations, of_methods=False)
    spellings = {
        id_: _spellings(each, api, groups, said) for id_, each in links.items()
    }
    methods = claim_all(spellings, METHODS, kept)
    targets = _targets(links, api, groups, operations)
    taken = {*CONSTANTS, *_CLASSES, own.class_name, f"Async{own.class_name}"}
    wanted = {id_: (f"{m.upper().rstrip('_')}_LINK",) for id_, m in methods.items()}
    constants = claim_all(wanted, taken | {*targets.values()})
    return {
        each.link: LinkNames(methods[id_], constants[id_], targets[each.link.target])
        for id_, each in links.items()
    }


def _kept(
    links: Mapping[str, Followed], start: str, ids: Mapping[str, str], lock: Lock
) -> dict[str, str]:
    """The locked names of those links that have one at any of their answers."""
    calls = lock.of(CALLS)
    found = {
        id_: next((calls[i] for i in link_ids(each, ids) if i in calls), "")
        for id_, each in links.items()
    }
    return {
        id_: call.removeprefix(start)
        for id_, call in found.items()
        if call.startswith(start)
    }


def _spellings(
    followed: Followed,
    api: Api,
    groups: Mapping[str, GroupNames],
    said: Mapping[str, tuple[str, ...]],
) -> tuple[str, ...]:
    pointer = followed.sources[0].operation
    source = next(o for o in api.operations if o.pointer == pointer)
    name, first = words.snake(followed.link.name), words.snake(said[pointer][0])
    group = groups[source.group].attribute
    status = followed.sources[0].statuses[0].lower()
    longer = f"{group}_{first}_{name}"
    return (
        words.safe(name, METHODS),
        *(f"{first}_{name}", longer, f"{longer}_{status}"),
    )


def _targets(
    links: Mapping[str, Followed],
    api: Api,
    groups: Mapping[str, GroupNames],
    operations: Mapping[str, OperationNames],
) -> dict[str, str]:
    """What the operations that links lead to are imported as: two modules may have one of a name."""
    homes = {o.pointer: groups[o.group].module for o in api.operations}
    wanted = {
        pointer: (
            operations[pointer].constant,
            f"{homes[pointer].upper()}_{operations[pointer].constant}",
        )
        for pointer in dict.fromkeys(each.link.target for each in links.values())
    }
    return claim_all(wanted, CONSTANTS)
