"""Models as JSON: pydantic's own methods, but exact."""

from datetime import datetime, timezone
from decimal import Decimal

import pytest
from pydantic import ValidationError

from runtime.types import EpochMilliseconds, Model, Money, MoneyString


class Line(Model):
    name: str | None = None
    amount: Money | None = None
    text: MoneyString | None = None
    due: EpochMilliseconds | None = None
    lines: list["Line"] | None = None


TEXT = '{"name":"ä €","amount":12345678901234567.123456,"text":"25.90","lines":[{"amount":-198.98}]}'


def test_amounts_are_exact_both_ways() -> None:
    """Digits do not go through a float, nor become a string."""
    line = Line.model_validate_json(TEXT)
    assert line.amount == Decimal("12345678901234567.123456")
    written = line.model_dump_json(exclude_unset=True)
    assert '"amount":12345678901234567.123456' in written
    assert '{"amount":-198.98}' in written
    assert Line.model_validate_json(written.encode()) == line


def test_options_are_those_of_pydantic() -> None:
    """What to leave out, indentation, ASCII alone."""
    line = Line(name="ä", amount=Decimal("25.90"))
    assert line.model_dump_json(exclude_none=True) == '{"name":"ä","amount":25.90}'
    assert (
        line.model_dump_json(include={"name"}, ensure_ascii=True)
        == '{"name":"\\u00e4"}'
    )
    indented = Line(lines=[Line(amount=Decimal(1))]).model_dump_json(
        indent=1, exclude_unset=True
    )
    assert indented == '{\n "lines": [\n  {\n   "amount": 1\n  }\n ]\n}'
    assert Line(lines=[]).model_dump_json(indent=2, exclude_unset=True) == (
        '{\n  "lines": []\n}'
    )


def test_wire_forms_are_for_the_wire() -> None:
    """`to_json` writes what is sent; pydantic's method writes dates as anyone reads them."""
    line = Line(due=datetime(2020, 6, 14, 7, tzinfo=timezone.utc))
    assert line.to_json() == '{"due":1592118000000}'
    assert line.model_dump_json(exclude_unset=True) == '{"due":"2020-06-14T07:00:00Z"}'


@pytest.mark.parametrize("text", ["", "{", '{"amount": "much"}'])
def test_what_is_wrong_is_a_value_error(text: str) -> None:
    """Broken JSON and wrong values alike."""
    with pytest.raises((ValueError, ValidationError)):
        Line.model_validate_json(text)
