"""Plays every operation of the corpus, and writes what came of it: `python -m tests.calls.record`.

`corpus.md` is a table for people; `known_failures.json` is what the tests expect. With names of
descriptions as arguments, those alone are played, and the rest stays as it was.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from .corpus import CORPUS, KNOWN, Played, emitted_of, known_failures, play_all

TABLE = Path(__file__).with_name("corpus.md")
HEAD = """# Every operation, called

Each operation of the corpus is called with the least arguments and twice with all of them; the server is driven by the
description, judges each request, and its synthesised answer must come back equal; where the body asks for a page, a
second one is asked for too. `python -m tests.calls.record` writes this table.

| description | operations | called, and equal both ways | no value is possible | fail |
| --- | ---: | ---: | ---: | ---: |
"""


def record(names: list[str]) -> None:
    rows = _rows()
    known = known_failures()
    for source in sorted(CORPUS.glob("*.*")):
        if names and source.stem not in names:
            continue
        with TemporaryDirectory() as folder:
            emitted = emitted_of(source, Path(folder))
            played = list(play_all(emitted, emitted.description.operations()))
        rows[source.stem] = row = _row(source.stem, played)
        known[source.stem] = {p.name: p.failure for p in played if p.failure}
        print(row, flush=True)
        _write(rows, known)


def _row(name: str, played: list[Played]) -> str:
    impossible = sum(p.impossible for p in played)
    failed = sum(p.failure is not None for p in played) - impossible
    right = len(played) - failed - impossible
    return f"| {name} | {len(played)} | {right} | {impossible} | {failed} |"


def _rows() -> dict[str, str]:
    text = TABLE.read_text("utf-8") if TABLE.exists() else ""
    lines = [line for line in text.splitlines() if line.startswith("| ")][1:]
    return {line.split("|")[1].strip(): line for line in lines if "---" not in line}


def _write(rows: dict[str, str], known: dict[str, dict[str, str]]) -> None:
    listed = [rows[name] for name in sorted(rows) if name != "all"]
    counts = [[int(cell) for cell in line.split("|")[2:6]] for line in listed]
    total = " | ".join(str(sum(column)) for column in zip(*counts, strict=True))
    TABLE.write_text(HEAD + "\n".join([*listed, f"| all | {total} |"]) + "\n", "utf-8")
    kept = {
        name: dict(sorted(known[name].items())) for name in sorted(known) if known[name]
    }
    KNOWN.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    os.environ["NO_PROXY"] = "*"
    record(sys.argv[1:])
