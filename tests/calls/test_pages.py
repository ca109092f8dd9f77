"""Emitted clients of the case `pages_by_body`: what is sent for each page, in both kinds."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from .described import Data
from .packages import Emitted

CASE = Path(__file__).parents[1] / "cases" / "pages_by_body" / "spec.yaml"


class Shop:
    """An emitted client without a network, which is answered one page after the other."""

    def __init__(self, emitted: Emitted, runner: asyncio.Runner | None) -> None:
        self.models, self._runner = emitted.module("models"), runner
        self.seen: list[httpx.Request] = []
        self.pages: list[Data] = []
        module, transport = emitted.module("client"), httpx.MockTransport(self._said)
        made: Any = (
            module.Client(
                base_url="https://a.example",
                http_client=httpx.Client(transport=transport),
            )
            if runner is None
            else module.AsyncClient(
                base_url="https://a.example",
                http_client=httpx.AsyncClient(transport=transport),
            )
        )
        self.calls = made.shop

    def _said(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        return httpx.Response(200, json=self.pages.pop(0))

    def items(self, given: Any) -> list[Any]:
        return list(given) if self._runner is None else self._runner.run(_all(given))

    @property
    def sent(self) -> list[str]:
        return [request.content.decode() for request in self.seen]


async def _all(given: Any) -> list[Any]:
    return [each async for each in given]


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Emitted:
    folder = tmp_path_factory.mktemp("pages")
    return Emitted.make(CASE, None, "emitted_pages_by_body", folder)


@pytest.fixture(params=["sync", "async"])
def shop(emitted: Emitted, request: pytest.FixtureRequest) -> Iterator[Shop]:
    if request.param == "sync":
        yield Shop(emitted, None)
    else:
        with asyncio.Runner() as runner:
            yield Shop(emitted, runner)


def test_a_search_goes_on_by_its_cursor(shop: Shop) -> None:
    """With or without a body, and from a position."""
    shop.pages = [{"orders": [{"id": "a"}], "cursor": "2"}, {"orders": [{"id": "b"}]}]
    search = shop.models.OrderSearch(text="x", limit=1)
    pages = shop.items(shop.calls.search_orders(body=search).answers())
    assert ["a", "b"] == [order.id for page in pages for order in page.items]
    assert [json.loads(each) for each in shop.sent] == [
        {"text": "x", "limit": 1},
        {"text": "x", "limit": 1, "cursor": "2"},
    ]
    shop.pages = [{"orders": []}]
    shop.items(shop.calls.search_orders().resume(pages[0].next))
    assert '{"cursor":"2"}' == shop.sent[-1]


def test_a_query_goes_on_by_numbers_within_an_object(shop: Shop) -> None:
    """Also where the caller gave the object."""
    models = shop.models
    for paging, sent in (
        ({}, [{"pageNumber": 2}, {"pageNumber": 3}]),
        ({"pageNumber": 4, "pageSize": 1}, [{"pageNumber": n, "pageSize": 1} for n in (5, 6)]),
    ):  # fmt: skip
        given = {"paging": paging} if paging else {}
        body = models.QueryEventsBody.model_validate({"interval": "i", **given})
        shop.seen.clear()
        shop.pages = [{"events": ["a"]}, {"events": ["b"]}, {}]
        assert ["a", "b"] == shop.items(shop.calls.query_events(body))
        assert [json.loads(each) for each in shop.sent] == [
            {"interval": "i", **given},
            *({"interval": "i", "paging": each} for each in sent),
        ]


def test_a_form_goes_on_by_the_number_of_items(shop: Shop) -> None:
    shop.pages = [{"transactions": ["a", "b"]}, {"transactions": []}]
    body = shop.models.GetTransactionsBody(offset=3, count=2)
    assert ["a", "b"] == shop.items(shop.calls.get_transactions(body))
    assert ["offset=3&count=2", "offset=5&count=2"] == shop.sent


def test_pages_of_several_lists_are_given_whole(shop: Shop) -> None:
    """Inferred, and declared with a member that is not described."""
    shop.pages = [
        {"added": ["a"], "removed": [], "next_cursor": "2", "has_more": True},
        {"added": [], "removed": ["a"], "next_cursor": "2", "has_more": False},
        {"made": ["m"], "next": "n"},
        {"gone": ["m"]},
    ]
    body = shop.models.SyncTransactionsBody()
    added, removed = shop.items(shop.calls.sync_transactions(body))
    assert (added.added, removed.removed) == (["a"], ["a"])
    made, gone = shop.items(shop.calls.declared_changes({"own": 1}))
    assert (made.made, gone.gone) == (["m"], ["m"])
    assert shop.sent == [
        "{}",
        '{"cursor":"2"}',
        '{"own":1}',
        '{"own":1,"paging":{"at":"n"}}',
    ]


def test_a_body_is_kept_where_the_query_counts(shop: Shop) -> None:
    shop.pages = [{"items": ["a"]}, {"items": []}]
    body = shop.models.SearchBillsBody(text="x")
    assert ["a"] == shop.items(shop.calls.search_bills(page_size=1, body=body))
    assert ["page_size=1", "page=2&page_size=1"] == [
        r.url.query.decode() for r in shop.seen
    ]
    assert ['{"text":"x"}'] * 2 == shop.sent
