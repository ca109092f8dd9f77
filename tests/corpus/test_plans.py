"""Descriptions as vendors publish them: every operation is planned, every fault can be mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientwright.pipeline import plan_api
from clientwright.plan.imports import Layout

CORPUS = Path(__file__).parent.parent.parent.parent / "shared" / "corpus"
LAYOUT = Layout(shared_runtime=True)

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="no ../shared/corpus")


@pytest.mark.parametrize("source", sorted(CORPUS.glob("*.*")), ids=lambda p: p.stem)
def test_every_operation_is_planned(source: Path, tmp_path: Path) -> None:
    """None is left out; the overlay of repairs leaves nothing to report."""
    planned = plan_api(source, None, "api", "api", LAYOUT)
    assert len(planned.plan.calls) == planned.operations_declared
    if planned.diagnostics:
        repairs = tmp_path / "repairs.json"
        repairs.write_text(planned.repairs, "utf-8")
        assert not plan_api(source, repairs, "api", "api", LAYOUT).diagnostics
