"""The class of each documented status."""

from __future__ import annotations

from http import HTTPStatus

import pytest

from clientwright.json_value import JSON
from clientwright.lower.api import lower
from clientwright.ir.types import AnyType, Scalar, Type, UnionType
from clientwright.plan.errors import error_class, errors_of, status_classes


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("400", "BadRequestError"),
        ("404", "NotFoundError"),
        ("413", "ContentTooLargeError"),
        ("414", "URITooLongError"),
        ("418", "ImATeapotError"),
        ("422", "UnprocessableContentError"),
        ("429", "TooManyRequestsError"),
        ("500", "InternalServerError"),
        ("302", "FoundError"),
        ("499", "Status499Error"),
        ("600", "Status600Error"),
        ("4XX", "ClientStatusError"),
        ("5XX", "ServerStatusError"),
        ("default", "DefaultError"),
    ],
)
def test_error_classes(status: str, expected: str) -> None:
    """Named by the reason phrase, which no version of Python changes; else by the number."""
    assert error_class(status) == expected


def test_all_statuses_make_classes() -> None:
    """No status that Python knows, and no other text, makes what is no class name."""
    statuses = [str(status.value) for status in HTTPStatus]
    found = [error_class(status) for status in (*statuses, "2xx?", "tout va", "")]
    assert all(name.isidentifier() and name.isascii() for name in found)
    assert len(set(found)) == len(found)


def answers(**statuses: JSON) -> JSON:
    return {
        "responses": {
            status.removeprefix("s"): {
                "description": "?",
                **(
                    {"content": {"application/json": {"schema": schema}}}
                    if schema
                    else {}
                ),
            }
            for status, schema in statuses.items()
        }
    }


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"type": "string"}, None, Scalar("string")),
        ({"type": "string"}, {"type": "string"}, Scalar("string")),
        (
            {"type": "string"},
            {"type": "integer"},
            UnionType((Scalar("string"), Scalar("integer")), "nothing"),
        ),
        ({"type": "string"}, {"description": "anything"}, AnyType()),
        (None, None, None),
    ],
)
def test_bodies_of_errors(first: JSON, second: JSON, expected: Type | None) -> None:
    """One status has one class, whose body is any of those documented."""
    paths: JSON = {
        "/a": {"get": answers(s404=first)},
        "/b": {"get": answers(s404=second)},
    }
    assert status_classes(lower({"paths": paths})[0])["404"].body == expected


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (["200", "404", "default"], ["NotFoundError", "DefaultError"]),
        (["404", "default"], ["NotFoundError"]),
        (["default"], []),
        (["204"], []),
        (["302"], ["FoundError"]),
    ],
)
def test_errors_of_operations(statuses: list[str], expected: list[str]) -> None:
    """What is no success is an error; `default` is a success where no other is documented."""
    operation = answers(**{f"s{status}": None for status in statuses})
    api, _ = lower({"paths": {"/a": {"get": operation}}})
    assert errors_of(api.operations[0]) == expected
