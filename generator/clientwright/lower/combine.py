"""Keywords of two schemas that hold at once, as those of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product

from clientwright.json_value import JSON, as_list, as_object
from clientwright.lower.hints import CALLED
from clientwright.lower.joins import JOINS, contradict, listed
from clientwright.lower.shapes import ANNOTATIONS

MOST_CHOICES = 16
"""Variants that two choices make together; of more, a value is told by one choice or the other."""
WIDENED = "x-clientwright-widened"
"""Marks a schema of which that is so."""
CONTRADICTED = "x-clientwright-contradicted"
"""Marks a schema with the keywords of its parts that no value can meet."""
ALSO = "x-clientwright-also"
"""What other parts of a schema demand by keywords that it has itself, a schema each."""
PAIR = "x-clientwright-pair"
"""Marks a variant that two choices make together."""
CHOICES = ("oneOf", "anyOf")
_DEMANDS: Mapping[str, tuple[str, ...]] = {
    "contains": ("contains", "minContains", "maxContains"),
    "propertyNames": ("propertyNames",),
}


def merge_into(merged: dict[str, JSON], part: Mapping[str, JSON]) -> None:
    """Add what another schema says; where both cannot hold, the later one does."""
    _set_aside(merged, part)
    for key, value in part.items():
        if key in merged and contradict(key, merged[key], value):
            merged[CONTRADICTED] = listed(merged.get(CONTRADICTED), [key])
        if key in CHOICES and isinstance(value, list):
            _choose(merged, key, value)
        elif (join := _JOINS.get(key)) and key in merged:
            merged[key] = join(merged[key], value)
        else:
            merged[key] = value


def _set_aside(merged: dict[str, JSON], part: Mapping[str, JSON]) -> None:
    """Keep what both demand by keywords of which a schema has one."""
    for key, keys in _DEMANDS.items():
        if key in merged and key in part and not _joins(key, merged[key], part[key]):
            said: JSON = {each: merged.pop(each) for each in keys if each in merged}
            merged[ALSO] = listed(merged.get(ALSO), [said])


def _joins(key: str, known: JSON, value: JSON) -> bool:
    """Whether one schema says both: names have to be what each part says of them."""
    is_apart = not as_object(known).keys() & as_object(value).keys()
    return known == value or (key == "propertyNames" and is_apart)


def _properties(known: JSON, value: JSON) -> JSON:
    merged = dict(as_object(known))
    for name, schema in as_object(value).items():
        merged[name] = _both(merged[name], schema) if name in merged else schema
    return merged


def _both(known: JSON, value: JSON) -> JSON:
    """What both describe; a component is what it is where the other says nothing of values."""
    if value is True:
        return known
    if not isinstance(known, dict) or not isinstance(value, dict) or known == value:
        return value
    if _is_component(value) and known.keys() <= ANNOTATIONS:
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


_JOINS: Mapping[str, Callable[[JSON, JSON], JSON]] = {
    **JOINS,
    "properties": _properties,
    "patternProperties": _properties,
    "items": _both,
    "propertyNames": _both,
    "additionalProperties": _both,
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
    pairs: list[JSON] = [
        {"allOf": [*pair], PAIR: True, **_names(pair)} for pair in product(one, other)
    ]
    both_admit_null = len(one) < len(first) and len(other) < len(second)
    null: list[JSON] = [{"type": "null"}] if both_admit_null else []
    merged["oneOf"] = [*pairs, *null]


def _names(pair: tuple[JSON, JSON]) -> dict[str, JSON]:
    """What a pair is called where each of the two is called something."""
    said = [_called(as_object(each)) for each in pair]
    return {CALLED: " ".join(said)} if all(said) and said[0] != said[1] else {}


def _called(schema: Mapping[str, JSON]) -> str:
    name = str(schema.get("$ref")).rpartition("/")[2] if _is_component(schema) else ""
    return str(schema.get("title") or name)


def only_constrains(branch: JSON) -> bool:
    """Whether a branch says no more than which properties must be there, or must not."""
    keys = {key for key in as_object(branch) if not key.startswith("x-")}
    says = bool(keys & {"required", "not"})
    return says and keys <= {"required", "not", "title", "description", "type"}
