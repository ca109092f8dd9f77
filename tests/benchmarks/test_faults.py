"""A few calls of each kind of fault; `make faults` makes thousands."""

from __future__ import annotations

import pytest

from .faults import KINDS, Row, measure, table


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return list(measure(list(KINDS), 20))


@pytest.mark.parametrize("kind", KINDS)
def test_calls_end_as_they_have_to(rows: list[Row], kind: str) -> None:
    """In threads and in tasks: the right error or value, in time, nothing twice, nothing left."""
    found = [row for row in rows if row.kind == kind]
    assert [()] * 2 == [row.wrong for row in found]
    assert [20] * 2 == [row.ends.total() for row in found]


def test_the_table_holds_every_row(rows: list[Row]) -> None:
    """With what was wrong, if anything was."""
    assert len(rows) == table(rows).count(" nothing |")
