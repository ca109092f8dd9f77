"""Unions of objects that the value of a property tells apart."""

from __future__ import annotations

from collections.abc import Hashable, KeysView, Mapping
from functools import lru_cache
from types import NoneType
from typing import Any, get_args  # Any: pydantic hands over any annotation

from pydantic import BaseModel
from pydantic import GetCoreSchemaHandler as Handler
from pydantic_core import CoreSchema, core_schema

from .kinds import is_class, is_object
from .model import constants, is_nullable
from .pointer import wire_names


class Tagged:
    """Marks a union: the value of a property that tells each variant, in their order.

    Several values may tell one variant; `None` stands for all that are not listed.
    """

    def __init__(self, name: str, *values: str | tuple[str, ...] | None) -> None:
        self.name = name
        self.variants: list[object] = []
        self.choices: dict[object, int] = {}
        self.other = values.index(None) if None in values else None
        for index, each in enumerate(values):
            for value in each if isinstance(each, tuple) else (each,):
                if value is not None:
                    self.choices[value] = index

    def choice(self, value: object) -> int | None:
        """The position of the variant of an object, or None where nothing tells it."""
        if not is_object(value):
            return None
        if self.name not in value and self.other is None:
            return self._likely(value)
        found = value.get(self.name)
        known = self.choices if isinstance(found, str) else {}
        return known.get(found, self.other)

    def _likely(self, value: Mapping[str, object]) -> int | None:
        """The first of the variants that an object without a tag fits best, by its keys.

        To try them all takes too long: each would try all variants of what it holds again.
        """
        ranks = [_rank(variant, value.keys()) for variant in self.variants]
        best = max(ranks, default=())
        return ranks.index(best) if all(ranks) and best[:1] == (1,) else None

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        given = get_args(source)
        self.variants = [each for each in given if each is not NoneType]
        variants = list(map(handler.generate_schema, self.variants))
        choices: dict[Hashable, CoreSchema] = dict(enumerate(variants))
        # What is a model already, or has no tag, is whatever it fits.
        untold = core_schema.union_schema([*variants])
        # Which one fits is another question for JSON: a text may be a date.
        choices["untold"] = core_schema.json_or_python_schema(_NOTHING, untold)
        union = core_schema.tagged_union_schema(choices, discriminator=self._told)
        return core_schema.nullable_schema(union) if NoneType in given else union

    def _told(self, value: object) -> Hashable:
        found = self.choice(value)
        is_untold = not is_object(value) or self.name not in value
        return "untold" if found is None and is_untold else found


_NOTHING = core_schema.literal_schema([object()])


def _rank(variant: object, keys: KeysView[str]) -> tuple[int, ...]:
    """More is better: any member that is known, none that is missing, many that are known."""
    if not is_class(variant) or not issubclass(variant, BaseModel):
        return ()
    known, required = _members(variant)
    count = len(known & keys)
    return min(count, 1), -sum(each.isdisjoint(keys) for each in required), count


@lru_cache(maxsize=None)
def _members(model: type[BaseModel]) -> tuple[frozenset[str], list[frozenset[str]]]:
    """All keys of a model, and those of each member that answers must have."""
    fields = model.model_fields.items()
    keys = {name: frozenset(wire_names(name, info)) for name, info in fields}
    fixed = constants(model)
    required = [
        keys[name]
        for name, info in fields
        if info.is_required() or name in fixed and not is_nullable(info.annotation)
    ]
    return frozenset[str]().union(*keys.values()), required
