"""Words of operations, from their ids or from method and path."""

from __future__ import annotations

import pytest

from clientwright.json_value import JSON
from clientwright.lower.api import lower
from clientwright.naming.rest import singular
from clientwright.naming.routes import route_words


@pytest.mark.parametrize(
    ("path", "id_", "expected"),
    [
        ("/users", "UsersController_findAll", "findAll"),
        ("/users", "UsersController_findAll_v1", "findAll_v1"),
        ("/users", "Controller_", "Controller_"),
        ("/users", "read_users_users_get", "read_users"),
        ("/files/{file_id}", "get_files_id", "get files by id"),
        ("/files/{id}/copy", "copy_files_id", "copy_files_id"),
        ("/tasks/{id}", "get_task_by_id", "get_task_by_id"),
        ("/users/{id}", None, "get users"),
        ("/diffs/{base}...{head}", None, "get diffs"),
        ("/pets/{pet.id}{.ext}", None, "get pets"),
        ("/pets/v{version}", None, "get pets v_version"),
        ("/{id}", None, "get by {id}"),
    ],
)
def test_first_words(path: str, id_: str | None, expected: str) -> None:
    operation: dict[str, JSON] = {} if id_ is None else {"operationId": id_}
    api, _ = lower({"paths": {path: {"get": operation}}})
    (words,) = route_words(api.operations).values()
    assert words[0] == expected


def test_numbers_that_a_tool_gave() -> None:
    """What tells an operation from the one that has the name is said, not counted."""
    listing: JSON = {"operationId": "list"}
    others: dict[str, JSON] = {
        "/a": {"get": listing, "post": {"operationId": "list_1"}},
        "/a/{b}": {"get": {"operationId": "list_2"}, "post": {"operationId": "list-3"}},
        "/c": {"get": {"operationId": "list_4", "tags": ["c"]}},
        "/a/d": {"get": {"operationId": "list_5"}, "put": {"operationId": "oauth_2"}},
    }
    api, _ = lower({"paths": others})
    assert [words[0] for words in route_words(api.operations).values()] == [
        "list",
        "list with post",
        "list by {b}",
        "list by {b} with post",
        "list",
        "get a d",
        "oauth_2",
    ]


def said(*routes: str, ids: bool = False) -> list[str]:
    """The first words of methods and paths, which may be their ids as well."""
    paths: dict[str, JSON] = {}
    for route in routes:
        method, path = route.split()
        operation: dict[str, JSON] = {"tags": [path.split("/")[1]]}
        if ids:
            operation["operationId"] = route.replace("{", "").replace("}", "")
        item = paths.setdefault(path, {})
        assert isinstance(item, dict)
        item[method] = operation
    api, _ = lower({"paths": paths})
    found = route_words(api.operations)
    first = {
        f"{o.method.lower()} {o.path}": found[o.pointer][0] for o in api.operations
    }
    return [first[route] for route in routes]


COLLECTION = [
    *("get /bills", "post /bills"),
    *("get /bills/{bill}", "post /bills/{bill}", "delete /bills/{bill}"),
]


def test_what_is_done_to_many_and_to_one() -> None:
    listed = ["list bills", "create bills", "get bills", "update bills", "delete bills"]
    assert said(*COLLECTION) == listed


def test_ids_that_restate_the_route_say_no_more() -> None:
    """`PostBillsBill` of Stripe and `post_bills_id` of Box; what a person chose is kept."""
    assert said(*COLLECTION, ids=True) == said(*COLLECTION)
    chosen: dict[str, JSON] = {"get": {"operationId": "getBills"}}
    api, _ = lower({"paths": {"/bills": chosen}})
    assert [each[0] for each in route_words(api.operations).values()] == ["getBills"]


@pytest.mark.parametrize(
    ("route", "others", "expected"),
    [
        ("put /bills/{id}", [], "update bills"),
        ("put /bills/{id}", ["patch /bills/{id}"], "replace bills"),
        ("patch /bills/{id}", ["put /bills/{id}"], "update bills"),
        ("post /bills/{id}", ["put /bills/{id}"], "post bills"),
        ("post /bills/{id}/pay", [], "pay bills"),
        ("post /bills/{id}/lines/{line}/void", [], "void bills line"),
        ("post /bills/{id}/mark_uncollectible", [], "mark_uncollectible"),
        ("put /bills/{id}/cancel", [], "cancel bills"),
        ("get /bills/search", [], "search bills"),
        ("get /bills/upcoming", [], "get bills upcoming"),
        ("get /bills/{id}/lines", ["get /bills/{id}/lines/{line}"], "list bills lines"),
        ("get /bills/{id}/lines/{line}", [], "get bills line"),
        ("delete /bills/{id}/lines/{line}", [], "delete bills line"),
        ("post /bills/{id}/refunds", [], "create bills refund"),
        ("get /bills/{id}/discount", [], "get bills discount"),
        (
            "post /bills/{id}/discount",
            ["get /bills/{id}/discount"],
            "update bills discount",
        ),
        ("get /bills/list", [], "list bills"),
        ("get /bills/list", ["get /bills"], "get bills list"),
        ("get /bills/list", ["get /bills/{id}"], "list bills"),
        ("post /bills/create", ["post /bills"], "post bills create"),
        ("post /bills/{id}/delete", [], "delete bills"),
        ("post /bills/{id}/delete", ["delete /bills/{id}"], "post bills delete"),
        ("get /plans/{id}/prices/{price}/tiers", [], "get plans price tiers"),
        ("post /bill", [], "create bill"),
        ("post /auth/login", [], "login auth"),
        ("post /ai/ask", [], "post ai ask"),
    ],
)
def test_rest(route: str, others: list[str], expected: str) -> None:
    """A word of the group is as the group has it, so that methods can leave it out."""
    assert said(route, *others)[0] == expected


@pytest.mark.parametrize(
    ("route", "id_", "expected"),
    [
        ("put /refunds/{id}/cancel", "PUT_CancelRefund", "CancelRefund"),
        ("put /refunds/{id}/scrub", "PUT_ScrubRefund", "ScrubRefund"),
        ("put /refunds/{id}/cancel", "PUT_Refund", "cancel refund"),
        ("put /refunds/{id}/cancel", "PUT_RefundsCancel", "cancel refunds_"),
        ("post /refunds", "POST_Refund", "create Refund"),
        ("put /refunds/{id}", "PUT_Refund", "update Refund"),
        ("post /refunds/{id}", "POST_Refund", "post Refund"),
        ("get /refunds", "GET_Refunds", "get Refunds"),
        ("delete /refunds/{id}", "DELETE_Refund", "delete Refund"),
        ("post /refunds", "PUT_Refund", "PUT_Refund"),
    ],
)
def test_ids_that_begin_with_their_method(route: str, id_: str, expected: str) -> None:
    method, path = route.split()
    api, _ = lower({"paths": {path: {method: {"operationId": id_}}}})
    assert route_words(api.operations)[api.operations[0].pointer][0] == expected


@pytest.mark.parametrize(
    ("word", "one"),
    [
        *(("bills", "bill"), ("companies", "company"), ("addresses", "address")),
        *(("taxes", "tax"), ("branches", "branch"), ("statuses", "status")),
        *(("status", "status"), ("analysis", "analysis"), ("prices", "price")),
        *(("bus", "bus"), ("tax_ids", "tax_id"), ("series", "series")),
        *(("warehouses", "warehouse"), ("caches", "cache"), ("sms", "sms")),
    ],
)
def test_one_of_many(word: str, one: str) -> None:
    assert singular(word) == one
