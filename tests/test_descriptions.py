"""The five descriptions are valid OpenAPI 3.1, say what is inferred, and lose no operation."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from clientwright.json_value import JSON
from clientwright.load import load
from clientwright.load.read import read
from clientwright.lower.operations import declared_operations
from clientwright.spec.node import Node

SPECS = Path(__file__).resolve().parent.parent / "specs"
OPERATIONS = {
    "emnify": 2,
    "fynn": 1,
    "genesys_cloud": 8,
    "ista": 4,
    "oracle_billing_care": 2,
}


def description(api: str, *, corrected: bool) -> dict[str, JSON]:
    """The vendor's document, or what the server does."""
    overlay = SPECS / api / "overlay.yaml" if corrected else None
    document, diagnostics = load(SPECS / api / "openapi.yaml", overlay)
    assert diagnostics == ()
    return document.data


def objects(value: JSON) -> Iterator[dict[str, JSON]]:
    """Every object inside a value."""
    if isinstance(value, dict):
        yield value
        for member in value.values():
            yield from objects(member)
    if isinstance(value, list):
        for item in value:
            yield from objects(item)


def test_every_folder_is_an_api() -> None:
    """There are five, and each has its document and its overlay."""
    assert sorted(path.parent.name for path in SPECS.glob("*/openapi.yaml")) == sorted(
        OPERATIONS
    )
    assert all((SPECS / api / "overlay.yaml").is_file() for api in OPERATIONS)


@pytest.mark.parametrize("corrected", [False, True], ids=["document", "with overlay"])
@pytest.mark.parametrize("api", OPERATIONS)
def test_description_is_valid(api: str, corrected: bool) -> None:
    """The official meta-schema of OpenAPI 3.1 has nothing to say."""
    found = description(api, corrected=corrected)
    errors = OpenAPIV31SpecValidator(found).iter_errors()
    assert [error.message for error in errors] == []


@pytest.mark.parametrize("api", OPERATIONS)
def test_operations_are_all_there(api: str) -> None:
    """Seventeen in all; the overlay adds and removes none."""
    for corrected in (False, True):
        root = Node.of(description(api, corrected=corrected))
        assert len(list(declared_operations(root))) == OPERATIONS[api]


@pytest.mark.parametrize("api", OPERATIONS)
def test_what_is_inferred_says_why(api: str) -> None:
    """Whoever doubts a value finds the reason beside it."""
    for value in objects(description(api, corrected=True)):
        if "x-provenance" in value:
            assert value["x-provenance"] == "inferred"
            assert str(value.get("x-provenance-reason", "")).strip()


@pytest.mark.parametrize("api", OPERATIONS)
def test_every_correction_has_its_reason(api: str) -> None:
    """An action of an overlay without a description would be a riddle."""
    actions = read(SPECS / api / "overlay.yaml")[0].data["actions"]
    assert isinstance(actions, list) and actions
    for action in actions:
        assert isinstance(action, dict)
        assert str(action.get("description", "")).strip()


@pytest.mark.parametrize("api", OPERATIONS)
def test_every_contradiction_is_accounted_for(api: str) -> None:
    """Each numbered contradiction of the facts has an action that names its number."""
    facts = SPECS.parent.parent / "shared" / "apis" / api / "facts.md"
    if not facts.is_file():
        pytest.skip("../shared/apis is not here")
    table = facts.read_text("utf-8").rpartition("| # | contradiction")[2]
    numbers = {
        int(cells[1])
        for line in table.splitlines()
        if len(cells := line.split("|")) > 2 and cells[1].strip().isdecimal()
    }
    text = (SPECS / api / "overlay.yaml").read_text("utf-8")
    missing = {n for n in numbers if not mentions(text, n)}
    assert numbers and not missing


def mentions(text: str, number: int) -> bool:
    """`Contradiction 3`, or `Contradictions 2 and 4`, or `1, 2 and 14`."""
    said = re.findall(r"[Cc]ontradictions? ((?:\d+(?:, | and )?)+)", text)
    return any(str(number) in re.findall(r"\d+", group) for group in said)
