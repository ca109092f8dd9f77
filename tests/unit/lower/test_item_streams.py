"""Streams: which answers are one, what their items are, how they end, how a body asks for them."""

from __future__ import annotations

import pytest

from clientwright.ir.flows import Plain, Streamed
from clientwright.ir.streams import ItemStream
from clientwright.ir.types import Const, RefType, Scalar, UnionType
from clientwright.json_value import JSON
from clientwright.lower.api import lower
from clientwright.spec.upgrade import upgrade

ITEM: JSON = {"type": "object", "properties": {"a": {"type": "string"}}}
OTHER: JSON = {"type": "object", "properties": {"b": {"type": "string"}}}
EVENTS = "text/event-stream"
TEXT: JSON = {"type": "string"}


def stream_of(
    content: JSON, operation: dict[str, JSON] | None = None
) -> ItemStream | None:
    answers: JSON = {"200": {"description": "", "content": content}}
    declared: JSON = {"responses": answers, **(operation or {})}
    api, _ = lower({"paths": {"/things": {"post": declared}}})
    return api.operations[0].stream


def events_of(schema: JSON, **operation: JSON) -> ItemStream:
    found = stream_of({EVENTS: {"schema": schema}}, operation)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("media_type", "form"),
    [
        (EVENTS, "events"),
        ("Text/Event-Stream; charset=utf-8", "events"),
        ("application/x-ndjson", "lines"),
        ("application/jsonl", "lines"),
        ("application/json-seq", "sequence"),
        ("application/json", None),
        ("text/plain", None),
    ],
)
def test_forms(media_type: str, form: str | None) -> None:
    found = stream_of({media_type: {"schema": ITEM}})
    assert form == (found and found.form)


@pytest.mark.parametrize(
    "media",
    [
        {"schema": ITEM},
        {"itemSchema": ITEM},
        {"schema": {"type": "array", "items": ITEM}},
        {"itemSchema": ITEM, "schema": {"type": "array"}},
    ],
)
@pytest.mark.parametrize("media_type", [EVENTS, "application/x-ndjson"])
def test_items(media_type: str, media: JSON) -> None:
    """What `itemSchema` says, or `schema`, which speaks of all where it is an array."""
    found = stream_of({media_type: media})
    assert found is not None and isinstance(found.item, RefType)


@pytest.mark.parametrize(
    ("answers", "flow"),
    [
        ({"200": [EVENTS]}, Streamed()),
        ({"200": [EVENTS], "204": []}, Streamed()),
        ({"default": [EVENTS]}, Streamed()),
        ({"200": [EVENTS, "application/json"]}, Plain()),
        ({"200": [EVENTS], "202": ["application/json"]}, Plain()),
        ({"200": ["application/json"], "400": [EVENTS]}, Plain()),
    ],
)
def test_a_stream_alone_or_beside_another_answer(
    answers: dict[str, list[str]], flow: object
) -> None:
    responses: JSON = {
        status: {"content": {name: {"schema": ITEM} for name in names}}
        for status, names in answers.items()
    }
    api, _ = lower({"paths": {"/x": {"get": {"responses": responses}}}})
    assert flow == api.operations[0].flow
    assert ("400" in answers) == (api.operations[0].stream is None)


def test_one_kind_of_stream() -> None:
    """The second kind is reported."""
    content: JSON = {name: {"schema": ITEM} for name in (EVENTS, "application/jsonl")}
    answers: JSON = {"200": {"content": content}}
    api, said = lower({"paths": {"/x": {"get": {"responses": answers}}}})
    assert [("stream", "left out")] == [(d.code, d.repair) for d in said]
    found = api.operations[0].stream
    assert found is not None and found.media_types == (EVENTS,)


EVENT: dict[str, JSON] = {"event": TEXT, "data": TEXT, "id": TEXT}
NOTE: JSON = {"properties": {"event": {"const": "note"}, "data": TEXT}}
SENT: JSON = {"properties": {"event": {"enum": ["a", "b"]}, "data": ITEM}}


@pytest.mark.parametrize(
    ("schema", "whole", "texts"),
    [
        (ITEM, False, ()),
        (TEXT, False, ("*",)),
        ({"properties": EVENT}, True, ("*",)),
        ({"properties": {**EVENT, "data": ITEM}}, True, ()),
        ({"properties": {**EVENT, "more": TEXT}}, False, ()),
        ({"properties": {"data": ITEM}}, False, ()),
        ({"oneOf": [NOTE, SENT]}, True, ("note",)),
        ({"oneOf": [NOTE, ITEM]}, False, ()),
        ({"properties": {"id": TEXT}, "oneOf": [NOTE, SENT]}, True, ("note",)),
        ({"allOf": [{"properties": EVENT}, {"required": ["data"]}]}, True, ("*",)),
    ],
)
def test_events_and_their_data(
    schema: JSON, whole: bool, texts: tuple[str, ...]
) -> None:
    """An object of nothing but an event's own members is the event."""
    found = events_of(schema)
    assert (whole, texts) == (found.whole, found.texts)


def test_what_is_in_the_data_of_an_event() -> None:
    """JSON in a text is what OpenAPI 3.2 calls it; the description given stays as it is."""
    data: dict[str, JSON] = {
        "type": "string",
        "contentMediaType": "application/json",
        "contentSchema": ITEM,
    }
    anything: JSON = {"type": "string", "contentMediaType": "application/json"}
    schema: JSON = {
        "oneOf": [
            {"properties": {"event": {"const": "a"}, "data": data}},
            {"properties": {"event": {"const": "b"}, "data": anything}},
            {"properties": {"event": {"const": "c"}, "data": TEXT}},
        ]
    }
    content: JSON = {EVENTS: {"itemSchema": schema}}
    paths: JSON = {"/x": {"get": {"responses": {"200": {"content": content}}}}}
    given: dict[str, JSON] = {"openapi": "3.2.0", "paths": paths}
    upgraded, _ = upgrade(given)
    found = lower(upgraded)[0].operations[0].stream
    assert found is not None and (True, ("c",)) == (found.whole, found.texts)
    assert data["contentSchema"] is ITEM


UNION: JSON = {"oneOf": [ITEM, {"const": "[DONE]"}, OTHER]}
SAID: JSON = {"description": "Ends with a\n`data: [DONE]` message."}


@pytest.mark.parametrize(
    ("schema", "operation", "end"),
    [
        (ITEM, {}, None),
        (ITEM, {"x-clientwright-stream": {"end": "bye"}}, "bye"),
        (UNION, {}, "[DONE]"),
        ({"oneOf": [ITEM, {"type": "string", "enum": ["[DONE]"]}]}, {}, "[DONE]"),
        ({"oneOf": [ITEM, {"type": "string", "enum": ["a", "b"]}]}, {}, None),
        (UNION, {"x-clientwright-stream": {"end": "bye"}}, "bye"),
        (ITEM, SAID, "[DONE]"),
        (ITEM, {"description": "Ends when it is done."}, None),
    ],
)
def test_the_end(schema: JSON, operation: dict[str, JSON], end: str | None) -> None:
    """Told, the one constant text among the variants, or what the description says in words."""
    assert end == events_of(schema, **operation).end


def test_the_end_is_no_item() -> None:
    item = events_of(UNION).item
    assert isinstance(item, UnionType) and Const("[DONE]") not in item.variants
    assert 2 == len(item.variants)
    assert Scalar("string") == events_of({"type": "string"}).item


def test_the_sentinel_of_a_media_type() -> None:
    found = stream_of({EVENTS: {"schema": ITEM, "x-speakeasy-sse-sentinel": "[END]"}})
    assert found is not None and "[END]" == found.end


@pytest.mark.parametrize(
    ("properties", "sets"),
    [
        ({}, ()),
        ({"stream": {"type": "boolean"}}, (("stream", True),)),
        ({"stream": {"type": ["boolean", "null"]}}, (("stream", True),)),
        (
            {"stream": {"anyOf": [{"type": "boolean"}, {"type": "null"}]}},
            (("stream", True),),
        ),
        ({"stream": {"type": "string"}}, ()),
        ({"streaming": {"type": "boolean"}}, ()),
    ],
)
def test_how_a_body_asks(properties: JSON, sets: object) -> None:
    """By a property `stream`, in an `allOf` as well."""
    schema: JSON = {"allOf": [{"properties": properties}, {"properties": {"q": TEXT}}]}
    body: JSON = {"content": {"application/json": {"schema": schema}}}
    assert sets == events_of(ITEM, requestBody=body).sets


def test_how_a_body_asks_as_it_is_told() -> None:
    told: JSON = {"body": {"mode": "sse"}}
    found = events_of(ITEM, **{"x-clientwright-stream": told})
    assert (("mode", "sse"),) == found.sets


@pytest.mark.parametrize(
    ("names", "codec", "said"),
    [
        (["application/x-ndjson"], "lines", []),
        (["application/json-seq"], "sequence", []),
        (["application/json", "application/jsonl"], "json", ["stream"]),
        ([EVENTS], "text", ["parts"]),
    ],
)
def test_bodies_of_items(names: list[str], codec: str, said: list[str]) -> None:
    """An iterable of what `itemSchema` says; beside another form, which is reported, none."""
    content: dict[str, JSON] = {n: {"itemSchema": {"type": "integer"}} for n in names}
    if "application/json" in content:
        content["application/json"] = {"schema": {"type": "array"}}
    api, found = lower(
        {"paths": {"/x": {"post": {"requestBody": {"content": content}}}}}
    )
    body = api.operations[0].body
    assert body is not None and codec == body.codec
    assert (body.type == Scalar("integer")) == (codec in ("lines", "sequence"))
    assert said == [d.code for d in found]
