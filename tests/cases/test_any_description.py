"""Whatever a description says, each of its operations is emitted, as Python that compiles."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientwright.emit.package import emit_package
from clientwright.infer.money import infer_money
from clientwright.json_value import JSON
from clientwright.lower.api import lower
from clientwright.lower.operations import declared_operations
from clientwright.naming.assign import assign
from clientwright.plan.imports import Layout
from clientwright.plan.package import plan
from clientwright.spec.node import Node

Some: TypeAlias = st.SearchStrategy[JSON]
Fields: TypeAlias = Mapping[str, Some]


def among(*values: JSON) -> Some:
    return st.sampled_from(values)


def words(text: str) -> Some:
    return among(*text.split())


def fields(required: Fields, optional: Fields = MappingProxyType({})) -> Some:
    return st.fixed_dictionaries(dict(required), optional=dict(optional))


def several(inner: Some, most: int = 2) -> Some:
    return st.lists(inner, max_size=most)


def by_name(names: Some, inner: Some, most: int = 2) -> Some:
    return st.dictionaries(names.map(str), inner, max_size=most)


NAMES = (
    words(
        """a A a-b a_b class list id self model_config 2x ü 取 Decimal price {x} {} a"b __x__ None type
    models date JSON Settings Client shared types token timeout"""
    )
    | among("", "\n", " ")
)
TEXTS = among("", "text", '"""', "\\", "a\n\nb", "{{ x }}", "\u2028", "'", "None")
FLAGS = among(True, False, None)
COMPONENTS = ["A", "B", "c", "a.b", "price", "Model", "x/y"]
TYPES = words("string integer number boolean null ?") | among(["string", "null"], [], 5)
SCALARS = fields(
    {},
    {
        "type": TYPES,
        "format": words("date date-time uuid decimal byte binary time duration"),
        "enum": several(among(1, "a", True, None, "b"), 3),
        "x-clientwright-null-values": several(among(0, "", [], {}, None)),
    },
)
CONSTANTS = fields({"const": among(1, "a", True, None, [1], {})})


def reference(name: str) -> JSON:
    return {"$ref": f"#/components/schemas/{name.replace('/', '~1')}"}


REFERENCES = among(*map(reference, COMPONENTS))
BROKEN = among(True, False, None, 3, "x", [])


def composed(inner: Some) -> Some:
    """Objects, arrays, unions and what else holds schemas."""
    return fields(
        {},
        {
            "type": words("object array")
            | among(["object", "null"], ["array", "null"]),
            "properties": by_name(NAMES, inner, 4),
            "required": several(NAMES),
            "additionalProperties": inner,
            "items": inner,
            "prefixItems": several(inner),
            "oneOf": several(inner, 3),
            "anyOf": several(inner, 3),
            "allOf": several(inner, 3),
            "discriminator": fields({"propertyName": NAMES}),
            "description": TEXTS,
            "x-clientwright-as-list": FLAGS,
            "x-clientwright-name": NAMES,
            "x-clientwright-aliases": several(NAMES),
        },
    )


SCHEMAS: Some = st.recursive(
    SCALARS | CONSTANTS | REFERENCES | BROKEN, composed, max_leaves=6
)
CONTENT = by_name(
    words("""application/json text/csv application/pdf multipart/form-data */*
        application/x-www-form-urlencoded application/problem+json"""),
    fields({}, {"schema": SCHEMAS}),
)
ANSWERS = by_name(
    words("200 201 204 2XX default 302 404 418 4XX 599"),
    fields({"description": TEXTS}, {"content": CONTENT}),
    3,
)
PARAMETERS = fields(
    {"name": NAMES, "in": words("query path header cookie body")},
    {
        "schema": SCHEMAS,
        "required": FLAGS,
        "description": TEXTS,
        "x-clientwright-client-parameter": FLAGS,
        "x-clientwright-name": NAMES,
        "x-clientwright-date-format": TEXTS,
    },
)
OPERATIONS = fields(
    {"responses": ANSWERS},
    {
        "operationId": NAMES,
        "tags": several(NAMES, 1),
        "summary": TEXTS,
        "description": TEXTS,
        "parameters": several(PARAMETERS, 4),
        "requestBody": fields({"content": CONTENT}, {"required": FLAGS}),
        "security": several(by_name(NAMES, among([]))),
        "x-clientwright-pagination": fields(
            {"kind": among("cursor"), "items": among("", "/a"), "parameter": NAMES},
            {"member": among("/a", "/a/b", "a", "", "/~2")},
        ),
        "x-clientwright-polling": fields({"status": TEXTS, "pending": several(TEXTS)}),
    },
)
CREDENTIALS = fields({"fields": by_name(NAMES, among({"secret": True}))})
SCHEMES = fields(
    {"type": words("oauth2 apiKey http ?"), "name": NAMES},
    {
        "in": words("header query cookie"),
        "scheme": words("basic bearer"),
        "x-clientwright-name": NAMES,
        "x-clientwright-token": fields(
            {"url": TEXTS, "credentials": by_name(NAMES, CREDENTIALS)}, {"name": NAMES}
        ),
    },
)
SERVERS = fields({"url": TEXTS, "variables": by_name(NAMES, among({"default": "x"}))})
DESCRIPTIONS = st.fixed_dictionaries(
    {
        "info": fields({"title": TEXTS, "version": TEXTS}),
        "servers": several(SERVERS),
        "paths": by_name(
            words('/a /b/{id} /c/{x}/{y} /{} /{a"b}'),
            by_name(words("get post"), OPERATIONS),
        ),
        "components": fields(
            {
                "schemas": fields(dict.fromkeys(COMPONENTS, SCHEMAS)),
                "securitySchemes": by_name(NAMES, SCHEMES, 3),
            }
        ),
    }
)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(DESCRIPTIONS)
def test_any_description_is_emitted(description: dict[str, JSON]) -> None:
    """Names, texts and schemas that nobody foresaw are no reason to leave an operation out."""
    api, _ = lower(description)
    api = infer_money(api)
    planned = plan(api, assign(api), "any", "any/1", Layout(shared_runtime=True))
    for path, text in emit_package(planned).items():
        if path.suffix == ".py":
            compile(text, str(path), "exec", dont_inherit=True)
    assert len(planned.calls) == len(list(declared_operations(Node.of(description))))
