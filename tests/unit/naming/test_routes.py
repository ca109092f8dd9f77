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
