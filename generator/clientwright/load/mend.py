"""References that lead to nothing are taken out: what they stood for can be anything."""

from __future__ import annotations

from difflib import get_close_matches

from clientwright.diagnostics import Diagnostic, Fix
from clientwright.json_value import JSON, child, lookup, pointer_of, tokens_of
from clientwright.load.check import broken_references
from clientwright.load.document import Document
from clientwright.load.edit import Edit
from clientwright.load.grammar import Node

_REPAIRS = {
    "schema": "read as any value",
    "parameter": "the parameter is left out",
    "response": "read as an answer without a body",
    "request_body": "the body is left out",
    "path_item": "the path has no operations",
}


def mend_references(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Take out each `$ref` that leads to nothing, and each parameter that is nothing else."""
    broken = broken_references(document)
    if not broken:
        return document, ()
    found = document.located(_diagnostic(document, node) for node in broken)
    edit = Edit(document.data)
    # Backwards: items of a list behind the one that is taken out move up.
    for node in sorted(broken, key=lambda each: _order(each.pointer), reverse=True):
        layer = edit.remove(_path(document.data, _target(node)))
        document = document.changed(edit.data, layer)
    return document.changed(edit.data, {}), found


def _diagnostic(document: Document, node: Node) -> Diagnostic:
    return Diagnostic(
        "ref-nowhere",
        child(node.pointer, "$ref"),
        _message(document, node),
        _REPAIRS.get(node.kind, "left out"),
        fix=Fix(_target(node), remove=True),
    )


def _target(node: Node) -> str:
    is_item = node.kind == "parameter" and tokens_of(node.pointer)[-1].isdigit()
    return node.pointer if is_item else child(node.pointer, "$ref")


def _order(pointer: str) -> list[tuple[int, str]]:
    return [(int(t), "") if t.isdigit() else (0, t) for t in tokens_of(pointer)]


def _path(data: JSON, pointer: str) -> list[str | int]:
    """The steps of a pointer, numbers where they lead into a list."""
    path: list[str | int] = []
    for token in tokens_of(pointer):
        in_list = isinstance(lookup(data, pointer_of(path)), list)
        path.append(int(token) if in_list else token)
    return path


def _message(document: Document, node: Node) -> str:
    text = str(node.value["$ref"])
    meant = _meant(document.data, text)
    return f"the $ref `{text}` leads to nothing" + (f" (`{meant}`?)" if meant else "")


def _meant(data: JSON, text: str) -> str | None:
    """The component whose name is nearest."""
    section, _, name = text.removeprefix("#").rpartition("/")
    try:
        members = lookup(data, section) if section.startswith("/") else None
    except KeyError:
        return None
    close = get_close_matches(name, members, 1) if isinstance(members, dict) else []
    return f"#{child(section, close[0])}" if close else None
