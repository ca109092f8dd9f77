"""The text of one file, kept as long as messages may need a line of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from clientwright.diagnostics import Where


@dataclass(frozen=True, slots=True)
class Source:
    """One file as text."""

    path: Path
    text: str = field(repr=False)
    syntax: Literal["json", "yaml"]
    url: str | None = None
    """Where it was fetched from."""

    @property
    def name(self) -> str:
        """The file as people were shown it: never made absolute."""
        return self.url or self.path.as_posix()

    def where(self, line: int, column: int) -> Where:
        """A place in this file."""
        return Where(self.name, line, column)
