"""Types of values that need more than JSON says; the base of all models is here too."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from os import PathLike

# Any: pydantic hands over any annotation; a drifted value of any type may stand in a field.
from typing import IO, Annotated, Any, Literal, TypeAlias, get_args, get_origin

from pydantic import GetCoreSchemaHandler as Handler
from pydantic import GetPydanticSchema
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeAliasType

from .kinds import is_array
from .model import DECODING, FREE
from .model import Model as Model
from .wire import WIRE, decimal_text, milliseconds, scalar_text, utc_text


def written(wire: Callable[[Any], object]) -> core_schema.SerSchema:
    """Write a value with `wire` when it is sent, and leave it as it is in `model_dump`."""

    def serialize(value: Any, info: core_schema.SerializationInfo[object]) -> object:
        return wire(value) if info.context == WIRE else value

    return core_schema.plain_serializer_function_ser_schema(serialize, info_arg=True)


class OpenEnum:
    """Marks `Literal[…] | str`: the listed values, and others that the server may add.

    Answers are checked for the listed values alone, so that others are reported; a caller may
    give any.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        values = list(literals(source))
        kinds = {type(value) for value in values}

        def other(value: object, info: core_schema.ValidationInfo[object]) -> object:
            if info.context == DECODING or type(value) not in kinds:
                raise ValueError("not one of the known values")
            return value

        # Python is called only where the value is not listed.
        return core_schema.union_schema(
            [
                core_schema.literal_schema(values),
                core_schema.with_info_plain_validator_function(other),
            ],
            mode="left_to_right",
            serialization=core_schema.simple_ser_schema("any"),
        )


def literals(annotation: object) -> tuple[object, ...]:
    """The values of the Literals in an annotation."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(value for each in get_args(annotation) for value in literals(each))


def _amount(write: Callable[[Any], object] | None = None) -> GetPydanticSchema:
    """Finite and exact."""
    text = written(write) if write else None
    return GetPydanticSchema(
        lambda _source, _handler: core_schema.decimal_schema(
            allow_inf_nan=False, serialization=text
        )
    )


def _decimal_string(value: object) -> object:
    return decimal_text(value) if isinstance(value, Decimal) else value


@dataclass(frozen=True, slots=True)
class Moment:
    """How a moment stands on the wire, and what is made of one that is not quite as promised."""

    aware: bool
    wire: Callable[[datetime], object]
    salvage: Callable[[object], object]

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        def write(value: object) -> object:
            return self.wire(value) if isinstance(value, datetime) else value

        constraint: Literal["aware", "naive"] = "aware" if self.aware else "naive"
        return core_schema.datetime_schema(
            tz_constraint=constraint, serialization=written(write)
        )


def _read(value: object) -> object:
    """A datetime, naive where the text has no offset; the value itself where it is none."""
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _without_offset(value: object) -> object:
    found = _read(value)
    return found.replace(tzinfo=None) if isinstance(found, datetime) else value


Money = Annotated[Decimal, _amount()]
"""An amount: a number on the wire, exact both ways."""

MoneyString = Annotated[Decimal, _amount(_decimal_string)]
"""An amount: a string on the wire, exact both ways."""

DateTime = Annotated[datetime, Moment(True, scalar_text, _read)]
"""RFC 3339: aware."""

UtcDateTime = Annotated[datetime, Moment(True, utc_text, _read)]
"""Aware; sent in UTC with three digits of fraction."""

LocalDateTime = Annotated[datetime, Moment(False, scalar_text, _without_offset)]
"""Without an offset: naive, never given a zone."""

EpochMilliseconds = Annotated[datetime, Moment(True, milliseconds, _read)]
"""Milliseconds since 1970: aware, in UTC; ISO 8601 is read too."""


def _base64(wire: Callable[[Any], object] | None = None) -> GetPydanticSchema:
    """The wire's form is made where bytes are sent, unless it has its own."""
    shown = written(wire) if wire else core_schema.simple_ser_schema("bytes")
    text = core_schema.no_info_after_validator_function(
        _bytes, core_schema.str_schema()
    )
    return GetPydanticSchema(
        lambda _source, _handler: core_schema.json_or_python_schema(
            text,
            core_schema.union_schema(
                [core_schema.bytes_schema(strict=True), text], mode="left_to_right"
            ),
            serialization=shown,
        )
    )


def _bytes(text: str) -> bytes:
    """Either alphabet, with or without padding; raises ValueError for what is neither."""
    standard = text.translate({ord("-"): "+", ord("_"): "/"})
    return base64.b64decode(standard + "=" * (-len(standard) % 4), validate=True)


Base64 = Annotated[bytes, _base64()]
"""Bytes, as base64 text on the wire."""


def _url_text(value: object) -> object:
    if not isinstance(value, bytes):
        return value
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


Base64Url = Annotated[bytes, _base64(_url_text)]
"""Bytes, as text on the wire that may stand in a URL."""


class NullValues:
    """Marks `X | None`: other wire values that stand for null."""

    def __init__(
        self, *values: str | int | float | list[object] | dict[str, object]
    ) -> None:
        decimals = (Decimal(str(value)) for value in values if isinstance(value, float))
        self.values = (*values, *decimals)

    def prepare(self, value: object) -> object:
        stands_for_null = not isinstance(value, bool) and value in self.values
        return None if stands_for_null else value

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        inner = handler(source)
        scalars = [
            value for value in self.values if isinstance(value, str | int | Decimal)
        ]
        if len(scalars) < len(self.values):
            return core_schema.no_info_before_validator_function(self.prepare, inner)
        # No Python is called for other values. Decimals are what 0.0 is parsed to.
        numbers = [Decimal(value) for value in scalars if isinstance(value, int)]
        values = core_schema.literal_schema([*scalars, *numbers])
        null = core_schema.no_info_after_validator_function(lambda _: None, values)
        return core_schema.union_schema([null, inner], mode="left_to_right")


class AsList:
    """Marks `list[X]`: one X alone is a list of one, null is an empty list."""

    def prepare(self, value: object) -> object:
        return value if is_array(value) else [] if value is None else [value]

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        array, item = handler(source), handler(get_args(source)[0])
        after = core_schema.no_info_after_validator_function
        none = after(lambda _: [], core_schema.none_schema())
        lone = after(lambda one: [one], item)
        return core_schema.union_schema([array, none, lone], mode="left_to_right")


class SecretText(str):
    """A text that is not shown in a repr."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'**'"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Handler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.str_schema(),
            serialization=core_schema.simple_ser_schema("str"),
        )


Secret = Annotated[str, SecretText]
"""A text that is not shown in a repr."""

_ANY = GetPydanticSchema(
    lambda source, handler: core_schema.json_or_python_schema(FREE, handler(source))
)

JSON = TypeAliasType(
    "JSON",
    "Annotated[None | bool | int | float | Decimal | str | list[JSON] | dict[str, JSON], _ANY]",
)
"""Any JSON value; numbers with a fraction are Decimals."""


# Taken from the caller as it is, and looked at when it is sent. Without a serializer of its own, an
# open file would be taken for items to dump.
_AS_GIVEN = GetPydanticSchema(
    lambda _source, _handler: core_schema.any_schema(
        serialization=core_schema.to_string_ser_schema(when_used="json")
    )
)


FileContent: TypeAlias = bytes | PathLike[str] | IO[bytes]
"""A file: its bytes, its path, or the open file."""

BytesContent: TypeAlias = FileContent | Iterator[bytes]
"""The bytes of a body: a file, or pieces that are sent as they come."""

AsyncBytesContent: TypeAlias = BytesContent | AsyncIterable[bytes]
"""The same of an AsyncClient, which awaits them too."""

File: TypeAlias = Annotated[
    AsyncBytesContent
    | tuple[str | None, AsyncBytesContent]
    | tuple[str | None, AsyncBytesContent, str | None]
    | tuple[str | None, AsyncBytesContent, str | None, Mapping[str, str]],
    _AS_GIVEN,
]
"""A file of a form; in a tuple with its name, media type and header fields, not to be guessed.

What is iterated over with `async` is for an AsyncClient alone.
"""
