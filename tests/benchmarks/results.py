"""Results on disk, one file a description, so that what fails or is stopped loses nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

_DIALECT = re.compile(r"""["']?\b(?:openapi|swagger)["']?\s*:\s*["']?(\d[.\d]*)""")
Found: TypeAlias = dict[str, object]
Steps: TypeAlias = Iterator[tuple[str, Found]]
Result: TypeAlias = dict[str, dict[str, Any]]
"""By generator, by step: what was found."""


@dataclass(frozen=True, slots=True)
class Description:
    """A file of the corpus."""

    source: Path

    @property
    def name(self) -> str:
        return self.source.stem

    @property
    def package(self) -> str:
        return self.name.replace("-", "_")

    @property
    def version(self) -> str:
        """Of the dialect, as the text says it first."""
        found = _DIALECT.search(self.source.read_text("utf-8"))
        return found[1] if found else ""


@dataclass(frozen=True, slots=True)
class Results:
    """A folder of them."""

    folder: Path

    def of(self, name: str) -> Result:
        """What is known of a description, or nothing."""
        file = self._file(name)
        result: Result = json.loads(file.read_text()) if file.is_file() else {}
        return result

    def keep(self, name: str, generator: str, steps: Steps) -> None:
        """Take up each step as it ends; a failure is a finding too."""
        found: dict[str, Any] = {}
        try:
            for step, values in steps:
                found[step] = values
                self._write(name, generator, found)
        except Exception as error:
            found["trouble"] = f"{type(error).__name__}: {error}"
        self._write(name, generator, found | {"complete": True})

    def _write(self, name: str, generator: str, found: dict[str, Any]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.of(name) | {generator: found}, indent=1)
        self._file(name).write_text(text)

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.json"
