"""Faults of a description as an OpenAPI Overlay that mends them, for the owner of the description.

What has no repair of its own is accepted by `x-clientwright-accept`, a list:

code               not reported for the object that the list stands in, nor for anything inside
code#/pointer      not reported at one place, by its pointer from that object
code@file#/pointer of the root: not reported at one place of another file
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

from clientwright.diagnostics import Diagnostic, Fix
from clientwright.json_value import (
    JSON,
    as_list,
    as_object,
    child,
    lookup,
    step,
    tokens_of,
)
from clientwright.load.document import Document
from clientwright.load.grammar import walk
from clientwright.spec.swagger_parameters import as_said_in_swagger

ACCEPT = "x-clientwright-accept"


class Mend(NamedTuple):
    """A repair, and why it is needed."""

    fix: Fix
    why: str


def unaccepted(
    document: Document, found: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """The diagnostics that the description does not accept; what several media types share is said once."""
    once = {(each.code, each.where, each.pointer, each.message): each for each in found}
    return tuple(each for each in once.values() if not _is_accepted(document, each))


def repairs_text(
    document: Document, found: Sequence[Diagnostic], before: Sequence[JSON] = ()
) -> str:
    """An overlay with the actions of the one that is in use, and then all repairs, as JSON.

    Empty where there is nothing to repair: an overlay has one action or more.
    """
    if not found:
        return ""
    mends = [mend for each in found if (mend := _mend(document, each)) is not None]
    left = [each for each in found if not _is_mended(document, each)]
    actions: list[JSON] = [
        *before,
        *_removals(document, [mend for mend in mends if not _is_item(document, mend)]),
        *_updates(document, [mend for mend in mends if not mend.fix.remove]),
        *_acceptances(document, left, has_overlay=bool(before)),
        *_removals(document, [mend for mend in mends if _is_item(document, mend)]),
    ]
    title = as_object(document.data.get("info")).get("title")
    overlay: dict[str, JSON] = {
        "overlay": "1.0.0",
        "info": {"title": f"Repairs of {title or 'a description'}", "version": "1"},
        "extends": document.path.name,
        "actions": actions,
    }
    return json.dumps(overlay, indent=2, ensure_ascii=False, default=float) + "\n"


def _is_accepted(document: Document, found: Diagnostic) -> bool:
    """Whether a fault is accepted where it is, or around it."""
    value: JSON = document.data
    pointer = _pointer(document, found)
    rest = pointer if pointer is not None else ""
    if {found.code, _entry(document, found, "")} & set(_codes(value)):
        return True
    for token in tokens_of(rest):
        try:
            value = step(value, token)
        except KeyError:
            return False
        rest = rest[len(child("", token)) :]
        if {found.code, f"{found.code}#{rest}"} & set(_codes(value)):
            return True
    return False


def _entry(document: Document, found: Diagnostic, holder: str) -> str:
    """What accepts one fault, in the object that is the holder."""
    if (pointer := _pointer(document, found)) is not None:
        return f"{found.code}#{pointer[len(holder) :]}"
    file = PurePath(found.where.file).name if found.where else ""
    return f"{found.code}@{file}#{found.pointer}"


def _codes(value: JSON) -> Iterator[str]:
    for code in as_list(as_object(value).get(ACCEPT)):
        if isinstance(code, str):
            yield code


def _pointer(document: Document, found: Diagnostic) -> str | None:
    """The place of a fault in the description's own file; None of one of another file."""
    is_own = found.where is None or found.where.file == document.sources[0].name
    return found.pointer if is_own else None


def _mend(document: Document, found: Diagnostic) -> Mend | None:
    """The repair, where what it changes stands in the whole description."""
    fix = found.fix
    if fix is None:
        return None
    try:
        value = lookup(document.whole.data, fix.pointer)
    except KeyError:
        return None
    if not fix.remove and not isinstance(value, dict):
        return None
    return Mend(fix, _said(document, found))


def _said(document: Document, found: Diagnostic) -> str:
    """What is wrong, and where, if the overlay's target does not tell."""
    if found.where is None or _pointer(document, found) is not None:
        return found.message
    return f"{PurePath(found.where.file).name} at {found.pointer}: {found.message}"


def _is_mended(document: Document, found: Diagnostic) -> bool:
    """Whether a repair changes anything: references are read before an overlay is."""
    mend = _mend(document, found)
    if mend is None or mend.fix.remove:
        return mend is not None
    value = as_object(lookup(document.whole.data, mend.fix.pointer))
    update = as_object(mend.fix.update)
    return any(value.get(key) != each for key, each in update.items())


def _updates(document: Document, mends: Sequence[Mend]) -> Iterator[JSON]:
    is_swagger = "swagger" in document.whole.data
    said: list[tuple[str, JSON]] = []
    for fix, why in mends:
        target, update = _json_path(document, fix.pointer), as_object(fix.update)
        update = as_said_in_swagger(update) if is_swagger else update
        if (target, update) not in said:
            said.append((target, update))
            yield {"target": target, "description": why, "update": update}


def _is_item(document: Document, mend: Mend) -> bool:
    """Whether what is removed stands in a list, where others would take its place."""
    outer = mend.fix.pointer.rpartition("/")[0]
    return mend.fix.remove and isinstance(lookup(document.whole.data, outer), list)


def _removals(document: Document, mends: Sequence[Mend]) -> Iterator[JSON]:
    """Backwards: items of a list behind the one that is removed move up."""
    removed = {fix.pointer: why for fix, why in mends if fix.remove}
    for pointer in sorted(removed, key=_order, reverse=True):
        target = _json_path(document, pointer)
        yield {"target": target, "description": removed[pointer], "remove": True}


def _order(pointer: str) -> list[tuple[int, str]]:
    return [(int(t), "") if t.isdigit() else (0, t) for t in tokens_of(pointer)]


def _json_path(document: Document, pointer: str) -> str:
    """RFC 9535: a name in brackets, a number where it counts the items of a list."""
    path = "$"
    value: JSON = document.whole.data
    for token in tokens_of(pointer):
        path += f"[{token}]" if isinstance(value, list) else f"[{_quoted(token)}]"
        value = step(value, token)
    return path


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


def _acceptances(
    document: Document, found: Sequence[Diagnostic], *, has_overlay: bool
) -> Iterator[JSON]:
    """One action an object that holds faults.

    What stands in the overlay that is in use stands elsewhere in the new one, which takes its place.
    """
    objects = (
        {node.pointer for node in walk(document.whole.data)} if found else set[str]()
    )
    codes: dict[str, list[JSON]] = {}
    for each in found:
        pointer = _pointer(document, each) or ""
        while pointer not in objects:
            pointer = pointer.rpartition("/")[0]
        known = codes.setdefault(pointer, [])
        may_move = has_overlay and _pointer(document, each) is None
        entry = each.code if may_move else _entry(document, each, pointer)
        known += [] if entry in known else [entry]
    for pointer, listed in codes.items():
        target = _json_path(document, pointer)
        yield {"target": target, "update": {ACCEPT: listed}}
