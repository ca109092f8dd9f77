"""Which modules of the runtime a client gets."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from clientwright.emit.resources import runtime_files
from clientwright.emit.runtime import imported, runtime_of

FILES = runtime_files()
PLAIN = (
    "from .._runtime.client import Resource\nfrom .._runtime.operation import Json\n"
)
SPECIAL = {
    "download": {"saving.py", "part.py", "filename.py"},
    "events": {"streams.py", "pieces.py", "walk.py"},
    "multipart": {"files.py", "written.py"},
    "paging": set[str](),
    "waiting": set[str](),
    "xml_media": {"xml.py"},
}
"""Modules of what not every API has, and some that they need."""


@pytest.mark.parametrize("name", FILES)
def test_every_import_is_seen(name: str) -> None:
    """Those in functions and those for type checkers too: a file must never be missing."""
    assert set(imports(FILES[name])) == set(imported(FILES[name]))


def imports(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield from [node.module] if node.module else [a.name for a in node.names]


def test_a_plain_client_gets_nothing_special() -> None:
    """Who only reads and writes JSON has no file of streams, documents, forms or XML."""
    found = set(runtime_of([PLAIN]))
    assert {"__init__.py", "client.py", "transport.py", "decode.py"} <= found
    assert found.isdisjoint(f"{name}.py" for name in SPECIAL)
    assert found.isdisjoint(set[str]().union(*SPECIAL.values()))


@pytest.mark.parametrize("name", SPECIAL)
def test_what_is_used_comes_whole(name: str) -> None:
    """With all that it imports."""
    found = set(runtime_of([PLAIN, f'"x": "._runtime.{name}"']))
    assert {f"{name}.py", *SPECIAL[name]} <= found
