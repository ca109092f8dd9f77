"""A scope hands out each name once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientwright.naming.scope import Scope, claim_all, claim_apart


@pytest.mark.parametrize(
    ("taken", "spellings", "expected"),
    [
        (set[str](), ("limit",), "limit"),
        ({"limit"}, ("limit", "limit_query"), "limit_query"),
        ({"limit", "limit_query"}, ("limit", "limit_query"), "limit_query_2"),
        ({"limit", "limit_2"}, ("limit",), "limit_3"),
        ({"Bill"}, ("Bill",), "Bill2"),
        ({"Bill", "BillModel"}, ("Bill", "BillModel"), "BillModel2"),
        ({"GET"}, ("GET",), "GET2"),
    ],
)
def test_claims(taken: set[str], spellings: tuple[str, ...], expected: str) -> None:
    """The first free spelling is given; when none is left, the last one with a number."""
    assert Scope(taken).claim(*spellings) == expected


@settings(deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(["a", "b", "B", "a_2"]), max_size=20))
def test_no_name_is_given_twice(wanted: list[str]) -> None:
    """However often a name is wanted."""
    scope = Scope()
    given_names = [scope.claim(name) for name in wanted]
    assert len(set(given_names)) == len(given_names)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"a": ["x"], "b": ["y"]}, {"a": "x", "b": "y"}),
        ({"a": ["x", "ax"], "b": ["x", "bx"]}, {"a": "ax", "b": "bx"}),
        (
            {"a": ["x", "ax"], "b": ["x", "bx"], "c": ["bx"]},
            {"a": "ax", "b": "x", "c": "bx"},
        ),
        ({"a": ["x"], "b": ["x", "y"]}, {"a": "x", "b": "y"}),
        ({"a": ["x", "y"], "b": ["x", "y"]}, {"a": "x", "b": "y"}),
        ({"a": ["x"], "b": ["x"]}, {"a": "x", "b": "x_2"}),
        ({"a": ["used", "free"]}, {"a": "free"}),
    ],
)
def test_claims_of_the_same_words(
    wanted: dict[str, list[str]], expected: dict[str, str]
) -> None:
    """Two that want a name both take the next one; numbers come last, in the order of ids."""
    for order in (wanted, dict(reversed(wanted.items()))):
        assert claim_apart(order, Scope({"used"})) == expected


def test_who_is_spelled_like_its_name_keeps_it() -> None:
    """The other one takes its next spelling."""
    assert claim_all({"aB": ["a_b", "other"], "a_b": ["a_b"]}) == {
        "aB": "other",
        "a_b": "a_b",
    }
