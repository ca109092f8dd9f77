"""From JSON pointers to lines, through bundling and overlays."""

from pathlib import Path

import pytest

from clientwright.diagnostics import Diagnostic, Where
from clientwright.load.document import Document, Origin
from clientwright.load.locate import locate
from clientwright.load.read import read_value
from clientwright.load.source import Source

YAML = """\
openapi: 3.1.0
paths:
  /a:
    get:
      tags: [x, y]
  "/b":
    get: {summary: &s text, description: *s}
tags:
  - name: one
  -
    name: two
name: first
name: last
"""
JSON = """\
{
  "openapi": "3.1.0",
  "paths": {"/a": {"get": {"tags": ["x",
      "y"]}}},
  "text": "two
lines", "after": {"a": 1}
}
"""


@pytest.mark.parametrize(
    ("text", "pointer", "mark"),
    [
        (YAML, "", (1, 1)),
        (YAML, "/openapi", (1, 1)),
        (YAML, "/paths/~1a/get", (4, 5)),
        (YAML, "/paths/~1a/get/tags/1", (5, 17)),
        (YAML, "/paths/~1b/get/description", (7, 29)),
        (YAML, "/tags/0/name", (9, 5)),
        (YAML, "/tags/1/name", (11, 5)),
        (YAML, "/paths/~1a/get/nothing/here", (4, 5)),
        (YAML, "/nothing", (1, 1)),
        (YAML, "/name", (13, 1)),
        (JSON, "", (1, 1)),
        (JSON, "/openapi", (2, 3)),
        (JSON, "/paths/~1a/get/tags/1", (4, 7)),
        (JSON, "/after/a", (6, 19)),
    ],
)
def test_a_pointer_has_a_line(text: str, pointer: str, mark: tuple[int, int]) -> None:
    """A member is where its key is; what is not there is where the value around it is."""
    source = Source(Path("a"), text, "json" if text is JSON else "yaml")
    assert locate(source, [pointer]) == {pointer: mark}


def test_layers_are_followed_back() -> None:
    """The longest known beginning of a pointer decides, the last layer first."""
    text = "a: {b: 1}\nc: {d: 1}\n"
    first, second = (
        Source(Path(name), text, "yaml") for name in ("first.yaml", "second.yaml")
    )
    document = Document({}, (first,)).changed(
        {}, {"/x": Origin(1, "/c"), "/x/kept": "/a"}, second
    )
    document = document.changed({}, {"/moved": "/x"})
    assert document.where("/moved/d") == Where("second.yaml", 2, 5)
    assert document.where("/moved/kept/b") == Where("first.yaml", 1, 5)
    assert document.where("/a/b") == Where("first.yaml", 1, 5)
    assert document.path == Path("first.yaml")


def test_diagnostics_learn_their_lines(tmp_path: Path) -> None:
    """One that knows its place keeps it; the others get file, line, and the pointer in that file."""
    (tmp_path / "a.yaml").write_text("a: {b: 1}\n")
    parsed = read_value(tmp_path / "a.yaml")
    document = Document({}, (parsed.source,)).changed({}, {"/new": "/a"})
    known = Diagnostic("c", "/p", "m", "r", Where("other", 7, 7))
    located = document.located([known, Diagnostic("c", "/new/b", "m", "r")])
    assert located[0] is known
    assert located[1].pointer == "/a/b"
    assert located[1].where == Where((tmp_path / "a.yaml").as_posix(), 1, 5)
    assert str(located[1]).endswith("a.yaml:1:5 at /a/b: m; r [c]")
