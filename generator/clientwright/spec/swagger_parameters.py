"""Swagger's parameters and headers, which carry their schema in themselves."""

from __future__ import annotations

from clientwright.json_value import JSON, child
from clientwright.spec.moves import Change

_SCHEMA_KEYS = frozenset(
    "type format items default maximum exclusiveMaximum minimum exclusiveMinimum maxLength "
    "minLength pattern maxItems minItems uniqueItems enum multipleOf x-nullable".split()
)
_DELIMITERS = {"ssv": " ", "tsv": "\t", "pipes": "|"}
_STYLES_OF_QUERY = {"ssv": "spaceDelimited", "pipes": "pipeDelimited"}


def parameter_of(
    change: Change, pointer: str, value: dict[str, JSON]
) -> dict[str, JSON]:
    """Turn a parameter that is no body into one with a schema."""
    kept = {key: each for key, each in value.items() if key not in _SCHEMA_KEYS}
    how = kept.pop("collectionFormat", None)
    kept["schema"] = schema = schema_of(change, pointer, value)
    if "schema" in value:
        message = "a parameter that is no body has a `schema`"
        change.report(
            "schema-of-parameter", child(pointer, "schema"), message, "used as it is"
        )
    if schema.get("type") == "array":
        kept.update(_style(change, pointer, kept.get("in"), how))
    if kept.get("in") != "query":
        kept.pop("allowEmptyValue", None)
    return kept


def header_of(change: Change, pointer: str, value: JSON) -> dict[str, JSON]:
    """Turn a header of an answer into one with a schema."""
    header = change.objects(value, pointer)
    kept = {key: each for key, each in header.items() if key not in _SCHEMA_KEYS}
    how = kept.pop("collectionFormat", None)
    schema = schema_of(change, pointer, header)
    styles = (
        _style(change, pointer, "header", how) if schema.get("type") == "array" else {}
    )
    return {**kept, "schema": schema, **styles}


def schema_of(change: Change, pointer: str, value: dict[str, JSON]) -> dict[str, JSON]:
    """Collect what describes the value of a parameter; a file is a binary string."""
    if isinstance(given := value.get("schema"), dict):
        return given
    schema = {key: each for key, each in value.items() if key in _SCHEMA_KEYS}
    if schema.get("type") == "file":
        schema.update(type="string", format="binary")
    if "items" in schema:
        schema["items"] = _items(change, child(pointer, "items"), schema["items"])
    return schema


def encoding_of(
    change: Change, pointer: str, value: dict[str, JSON]
) -> dict[str, JSON]:
    """Say how the items of a form field are joined."""
    if value.get("type") != "array":
        return {}
    return _style(change, pointer, "formData", value.get("collectionFormat"))


def _items(change: Change, pointer: str, value: JSON) -> JSON:
    items = dict(change.objects(value, pointer))
    how = items.pop("collectionFormat", "csv")
    if how != "csv":
        message = f"the items of a list are lists themselves, joined by `{how}`"
        change.report("list-of-lists", pointer, message, "joined by a comma")
    if "items" in items:
        items["items"] = _items(change, child(pointer, "items"), items["items"])
    return items


def _style(change: Change, pointer: str, place: JSON, how: JSON) -> dict[str, JSON]:
    """Swagger joins by a comma where nothing is said; OpenAPI 3 repeats the parameter."""
    joined: dict[str, JSON] = {"explode": False}
    in_query = place in ("query", "formData")
    joined["style"] = "form" if in_query else "simple"
    if how in (None, "csv"):
        return joined
    if how == "multi" and in_query:
        return {"style": "form", "explode": True}
    if in_query and isinstance(how, str) and how in _STYLES_OF_QUERY:
        return {"style": _STYLES_OF_QUERY[how], "explode": False}
    if isinstance(how, str) and how in _DELIMITERS:
        # No style of OpenAPI says this.
        return {**joined, "x-clientwright-delimiter": _DELIMITERS[how]}
    message = f"the collectionFormat `{how}` has no meaning here"
    change.report("collection-format", pointer, message, "joined by a comma")
    return joined
