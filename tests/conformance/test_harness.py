"""The harness itself: it sees what differs, and reads what the suite sends."""

from __future__ import annotations

import pytest

from .compare import json_differences, xml_differences
from .description import Description, Found
from .events import Event, events
from .scenarios import DOCUMENTS, SUITE, Content, Data, Step, scenarios, texts
from .server import Arrived, Expectation
from .typedness import untyped
from .xml_data import xml_data

JSON = "application/json"
STEP = Step(
    "POST", "/things", {"q": "1"}, {"x-a": "b"}, Content(JSON, {"n": 1, "t": [True]})
)
FOUND = Found(
    "POST",
    "/things",
    {"requestBody": {"content": {JSON: {}}}},
    parameters=(),
    server="/",
)
HEADERS = {"content-type": JSON, "x-a": "b"}


@pytest.mark.parametrize(
    "method, target, headers, body, difference",
    [
        ("POST", "/things?q=1", HEADERS, b'{"t": [true], "n": 1.0}', ""),
        ("PUT", "/things?q=1", HEADERS, b'{"n": 1, "t": [true]}', "the method is PUT"),
        ("POST", "/thing?q=1", HEADERS, b'{"n": 1, "t": [true]}', "the path is"),
        ("POST", "/things", HEADERS, b'{"n": 1, "t": [true]}', "the query has q=[]"),
        ("POST", "/things?q=1&r=2", HEADERS, b'{"n": 1, "t": [true]}', "has r too"),
        ("POST", "/things?q=1", {"content-type": JSON}, b'{"n":1,"t":[true]}', "x-a"),
        ("POST", "/things?q=1", HEADERS, b'{"n": true, "t": [true]}', "/n is true"),
        ("POST", "/things?q=1", HEADERS, b'{"n": 1, "t": [1]}', "/t/0 is 1, not true"),
        ("POST", "/things?q=1", HEADERS, b'{"n": 1}', "/t is missing"),
        ("POST", "/things?q=1", {"x-a": "b"}, b"{}", "the body is sent as nothing"),
    ],
)
def test_the_server_sees_a_difference(
    method: str, target: str, headers: dict[str, str], body: bytes, difference: str
) -> None:
    """In each part of a request, and none where there is none."""
    expectation = Expectation(STEP, FOUND)
    expectation.meet(Arrived(method, target, headers, body))
    assert difference in "".join(expectation.differences)
    assert bool(difference) == bool(expectation.differences)


def test_a_request_that_arrives_again_is_a_difference() -> None:
    expectation = Expectation(Step("GET", "/"), FOUND)
    expectation.meet(Arrived("GET", "/", {}, b""))
    assert not expectation.differences
    expectation.meet(Arrived("GET", "/", {}, b""))
    assert expectation.differences == ["it arrived again"]


@pytest.mark.parametrize(
    "expected, actual, same",
    [
        ("2022-08-26T18:38:00.000Z", "2022-08-26T18:38:00+00:00", True),
        ("2022-08-26T18:38:00Z", "2022-08-26T18:38:01Z", False),
        ("P1D", "PT24H", False),
        (0.3, 0.30000000000000004, False),
        (None, False, False),
        ([1, 2], [2, 1], False),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, True),
    ],
)
def test_json_is_compared_by_value(expected: Data, actual: Data, same: bool) -> None:
    """A moment may be written in another way; nothing else may."""
    assert (not list(json_differences(expected, actual))) == same


@pytest.mark.parametrize(
    "actual, same",
    [
        (b"<q:a xmlns:q='u'><c>2</c> <b x='1'>1</b></q:a>", True),
        (b"<a><b x='1'>1</b><c>2</c></a>", False),
        (b"<a xmlns='u'><b x='1'>1</b><c>2</c></a>", False),
        (b"<q:a xmlns:q='u'><b>1</b><c>2</c></q:a>", False),
        (b"<q:a xmlns:q='u'><b x='1'>1</b></q:a>", False),
        (b"<q:a xmlns:q='u'><b x='1'>1</b><c>3</c></q:a>", False),
        (b"no XML", False),
    ],
)
def test_xml_is_compared_without_prefixes(actual: bytes, same: bool) -> None:
    """And without the order of elements that are not alike."""
    expected = b"<p:a xmlns:p='u'><b x='1'>1</b><c>2</c></p:a>"
    assert (not list(xml_differences(expected, actual))) == same


def test_events_are_read_as_the_standard_has_them() -> None:
    """Lines of data are joined, ids last, comments and unfinished events are none."""
    content = b": hello\nid: 1\nevent: a\ndata: x\ndata:y\n\ndata: z\r\n\r\ndata: lost"
    assert events(content) == [Event("a", "x\ny", "1"), Event("message", "z", "1")]


def test_a_plain_dict_is_no_model() -> None:
    """Where the description names a property."""
    description = Description({"components": {"schemas": {}}})
    schema: Data = {"items": {"properties": {"a": {}}}}
    assert list(untyped(description, schema, [{"a": 1}], [{"a": 1}]))
    assert not list(untyped(description, {"items": {}}, [{"a": 1}], [{"a": 1}]))


@pytest.mark.skipif(
    not SUITE.is_dir(), reason="there is no ../shared/conformance beside the checkout"
)
def test_xml_of_the_suite_is_read_as_its_schemas_have_it() -> None:
    """All but what is excepted, so that no failure is the reader's."""
    description = Description.read(DOCUMENTS / "payload_xml.json")
    read = 0
    for scenario in scenarios():
        step = scenario.steps[0]
        if scenario.document != "payload_xml" or scenario.name in texts(
            "exceptions.json"
        ):
            continue
        content = step.body or step.answer
        found = description.find(step.method, step.uri)
        schema = found.body_schema or description.answer(
            found, step.status, "application/xml"
        )
        assert content and schema
        assert xml_data(description, schema, content.written()), scenario.name
        read += 1
    assert read == 43
