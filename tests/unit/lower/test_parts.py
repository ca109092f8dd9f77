"""Contents in parts: which ones are items, and of which types by which words."""

from __future__ import annotations

import pytest

from clientwright.ir.api import Body
from clientwright.ir.flows import Download, Streamed
from clientwright.ir.streams import ItemStream
from clientwright.ir.types import AnyType, ListType, MapType, Scalar, Type, UnionType
from clientwright.json_value import JSON
from clientwright.lower.api import lower

OBJECT: JSON = {"type": "object"}
DATA = MapType(AnyType())
TEXT, BYTES = Scalar("string"), Scalar("binary")


def stream_of(media: JSON, media_type: str = "multipart/mixed") -> ItemStream | None:
    answers: JSON = {"200": {"content": {media_type: media}}}
    api, told = lower({"paths": {"/": {"get": {"responses": answers}}}})
    assert not told
    return api.operations[0].stream


def body_of(content: dict[str, JSON]) -> tuple[Body, list[str]]:
    declared: JSON = {"requestBody": {"content": content}, "responses": {"204": {}}}
    api, told = lower({"paths": {"/": {"post": declared}}})
    body = api.operations[0].body
    assert body is not None
    return body, [each.code for each in told]


@pytest.mark.parametrize(
    ("media", "item", "prefix"),
    [
        ({"itemSchema": OBJECT}, DATA, ()),
        ({"schema": {"type": "array", "items": OBJECT}}, DATA, ()),
        ({"schema": {"items": {"type": "string"}}}, TEXT, ()),
        ({"schema": {"type": "array"}}, BYTES, ()),
        ({"itemSchema": {"type": "string", "format": "binary"}}, BYTES, ()),
        ({"itemSchema": {"contentMediaType": "image/png"}}, BYTES, ()),
        ({"itemSchema": {}, "itemEncoding": {"contentType": "image/*"}}, BYTES, ()),
        ({"itemEncoding": {"contentType": "image/png, image/jpeg"}}, BYTES, ()),
        ({"itemEncoding": {"contentType": "application/json"}}, AnyType(), ()),
        ({"itemEncoding": {"contentType": "text/csv"}}, TEXT, ()),
        ({"itemEncoding": {"contentType": "application/xml"}}, TEXT, ()),
        (
            {"schema": {"prefixItems": [OBJECT, {}]}, "prefixEncoding": [{}]},
            UnionType((DATA, AnyType()), "nothing"),
            (DATA, AnyType()),
        ),
        (
            {
                "schema": {"prefixItems": [OBJECT], "items": {"type": "string"}},
                "prefixEncoding": [{}, {"contentType": "image/png"}],
            },
            TEXT,
            (DATA, BYTES),
        ),
        ({"schema": {"prefixItems": [OBJECT], "items": False}}, DATA, (DATA,)),
    ],
)
def test_items(media: JSON, item: Type, prefix: tuple[Type, ...]) -> None:
    """A media type of bytes makes bytes of what no schema says otherwise."""
    found = stream_of(media)
    assert found is not None and found.form == "parts"
    if AnyType() in prefix:
        item = AnyType()
    assert (found.item, found.prefix) == (item, prefix)


@pytest.mark.parametrize("media_type", ["multipart/mixed", "Multipart/Related; a=b"])
def test_what_is_a_stream(media_type: str) -> None:
    """All kinds but forms, where the description says that there are items."""
    assert stream_of({"itemSchema": OBJECT}, media_type) is not None
    assert stream_of({}, media_type) is None
    assert stream_of({"schema": OBJECT}, media_type) is None


def test_flows() -> None:
    """Parts come one by one; what nobody describes is a document."""
    answers: dict[str, JSON] = {
        "/items": {"itemSchema": OBJECT},
        "/whole": {},
    }
    paths: dict[str, JSON] = {
        path: {"get": {"responses": {"200": {"content": {"multipart/mixed": media}}}}}
        for path, media in answers.items()
    }
    api, _ = lower({"paths": paths})
    assert [type(o.flow) for o in api.operations] == [Streamed, Download]


def test_bodies() -> None:
    """Each part by its place; beside one value of JSON they are a choice."""
    body, told = body_of(
        {
            "multipart/mixed": {
                "schema": {"type": "array", "items": OBJECT},
                "prefixEncoding": [{"contentType": "text/csv"}],
                "itemEncoding": {"headers": {"X": {"schema": {"type": "string"}}}},
            },
            "application/json": {"schema": OBJECT},
        }
    )
    assert (body.codec, told) == ("json", [])
    (parts,) = body.others
    assert (parts.codec, parts.type) == ("parts", DATA)
    assert [(kind, each.media_types) for kind, each in parts.prefix] == [
        (DATA, ("text/csv",))
    ]
    assert [each.wire_name for each in parts.encodings[0].fields] == ["X"]


def test_forms_are_no_items() -> None:
    """A form has names; one whose schema is a list is told."""
    body, told = body_of(
        {"multipart/form-data": {"schema": {"type": "array", "items": OBJECT}}}
    )
    assert (body.codec, told) == ("multipart", ["form"])
    assert not isinstance(body.type, ListType)
