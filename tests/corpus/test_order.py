"""Real descriptions, shuffled and under another hash seed: the same bytes, or at least the same names.

An order of components is nobody's meaning, so all that is emitted stays. Methods stand in the order
of paths, so that another one moves them; what they are called does not change.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
SMALL = "netlify-swagger2 paypal-subscriptions spotify tmf678-customer-bill vonage-reports".split()
EMITTED = """
import hashlib, json, random, sys
from pathlib import Path
from clientwright.load import load
from clientwright.naming.lock_file import locks_text
from clientwright.pipeline import generate_api
from clientwright.plan.imports import Layout

def shuffled(value):
    items = list(value.items())
    random.Random(1).shuffle(items)
    return dict(items)

def written(folder, name, data):
    path = folder / f"{name}.json"
    path.write_text(json.dumps(data, default=float))
    return path

def emitted(source):
    made = generate_api(source, None, "client", "client/1", Layout(shared_runtime=True))
    digest = hashlib.sha256(repr(sorted(made.files.items())).encode()).hexdigest()
    names = hashlib.sha256(locks_text({"client": made.lock}).encode()).hexdigest()
    return [digest, names, sorted(map(str, made.files))]

folder, data = Path(sys.argv[2]), dict(load(Path(sys.argv[1]))[0].data)
parts = {key: shuffled(value) for key, value in data.get("components", {}).items()}
components = {"components": parts} if parts else {"definitions": shuffled(data["definitions"])}
paths = {"paths": shuffled(data["paths"])}
print(json.dumps([
    emitted(written(folder, "plain", data)),
    emitted(written(folder, "plain", data | components)),
    emitted(written(folder, "plain", data | components | paths)),
]))
"""


def emitted(source: Path, folder: Path, seed: str) -> Any:
    """Digests of files and of names, and the files: as it is, with other orders of components and of paths."""
    environment = os.environ | {
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    result = subprocess.run(
        [sys.executable, "-c", EMITTED, str(source), str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no ../shared/corpus")
@pytest.mark.parametrize("name", SMALL)
def test_orders_and_seeds(name: str, tmp_path: Path) -> None:
    (source,) = CORPUS.glob(f"{name}.*")
    first, other = (emitted(source, tmp_path, seed) for seed in ("1", "4242"))
    assert first == other
    plain, by_components, by_paths = first
    assert by_components == plain
    assert by_paths[1:] == plain[1:]
