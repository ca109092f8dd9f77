"""Whether a value has the types that a description gives it: a model for each object, its fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from .description import Description, Schema
from .scenarios import Data


def untyped(
    description: Description, schema: Schema, sent: Data, value: object, where: str = ""
) -> Iterator[str]:
    """Where a value lacks the type that the description gives it."""
    schema = description.narrowed(schema, sent)
    if isinstance(sent, dict):
        yield from _untyped_object(description, schema, sent, value, where)
    elif isinstance(sent, list):
        items = value if isinstance(value, Iterable) else ()
        for index, (each, item) in enumerate(zip(sent, items, strict=False)):
            place = f"{where}/{index}"
            yield from untyped(description, schema.get("items", {}), each, item, place)


def _untyped_object(
    description: Description,
    schema: Schema,
    sent: dict[str, Data],
    value: object,
    where: str,
) -> Iterator[str]:
    declared = description.properties(schema)
    if not isinstance(value, BaseModel):
        if declared:
            yield f"{where or '/'} is a {type(value).__name__}, not a model"
        return
    fields = {each.alias or name: name for name, each in _fields(value)}
    others = description.others(schema)
    for name, each in sent.items():
        place = f"{where}/{name}"
        if name in declared and name not in fields:
            yield f"{place} is no field of {type(value).__name__}"
        elif name in fields:
            inner = getattr(value, fields[name])
            yield from untyped(description, declared.get(name, {}), each, inner, place)
        elif others:
            inner = (value.model_extra or {}).get(name)
            yield from untyped(description, others, each, inner, place)


def _fields(value: BaseModel) -> Iterable[tuple[str, Data]]:
    return type(value).model_fields.items()
