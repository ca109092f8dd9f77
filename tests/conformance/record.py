"""Writes `known_failures.json` anew: `python -m tests.conformance.record`."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections import Counter
from pathlib import Path

from .failure import cause
from .packages import Packages
from .play import play
from .scenarios import HERE, scenarios, texts
from .server import serving


def failures() -> dict[str, str]:
    """The cause of each scenario that fails."""
    found: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder, serving() as server:
        packages = Packages(Path(folder))
        for scenario in scenarios():
            try:
                play(scenario, packages, server)
            except Exception as error:
                found[scenario.name] = cause(error)
        packages.close()
    return found


def main() -> None:
    """Record the failures of today but for the exceptions, and print their causes by count."""
    os.environ["NO_PROXY"] = "*"
    excepted, failing = texts("exceptions.json"), failures()
    known = {name: why for name, why in failing.items() if name not in excepted}
    text = json.dumps(known, indent=2, sort_keys=True, ensure_ascii=False)
    (HERE / "known_failures.json").write_text(f"{text}\n", encoding="utf-8")
    for why, count in Counter(map(_kind, known.values())).most_common():
        print(f"{count:4}  {why}")
    for name in sorted({*excepted} - {*failing}):
        print(f"excepted, but passes: {name}")
    print(f"{len(known)} fail, {len(excepted)} are excepted")


def _kind(why: str) -> str:
    """A cause without the names in it."""
    return re.sub(r"/\S+|'[^']*'|\d+", "*", why)


if __name__ == "__main__":
    main()
