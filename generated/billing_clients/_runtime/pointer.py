"""JSON pointers (RFC 6901), followed through decoded models by the names on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, cast

from .kinds import is_items, is_mapping
from .unset import UNSET


class Copied(Protocol):
    """`model_copy` of a model: this file does not import pydantic."""

    def __call__(self, *, update: Mapping[str, object]) -> object: ...


def step(token: str | int) -> str:
    """One step of a pointer, escaped and with its slash."""
    return "/" + str(token).replace("~", "~0").replace("/", "~1")


def steps(pointer: str) -> list[str]:
    return [
        token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]
    ]


def find(value: object, pointer: str) -> object:
    """The value that `pointer` leads to, or `UNSET` where it leads nowhere."""
    for token in steps(pointer):
        value = _member(value, token)
    return value


def _member(value: object, token: str) -> object:
    if is_mapping(value):
        return value.get(token, UNSET)
    if is_items(value):
        return _item(value, token)
    return _attribute(value, token)


def _item(items: Sequence[object], token: str) -> object:
    if token.isascii() and token.isdigit() and int(token) < len(items):
        return items[int(token)]
    return UNSET


def _attribute(model: object, token: str) -> object:
    """A field of a model, by its alias or by its name, or one that the model does not know."""
    name = _field_name(model, token)
    if name is not None:
        return getattr(model, name, UNSET)
    extra = cast(Mapping[str, object], getattr(model, "model_extra", None) or {})
    return extra.get(token, UNSET)


def _field_name(model: object, token: str) -> str | None:
    fields = cast(Mapping[str, object], getattr(type(model), "model_fields", {}))
    known = (n for n, field in fields.items() if token in wire_names(n, field))
    return next(known, None)


def placed(value: object, pointer: str, member: object) -> object:
    """A copy with another member at `pointer`; objects on the way that are not there are made.

    Raises ValueError where there can be none.
    """
    for token in steps(pointer)[:1]:
        rest = pointer[len(step(token)) :]
        member = placed(_member(value, token), rest, member)
        return _with(value, token, member)
    return member


def _with(value: object, token: str, member: object) -> object:
    if value is None or value is UNSET:
        return {token: member}
    if is_mapping(value):
        return {**value, token: member}
    copied = cast(Copied | None, getattr(value, "model_copy", None))
    if copied is None:
        raise ValueError(f"a {type(value).__name__} has no member {token!r}")
    return copied(update={_field_name(value, token) or token: member})


def wire_names(name: str, field: object) -> tuple[str, ...]:
    """The keys under which a field is read, in order: its alias, older names, its own name."""
    validation = getattr(field, "validation_alias", None)
    choices = cast(Sequence[object], getattr(validation, "choices", (validation,)))
    found = (getattr(field, "alias", None), *choices, name)
    return tuple(dict.fromkeys(key for key in found if isinstance(key, str)))
