"""Descriptions sorted anew: another order of components gives the same client, of paths the same names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clientwright.json_value import JSON, as_object
from clientwright.load import load
from clientwright.pipeline import Planned, plan_api
from clientwright.plan.imports import Layout

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/spec.yaml"))


def turned(value: JSON) -> JSON:
    return dict(reversed(as_object(value).items()))


def planned(case: str, tmp_path: Path, *sections: str) -> Planned:
    """The plan of a case whose sections, and what stands in each component section, are turned round."""
    data = dict(load(HERE / case / "spec.yaml")[0].data)
    for section in sections:
        if section in data:
            data[section] = turned(data[section])
    if "components" in sections and "components" in data:
        parts = as_object(data["components"])
        data["components"] = {key: turned(part) for key, part in parts.items()}
    source = tmp_path / "spec.json"
    source.write_text(json.dumps(data, default=float))
    overlay = HERE / case / "overlay.yaml"
    layout = Layout(shared_runtime=True)
    return plan_api(source, overlay if overlay.exists() else None, case, "c/1", layout)


@pytest.mark.parametrize("case", CASES)
def test_another_order_of_components(case: str, tmp_path: Path) -> None:
    """All that is emitted stays the same."""
    before, after = planned(case, tmp_path), planned(case, tmp_path, "components")
    assert before.lock == after.lock
    assert before.plan == after.plan


@pytest.mark.parametrize("case", CASES)
def test_another_order_of_paths(case: str, tmp_path: Path) -> None:
    """What is emitted is in the order of the description; what it is called is not."""
    sections = ("paths", "webhooks", "components")
    assert planned(case, tmp_path).lock == planned(case, tmp_path, *sections).lock
