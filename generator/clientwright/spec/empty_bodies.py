"""Bodies that are declared and hold nothing."""

from __future__ import annotations

from clientwright.json_value import JSON, as_object

_MEMBERS = ("properties", "patternProperties", "$ref", "allOf", "anyOf", "oneOf")


def says_nothing(body: JSON) -> bool:
    """Whether a body may be left out and is an object without a member: converters write it on each GET."""
    given = as_object(body)
    content = as_object(given.get("content"))
    return (
        not given.get("required")
        and bool(content)
        and all(map(_is_empty, content.values()))
    )


def _is_empty(media: JSON) -> bool:
    schema = as_object(as_object(media).get("schema"))
    closed = (
        schema.get("type") == "object" and schema.get("additionalProperties") is False
    )
    return closed and not any(schema.get(key) for key in _MEMBERS)
