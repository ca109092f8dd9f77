"""Every style of OpenAPI, from the emitted call to the wire.

Expected texts are those of the specification's table of style examples, written by hand; where the
table says n/a but a description may say it, what the nearest row of the table says.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from clientwright.pipeline import inspect_api

from .call import Answer, Server
from .packages import Emitted

TEXT = "blue"
LIST = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}
SCHEMAS = {
    "text": {"type": "string"},
    "list": {"type": "array", "items": {"type": "string"}},
    "object": {"type": "object", "additionalProperties": {"type": "integer"}},
    "number": {"type": "integer"},
}
KINDS: dict[str, object] = {"text": TEXT, "list": LIST, "object": OBJECT}


class Row(NamedTuple):
    """A parameter, what is given, and what stands on the wire."""

    place: str
    kind: str
    value: object
    expected: str
    said: dict[str, object]

    @property
    def name(self) -> str:
        return " ".join([self.place, json.dumps(self.said), repr(self.value)])


def rows(
    place: str, style: str, explode: bool | None, *expected: str | None
) -> Iterator[Row]:
    """Of one style: text, list, object."""
    said: dict[str, object] = {"style": style}
    said |= {} if explode is None else {"explode": explode}
    for (kind, value), text in zip(KINDS.items(), expected, strict=True):
        if text is not None:
            yield Row(place, kind, value, text, said)


def contained(
    place: str, media_type: str, kind: str, value: object, expected: str
) -> Row:
    said: dict[str, object] = {"content": {media_type: {"schema": SCHEMAS[kind]}}}
    return Row(place, kind, value, expected, said)


JSON_LIST = "%5B%22blue%22%2C%22black%22%2C%22brown%22%5D"
RGB = "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D"
DEEP = "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"
ROWS = [
    *rows("path", "simple", False, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    *rows("path", "simple", None, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    *rows("path", "simple", True, "blue", "blue,black,brown", "R=100,G=200,B=150"),
    *rows("path", "label", False, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    *rows("path", "label", None, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    *rows("path", "label", True, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    *rows("path", "matrix", False, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
    *rows("path", "matrix", None, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
    *rows("path", "matrix", True, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
    *rows("query", "form", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    *rows("query", "form", None, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
    *rows("query", "form", True, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
    *rows("query", "spaceDelimited", False, "color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
    *rows("query", "spaceDelimited", None, None, "color=blue%20black%20brown", None),
    *rows("query", "spaceDelimited", True, None, "color=blue&color=black&color=brown", None),
    *rows("query", "pipeDelimited", False, "color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
    *rows("query", "pipeDelimited", None, None, "color=blue%7Cblack%7Cbrown", None),
    *rows("query", "pipeDelimited", True, None, "color=blue&color=black&color=brown", None),
    *rows("query", "deepObject", True, "color=blue", "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown", DEEP),
    *rows("query", "deepObject", None, None, None, DEEP),
    *rows("query", "deepObject", False, None, None, DEEP),
    *rows("header", "simple", False, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    *rows("header", "simple", None, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    *rows("header", "simple", True, "blue", "blue,black,brown", "R=100,G=200,B=150"),
    *rows("cookie", "form", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    *rows("cookie", "form", True, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
    *rows("cookie", "cookie", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    *rows("cookie", "cookie", None, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
    *rows("cookie", "cookie", True, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
    Row("query", "text", "", "color=", {}),
    Row("query", "list", [], "", {}),
    Row("cookie", "text", "", "color=", {"style": "form"}),
    Row("query", "number", "", "color=", {"allowEmptyValue": True}),
    Row("query", "number", 1, "color=1", {"allowEmptyValue": True}),
    Row("query", "text", "a/b?c&d=e#f%20g", "color=a/b?c%26d%3De%23f%20g", {"allowReserved": True}),
    Row("query", "text", "a/b?c&d=e", "color=a%2Fb%3Fc%26d%3De", {}),
    Row("query", "list", ["a/b", "c&d"], "color=a/b,c%26d", {"allowReserved": True, "explode": False}),
    Row("query", "object", {"a/b": 1}, "a%2Fb=1", {"allowReserved": True}),
    Row("path", "text", "a:b@c/d?e#f", "a:b@c%2Fd%3Fe%23f", {"allowReserved": True}),
    Row("cookie", "text", "a; b=c", "color=a%3B%20b%3Dc", {"style": "form"}),
    Row("cookie", "text", "a; b=c:d", "color=a%3B%20b=c:d", {"style": "cookie"}),
    Row("cookie", "text", "a; b=c:d", "color=a%3B%20b=c:d", {"style": "form", "allowReserved": True}),
    Row("header", "text", "a/b c=d;e", "a/b c=d;e", {}),
    contained("query", "application/json", "text", "a b", "color=%22a%20b%22"),
    contained("query", "application/json", "list", LIST, f"color={JSON_LIST}"),
    contained("query", "application/vnd.a+json", "object", OBJECT, f"color={RGB}"),
    contained("query", "text/plain", "text", "a b", "color=a%20b"),
    contained("path", "application/json", "object", OBJECT, RGB),
    contained("path", "application/json", "text", "", "%22%22"),
    contained("path", "text/plain", "text", "a/b", "a%2Fb"),
    contained("header", "application/json", "list", LIST, '["blue","black","brown"]'),
    contained("header", "text/plain", "text", "a b", "a b"),
    contained("cookie", "application/json", "list", LIST, f"color={JSON_LIST}"),
    contained("cookie", "text/plain", "text", "a;b", "color=a%3Bb"),
]  # fmt: skip


def description() -> dict[str, object]:
    paths: dict[str, object] = {}
    for index, row in enumerate(ROWS):
        path = f"/{index}/" + ("{color}" if row.place == "path" else "")
        one = {"name": "color", "in": row.place, "required": True, **row.said}
        one |= {} if "content" in row.said else {"schema": SCHEMAS[row.kind]}
        answers = {"204": {"description": "Nothing."}}
        operation = {"operationId": f"ask{index}", "tags": ["styles"]}
        paths[path] = {"get": {**operation, "parameters": [one], "responses": answers}}
    info = {"title": "Styles", "version": "1"}
    return {"openapi": "3.2.0", "info": info, "paths": paths}


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Emitted:
    folder = tmp_path_factory.mktemp("styles")
    source = folder / "styles.json"
    source.write_text(json.dumps(description()))
    return Emitted.make(source, None, "emitted_styles", folder)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as running:
        running.answer = Answer(204, None)
        yield running


@pytest.mark.parametrize("index", range(len(ROWS)), ids=[row.name for row in ROWS])
def test_styles_on_the_wire(
    emitted: Emitted, server: Server, index: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    row = ROWS[index]
    with emitted.client(server.url) as client:
        method: Any = getattr(client.styles, f"ask{index}")
        if row.place == "path":
            method(row.value)
        else:
            method(color=row.value)
    seen = server.requests[-1]
    path, _, query = seen.target.partition("?")
    found = {
        "path": path.removeprefix(f"/{index}/"),
        "query": query,
        "header": seen.headers.get("color", ""),
        "cookie": seen.headers.get("cookie", ""),
    }
    assert found[row.place] == row.expected
    assert not any(v for place, v in found.items() if place != row.place)


def test_nothing_of_the_table_is_repaired(tmp_path: Path) -> None:
    """Each style is known where it stands."""
    source = tmp_path / "styles.json"
    source.write_text(json.dumps(description()))
    assert inspect_api(source, None).diagnostics == ()
