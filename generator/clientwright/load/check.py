"""What a loaded document must be: OpenAPI, with references that lead somewhere."""

from __future__ import annotations

import re

from clientwright.diagnostics import InputError, Where
from clientwright.json_value import JSON, lookup
from clientwright.load.document import Document
from clientwright.load.grammar import Node, walk

_KNOWN_VERSION = re.compile(r"2\.0|3\.[0-2](\.\d+)?.*")
_OTHER_FORMATS = {
    "asyncapi": "an AsyncAPI description",
    "overlay": "an OpenAPI Overlay",
    "arazzo": "an Arazzo description",
    "$schema": "a JSON Schema",
    "swaggerVersion": "a description of Swagger 1",
    "actions": "an OpenAPI Overlay",
}


def version_of(data: dict[str, JSON]) -> str:
    """Return what `openapi` or `swagger` says; an unquoted 3.1 is a number in YAML."""
    version = data.get("openapi", data.get("swagger"))
    return "" if version is None or isinstance(version, bool) else str(version).strip()


def check_format(document: Document) -> None:
    """Refuse what is no OpenAPI description of a version that is known."""
    version = version_of(document.data)
    if _KNOWN_VERSION.fullmatch(version):
        return
    if version:
        key = "openapi" if "openapi" in document.data else "swagger"
        what, where = f"the version `{version}` is not known", document.where(f"/{key}")
    else:
        what, where = _not_openapi(document.data), Where(document.sources[0].name)
    advice = "Give a description in OpenAPI 3.0, 3.1 or 3.2, or in Swagger 2.0."
    raise InputError(what, where=where, advice=advice)


def _not_openapi(data: dict[str, JSON]) -> str:
    found = [name for key, name in _OTHER_FORMATS.items() if key in data]
    reason = (
        f"it looks like {found[0]}"
        if found
        else "it has neither `openapi` nor `swagger`"
    )
    return f"the file is not an OpenAPI description: {reason}"


def broken_references(document: Document) -> list[Node]:
    """The objects whose `$ref` leads to nothing."""
    known: dict[str, bool] = {}
    return [
        node
        for node in walk(document.data)
        if not _leads_somewhere(document.data, node, known)
    ]


def _leads_somewhere(data: dict[str, JSON], node: Node, known: dict[str, bool]) -> bool:
    text = node.value.get("$ref")
    if not isinstance(text, str):
        return True
    if text not in known:
        known[text] = text[:1] == "#" and _exists(data, text[1:])
    return known[text]


def _exists(data: dict[str, JSON], pointer: str) -> bool:
    try:
        lookup(data, pointer)
    except KeyError:
        return False
    return pointer == "" or pointer.startswith("/")
