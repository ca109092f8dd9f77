"""Ids of what has a public name: the same for as long as a description means the same thing by it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import TypeVar

from clientwright.ir.api import Api, Encoding, Operation, Parameter
from clientwright.ir.types import TypeId, is_component
from clientwright.json_value import pointer_of, tokens_of
from clientwright.naming.lock import TYPES, Lock
from clientwright.naming.places import Places
from clientwright.naming.variants import labels_of

K = TypeVar("K")

BODY, ACCEPT, CONTENT_TYPE = "body", "accept", "content type"
"""Ids of the arguments that are no parameters."""


def argument_id(parameter: Parameter) -> str:
    """Two parameters of an operation may have one name in different places."""
    return f"{parameter.place} {parameter.wire_name}"


def own_arguments(operation: Operation) -> tuple[str, ...]:
    """The arguments of a call that are no parameters."""
    body, answers = operation.body, operation.answers
    return (
        *((BODY,) if body is not None else ()),
        *((ACCEPT,) if any(answer.others for answer in answers) else ()),
        *((CONTENT_TYPE,) if body is not None and body.others else ()),
        *(part_header_id(*each) for each in operation.part_headers),
    )


def part_header_id(encoding: Encoding, field: Parameter) -> str:
    """A header field of one part of a form."""
    return f"part {encoding.name} {field.wire_name}"


def wait_id(operation: str) -> str:
    """The id of the call that waits for an operation's end."""
    return f"{operation} (wait)"


def stream_id(operation: str) -> str:
    """The id of the call that reads an operation's answer as a stream."""
    return f"{operation} (stream)"


def operation_ids(api: Api) -> dict[str, str]:
    """Method and path by pointer; what a path calls its parameters matters only to tell two apart."""
    plain = {
        o.pointer: f"{o.method} {re.sub(r'{[^}]*}', '{}', o.path)}"
        for o in api.operations
    }
    exact = {o.pointer: f"{o.method} {o.path}" for o in api.operations}
    return _told_apart(plain, exact)


def type_ids(api: Api) -> dict[TypeId, str]:
    """The pointer, with the names of parameters and the labels of variants in the place of indexes."""
    parameters = Places.of(api).parameters
    unnamed = [id_ for id_ in api.types if not is_component(id_)]
    variants = {id_: each.own[0] for id_, each in labels_of(api).items() if each.own}
    said = {**variants, **parameters}
    places = {id_: _place(id_, said) for id_ in unnamed}
    return {id_: id_ for id_ in api.types} | _told_apart(
        places, {id_: id_ for id_ in unnamed}
    )


def locked_types(api: Api, lock: Lock) -> set[TypeId]:
    """The types whose names are to be kept."""
    known = lock.of(TYPES)
    return (
        {i for i, place in type_ids(api).items() if place in known} if known else set()
    )


def _place(id_: TypeId, said: Mapping[str, str]) -> str:
    tokens = tokens_of(id_)
    for position in range(len(tokens)):
        # Most pointers hold no index; only those are looked up.
        if tokens[position].isdigit():
            outer = pointer_of(tokens_of(id_)[: position + 1])
            tokens[position] = said.get(outer, tokens[position])
    return pointer_of(tokens)


def _told_apart(short: Mapping[K, str], exact: Mapping[K, str]) -> dict[K, str]:
    """The short id of each, or the exact one where two have the same."""
    counts = Counter(short.values())
    return {key: id_ if counts[id_] == 1 else exact[key] for key, id_ in short.items()}
