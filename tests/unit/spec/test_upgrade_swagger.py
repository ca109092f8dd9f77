"""Swagger 2.0 becomes OpenAPI 3.1."""

from pathlib import Path

import pytest
import yaml

from clientwright.diagnostics import Diagnostic
from clientwright.json_value import JSON, lookup
from clientwright.load import load
from clientwright.spec.upgrade import upgrade, upgrade_document


def upgraded(text: str) -> tuple[dict[str, JSON], tuple[Diagnostic, ...]]:
    """Upgrade what follows the head of a description."""
    data: dict[str, JSON] = yaml.safe_load("swagger: '2.0'\n" + text)
    before = repr(data)
    result = upgrade(data)
    assert repr(data) == before, "the description that was given was changed"
    return result


def at(data: JSON, path: str) -> JSON:
    """Follow keys that are separated by blanks."""
    return lookup(data, "".join(f"/{key.replace('/', '~1')}" for key in path.split()))


@pytest.mark.parametrize(
    ("frame", "servers"),
    [
        ("{}", ["/"]),
        ("basePath: /v1/", ["/v1"]),
        ("basePath: v1", ["/v1"]),
        ("host: a.com", ["https://a.com"]),
        (
            "{host: a.com, basePath: /, schemes: [http, https]}",
            ["https://a.com", "http://a.com"],
        ),
        ("{host: 'http://a.com/', schemes: [http]}", ["http://a.com"]),
        ("{host: a.com, schemes: [gopher]}", ["https://a.com"]),
    ],
)
def test_servers(frame: str, servers: list[str]) -> None:
    """The safest scheme comes first; without a host only the path is known."""
    text = (
        ""
        if frame == "{}"
        else frame.strip("{}").replace(", b", "\nb").replace(", s", "\ns")
    )
    data, _ = upgraded(text)
    assert at(data, "servers") == [{"url": url} for url in servers]


OPERATION = """
consumes: [application/json]
produces: [application/json]
parameters:
  Limit: {name: limit, in: query, type: integer}
  Pet: {name: pet, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}
  File: {name: file, in: formData, type: file}
responses:
  Missing: {description: none, schema: {$ref: '#/definitions/Error'}}
definitions:
  Pet: {type: object, discriminator: kind, properties: {a: {type: string, x-nullable: true}}}
  Error: {type: object}
paths:
  /p:
    parameters: [{name: id, in: header, type: string}]
    post: %s
"""


def operation(text: str) -> JSON:
    """Upgrade one operation."""
    return at(upgraded(OPERATION % text)[0], "paths /p post")


PET = {"$ref": "#/components/schemas/Pet"}


@pytest.mark.parametrize(
    ("old", "path", "new"),
    [
        (
            "{parameters: [{name: a, in: query, type: string, description: d, enum: [x]}]}",
            "parameters 0",
            {
                "name": "a",
                "in": "query",
                "description": "d",
                "schema": {"type": "string", "enum": ["x"]},
            },
        ),
        (
            "{parameters: [{$ref: '#/parameters/Limit'}]}",
            "parameters 0 $ref",
            "#/components/parameters/Limit",
        ),
        (
            "{parameters: [{name: b, in: body, description: d, required: true, schema: {type: string}}]}",
            "requestBody",
            {
                "description": "d",
                "required": True,
                "content": {"application/json": {"schema": {"type": "string"}}},
            },
        ),
        (
            "{parameters: [{$ref: '#/parameters/Pet'}]}",
            "requestBody content application/json schema",
            PET,
        ),
        (
            "{consumes: [text/xml, application/json], parameters: [{$ref: '#/parameters/Pet'}]}",
            "requestBody content text/xml schema",
            PET,
        ),
        (
            "{parameters: [{name: b, in: body}]}",
            "requestBody content application/json schema",
            {},
        ),
        (
            "{parameters: [{name: a, in: formData, type: string, required: true, description: d}]}",
            "requestBody",
            {
                "required": True,
                "content": {
                    "application/x-www-form-urlencoded": {
                        "schema": {
                            "type": "object",
                            "properties": {"a": {"type": "string", "description": "d"}},
                            "required": ["a"],
                        }
                    }
                },
            },
        ),
        (
            "{parameters: [{$ref: '#/parameters/File'}]}",
            "requestBody content multipart/form-data schema properties file",
            {"type": "string", "format": "binary"},
        ),
        (
            "{parameters: [{name: a, in: formData, type: array, items: {type: string}, collectionFormat: multi}]}",
            "requestBody content application/x-www-form-urlencoded encoding",
            {"a": {"style": "form", "explode": True}},
        ),
        (
            "{responses: {'404': {$ref: '#/responses/Missing'}}}",
            "responses 404 $ref",
            "#/components/responses/Missing",
        ),
        (
            "{produces: [text/xml], responses: {'404': {$ref: '#/responses/Missing'}}}",
            "responses 404 content text/xml schema $ref",
            "#/components/schemas/Error",
        ),
        (
            "{responses: {'200': {description: d, schema: {$ref: '#/definitions/Pet'}, examples: {application/json: {a: 1}}}}}",
            "responses 200",
            {
                "description": "d",
                "content": {"application/json": {"schema": PET, "example": {"a": 1}}},
            },
        ),
        (
            "{responses: {'204': {description: d}}}",
            "responses 204",
            {"description": "d"},
        ),
        (
            "{produces: [application/pdf, application/json], responses: {'200': {schema: {type: file}}}}",
            "responses 200 content",
            {"application/pdf": {"schema": {"type": "string", "format": "binary"}}},
        ),
        (
            "{responses: {'200': {schema: {type: file}}}}",
            "responses 200 content",
            {
                "application/octet-stream": {
                    "schema": {"type": "string", "format": "binary"}
                }
            },
        ),
        (
            "{responses: {'200': {examples: {text/plain: x}}}}",
            "responses 200 content",
            {"text/plain": {"example": "x"}},
        ),
        (
            "{responses: {'200': {headers: {X-Rate: {type: array, items: {type: integer}, description: d}}}}}",
            "responses 200 headers X-Rate",
            {
                "description": "d",
                "schema": {"type": "array", "items": {"type": "integer"}},
                "style": "simple",
                "explode": False,
            },
        ),
        ("{x-a: {consumes: 1}, tags: [t]}", "x-a", {"consumes": 1}),
        ("{responses: {x-a: 1}}", "responses x-a", 1),
    ],
)
def test_operations(old: str, path: str, new: JSON) -> None:
    """Parameters carry a schema, bodies and answers have media types."""
    assert at(operation(old), path) == new


def test_schemes_without_a_host_are_no_server() -> None:
    """The operation is where its API is; a server of its own would be a URL without a host."""
    found = operation("{schemes: [http]}")
    assert isinstance(found, dict) and "servers" not in found


@pytest.mark.parametrize(
    ("place", "how", "styles"),
    [
        ("query", None, {"style": "form", "explode": False}),
        ("query", "csv", {"style": "form", "explode": False}),
        ("query", "multi", {"style": "form", "explode": True}),
        ("query", "ssv", {"style": "spaceDelimited", "explode": False}),
        ("query", "pipes", {"style": "pipeDelimited", "explode": False}),
        (
            "query",
            "tsv",
            {"style": "form", "explode": False, "x-clientwright-delimiter": "\t"},
        ),
        ("path", None, {"style": "simple", "explode": False}),
        (
            "header",
            "ssv",
            {"style": "simple", "explode": False, "x-clientwright-delimiter": " "},
        ),
        ("path", "multi", {"style": "simple", "explode": False}),
        ("query", "7", {"style": "form", "explode": False}),
    ],
)
def test_collection_formats(
    place: str, how: str | None, styles: dict[str, JSON]
) -> None:
    """How the items of a list are joined survives, with an extension where no style says it."""
    said = f", collectionFormat: {how}" if how else ""
    parameter = f"{{name: a, in: {place}, type: array, items: {{type: string}}{said}}}"
    found = at(operation(f"{{parameters: [{parameter}]}}"), "parameters 0")
    assert isinstance(found, dict)
    assert {
        key: found[key] for key in found if key not in ("name", "in", "schema")
    } == styles


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "{type: basic, description: d}",
            {"type": "http", "scheme": "basic", "description": "d"},
        ),
        (
            "{type: apiKey, name: k, in: query}",
            {"type": "apiKey", "name": "k", "in": "query"},
        ),
        (
            "{type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {r: read}}",
            {
                "type": "oauth2",
                "flows": {
                    "authorizationCode": {
                        "authorizationUrl": "a",
                        "tokenUrl": "t",
                        "scopes": {"r": "read"},
                    }
                },
            },
        ),
        (
            "{type: oauth2, flow: application, tokenUrl: t}",
            {
                "type": "oauth2",
                "flows": {"clientCredentials": {"tokenUrl": "t", "scopes": {}}},
            },
        ),
    ],
)
def test_security(old: str, new: JSON) -> None:
    """Each definition is a scheme."""
    data, _ = upgraded(f"securityDefinitions: {{s: {old}}}")
    assert at(data, "components securitySchemes s") == new


def test_the_frame() -> None:
    """What both dialects have stays, in its order; sections move."""
    data, diagnostics = upgraded(
        "info: {title: T}\nx-a: 1\ntags: []\nsecurity: []" + OPERATION % "{}"
    )
    assert diagnostics == ()
    assert list(data) == [
        "openapi",
        "info",
        "x-a",
        "tags",
        "security",
        "servers",
        "paths",
        "components",
    ]
    assert data["openapi"] == "3.1.1"
    assert at(data, "components schemas Pet discriminator") == {"propertyName": "kind"}
    assert at(data, "components schemas Pet properties a type") == ["string", "null"]
    parameters = at(data, "components parameters")
    assert isinstance(parameters, dict) and list(parameters) == ["Limit"]
    assert at(data, "paths /p parameters 0 schema") == {"type": "string"}


def test_bodies_of_a_path_are_those_of_its_operations() -> None:
    """A path item of OpenAPI 3 has no body."""
    text = "paths: {/p: {parameters: [{name: b, in: body, schema: {type: string}}], post: {}, put: {}}}"
    data, _ = upgraded(text)
    for method in ("post", "put"):
        assert at(
            data, f"paths /p {method} requestBody content application/json schema type"
        )
    item = at(data, "paths /p")
    assert isinstance(item, dict) and "parameters" not in item


def test_references_into_what_moved_are_redirected() -> None:
    """A reference may lead into a definition, an answer or a body."""
    text = """
paths:
  /p:
    post:
      parameters:
        - {name: x, in: body, schema: {properties: {a: {type: string}}}}
        - {name: y, in: query, type: string}
      responses: {'200': {description: d, schema: {type: number}}}
definitions:
  A: {properties: {b: {type: integer}}}
  X1: {$ref: '#/definitions/A/properties/b'}
  X2: {$ref: '#/paths/~1p/post/responses/200/schema'}
  X3: {$ref: '#/paths/~1p/post/parameters/0/schema/properties/a'}
"""
    data, _ = upgraded(text)
    for name, kind in (("X1", "integer"), ("X2", "number"), ("X3", "string")):
        reference = at(data, f"components schemas {name} $ref")
        assert isinstance(reference, str)
        assert lookup(data, reference[1:]) == {"type": kind}


@pytest.mark.parametrize(
    ("text", "code", "pointer"),
    [
        ("paths: []", "not-an-object", "/paths"),
        ("consumes: json", "not-a-list", "/consumes"),
        ("produces: [1]", "not-text", "/produces"),
        ("host: https://a.com", "host-not-bare", "/host"),
        ("basePath: v1", "base-path-relative", "/basePath"),
        (
            "securityDefinitions: {s: {type: oauth2}}",
            "flow-unknown",
            "/securityDefinitions/s",
        ),
        ("paths: {/p: {get: 5}}", "not-an-object", "/paths/~1p/get"),
        (
            "paths: {/p: {get: {parameters: [5]}}}",
            "not-an-object",
            "/paths/~1p/get/parameters/0",
        ),
        (
            "paths: {/p: {get: {parameters: [{in: body, name: a}, {in: body, name: b}]}}}",
            "several-bodies",
            "/paths/~1p/get",
        ),
        (
            "paths: {/p: {get: {parameters: [{in: query, name: a, schema: {type: string}}]}}}",
            "schema-of-parameter",
            "/paths/~1p/get/parameters/0/schema",
        ),
        (
            "parameters: {a: {in: query, name: a, type: array, collectionFormat: x}}",
            "collection-format",
            "/parameters/a",
        ),
        (
            "parameters: {a: {in: query, name: a, type: array, items: "
            "{type: array, collectionFormat: pipes, items: {type: string}}}}",
            "list-of-lists",
            "/parameters/a/items",
        ),
    ],
)
def test_faults_are_reported(text: str, code: str, pointer: str) -> None:
    """Nothing is dropped in silence; the pointer is that of the description as it was given."""
    _, diagnostics = upgraded(text)
    assert [(each.code, each.pointer) for each in diagnostics] == [(code, pointer)]


def test_values_know_their_lines(tmp_path: Path) -> None:
    """After two steps of upgrade a value is still found in the file."""
    text = """\
swagger: '2.0'
paths:
  /p:
    post:
      parameters:
        - {name: q, in: query, type: string, exclusiveMinimum: true}
        - {name: b, in: body, schema: {$ref: '#/definitions/A'}}
      responses:
        200: {description: d, schema: {type: string}}
definitions:
  A: {x-nullable: true, allOf: [{type: object}]}
"""
    (tmp_path / "a.yaml").write_text(text)
    document, (found,) = upgrade_document(load(tmp_path / "a.yaml")[0])
    assert str(found.where).endswith("a.yaml:6:46")
    places = {
        "/components/schemas/A/anyOf/0/allOf/0/type": "11:34",
        "/paths/~1p/post/requestBody/content/application~1json/schema/$ref": "7:40",
        "/paths/~1p/post/parameters/0/schema/type": "6:32",
        "/paths/~1p/post/responses/200/content/application~1json/schema/type": "9:40",
    }
    for pointer, place in places.items():
        assert str(document.where(pointer)).endswith(f"a.yaml:{place}"), pointer
