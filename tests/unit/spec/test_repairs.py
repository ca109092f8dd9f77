"""Faults that a description accepts, by code alone or each by its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from clientwright.pipeline import Planned, inspect_api

MAIN = """\
openapi: 3.1.0
info: {title: Accepted, version: "1"}
paths: {/a: {get: {responses: {"200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}}}}}
components:
  schemas:
    A:
      type: object
      properties:
        one: {type: array, contains: {not: {const: 1}}}
        two: {type: array, contains: {not: {const: 2}}}
        other: {$ref: "other.yaml#/B"}
"""
OTHER = "B: {type: object, properties: {c: {type: array, contains: {not: {const: 3}}}}}"
ONE, TWO = (f"/components/schemas/A/properties/{name}" for name in ("one", "two"))
THERE = "/B/properties/c"


def planned(folder: Path, place: tuple[str, ...], accepted: list[str]) -> Planned:
    data = yaml.safe_load(MAIN)
    holder = data
    for key in place:
        holder = holder[key]
    holder["x-clientwright-accept"] = accepted
    (folder / "main.yaml").write_text(yaml.safe_dump(data))
    (folder / "other.yaml").write_text(OTHER)
    return inspect_api(folder / "main.yaml", None)


SCHEMA = ("components", "schemas", "A")


@pytest.mark.parametrize(
    ("place", "accepted", "left"),
    [
        (SCHEMA, [], {ONE, TWO, THERE}),
        (SCHEMA, ["unsaid"], {THERE}),
        (SCHEMA, ["unsaid#/properties/one"], {TWO, THERE}),
        (SCHEMA, ["unsaid#/properties"], {ONE, TWO, THERE}),
        (SCHEMA, ["other#/properties/one"], {ONE, TWO, THERE}),
        ((*SCHEMA, "properties", "two"), ["unsaid#"], {ONE, THERE}),
        ((), [f"unsaid#{ONE}"], {TWO, THERE}),
        ((), ["unsaid@other.yaml#/B/properties/c"], {ONE, TWO}),
        ((), ["unsaid@main.yaml#/B/properties/c"], {ONE, TWO, THERE}),
        ((), ["unsaid"], set[str]()),
    ],
)
def test_faults_are_accepted(
    tmp_path: Path, place: tuple[str, ...], accepted: list[str], left: set[str]
) -> None:
    found = planned(tmp_path, place, accepted).diagnostics
    assert {each.pointer for each in found} == left


def test_repairs_accept_no_more_than_there_is(tmp_path: Path) -> None:
    """A fault that comes later is reported, in the same object and in the same other file."""
    first = planned(tmp_path, (), [])
    actions = json.loads(first.repairs)["actions"]
    assert [each["update"]["x-clientwright-accept"] for each in actions] == [
        ["unsaid#"],
        ["unsaid@other.yaml#/B/properties/c"],
        ["unsaid#"],
    ]
    (tmp_path / "repairs.json").write_text(first.repairs)
    assert not inspect_api(
        tmp_path / "main.yaml", tmp_path / "repairs.json"
    ).diagnostics
    later = OTHER.replace("{c: ", "{d: {type: array, contains: {not: {const: 4}}}, c: ")
    (tmp_path / "other.yaml").write_text(later)
    (found,) = inspect_api(
        tmp_path / "main.yaml", tmp_path / "repairs.json"
    ).diagnostics
    assert found.pointer == "/B/properties/d"
