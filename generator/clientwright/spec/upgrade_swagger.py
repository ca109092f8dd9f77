"""Swagger 2.0 to OpenAPI 3.0: the frame of the description and its schemas."""

from __future__ import annotations

from clientwright.json_value import JSON, child
from clientwright.load.grammar import walk
from clientwright.spec.moves import Change
from clientwright.spec.swagger_bodies import response_of
from clientwright.spec.swagger_operations import Operations
from clientwright.spec.swagger_parameters import parameter_of
from clientwright.spec.swagger_security import scheme_of
from clientwright.spec.swagger_servers import servers_of

_KEPT = ("info", "tags", "externalDocs", "security")


def upgrade_swagger(data: dict[str, JSON]) -> Change:
    """Bring a description from Swagger 2.0 to OpenAPI 3.0."""
    change = Change(data)
    change.data = _frame(change, data)
    for node in walk(change.data):
        if node.kind == "schema":
            _schema(node.value)
    change.redirect()
    return change


def _frame(change: Change, old: dict[str, JSON]) -> dict[str, JSON]:
    new: dict[str, JSON] = {"openapi": "3.0.4"}
    new.update({key: old[key] for key in old if key in _KEPT or key.startswith("x-")})
    new["servers"] = servers_of(
        change, old, change.texts(old.get("schemes"), "/schemes")
    )
    change.made("/servers", "/host" if "host" in old else "/basePath")
    operations = Operations(change, old)
    paths = change.objects(old.get("paths"), "/paths")
    new["paths"] = {path: operations.path(path, item) for path, item in paths.items()}
    components = _components(change, old, operations.produces)
    return {**new, "components": components} if components else new


def _components(
    change: Change, old: dict[str, JSON], produces: list[str]
) -> dict[str, JSON]:
    sections: dict[str, dict[str, JSON]] = {
        "schemas": _section(change, old, "definitions", "schemas"),
        "parameters": _parameters(change, old),
        "responses": {
            name: response_of(
                change,
                f"/components{child('/responses', name)}",
                child("/responses", name),
                each,
                produces,
            )
            for name, each in _section(change, old, "responses", "responses").items()
        },
        "securitySchemes": {
            name: scheme_of(change, child("/securityDefinitions", name), each)
            for name, each in _section(
                change, old, "securityDefinitions", "securitySchemes"
            ).items()
        },
    }
    return {name: members for name, members in sections.items() if members}


def _section(
    change: Change, old: dict[str, JSON], key: str, section: str
) -> dict[str, JSON]:
    members = change.objects(old.get(key), f"/{key}")
    if members:
        change.moved(f"/components/{section}", f"/{key}")
    return members


def _parameters(change: Change, old: dict[str, JSON]) -> dict[str, JSON]:
    """Bodies and form fields are no components: each operation that refers to one holds it."""
    members = _section(change, old, "parameters", "parameters")
    converted: dict[str, JSON] = {}
    for name, each in members.items():
        pointer = child("/parameters", name)
        parameter = change.objects(each, pointer)
        if parameter.get("in") not in ("body", "formData"):
            converted[name] = parameter_of(change, pointer, parameter)
            change.made(f"/components{pointer}/schema", pointer)
    return converted


def _schema(schema: dict[str, JSON]) -> None:
    if isinstance(name := schema.get("discriminator"), str):
        schema["discriminator"] = {"propertyName": name}
    if schema.get("type") == "file":
        schema.update(type="string", format="binary")
