"""Bodies of the origin `document` are what the vendors published, character for character."""

from __future__ import annotations

from pathlib import Path

import pytest

from .recording import RECORDINGS, Recording

DOCUMENTS = Path(__file__).parents[3] / "shared" / "apis"
PUBLISHED = [each for each in RECORDINGS if each.content["origin"] == "document"]


@pytest.mark.parametrize("recording", PUBLISHED, ids=lambda recording: recording.name)
def test_body_is_the_vendors(recording: Recording) -> None:
    """The body stands in the vendor's document; no-break spaces there are spaces here."""
    document = DOCUMENTS / recording.api / "document.txt"
    if not document.is_file():
        pytest.skip(
            "the vendors' documents are not beside this checkout (../shared/apis)"
        )
    [body] = bodies(recording)
    assert body in document.read_bytes().decode().replace("\N{NO-BREAK SPACE}", " ")


def bodies(recording: Recording) -> list[str]:
    """The bodies in files of their own: those are the vendor's."""
    responses = [exchange["response"] for exchange in recording.content["exchanges"]]
    return [
        recording.body_of(each).decode() for each in responses if "body_file" in each
    ]


def test_what_is_published() -> None:
    assert [recording.name for recording in PUBLISHED] == [
        "fynn/get_invoice_billing_details/published",
        "ista/get_headers/published",
        "oracle_billing_care/get_by_bill_unit/published",
    ]
