"""What a method's docstring says, paragraph by paragraph."""

from __future__ import annotations

import pytest

from clientwright.json_value import JSON
from clientwright.lower.api import lower
from clientwright.plan.docs import PREVIEW, enum_values, operation_paragraphs

PLAN: JSON = {"$ref": "#/components/schemas/Plan"}


def paragraphs(declared: dict[str, JSON], *statuses: str) -> list[str]:
    """The paragraphs that are there."""
    named: JSON = {"schemas": {"Plan": {"enum": ["a", "b"]}}}
    api, _ = lower({"paths": {"/things": {"get": declared}}, "components": named})
    operation = api.operations[0]
    arguments = tuple((p.wire_name.lower(), p) for p in operation.parameters)
    found = operation_paragraphs(
        operation, arguments, api.types, [*statuses], "wait_for_thing"
    )
    return [text for text in found if text]


def argument(**declared: JSON) -> str:
    """The line of one argument."""
    parameter: JSON = {
        "name": "P",
        "in": "query",
        "schema": {"type": "string"},
        **declared,
    }
    line = paragraphs({"parameters": [parameter]})[-1].split("\n")[1]
    return line.removeprefix("    p: ")


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ({}, ["GET /things"]),
        ({"summary": "Lists things"}, ["Lists things."]),
        ({"summary": "Things!"}, ["Things!"]),
        ({"description": "All of them."}, ["All of them."]),
        ({"summary": "Things", "description": "All."}, ["Things.", "All."]),
        ({"summary": "T.", "deprecated": True}, ["T.", "Deprecated."]),
        ({"summary": "T.", "x-preview": True}, ["T.", PREVIEW]),
        (
            {"summary": "T.", "description": "A preview.", "x-preview": True},
            ["T.", "A preview."],
        ),
        (
            {"summary": "T.", "x-permissions": {"any": ["a", "b"]}},
            ["T.", "Permissions: a, b."],
        ),
        (
            {"description": "Needs a:b.", "x-permissions": {"any": ["a:b"]}},
            ["Needs a:b."],
        ),
    ],
)
def test_paragraphs(declared: dict[str, JSON], expected: list[str]) -> None:
    """Summary, description, and the notices that the description does not give itself."""
    assert paragraphs(declared) == expected


def test_flows_are_explained() -> None:
    """How to use a result that is more than a value."""
    polling: JSON = {"status": "/s", "pending": ["Queued", "Running"]}
    _, notice = paragraphs({"x-clientwright-polling": polling})
    assert "Queued or Running" in notice and "`wait_for_thing`" in notice
    content: JSON = {"application/pdf": {}}
    _, notice = paragraphs({"responses": {"200": {"content": content}}})
    assert "Nothing is sent" in notice


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ({}, "`P` in the query."),
        ({"description": "Said\n of it"}, "Said of it."),
        ({"schema": PLAN}, "One of `a`, `b`."),
        ({"schema": {"type": "array", "items": PLAN}}, "One of `a`, `b`."),
        ({"schema": PLAN, "description": "`a` or `b`."}, "`a` or `b`."),
        ({"schema": PLAN, "description": "A plan."}, "A plan. One of `a`, `b`."),
        # The signature spells these out.
        ({"schema": {"enum": ["a", "b"]}}, "`P` in the query."),
        ({"schema": {"enum": ["a", "b"]}, "description": "A plan."}, "A plan."),
        ({"schema": {"type": "integer", "default": 0}}, "Default: 0."),
        ({"schema": {"type": "boolean", "default": False}}, "Default: false."),
        ({"schema": {"type": "string", "default": "a b"}}, "Default: a b."),
        ({"schema": {"type": "string", "default": "a\n"}}, 'Default: "a\\n".'),
        ({"schema": {"type": "string", "default": ""}}, 'Default: "".'),
        ({"schema": {"type": "array", "items": {}, "default": []}}, "Default: []."),
        ({"schema": {"type": "integer", "minimum": 1}}, "Limits: at least 1."),
        ({"deprecated": True}, "Deprecated."),
        (
            {
                "description": "Size",
                "schema": {"default": 5, "maximum": 9},
                "deprecated": True,
            },
            "Size. Limits: at most 9. Default: 5. Deprecated.",
        ),
    ],
)
def test_arguments(declared: dict[str, JSON], expected: str) -> None:
    """An argument is described by what the description says of it, in one line."""
    assert argument(**declared) == expected


def test_bodies() -> None:
    """A body is an argument with the description's words."""
    body: JSON = {"description": "Why\nit goes.", "content": {"application/json": {}}}
    assert paragraphs({"requestBody": body})[-1] == "Args:\n    body: Why it goes."


def test_errors() -> None:
    """The statuses that have a class of their own."""
    assert "404 and any other" in paragraphs({}, "default", "404")[-1]


def test_only_enums_have_values() -> None:
    """A parameter of another type lists none."""
    api, _ = lower(
        {"paths": {"/a": {"get": {"parameters": [{"name": "a", "in": "query"}]}}}}
    )
    assert enum_values(api.operations[0].parameters[0].type, api.types) == []
