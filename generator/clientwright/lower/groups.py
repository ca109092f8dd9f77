"""Groups of operations: their tags, in the order and with the words that the description has for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from os.path import commonprefix

from clientwright.ir.api import Group, Operation
from clientwright.ir.paths import is_word, segments
from clientwright.spec.node import Node

LARGE = 40
"""Operations from which on one group holds too many to find one in it."""


def group_of(path: str, operation: Node) -> str:
    """The first tag; of OpenAPI 3.2, one that is for navigation before those that are labels.

    Without any, the first word of the path.
    """
    tags = operation.texts("tags")
    labels = {
        tag.text("name")
        for tag in Node.of(operation.root)["tags"].items()
        if tag.text("kind", "nav") != "nav"
    }
    said = operation.text("x-clientwright-group")
    navigating = [tag for tag in tags if tag not in labels]
    words = [each for each in segments(path) if is_word(each)]
    return said or next(iter((*navigating, *tags, *words)), "default")


def groups_of(root: Node, operations: tuple[Operation, ...]) -> tuple[Group, ...]:
    """The tags that operations use, in the order of the description's own list, then of use.

    What `x-tagGroups` lists comes first, group by group.
    """
    about = {tag.text("name"): tag for tag in root["tags"].items()}
    parents = _parents(root)
    return tuple(
        Group(name, _doc(name, about, parents), _name(about.get(name)))
        for name in _used(root, operations)
    )


def spelled_once(
    root: Node, operations: tuple[Operation, ...]
) -> tuple[Operation, ...]:
    """The operations, with one spelling of a tag that is here `Bank accounts` and there `bankAccounts`."""
    first: dict[str, str] = {}
    for name in (*_listed(root), *sorted({o.group for o in operations})):
        first.setdefault(_folded(name), name)
    return tuple(replace(o, group=first[_folded(o.group)]) for o in operations)


def told_apart(
    nodes: Iterable[Node], operations: tuple[Operation, ...]
) -> tuple[Operation, ...]:
    """The operations of a large API by the first word of their paths, where one tag is on all of them."""
    given = any(node.text("x-clientwright-group") for node in nodes)
    if len({o.group for o in operations}) > 1 or len(operations) <= LARGE or given:
        return operations
    own = [[each for each in segments(o.path) if is_word(each)] for o in operations]
    start = len(commonprefix([each[:-1] for each in own]))
    return tuple(
        replace(o, group=words[start], tag=o.group) if words else o
        for o, words in zip(operations, own, strict=True)
    )


def _used(root: Node, operations: tuple[Operation, ...]) -> list[str]:
    used = {operation.group for operation in operations}
    order = dict.fromkeys((*_listed(root), *(o.group for o in operations)))
    return [name for name in order if name in used]


def _listed(root: Node) -> list[str]:
    listed = (tag.text("name") for tag in root["tags"].items())
    return [*_parents(root), *listed]


def _folded(name: str) -> str:
    return re.sub(r"[\s_-]+", "", name).casefold()


def _parents(root: Node) -> dict[str, str]:
    """What each tag is a part of, by `x-tagGroups` or the tag's own `parent`."""
    found: dict[str, str] = {}
    for group in root["x-tagGroups"].items():
        for name in group.texts("tags"):
            found.setdefault(name, group.text("name"))
    for tag in root["tags"].items():
        if parent := tag.text("parent"):
            found[tag.text("name")] = parent
    return found


def _doc(name: str, about: Mapping[str, Node], parents: Mapping[str, str]) -> str:
    tag, parent = about.get(name), parents.get(name, "")
    said = "" if tag is None else tag.words() or tag.words("summary")
    title = about[parent].text("summary") if parent in about else ""
    whole = (title or parent).rstrip(".")
    if not whole or whole == name:
        return said
    return f"{said}\n\nPart of {whole}." if said else f"{name}, a part of {whole}."


def _name(tag: Node | None) -> str | None:
    return None if tag is None else tag.maybe_text("x-clientwright-name")
