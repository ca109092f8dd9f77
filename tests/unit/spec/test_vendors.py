"""Listings of other generators, said as ours."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from clientwright.json_value import JSON, as_object, lookup
from clientwright.load.document import Document
from clientwright.load.source import Source
from clientwright.spec.vendors import read_vendors

LISTS = """
data: {type: object, properties: {rows: {type: array}, more: {type: array}}}
_links: {type: object, properties: {next: {type: object, properties: {href: {type: string}}}}}
"""
ONE_LIST = (
    "{_embedded: {allOf: [{properties: {rows: {type: array}}}]}, next: {type: string}}"
)


def described(operation: str, properties: str, root: str = "{}") -> Document:
    """A description of one operation with the parameters page, cursor and first."""
    found: dict[str, JSON] = yaml.safe_load(operation)
    schemas: dict[str, dict[str, JSON]] = {
        "page": {"type": "integer"},
        "cursor": {"type": "string"},
        "first": {"type": "integer", "minimum": 0},
    }
    body: JSON = {"type": "object", "properties": {"at": FROM_ZERO, "paging": PAGING}}
    content: JSON = {"content": {"application/json": {"schema": body}}}
    found = {"requestBody": content} | found
    parameters: list[JSON] = [
        {"name": name, "in": "query", "schema": dict(each)}
        for name, each in schemas.items()
    ]
    schema: JSON = {"type": "object", "properties": yaml.safe_load(properties)}
    answer: JSON = {"content": {"application/json": {"schema": schema}}}
    found |= {"parameters": parameters, "responses": {"200": answer}}
    data: dict[str, JSON] = {"openapi": "3.1.0", "paths": {"/a": {"get": found}}}
    source = Source(Path("a.yaml"), yaml.safe_dump(data), "yaml")
    return Document(data | yaml.safe_load(root), (source,))


FROM_ZERO: JSON = {"type": "integer", "minimum": 0}
PAGING: JSON = {
    "allOf": [{"type": "object", "properties": {"next": {"type": "string"}}}]
}
ALL = ["page", "cursor", "first"]


@pytest.mark.parametrize(
    ("operation", "properties", "expected"),
    [
        (
            "x-speakeasy-pagination: {type: offsetLimit, inputs: [{name: page, in: parameters, type: page}], outputs: {results: $.data.rows}}",
            LISTS,
            {"kind": "page", "items": "/data/rows", "parameter": "page"},
        ),
        (
            "x-speakeasy-pagination: {type: offsetLimit, inputs: [{name: first, in: parameters, type: offset}], outputs: {results: \"$['data'].rows\"}}",
            LISTS,
            {"kind": "offset", "items": "/data/rows", "parameter": "first"},
        ),
        (
            "x-speakeasy-pagination: {type: url, outputs: {nextUrl: $.next}}",
            ONE_LIST,
            {
                "kind": "link",
                "items": "/_embedded/rows",
                "next-url": "/next",
                "parameters": ALL,
            },
        ),
        (
            "x-speakeasy-pagination: {type: cursor, inputs: [{name: cursor, in: parameters, type: cursor}], outputs: {nextCursor: '$.data.rows[-1].id'}}",
            LISTS,
            {
                "kind": "cursor",
                "items": "/data/rows",
                "parameter": "cursor",
                "token": "/id",
                "of-last-item": True,
            },
        ),
        (
            "x-fern-pagination: {cursor: $request.cursor, next_cursor: $response.next, results: $response.data.rows}",
            LISTS,
            {
                "kind": "cursor",
                "items": "/data/rows",
                "parameter": "cursor",
                "token": "/next",
            },
        ),
        (
            "x-fern-pagination: {offset: $request.first, results: $response.data.rows}",
            LISTS,
            {"kind": "page", "items": "/data/rows", "parameter": "first", "first": 0},
        ),
        (
            "x-fern-pagination: {offset: $request.first, step: $request.page, results: data.rows}",
            LISTS,
            {"kind": "offset", "items": "/data/rows", "parameter": "first"},
        ),
        (
            "x-speakeasy-pagination: {type: cursor, inputs: [{name: $.paging.next, in: requestBody, type: cursor}], outputs: {nextCursor: $.next}}",
            ONE_LIST,
            {
                "kind": "cursor",
                "items": "/_embedded/rows",
                "member": "/paging/next",
                "token": "/next",
            },
        ),
        (
            "x-speakeasy-pagination: {type: offsetLimit, inputs: [{name: at, in: requestBody, type: page}], outputs: {results: $.data.rows}}",
            LISTS,
            {"kind": "page", "items": "/data/rows", "member": "/at", "first": 0},
        ),
        (
            "x-fern-pagination: {offset: $request.at, step: $request.page, results: $response.data.rows}",
            LISTS,
            {"kind": "offset", "items": "/data/rows", "member": "/at"},
        ),
        (
            "x-ms-pageable: {nextLinkName: next, itemName: rows}",
            ONE_LIST,
            {"kind": "link", "items": "/rows", "next-url": "/next", "parameters": ALL},
        ),
        ("x-ms-pageable: {nextLinkName: null}", LISTS, None),
        ("x-fern-pagination: false", LISTS, None),
        (
            "{x-clientwright-pagination: false, x-ms-pageable: {nextLinkName: next}}",
            LISTS,
            False,
        ),
    ],
)
def test_listings_are_read(operation: str, properties: str, expected: JSON) -> None:
    """Each kind that another generator knows becomes ours, and ours wins."""
    document, found = read_vendors(described(operation, properties))
    said = as_object(lookup(document.data, "/paths/~1a/get"))
    assert said.get("x-clientwright-pagination") == expected
    assert not found


def test_members_that_are_marked() -> None:
    """By their purpose, in the body as in the query."""
    key = "x-stainless-pagination-property"
    body = f"{{properties: {{at: {{type: string, {key}: {{purpose: next_cursor_param}}}}}}}}"
    operation = f"requestBody: {{content: {{application/json: {{schema: {body}}}}}}}"
    answer = (
        f"{{rows: {{type: array}}, next: {{{key}: {{purpose: next_cursor_field}}}}}}"
    )
    document, found = read_vendors(described(operation, answer))
    said = as_object(lookup(document.data, "/paths/~1a/get"))
    assert not found and said["x-clientwright-pagination"] == {
        "kind": "cursor",
        "items": "/rows",
        "token": "/next",
        "member": "/at",
    }


def test_a_body_that_is_made_of_itself() -> None:
    """Nothing is found in it, and nothing goes round."""
    body = "{allOf: [{$ref: '#/paths/~1a/get/requestBody/content/a~1b/schema'}]}"
    operation = f"requestBody: {{content: {{a/b: {{schema: {body}}}}}}}"
    document, found = read_vendors(described(operation, ONE_LIST))
    said = as_object(lookup(document.data, "/paths/~1a/get"))
    assert not found and "x-clientwright-pagination" not in said


@pytest.mark.parametrize(
    ("operation", "message"),
    [
        ("x-speakeasy-pagination: {type: url, outputs: {}}", "which list"),
        ("x-speakeasy-pagination: {type: magic}", "neither a page"),
        (
            "x-speakeasy-pagination: {type: cursor, inputs: [{name: gone, in: requestBody, type: cursor}], outputs: {nextCursor: $.next}}",
            "no member `/gone` of the body",
        ),
        ("x-speakeasy-pagination: 1", "an object is expected"),
        (
            "x-fern-pagination: {next_uri: '$..x', results: $response.data.rows}",
            "the path `$..x`",
        ),
        ("x-fern-pagination: true", "an object is expected"),
        ("x-fern-sdk-group-name: {a: b}", "a text is expected"),
        ("x-stainless-skip: 1", "true or false"),
    ],
)
def test_what_cannot_be_read_is_said(operation: str, message: str) -> None:
    """A known extension that is malformed is a diagnostic at its place, with its removal as repair."""
    _, (found,) = read_vendors(described(operation, LISTS))
    assert found.code == "vendor-extension" and message in found.message
    assert found.fix is not None and found.fix.remove
    assert found.pointer.startswith("/paths/~1a/get/x-")


def test_ours_knows_its_place_in_theirs() -> None:
    """What a later stage says of our extension is said of theirs."""
    document, _ = read_vendors(described("x-speakeasy-group: g", LISTS))
    assert document.origin("/paths/~1a/get/x-clientwright-group").pointer == (
        "/paths/~1a/get/x-speakeasy-group"
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("true", {}),
        ("false", None),
        ("{format: sse, terminator: '[DONE]'}", {"end": "[DONE]"}),
        ("{stream-condition: $request.stream}", {"body": {"stream": True}}),
        ("{format: json}", {}),
    ],
)
def test_streams_of_fern(value: str, expected: JSON) -> None:
    """Its end, and the member of the body that asks for it."""
    document, found = read_vendors(described(f"x-fern-streaming: {value}", "{}"))
    operation = as_object(lookup(document.data, "/paths/~1a/get"))
    assert operation.get("x-clientwright-stream") == expected and not found


@pytest.mark.parametrize("value", ["3", "{stream-condition: $.a.b}", "{terminator: 3}"])
def test_malformed_streams_of_fern(value: str) -> None:
    _, (found,) = read_vendors(described(f"x-fern-streaming: {value}", "{}"))
    assert found.code == "vendor-extension"
