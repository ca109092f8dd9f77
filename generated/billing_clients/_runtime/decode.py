"""Bytes to values, each decoder's validator built once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pydantic import ValidationError

from .at_once import value_at_once
from .drift import Drift
from .errors import DecodeError
from .kinds import is_object
from .extras import unknown_fields
from .lenient import Lenient
from .operation import Json
from .pointer import wire_names
from .shape import ModelShape, Shape, shape_of
from .unset import UNSET


class Decoded(NamedTuple):
    value: object
    drifts: tuple[Drift, ...] = ()


@lru_cache(maxsize=None)
def shape_in(decoder: Json) -> Shape:
    return shape_of(decoder.type())


def decode(
    decoder: Json,
    content: bytes,
    charset: str | None = None,
    *,
    operation_id: str = "",
    strict: bool = False,
    extras: bool = False,
    bare: bool = False,
) -> Decoded:
    """The value of a JSON body, with its deviations; strict raises the first of them.

    An empty body is null, and raises too where null was not promised. `extras` asks for the
    fields that the description does not know, too. `bare` reads a body that is no JSON as the
    text that it is, where a text was promised.
    """
    shape = shape_in(decoder)
    if decoder.syntax == "JSON" and not decoder.envelope:
        value = value_at_once(shape, content)
        if value is not UNSET:
            found = unknown_fields(value, operation_id) if extras else ()
            return Decoded(value, tuple(found))
    try:
        data = decoder.data(content, charset, shape) if content.strip() else None
    except ValueError as error:
        if bare and shape.annotation is str:
            return Decoded(content.decode(errors="replace").strip())
        raise DecodeError(f"the body is no {decoder.syntax}: {_place(error)}") from None
    return decode_data(decoder, data, operation_id, strict, extras)


def decode_data(
    decoder: Json,
    data: object,
    operation_id: str = "",
    strict: bool = False,
    extras: bool = False,
    place: str = "",
) -> Decoded:
    """`place` is where the data stands in the answer."""
    try:
        return _decoded(decoder, data, operation_id, strict, extras, place)
    except RecursionError:
        raise DecodeError("the answer is nested too deeply", body=data) from None


def _decoded(
    decoder: Json,
    data: object,
    operation_id: str,
    strict: bool,
    extras: bool,
    place: str,
) -> Decoded:
    shape, lenient = shape_in(decoder), Lenient(operation_id)
    data, inside = unwrapped(data, decoder, shape)
    place, drifts = place + inside, lenient.drifts
    try:
        value = shape.validate(data)
    except ValidationError as error:
        value = lenient.deviating(shape, data, error, place)
        if strict:
            found = tuple(drifts)
            raise DecodeError(_summary(found), body=data, problems=found) from None
    if value is None and drifts:
        raise DecodeError("the body is empty", problems=tuple(drifts))
    if extras:
        drifts.extend(unknown_fields(value, operation_id, place))
    return Decoded(value, tuple(drifts))


def unwrapped(data: object, decoder: Json, shape: Shape) -> tuple[object, str]:
    """The value in its envelope and its place, unless the object has members of the value's own."""
    if decoder.envelope is None or not is_object(data):
        return data, ""
    name = decoder.envelope.removeprefix("/")
    fields = shape.model.model_fields if isinstance(shape, ModelShape) else {}
    own = {key for field in fields for key in wire_names(field, fields[field])}
    wrapped = name in data and own.isdisjoint(data)
    return (data[name], decoder.envelope) if wrapped else (data, "")


def _summary(drifts: Sequence[Drift]) -> str:
    more = f", and {len(drifts) - 1} more" if len(drifts) > 1 else ""
    return f"the answer is not as described at {drifts[0]}{more}"


def _place(error: ValueError) -> str:
    """Where the text breaks, without any of the text."""
    line, column = getattr(error, "lineno", None), getattr(error, "colno", None)
    if line is not None:
        return f"line {line} column {column}"
    # What the runtime itself says holds none of the text.
    return str(error) if type(error) is ValueError else type(error).__name__
