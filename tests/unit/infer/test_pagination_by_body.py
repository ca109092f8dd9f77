"""Which members of a body and which answers make a listing certain, in the shapes of real descriptions."""

from __future__ import annotations

import pytest

from clientwright.infer.pagination import infer_pages
from clientwright.ir.flows import Flow, Offset, PageNumber, Plain, Token
from clientwright.ir.types import MapType, RefType, Scalar, Type
from clientwright.json_value import JSON
from clientwright.lower.api import lower

LIST: JSON = {"type": "array", "items": {"type": "string"}}
THINGS: JSON = {"type": "array", "items": {"type": "object"}}
TEXT: JSON = {"type": "string"}
MAYBE: JSON = {"type": ["string", "null"]}
NUMBER: JSON = {"type": "integer"}
FLAG: JSON = {"type": "boolean"}
SUBSEQUENT: JSON = {
    "type": "string",
    "description": "The pagination cursor to be used in a subsequent request.",
}
SKIPPED: JSON = {"type": "integer", "description": "The starting document offset."}
FROM_ZERO: JSON = {"type": "integer", "default": 0}
ITEM: Type = Scalar("string")
ANY_ITEM: Type = MapType(Scalar("string"))


def holds(**members: JSON) -> JSON:
    return {"type": "object", "properties": members}


def flow_of(
    path: str,
    body: JSON,
    answer: JSON,
    *,
    method: str = "post",
    name: str = "x",
    media_types: tuple[str, ...] = ("application/json",),
    queries: dict[str, JSON] = {},
    more: dict[str, JSON] = {},
) -> Flow:
    described: dict[str, JSON] = {
        "operationId": name,
        "parameters": [
            {"name": each, "in": "query", "schema": schema}
            for each, schema in queries.items()
        ],
        "requestBody": {"content": {each: {"schema": body} for each in media_types}},
        "responses": {
            "200": {
                "description": "",
                "content": {"application/json": {"schema": answer}},
            }
        },
        **more,
    }
    api, _ = lower(
        {
            "openapi": "3.1.0",
            "info": {"title": "Pages", "version": "1"},
            "paths": {path: {method: described}},
        }
    )
    return infer_pages(api).operations[0].flow


def token(items: str, pointer: str, member: str, more: str = "") -> Token:
    return Token(items, ITEM, pointer, more=more, member=member)


@pytest.mark.parametrize(
    ("path", "body", "answer", "expected"),
    [
        pytest.param(
            "/orders/search",
            holds(query=holds(), cursor=TEXT, limit=NUMBER),
            holds(orders=LIST, cursor=SUBSEQUENT, errors=THINGS),
            token("/orders", "/cursor", "/cursor"),
            id="the same name, for a subsequent request",
        ),
        pytest.param(
            "/orders/search",
            holds(cursor=TEXT, limit=NUMBER),
            holds(order_entries=THINGS, orders=LIST, cursor=SUBSEQUENT),
            token("/orders", "/cursor", "/cursor"),
            id="of several lists the one that the path names",
        ),
        pytest.param(
            "/databases/{id}/query",
            holds(filter=holds(), start_cursor=TEXT, page_size=NUMBER),
            holds(results=LIST, next_cursor=MAYBE, has_more=FLAG, type=TEXT),
            token("/results", "/next_cursor", "/start_cursor", "/has_more"),
            id="a cursor to start with",
        ),
        pytest.param(
            "/objects/contacts/search",
            holds(query=TEXT, after=TEXT, limit=NUMBER),
            holds(
                total=NUMBER,
                results=LIST,
                paging=holds(next=holds(after=TEXT, link=TEXT)),
            ),
            token("/results", "/paging/next/after", "/after"),
            id="within the next page",
        ),
        pytest.param(
            "/wallets/list",
            holds(options=holds(cursor=MAYBE, count=NUMBER)),
            holds(wallets=LIST, next_cursor=MAYBE, request_id=TEXT),
            token("/wallets", "/next_cursor", "/options/cursor"),
            id="a cursor among options",
        ),
        pytest.param(
            "/action/queryMore",
            holds(queryLocator=TEXT),
            holds(records=LIST, size=NUMBER, done=FLAG, queryLocator=TEXT),
            token("/records", "/queryLocator", "/queryLocator"),
            id="a locator until it is done",
        ),
        pytest.param(
            "/analytics/conversations/details/query",
            holds(interval=TEXT, paging=holds(pageSize=NUMBER, pageNumber=NUMBER)),
            holds(aggregations=THINGS, conversations=LIST, totalHits=NUMBER),
            PageNumber("/conversations", ITEM, member="/paging/pageNumber"),
            id="numbers within an object, and a total",
        ),
        pytest.param(
            "/users/search",
            holds(query=LIST, pageSize=NUMBER, pageNumber=NUMBER),
            holds(
                total=NUMBER,
                pageCount=NUMBER,
                pageSize=NUMBER,
                pageNumber=NUMBER,
                nextPage=TEXT,
                types=LIST,
                results=LIST,
            ),
            PageNumber("/results", ITEM, number="/pageNumber", member="/pageNumber"),
            id="numbers that the answer repeats",
        ),
        pytest.param(
            "/users/search",
            holds(page=holds(number=FROM_ZERO, size=NUMBER)),
            holds(users=LIST, total=NUMBER),
            PageNumber("/users", ITEM, first=0, member="/page/number"),
            id="a number that begins at zero",
        ),
        pytest.param(
            "/institutions/get",
            holds(offset=NUMBER, count=NUMBER),
            holds(institutions=LIST, total=NUMBER),
            Offset("/institutions", ITEM, member="/offset"),
            id="items to skip",
        ),
        pytest.param(
            "/transactions/get",
            holds(options=holds(offset=FROM_ZERO, count=NUMBER)),
            holds(accounts=THINGS, transactions=LIST, total_transactions=NUMBER),
            Offset("/transactions", ITEM, member="/options/offset"),
            id="of several lists the one that is counted",
        ),
        pytest.param(
            "/_query/role",
            {"type": "object", "properties": {"from": SKIPPED, "size": NUMBER}},
            holds(roles=LIST, total=NUMBER, count=NUMBER),
            Offset("/roles", ITEM, member="/from"),
            id="where a number is said to be an offset",
        ),
    ],
)
def test_listings_by_members_of_a_body(
    path: str, body: JSON, answer: JSON, expected: Flow
) -> None:
    assert flow_of(path, body, answer) == expected


CURSOR = holds(cursor=TEXT)
PAGE = holds(orders=LIST, next_cursor=TEXT)


def test_other_ways_to_send_and_to_ask() -> None:
    """A form, a method that reads, a description that says it by its id, and numbers in the query."""
    found = token("/orders", "/next_cursor", "/cursor")
    form = ("application/x-www-form-urlencoded",)
    assert found == flow_of("/search", CURSOR, PAGE, media_types=form)
    assert found == flow_of("/x", CURSOR, PAGE, name="searchOrders")
    said: dict[str, JSON] = {"summary": "Returns orders."}
    assert found == flow_of("/x", CURSOR, PAGE, more=said)
    said = {"summary": "Deletes what a list names", "operationId": "x"}
    assert Plain() == flow_of("/list", CURSOR, PAGE, more=said)
    assert found == flow_of("/orders", CURSOR, PAGE, method="query")
    numbered = holds(items=LIST, total_pages=NUMBER)
    pages = PageNumber("/items", ITEM, "page")
    queries: dict[str, JSON] = {"page": NUMBER, "page_size": NUMBER}
    assert pages == flow_of("/search-bills", holds(), numbered, queries=queries)


@pytest.mark.parametrize(
    ("path", "body", "answer"),
    [
        pytest.param("/orders", CURSOR, PAGE, id="nothing says that it reads"),
        pytest.param("/orders/list/delete", CURSOR, PAGE, id="it writes"),
        pytest.param("/orders/sync", CURSOR, PAGE, id="it may go both ways"),
        pytest.param(
            "/orders/list",
            holds(orders=LIST, pagination=holds(page=NUMBER, size=NUMBER)),
            holds(orders=LIST, total=NUMBER),
            id="who sends the list does not ask for it",
        ),
        pytest.param(
            "/orders/list",
            CURSOR,
            holds(orders=LIST, cursor=TEXT),
            id="a cursor that may be the one that was sent",
        ),
        pytest.param(
            "/transactions/query",
            holds(offset=NUMBER, count=NUMBER),
            holds(added=THINGS, modified=THINGS, removed=THINGS, total=NUMBER),
            id="several lists by numbers",
        ),
        pytest.param(
            "/orders/search",
            holds(page=NUMBER, size=NUMBER),
            holds(orders=LIST, currency=TEXT),
            id="an answer that is for more, and no total",
        ),
        pytest.param(
            "/orders/search",
            holds(page=NUMBER),
            holds(orders=LIST, total=NUMBER),
            id="no size",
        ),
        pytest.param(
            "/orders/search",
            holds(filter=holds(cursor=TEXT)),
            PAGE,
            id="an object that does not hold pages",
        ),
        pytest.param(
            "/orders/search",
            holds(cursor=TEXT, paging=holds(cursor=TEXT)),
            PAGE,
            id="two of a name",
        ),
        pytest.param(
            "/orders/search",
            {"type": "array", "items": CURSOR},
            PAGE,
            id="a list of them",
        ),
    ],
)
def test_what_makes_no_listing(path: str, body: JSON, answer: JSON) -> None:
    """A wrong guess would send what changes something, or lose data."""
    assert flow_of(path, body, answer) == Plain()


def test_other_operations_stay_what_they_are() -> None:
    """Another method, a body that is no data, an operation that says that it has no pages."""
    for method in ("put", "patch", "delete"):
        assert flow_of("/search", CURSOR, PAGE, method=method) == Plain()
    parts = ("multipart/form-data",)
    assert flow_of("/search", CURSOR, PAGE, media_types=parts) == Plain()
    single: dict[str, JSON] = {"x-clientwright-pagination": False}
    assert flow_of("/search", CURSOR, PAGE, more=single) == Plain()


def test_several_lists_are_a_page() -> None:
    """None of them is lost: the pages themselves are what is given."""
    answer = holds(added=THINGS, removed=THINGS, next_cursor=TEXT, has_more=FLAG)
    said: dict[str, JSON] = {"summary": "Get changes"}
    found = flow_of("/transactions/sync", CURSOR, answer, more=said)
    assert isinstance(found, Token) and isinstance(found.item, RefType)
    assert (found.items, found.whole, found.more) == ("", True, "/has_more")
    assert (found.token, found.member) == ("/next_cursor", "/cursor")
    assert flow_of("/transactions/sync", holds(), answer, more=said) == Plain()


def test_an_object_without_an_item_type() -> None:
    """Rows of a query may be anything."""
    rows: JSON = {
        "type": "array",
        "items": {"type": "object", "additionalProperties": TEXT},
    }
    found = flow_of("/query", CURSOR, holds(rows=rows, next_cursor=TEXT))
    assert found == Token("/rows", ANY_ITEM, "/next_cursor", member="/cursor")
