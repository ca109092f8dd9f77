"""Unions of objects that the value of a property tells apart."""

from __future__ import annotations

from collections.abc import Hashable
from types import NoneType
from typing import Any, get_args  # Any: pydantic hands over any annotation

from pydantic import GetCoreSchemaHandler as Handler
from pydantic_core import CoreSchema, core_schema

from .kinds import is_object


class Tagged:
    """Marks a union: the value of a property that tells each variant, in their order.

    Several values may tell one variant; `None` stands for all that are not listed.
    """

    def __init__(self, name: str, *values: str | tuple[str, ...] | None) -> None:
        self.name = name
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
        found = value.get(self.name)
        return (
            self.choices.get(found, self.other)
            if isinstance(found, str)
            else self.other
        )

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        given = get_args(source)
        variants = [handler.generate_schema(v) for v in given if v is not NoneType]
        choices: dict[Hashable, CoreSchema] = dict(enumerate(variants))
        # What is a model already, or has no tag, is whatever it fits.
        choices["untold"] = core_schema.union_schema(list(variants))
        union = core_schema.tagged_union_schema(choices, discriminator=self._told)
        return core_schema.nullable_schema(union) if NoneType in given else union

    def _told(self, value: object) -> Hashable:
        if is_object(value) and (self.name in value or self.other is not None):
            return self.choice(value)
        return "untold"
