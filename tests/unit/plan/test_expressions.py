"""Pieces of Python that bring their imports along."""

from __future__ import annotations

import pytest

from clientwright.plan.expr import (
    NONE,
    Expr,
    Import,
    items,
    joined,
    named,
    optional,
    write,
)
from clientwright.plan.imports import Layout, statements

SHARED, OWN = Layout(shared_runtime=True), Layout(shared_runtime=False)
INT, DATE = Expr("int"), named("datetime", "date")


def test_pieces_bring_their_imports() -> None:
    """What is put together needs what its parts need; text is never read as a template."""
    found = write("list[", DATE, "] | ", INT, " {} %s {x}")
    assert found == Expr(
        "list[date] | int {} %s {x}", frozenset({Import("datetime", "date")})
    )
    assert str(found) == found.text
    assert joined(", ", [INT, DATE]) == Expr("int, date", DATE.imports)
    assert joined(", ", []) == Expr("")


@pytest.mark.parametrize(
    ("parts", "expected"), [([], ""), ([INT], "int,"), ([INT, DATE], "int, date")]
)
def test_items_of_tuples(parts: list[Expr], expected: str) -> None:
    """One item has a comma after it."""
    assert items(parts).text == expected


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (INT, "int | None"),
        (NONE, "None"),
        (Expr("int | None"), "int | None"),
        (Expr("dict[str, int | None]"), "dict[str, int | None] | None"),
    ],
)
def test_optional_is_said_once(part: Expr, expected: str) -> None:
    """What may be None already, is."""
    assert optional(part).text == expected


@pytest.mark.parametrize(
    ("module", "depth", "layout", "expected"),
    [
        ("datetime", 0, SHARED, "datetime"),
        ("@runtime.types", 0, SHARED, ".._runtime.types"),
        ("@runtime.types", 1, SHARED, "..._runtime.types"),
        ("@runtime.types", 0, OWN, "._runtime.types"),
        ("@runtime.types", 1, OWN, ".._runtime.types"),
        ("@runtime", 0, OWN, "._runtime"),
        ("@api.auth", 0, SHARED, ".auth"),
        ("@api.auth", 1, SHARED, "..auth"),
        ("@api.", 0, SHARED, "."),
        ("@api.", 1, SHARED, ".."),
        ("@here.enums", 1, SHARED, ".enums"),
    ],
)
def test_modules_of_the_package(
    module: str, depth: int, layout: Layout, expected: str
) -> None:
    """Imports are relative, so that a package works wherever it is vendored."""
    assert layout.resolve(module, depth) == expected


@pytest.mark.parametrize(
    ("imports", "expected"),
    [
        ([], []),
        (
            [("typing", "Any"), ("typing", "Annotated")],
            ["from typing import Annotated, Any"],
        ),
        (
            [
                ("@runtime.api", "Api"),
                ("@runtime.api", "DEFAULT"),
                ("@runtime.api", "fetch"),
            ],
            ["from .._runtime.api import DEFAULT, Api, fetch"],
        ),
        (
            [
                ("@api.", "models"),
                ("@runtime.api", "Api"),
                ("pydantic", "Field"),
                ("datetime", "date"),
            ],
            [
                "from datetime import date",
                "",
                "from pydantic import Field",
                "",
                "from .._runtime.api import Api",
                "from . import models",
            ],
        ),
        (
            [("httpx", ""), ("decimal", "Decimal")],
            ["from decimal import Decimal", "", "import httpx"],
        ),
    ],
)
def test_statements(imports: list[tuple[str, str]], expected: list[str]) -> None:
    """The standard library, others, the package's own: a line a module, sorted as sorters do."""
    found = [Import(module, name) for module, name in imports]
    assert statements(found, SHARED, 0) == expected
    assert statements(reversed(found), SHARED, 0) == expected
