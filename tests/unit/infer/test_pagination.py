"""Which parameters and answers make a listing certain, in the shapes that real descriptions have."""

from __future__ import annotations

import pytest

from clientwright.infer.pagination import infer_pages
from clientwright.ir.flows import Flow, Link, Offset, PageNumber, Plain, Token
from clientwright.ir.types import Scalar, Type
from clientwright.json_value import JSON, as_object
from clientwright.lower.api import lower

THING: JSON = {"type": "object", "properties": {"id": {"type": "string"}}}
LIST: JSON = {"type": "array", "items": {"type": "string"}}
THINGS: JSON = {"type": "array", "items": THING}
TEXT: JSON = {"type": "string"}
NUMBER: JSON = {"type": "integer"}
FROM_ZERO: JSON = {"type": "integer", "default": 0}
FROM_ONE: JSON = {"type": "integer", "minimum": 1}
FLAG: JSON = {"type": "boolean"}
ITEM: Type = Scalar("string")


def said(kind: JSON, words: str) -> JSON:
    return {**as_object(kind), "description": words}


def holds(**members: JSON) -> JSON:
    return {"type": "object", "properties": members}


def flow_of(
    parameters: dict[str, JSON], answer: JSON, headers: tuple[str, ...] = ()
) -> Flow:
    described: JSON = {
        "parameters": [
            {
                "name": name,
                "in": "query",
                "schema": schema,
                "description": as_object(schema).get("description", ""),
            }
            for name, schema in parameters.items()
        ],
        "responses": {
            "200": {
                "description": "",
                "headers": {name: {"schema": TEXT} for name in headers},
                "content": {"application/json": {"schema": answer}},
            }
        },
    }
    api, _ = lower(
        {
            "openapi": "3.1.0",
            "info": {"title": "Pages", "version": "1"},
            "paths": {"/things": {"get": described}},
        }
    )
    return infer_pages(api).operations[0].flow


@pytest.mark.parametrize(
    ("parameters", "answer", "expected"),
    [
        pytest.param(
            {"limit": NUMBER, "offset": TEXT},
            holds(data=LIST, next_page=holds(offset=TEXT, path=TEXT, uri=TEXT)),
            Token("/data", ITEM, "/next_page/offset", "offset"),
            id="a token within the next page",
        ),
        pytest.param(
            {"marker": TEXT},
            holds(entries=LIST, next_marker=TEXT),
            Token("/entries", ITEM, "/next_marker", "marker"),
            id="the parameter's name behind next",
        ),
        pytest.param(
            {"page": NUMBER},
            holds(invoices=LIST, meta=holds(next_page=NUMBER)),
            Token("/invoices", ITEM, "/meta/next_page", "page"),
            id="the number of the next page",
        ),
        pytest.param(
            {"after": TEXT},
            holds(data=LIST, last_id=TEXT, has_more=FLAG),
            Token("/data", ITEM, "/last_id", "after", more="/has_more"),
            id="the last id",
        ),
        pytest.param(
            {"after": TEXT},
            holds(data=LIST, next=TEXT, has_more=FLAG),
            Token("/data", ITEM, "/next", "after", more="/has_more"),
            id="next, while there is more",
        ),
        pytest.param(
            {"continue": TEXT, "limit": NUMBER},
            holds(items=LIST, metadata=holds(**{"continue": TEXT})),
            Token("/items", ITEM, "/metadata/continue", "continue"),
            id="continue",
        ),
        pytest.param(
            {"page[after]": TEXT},
            holds(data=LIST, meta=holds(page=holds(after=TEXT))),
            Token("/data", ITEM, "/meta/page/after", "page[after]"),
            id="after, among cursors",
        ),
        pytest.param(
            {"cursor": TEXT},
            holds(data=LIST, cursor=said(TEXT, "The cursor of the next page.")),
            Token("/data", ITEM, "/cursor", "cursor"),
            id="a cursor that is said to be the next",
        ),
        pytest.param(
            {"limit": NUMBER, "offset": NUMBER},
            holds(
                albums=holds(items=LIST, next=said(TEXT, "URL of the next page")),
                message=TEXT,
            ),
            Link("/albums/items", ITEM, ("offset",), "/albums/next"),
            id="a listing in an object",
        ),
        pytest.param(
            {"limit": NUMBER},
            holds(data=LIST, has_more=FLAG, next=said(TEXT, "Path to the next page")),
            Link("/data", ITEM, (), "/next"),
            id="a URL whose parameter is not documented",
        ),
        pytest.param(
            {"from": TEXT, "limit": NUMBER},
            holds(_embedded=holds(refunds=LIST), _links=holds(next=holds(href=TEXT))),
            Link("/_embedded/refunds", ITEM, (), "/_links/next/href"),
            id="HAL",
        ),
        pytest.param(
            {"Page": NUMBER, "PageToken": TEXT, "PageSize": NUMBER},
            holds(calls=LIST, next_page_uri=TEXT, page=NUMBER),
            Link("/calls", ITEM, ("Page", "PageToken"), "/next_page_uri"),
            id="a URL before numbers",
        ),
        pytest.param(
            {"page": NUMBER, "records_per_page": NUMBER},
            holds(
                accounts=LIST,
                pagination=holds(current_page=NUMBER, total_entries=NUMBER),
            ),
            PageNumber("/accounts", ITEM, "page", 1, "/pagination/current_page"),
            id="a number that the answer repeats",
        ),
        pytest.param(
            {"page": said(NUMBER, "Zero-based."), "size": NUMBER},
            holds(data=LIST),
            PageNumber("/data", ITEM, "page", 0),
            id="pages from zero, of an answer for a list alone",
        ),
        pytest.param(
            {"page": NUMBER, "page_size": NUMBER},
            holds(rules=LIST, owner=holds(name=TEXT), itemsTotal=NUMBER),
            PageNumber("/rules", ITEM, "page"),
            id="a total in other words",
        ),
        pytest.param(
            {"page[number]": NUMBER, "page[size]": NUMBER},
            holds(data=LIST, included=LIST, links=holds(self=TEXT)),
            PageNumber("/data", ITEM, "page[number]"),
            id="JSON:API",
        ),
        pytest.param(
            {"from": said(NUMBER, "Skips so many transforms."), "size": NUMBER},
            holds(transforms=LIST, count=NUMBER),
            Offset("/transforms", ITEM, "from"),
            id="from, where it is said to skip",
        ),
        pytest.param(
            {"startIndex": NUMBER, "count": NUMBER},
            holds(Resources=LIST, totalResults=NUMBER, startIndex=NUMBER),
            Offset("/Resources", ITEM, "startIndex", 1, "/startIndex"),
            id="SCIM",
        ),
        pytest.param(
            {"startIndex": said(NUMBER, "Starts at 0."), "maxResults": NUMBER},
            holds(items=LIST, totalItems=NUMBER),
            Offset("/items", ITEM, "startIndex"),
            id="an index from zero",
        ),
        pytest.param(
            {"marker": TEXT, "usemarker": FLAG, "offset": NUMBER, "limit": NUMBER},
            holds(entries=LIST, next_marker=TEXT, total_count=NUMBER),
            Offset("/entries", ITEM, "offset"),
            id="an offset before tokens that are to be turned on",
        ),
        pytest.param(
            {"page": NUMBER, "pageSize": NUMBER, "offset": NUMBER, "limit": NUMBER},
            holds(items=LIST, page=NUMBER, pageSize=NUMBER),
            PageNumber("/items", ITEM, "page", 1, "/page"),
            id="of two ways to count the one that the answer repeats",
        ),
    ],
)
def test_certain(parameters: dict[str, JSON], answer: JSON, expected: Flow) -> None:
    """The kind, the pointers and the parameters that walk such a listing."""
    assert expected == flow_of(parameters, answer)


def test_behind_the_last_item() -> None:
    """The id of the last item is the token, where an answer says that there are more."""
    found = flow_of({"starting_after": TEXT}, holds(data=THINGS, has_more=FLAG))
    assert isinstance(found, Token)
    assert (found.token, found.of_last, found.more) == ("/id", True, "/has_more")


def test_the_list_of_things() -> None:
    """Beside lists of texts, such as what could not be reached, the one of objects is meant."""
    found = flow_of(
        {"pageToken": TEXT},
        holds(clusters=THINGS, unreachable=LIST, nextPageToken=TEXT),
    )
    assert isinstance(found, Token) and found.items == "/clusters"


@pytest.mark.parametrize(
    ("parameter", "header"),
    [
        ("after_cursor", "X-After-Cursor"),
        ("cursor", "X-Next-Cursor"),
        ("page", "X-Next-Page"),
        ("page_token", "Next-Page-Token"),
    ],
)
def test_tokens_of_headers(parameter: str, header: str) -> None:
    """A documented header field may say what an answer that is a list cannot."""
    found = flow_of({parameter: TEXT}, LIST, (header,))
    assert found == Token("", ITEM, "", parameter, header=header.lower())


@pytest.mark.parametrize(
    ("parameters", "answer"),
    [
        pytest.param({"after": TEXT}, holds(data=THINGS), id="nothing says more"),
        pytest.param(
            {"after": TEXT}, holds(data=LIST, has_more=FLAG), id="items without ids"
        ),
        pytest.param(
            {"cursor": TEXT}, holds(data=LIST, cursor=TEXT), id="the cursor as it came"
        ),
        pytest.param(
            {"after": TEXT, "cursor": TEXT},
            holds(data=LIST, end_cursor=TEXT),
            id="two parameters",
        ),
        pytest.param(
            {"start": said(NUMBER, "Seconds since 1970."), "limit": NUMBER},
            LIST,
            id="a time",
        ),
        pytest.param(
            {"page": said(NUMBER, "Without it, returns all."), "page_size": NUMBER},
            LIST,
            id="all at once",
        ),
        pytest.param(
            {"page": NUMBER, "per_page": NUMBER},
            holds(sha=TEXT, author=holds(name=TEXT), files=LIST),
            id="one thing that has a list",
        ),
        pytest.param(
            {"page": NUMBER, "offset": NUMBER, "limit": NUMBER},
            holds(data=LIST),
            id="two ways to count",
        ),
        pytest.param({"page": NUMBER, "count": FLAG}, LIST, id="no size is asked for"),
        pytest.param(
            {"page": NUMBER, "limit": NUMBER},
            holds(tracks=holds(items=LIST), artists=holds(items=LIST)),
            id="two listings",
        ),
        pytest.param(
            {"startIndex": NUMBER, "count": NUMBER}, LIST, id="an index from where"
        ),
        pytest.param(
            {"offset": FROM_ONE, "limit": NUMBER},
            LIST,
            id="an offset that is no offset",
        ),
        pytest.param(
            {"startIndex": FROM_ZERO, "limit": NUMBER},
            holds(headers=THINGS, rows={"type": "array", "items": LIST}),
            id="a table",
        ),
        pytest.param(
            {"page": NUMBER, "per_page": NUMBER},
            holds(lines=LIST, customer=TEXT, totalAmount=NUMBER),
            id="an amount is no number of items",
        ),
        pytest.param(
            {"filter": TEXT}, holds(data=LIST, next=TEXT), id="a list of all there is"
        ),
    ],
)
def test_uncertain(parameters: dict[str, JSON], answer: JSON) -> None:
    """One request and one answer, rather than a part that is taken for the whole."""
    assert flow_of(parameters, answer) == Plain()


def test_holders_that_hold_themselves() -> None:
    """A description may lead in a circle; the search ends."""
    api, _ = lower(
        {
            "openapi": "3.1.0",
            "info": {"title": "Circle", "version": "1"},
            "paths": {
                "/things": {
                    "get": {
                        "parameters": [
                            {"name": "page", "in": "query", "schema": NUMBER},
                            {"name": "size", "in": "query", "schema": NUMBER},
                        ],
                        "responses": {
                            "200": {
                                "description": "",
                                "content": {
                                    "application/json": {
                                        "schema": {"$ref": "#/components/schemas/Page"}
                                    }
                                },
                            }
                        },
                    }
                }
            },
            "components": {
                "schemas": {
                    "Page": holds(
                        data=LIST, links={"$ref": "#/components/schemas/Page"}
                    )
                }
            },
        }
    )
    found = infer_pages(api).operations[0].flow
    assert isinstance(found, PageNumber) and found.items == "/data"


def test_urls_by_their_format() -> None:
    """A `next` that is said to be a URI is one, as in Django's descriptions."""
    uri: JSON = {"type": ["string", "null"], "format": "uri"}
    found = flow_of({"page": NUMBER}, holds(count=NUMBER, next=uri, results=LIST))
    assert found == Link("/results", ITEM, ("page",), "/next")
