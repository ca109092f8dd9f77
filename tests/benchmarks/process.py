"""One command in a process of its own: how long, how much memory, and what it said."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

_TIMED = Path(__file__).with_name("timed.py")
_SECONDS = 1200
_STATED = ("PYTHON", "MYPY", "VIRTUAL_ENV")


@dataclass(frozen=True, slots=True)
class Run:
    """What became of a command."""

    seconds: float
    peak_mb: float
    """Of the largest process among it and those that it waited for."""
    code: int
    output: str

    @property
    def last_line(self) -> str:
        lines = self.output.strip().splitlines()
        return lines[-1].strip() if lines else f"exit code {self.code}"


class Stopped(Exception):
    """It did not come to its end."""


def run(
    command: Sequence[str | Path],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    limit: float = _SECONDS,
) -> Run:
    """Run to the end; raises Stopped where it does not come there."""
    with TemporaryDirectory() as kept:
        result = Path(kept, "result")
        process = subprocess.Popen(
            [sys.executable, "-S", "-E", _TIMED, result, *map(str, command)],
            cwd=folder,
            env=_clean() | dict(environment or {}),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            said, _ = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise Stopped(f"stopped at the limit of {limit:.0f} s") from None
        if not result.is_file():
            raise Stopped("stopped from outside")
        seconds, peak = map(float, result.read_text().split())
    return Run(seconds, peak, process.returncode, said.decode("utf-8", "replace"))


def _clean() -> dict[str, str]:
    """The environment without proxies and without what changes how Python runs."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.upper().startswith(_STATED) and not name.lower().endswith("_proxy")
    }
