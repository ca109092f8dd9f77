"""Python values as JSON and back: `{"Decimal": "25.90"}` is `Decimal("25.90")`, and its like.

The tags are `Decimal`, `date`, `datetime`, `bytes` (Base64), and for arguments the names of the
classes that a client's package exports, with their fields.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from types import ModuleType
from typing import cast

_TAGS: Mapping[str, Callable[[str], object]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
}


def python(value: object, package: ModuleType) -> object:
    """The Python value of an argument."""
    match value:
        case dict():
            return _object(cast(dict[str, object], value), package)
        case list():
            return [python(each, package) for each in cast(list[object], value)]
        case _:
            return value


def _object(members: dict[str, object], package: ModuleType) -> object:
    if len(members) != 1:
        return members
    [(tag, value)] = members.items()
    if tag in _TAGS:
        return _TAGS[tag](str(value))
    named = package if tag in package.__all__ else package.models
    # A class of the package, known by its name alone.
    make = cast(Callable[..., object], getattr(named, tag))
    return make(**cast(dict[str, object], value))


def tagged(value: object) -> object:
    """The JSON of a value that a call gave."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Decimal():
            return {"Decimal": str(value)}
        case datetime():
            return {"datetime": value.isoformat()}
        case date():
            return {"date": value.isoformat()}
        case bytes():
            return {"bytes": base64.b64encode(value).decode()}
        case Mapping():
            members = cast(Mapping[str, object], value).items()
            return {name: tagged(each) for name, each in members}
        case Sequence():
            return [tagged(each) for each in cast(Sequence[object], value)]
        case _:
            return f"a {type(value).__name__}"


def at(value: object, pointer: str) -> object:
    """What stands at `/0/total_due`: items by number, members by key, fields by their Python name."""
    for token in pointer.split("/")[1:]:
        if isinstance(value, Mapping):
            value = cast(Mapping[str, object], value)[token]
        elif isinstance(value, Sequence):
            value = cast(Sequence[object], value)[int(token)]
        else:
            value = cast(object, getattr(value, token))
    return value
