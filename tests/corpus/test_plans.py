"""Descriptions as vendors publish them: every operation is planned, every fault can be mended."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
PLAN = """
import json, sys
from pathlib import Path
from clientwright.pipeline import plan_api
from clientwright.plan.imports import Layout

source, repairs = map(Path, sys.argv[1:])
layout = Layout(shared_runtime=True)
planned = plan_api(source, None, "api", "api", layout)
left = planned.diagnostics
if left:
    repairs.write_text(planned.repairs, "utf-8")
    left = plan_api(source, repairs, "api", "api", layout).diagnostics
calls = len(planned.plan.calls)
print(json.dumps([calls, planned.operations_declared - planned.operations_excluded, list(map(str, left))]))
"""

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="no ../shared/corpus")


@pytest.mark.parametrize("source", sorted(CORPUS.glob("*.*")), ids=lambda p: p.stem)
def test_every_operation_is_planned(source: Path, tmp_path: Path) -> None:
    """None is left out; the overlay of repairs leaves nothing to report.

    In a process of its own: the largest take long where every line is counted.
    """
    result = subprocess.run(
        [sys.executable, "-c", PLAN, str(source), str(tmp_path / "repairs.json")],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert result.returncode == 0, result.stderr
    planned, declared, left = json.loads(result.stdout)
    assert planned == declared
    assert not left
