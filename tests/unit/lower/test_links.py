"""Links: where they lead, what they give, and what is told of those that say it wrongly."""

from __future__ import annotations

import pytest

from clientwright.ir.api import AnswerLink
from clientwright.ir.links import expressions, followed_links
from clientwright.json_value import JSON
from clientwright.lower.api import lower
from clientwright.naming.assign import assign
from clientwright.naming.lock import CALLS, GROUPS, Lock
from clientwright.naming.public import public_names

PATH_ID: JSON = {"name": "a b", "in": "path", "required": True}
IT: dict[str, JSON] = {"operationId": "it", "parameters": [PATH_ID], "tags": ["Its"]}


def lowered(
    *links: JSON, **paths: dict[str, JSON]
) -> tuple[list[AnswerLink], list[str]]:
    """The links of one answer, and what is told."""
    own: dict[str, JSON] = {str(n): each for n, each in enumerate(links)}
    start: JSON = {"get": {"responses": {"200": {"links": own}}}}
    api, told = lower(
        {
            "paths": {
                "/": start,
                "/its/{a b}": {"get": IT, "put": {**IT, "operationId": "p"}},
                **paths,
            }
        }
    )
    return [link for _, link in api.operations[0].links], [d.message for d in told]


@pytest.mark.parametrize(
    "reference",
    ["#/paths/~1its~1{a b}/get", "#/paths/~1its~1%7Ba%20b%7D/get"],
)
def test_references(reference: str) -> None:
    """An `operationRef` may be escaped as a URL is."""
    (link,), told = lowered({"operationRef": reference})
    assert (link.target, told) == ("/paths/~1its~1{a b}/get", [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$url", ["$url"]),
        ("$response.body#/a/~1b.c", ["$response.body#/a/~1b.c"]),
        ("$request.query.a b", ["$request.query.a b"]),
        ("a{$method}{$statusCode}", ["$method", "$statusCode"]),
        ("{id}", []),
        ("10 $", []),
        ("$5", None),
        ("$response.query.a", None),
        ("$response.header.a b", None),
        ("$response.body.id", None),
        ("{$inputs.x}", None),
    ],
)
def test_expressions(text: str, found: list[str] | None) -> None:
    """What looks like an expression and is none is a constant, and told."""
    assert expressions(text) == found
    (link,), told = lowered({"operationId": "it", "parameters": {"a b": text}})
    assert [a.value for a in link.arguments] == [f'"{text}"']
    assert len(told) == (found is None)


def test_what_is_no_link_to_follow() -> None:
    """Those of errors and documents lead on from no answer that a caller has."""
    link: dict[str, JSON] = {
        "links": {"L": {"operationId": "it", "parameters": {"a b": "x"}}}
    }
    content: dict[str, JSON] = {"content": {"application/pdf": {}}}
    api, _ = lower(
        {
            "paths": {
                "/its/{a b}": {
                    "get": {**IT, "responses": {"2XX": {}, "default": link}}
                },
                "/pdf": {"get": {"responses": {"200": {**content, **link}}}},
                "/any": {"get": {"responses": {"default": link}}},
            }
        }
    )
    (found,) = followed_links(api)
    assert [each.operation for each in found.sources] == ["/paths/~1any/get"]


def test_names_of_links_are_kept() -> None:
    """A link keeps its method when another one is called alike, and a tag `links` its own resource."""
    link: dict[str, JSON] = {"operationId": "it", "parameters": {"a b": "$url"}}
    other: JSON = {**link, "parameters": {"a b": "$method"}}

    def paths(**more: JSON) -> JSON:
        responses: JSON = {"200": {"links": {"Next": link}}}
        return {"/its/{a b}": {"get": {**IT, "responses": responses}}, **more}

    def calls(declared: JSON, names: dict[str, str]) -> dict[str, str]:
        api, _ = lower({"paths": declared})
        lock = Lock({CALLS: names, GROUPS: {"links": "links"}} if names else {})
        return dict(public_names(api, assign(api, lock)).names[CALLS])

    first = calls(paths(), {})
    id_ = "GET /its/{} 200 (link Next)"
    assert first[id_] == "links.next"
    responses: JSON = {"200": {"links": {"Next": other}}}
    go: JSON = {"get": {"operationId": "go", "responses": responses}}
    more = paths(**{"/a": go})
    assert calls(more, first)[id_] == "links.next"
    assert calls(more, first)["GET /a 200 (link Next)"] == "links.go_next"
    assert calls(more, {})[id_] == "links.it_next"


def test_a_tag_is_called_links() -> None:
    """The resource of operations has that name, the one of links another."""
    link: JSON = {"links": {"L": {"operationId": "it"}}}
    own: JSON = {**IT, "tags": ["Links"], "responses": {"200": link}}
    api, _ = lower({"paths": {"/its/{a b}": {"get": own}}})
    calls = public_names(api, assign(api)).names[CALLS]
    assert [*calls.values()] == ["links.it", "answer_links.l"]
