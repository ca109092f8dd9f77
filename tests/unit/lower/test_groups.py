"""Groups: which tag an operation is of, in which order resources come, what each is a part of."""

from __future__ import annotations

import pytest
import yaml

from clientwright.json_value import JSON
from clientwright.lower.api import lower


def groups(root: str, *tags: str) -> list[tuple[str, str]]:
    """Name and documentation of the groups of operations with some tags each."""
    data = yaml.safe_load(root)
    answers = {"204": {"description": "Nothing."}}
    for index, each in enumerate(tags):
        operation = {"tags": yaml.safe_load(each), "responses": answers}
        data.setdefault("paths", {})[f"/{index}"] = {"get": operation}
    return [(group.id, group.doc) for group in lower(data)[0].groups]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("[beta, Bills]", "Bills"),
        ("[Bills, beta]", "Bills"),
        ("[beta]", "beta"),
        ("[unknown, Bills]", "unknown"),
        ("[]", "default"),
    ],
)
def test_labels_are_no_resources(tags: str, expected: str) -> None:
    root = "tags: [{name: beta, kind: badge}, {name: Bills, kind: nav}]"
    assert [name for name, _ in groups(root, tags)] == [expected]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/v1/customers/{id}/cards", "customers"),
        ("/api/rest/2024-01/bills", "bills"),
        ("/{account}/Bills.json", "Bills.json"),
        ("/v2.1", "default"),
        ("/", "default"),
        ("/vault/{id}", "vault"),
        ("/3d-models", "3d-models"),
        ("/v1beta1/{id}", "default"),
    ],
)
def test_without_tags_the_path_has_the_word(path: str, expected: str) -> None:
    data: dict[str, JSON] = {"openapi": "3.1.0", "paths": {path: {"get": {}}}}
    assert [group.id for group in lower(data)[0].groups] == [expected]


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        (
            "x-tagGroups: [{name: Money, tags: [C, A]}, {name: Rest, tags: [B]}]",
            [
                ("C", "C, a part of Money."),
                ("A", "A, a part of Money."),
                ("B", "B, a part of Rest."),
            ],
        ),
        (
            "tags: [{name: B, parent: A, description: Of B.}, {name: A, summary: All}]",
            [("B", "Of B.\n\nPart of All."), ("A", "All"), ("C", "")],
        ),
        (
            "{x-tagGroups: [{name: C, tags: [C, C]}, 3], tags: [{name: C}]}",
            [("C", ""), ("A", ""), ("B", "")],
        ),
        (
            "{x-tagGroups: {A: [B]}, tags: odd}",
            [("A", ""), ("B", ""), ("C", "")],
        ),
    ],
)
def test_order_and_parts(root: str, expected: list[tuple[str, str]]) -> None:
    """What is of another form says nothing."""
    assert groups(root, "[A]", "[B]", "[C]") == expected


def of_many(tag: str, *paths: str, **members: JSON) -> set[str]:
    """The groups of many operations that have one tag."""
    own: dict[str, JSON] = {"tags": [tag], **members}
    numbered = (f"{path}/{number}x" for number in range(20) for path in paths)
    data: dict[str, JSON] = {"paths": {path: {"get": own} for path in numbered}}
    return {group.id for group in lower(data)[0].groups}


def test_one_tag_for_many_operations_tells_nothing_apart() -> None:
    paths = ("/v1/bank/accounts", "/v1/bank/payments", "/v1/bank/users/{id}/cards")
    assert of_many("Bank", *paths) == {"accounts", "payments", "users"}


def test_one_tag_for_some_operations_is_kept() -> None:
    assert of_many("Bank", "/accounts", "/payments") == {"Bank"}


def test_one_group_that_was_asked_for_is_kept() -> None:
    paths = ("/accounts", "/payments", "/cards")
    assert of_many("Bank", *paths, **{"x-clientwright-group": "Money"}) == {"Money"}
