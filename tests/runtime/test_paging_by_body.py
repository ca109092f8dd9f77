"""Listings whose page is asked for in the body of the request: what is sent for each page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from drivers import Driven
from loopback import Loopback, Says, Seen, says_json
from pydantic import Field
from sample import AsyncClient, Client, ServerError, settings

from runtime.answer import Answer
from runtime.body import BodyChoice, JsonBody
from runtime.client import AsyncResource, Resource
from runtime.errors import PaginationError
from runtime.forms import FormBody
from runtime.json_lines import JsonLinesBody
from runtime.model import Model
from runtime.operation import Header, Json, Operation, Query
from runtime.pager import AsyncPager, Pager
from runtime.paging import Cursor, Offset, PageNumber, Pages, Token
from runtime.pointer import find, placed
from runtime.recorder import Recorder
from runtime.replayer import Replayer
from runtime.stub import Stub
from runtime.unset import UNSET
from runtime.way import walk


class Paging(Model):
    """Which page."""

    page_number: int | None = Field(default=None, alias="pageNumber")
    size: int | None = None


class Search(Model):
    """What is searched for."""

    text: str | None = None
    cursor: str | None = None
    paging: Paging | None = None


class Found(Model):
    """A page."""

    orders: list[str] | None = None
    cursor: str | None = None
    has_more: bool | None = None


def searching(flow: Pages, name: str = "searchOrders") -> Operation[Found]:
    return Operation(
        name,
        "POST",
        "/orders/search",
        parameters=(Query("q"),),
        body=JsonBody(),
        answers={"200": Json(lambda: Found)},
        errors=(ServerError,),
        flow=flow,
    )


BY_TOKEN = searching(
    Token(items="/orders", token="/cursor", more="/has_more", member="/cursor")
)
BY_PAGE = searching(
    PageNumber(items="/orders", member="/paging/pageNumber"), "numberOrders"
)
BY_OFFSET = searching(Offset(items="/orders", member="/from"))


class Orders(Resource):
    """Emitted code in small."""

    def search(self, body: Search, *, q: str | None = None) -> Pager[str, Found]:
        return Pager(self._session, BY_TOKEN, (q,), body)

    def numbered(self, body: Search, *, q: str | None = None) -> Pager[str, Found]:
        return Pager(self._session, BY_PAGE, (q,), body)


class AsyncOrders(AsyncResource):
    """Emitted code in small."""

    def search(self, body: Search, *, q: str | None = None) -> AsyncPager[str, Found]:
        return AsyncPager(self._session, BY_TOKEN, (q,), body)

    def numbered(self, body: Search, *, q: str | None = None) -> AsyncPager[str, Found]:
        return AsyncPager(self._session, BY_PAGE, (q,), body)


def orders(client: Any) -> Any:
    return Orders(client) if isinstance(client, Client) else AsyncOrders(client)


def three_pages(seen: Seen) -> Says:
    """By the cursor in the body; the last page names one too, and says that it is the last."""
    cursor = json.loads(seen.body or "{}").get("cursor") or "a"
    following = {"a": "b", "b": "c", "c": "c"}[cursor]
    page = {"orders": [f"{cursor}{n}" for n in range(2)], "cursor": following}
    return says_json({**page, "has_more": cursor != "c"})


ALL = ["a0", "a1", "b0", "b1", "c0", "c1"]


def bodies(server: Loopback) -> list[Any]:
    return [json.loads(seen.body or "null") for seen in server.seen]


def test_the_cursor_in_the_body_changes_and_nothing_else(
    driven: Driven, server: Loopback
) -> None:
    """Members, models and parameters are kept as given; the body that was given is not touched."""
    server.script = three_pages
    given = Search(text="x", cursor=None)
    pager = orders(driven.client()).search(given, q="1")
    assert driven.items(pager) == ALL
    assert bodies(server) == [
        {"text": "x", "cursor": None},
        {"text": "x", "cursor": "b"},
        {"text": "x", "cursor": "c"},
    ]
    assert {seen.target for seen in server.seen} == {"/orders/search?q=1"}
    assert given == Search(text="x", cursor=None)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (UNSET, [None, {"cursor": "b"}, {"cursor": "c"}]),
        (None, [None, {"cursor": "b"}, {"cursor": "c"}]),
        ({}, [{}, {"cursor": "b"}, {"cursor": "c"}]),
        ({"cursor": "b", "own": [1]}, [{"cursor": c, "own": [1]} for c in "bc"]),
        (Search(cursor="b"), [{"cursor": "b"}, {"cursor": "c"}]),
        (
            Search.model_validate({"own": 1}),
            [{"own": 1}, {"own": 1, "cursor": "b"}, {"own": 1, "cursor": "c"}],
        ),
    ],
)
def test_bodies_of_each_kind(
    driven: Driven, server: Loopback, body: object, expected: list[object]
) -> None:
    """None at all, objects and models; the caller may begin with a cursor of his own."""
    server.script = three_pages
    found = driven.items(driven.pager(driven.client(), BY_TOKEN, (None,), body))
    assert found == ALL[-2 * len(expected) :]
    assert bodies(server) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (UNSET, [None, {"paging": {"pageNumber": 2}}, {"paging": {"pageNumber": 3}}]),
        (
            Search(text="x"),
            [
                {"text": "x"},
                {"text": "x", "paging": {"pageNumber": 2}},
                {"text": "x", "paging": {"pageNumber": 3}},
            ],
        ),
        (
            Search(paging=Paging(pageNumber=4, size=2)),
            [{"paging": {"pageNumber": n, "size": 2}} for n in (4, 5, 6)],
        ),
        (
            {"paging": {"pageNumber": 4, "size": 2}},
            [{"paging": {"pageNumber": n, "size": 2}} for n in (4, 5, 6)],
        ),
    ],
)
def test_numbers_of_pages_within_an_object(
    driven: Driven, server: Loopback, body: object, expected: list[object]
) -> None:
    """The object is made where the caller gave none; an empty page is the end."""
    server.answers(*(says_json({"orders": each}) for each in (["a"], ["b"], [])))
    pager = driven.pager(driven.client(), BY_PAGE, (None,), body)
    assert driven.items(pager) == ["a", "b"]
    assert bodies(server) == expected


def test_numbers_of_items(driven: Driven, server: Loopback) -> None:
    """From the number that the caller gave."""
    server.answers(*(says_json({"orders": each}) for each in (["a", "b"], ["c"], [])))
    pager = driven.pager(driven.client(), BY_OFFSET, (None,), {"from": 3})
    assert driven.items(pager) == ["a", "b", "c"]
    assert [each["from"] for each in bodies(server)] == [3, 5, 6]


def test_a_form_asks_for_a_page_too(driven: Driven, server: Loopback) -> None:
    """Its member is a field."""
    server.answers(says_json({"orders": ["a"], "cursor": "b+"}), says_json({}))
    operation: Operation[Found] = Operation(
        "searchOrders",
        "POST",
        "/orders/search",
        body=FormBody(),
        answers={"200": Json(lambda: Found)},
        flow=Token(items="/orders", token="/cursor", member="/cursor"),
    )
    pager = driven.pager(driven.client(), operation, (), Search(text="x"))
    assert driven.items(pager) == ["a"]
    assert [b"text=x", b"text=x&cursor=b%2B"] == [seen.body for seen in server.seen]


def test_a_position_is_of_the_body(driven: Driven, server: Loopback) -> None:
    """With the caller's own members it goes on from there; another member is no position."""
    server.script = three_pages
    pager = orders(driven.client()).search(Search(text="x"), q="1")
    positions = [each.next for each in driven.items(pager.answers())]
    assert positions == ['{"/cursor": "b"}', '{"/cursor": "c"}', None]
    server.seen.clear()
    assert driven.items(pager.resume(positions[0])) == ALL[2:]
    assert bodies(server) == [{"text": "x", "cursor": c} for c in "bc"]
    first = driven.call(pager.resume(positions[1]).page)
    assert first.orders == ["c0", "c1"]
    for wrong in ('{"cursor": "b"}', '{"/text": "y"}', '{"?": {"a": "b"}}'):
        with pytest.raises(ValueError, match="the position is none of searchOrders"):
            pager.resume(wrong)


def test_limits_and_pages_that_come_meanwhile(driven: Driven, server: Loopback) -> None:
    """As of any listing."""
    server.script = three_pages
    pager = orders(driven.client()).search(Search(text="x"))
    assert driven.items(pager.limit(2)) == ALL[:2]
    assert 1 == len(server.seen)
    assert driven.items(pager.prefetch()) == ALL


def test_raw_has_the_answer_of_the_last_page(driven: Driven, server: Loopback) -> None:
    server.script = three_pages
    client = driven.client()
    answer = driven.raw(client, orders(client).search(Search(cursor="c")).page)
    assert (answer.status, answer.value.orders) == (200, ["c0", "c1"])


def test_no_cursor_goes_round(driven: Driven, server: Loopback) -> None:
    """Neither one that came before, nor the one that the caller began with."""
    pages = [says_json({"orders": [], "cursor": c}) for c in "bca"]
    server.answers(*pages)
    pager = driven.pager(driven.client(), BY_TOKEN, (None,), {"cursor": "a"})
    with pytest.raises(PaginationError, match="circle"):
        driven.items(pager)
    assert [each["cursor"] for each in bodies(server)] == ["a", "b", "c"]


def test_a_server_that_pays_no_heed(driven: Driven, server: Loopback) -> None:
    server.answers(says_json({"orders": ["a"]}))
    pager = driven.pager(driven.client(), BY_PAGE, (None,), Search())
    with pytest.raises(PaginationError, match="two pages are the same"):
        driven.items(pager)


def test_what_can_be_sent_once_is_sent_once(driven: Driven, server: Loopback) -> None:
    """The first page is given; a body of which nothing is left asks for no other."""

    def lines() -> Iterator[object]:
        yield {"id": 1}

    operation: Operation[Found] = Operation(
        "searchOrders",
        "POST",
        "/orders/search",
        parameters=(Query("cursor"),),
        body=JsonLinesBody(),
        answers={"200": Json(lambda: Found)},
        flow=Token(items="/orders", token="/cursor", parameter="cursor"),
    )
    server.answers(says_json({"orders": ["a"], "cursor": "b"}))
    found: list[str] = []
    pager = driven.pager(driven.client(), operation, (None,), lines())
    with pytest.raises(PaginationError, match="a generator, can be sent only once"):
        driven.each(pager, found.append)
    assert (found, len(server.seen)) == (["a"], 1)


@pytest.mark.parametrize("body", [["a"], "text", 3])
def test_a_body_without_members_asks_for_no_page(body: object) -> None:
    """It is told with the page that came."""
    way = walk(BY_TOKEN, (None,), body)
    after, error = way.following(Answer(Found(cursor="b"), 200), (None,))
    assert after is None
    assert error is not None and "has no member 'cursor'" in str(error)


def test_a_cursor_stays_with_its_origin(driven: Driven, server: Loopback) -> None:
    """Of a URL in the answer the cursor alone is taken, and a POST follows no redirect."""
    away = "https://elsewhere.test/orders/search?cursor=b&token=t"
    flow = Cursor(items="/orders", next_uri="/next", member="/cursor")
    server.answers(
        says_json({"orders": ["a"], "next": away}),
        Says(307, headers={"Location": away}),
    )
    with pytest.raises(Exception, match="307"):
        driven.items(driven.pager(driven.client(), searching(flow), (None,), {}))
    assert bodies(server) == [{}, {"cursor": "b"}]


@pytest.mark.parametrize("idempotent", [None, True])
def test_a_page_is_repeated_where_its_method_may_be(
    driven: Driven, server: Loopback, idempotent: bool | None
) -> None:
    """A POST may not, unless the description says so."""
    server.answers(
        says_json({"orders": ["a"], "cursor": "b"}),
        says_json({}, 503, Retry_After="0"),
        says_json({"orders": ["b"]}),
    )
    operation = replace(BY_TOKEN, idempotent=idempotent)
    pager = driven.pager(driven.client(), operation, (None,), {})
    if idempotent:
        assert driven.items(pager) == ["a", "b"]
        assert bodies(server) == [{}, {"cursor": "b"}, {"cursor": "b"}]
    else:
        with pytest.raises(ServerError):
            driven.items(pager)


def test_each_page_has_a_key_of_its_own(driven: Driven, server: Loopback) -> None:
    """By the same key a server would give the first page again; also from a position on."""
    server.script = three_pages
    operation = replace(
        BY_TOKEN, parameters=(Header("X-Key"),), idempotency_key="x-key"
    )
    pager = driven.pager(driven.client(), operation, ("mine",), {"text": "x"})
    first, *_ = driven.items(pager.answers())
    keys = [seen.headers["x-key"] for seen in server.seen]
    assert "mine" == keys[0] and 3 == len(set(keys))
    server.seen.clear()
    assert driven.items(pager.resume(first.next)) == ALL[2:]
    assert "mine" not in {seen.headers["x-key"] for seen in server.seen}


def test_a_choice_of_bodies_stays_what_it_is(driven: Driven, server: Loopback) -> None:
    """A model is copied, so that its class tells which form it takes."""
    server.answers(says_json({"orders": ["a"], "cursor": "b"}), says_json({}))
    operation: Operation[Found] = Operation(
        "searchOrders",
        "POST",
        "/orders/search",
        body=BodyChoice(JsonBody(of=lambda: Paging), FormBody(of=lambda: Search)),
        answers={"200": Json(lambda: Found)},
        flow=Token(items="/orders", token="/cursor", member="/cursor"),
    )
    driven.items(driven.pager(driven.client(), operation, (), Search(text="x")))
    assert [b"text=x", b"text=x&cursor=b"] == [seen.body for seen in server.seen]


def test_a_stub_of_such_a_listing(driven: Driven) -> None:
    """Its items, or pages; what was asked for is seen in the body of each call."""
    given = settings(base_url="https://a.test")
    stub: Stub[Any] = Stub(Client(given) if driven.blocks else AsyncClient(given))
    resource = orders(stub.client)
    stub.returns(resource.numbered, ["a", "b"])
    assert driven.items(resource.numbered(Search())) == ["a", "b"]
    assert driven.items(resource.numbered(Search(paging=Paging(pageNumber=2)))) == []
    numbers = [find(call.body, "/paging/pageNumber") for call in stub.calls]
    assert numbers == [UNSET, 2, 2]
    stub.returns(resource.search, Found(orders=["a"], cursor="b"))
    stub.returns(resource.search, Found(orders=["b"]))
    assert driven.items(resource.search(Search(text="x"))) == ["a", "b"]
    assert stub.calls[-1].body == Search(text="x", cursor="b")


class Changes(Model):
    """A page of several lists."""

    added: list[str]
    removed: list[str]
    next: str | None = None


SYNC: Operation[Changes] = Operation(
    "syncOrders",
    "POST",
    "/orders/sync",
    body=JsonBody(),
    answers={"200": Json(lambda: Changes)},
    flow=Token(items="", token="/next", member="/cursor", whole=True),
)


class Synced(Resource):
    """Emitted code in small."""

    def sync(self, body: Search) -> Pager[Changes, Changes]:
        return Pager(self._session, SYNC, (), body)


class AsyncSynced(AsyncResource):
    """Emitted code in small."""

    def sync(self, body: Search) -> AsyncPager[Changes, Changes]:
        return AsyncPager(self._session, SYNC, (), body)


CHANGES = [
    Changes(added=["a"], removed=[], next="2"),
    Changes(added=[], removed=["a"]),
]


def test_pages_of_several_lists_are_the_items(driven: Driven, server: Loopback) -> None:
    """Nothing of them is left out, and a limit counts them."""

    def script(seen: Seen) -> Says:
        page = CHANGES["cursor" in json.loads(seen.body)]
        return says_json(json.loads(page.to_json()))

    server.script = script
    pager = driven.pager(driven.client(), SYNC, (), Search(text="x"))
    assert driven.items(pager) == driven.items(pager.pages()) == CHANGES
    assert bodies(server)[:2] == [{"text": "x"}, {"text": "x", "cursor": "2"}]
    server.seen.clear()
    assert 1 == len(driven.items(pager.limit(1))) == len(server.seen)


def test_a_stub_of_pages_of_several_lists(driven: Driven) -> None:
    given = settings(base_url="https://a.test")
    stub: Stub[Any] = Stub(Client(given) if driven.blocks else AsyncClient(given))
    resource: Any = (Synced if driven.blocks else AsyncSynced)(stub.client)
    stub.returns(resource.sync, CHANGES)
    assert driven.items(resource.sync(Search())) == CHANGES
    with pytest.raises(ValueError, match="syncOrders cannot return this"):
        stub.returns(resource.sync, [{"added": 3}])


def test_pages_are_recorded_and_played(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    """Each by its cursor."""
    path = tmp_path / "orders.json"
    server.script = three_pages
    with Recorder(driven.client(), path) as recorder:
        pager = orders(recorder.client).search(Search(text="x"))
        assert driven.items(pager) == ALL
    kept = json.loads(path.read_text())["exchanges"]
    assert [each["request"]["json"] for each in kept] == bodies(server)
    client: Any = driven.client(base_url="https://elsewhere.test")
    with Replayer(client, path) as replayer:
        assert driven.items(orders(replayer.client).search(Search(text="x"))) == ALL


@pytest.mark.parametrize(
    ("value", "pointer", "expected"),
    [
        ({"a": {"b": 1, "c": 2}}, "/a/b", {"a": {"b": 3, "c": 2}}),
        ({}, "/a/b/c", {"a": {"b": {"c": 3}}}),
        (None, "/x~1y", {"x/y": 3}),
        (Search(text="t"), "/cursor", Search(text="t", cursor="3")),
        (Search(), "/own", Search.model_validate({"own": 3})),
    ],
)
def test_a_member_is_placed_in_a_copy(
    value: object, pointer: str, expected: object
) -> None:
    before = repr(value)
    member = "3" if pointer == "/cursor" else 3
    assert placed(value, pointer, member) == expected
    assert repr(value) == before
