"""The page says what was measured, what failed and which targets hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .first_call import Ready
from .results import Description, Found, Results, Steps
from .table import Measured, page

READY = {"cold_seconds": 0.4, "seconds": 0.2, "mb": 40.0}
OURS: dict[str, Any] = {
    "generation": {
        "seconds": 9.0,
        "peak_mb": 99.6,
        "declared": 7,
        "emitted": 7,
        "diagnostics": 1,
        "models": 3,
    },
    "size": {"lines": 500, "lines_per_method": 14.6, "code_per_method": 8.2},
    "first_call": {
        "client": READY,
        "call": {"cold_seconds": 0.5, "seconds": 0.3, "mb": 52.0},
        "trouble": "",
    },
    "black": {"findings": 0, "seconds": 1.0},
    "pyright": {"findings": 2, "seconds": 1.0},
    "mypy": {"findings": 0, "seconds": 1.0},
}
RIVAL: dict[str, Any] = {
    "generation": {"seconds": 6.0, "peak_mb": 80.0, "emitted": 5, "warnings": 2},
    "trouble": "Refused: a | b",
}


def page_of(result: dict[str, Any], name: str = "github") -> str:
    libraries = Ready(cold_seconds=0.3, seconds=0.1, mb=30.0)
    return page([Measured(name, "3.0.3", result)], libraries, "2 cores", "black 26")


def test_a_client_is_one_row() -> None:
    """In the order of the heading."""
    row = (
        "| shop | 3.0.3 | 7 | 7 | 1 | 3 | 500 | 15 | 8 | 9.0 | 100 "
        "| 0.400 | 0.200 | 40 | 0.300 | 52 | 0 | 2 | 0 |  |"
    )
    assert row in page_of({"clientwright": OURS}, "shop")


def test_targets_are_ratios_of_one_run() -> None:
    """And what exceeds its limit does not hold."""
    text = page_of({"clientwright": OURS, "openapi-python-client": RIVAL})
    assert "openapi-python-client's time | 1.5× | 1× | no |" in text
    assert "`import httpx, pydantic` | 2× | 2.5× | yes |" in text
    assert "memory | 40 MB | 60 MB | yes |" in text
    assert "first call after it | 0.3 s | 0.15 s | no |" in text


def test_a_target_without_a_rival_is_not_measured() -> None:
    """Nothing is claimed."""
    text = page_of({"clientwright": OURS})
    assert "openapi-python-client's time | not measured | 1× | - |" in text


def test_a_rival_that_refuses_says_why() -> None:
    """Its reason stays in one cell."""
    text = page_of({"clientwright": OURS, "openapi-python-client": RIVAL})
    assert "Whole: 0 of 1." in text
    assert "| github | 7 | 5 | 2 | 6.0 | 9.0 | 80 |" in text
    assert "Refused: a \\| b |" in text


def test_what_came_before_a_failure_is_kept(tmp_path: Path) -> None:
    """The next description goes on, and the table says what happened."""

    def steps() -> Steps:
        yield "generation", Found(OURS["generation"])
        raise ValueError("it fell")

    results = Results(tmp_path)
    results.keep("shop", "clientwright", steps())
    known = results.of("shop")
    assert known["clientwright"]["complete"]
    text = page_of(known, "shop")
    assert "| shop | 3.0.3 | 7 | 7 | 1 | 3 | - |" in text
    assert "| ValueError: it fell |" in text


def test_a_package_is_named_by_its_description(tmp_path: Path) -> None:
    """Dashes are no part of a module's name."""
    assert Description(tmp_path / "mx-two.yaml").package == "mx_two"
