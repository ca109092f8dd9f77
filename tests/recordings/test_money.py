"""Amounts come out of an answer and go back as they were sent, digit for digit."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest

from .play import Servers, played
from .recording import RECORDINGS, Recording
from .test_replay import start

EXAMPLES = ("25.90", "-198.98", "389.21", "12345678901234567.123456")


class Number(str):
    """A number of JSON, as it is written."""

    __slots__ = ()


def read(text: str | bytes) -> object:
    """JSON whose numbers keep their text."""
    return cast(object, json.loads(text, parse_float=Number, parse_int=Number))


def has_amounts(recording: Recording) -> bool:
    """Whether the caller gets amounts in a model; plain JSON is not written by a model."""
    expect = recording.content["expect"]
    values = expect["values"].values()
    found = any(isinstance(value, dict) and "Decimal" in value for value in values)
    return found and not recording.fails and expect.get("type") != "dict"


WITH_AMOUNTS = [each for each in RECORDINGS if has_amounts(each)]


@pytest.mark.parametrize(
    "recording", WITH_AMOUNTS, ids=lambda recording: recording.name
)
def test_round_trip(recording: Recording, servers: Servers, tmp_path: Path) -> None:
    """Decoded and encoded again, an amount has its digits, and is a number if it was one."""
    start(recording, servers)
    value = asyncio.run(played(recording, "sync", servers, tmp_path)).value
    models = cast(Sequence[object], value if isinstance(value, list) else [value])
    both = zip(sent(recording), models, strict=True)
    pairs = [pair for body, model in both for pair in compared(body, model)]
    kinds = recording.content["expect"].get("written_as", {})
    for pointer, was, back in pairs:
        kind = {"number": Number, "string": str}.get(kinds.get(pointer, ""), type(was))
        assert (pointer, back, type(back)) == (pointer, was, kind)
    assert pairs


def compared(
    body: object, model: Any  # Any: which model, only the recording knows
) -> list[tuple[str, object, object]]:
    """Each amount: where it stands, as it was sent, as it would be sent back."""
    if model is None:
        return []
    back = read(model.to_json())
    pointers = amounts(model.model_dump(by_alias=True, warnings=False))
    return [
        (pointer, found(body, pointer), found(back, pointer)) for pointer in pointers
    ]


def amounts(value: object, pointer: str = "") -> Iterator[str]:
    """Pointers of the decimals in plain data, by their names on the wire."""
    match value:
        case Decimal():
            yield pointer
        case dict():
            for name, each in cast(dict[str, object], value).items():
                yield from amounts(each, f"{pointer}/{name}")
        case list():
            for index, each in enumerate(cast(list[object], value)):
                yield from amounts(each, f"{pointer}/{index}")
        case _:
            pass


def found(value: object, pointer: str) -> object:
    """What stands at a pointer; one object alone stands for a list of it."""
    for token in pointer.split("/")[1:]:
        if isinstance(value, list):
            value = cast(list[object], value)[int(token)]
        elif token != "0":
            value = cast(dict[str, object], value)[token]
    return value


def sent(recording: Recording) -> list[object]:
    """The answers that the values came from, one for each value."""
    responses = [each["response"] for each in recording.content["exchanges"]]
    bodies = [
        read(recording.body_of(each)) for each in responses if each["status"] == 200
    ]
    objects = [
        cast(dict[str, object], body) for body in bodies if isinstance(body, dict)
    ]
    pages = [body for body in objects if "entities" in body]
    match recording.content["call"]["how"]:
        case "items":
            return [
                item for page in pages for item in cast(list[object], page["entities"])
            ]
        case "pages":
            return list(pages)
        case _:
            last = bodies[-1]
            return cast(list[object], last) if isinstance(last, list) else [last]


def test_examples() -> None:
    """The recordings hold the amounts that lose digits most easily."""
    bodies = b"".join(
        recording.body_of(exchange["response"])
        for recording in WITH_AMOUNTS
        for exchange in recording.content["exchanges"]
    )
    assert all(example.encode() in bodies for example in EXAMPLES)
