"""Nothing that the APIs offer goes without a recording."""

from __future__ import annotations

import pytest

from .recording import APIS, FOLDER, RECORDINGS, described

OPERATIONS = [(api, operation["call"]) for api in APIS for operation in described(api)]


@pytest.mark.parametrize(("api", "call"), OPERATIONS, ids=lambda text: str(text))
def test_each_operation(api: str, call: str) -> None:
    """At least two answers are recorded of each operation, one of them an error."""
    operation = call.rpartition(".")[2]
    found = [
        each for each in RECORDINGS if (each.api, each.operation) == (api, operation)
    ]
    assert len(found) >= 2
    assert any(recording.fails for recording in found)
    assert not all(recording.fails for recording in found)


def test_five_apis() -> None:
    assert APIS == ["emnify", "fynn", "genesys_cloud", "ista", "oracle_billing_care"]
    assert len(OPERATIONS) == 17


def test_nothing_left_over() -> None:
    """Each recording is of an operation, by that operation's method; each file of bodies is used."""
    known = {(api, call) for api, call in OPERATIONS}
    for recording in RECORDINGS:
        method = recording.content["call"]["method"].replace(".wait_for_", ".get_")
        assert method.endswith(f".{recording.operation}")
        assert (recording.api, method) in known
    bodies = {
        recording.path.parent / exchange["response"].get("body_file", "")
        for recording in RECORDINGS
        for exchange in recording.content["exchanges"]
    }
    assert set(FOLDER.glob("*/*/*.txt")) == {path for path in bodies if path.is_file()}
