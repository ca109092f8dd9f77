"""What is emitted from real descriptions: every module imports first, without a warning, as black has it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from clientwright.pipeline import generate_package

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
_BYTES = 300_000
SMALL = [each for each in sorted(CORPUS.glob("*.*")) if each.stat().st_size < _BYTES]
IMPORTER = """
import importlib, os, sys, traceback
from pathlib import Path
import anyio, httpx, pydantic

folder = Path(sys.argv[1])
sys.path.insert(0, str(folder))
failed = []
for file in sorted(folder.rglob("*.py")):
    parts = file.relative_to(folder).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    child = os.fork()
    if not child:
        try:
            module = importlib.import_module(name)
            for each in getattr(module, "__all__", ()):
                getattr(module, each)
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        failed.append(name)
print(*failed)
sys.exit(bool(failed))
"""
"""Each module is the first of its package in a process, which has the libraries already."""

pytestmark = pytest.mark.skipif(not SMALL, reason="no ../shared/corpus")


@pytest.mark.parametrize("source", SMALL, ids=lambda path: path.stem)
def test_modules_import_in_any_order(source: Path, tmp_path: Path) -> None:
    """A cycle, a name that is taken twice or a deprecated use would show."""
    for path, text in generate_package(source, None, "client").files.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    _passes("-W", "error", "-c", IMPORTER, str(tmp_path))
    _passes("-m", "black", "--check", "--quiet", "--config", os.devnull, str(tmp_path))


def _passes(*command: str) -> None:
    ran = subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
