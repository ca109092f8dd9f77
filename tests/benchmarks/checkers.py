"""What mypy, pyright and black find in an emitted package."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from .process import Run, run

_BIN = Path(sys.executable).parent
_STRICT = {
    "typeCheckingMode": "strict",
    "pythonVersion": "3.11",
    "enableTypeIgnoreComments": False,
    "reportUnnecessaryTypeIgnoreComment": "error",
}


def mypy(folder: Path, package: str, cache: Path) -> tuple[int, Run]:
    """Errors under `--strict`; libraries may come out of the cache, the package does not."""
    command: list[str | Path] = [
        *(_BIN / "mypy", "--strict", "--python-version=3.11"),
        *("--config-file=/dev/null", f"--cache-dir={cache}", "--package", package),
    ]
    ran = run(command, folder)
    return _count(r"Found (\d+) error", ran), ran


def pyright(folder: Path, package: str) -> tuple[int, Run]:
    """Errors and warnings under `strict`."""
    settings = {**_STRICT, "include": [package]}
    config = folder / "pyrightconfig.json"
    config.write_text(json.dumps(settings))
    ran = run(
        [_BIN / "pyright", "--project", config, "--pythonpath", sys.executable], folder
    )
    return _count(r"(\d+) errors?, ", ran) + _count(r"errors?, (\d+) warning", ran), ran


def black(folder: Path, package: str) -> tuple[int, Run]:
    """Files that it would change, at its own line length."""
    ran = run([_BIN / "black", "--check", "--config=/dev/null", package], folder)
    return _count(r"(\d+) files? would be reformatted", ran), ran


def _count(pattern: str, ran: Run) -> int:
    """What a checker counted; one that was stopped or fell over has found something."""
    found = re.search(pattern, ran.output)
    return int(found[1]) if found else int(ran.code != 0)
