"""Pages: where the next one is, and that the way ends."""

from __future__ import annotations

import pytest
from drivers import Driven
from loopback import Loopback, Says, Seen, says_json
from sample import GET_INVOICE, LIST_INVOICES, InvoiceListing, NotFoundError

from runtime.errors import PaginationError
from runtime.paging import cursor_of, items_of, walk


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
    page = InvoiceListing(next_uri=uri)
    assert expected == walk(LIST_INVOICES, values).after(page, values)


def test_the_way_does_not_lead_in_a_circle() -> None:
    """A cursor that came before is an error, also the one that it began with."""
    way = walk(LIST_INVOICES, ("a", None))
    second = way.after(InvoiceListing(next_uri="?after=b"), ("a", None))
    assert ("b", None) == second
    with pytest.raises(PaginationError, match="circle") as caught:
        way.after(InvoiceListing(next_uri="?after=a"), second)
    assert "listInvoices" == caught.value.operation_id


def test_only_listings_have_pages() -> None:
    """Anything else is a mistake of the emitted code."""
    with pytest.raises(TypeError, match="getInvoice has no pages"):
        walk(GET_INVOICE, ("a", None, None))
    assert () == items_of(GET_INVOICE, None)


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
