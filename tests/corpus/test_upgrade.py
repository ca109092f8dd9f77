"""Real descriptions are read, bundled and upgraded, without an exception and in seconds."""

import time
from collections.abc import Mapping
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import cast

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import schemas

from clientwright.json_value import JSON
from clientwright.load import load
from clientwright.load.check import broken_references
from clientwright.load.grammar import walk
from clientwright.spec.upgrade import upgrade_document

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
DESCRIPTIONS = sorted(CORPUS.iterdir()) if CORPUS.is_dir() else []
# These break the schema of their own dialect, and the upgrade leaves what it cannot know.
FAULTY = {"mollie.yaml", "xero-accounting.yaml"}
_SECONDS = 20

pytestmark = pytest.mark.skipif(
    not DESCRIPTIONS, reason="there is no corpus beside the checkout"
)


def floats(value: JSON) -> object:
    """The schema validator knows no Decimal."""
    if isinstance(value, dict):
        return {key: floats(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [floats(inner) for inner in value]
    return float(value) if isinstance(value, Decimal) else value


@pytest.mark.parametrize("path", DESCRIPTIONS, ids=lambda path: path.name)
def test_a_real_description_becomes_3_1(path: Path) -> None:
    """References lead somewhere, operations are as many as before, lines are known."""
    start = time.perf_counter()
    document, _ = load(path)
    upgraded, diagnostics = upgrade_document(document)
    assert time.perf_counter() - start < _SECONDS
    assert not broken_references(upgraded)
    # Two in OpenAPI 3.1 took a word of 3.0 along.
    assert {each.code for each in diagnostics} <= {"nullable"}
    assert count(upgraded.data) == count(document.data)
    assert upgraded.where("/info/title").line


def count(data: dict[str, JSON]) -> int:
    """Count operations."""
    return sum(node.kind == "operation" for node in walk(data))


@pytest.mark.parametrize(
    "path",
    [each for each in DESCRIPTIONS if each.stat().st_size < 1_500_000],
    ids=lambda path: path.name,
)
def test_the_result_is_valid(path: Path) -> None:
    """The official schema of OpenAPI 3.1 accepts what comes out."""
    data = upgrade_document(load(path)[0])[0].data
    version = str(data["openapi"])
    if path.name in FAULTY or not version.startswith("3.1"):
        pytest.skip("the description breaks the schema of its own dialect")
    schema = cast(Mapping[str, object], vars(schemas)["schema_v31"])
    errors = Draft202012Validator(dict(schema)).iter_errors(floats(data))
    assert [error.message for error in islice(errors, 3)] == []
