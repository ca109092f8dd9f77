"""Our client of a description, generated and measured; each step is on its own."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from . import checkers
from .first_call import first_call
from .operations import choose
from .process import run
from .results import Description, Steps
from .settings import environment, settings
from .sizes import code_lines, lines_of, methods

_PYTHON = Path(sys.executable)


def measure(description: Description, folder: Path, cache: Path) -> Steps:
    """Yield the name of a step and what it found."""
    package = description.package
    yield "generation", generated(description.source, folder, package)
    yield "size", _size(folder / package)
    yield "first_call", _first_call(description, folder, package)
    for checker in (checkers.black, checkers.pyright):
        found, ran = checker(folder, package)
        yield checker.__name__, {"findings": found, "seconds": ran.seconds}
    found, ran = checkers.mypy(folder, package, cache)
    yield "mypy", {"findings": found, "seconds": ran.seconds}


def generated(source: Path, folder: Path, package: str) -> dict[str, object]:
    """What the command says that it has made."""
    report = folder / "report.json"
    command: list[str | Path] = [
        *(_PYTHON, "-m", "clientwright", "generate", source, "--output", folder),
        *("--package", package, "--report", report),
    ]
    ran = run(command, folder)
    if ran.code:
        raise RuntimeError(ran.last_line)
    account: Mapping[str, Any] = json.loads(report.read_text())["apis"][package]
    return {
        "seconds": ran.seconds,
        "peak_mb": ran.peak_mb,
        "declared": account["operations_declared"] - account["operations_excluded"],
        "emitted": account["operations_emitted"],
        "diagnostics": len(account["diagnostics"]),
        "models": account["models"],
    }


def _size(package: Path) -> dict[str, object]:
    """Lines without the runtime, which is the same for all."""
    files = [f for f in package.rglob("*.py") if "_runtime" not in f.parts]
    resources = [f.read_text() for f in (package / "resources").glob("*.py")]
    count = sum(map(methods, resources)) or 1
    return {
        "lines": sum(map(lines_of, files)),
        "lines_per_method": sum(len(t.splitlines()) for t in resources) / count,
        "code_per_method": sum(map(code_lines, resources)) / count,
    }


def _first_call(
    description: Description, folder: Path, package: str
) -> dict[str, object]:
    given = settings(folder / package)
    plan = {"package": package, "client": "Client", "settings": given}
    chosen = choose(description.name, folder / package / "api.json")
    if chosen:
        plan["call"] = chosen.call
    user = environment(folder / package)
    return first_call(_PYTHON, folder, plan, user).to_json()
