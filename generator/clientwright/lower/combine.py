"""Keywords of two schemas that hold at once, as those of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product

from clientwright.json_value import JSON, as_list, as_object

MOST_CHOICES = 16
"""Variants that two choices make together; of more, a value is told by one choice or the other."""
WIDENED = "x-clientwright-widened"
"""Marks a schema of which that is so."""
CHOICES = ("oneOf", "anyOf")


def merge_into(merged: dict[str, JSON], part: Mapping[str, JSON]) -> None:
    """Add what another schema says; where both cannot hold, the later one does."""
    for key, value in part.items():
        if key in CHOICES and isinstance(value, list):
            _choose(merged, key, value)
        elif (join := _JOINS.get(key)) and key in merged:
            merged[key] = join(merged[key], value)
        else:
            merged[key] = value


def _properties(known: JSON, value: JSON) -> JSON:
    merged = dict(as_object(known))
    for name, schema in as_object(value).items():
        merged[name] = _both(merged[name], schema) if name in merged else schema
    return merged


def _both(known: JSON, value: JSON) -> JSON:
    """A property that both describe; a component is what it is whatever it was before."""
    if not isinstance(known, dict) or not isinstance(value, dict) or known == value:
        return value
    if _is_component(value):
        return {**_said(known), **value}
    if "$ref" in known or "$ref" in value:
        return {**_said(known), **_said(value), "allOf": [known, value]}
    merged = dict(known)
    merge_into(merged, value)
    return merged


def _said(schema: Mapping[str, JSON]) -> dict[str, JSON]:
    kept = ("description", "deprecated", "readOnly", "writeOnly")
    return {key: schema[key] for key in kept if key in schema}


def _is_component(schema: Mapping[str, JSON]) -> bool:
    reference = schema.get("$ref")
    return (
        isinstance(reference, str)
        and reference.startswith("#/components/schemas/")
        and reference.count("/") == 3
    )


def _required(known: JSON, value: JSON) -> JSON:
    names = as_list(known)
    return [*names, *(name for name in as_list(value) if name not in names)]


def _kinds(known: JSON, value: JSON) -> JSON:
    """The types that both admit; null where the later one does."""
    first: list[JSON] = known if isinstance(known, list) else [known]
    second: list[JSON] = value if isinstance(value, list) else [value]
    both = [each for each in second if each in first or _is_narrower(each, first)]
    both += [each for each in first if each not in both and _is_narrower(each, second)]
    if not [each for each in both if each != "null"]:
        return value
    both += ["null"] if "null" in second and "null" not in both else []
    return both[0] if len(both) == 1 else [*both]


def _is_narrower(kind: JSON, others: list[JSON]) -> bool:
    return kind == "integer" and "number" in others


def _values(known: JSON, value: JSON) -> JSON:
    """The values that both lists have."""
    first = as_list(known)
    return [each for each in as_list(value) if each in first] or value


def _conditional(known: JSON, value: JSON) -> JSON:
    merged = dict(as_object(known))
    for name, schemas in as_object(value).items():
        merged[name] = [*as_list(merged.get(name)), *as_list(schemas)]
    return merged


_JOINS: Mapping[str, Callable[[JSON, JSON], JSON]] = {
    "properties": _properties,
    "patternProperties": _properties,
    "required": _required,
    "type": _kinds,
    "enum": _values,
    "x-clientwright-conditional": _conditional,
    "dependentRequired": _conditional,
}


def _choose(merged: dict[str, JSON], keyword: str, branches: list[JSON]) -> None:
    """A choice beside another one is a choice of pairs; what only constrains makes no types."""
    known = next((key for key in CHOICES if key in merged), None)
    first = as_list(merged.get(known)) if known else []
    if known is None or all(map(only_constrains, first)):
        for key in CHOICES:
            merged.pop(key, None)
        merged[keyword] = branches
    elif not all(map(only_constrains, branches)) and first != branches:
        del merged[known]
        _pair(merged, first, branches)


def _pair(merged: dict[str, JSON], first: list[JSON], second: list[JSON]) -> None:
    if len(first) * len(second) > MOST_CHOICES:
        merged["anyOf"], merged[WIDENED] = [*first, *second], True
        return
    one, other = (
        [each for each in branches if each != {"type": "null"}]
        for branches in (first, second)
    )
    pairs: list[JSON] = [{"allOf": [*pair]} for pair in product(one, other)]
    both_admit_null = len(one) < len(first) and len(other) < len(second)
    null: list[JSON] = [{"type": "null"}] if both_admit_null else []
    merged["oneOf"] = [*pairs, *null]


def only_constrains(branch: JSON) -> bool:
    """Whether a branch says no more than which properties must be there, or must not."""
    keys = {key for key in as_object(branch) if not key.startswith("x-")}
    says = bool(keys & {"required", "not"})
    return says and keys <= {"required", "not", "title", "description", "type"}
