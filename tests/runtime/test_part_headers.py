"""Header fields of the parts of a form: given by the caller, written by their styles, asked for where required."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import Message
from email.parser import BytesParser
from typing import cast

import pytest
from drivers import Driven
from loopback import Loopback, Says, Seen

from runtime.body import BodyChoice, JsonBody
from runtime.multipart import MultipartBody, Part
from runtime.operation import Header, Nothing, Operation
from runtime.part_headers import headed
from runtime.unset import UNSET

FORM = MultipartBody(
    parts=(
        Part(
            "file",
            headers=(("X-Fixed", "2"),),
            fields=(Header("X-Sum", required=True), Header("X-Tags")),
        ),
        Part("meta", fields=(Header("X-At", content="application/json"),)),
    )
)
UPLOAD: Operation[None] = Operation(
    "upload", "POST", "/upload", body=FORM, answers={"204": Nothing()}
)


def sent(seen: Seen) -> list[Message]:
    """The parts of a form."""
    head = f"Content-Type: {seen.headers['content-type']}\r\n\r\n".encode()
    whole = BytesParser().parsebytes(head + seen.body)
    return cast(list[Message], whole.get_payload())


def upload(
    driven: Driven,
    server: Loopback,
    operation: Operation[None],
    body: object,
    **given: Mapping[str, object],
) -> None:
    server.answers(Says(204, media_type=None))
    client = driven.client()
    driven.call(driven.answer, client, headed(operation, given), (), body)


def test_header_fields_are_given(driven: Driven, server: Loopback) -> None:
    """Each by its style, to every part of the field, beside those that never change."""
    body = {"file": [b"1", ("b.txt", b"2")], "meta": {"a": 1}, "other": "x"}
    given = {"X-Sum": "s", "X-Tags": ["a", "b"]}
    upload(driven, server, UPLOAD, body, file=given, meta={"X-At": {"at": [1]}})
    first, second, meta, other = sent(server.seen[0])
    for part in (first, second):
        assert (part["X-Sum"], part["X-Tags"], part["X-Fixed"]) == ("s", "a,b", "2")
    assert meta["X-At"] == '{"at":[1]}' and meta["X-Sum"] is None
    assert [*other.keys()] == ["Content-Disposition"]
    assert UPLOAD.body is FORM and FORM.given == {}


def test_the_file_says_its_own(driven: Driven, server: Loopback) -> None:
    """What stands in the tuple of one file counts for that one, and is enough."""
    named = ("a", b"1", "text/plain", {"X-Sum": "own"})
    upload(driven, server, UPLOAD, {"file": named}, file={"X-Sum": None})
    upload(driven, server, UPLOAD, {"file": [named, b"2"]}, file={"X-Sum": "s"})
    (alone,) = sent(server.seen[0])
    assert alone.get_all("X-Sum") == ["own"]
    assert [part.get_all("X-Sum") for part in sent(server.seen[1])] == [["own"], ["s"]]


@pytest.mark.parametrize("value", [None, UNSET])
def test_a_required_one_is_asked_for(
    driven: Driven, server: Loopback, value: object
) -> None:
    """The error says the part and the field; a part that is not sent needs none."""
    with pytest.raises(ValueError, match="the part file needs the header field X-Sum"):
        upload(driven, server, UPLOAD, {"file": b"1"}, file={"X-Sum": value})
    upload(driven, server, UPLOAD, {"meta": {}}, file={"X-Sum": value})
    assert len(server.seen) == 1


def test_a_value_cannot_leave_its_line(driven: Driven, server: Loopback) -> None:
    """Nobody writes another header field, or the end of the head, by a value."""
    for value in ("a\r\nX-Evil: 1", "a\n\nbody"):
        with pytest.raises(ValueError, match="X-Sum holds characters"):
            upload(driven, server, UPLOAD, {"file": b"1"}, file={"X-Sum": value})
    assert not server.seen


def test_other_forms_have_none(driven: Driven, server: Loopback) -> None:
    """A body that is sent as JSON needs no header fields of parts."""
    either: Operation[None] = Operation(
        "either",
        "POST",
        "/either",
        body=BodyChoice(JsonBody(), FORM),
        answers={"204": Nothing()},
    )
    upload(driven, server, either, {"file": "text"})
    upload(driven, server, headed(UPLOAD, {}), None)
    assert [seen.body for seen in server.seen] == [b'{"file":"text"}', b""]
    none: Operation[None] = Operation(
        "none", "GET", "/none", answers={"204": Nothing()}
    )
    assert headed(none, {}) is none
