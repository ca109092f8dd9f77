"""Python values as JSON-like data, and JSON text that keeps every digit of a number."""

from __future__ import annotations

import base64
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from json.encoder import encode_basestring
from typing import Final, Protocol, TypeAlias, cast, runtime_checkable
from uuid import UUID

from .unset import UNSET

_Constants: TypeAlias = Callable[[], frozenset[str]]

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

WIRE: Final = "wire"
"""Context of `model_dump`: serializers of fields write what the server reads."""


@runtime_checkable
class _Model(Protocol):
    """A pydantic model, known by its members: this file does not import pydantic."""

    @property
    def model_fields_set(self) -> set[str]: ...

    def model_dump(
        self,
        *,
        mode: str,
        by_alias: bool,
        exclude_unset: bool,
        context: object,
        warnings: bool,
    ) -> object: ...


def plain(value: object, moment: Callable[[date], str] | None = None) -> object:
    """A value as None, scalars, lists and dicts; models by their wire names.

    `moment` writes dates and times. What was left out (`UNSET`) is not a member of an object.
    """
    match value:
        case None | bool():
            return value
        case Enum():
            return plain(value.value, moment)
        case str() | int():
            return value
        case float() | Decimal():
            return finite(value)
        case date():
            return moment(value) if moment else scalar_text(value)
        case Mapping():
            members = cast(Mapping[object, object], value).items()
            return {key_text(k): plain(v, moment) for k, v in members if v is not UNSET}
        case list() | tuple() | set() | frozenset():
            return [plain(each, moment) for each in cast(Iterable[object], value)]
        case _:
            return _opened(value, moment)


def key_text(key: object) -> str:
    return key if type(key) is str else scalar_text(plain(key))


def _opened(value: object, moment: Callable[[date], str] | None) -> object:
    if isinstance(value, _Model):
        return plain(dumped(value), moment)
    members = _members(value)
    return scalar_text(value) if members is value else plain(members, moment)


def _members(value: object) -> object:
    """Those of a dataclass, or the value itself."""
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return {each.name: getattr(value, each.name) for each in fields(value)}


def dumped(model: _Model) -> object:
    """A model as Python data by wire names: only what was set, with the wire's forms of times."""
    mark_constants(model)
    return model.model_dump(
        mode="python", by_alias=True, exclude_unset=True, context=WIRE, warnings=False
    )


def dumped_members(value: object) -> Mapping[str, object]:
    """The members of a form's body, whatever kind of object it is."""
    opened = _members(dumped(value) if isinstance(value, _Model) else value)
    if not isinstance(opened, Mapping):
        raise ValueError(f"the body of a form cannot be a {type(value).__name__}")
    members = cast(Mapping[object, object], opened).items()
    return {key_text(k): v for k, v in members if v is not UNSET}


def mark_constants(value: object) -> None:
    """Constants of a model count as set: they tell which model it is. One that an answer lacked is None."""
    if isinstance(value, list | tuple):
        for each in cast(Iterable[object], value):
            mark_constants(each)
    elif isinstance(value, dict):
        mark_constants(list(cast(Mapping[object, object], value).values()))
    elif isinstance(value, _Model):
        constants = cast(_Constants, getattr(type(value), "__constants__", frozenset))
        members = vars(value)
        value.model_fields_set.update(
            name for name in constants() if members.get(name) is not None
        )
        mark_constants(list(members.values()))


def scalar_text(value: object) -> str:
    """A scalar as it stands in a URL, a header or a JSON string."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int() | float() | Decimal():
            return number_text(value)
        case datetime() | time():
            text = value.isoformat()
            return text[:-6] + "Z" if text.endswith("+00:00") else text
        case date():
            return value.isoformat()
        case timedelta():
            return duration_text(value)
        case UUID():
            return str(value)
        case bytes() | bytearray():
            return base64.b64encode(value).decode()
        case _:
            raise ValueError(f"a {type(value).__name__} cannot be sent")


def milliseconds(value: datetime) -> int:
    """Whole ones since 1970."""
    return (value - _EPOCH) // timedelta(milliseconds=1)


def utc_text(value: datetime) -> str:
    """A moment in UTC, with three digits of fraction."""
    utc = value.astimezone(timezone.utc).replace(tzinfo=None)
    return utc.isoformat(timespec="milliseconds") + "Z"


def finite(value: float | Decimal) -> float | Decimal:
    """The value, which must be a number that JSON has."""
    if not (value.is_finite() if isinstance(value, Decimal) else math.isfinite(value)):
        raise ValueError(f"{value} is no number that can be sent")
    return value


def number_text(value: int | float | Decimal) -> str:
    """A number digit for digit, as JSON has it."""
    if isinstance(value, Decimal):
        return decimal_text(value)
    return int.__repr__(value) if isinstance(value, int) else float.__repr__(value)


def decimal_text(value: Decimal) -> str:
    """Without an exponent, unless that would take a line of zeros."""
    return format(value, "f") if -64 < value.adjusted() < 64 else str(value)


def duration_text(value: timedelta) -> str:
    """ISO 8601 in days, hours, minutes and seconds: `P1DT2H3M4.5S`."""
    size = abs(value)
    minutes, seconds = divmod(size.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    exact = decimal_text(Decimal(seconds) + Decimal(size.microseconds) / 1_000_000)
    clock = f"{hours}H" * bool(hours) + f"{minutes}M" * bool(minutes)
    clock += f"{exact}S" if Decimal(exact) or not (clock or size.days) else ""
    days = f"{size.days}D" * bool(size.days)
    return ("-" if value < timedelta() else "") + f"P{days}" + f"T{clock}" * bool(clock)


def json_text(value: object, indent: int | None = None) -> str:
    """JSON, without spaces unless it is indented; Decimals are numbers with all their digits."""
    pieces: list[str] = []
    step = " " * (indent or 0)
    _write(plain(value), pieces.append, "\n" if indent else "", step)
    return "".join(pieces)


def json_bytes(value: object) -> bytes:
    return json_text(value).encode()


def _write(value: object, out: Callable[[str], None], line: str, step: str) -> None:
    """`line` is the line end and margin of the value; both are empty where nothing is indented."""
    match value:
        case None:
            out("null")
        case str():
            out(encode_basestring(value))
        case bool() | int() | float() | Decimal():
            out(scalar_text(value))
        case list():
            _write_array(cast(list[object], value), out, line, step)
        case _:
            _write_object(cast(dict[str, object], value), out, line, step)


def _write_array(
    items: list[object], out: Callable[[str], None], line: str, step: str
) -> None:
    opening = "["
    for item in items:
        out(opening + line + step)
        _write(item, out, line + step, step)
        opening = ","
    out(line + "]" if opening == "," else "[]")


def _write_object(
    members: dict[str, object], out: Callable[[str], None], line: str, step: str
) -> None:
    opening, colon = "{", ": " if step else ":"
    for key, value in members.items():
        out(opening + line + step + encode_basestring(key) + colon)
        _write(value, out, line + step, step)
        opening = ","
    out(line + "}" if opening == "," else "{}")
