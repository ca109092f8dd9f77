"""What a schema says of values, without what it says of itself: two of one shape are the same type."""

from __future__ import annotations

from clientwright.json_value import JSON, as_list, as_object

_MAPS = ("properties", "patternProperties")
_SCHEMAS = ("items", "additionalProperties", "unevaluatedProperties", "not")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SETS = ("required", "enum", "type")


def shape_of(schema: JSON) -> JSON:
    """The schema without titles, examples and the like, its lists in one order where none matters."""
    if not isinstance(schema, dict):
        return schema
    return {
        key: _inner(key, value)
        for key, value in sorted(schema.items())
        if key not in ANNOTATIONS and not _is_foreign(key)
    }


def _inner(key: str, value: JSON) -> JSON:
    if key in _MAPS:
        return {name: shape_of(each) for name, each in as_object(value).items()}
    if key in _SCHEMAS:
        return shape_of(value)
    if key in _LISTS:
        return [shape_of(each) for each in as_list(value)]
    return (
        sorted(value, key=repr) if key in _SETS and isinstance(value, list) else value
    )


def _is_foreign(key: str) -> bool:
    return key.startswith("x-") and not key.startswith("x-clientwright-")


ANNOTATIONS = frozenset(
    "title description default deprecated readOnly writeOnly example examples externalDocs".split()
)
