"""Progress is shown on a terminal, when something takes longer than a second."""

import io
import time

import pytest
from rich.console import Console

from clientwright import progress
from clientwright.progress import Progress


def shown(seconds: float, *, terminal: bool) -> str:
    """What is on the console after some work."""
    console = Console(file=io.StringIO(), force_terminal=terminal, width=80)
    with Progress(console) as said:
        said("reading [x]")
        time.sleep(seconds)
        said("writing")
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_short_run_shows_nothing() -> None:
    """Nobody needs to read what is over at once."""
    assert shown(0, terminal=True) == ""


def test_a_long_run_says_what_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a description says is no markup."""
    monkeypatch.setattr(progress, "_PATIENCE", 0.01)
    assert "reading [x]" in shown(0.2, terminal=True)


def test_a_pipe_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files and pipes hold messages only."""
    monkeypatch.setattr(progress, "_PATIENCE", 0.01)
    assert shown(0.05, terminal=False) == ""
