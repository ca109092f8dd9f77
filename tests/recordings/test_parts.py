"""Each model of the five APIs is the same, decoded part by part or as a whole."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from functools import lru_cache
from random import Random

import billing_clients
import pytest
from billing_clients._runtime.lenient import Lenient
from billing_clients._runtime.shape import (
    AliasShape,
    Leaf,
    ListShape,
    MapShape,
    ModelShape,
    Shape,
    UnionShape,
    shape_of,
)
from billing_clients._runtime.types import Model
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

SCALARS = [None, True, 0, 5, Decimal("1.0"), Decimal("1.50"), "", "5", "2.50", "é"]
SCALARS += ["2026-01-31", "2026-01-31T12:00:00Z", "2026-01-31T12:00:00", 1700000000000]
ODD = [*SCALARS, [], {}, [1], {"a": [1]}]


def models() -> list[type[Model]]:
    """All that are emitted."""
    found: dict[str, type[Model]] = {}
    for module in pkgutil.walk_packages(billing_clients.__path__, "billing_clients."):
        if ".models." in module.name:
            for each in vars(importlib.import_module(module.name)).values():
                if isinstance(each, type) and issubclass(each, Model):
                    found[f"{each.__module__}.{each.__name__}"] = each
    return [found[name] for name in sorted(found) if "_runtime" not in name]


def made(shape: Shape, chance: Random, depth: int = 0) -> object:
    """What the wire may bring for a shape, and now and then something else."""

    def inner(of: Shape) -> object:
        return made(of, chance, depth + 1)

    if depth > 6 or chance.random() < 0.03:
        return chance.choice(ODD)
    match shape:
        case ModelShape(root=None):
            fields = [f for f in shape.fields if chance.random() < 0.9]
            members = {chance.choice(f.keys): inner(f.shape) for f in fields}
            return members | ({"unknown": 1} if chance.random() < 0.3 else {})
        case ModelShape(root=Leaf() as root):
            return inner(root)
        case AliasShape():
            return inner(shape.inner)
        case ListShape():
            return [inner(shape.item) for _ in range(chance.randint(0, 2))]
        case MapShape():
            return {key: inner(shape.value) for key in "ab"}
        case UnionShape():
            return inner(chance.choice(shape.variants))
        case _:
            return chance.choice(shape.values or _likely(shape))


@lru_cache(maxsize=None)
def _likely(shape: Shape) -> Sequence[object]:
    """Scalars that are valid, where there are some."""
    kept: list[object] = []
    for each in SCALARS:
        with suppress(ValidationError):
            shape.validate(each)
            kept.append(each)
    return kept or SCALARS


@settings(max_examples=500, deadline=None)
@given(st.sampled_from(models()), st.randoms())
def test_parts_make_the_whole(model: type[Model], chance: Random) -> None:
    """What validates deviates nowhere; what does not is noted."""
    shape, parts = shape_of(model), Lenient("op")
    value = made(shape, chance)
    with pytest.raises(ValidationError) as any_error:
        TypeAdapter(int).validate_python("x")
    found = parts.deviating(shape, value, any_error.value)
    # Where no part deviates, the whole is said to: that is the error above.
    is_whole = [(each.pointer, each.expected) for each in parts.drifts] == [
        ("", any_error.value.errors()[0]["msg"])
    ]
    try:
        whole = shape.validate(value)
    except ValidationError:
        assert not is_whole
        return
    assert is_whole and isinstance(found, model) and isinstance(whole, model)
    assert (whole, repr(whole)) == (found, repr(found))
    assert whole.model_fields_set == found.model_fields_set
