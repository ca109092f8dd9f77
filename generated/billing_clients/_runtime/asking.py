"""What asks for a page of a listing: values of parameters, a member of the body, a position as a text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias, TypeVar, cast

from .kinds import is_mapping, is_object, is_streamed
from .operation import Operation
from .paging import Link, Pages, member_of, name_of, pages_of
from .pointer import find, placed

PageT = TypeVar("PageT")

Values: TypeAlias = tuple[object, ...]

ELSE = "?"
"""Stands for what the next page's URL says beside parameters; its value is the last one."""


def names_of(operation: Operation[PageT]) -> Sequence[str]:
    """What the values of a call are of: parameters, and behind them what else asks for a page."""
    beside = member_of(pages_of(operation)) or ELSE
    return (*(parameter.name for parameter in operation.parameters), beside)


def given_of(names: Sequence[str], values: Values) -> dict[str, object]:
    """The values of a call by their names, with what asks for a page beside its parameters."""
    return dict(zip(names, values, strict=False))


def values_of(names: Sequence[str], given: Mapping[str, object]) -> Values:
    *known, beside = names
    told = given.get(beside)
    return (*(given[name] for name in known), *([] if told is None else [told]))


def own(flow: Pages, body: object) -> dict[str, object]:
    """What the caller's own body asks for."""
    member = member_of(flow)
    return {member: find(body, member)} if member else {}


def asked_by(flow: Pages) -> tuple[str, ...]:
    """What a page is asked for by."""
    return (*flow.parameters, ELSE) if isinstance(flow, Link) else (name_of(flow),)


def unkeyed(operation: Operation[PageT]) -> dict[str, object]:
    """The key by which a server knows a call again is of one page: it answers a further one alike."""
    key = (operation.idempotency_key or "").lower()
    headers = (p.name for p in operation.parameters if p.place == "header")
    return {name: None for name in headers if name.lower() == key}


def asked(
    operation: Operation[PageT], values: Values, body: object
) -> tuple[Values, dict[str, str], object]:
    """The values of a call's parameters, what is sent in the query beside them, and the body."""
    known, member = len(operation.parameters), member_of(pages_of(operation))
    values, beside = values[:known], values[known:]
    if not beside or not member:
        return values, cast(dict[str, str], dict(*beside)), body
    return values, {}, placed(body, member, beside[0])


def repeated(body: object) -> None:
    """Raise ValueError for a body of which a second request would have nothing left."""
    parts = list(body.values()) if is_mapping(body) else []
    spent = next(filter(is_streamed, (body, *parts)), None)
    if spent is not None:
        kind = type(spent).__name__
        raise ValueError(f"the body, a {kind}, can be sent only once: give it as data")


def position_of(flow: Pages, names: Sequence[str], values: Values) -> str:
    """Where a page is, as a text: the parameters that ask for it."""
    given = given_of(names, values)
    found = {
        n: given[n]
        for n in asked_by(flow)
        if isinstance(given.get(n), str | int | dict)
    }
    return json.dumps(found, ensure_ascii=False)


def resumed(operation: Operation[PageT], values: Values, position: str) -> Values:
    """The values that call the page at a position. Raises ValueError for what is none of the listing."""
    told = asked_by(pages_of(operation))
    try:
        found: object = json.loads(position)
    except (TypeError, ValueError):
        found = None
    if not is_object(found) or not found.keys() <= set(told) or not _is_query(found):
        raise ValueError(f"the position is none of {operation.id}: {', '.join(told)}")
    names = names_of(operation)
    return values_of(names, given_of(names, values) | unkeyed(operation) | found)


def _is_query(found: Mapping[str, object]) -> bool:
    other = found.get(ELSE, {})
    return is_object(other) and all(isinstance(each, str) for each in other.values())
