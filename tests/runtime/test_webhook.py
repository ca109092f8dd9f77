"""Messages that an API sends."""

from __future__ import annotations

import pytest

from runtime.drift import Drift
from runtime.errors import DecodeError
from runtime.operation import Json
from runtime.types import Model, Money
from runtime.webhook import Webhook


class Paid(Model):
    id: str
    amount: Money


PAID: Webhook[Paid] = Webhook("invoice.paid", Json(lambda: Paid))


@pytest.mark.parametrize(
    "body", [b'{"id":"1","amount":0.10}', '{"id":"1","amount":0.10}']
)
def test_a_message_is_typed(body: bytes | str) -> None:
    """Every digit of an amount is kept."""
    assert f"{PAID.parse(body).amount}" == "0.10"


def test_deviations_are_reported() -> None:
    """The message is kept; `strict` raises instead."""
    drifts: list[Drift] = []
    assert (
        PAID.parse('{"id":"1","amount":null,"new":1}', on_drift=drifts.append).id == "1"
    )
    assert [d.kind for d in drifts] == ["unexpected_null", "unknown_field"]
    assert {d.operation_id for d in drifts} == {"invoice.paid"}
    with pytest.raises(DecodeError):
        PAID.parse('{"id":"1"}', strict=True)


def test_what_is_no_message_is_refused() -> None:
    """Nothing of it is in the error."""
    with pytest.raises(DecodeError, match="no JSON"):
        PAID.parse("<html>")
