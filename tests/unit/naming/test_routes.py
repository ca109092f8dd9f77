"""Words of operations, from their ids or from method and path."""

from __future__ import annotations

import pytest

from clientwright.json_value import JSON
from clientwright.lower.api import lower
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
        ("/users/{id}", None, "get users by {id}"),
        ("/diffs/{base}...{head}", None, "get diffs by {base}...{head}"),
        ("/pets/{pet.id}{.ext}", None, "get pets by {pet.id}{.ext}"),
        ("/pets/v{version}", None, "get pets v{version}"),
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
