"""Values of one keyword that hold at once, as one value; where both cannot hold, the later one does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TypeGuard

from clientwright.json_value import JSON, as_list, as_object

Number = int | float | Decimal


def contradict(key: str, known: JSON, value: JSON) -> bool:
    """Whether no value is of both types, or of both lists of values."""
    if key == "const":
        return known != value
    if key == "enum":
        return not [each for each in as_list(value) if each in as_list(known)]
    return key == "type" and not _kinds_of_both(known, value)


def listed(known: JSON, value: JSON) -> JSON:
    """The items of both lists, each once."""
    items = as_list(known)
    return [*items, *(each for each in as_list(value) if each not in items)]


def _kinds(known: JSON, value: JSON) -> JSON:
    """The types that both admit; null where the later one does."""
    both = [each for each in _kinds_of_both(known, value) if each != "null"]
    if not both:
        return value
    both += ["null"] if "null" in _as_kinds(value) else []
    return both[0] if len(both) == 1 else [*both]


def _kinds_of_both(known: JSON, value: JSON) -> list[JSON]:
    """Null is one of them where a part admits nothing else."""
    first, second = _as_kinds(known), _as_kinds(value)
    both = [each for each in second if each in first or _is_narrower(each, first)]
    both += [each for each in first if each not in both and _is_narrower(each, second)]
    is_null = ["null"] in (first, second)
    return both if is_null else [each for each in both if each != "null"]


def _as_kinds(value: JSON) -> list[JSON]:
    return value if isinstance(value, list) else [value]


def _is_narrower(kind: JSON, others: list[JSON]) -> bool:
    return kind == "integer" and "number" in others


def _values(known: JSON, value: JSON) -> JSON:
    """The values that both lists have."""
    first = as_list(known)
    return [each for each in as_list(value) if each in first] or value


def _lists(known: JSON, value: JSON) -> JSON:
    merged = dict(as_object(known))
    for name, schemas in as_object(value).items():
        merged[name] = [*as_list(merged.get(name)), *as_list(schemas)]
    return merged


def _most(known: JSON, value: JSON) -> JSON:
    return max(known, value) if _is_number(known) and _is_number(value) else value


def _least(known: JSON, value: JSON) -> JSON:
    return min(known, value) if _is_number(known) and _is_number(value) else value


def _is_number(value: JSON) -> TypeGuard[Number]:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


_LOW = "minimum exclusiveMinimum minLength minItems minProperties".split()
_HIGH = "maximum exclusiveMaximum maxLength maxItems maxProperties".split()

JOINS: Mapping[str, Callable[[JSON, JSON], JSON]] = {
    "required": listed,
    "type": _kinds,
    "enum": _values,
    "x-clientwright-conditional": _lists,
    "dependentRequired": _lists,
    "x-clientwright-also": listed,
    "x-clientwright-contradicted": listed,
    **dict.fromkeys(_LOW, _most),
    **dict.fromkeys(_HIGH, _least),
}
