"""What belongs together, and the circles in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.ir.circles import circles, used_first
from clientwright.naming.clusters import clusters

A, B, C = (f"/components/schemas/{name}" for name in "ABC")
X, Y, Z = (f"{A}/properties/{name}" for name in "xyz")


@pytest.mark.parametrize(
    ("uses", "outside", "heads"),
    [
        ({A: [X], X: [Y], Y: []}, (), {A: A, X: A, Y: A}),
        ({A: [B], B: []}, (), {A: A, B: B}),
        ({A: [X], B: [X], X: [Y], Y: []}, (), {A: A, B: B, X: X, Y: X}),
        ({A: [X], X: []}, (X,), {A: A, X: X}),
        ({A: [X], X: [A]}, (), {A: A, X: A}),
        ({A: [B], B: [A], C: [A]}, (), {A: A, B: A, C: C}),
        ({A: [X, Y], X: [Z], Y: [Z], Z: ["elsewhere"]}, (), dict.fromkeys((A, X, Y, Z), A)),
        ({X: [], Y: []}, (), {X: X, Y: Y}),
    ],
)  # fmt: skip
def test_heads(
    uses: dict[str, list[str]], outside: tuple[str, ...], heads: dict[str, str]
) -> None:
    """Components, and what several or somebody outside use; circles have one head."""
    assert clusters(uses, outside) == heads


GRAPHS = st.dictionaries(
    st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefghi"), max_size=3)
)


def reachable(uses: dict[str, list[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for each in uses.get(waiting.pop(), []):
            if each in uses and each not in found:
                found.add(each)
                waiting.append(each)
    return found


@given(GRAPHS)
def test_circles(uses: dict[str, list[str]]) -> None:
    """Who is together reaches each other, and nobody refers to an earlier group."""
    groups = list(circles(uses))
    assert sorted(id_ for group in groups for id_ in group) == sorted(uses)
    for number, group in enumerate(groups):
        for id_ in group:
            reached = reachable(uses, id_)
            assert set(group) - {id_} <= reached
            assert not reached & {e for before in groups[:number] for e in before}


@given(GRAPHS)
def test_used_first(uses: dict[str, list[str]]) -> None:
    """Each once; who is used is before its users, unless they are in a circle."""
    order = list(used_first(uses))
    assert sorted(order) == sorted(uses)
    for id_ in uses:
        for used in set(uses[id_]) & set(uses):
            if id_ not in reachable(uses, used) and used != id_:
                assert order.index(used) < order.index(id_)


@given(GRAPHS)
def test_modules_are_in_no_circle(uses: dict[str, list[str]]) -> None:
    """Clusters never refer to each other around."""
    heads = clusters(uses, ())
    between: dict[str, list[str]] = {head: [] for head in heads.values()}
    for id_, used in uses.items():
        between[heads[id_]] += [
            heads[e] for e in used if e in heads and heads[e] != heads[id_]
        ]
    for head in between:
        assert head not in reachable(between, head)
