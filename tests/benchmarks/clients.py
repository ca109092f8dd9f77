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
    lines = {file.relative_to(package).parts[0]: 0 for file in package.rglob("*.py")}
    for file in package.rglob("*.py"):
        lines[file.relative_to(package).parts[0]] += len(file.read_bytes().splitlines())
    methods = sum(_methods(file) for file in (package / "resources").glob("*.py"))
    return {
        "lines": sum(count for name, count in lines.items() if name != "_runtime"),
        "lines_per_method": lines["resources"] / methods if methods else 0.0,
    }


def _methods(file: Path) -> int:
    return sum(
        line.startswith(("    def ", "    async def "))
        for line in file.read_text().splitlines()
    )


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
