"""Style: black at its default line length, so that emitted code is clean wherever it is vendored."""

from __future__ import annotations

import re
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from black import format_str
from black.mode import Mode, TargetVersion

MODE = Mode(target_versions={TargetVersion.PY311})
_WORTH_PROCESSES = 500_000
"""Characters from which on black takes longer than the start of processes."""


def styled(source: str) -> str:
    """The module as black has it; black's own guard holds that its meaning stays."""
    return format_str(_squeezed(source), mode=MODE)


def styled_all(sources: Sequence[str], processes: int = 1) -> list[str]:
    """The modules as black has them; large ones are worth processes of their own."""
    if processes < 2 or sum(map(len, sources)) < _WORTH_PROCESSES:
        return [styled(source) for source in sources]
    # The largest first, so that no process is left with it at the end.
    order = sorted(range(len(sources)), key=lambda i: -len(sources[i]))
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        found = list(pool.map(styled, (sources[i] for i in order)))
    by_place = dict(zip(order, found, strict=True))
    return [by_place[i] for i in range(len(sources))]


def _squeezed(source: str) -> str:
    """No more than two blank lines, none of them with blanks: what templates leave behind."""
    return re.sub(r"\n{4,}", "\n\n\n", re.sub(r"[ \t]+\n", "\n", source)).strip() + "\n"
