"""Style: black at its default line length, so that emitted code is clean wherever it is vendored."""

from __future__ import annotations

import re

from black import format_str
from black.mode import Mode, TargetVersion

MODE = Mode(target_versions={TargetVersion.PY311})


def styled(source: str) -> str:
    """The module as black has it; black's own guard holds that its meaning stays."""
    return format_str(_squeezed(source), mode=MODE)


def _squeezed(source: str) -> str:
    """No more than two blank lines, none of them with blanks: what templates leave behind."""
    return re.sub(r"\n{4,}", "\n\n\n", re.sub(r"[ \t]+\n", "\n", source)).strip() + "\n"
