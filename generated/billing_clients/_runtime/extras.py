"""Fields of a decoded answer that its description does not know."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache
from typing import TypeAlias, cast

from pydantic import BaseModel

from .drift import Drift
from .kinds import is_array, is_class, is_object, kind_of
from .pointer import step
from .shape import AliasShape, ModelShape, Shape, extra_of, model_fields, parts_of

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
    # To type checkers, a class may have no hash.
    fields = _models_in(cast(Hashable, type(value)))
    if fields is not None:
        model = cast(BaseModel, value)
        if extra := model.__pydantic_extra__:
            if extra_of(type(model)) is None:
                found += (((path, key), each) for key, each in extra.items())
            else:
                _collect(extra, path, found)
        members = vars(model)
        for name, key in fields:
            _collect(members.get(name), (path, key), found)
    elif is_array(value):
        for index, each in enumerate(value):
            _collect(each, (path, index), found)
    elif is_object(value):
        for key, each in value.items():
            _collect(each, (path, key), found)


@lru_cache(maxsize=None)
def _models_in(kind: Hashable) -> tuple[tuple[str, str], ...] | None:
    """Names and wire names of a model's fields that can hold models; None of what is no model."""
    if not is_class(kind) or not issubclass(kind, BaseModel):
        return None
    fields = model_fields(kind)
    return tuple((f.name, f.keys[0]) for f in fields if _holds_models(f.shape))


def _holds_models(shape: Shape) -> bool:
    return any(isinstance(part, ModelShape | AliasShape) for part in parts_of(shape))


def _written(path: Path) -> str:
    return "" if path is None else _written(path[0]) + step(path[1])
