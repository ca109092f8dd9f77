"""Operations, parameters, bodies, answers and flows, each from the few lines that matter."""

from __future__ import annotations

import pytest

from clientwright.ir.api import Api, Operation, OwnServer, Parameter
from clientwright.ir.flows import (
    Cursor,
    Download,
    Flow,
    Offset,
    PageNumber,
    Plain,
    Poll,
    Token,
)
from clientwright.ir.types import AnyType, ListType, NullableType, RefType, Scalar
from clientwright.json_value import JSON
from clientwright.lower.api import lower
from clientwright.lower.flows import type_at
from clientwright.lower.codecs import codec_of
from clientwright.lower.notes import limits_of
from clientwright.lower.parameters import placeholders
from clientwright.spec.node import Node

TEXT = Scalar("string")
PAGE: JSON = {
    "type": "object",
    "properties": {
        "items": {"type": ["array", "null"], "items": {"type": "string"}},
        "page": {"type": "object", "properties": {"a/b": {"type": "integer"}}},
        "next": {"type": "string"},
    },
}
PAGES: dict[str, JSON] = {
    "kind": "cursor",
    "items": "/items",
    "next-uri": "/next",
    "parameter": "after",
}


def api(
    operation: dict[str, JSON], path: str = "/things", **root: JSON
) -> tuple[Api, list[str]]:
    lowered, diagnostics = lower({"paths": {path: {"get": operation}}, **root})
    return lowered, [d.code for d in diagnostics]


def one(operation: dict[str, JSON], path: str = "/things", **root: JSON) -> Operation:
    return api(operation, path, **root)[0].operations[0]


def parameter(**declared: JSON) -> Parameter:
    given: JSON = {"name": "p", "in": "query", "schema": {"type": "string"}, **declared}
    return one({"parameters": [given]}).parameters[0]


def answered(media: JSON) -> JSON:
    return {"200": {"description": "Fine.", "content": media}}


@pytest.mark.parametrize(
    ("media_type", "codec"),
    [
        ("application/json", "json"),
        ("Application/JSON; charset=utf-8", "json"),
        ("application/problem+json", "json"),
        ("application/x-www-form-urlencoded", "form"),
        ("multipart/form-data", "multipart"),
        ("multipart/mixed", "multipart"),
        ("text/plain", "text"),
        ("text/csv; header=present", "text"),
        ("application/pdf", "bytes"),
        ("*/*", "bytes"),
        ("", "bytes"),
    ],
)
def test_codecs(media_type: str, codec: str) -> None:
    """How content is written and read is in its media type, whatever its case and parameters."""
    assert codec_of(media_type) == codec


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/a", []),
        ("/{a}", ["a"]),
        ("/{a}/{b}/{a}", ["a", "b"]),
        ("/{a}.{b}:run", ["a", "b"]),
        ("/{}/x", []),
        ("/{open", ["open"]),
    ],
)
def test_placeholders(path: str, expected: list[str]) -> None:
    """The names in braces, each once."""
    assert placeholders(path) == expected


@pytest.mark.parametrize(
    ("declared", "attribute", "expected"),
    [
        ({}, "style", "form"),
        ({}, "explode", True),
        ({"in": "header"}, "style", "simple"),
        ({"in": "header"}, "explode", False),
        ({"in": "cookie"}, "style", "form"),
        ({"style": "spaceDelimited"}, "explode", False),
        ({"explode": False}, "explode", False),
        ({"in": "header", "explode": True}, "explode", True),
        ({"required": True}, "required", True),
        ({}, "required", False),
        ({"allowReserved": True}, "allow_reserved", True),
        ({"deprecated": True}, "deprecated", True),
        ({"description": "Said here."}, "doc", "Said here."),
        (
            {"schema": {"type": "string", "description": "Said there."}},
            "doc",
            "Said there.",
        ),
        ({"schema": {"type": "integer", "default": 25}}, "default", 25),
        ({"x-clientwright-name": "chosen"}, "name", "chosen"),
        ({"x-clientwright-delimiter": ";"}, "delimiter", ";"),
        ({"x-clientwright-date-format": "%Y"}, "date_format", "%Y"),
        (
            {"schema": None, "content": {"application/json": {}}},
            "media_type",
            "application/json",
        ),
        ({"schema": None, "content": {"text/plain": {}}}, "type", AnyType()),
        (
            {
                "x-clientwright-date-time": "utc-milliseconds",
                "schema": {"type": "string", "format": "date-time"},
            },
            "type",
            Scalar("date-time-utc"),
        ),
    ],
)
def test_parameters(
    declared: dict[str, JSON], attribute: str, expected: object
) -> None:
    """Styles have the defaults of OpenAPI; extensions say what it cannot."""
    assert getattr(parameter(**declared), attribute) == expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({}, ""),
        ({"minimum": 1, "maximum": 100}, "at least 1, at most 100"),
        ({"exclusiveMinimum": 0, "exclusiveMaximum": 1}, "more than 0, less than 1"),
        ({"minLength": 1}, ""),
        ({"minLength": 2}, "at least 2 characters"),
        ({"minimum": 0}, "at least 0"),
        ({"pattern": "^a$"}, "matches `^a$`"),
        ({"type": "array", "uniqueItems": True}, "no item twice"),
        ({"uniqueItems": True}, "no item twice"),
        ({"type": "string", "uniqueItems": True}, ""),
    ],
)
def test_limits(schema: JSON, expected: str) -> None:
    """Bounds are told in words; that a text is not empty goes without saying."""
    assert limits_of(Node.of({"schema": schema})["schema"]) == expected


@pytest.mark.parametrize("name", ["Accept", "content-type", "AUTHORIZATION"])
def test_headers_that_others_write(name: str) -> None:
    """OpenAPI lets no parameter be one of these headers."""
    declared: JSON = [{"name": name, "in": "header", "schema": {"type": "string"}}]
    assert one({"parameters": declared}).parameters == ()


@pytest.mark.parametrize(
    "declared", [{"name": "p", "in": "body"}, {"in": "query"}, {"name": "p"}]
)
def test_parameters_that_are_none(declared: JSON) -> None:
    """A parameter without a name or a place is left out, and that is said."""
    lowered, codes = api({"parameters": [declared]})
    assert lowered.operations[0].parameters == ()
    assert codes == ["parameter"]


def test_placeholders_are_parameters() -> None:
    """Whatever the path names can be given, even if nothing declares it."""
    lowered, codes = api({}, "/a/{b}")
    (added,) = lowered.operations[0].parameters
    assert (added.wire_name, added.place, added.type, added.required) == (
        "b",
        "path",
        TEXT,
        True,
    )
    assert codes == ["path-parameter"]


def test_path_parameters_are_required() -> None:
    """Whether the description says so or not."""
    declared: JSON = [{"name": "b", "in": "path", "schema": {"type": "string"}}]
    assert one({"parameters": declared}, "/a/{b}").parameters[0].required


@pytest.mark.parametrize(
    ("content", "codec", "media_type"),
    [
        ({"application/json": {}}, "json", "application/json"),
        ({"image/png": {}, "application/json": {}}, "json", "application/json"),
        (
            {"text/plain": {}, "multipart/form-data": {}},
            "multipart",
            "multipart/form-data",
        ),
        ({"image/png": {}, "text/csv": {}}, "text", "text/csv"),
        ({"image/png": {}, "image/jpeg": {}}, "bytes", "image/png"),
    ],
)
def test_bodies(content: dict[str, JSON], codec: str, media_type: str) -> None:
    """Of several media types the one is taken that says most; all are remembered."""
    body = one({"requestBody": {"content": content}}).body
    assert body is not None
    assert (body.codec, body.media_type, body.required) == (codec, media_type, False)
    assert body.media_types == tuple(content)


def test_no_body() -> None:
    """A body without a media type cannot be sent."""
    assert one({"requestBody": {"content": {}}}).body is None
    assert one({}).body is None


@pytest.mark.parametrize(
    ("extension", "answers", "expected"),
    [
        ({}, {}, Plain()),
        ({}, answered({"application/json": {}}), Plain()),
        ({}, answered({"application/pdf": {}}), Download()),
        (
            {"x-clientwright-pagination": PAGES},
            answered({"application/json": {"schema": PAGE}}),
            Cursor("/items", TEXT, "/next", "after"),
        ),
        (
            {
                "x-clientwright-polling": {
                    "status": "/s",
                    "pending": ["a"],
                    "success": ["b"],
                }
            },
            {},
            Poll("/s", ("a",), ("b",), (), "pending", 2, 300),
        ),
        (
            {
                "x-clientwright-polling": {
                    "status": "/s",
                    "failure": ["c"],
                    "absent": "success",
                    "interval": 0.5,
                    "timeout": 9,
                }
            },
            {},
            Poll("/s", (), (), ("c",), "success", 0.5, 9),
        ),
    ],
)
def test_flows(extension: dict[str, JSON], answers: JSON, expected: Flow) -> None:
    """Pages and polling are declared; bytes are downloads."""
    assert one({**extension, "responses": answers}).flow == expected


WHOLE = RefType("/paths/~1things/get/responses/200/content/application~1json/schema")
SENT: JSON = {"content": {"application/json": {"schema": {"type": "object"}}}}


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        (
            {"kind": "cursor", "token": "/next"},
            Token("/items", TEXT, "/next", member="/paging/cursor"),
        ),
        (
            {"kind": "cursor", "items": "", "token": "/next"},
            Token("", WHOLE, "/next", member="/paging/cursor", whole=True),
        ),
        (
            {"kind": "cursor", "next-uri": "/next"},
            Cursor("/items", TEXT, "/next", member="/paging/cursor"),
        ),
        (
            {"kind": "page", "first": 0},
            PageNumber("/items", TEXT, first=0, member="/paging/cursor"),
        ),
        ({"kind": "offset"}, Offset("/items", TEXT, member="/paging/cursor")),
    ],
)
def test_pages_that_a_body_asks_for(pages: dict[str, JSON], expected: Flow) -> None:
    """The member is a JSON pointer into the body, which need not describe it."""
    said: JSON = {"items": "/items", **pages, "member": "/paging/cursor"}
    answers = answered({"application/json": {"schema": PAGE}})
    flow = one(
        {
            "x-clientwright-pagination": said,
            "requestBody": SENT,
            "responses": answers,
        }
    ).flow
    assert flow == expected


@pytest.mark.parametrize(
    ("member", "body"),
    [
        ("cursor", {"requestBody": SENT}),
        ("", {"requestBody": SENT}),
        ("/cursor", {}),
        ("/cursor", {"requestBody": {"content": {"image/png": {}}}}),
    ],
)
def test_members_that_cannot_ask(member: str, body: dict[str, JSON]) -> None:
    """No pointer, no body, or one that has no members: it is one request, and that is said."""
    pages: JSON = {
        "kind": "cursor",
        "items": "/items",
        "token": "/next",
        "member": member,
    }
    answers = answered({"application/json": {"schema": PAGE}})
    lowered, codes = api(
        {"x-clientwright-pagination": pages, "responses": answers, **body}
    )
    assert lowered.operations[0].flow == Plain()
    assert codes == ["pagination"]


@pytest.mark.parametrize("kind", ["cursor", "offset", "page"])
@pytest.mark.parametrize(
    ("parameter", "missing"),
    [
        ({"parameter": "aftr"}, "there is no parameter `aftr`"),
        ({}, "`parameter` is missing"),
    ],
)
def test_parameters_that_cannot_ask(
    kind: str, parameter: dict[str, JSON], missing: str
) -> None:
    """A name that the operation does not have would ask for the first page for ever."""
    pages: JSON = {"kind": kind, "items": "/items", "token": "/next", **parameter}
    declared: JSON = {
        "parameters": [{"name": "after", "in": "query", "schema": {"type": "string"}}],
        "x-clientwright-pagination": pages,
        "responses": answered({"application/json": {"schema": PAGE}}),
    }
    lowered, diagnostics = lower({"paths": {"/things": {"get": declared}}})
    assert lowered.operations[0].flow == Plain()
    told = [(d.code, d.message) for d in diagnostics]
    ask = f"{missing} to ask for a page by; the operation has `after`"
    assert told == [("pagination", ask)]


@pytest.mark.parametrize(
    ("pages", "answers"),
    [
        ({**PAGES, "items": "/next"}, answered({"application/json": {"schema": PAGE}})),
        (
            {**PAGES, "items": "/nowhere"},
            answered({"application/json": {"schema": PAGE}}),
        ),
        ({**PAGES, "items": ""}, answered({"application/json": {"schema": PAGE}})),
        ({**PAGES, "kind": "other"}, answered({"application/json": {"schema": PAGE}})),
        (PAGES, {"204": {"description": "Nothing."}}),
        (PAGES, {}),
    ],
)
def test_listings_that_cannot_be(pages: JSON, answers: JSON) -> None:
    """What cannot be walked is one request, and that is said."""
    lowered, codes = api({"x-clientwright-pagination": pages, "responses": answers})
    assert lowered.operations[0].flow == Plain()
    assert codes == ["pagination"]


def test_type_at() -> None:
    """A JSON pointer leads through objects, nulls put aside; elsewhere it finds anything."""
    schema = (
        one({"responses": answered({"application/json": {"schema": PAGE}})})
        .answers[0]
        .type
    )
    lowered, _ = api({"responses": answered({"application/json": {"schema": PAGE}})})
    assert schema is not None
    assert type_at(schema, "/items", lowered.types) == ListType(TEXT)
    assert type_at(NullableType(schema), "/page/a~1b", lowered.types) == Scalar(
        "integer"
    )
    assert type_at(schema, "", lowered.types) == schema
    for pointer in ("/nothing", "/next/deeper", "/items/0"):
        assert type_at(schema, pointer, lowered.types) == AnyType()


@pytest.mark.parametrize(
    ("status", "written"),
    [("200", "200"), ("2xx", "2XX"), ("default", "default"), ("4XX", "4XX")],
)
def test_statuses(status: str, written: str) -> None:
    """Ranges are written in capitals, as in OpenAPI."""
    assert (
        one({"responses": {status: {"description": "?"}}}).answers[0].status == written
    )


def test_extensions_are_no_statuses() -> None:
    """`x-…` among the answers says something about them all."""
    assert [a.status for a in one({"responses": {"x-note": 1, "204": {}}}).answers] == [
        "204"
    ]


def test_nothing_is_documented() -> None:
    """Whatever comes is the answer then, as JSON."""
    for responses in (None, dict[str, JSON]()):
        (answer,) = one({"responses": responses}).answers
        assert (answer.status, answer.type) == ("default", AnyType())


def test_envelopes_are_of_successes() -> None:
    """An error is not wrapped, and neither is what has no body."""
    answer: JSON = {"content": {"application/json": {}}}
    responses: JSON = {"200": answer, "204": {}, "404": answer}
    operation = one(
        {"x-clientwright-optional-envelope": "/data", "responses": responses}
    )
    assert [a.envelope for a in operation.answers] == ["/data", None, None]


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        ({"operationId": "getThing"}, "getThing"),
        ({"operationId": ""}, "get /things"),
        ({}, "get /things"),
    ],
)
def test_operation_ids(operation: dict[str, JSON], expected: str) -> None:
    """Without an id, method and path are one."""
    assert one(operation).id == expected


def test_groups() -> None:
    """The first tag is the group, or the first word of the path; first come those that are listed."""
    root: dict[str, JSON] = {
        "tags": [
            {"name": "Unused"},
            {"name": "B", "description": "Bees.", "x-clientwright-name": "b"},
        ],
        "paths": {
            "/a": {"get": {"tags": ["A", "B"]}, "put": {}},
            "/b": {"get": {"tags": ["B"]}},
            "/": {"get": {}},
        },
    }
    lowered, _ = lower(root)
    assert [(g.id, g.doc, g.name) for g in lowered.groups] == [
        ("B", "Bees.", "b"),
        ("A", "", None),
        ("default", "", None),
    ]


@pytest.mark.parametrize(
    ("permissions", "expected"),
    [({"any": ["a", "b"]}, ("a", "b")), ({"all": ["a"]}, ("a",)), (None, ())],
)
def test_permissions(permissions: JSON, expected: tuple[str, ...]) -> None:
    """Any of some, or all of some."""
    assert one({"x-permissions": permissions}).permissions == expected


@pytest.mark.parametrize(
    ("servers", "expected"),
    [
        ([], None),
        (
            [{"url": "https://a.example", "x-clientwright-name": "a"}],
            OwnServer("a", "https://a.example"),
        ),
        (
            [
                {
                    "url": "https://{x}.example/{y}",
                    "name": "b",
                    "variables": {
                        "x": {"default": "b"},
                        "y": {"x-clientwright-required": True},
                    },
                },
                {"url": "https://second.example"},
            ],
            OwnServer("b", "https://b.example/{y}"),
        ),
    ],
)
def test_own_servers(servers: JSON, expected: OwnServer | None) -> None:
    """An operation's own server is its first, filled with what has a default."""
    assert one({"servers": servers}).own_server == expected


def test_paths_that_are_none() -> None:
    """Extensions among the paths hold no operations."""
    lowered, _ = lower(
        {"paths": {"x-note": {"get": {}}, "/a": {"get": 3, "summary": "A"}}}
    )
    assert lowered.operations == ()


def test_an_answer_to_head_has_no_body() -> None:
    """Whatever is documented: no type is made of it."""
    answers = answered({"application/json": {"schema": PAGE}})
    paths: JSON = {"/x": {"head": {"responses": answers}}}
    lowered, _ = lower({"paths": paths})
    assert ("none", None) == (
        lowered.operations[0].answers[0].codec,
        lowered.operations[0].answers[0].type,
    )
    assert not lowered.types


def test_methods_of_all_kinds() -> None:
    """Additional ones are spelled as they are declared."""
    item: JSON = {"query": {}, "additionalOperations": {"LINK": {}, "Copy": {}}}
    lowered, _ = lower({"paths": {"/x": item}})
    assert ["QUERY", "LINK", "Copy"] == [o.method for o in lowered.operations]


@pytest.mark.parametrize(
    ("media_type", "media", "found"),
    [
        ("multipart/form-data", {"itemSchema": {}}, ["/itemSchema"]),
        ("multipart/form-data", {"prefixEncoding": [], "itemEncoding": {}}, ["/prefixEncoding", "/itemEncoding"]),
        ("application/json", {"itemSchema": {}}, ["/itemSchema"]),
        ("multipart/mixed", {"itemSchema": {}, "prefixEncoding": [], "itemEncoding": {}}, []),
        ("multipart/mixed", {"itemEncoding": {"itemEncoding": {}}}, ["/itemEncoding/itemEncoding"]),
        ("application/jsonl", {"itemSchema": {}}, []),
    ],
)  # fmt: skip
def test_parts_that_are_taken_as_a_whole(
    media_type: str, media: JSON, found: list[str]
) -> None:
    operation: JSON = {"responses": answered({media_type: media})}
    _, said = lower({"paths": {"/x": {"get": operation}}})
    places = [d.pointer.rpartition("~1")[2] for d in said if d.code == "parts"]
    assert found == [place[place.index("/") :] for place in places]
