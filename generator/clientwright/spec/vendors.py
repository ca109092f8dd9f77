"""Extensions of other generators, said as our own: nothing later knows theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from clientwright.diagnostics import Diagnostic
from clientwright.json_value import JSON, child, tokens_of
from clientwright.load.document import Document, Origin
from clientwright.load.edit import Edit
from clientwright.load.grammar import Node, walk
from clientwright.spec import vendor_pages
from clientwright.spec.vendor_values import (
    Malformed,
    flag,
    group,
    header,
    named,
    repeated,
    skipped,
    spelled,
    streamed,
    text,
)

Read = Callable[[JSON], JSON]
"""Our value of theirs; None where it says nothing, and Malformed where nobody can tell."""

_NAME, _GROUP = "x-clientwright-name", "x-clientwright-group"
_IGNORE, _IDEMPOTENT = "x-clientwright-ignore", "x-clientwright-idempotent"
_KEY, _KEYS = "x-clientwright-idempotency-key", "x-fern-idempotency-headers"
_STREAM = "x-clientwright-stream"

_OPERATION: Mapping[str, tuple[str, Read]] = {
    "x-speakeasy-name-override": (_NAME, text),
    "x-fern-sdk-method-name": (_NAME, text),
    "x-speakeasy-group": (_GROUP, text),
    "x-fern-sdk-group-name": (_GROUP, group),
    "x-speakeasy-ignore": (_IGNORE, flag),
    "x-fern-ignore": (_IGNORE, flag),
    "x-stainless-skip": (_IGNORE, skipped),
    "x-fern-idempotent": (_IDEMPOTENT, flag),
    "x-speakeasy-retries": (_IDEMPOTENT, repeated),
    "x-fern-streaming": (_STREAM, streamed),
}
_PARAMETER: Mapping[str, tuple[str, Read]] = {
    "x-speakeasy-name-override": (_NAME, text),
    "x-fern-parameter-name": (_NAME, text),
    "x-stainless-param": (_NAME, spelled),
    "x-stainless-naming": (_NAME, named("property_name")),
    "x-ms-client-name": (_NAME, text),
}
_PROPERTY: Mapping[str, tuple[str, Read]] = {
    "x-speakeasy-name-override": (_NAME, text),
    "x-fern-property-name": (_NAME, text),
    "x-stainless-naming": (_NAME, named("property_name")),
    "x-ms-client-name": (_NAME, text),
}
_TYPE: Mapping[str, tuple[str, Read]] = {
    "x-speakeasy-name-override": (_NAME, text),
    "x-fern-type-name": (_NAME, text),
    "x-stainless-naming": (_NAME, named("type_name", "model_name")),
    "x-ms-client-name": (_NAME, text),
    "x-ms-enum": (_NAME, named("name", language=None)),
}


def read_vendors(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The description with our extensions beside those of other generators; ours win.

    Operations that are to be ignored are taken out.
    """
    edit, layer = Edit(document.data), dict[str, Origin | str]()
    found: list[Diagnostic] = []
    key = _key(document.data, found)
    ignored: list[str] = []
    for node in walk(document.data):
        said = dict(_said(node, found))
        if node.kind == "operation":
            said |= vendor_pages.pages_of(document.data, node, found)
            if key and node.value.get("x-fern-idempotent") and _KEY not in node.value:
                said[_KEY] = ("x-fern-idempotent", key)
            if said.get(_IGNORE, (None, node.value.get(_IGNORE)))[1] is True:
                ignored.append(node.pointer)
        for ours, (theirs, value) in said.items():
            edit.put([*tokens_of(node.pointer), ours], value)
            layer[child(node.pointer, ours)] = child(node.pointer, theirs)
    for pointer in ignored:
        edit.remove(tokens_of(pointer))
    if not layer and not ignored:
        return document, tuple(found)
    return document.changed(edit.data, layer), tuple(found)


def _key(data: Mapping[str, JSON], found: list[Diagnostic]) -> JSON:
    """The header field by which a server knows a call of an idempotent operation again."""
    if _KEYS not in data:
        return None
    try:
        return header(data[_KEYS])
    except Malformed as error:
        found.append(vendor_pages.malformed("", _KEYS, error))
        return None


def _said(
    node: Node, found: list[Diagnostic]
) -> Iterator[tuple[str, tuple[str, JSON]]]:
    """Our keywords with the values of theirs that an object has, and which ones those are."""
    done = set[str]()
    for theirs, (ours, read) in _table(node).items():
        if theirs not in node.value or ours in node.value or ours in done:
            continue
        try:
            value = read(node.value[theirs])
        except Malformed as error:
            found.append(vendor_pages.malformed(node.pointer, theirs, error))
            continue
        if value is not None:
            done.add(ours)
            yield ours, (theirs, value)


def _table(node: Node) -> Mapping[str, tuple[str, Read]]:
    match node.kind:
        case "operation":
            return _OPERATION
        case "parameter":
            return _PARAMETER
        case "schema":
            is_property = node.pointer.rpartition("/")[0].endswith("/properties")
            return _PROPERTY if is_property else _TYPE
        case _:
            return {}
