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

from clientwright.diagnostics import Diagnostic, Fix
from clientwright.json_value import JSON, as_list, as_object, child, step, tokens_of
from clientwright.load.document import Document
from clientwright.load.grammar import walk

ACCEPT = "x-clientwright-accept"


def unaccepted(
    document: Document, found: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """The diagnostics that the description does not accept."""
    return tuple(each for each in found if not _is_accepted(document, each))


def repairs_text(
    document: Document, found: Sequence[Diagnostic], before: Sequence[JSON] = ()
) -> str:
    """An overlay with the actions of the one that is in use, and then all repairs, as JSON.

    Empty where there is nothing to repair: an overlay has one action or more.
    """
    if not found:
        return ""
    fixes = [fix for each in found if (fix := _fix(document, each)) is not None]
    left = [each for each in found if _fix(document, each) is None]
    actions: list[JSON] = [
        *before,
        *_removals(document, [fix for fix in fixes if not _is_item(document, fix)]),
        *_updates(document, [fix for fix in fixes if not fix.remove]),
        *_acceptances(document, left, has_overlay=bool(before)),
        *_removals(document, [fix for fix in fixes if _is_item(document, fix)]),
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


def _fix(document: Document, found: Diagnostic) -> Fix | None:
    """The repair, where it can be said of the description's own file."""
    fix = found.fix
    if fix is None or _pointer(document, found) is None:
        return None
    is_swagger = "swagger" in document.data
    return None if is_swagger and fix.update is not None else fix


def _updates(document: Document, fixes: Sequence[Fix]) -> Iterator[JSON]:
    for fix in fixes:
        yield {"target": _json_path(document, fix.pointer), "update": fix.update}


def _is_item(document: Document, fix: Fix) -> bool:
    """Whether what is removed stands in a list, where others would take its place."""
    value: JSON = document.data
    for token in tokens_of(fix.pointer)[:-1]:
        value = _member(value, token)
    return isinstance(value, list)


def _removals(document: Document, fixes: Sequence[Fix]) -> Iterator[JSON]:
    """Backwards: items of a list behind the one that is removed move up."""
    removed = {fix.pointer for fix in fixes if fix.remove}
    for pointer in sorted(removed, key=_order, reverse=True):
        yield {"target": _json_path(document, pointer), "remove": True}


def _order(pointer: str) -> list[tuple[int, str]]:
    return [(int(t), "") if t.isdigit() else (0, t) for t in tokens_of(pointer)]


def _json_path(document: Document, pointer: str) -> str:
    """RFC 9535: a name in brackets, a number where it counts the items of a list."""
    path = "$"
    value: JSON = document.data
    for token in tokens_of(pointer):
        path += f"[{token}]" if isinstance(value, list) else f"[{_quoted(token)}]"
        value = _member(value, token)
    return path


def _member(value: JSON, token: str) -> JSON:
    """What stands there, unless loading has taken it out already."""
    try:
        return step(value, token)
    except KeyError:
        return None


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


def _acceptances(
    document: Document, found: Sequence[Diagnostic], *, has_overlay: bool
) -> Iterator[JSON]:
    """One action an object that holds faults.

    What stands in the overlay that is in use stands elsewhere in the new one, which takes its place.
    """
    objects = {node.pointer for node in walk(document.data)} if found else set[str]()
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
