"""The same value with other ids in its references, whatever of the IR it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TypeVar, cast

from clientwright.ir.types import RefType, TypeId

T = TypeVar("T")


def with_ids(value: T, ids: Mapping[TypeId, TypeId]) -> T:
    """Replace the targets of all references in a value; what changes nothing is returned as it is."""
    return cast(T, _changed(value, ids))


def _changed(value: object, ids: Mapping[TypeId, TypeId]) -> object:
    if isinstance(value, RefType):
        target = ids.get(value.target, value.target)
        return value if target == value.target else RefType(target)
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        changed = tuple(_changed(item, ids) for item in items)
        same = all(a is b for a, b in zip(items, changed, strict=True))
        return items if same else changed
    if not is_dataclass(value) or isinstance(value, type):
        return value
    differing = {
        name: new
        for name in _names(type(value))
        if (new := _changed(old := getattr(value, name), ids)) is not old
    }
    return replace(value, **differing) if differing else value


@cache
def _names(cls: type) -> tuple[str, ...]:
    """The fields of a dataclass."""
    return tuple(field.name for field in fields(cls))
