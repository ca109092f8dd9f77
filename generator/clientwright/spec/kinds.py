"""Which kind of JSON each keyword is, where it is neither a schema nor another object by name."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from clientwright.json_value import JSON

LISTS = frozenset("allOf anyOf oneOf prefixItems parameters prefixEncoding".split())
"""Keywords that hold a list of what the grammar says."""


def _each(kinds: str, keys: str) -> dict[str, tuple[str, ...]]:
    return {key: tuple(kinds.split()) for key in keys.split()}


EXPECTED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "root": _each("object", "info") | _each("array", "servers tags security"),
    "operation": _each("array", "tags servers security")
    | _each("string", "operationId summary description")
    | _each("boolean", "deprecated"),
    "parameter": _each("string", "name in description style")
    | _each("boolean", "required explode allowReserved deprecated"),
    "request_body": _each("boolean", "required"),
    "media_type": _each("object", "examples"),
    "schema": _each("string array", "type")
    | _each("array", "required enum")
    | _each("string", "pattern format title description")
    | _each("object", "discriminator xml")
    | _each("integer number", "minimum maximum multipleOf")
    | _each("integer", "minLength maxLength minItems maxItems")
    | _each("boolean", "uniqueItems readOnly writeOnly deprecated"),
}


def kind_of(value: JSON) -> str:
    """The JSON type of a value; a number without a fraction is an integer."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case Decimal() | float():
            return "integer" if value == int(value) else "number"
        case str():
            return "string"
        case list():
            return "array"
        case dict():
            return "object"


def kinds_named(kinds: tuple[str, ...]) -> str:
    """`a string or an array`."""
    return " or ".join(f"{'an' if k[0] in 'aeiou' else 'a'} {k}" for k in kinds)
