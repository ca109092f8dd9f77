"""Every operation can be called as its description says, and reads its own answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .corpus import CORPUS, ROOT, known_failures, play_all
from .packages import Emitted

LARGE = 900_000
"""Bytes from which on a description is played by `python -m tests.calls.record` alone."""
MOST = 15
"""Operations of a description that are played here."""
SPECS = sorted(path.parent for path in (ROOT / "specs").glob("*/openapi.yaml"))
SMALL = [p for p in sorted(CORPUS.glob("*.*")) if p.stat().st_size < LARGE]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy between client and server."""
    monkeypatch.setenv("NO_PROXY", "*")
    for name in [name for name in os.environ if name.endswith(("_TOKEN", "_BASE_URL"))]:
        monkeypatch.delenv(name)


@pytest.mark.parametrize("folder", SPECS, ids=lambda p: p.name)
def test_every_operation_of_the_five_is_called(folder: Path, tmp_path: Path) -> None:
    overlay = folder / "overlay.yaml"
    emitted = Emitted.make(
        folder / "openapi.yaml", overlay, f"called_{folder.name}", tmp_path
    )
    operations = list(emitted.description.operations())
    assert operations
    played = list(play_all(emitted, operations))
    assert not [f"{p.name}: {p.failure}" for p in played if p.failure]


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no ../shared/corpus")
@pytest.mark.parametrize("source", SMALL, ids=lambda p: p.stem)
def test_operations_of_the_corpus_are_called(source: Path) -> None:
    """Those that fail are the ones that are known to.

    In a process of its own: the largest take long where every line is counted.
    """
    result = subprocess.run(
        [sys.executable, "-m", "tests.calls.sample", source.stem, str(MOST)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert result.returncode == 0, result.stderr
    played = json.loads(result.stdout)
    known = known_failures().get(source.stem, {})
    failed = {name: why for name, why in played.items() if why}
    assert failed == {name: why for name, why in known.items() if name in played}
