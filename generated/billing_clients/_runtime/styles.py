"""How parameters are written: the styles of OpenAPI, and what may stand in a URL or a header."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import TypeAlias
from urllib.parse import quote

from .kinds import is_array, is_object
from .operation import Format, Parameter, Place
from .wire import json_text, milliseconds, plain, scalar_text, utc_text

Pair: TypeAlias = tuple[str, str]
Encode: TypeAlias = Callable[[str], str]

_DELIMITERS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}
_RESERVED_KEPT: Mapping[Place, str] = {
    "path": ":@!$'()*,;",
    "query": ":/?@!$'()*,;",
    "header": "",
    "cookie": "!#$&'()*+-./:<=>?@[]^_`{|}~",
}
"""What `allowReserved` leaves as it is: what cannot end a segment, the query or a cookie, nor a name in it."""


def encoded(text: str) -> str:
    """Everything but letters, digits and -._~ as percent escapes: no value can add a segment."""
    return quote(text, safe="")


def reserved(text: str, place: Place = "query") -> str:
    """As `encoded`, but with reserved characters and finished escapes left alone."""
    kept = _RESERVED_KEPT[place]
    pieces = re.split(r"(%[0-9A-Fa-f]{2})", text)
    return "".join(
        quote(p, safe=kept) if i % 2 == 0 else p for i, p in enumerate(pieces)
    )


def path_text(parameter: Parameter, value: object) -> str:
    """The text that stands in the path for a parameter; never empty, for it would be another path."""
    encode = _encode_of(parameter)
    value = _value_of(parameter, value)
    if _is_empty(value) and not _is_json(parameter):
        raise ValueError(f"{_name(parameter)} must not be empty")
    if parameter.content:
        return encode(_content(parameter, value))
    return _path_styles[parameter.written_style](parameter, value, encode)


def query_pairs(parameter: Parameter, value: object) -> list[Pair]:
    """The encoded names and values that a parameter adds to the query."""
    encode = _encode_of(parameter)
    value = _value_of(parameter, value)
    name = encoded(parameter.name)
    if parameter.written_style == "querystring":
        return list(_whole(parameter, value))
    if parameter.content:
        return [(name, encode(_content(parameter, value)))]
    if parameter.written_style == "deepObject":
        return list(_deep(parameter.name, value, encode))
    return _form(parameter, name, value, encode)


def _whole(parameter: Parameter, value: object) -> Iterable[Pair]:
    """The whole query: the fields of a form, or one text, which is a value without a name."""
    if parameter.content != "application/x-www-form-urlencoded":
        yield "", encoded(_content(parameter, value))
    elif is_object(value):
        for name, each in value.items():
            for text in _items(each if is_array(each) else [each]):
                yield encoded(name), encoded(text)
    else:
        raise ValueError(f"{_name(parameter)} must be an object")


def _is_json(parameter: Parameter) -> bool:
    return "json" in (parameter.content or "")


def _content(parameter: Parameter, value: object) -> str:
    return json_text(value) if _is_json(parameter) else _text(value)


def header_text(parameter: Parameter, value: object) -> str:
    """The value of a header; characters that a header cannot carry are refused."""
    value = _value_of(parameter, value)
    if parameter.content:
        text = _content(parameter, value)
    else:
        text = _simple(parameter, value, str)
    return header_value(_name(parameter), text)


def header_value(name: str, value: object) -> str:
    """What may stand in a header; `name` is said where it may not."""
    text = scalar_text(value)
    if not re.fullmatch(r"[\t\x20-\x7e]*", text):
        raise ValueError(f"{name} holds characters that a header cannot carry")
    return text.strip()


def cookie_pairs(parameter: Parameter, value: object) -> list[Pair]:
    return query_pairs(parameter, value)


def _name(parameter: Parameter) -> str:
    return parameter.argument or parameter.name


def _encode_of(parameter: Parameter) -> Encode:
    if parameter.allow_reserved or parameter.written_style == "cookie":
        return lambda text: reserved(text, parameter.place)
    return encoded


def _value_of(parameter: Parameter, value: object) -> object:
    """The value as JSON-like data, its dates and times in the form that the parameter asks for."""
    try:
        return plain(value, lambda moment: _time_of(parameter, moment))
    except ValueError as error:
        raise ValueError(f"{_name(parameter)}: {error}") from None


def _time_of(parameter: Parameter, value: date) -> str:
    if parameter.date_format is not None:
        return value.strftime(parameter.date_format)
    return time_text(value, parameter.format)


def time_text(value: date, form: Format | None) -> str:
    """A date or time as text; a moment without an offset is refused where the form needs one."""
    if form == "date" and isinstance(value, datetime):
        raise ValueError("a date is needed, not a datetime")
    if form in ("date-time", "epoch-milliseconds", "utc-milliseconds"):
        return _moment(value, form)
    if form == "date-time-local" and isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat()
    return scalar_text(value)


def _moment(value: date, form: Format) -> str:
    if not isinstance(value, datetime):
        raise ValueError("a datetime is needed, not a date")
    if value.utcoffset() is None:
        raise ValueError("a datetime with a time zone is needed")
    if form == "date-time":
        return scalar_text(value)
    if form == "epoch-milliseconds":
        return str(milliseconds(value))
    return utc_text(value)


def _is_empty(value: object) -> bool:
    if is_object(value):
        return not _members(value)
    return not any(_items(value)) if is_array(value) else value in (None, "")


def _members(value: Mapping[str, object]) -> list[Pair]:
    """Names and texts of an object's members; a member that is None is not there."""
    return [(name, _text(each)) for name, each in value.items() if each is not None]


def _items(value: list[object]) -> list[str]:
    return [_text(each) for each in value if each is not None]


def _text(value: object) -> str:
    """A nested array or object has no style: it is written as JSON."""
    return (
        json_text(value) if is_object(value) or is_array(value) else scalar_text(value)
    )


def _flat(
    value: Mapping[str, object], encode: Encode, equals: str, between: str
) -> str:
    """An object as one text: name, `equals`, value, and `between` them."""
    return between.join(f"{encode(k)}{equals}{encode(v)}" for k, v in _members(value))


def _joined(
    parameter: Parameter, texts: Iterable[str], encode: Encode, between: str
) -> str:
    if (own := parameter.delimiter) is not None:
        between = own if encode is str else quote(own, safe=",")
    return between.join(map(encode, texts))


def _simple(parameter: Parameter, value: object, encode: Encode) -> str:
    if is_object(value):
        return _flat(value, encode, "=" if parameter.exploded else ",", ",")
    if is_array(value):
        return _joined(parameter, _items(value), encode, ",")
    return encode(_text(value))


def _label(parameter: Parameter, value: object, encode: Encode) -> str:
    between = "." if parameter.exploded else ","
    if is_object(value):
        return "." + _flat(value, encode, "=" if parameter.exploded else ",", between)
    if is_array(value):
        return "." + _joined(parameter, _items(value), encode, between)
    return "." + encode(_text(value))


def _matrix(parameter: Parameter, value: object, encode: Encode) -> str:
    name = encoded(parameter.name)
    if is_object(value) and parameter.exploded:
        return ";" + _flat(value, encode, "=", ";")
    if is_object(value):
        return f";{name}=" + _flat(value, encode, ",", ",")
    if is_array(value) and parameter.exploded:
        return "".join(f";{name}={encode(text)}" for text in _items(value))
    if is_array(value):
        return f";{name}=" + _joined(parameter, _items(value), encode, ",")
    text = encode(_text(value))
    return f";{name}={text}" if text else f";{name}"


_path_styles: Mapping[str, Callable[[Parameter, object, Encode], str]] = {
    "simple": _simple,
    "label": _label,
    "matrix": _matrix,
}


def _form(parameter: Parameter, name: str, value: object, encode: Encode) -> list[Pair]:
    """`form`, `spaceDelimited` and `pipeDelimited`; an empty array or object is not sent."""
    between = _DELIMITERS.get(parameter.written_style, ",")
    exploded = parameter.exploded and parameter.delimiter is None
    if is_object(value):
        if exploded:
            return [(encoded(k), encode(v)) for k, v in _members(value)]
        flat = _flat(value, encode, between, between)
        return [(name, flat)] if flat else []
    if not is_array(value):
        return [(name, encode(_text(value)))]
    texts = _items(value)
    if exploded:
        return [(name, encode(text)) for text in texts]
    return [(name, _joined(parameter, texts, encode, between))] if texts else []


def _deep(name: str, value: object, encode: Encode) -> Iterable[Pair]:
    """`name[member][0]=value`; OpenAPI leaves arrays open, and numbers keep their items apart."""
    if is_object(value):
        for key, each in value.items():
            yield from _deep(f"{name}[{key}]", each, encode)
    elif is_array(value):
        for index, each in enumerate(value):
            yield from _deep(f"{name}[{index}]", each, encode)
    elif value is not None:
        yield encoded(name), encode(_text(value))
