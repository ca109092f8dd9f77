"""Where the generator's own templates and runtime lie: in the installed package, or in the checkout."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).resolve().parent.parent


def templates_folder() -> Path:
    """The folder `templates/`, which wheels carry as `_templates`."""
    installed = HERE / "_templates"
    return installed if installed.is_dir() else HERE.parent.parent / "templates"


def runtime_files() -> dict[str, str]:
    """The runtime's modules by file name, as they are."""
    folder = templates_folder() / "runtime"
    return {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.py"))}
