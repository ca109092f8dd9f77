"""Texts that are amounts, by their patterns."""

from __future__ import annotations

import pytest

from clientwright.lower.decimals import is_decimal


@pytest.mark.parametrize(
    "pattern",
    [
        r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$",
        r"^(?!^[-+.]*$)[+-]?0*(?:\d{0,8}|(?=[\d.]{1,11}0*$)\d{0,8}\.\d{0,2}0*$)",
        r"^((-?[0-9]+)|(-?([0-9]+)?[.][0-9]+))$",
        r"^([0-9]+|([0-9]+)?[.][0-9]+)$",
        r"^\-?[0-9]+(\.[0-9]+)?$",
        r"^-?\d+\.\d{2}$",
        r"^\d{1,10}(?:\.\d{1,4})?$",
        r"^[-+]?\d*\.?\d*$",
    ],
)
def test_amounts(pattern: str) -> None:
    """A fraction that may be missing, or that is cents."""
    assert is_decimal(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "^",
        "^$",
        "^($",
        r"^\d+$",
        r"^\d+\.\d+$",
        r"^\d+\.\d+\.\d+$",
        r"^\d+(\.\d+)?(\.\d+)?$",
        r"^\d{4}-\d{2}-\d{2}$",
        r"\d+(\.\d+)?",
        r"^v\d+(\.\d+)?$",
        r"^.*$",
        r"^\d{99999}(\.\d+)?$",
        r"^(\d+)+(\.\d+)?$",
        r"^((\d+)*)*(\.\d+)?$",
        "^" + "(" * 150 + r"\d" + ")?" * 40 + "$",
    ],
)
def test_other_texts(pattern: str) -> None:
    """Versions, dates, whole numbers, and what would take for ever to match."""
    assert not is_decimal(pattern)
