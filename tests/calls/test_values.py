"""Values of schemas that hold each other: they end, stay small, and show each component whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .described import Data, Description
from .values import MANY, Impossible, Values

NAMES = [f"S{index}" for index in range(15)]


def described(schemas: Data) -> Description:
    return Description({"components": {"schemas": schemas}})


def ref(name: str) -> Data:
    return {"$ref": f"#/components/schemas/{name}"}


def inside(value: Data) -> Iterator[dict[str, Data]]:
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from inside(each)


def test_what_extends_itself_ends() -> None:
    """An `allOf` counts as the reference that it is."""
    part = {"type": "object", "properties": {"part": {"allOf": [ref("Part")]}}}
    value = Values(described({"Part": part}), "answer", full=True).of(ref("Part"))
    assert value == {"part": {}}


def test_what_requires_itself_is_impossible() -> None:
    part = {"required": ["part"], "properties": {"part": {"allOf": [ref("Part")]}}}
    with pytest.raises(Impossible, match="holds itself"):
        Values(described({"Part": part}), "answer", full=True).of(ref("Part"))


def test_what_holds_all_others_stays_small() -> None:
    """Every component has everything at least once."""
    schemas = {
        name: {
            "type": "object",
            "properties": {
                f"is{name}": {"type": "boolean"},
                **{other: ref(other) for other in NAMES},
            },
        }
        for name in NAMES
    }
    value = Values(described(schemas), "answer", full=True).of(ref("S0"))
    found = list(inside(value))
    assert len(found) < 2 * MANY
    assert {f"is{n}" for n in NAMES} <= {key for each in found for key in each}
