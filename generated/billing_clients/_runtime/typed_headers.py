"""Header fields as the model that describes them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import lru_cache
from typing import TypeVar, cast

from .decode import decode_data
from .drift import Drift
from .json_text import parsed_or
from .operation import Json
from .shape import Leaf, ListShape, ModelShape, Shape, UnionShape, shape_of

T = TypeVar("T")


def typed(headers: Mapping[str, str], model: type[T]) -> tuple[T, tuple[Drift, ...]]:
    """The model, and where the fields deviate from it."""
    shape = shape_of(model)
    fields = shape.fields if isinstance(shape, ModelShape) else ()
    data: dict[str, object] = {}
    for field in fields:
        text = headers.get(field.keys[0].lower())
        if text is not None:
            data[field.keys[0]] = _read(field.shape, text)
    found = decode_data(_decoder(cast(Hashable, model)), data)
    return cast(T, found.value), found.drifts


@lru_cache(maxsize=None)
def _decoder(model: Hashable) -> Json:
    return Json(lambda: model)


def _read(shape: Shape, text: str) -> object:
    """A text as what its field is made of: a list by its commas, an object as JSON."""
    match shape:
        case UnionShape(variants=(inner,)):
            return _read(inner, text)
        case ListShape():
            return [_read(shape.item, each.strip()) for each in text.split(",")]
        case ModelShape():
            return parsed_or(text, text.encode())
        case Leaf():
            return text
