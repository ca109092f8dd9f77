"""Measure the corpus and write the table: `python -m benchmarks --corpus FOLDER` in `tests`."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from . import clients
from .first_call import first_call
from .machine import libraries, machine, rivals
from .operations import choose
from .results import Description, Results
from .rivals import RIVALS, Rival
from .table import Measured, page

_HERE = Path(__file__).resolve().parent
_PYTHON = Path(sys.executable)


def main() -> int:
    """Each description, then the table of all that is known."""
    options = _options()
    descriptions = _descriptions(options.corpus, options.only)
    if not descriptions:
        print(f"skipped: no descriptions in {options.corpus}")
        return 0
    results = Results(options.work / "results")
    known = [rival(options.rivals) for rival in RIVALS]
    installed = [rival for rival in known if rival.installed]
    for description in descriptions:
        measure(description, results, installed, options)
        _write(results, options)
    return 0


def measure(
    description: Description,
    results: Results,
    installed: Sequence[Rival],
    options: argparse.Namespace,
) -> None:
    """One description by each generator; what is complete stays, where that is asked for."""
    name = description.name
    done = results.of(name) if options.resume else {}
    if not done.get("clientwright", {}).get("complete"):
        print(f"{name}: clientwright", flush=True)
        folder = _empty(options.work / "clientwright" / name)
        steps = clients.measure(description, folder, options.work / "mypy")
        results.keep(name, "clientwright", steps)
    api = options.work / "clientwright" / name / description.package / "api.json"
    chosen = choose(name, api) if api.is_file() else None
    for rival in installed:
        if not done.get(rival.name, {}).get("complete"):
            print(f"{name}: {rival.name}", flush=True)
            folder = _empty(options.work / rival.name / name)
            results.keep(name, rival.name, rival.measure(description, chosen, folder))


def _write(results: Results, options: argparse.Namespace) -> None:
    """The table of all results on disk, also of earlier runs."""
    folder = _empty(options.work / "libraries")
    baseline = first_call(_PYTHON, folder, {"libraries": ["httpx", "pydantic"]})
    every = [
        Measured(each.name, each.version, results.of(each.name))
        for each in _descriptions(options.corpus, ())
    ]
    tools = [libraries(), rivals(options.rivals)]
    text = page(every, baseline.client, machine(), "; ".join(filter(None, tools)))
    options.table.write_text(text, "utf-8")


def _descriptions(corpus: Path, only: Sequence[str]) -> list[Description]:
    """Small ones first."""
    found = [each for each in corpus.glob("*.*") if not only or each.stem in only]
    return [Description(each) for each in sorted(found, key=lambda p: p.stat().st_size)]


def _empty(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _options() -> argparse.Namespace:
    top = _HERE.parents[1]
    work = top / ".scoreboard"
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=top.parent / "shared" / "corpus")
    parser.add_argument("--only", type=lambda text: text.split(","), default=())
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--work", type=Path, default=work)
    parser.add_argument("--rivals", type=Path, default=work / "rivals")
    parser.add_argument("--table", type=Path, default=_HERE / "scoreboard.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
