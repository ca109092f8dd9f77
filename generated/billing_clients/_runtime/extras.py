"""Fields of a decoded answer that its description does not know."""

from __future__ import annotations

from typing import TypeAlias

from pydantic import BaseModel

from .drift import Drift
from .kinds import is_array, is_object, kind_of
from .pointer import step
from .shape import extra_of, model_fields

Path: TypeAlias = tuple["Path", str | int] | None
"""The way to a value, written out only where there is something to report."""


def unknown_fields(value: object, operation_id: str, pointer: str = "") -> list[Drift]:
    found: list[tuple[Path, object]] = []
    _collect(value, None, found)
    return [
        Drift(
            "unknown_field",
            pointer + _written(path),
            operation_id,
            "nothing",
            kind_of(each),
        )
        for path, each in found
    ]


def _collect(value: object, path: Path, found: list[tuple[Path, object]]) -> None:
    if isinstance(value, BaseModel):
        described = extra_of(type(value)) is not None
        for key, each in (value.model_extra or {}).items():
            if described:
                _collect(each, (path, key), found)
            else:
                found.append(((path, key), each))
        members = vars(value)
        for each in model_fields(type(value)):
            _collect(members.get(each.name), (path, each.keys[0]), found)
    elif is_array(value):
        for index, each in enumerate(value):
            _collect(each, (path, index), found)
    elif is_object(value):
        for key, each in value.items():
            _collect(each, (path, key), found)


def _written(path: Path) -> str:
    return "" if path is None else _written(path[0]) + step(path[1])
