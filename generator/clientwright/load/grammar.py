"""Which part of a description is what: where schemas, parameters and references may stand.

Only what the grammar knows is visited: an example, a default or an enum that looks like a schema
is data, and a property named `$ref` is a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from clientwright.json_value import JSON, child

Kind: TypeAlias = str
"""One of the keys of GRAMMAR, or `{schema}` and the like for an object of names."""


class Node(NamedTuple):
    """An object of a description, its kind and its place."""

    kind: Kind
    pointer: str
    value: dict[str, JSON]


def _each(kind: Kind, keys: str) -> dict[str, Kind]:
    return {key: kind for key in keys.split()}


# "schema" is one schema or a list of them, "{schema}" is an object of names.
_SCHEMA = (
    _each(
        "schema",
        "items additionalItems additionalProperties allOf anyOf oneOf not contains",
    )
    | _each(
        "schema", "prefixItems propertyNames unevaluatedItems unevaluatedProperties"
    )
    | _each("schema", "if then else contentSchema")
    | _each(
        "{schema}", "properties patternProperties $defs definitions dependentSchemas"
    )
    | {"dependencies": "{schema}", "discriminator": "discriminator"}
)
_CONTENT = {"content": "{media_type}", "examples": "{example}", "schema": "schema"}
_METHODS = "get put post delete options head patch trace query"
_COMPONENTS = {
    "schemas": "{schema}",
    "parameters": "{parameter}",
    "responses": "{response}",
    "requestBodies": "{request_body}",
    "headers": "{header}",
    "examples": "{example}",
    "links": "{link}",
    "callbacks": "{callback}",
    "pathItems": "{path_item}",
    "securitySchemes": "{security_scheme}",
    "mediaTypes": "{media_type}",
}
GRAMMAR: Mapping[Kind, Mapping[str, Kind]] = {
    "root": {
        "paths": "{path_item}",
        "webhooks": "{path_item}",
        "components": "components",
        "definitions": "{schema}",
        "parameters": "{parameter}",
        "responses": "{response}",
    },
    "components": _COMPONENTS,
    "path_item": {
        **_each("operation", _METHODS),
        "parameters": "parameter",
        "additionalOperations": "{operation}",
    },
    "operation": {
        "parameters": "parameter",
        "requestBody": "request_body",
        "responses": "{response}",
        "callbacks": "{callback}",
    },
    "parameter": {**_CONTENT, "items": "schema"},
    "header": {**_CONTENT, "items": "schema"},
    "request_body": _CONTENT,
    "response": {
        "content": "{media_type}",
        "headers": "{header}",
        "links": "{link}",
        "schema": "schema",
    },
    "media_type": {
        "schema": "schema",
        "itemSchema": "schema",
        "examples": "{example}",
        "encoding": "{encoding}",
        "prefixEncoding": "encoding",
        "itemEncoding": "encoding",
    },
    "encoding": {"headers": "{header}"},
    "callback": {},  # its members are path items: see _children
    "schema": _SCHEMA,
    "discriminator": {},
    "example": {},
    "link": {},
    "security_scheme": {},
}


def walk(value: JSON, kind: Kind = "root", pointer: str = "") -> Iterator[Node]:
    """Visit every object in the order of the document; one may be changed while it is visited."""
    waiting: list[tuple[Kind, str, JSON]] = [(kind, pointer, value)]
    while waiting:
        kind, pointer, value = waiting.pop()
        if isinstance(value, dict):
            yield Node(kind, pointer, value)
            waiting.extend(reversed(list(_children(kind, pointer, value))))
        elif isinstance(value, list):
            items = enumerate(value)
            waiting.extend(
                reversed([(kind, child(pointer, i), each) for i, each in items])
            )


def _children(
    kind: Kind, pointer: str, value: dict[str, JSON]
) -> Iterator[tuple[Kind, str, JSON]]:
    if kind == "callback" or kind[0] == "{":
        yield from _named(kind[1:-1] if kind[0] == "{" else "path_item", pointer, value)
        return
    grammar = GRAMMAR[kind]
    for key, inner in value.items():
        below = grammar.get(key)
        if below is None:
            continue
        if below[0] != "{":
            yield below, child(pointer, key), inner
        elif isinstance(inner, dict):
            yield from _named(below[1:-1], child(pointer, key), inner)


def _named(
    kind: Kind, pointer: str, value: dict[str, JSON]
) -> Iterator[tuple[Kind, str, JSON]]:
    extensible = kind in ("path_item", "response")
    for name, inner in value.items():
        if isinstance(inner, dict) and not (extensible and name.startswith("x-")):
            yield kind, child(pointer, name), inner
