"""Repairs of descriptions in several files, and in Swagger 2.0: an overlay says them wherever it can."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from clientwright.json_value import JSON, as_list, as_object, escape
from clientwright.pipeline import Planned, inspect_api

CASES = Path(__file__).parents[2] / "cases"
BROKEN = sorted(spec.parent.name for spec in CASES.glob("broken_*/spec.yaml"))
ACCEPTED = frozenset(
    """bare-ref body-unread items-list media-type nullable operation-id path-slash paths-alike
    ref-cycle""".split()
)
"""What an overlay cannot mend, or not without a decision: a name, a path, what is meant by a word."""


@pytest.mark.parametrize("case", BROKEN)
def test_repairs_reach_every_file(case: str, tmp_path: Path) -> None:
    """The broken cases, their schemas and paths in files of their own."""
    spec: dict[str, JSON] = yaml.safe_load(
        (CASES / case / "spec.yaml").read_text("utf-8")
    )
    for name, data in divided(spec):
        (tmp_path / name).write_text(json.dumps(data), "utf-8")
    assert_mended(tmp_path / "spec.yaml")


@pytest.mark.parametrize("case", BROKEN)
def test_repairs_go_on_from_an_overlay(case: str, tmp_path: Path) -> None:
    """The broken cases as an overlay would add them to a description that has nothing yet."""
    spec: dict[str, JSON] = yaml.safe_load(
        (CASES / case / "spec.yaml").read_text("utf-8")
    )
    bare: dict[str, JSON] = {"paths": {}}
    bare |= {key: spec.pop(key) for key in ("openapi", "swagger") if key in spec}
    bare |= {"info": {}} if "info" in spec else {}
    action: JSON = {"target": "$", "update": spec}
    overlay: JSON = {"overlay": "1.0.0", "actions": [action]}
    (tmp_path / "spec.yaml").write_text(json.dumps(bare), "utf-8")
    (tmp_path / "overlay.yaml").write_text(json.dumps(overlay), "utf-8")
    assert_mended(tmp_path / "spec.yaml", tmp_path / "overlay.yaml")


def test_repairs_say_the_place_in_another_file(tmp_path: Path) -> None:
    spec = yaml.safe_load((CASES / "broken_limits_as_text" / "spec.yaml").read_text())
    for name, data in divided(spec):
        (tmp_path / name).write_text(json.dumps(data), "utf-8")
    (action,) = actions(inspect_api(tmp_path / "spec.yaml", None))
    assert action == {
        "target": '$["paths"]["/things/{id}"]["get"]["parameters"][0]["schema"]["maxLength"]',
        "description": "paths.json at /~1things~1{id}/get/parameters/0/schema/maxLength: "
        "`maxLength` is string, an integer is expected",
        "remove": True,
    }


def test_added_parameters_are_in_the_words_of_swagger(tmp_path: Path) -> None:
    paths: JSON = {"/a/{b}": {"get": {"responses": {"200": {"description": "It."}}}}}
    spec: dict[str, JSON] = {"swagger": "2.0", "info": {"title": "A", "version": "1"}}
    (tmp_path / "spec.json").write_text(json.dumps({**spec, "paths": paths}), "utf-8")
    (action,) = actions(inspect_api(tmp_path / "spec.json", None))
    added = {"name": "b", "in": "path", "required": True, "type": "string"}
    assert as_object(action)["update"] == {"parameters": [added]}


def assert_mended(spec: Path, overlay: Path | None = None) -> None:
    """The overlay takes each diagnostic away, and accepts only what no overlay can mend."""
    first = inspect_api(spec, overlay)
    assert first.diagnostics
    codes = {str(code).partition("#")[0].partition("@")[0] for code in accepted(first)}
    assert codes <= ACCEPTED
    mended = spec.parent / "repairs.json"
    mended.write_text(first.repairs, "utf-8")
    assert not list(map(str, inspect_api(spec, mended).diagnostics))


def actions(planned: Planned) -> list[JSON]:
    return as_list(json.loads(planned.repairs)["actions"])


def accepted(planned: Planned) -> Iterator[JSON]:
    for action in actions(planned):
        update = as_object(as_object(action).get("update"))
        yield from as_list(update.get("x-clientwright-accept"))


def divided(spec: dict[str, JSON]) -> Iterator[tuple[str, JSON]]:
    """A description whose schemas and paths are elsewhere."""
    paths = as_object(spec.get("paths"))
    section = "definitions" if "swagger" in spec else "components"
    schemas = as_object(spec.get(section))
    schemas = schemas if "swagger" in spec else as_object(schemas.get("schemas"))
    prefix = "#/definitions/" if "swagger" in spec else "#/components/schemas/"
    yield "paths.json", renamed(paths, "#/", "spec.yaml#/")
    yield "schemas.json", renamed(schemas, prefix, "#/")
    spec["paths"] = {
        path: (
            {"$ref": f"paths.json#/{escape(path)}"} if isinstance(item, dict) else item
        )
        for path, item in paths.items()
    }
    schemas.update(
        {
            name: {"$ref": f"schemas.json#/{escape(name)}"}
            for name, each in schemas.items()
            if isinstance(each, dict)
        }
    )
    yield "spec.yaml", spec


def renamed(value: JSON, old: str, new: str) -> JSON:
    """The value with its references as another file would say them."""
    if isinstance(value, list):
        return [renamed(each, old, new) for each in value]
    if not isinstance(value, dict):
        return value
    found = {key: renamed(each, old, new) for key, each in value.items()}
    text = found.get("$ref")
    if isinstance(text, str) and text.startswith(old):
        found["$ref"] = new + text.removeprefix(old)
    return found
