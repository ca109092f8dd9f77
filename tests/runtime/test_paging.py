"""Pages: where the next one is, and that the way ends."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from decimal import Decimal
from typing import Any

import anyio
import pytest
from drivers import Driven
from loopback import Loopback, Says, Seen, says_json
from sample import (
    GET_INVOICE,
    LIST_INVOICES,
    AsyncClient,
    InvoiceListing,
    NotFoundError,
    settings,
)

from runtime.answer import Answer
from runtime.errors import PaginationError
from runtime.headers import Headers
from runtime.operation import Json, Operation, Query
from runtime.paging import (
    Link,
    Offset,
    PageNumber,
    Pages,
    Token,
    items_of,
)
from runtime.way import cursor_of, walk


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("/invoices?after=abc&pageSize=25", "abc"),
        ("https://other.test/invoices?pageSize=25&after=abc", "abc"),
        ("?after=a%2Bb%3D%3D", "a+b=="),
        ("?after=a+b", "a b"),
        ("?after=", None),
        ("?pageSize=25", None),
        ("/invoices", None),
        ("", None),
        (None, None),
        (3, None),
        ("https://[bad?after=a#?after=b", "a"),
    ],
)
def test_the_cursor_is_in_the_query(uri: object, expected: str | None) -> None:
    """Host and path of the URI do not matter; what cannot be read is the end."""
    assert expected == cursor_of(uri, "after")


@pytest.mark.parametrize(
    ("uri", "current", "expected"),
    [
        ("?after=b", None, ("b", "Paid")),
        ("?after=b", "a", ("b", "Paid")),
        ("?after=a", "a", None),
        (None, "a", None),
        ("", None, None),
    ],
)
def test_the_way_goes_on_or_ends(
    uri: str | None, current: str | None, expected: tuple[object, ...] | None
) -> None:
    """Null, empty, absent or unchanged ends it; the other values of the call stay."""
    values = (current, "Paid")
    page: object = InvoiceListing(next_uri=uri)
    assert expected == walk(LIST_INVOICES, values).after(Answer(page, 200), values)


def test_more_pages_that_nothing_leads_to() -> None:
    """A token that does not change leads to none of the pages that are promised."""
    flow = Token("/d", "/next", "after", more="/more")
    way = walk(replace(LIST_INVOICES, flow=flow), ("a", None))
    page: object = {"d": ITEMS, "next": "a", "more": True}
    with pytest.raises(PaginationError, match="there are more pages, and nothing"):
        way.after(Answer(page, 200), ("a", None))


def test_the_way_does_not_lead_in_a_circle() -> None:
    """A cursor that came before is an error, also the one that it began with."""
    way = walk(LIST_INVOICES, ("a", None))
    page: object = InvoiceListing(next_uri="?after=b")
    second = way.after(Answer(page, 200), ("a", None))
    assert second == ("b", None)
    with pytest.raises(PaginationError, match="circle") as caught:
        page = InvoiceListing(next_uri="?after=a")
        way.after(Answer(page, 200), second)
    assert "listInvoices" == caught.value.operation_id
    assert str(caught.value).startswith("GET /invoices: the pages lead in a circle")


ITEMS: list[object] = [{"id": "i1"}, {"id": "i2"}]
NEXT = "https://elsewhere.test/x?page=3&token=secret"


@pytest.mark.parametrize(
    ("flow", "given", "page", "link", "expected"),
    [
        (Token("/d", "/next", "t"), {}, {"d": ITEMS, "next": "n"}, "", {"t": "n"}),
        (Token("/d", "/next", "t"), {}, {"d": ITEMS, "next": ""}, "", None),
        (Token("/d", "/next", "t"), {}, {"d": ITEMS, "next": None}, "", None),
        (Token("/d", "/next", "t"), {}, {"d": ITEMS, "next": {"odd": 1}}, "", None),
        (Token("/d", "/next", "t"), {"t": "n"}, {"d": ITEMS, "next": "n"}, "", None),
        (
            Token("/d", "/id", "t", of_last=True, more="/more"),
            {},
            {"d": ITEMS, "more": True},
            "",
            {"t": "i2"},
        ),
        (
            Token("/d", "/id", "t", of_last=True, more="/more"),
            {},
            {"d": ITEMS, "more": False},
            "",
            None,
        ),
        (Token("/d", "/id", "t", of_last=True), {}, {"d": []}, "", None),
        (
            Token("/d", "/id", "t", of_last=True, more="/more"),
            {},
            {"d": ITEMS},
            "",
            {"t": "i2"},
        ),
        (Token("", "", "t", header="link"), {}, ITEMS, "c", {"t": "c"}),
        (Token("", "", "t", header="link"), {}, ITEMS, "", None),
        (
            PageNumber("/d", "p", number="/page"),
            {},
            {"d": ITEMS, "page": 0},
            "",
            {"p": 1},
        ),
        (
            PageNumber("/d", "p", first=0, number="/page"),
            {},
            {"d": ITEMS, "page": 1},
            "",
            {"p": 2},
        ),
        (
            PageNumber("/d", "p", number="/page"),
            {"p": 4},
            {"d": ITEMS, "page": 0},
            "",
            {"p": 5},
        ),
        (PageNumber("/d", "p", number="/page"), {}, {"d": ITEMS}, "", {"p": 2}),
        (Offset("", "o"), {}, ITEMS, "", {"o": 2}),
        (Offset("", "o"), {"o": 4}, ITEMS, "", {"o": 6}),
        (Offset("", "o"), {"o": 4.0}, ITEMS, "", {"o": 6}),
        (Offset("", "o"), {"o": Decimal("4")}, ITEMS, "", {"o": 6}),
        (Offset("", "o"), {"o": "4"}, ITEMS, "", {"o": 6}),
        (Offset("", "o"), {"o": float("inf")}, ITEMS, "", {"o": 2}),
        (Offset("", "o"), {"o": Decimal("NaN")}, ITEMS, "", {"o": 2}),
        (Offset("", "o"), {"n": 3}, ITEMS, "", {"o": 2}),
        (Offset("", "o"), {}, [], "", None),
        (Offset("", "o", first=1), {}, ITEMS, "", {"o": 3}),
        (
            Offset("/d", "o", first=1, number="/at"),
            {},
            {"d": ITEMS, "at": 0},
            "",
            {"o": 2},
        ),
        (
            Offset("/d", "o", first=1, number="/at"),
            {"o": 3},
            {"d": ITEMS, "at": 0},
            "",
            {"o": 5},
        ),
        (PageNumber("", "p"), {}, ITEMS, "", {"p": 2}),
        (PageNumber("", "p", first=0), {}, ITEMS, "", {"p": 1}),
        (PageNumber("", "p"), {"p": 7}, ITEMS, "", {"p": 8}),
        (PageNumber("/d", "p"), {}, {"d": None}, "", None),
        (Link("", ("page",)), {}, ITEMS, f'<{NEXT}>; rel="next"', {"page": "3"}),
        (
            Link("", ("page",)),
            {},
            ITEMS,
            f"<a>; rel=prev, <{NEXT}>; rel=next",
            {"page": "3"},
        ),
        (Link("", ("page",)), {}, ITEMS, f'<{NEXT}>; title="next"; rel="last"', None),
        (Link("", ("page",)), {}, ITEMS, "<" * 10_000, None),
        (Link("", ("page",)), {}, ITEMS, "", None),
        (
            Link("/d", ("page",), "/next"),
            {},
            {"d": [], "next": NEXT},
            "",
            {"page": "3"},
        ),
        (Link("/d", ("page",), "/next"), {}, {"d": [], "next": 3}, "", None),
    ],
)
def test_each_kind_of_listing(
    flow: Pages,
    given: dict[str, object],
    page: object,
    link: str,
    expected: dict[str, object] | None,
) -> None:
    """What the next page is asked for with; nothing of a URL but known parameters counts."""
    names = ("t", "o", "p", "n", "page")
    operation: Operation[object] = Operation(
        "list", "GET", "/x", tuple(map(Query, names)), flow=flow
    )
    values = tuple(given.get(name) for name in names)
    headers = Headers([("Link", link)] if link else [])
    found = walk(operation, values).after(Answer(page, 200, headers), values)
    after = expected and {**dict(zip(names, values, strict=True)), **expected}
    assert (found and dict(zip(names, found, strict=True))) == after


@pytest.mark.parametrize(
    ("flow", "page", "words"),
    [
        (Link("/d", ("page",), "/next"), {"d": [], "next": "/x"}, "none of page"),
        (
            Token("/d", "/next", "page", more="/more"),
            {"d": ITEMS, "more": True},
            "nothing leads to them",
        ),
        (
            Token("/d", "/next", "page", more="/more"),
            {"d": ITEMS, "more": True, "next": None},
            "nothing leads to them",
        ),
        (
            Token("/d", "/next", "page", more="/more"),
            {"d": ITEMS, "more": True, "next": 2},
            "nothing leads to them",
        ),
        (Offset("", "page"), ITEMS, "two pages are the same"),
        (PageNumber("", "page"), ITEMS, "two pages are the same"),
    ],
)
def test_a_listing_is_not_cut_short(flow: Pages, page: object, words: str) -> None:
    """Where it cannot go on it says so; nobody takes a part for the whole."""
    operation: Operation[object] = Operation(
        "list", "GET", "/x", (Query("page"),), flow=flow
    )
    way = walk(operation, (None,))
    with pytest.raises(PaginationError, match=words):
        way.after(Answer(page, 200), (None,))
        way.after(Answer(page, 200), (2,))


def test_only_listings_have_pages() -> None:
    """Anything else is a mistake of the emitted code."""
    with pytest.raises(TypeError, match="getInvoice has no pages"):
        walk(GET_INVOICE, ("a", None, None))


@pytest.mark.parametrize(
    "page", [InvoiceListing(), InvoiceListing(entities=None), [1], None]
)
def test_a_page_may_be_empty(page: object) -> None:
    """No list, no items."""
    assert [] == list(items_of(LIST_INVOICES, page))


def three_pages(seen: Seen) -> Says:
    after = dict(seen.query).get("after", "a")
    following = {
        "a": "https://elsewhere.test/x?after=b%2B",
        "b+": "?after=c",
        "c": None,
    }[after]
    entities = [{"id": f"{after}{n}", "total": 1} for n in range(2)]
    return says_json({"entities": entities, "nextUri": following})


def test_items_of_all_pages(driven: Driven, server: Loopback) -> None:
    """Three requests for three pages, all to the client's own host, with all arguments."""
    server.script = three_pages
    pager = driven.client().billing.list_invoices(status="Paid")
    assert [] == server.seen
    found = [invoice.id for invoice in driven.items(pager)]
    assert ["a0", "a1", "b+0", "b+1", "c0", "c1"] == found
    assert ["status=Paid", "after=b%2B&status=Paid", "after=c&status=Paid"] == [
        seen.target.partition("?")[2] for seen in server.seen
    ]
    assert {"Bearer t-0"} == {seen.headers["authorization"] for seen in server.seen}


def test_a_listing_may_have_a_body(driven: Driven, server: Loopback) -> None:
    """It is sent for each page."""
    server.script = three_pages
    pager = driven.client().billing.search_invoices({"text": "x"})
    assert 6 == len(driven.items(pager))
    assert [b'{"text":"x"}'] * 3 == [seen.body for seen in server.seen]


def test_pages_and_the_first_page(driven: Driven, server: Loopback) -> None:
    """Pages are typed; a listing can be walked again, and from where the caller says."""
    server.script = three_pages
    client = driven.client()
    pager = client.billing.list_invoices()
    pages = driven.items(pager.pages())
    assert [InvoiceListing] * 3 == [type(page) for page in pages]
    assert 6 == len(driven.items(pager))
    first = driven.call(pager.page)
    assert ["a0", "a1"] == [invoice.id for invoice in first.entities]
    assert 2 == len(driven.items(client.billing.list_invoices(after="c")))


def test_a_page_that_fails_raises_where_it_is_reached(
    driven: Driven, server: Loopback
) -> None:
    """The items before it have been given."""
    server.answers(
        says_json({"entities": [{"id": "a", "total": 1}], "nextUri": "?after=b"}),
        says_json({"code": "gone"}, 404),
    )
    with pytest.raises(NotFoundError):
        driven.items(driven.client().billing.list_invoices())
    assert 2 == len(server.seen)


def test_a_circle_of_pages_ends_with_an_error(driven: Driven, server: Loopback) -> None:
    """It does not go round for ever."""
    answers = [
        says_json({"entities": [], "nextUri": f"?after={after}"}) for after in "bcb"
    ]
    server.answers(*answers)
    with pytest.raises(PaginationError):
        driven.items(driven.client().billing.list_invoices())
    assert 3 == len(server.seen)


NUMBERED: Operation[list[int]] = Operation(
    "listNumbers",
    "GET",
    "/numbers",
    parameters=(Query("page"), Query("q")),
    answers={"200": Json(lambda: list[int])},
)


@pytest.mark.parametrize(
    ("flow", "targets"),
    [
        (Link("", ("page",)), ["q=x", "page=2&q=x"]),
        (PageNumber("", "page"), ["q=x", "page=2&q=x", "page=3&q=x"]),
        (Offset("", "page"), ["q=x", "page=2&q=x", "page=4&q=x"]),
    ],
)
def test_other_listings_are_walked(
    driven: Driven, server: Loopback, flow: Pages, targets: list[str]
) -> None:
    """A `Link` leads to parameters, never to another host; an empty page ends a count."""
    link = '<https://elsewhere.test/numbers?page=2&token=t>; rel="next"'
    server.answers(says_json([1, 2], Link=link), says_json([3, 4]), says_json([]))
    operation = replace(NUMBERED, flow=flow)
    pager = driven.pager(driven.client(), operation, (None, "x"))
    assert driven.items(pager) == [1, 2, 3, 4]
    assert [seen.target.partition("?")[2] for seen in server.seen] == targets
    assert {"Bearer t-0"} == {seen.headers["authorization"] for seen in server.seen}


def test_a_token_that_no_parameter_has(driven: Driven, server: Loopback) -> None:
    """Where a link leads on by it alone it is sent, and is part of the position."""
    link = '<https://elsewhere.test/numbers?page=1&$skip%20token=a%26>; rel="next"'
    server.answers(
        says_json([1], Link=link),
        says_json([2], Link=link.replace("a%26", "b")),
        says_json([3]),
    )
    operation = replace(NUMBERED, flow=Link("", ("page",)))
    pager = driven.pager(driven.client(), operation, ("1", "x"))
    first, *_ = pages = answers(driven, pager)
    assert [1, 2, 3] == [item for each in pages for item in each.items]
    assert ["a&", "b"] == [dict(s.query)["$skip token"] for s in server.seen[1:]]
    assert '{"page": "1", "?": {"$skip token": "a&"}}' == first.next
    with pytest.raises(ValueError, match="the position is none"):
        pager.resume('{"?": {"a": 1}}')
    server.answers(says_json([2], Link=link), says_json([3]))
    answers(driven, pager.resume(first.next))
    assert "a&" == dict(server.seen[3].query)["$skip token"]


def answers(driven: Driven, pager: Any) -> list[Any]:
    return driven.items(pager.answers())


def test_pages_with_what_came_beside_them(driven: Driven, server: Loopback) -> None:
    """Status, request id, items and the position of the next page."""
    server.script = three_pages
    pages = answers(driven, driven.client().billing.list_invoices())
    assert ['{"after": "b+"}', '{"after": "c"}', None] == [each.next for each in pages]
    assert [200] * 3 == [each.answer.status for each in pages]
    assert [len(each.items) for each in pages] == [
        len(each.answer.value.entities) for each in pages
    ]


def test_a_listing_goes_on_from_a_position(driven: Driven, server: Loopback) -> None:
    """In another process, say: a position is a text, with parameters of the listing alone."""
    server.script = three_pages
    pager = driven.client().billing.list_invoices(status="Paid")
    first, *rest = answers(driven, pager)
    found = answers(driven, pager.resume(first.next))
    assert [each.answer.value for each in rest] == [each.answer.value for each in found]
    assert {"status": "Paid", "after": "b+"} == dict(server.seen[-2].query)
    for wrong in ("", "[]", '{"status": "Open"}', '{"after": "b", "x": 1}'):
        with pytest.raises(ValueError, match="the position is none of listInvoices"):
            pager.resume(wrong)


@pytest.mark.parametrize("kind", ["Offset", "PageNumber", "Link"])
def test_other_listings_go_on_too(driven: Driven, server: Loopback, kind: str) -> None:
    """By their numbers, or by what a link says."""
    flows: dict[str, Pages] = {
        "Offset": Offset("", "page"),
        "PageNumber": PageNumber("", "page"),
        "Link": Link("", ("page",)),
    }
    link = '<https://elsewhere.test/numbers?page=2&token=t>; rel="next"'
    server.answers(says_json([1, 2], Link=link), says_json([3]), says_json([]))
    operation = replace(NUMBERED, flow=flows[kind])
    pager = driven.pager(driven.client(), operation, (None, "x"))
    first, *_ = answers(driven, pager)
    assert first.next in ('{"page": 2}', '{"page": "2"}')
    server.answers(says_json([]))
    answers(driven, pager.resume(first.next))
    assert "page=2" in server.seen[-1].target


@pytest.mark.parametrize(
    ("most", "requests"), [(0, 0), (1, 1), (2, 1), (3, 2), (99, 3)]
)
def test_no_more_items_than_asked_for(
    driven: Driven, server: Loopback, most: int, requests: int
) -> None:
    """And no page behind them is asked for."""
    server.script = three_pages
    pager = driven.client().billing.list_invoices()
    every = driven.items(pager)
    server.seen.clear()
    assert every[:most] == driven.items(pager.limit(most))
    assert requests == len(server.seen)


@pytest.mark.parametrize("ahead", [False, True])
def test_pages_end_with_the_last_item_that_is_asked_for(
    driven: Driven, server: Loopback, ahead: bool
) -> None:
    """Also where the next one would be asked for meanwhile; its position is told."""
    server.script = three_pages
    pager = driven.client().billing.list_invoices()
    first, *_ = answers(driven, pager)
    server.seen.clear()
    limited = (pager.prefetch() if ahead else pager).limit(len(first.items))
    assert [first.next] == [page.next for page in answers(driven, limited)]
    time.sleep(0.05)
    assert 1 == len(server.seen) and [] == answers(driven, pager.limit(0))


def test_less_than_no_items(driven: Driven) -> None:
    """Is no limit, but a mistake; so is a position of nothing."""
    pager = driven.client(base_url="https://api.test").billing.list_invoices()
    with pytest.raises(ValueError, match="limit is -1"):
        pager.limit(-1)
    with pytest.raises(ValueError, match="the position is none of listInvoices"):
        pager.resume(None)


def test_the_next_page_comes_meanwhile(driven: Driven, server: Loopback) -> None:
    """It is asked for before the items of one are used up."""
    server.script = three_pages
    pager = driven.client().billing.list_invoices().prefetch()
    seen: list[int] = []

    def used(_: object) -> None:
        for _ in range(100 * len(seen)):
            if len(server.seen) > 1:
                break
            time.sleep(0.01)
        seen.append(len(server.seen))

    driven.each(pager, used)
    assert 6 == len(seen) and 2 == seen[1]
    assert driven.items(pager) == driven.items(driven.client().billing.list_invoices())


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_the_next_page_under_either_loop(server: Loopback, backend: str) -> None:
    """In trio it is asked for when it is needed."""
    server.script = three_pages
    found: list[str] = []

    async def main() -> None:
        async with AsyncClient(settings(base_url=server.url, token="t")) as client:
            async for each in client.billing.list_invoices().prefetch():
                found.append(each.id)

    anyio.run(main, backend=backend)
    assert 6 == len(found) and 3 == len(server.seen)


def test_errors_of_a_prefetched_page_come_in_their_turn(
    driven: Driven, server: Loopback
) -> None:
    """After the items before it; leaving the loop earlier, nobody hears of them."""
    page = says_json({"entities": [{"id": "a", "total": 1}], "nextUri": "?after=b"})
    server.answers(page, says_json({}, 404), page, says_json({}, 404))
    found: list[Any] = []
    pager = driven.client().billing.list_invoices().prefetch()
    with pytest.raises(NotFoundError):
        driven.each(pager, found.append)
    assert ["a"] == [each.id for each in found]
    assert ["a"] == [each.id for each in driven.items(pager.limit(1))]


def test_pagers_that_block_need_no_asyncio() -> None:
    """Its many modules would be a tenth of the time until a first call."""
    script = "import sys, runtime.pager; sys.exit('asyncio' in sys.modules)"
    path = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", script], env=path).returncode == 0


def test_a_pager_says_what_it_is_of(driven: Driven) -> None:
    """What is asked for, and none of the values."""
    client = driven.client(base_url="https://api.test")
    shown = repr(driven.pager(client, LIST_INVOICES, ("secret", None)))
    assert shown.endswith("Pager of listInvoices: GET /invoices>")
