"""Plain formats of strings, and fields with several names on the wire."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Annotated, TypeAlias

from pydantic import AliasChoices, Field, GetPydanticSchema
from pydantic.fields import FieldInfo
from pydantic_core import core_schema

from .types import Base64 as Base64
from .types import Base64Url as Base64Url
from .types import written

Date: TypeAlias = date
"""`2026-01-31`. A name of its own, since fields are called `date` too."""

Time: TypeAlias = time
"""`12:30:00`."""

Duration: TypeAlias = timedelta
"""ISO 8601: `PT15M`."""


def _digits(value: object) -> object:
    return str(value) if isinstance(value, int) else value


IntegerString = Annotated[
    int,
    GetPydanticSchema(
        lambda _source, _handler: core_schema.int_schema(serialization=written(_digits))
    ),
]
"""An integer, as text on the wire: other languages would round it."""


def Names(wire_name: str, *others: str) -> FieldInfo:
    """A field that is sent by one name and read by several."""
    # The stubs of pydantic say Any.
    field: FieldInfo = Field(
        validation_alias=AliasChoices(wire_name, *others), serialization_alias=wire_name
    )
    return field
