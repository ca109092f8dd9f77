"""Bars of the two libraries, each only where it is asked for."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from drivers import Driven
from loopback import Loopback, Says

from runtime.progress import rich_progress, tqdm_progress


def test_a_bar_of_rich(driven: Driven, server: Loopback, tmp_path: Path) -> None:
    rich = pytest.importorskip("rich")
    shown = io.StringIO()
    rich.reconfigure(file=shown, width=100, force_terminal=True)
    server.answers(Says(body=b"x" * 2_000_000, media_type="application/pdf"))
    document = driven.client().billing.get_document("a")
    with rich_progress("bill.pdf") as bar:
        driven.call(document.to_file, tmp_path / "bill.pdf", progress=bar)
    assert "bill.pdf" in shown.getvalue() and "2.0/2.0 MB" in shown.getvalue()


class Bar:
    """What is used of tqdm."""

    shown: list[tuple[int, int | None]] = []

    def __init__(self, **options: object) -> None:
        self.n, self.total, self.options = 0, None, options

    def update(self, more: int) -> None:
        self.n += more
        self.shown.append((self.n, self.total))

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *_: object) -> None:
        self.shown.append((-1, None))


def test_what_tqdm_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The difference, and how much there is; the bar is closed in the end."""
    module: Any = type(sys)("tqdm.auto")
    module.tqdm = Bar
    monkeypatch.setitem(sys.modules, "tqdm", type(sys)("tqdm"))
    monkeypatch.setitem(sys.modules, "tqdm.auto", module)
    with tqdm_progress() as bar:
        bar(5, None)
        bar(2, 9)
    assert [(5, None), (2, 9), (-1, None)] == Bar.shown


def test_neither_is_imported_before() -> None:
    code = "import sys, runtime.progress; sys.exit('rich' in sys.modules or 'tqdm' in sys.modules)"
    found = {"PYTHONPATH": str(Path(__file__).parents[2] / "templates")}
    assert 0 == subprocess.run([sys.executable, "-c", code], env=found).returncode
