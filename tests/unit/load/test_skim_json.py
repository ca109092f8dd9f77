"""The quick way through JSON finds what reading it token by token finds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.json_value import JSON, child
from clientwright.load import locate as locating
from clientwright.load.skim_json import skim
from clientwright.load.source import Source
from clientwright.load.wanted import Wanted

KEYS = st.sampled_from(["a", "b/c", "d~e", "", "0", '"', "{", "é\n"])
VALUES: st.SearchStrategy[JSON] = st.recursive(
    st.sampled_from([None, True, 1, 2.5, "x", "]}", '"', []]),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4)
    ),
    max_leaves=12,
)


def pointers_in(value: JSON, pointer: str = "") -> list[str]:
    found = [pointer]
    if isinstance(value, dict):
        for key, inner in value.items():
            found += pointers_in(inner, child(pointer, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            found += pointers_in(inner, child(pointer, index))
    return found


@given(VALUES.map(lambda value: {"a": value}), st.sampled_from([None, 0, 1]), st.data())
def test_both_ways_agree(value: JSON, indent: int | None, data: st.DataObject) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    wanted = data.draw(
        st.lists(st.sampled_from([*pointers_in(value), "/x", "/a/9/b"]), max_size=4)
    )
    quick, slow = Wanted(), Wanted()
    quick_nodes = [quick.branch(each)[-1] for each in wanted]
    slow_nodes = [slow.branch(each)[-1] for each in wanted]
    skim(text, quick)
    locating.scan(Source(Path("a"), text, "json"), slow)
    assert [n.mark for n in quick_nodes] == [n.mark for n in slow_nodes]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ('{"a": 1, "b": 2, "a": 3}', (1, 18)),
        ('{\n "x": {"a": 1},\n "a": [1e999, NaN, ' + "9" * 5000 + "]}", (3, 2)),
        ('  {"a": {}}', (1, 4)),
        ('["a"]', None),
        ("3", None),
    ],
)
def test_odd_texts(text: str, mark: tuple[int, int] | None) -> None:
    """Of two same keys the last counts; numbers are never made."""
    root = Wanted()
    node = root.branch("/a")[-1]
    skim(text, root)
    assert node.mark == mark
