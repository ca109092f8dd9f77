"""Documented header fields, read as the model that describes them."""

from __future__ import annotations

import pickle
from datetime import datetime, timezone
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from playing import Stage, reply
from pydantic import Field
from sample import settings

from runtime.call import call
from runtime.drift import Drift
from runtime.errors import StatusError
from runtime.headers import Headers
from runtime.operation import Nothing, Operation
from runtime.types import DateTime, Model, Money, OpenEnum


class Window(Model):
    start: int


class Limits(Model):
    left: Annotated[int | None, Field(alias="X-Rate-Limit-Left")] = None
    is_last: Annotated[bool | None, Field(alias="X-Last")] = None
    reset: Annotated[DateTime | None, Field(alias="X-Reset")] = None
    cost: Annotated[Money | None, Field(alias="X-Cost")] = None
    days: Annotated[list[int] | None, Field(alias="X-Days")] = None
    window: Annotated[Window | None, Field(alias="X-Window")] = None
    kind: Annotated[
        Annotated[Literal["a", "b"] | str, OpenEnum()] | None, Field(alias="X-Kind")
    ] = None


PUT: Operation[None] = Operation("put", "PUT", "/x", answers={"204": Nothing()})


def called(drifts: list[Drift], status: int = 204, **headers: str) -> Headers:
    known = settings(base_url="https://api.test", token="t", on_drift=drifts.append)
    stage = Stage([reply(status, b"", **headers)])
    return stage.play(call(stage.context(known), PUT)).headers


def test_fields_by_their_types() -> None:
    """A text on the wire, and what it stands for here, whatever the case of its name."""
    drifts: list[Drift] = []
    headers = called(
        drifts,
        x_rate_limit_left="5",
        X_LAST="true",
        x_reset="2026-01-31T12:00:00Z",
        x_cost="1.10",
        x_days="1, 2",
        x_window='{"start":3}',
        x_kind="a",
    )
    noon = datetime(2026, 1, 31, 12, tzinfo=timezone.utc)
    found = headers.typed(Limits)
    assert (5, True, noon, [1, 2]) == (
        found.left,
        found.is_last,
        found.reset,
        found.days,
    )
    assert "1.10" == str(found.cost) and isinstance(found.cost, Decimal)
    assert (Window(start=3), "a") == (found.window, found.kind)
    assert [] == drifts


def test_what_did_not_come_is_none() -> None:
    """None of the fields is certain."""
    drifts: list[Drift] = []
    assert Limits() == called(drifts).typed(Limits)
    assert [] == drifts


def test_a_bad_value_is_told() -> None:
    """It is kept, and no error: the answer is what was asked for."""
    drifts: list[Drift] = []
    headers = called(drifts, x_rate_limit_left="many", x_kind="c", x_window="{")
    assert [] == drifts, "nothing is read before it is asked for"
    found = headers.typed(Limits)
    assert "c" == found.kind
    assert {"/X-Rate-Limit-Left", "/X-Kind", "/X-Window"} == {d.pointer for d in drifts}


def test_of_errors_too() -> None:
    """And after a pickle, where nobody is told."""
    drifts: list[Drift] = []
    with pytest.raises(StatusError) as caught:
        called(drifts, 400, x_rate_limit_left="none")
    error: StatusError[Any] = pickle.loads(pickle.dumps(caught.value))
    error.headers.typed(Limits)
    assert [] == drifts
    caught.value.headers.typed(Limits)
    assert ["/X-Rate-Limit-Left"] == [drift.pointer for drift in drifts]
