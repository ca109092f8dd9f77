"""Typed Python clients from OpenAPI descriptions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

__all__ = ["__version__", "generate"]
__version__ = "0.1.0"


def generate(
    source: Path | str, overlay: Path | str | None = None, *, package: str = "client"
) -> Mapping[PurePosixPath, str]:
    """Generate one self-contained import package; nothing is written."""
    # The chain is slow to import, and `clientwright --version` does not need it.
    from clientwright.pipeline import generate_package

    changes = None if overlay is None else Path(overlay)
    return generate_package(Path(source), changes, package).files
