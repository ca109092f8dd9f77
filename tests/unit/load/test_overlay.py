"""OpenAPI Overlay 1.0."""

from pathlib import Path

import pytest
import yaml

from clientwright.diagnostics import Diagnostic, InputError
from clientwright.json_value import JSON
from clientwright.load import load
from clientwright.load.document import Document

BASE = """\
openapi: 3.1.0
info: {title: T, version: "1"}
tags: [{name: a}, {name: b}, {name: c}]
paths:
  /x:
    get:
      tags: [a]
      parameters:
        - {name: p, in: query}
        - {name: q, in: query}
        - {name: r, in: query}
      responses: {"200": {description: ok}}
"""


def overlaid(folder: Path, actions: str) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Apply actions, written as YAML, to BASE."""
    (folder / "base.yaml").write_text(BASE)
    (folder / "over.yaml").write_text(f"overlay: 1.0.0\nactions:\n{actions}")
    return load(folder / "base.yaml", folder / "over.yaml")


def value_at(document: Document, path: str) -> JSON:
    """Follow keys that are separated by blanks."""
    value: JSON = document.data
    for key in path.split():
        assert isinstance(value, (dict, list))
        value = value[key] if isinstance(value, dict) else value[int(key)]
    return value


@pytest.mark.parametrize(
    ("action", "path", "value"),
    [
        (
            "{target: $.info, update: {title: U}}",
            "info",
            {"title": "U", "version": "1"},
        ),
        ("{target: $, update: {info: {summary: s}}}", "info summary", "s"),
        ("{target: $.info, update: {x: {y: 1}}}", "info x", {"y": 1}),
        ("{target: $.info, update: {title: null}}", "info title", None),
        ("{target: $.info, update: {title: {de: T}}}", "info title", {"de": "T"}),
        ("{target: $.info.title, update: U}", "info title", "U"),
        ("{target: $.tags, update: {name: d}}", "tags 3", {"name": "d"}),
        ("{target: $.tags, update: [{name: d}, {name: e}]}", "tags 4", {"name": "e"}),
        (
            "{target: $.paths.*.get, update: {tags: [z]}}",
            "paths /x get tags",
            ["a", "z"],
        ),
        ("{target: $.info.title, remove: true}", "info", {"version": "1"}),
        (
            "{target: \"$.tags[?@.name=='b']\", remove: true}",
            "tags",
            [{"name": "a"}, {"name": "c"}],
        ),
        ("{target: '$.tags[0,2]', remove: true}", "tags", [{"name": "b"}]),
        ("{target: $.info, update: {a: 1}, remove: true}", "", None),
        (
            "{target: $..parameters.*, update: {x-a: 1}}",
            "paths /x get parameters 2 x-a",
            1,
        ),
        (
            "{target: $.info, update: {price: 25.90}, description: why, x-by: me}",
            "info price",
            "25.90",
        ),
    ],
)
def test_actions(tmp_path: Path, action: str, path: str, value: JSON) -> None:
    """Objects merge, lists are concatenated, anything else is replaced or removed."""
    document, diagnostics = overlaid(tmp_path, f"  - {action}\n")
    assert diagnostics == ()
    if not path:
        assert "info" not in document.data
    elif isinstance(value, str):
        assert str(value_at(document, path)) == value
    else:
        assert value_at(document, path) == value


def test_the_description_that_was_read_stays_as_it_is(tmp_path: Path) -> None:
    """Whatever is changed is copied first, once."""
    (tmp_path / "base.yaml").write_text(BASE)
    before, _ = load(tmp_path / "base.yaml")
    actions = "  - {target: $..parameters, update: {name: s}}\n  - {target: $.tags, remove: true}\n"
    after, _ = overlaid(tmp_path, actions)
    assert before.data == yaml.safe_load(BASE)
    assert after.data["info"] == before.data["info"] and "tags" not in after.data


def test_values_know_which_file_they_come_from(tmp_path: Path) -> None:
    """What an overlay added is found in the overlay, what it moved is found where it was."""
    document, _ = overlaid(
        tmp_path,
        """\
  - {target: "$..parameters[?@.name=='p']", remove: true}
  - target: $.paths['/x'].get
    update:
      summary: s
      tags: [b]
  - {target: "$..parameters[0]", remove: true}
""",
    )
    places = {
        "/paths/~1x/get/summary": "over.yaml:6:7",
        "/paths/~1x/get/tags/0": "base.yaml:7:14",
        "/paths/~1x/get/tags/1": "over.yaml:7:14",
        "/paths/~1x/get/parameters/0/name": "base.yaml:11:12",
    }
    assert value_at(document, "paths /x get parameters 0 name") == "r"
    for pointer, place in places.items():
        assert str(document.where(pointer)).endswith(place), pointer


def test_a_target_that_matches_nothing_is_reported(tmp_path: Path) -> None:
    """The description may have been corrected since."""
    _, (found,) = overlaid(tmp_path, "  - {target: $.nope, update: {a: 1}}\n")
    assert (found.code, found.pointer) == ("overlay-unmatched", "/actions/0/target")
    assert str(found.where).endswith("over.yaml:3:6")


def test_a_target_that_an_update_took_away_is_skipped(tmp_path: Path) -> None:
    """All targets of an action are chosen before it begins."""
    actions = "  - {target: $, update: {x: {in: {in: {}}}}}\n"
    actions += "  - {target: '$..[?@.in]', update: {in: 5}}\n"
    document, _ = overlaid(tmp_path, actions)
    assert value_at(document, "x") == {"in": 5}


def test_an_overlay_may_add_what_was_missing(tmp_path: Path) -> None:
    """References are checked when the overlay has been applied."""
    missing = "components: {schemas: {A: {$ref: '#/components/schemas/B'}}}\n"
    (tmp_path / "base.yaml").write_text(BASE + missing)
    actions = "  - {target: $.components.schemas, update: {B: {type: string}}}\n"
    (tmp_path / "over.yaml").write_text(f"overlay: 1.0.0\nactions:\n{actions}")
    document, _ = load(tmp_path / "base.yaml", tmp_path / "over.yaml")
    assert value_at(document, "components schemas B type") == "string"


@pytest.mark.parametrize(
    ("overlay", "pointer", "words"),
    [
        ("a: 1", "", "not an Overlay"),
        ("overlay: 2.0.0\nactions: [{}]", "", "not an Overlay"),
        ("overlay: 1.0.0", "", "no list of actions"),
        ("overlay: 1.0.0\nactions: []", "", "no list of actions"),
        ("overlay: 1.0.0\nactions: [x]", "/actions/0", "not an object"),
        ("overlay: 1.0.0\nactions: [{update: {}}]", "/actions/0", "no `target`"),
        (
            "overlay: 1.0.0\nactions: [{target: $.info}]",
            "/actions/0",
            "changes nothing",
        ),
        (
            "overlay: 1.0.0\nactions: [{target: $, updates: {}}]",
            "/actions/0",
            "unknown key `updates`",
        ),
        (
            "overlay: 1.0.0\nactions: [{target: $, remove: 'yes'}]",
            "/actions/0",
            "not a boolean",
        ),
        (
            "overlay: 1.0.0\nactions: [{target: $, remove: true}]",
            "/actions/0",
            "whole description",
        ),
        (
            "overlay: 1.0.0\nactions: [{target: info, update: {}}]",
            "/actions/0/target",
            "not a JSONPath",
        ),
        (
            "overlay: 1.0.0\nactions: [{target: '$[', update: {}}]",
            "/actions/0/target",
            "not a JSONPath",
        ),
        (
            "overlay: 1.0.0\nactions: [{target: $.info, update: x}]",
            "/actions/0",
            "is no object",
        ),
        (
            "overlay: 1.0.0\nactions: [{target: $.info.title, update: {}}]",
            "/actions/0",
            "is neither",
        ),
    ],
)
def test_faults_of_an_overlay_are_refused(
    tmp_path: Path, overlay: str, pointer: str, words: str
) -> None:
    """The message has the pointer and the line of the action."""
    (tmp_path / "base.yaml").write_text(BASE)
    (tmp_path / "over.yaml").write_text(overlay)
    with pytest.raises(InputError, match=words) as caught:
        load(tmp_path / "base.yaml", tmp_path / "over.yaml")
    assert caught.value.pointer == pointer
    assert caught.value.where and caught.value.where.file.endswith("over.yaml")


def test_an_overlay_may_not_refer_to_files(tmp_path: Path) -> None:
    """Only what is in the description can be meant."""
    (tmp_path / "b.yaml").write_text("type: string")
    _, (found,) = overlaid(
        tmp_path,
        "  - {target: $, update: {components: {schemas: {A: {$ref: b.yaml}}}}}\n",
    )
    assert found.code == "ref-nowhere"
    assert found.where and found.where.file.endswith("over.yaml")
