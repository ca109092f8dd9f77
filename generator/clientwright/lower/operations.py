"""Operations: one per path and method, each emitted whatever its description lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clientwright.diagnostics import Fix
from clientwright.ir.api import Operation, Parameter
from clientwright.ir.flows import Streamed
from clientwright.ir.security import Scheme
from clientwright.ir.types import Scalar
from clientwright.json_value import JSON
from clientwright.lower.flows import lower_flow
from clientwright.lower.groups import group_of
from clientwright.lower.media import lower_answers, lower_body
from clientwright.lower.limits import lower_rate_limit
from clientwright.lower.parameters import (
    FRAMING,
    IGNORED_HEADERS,
    is_client_parameter,
    lower_parameter,
    parameters_of,
    placeholders,
    removal_of,
)
from clientwright.lower.schemas import Schemas
from clientwright.lower.security import keys_of, lower_requirements
from clientwright.lower.servers import lower_own_server
from clientwright.lower.streams import is_stream, lower_stream, report_unread
from clientwright.spec.node import Node

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def declared_operations(root: Node) -> Iterator[tuple[str, Node, str, Node]]:
    """Path, path item, method and operation of each operation that the description declares."""
    for name, declared in root["paths"].entries():
        if name.startswith("x-"):
            continue
        item, path = declared.resolve(), f"/{name.removeprefix('/')}"
        for method, operation in operations_of(item):
            yield path, item, method, operation


def operations_of(item: Node) -> Iterator[tuple[str, Node]]:
    """Method and operation of each that a path item holds; additional methods as they are spelled."""
    for method in METHODS:
        if isinstance(item[method].value, dict):
            yield method.upper(), item[method]
    for method, operation in item["additionalOperations"].entries():
        if isinstance(operation.value, dict):
            yield method, operation


def lower_operation(
    path: str,
    item: Node,
    method: str,
    node: Node,
    schemes: Mapping[str, Scheme],
    schemas: Schemas,
) -> Operation:
    operation_id = node.text("operationId") or f"{method.lower()} {path}"
    answers = lower_answers(node, operation_id, schemas)
    body = lower_body(node, operation_id, schemas)
    parameters = tuple(_parameters(path, item, node, operation_id, schemes, schemas))
    report_unread(node, schemas)
    permissions = node["x-permissions"]
    return Operation(
        id=operation_id,
        pointer=node.pointer,
        method=method,
        path=path,
        group=group_of(path, node),
        parameters=parameters,
        client_parameters=tuple(
            p.text("name") for p in parameters_of(item, node) if is_client_parameter(p)
        ),
        body=body,
        answers=answers,
        security=lower_requirements(node, schemes, schemas.diagnostics),
        flow=(
            Streamed()
            if is_stream(node)
            else lower_flow(node, parameters, body, answers, schemas)
        ),
        summary=node.words("summary"),
        doc=node.words(),
        permissions=permissions.texts("any") or permissions.texts("all"),
        preview=node.flag("x-preview"),
        deprecated=node.flag("deprecated"),
        name=node.maybe_text("x-clientwright-name"),
        is_placed=bool(node.text("x-clientwright-group")),
        own_server=lower_own_server(item, node),
        alternative_path=node.maybe_text("x-clientwright-alternative-path"),
        idempotent=node.flag("x-clientwright-idempotent"),
        rate_limit=lower_rate_limit(node["x-rate-limit"]),
        idempotency_key=_idempotency_key(node),
        single=node["x-clientwright-pagination"].value is False,
        stream=lower_stream(node, operation_id, schemas),
    )


def _idempotency_key(node: Node) -> str | None:
    """A header field; "" where the operation says that it has none."""
    said = node["x-clientwright-idempotency-key"]
    return (
        "" if said.value is False else node.maybe_text("x-clientwright-idempotency-key")
    )


def _parameters(
    path: str,
    item: Node,
    node: Node,
    words: str,
    schemes: Mapping[str, Scheme],
    schemas: Schemas,
) -> list[Parameter]:
    """Path parameters in the order of the path, then the others as they are declared."""
    keys = keys_of(node, schemes)
    declared = [
        one
        for one in parameters_of(item, node)
        if not _is_sent(one, node, keys, schemas)
    ]
    for one in declared:
        if one.text("in") == "path" and one.text("name") not in placeholders(path):
            message = f"the path does not name {{{one.text('name')}}}"
            fix = removal_of(one)
            schemas.report("path-parameter", one, message, "left out", fix)
    lowered = [
        parameter
        for one in declared
        if not is_client_parameter(one)
        and (parameter := lower_parameter(one, words, schemas)) is not None
    ]
    clients = {p.text("name") for p in declared if is_client_parameter(p)}
    own = {p.wire_name: p for p in lowered if p.place == "path"}
    in_path = [
        own.get(name) or _undeclared(name, node, schemas)
        for name in placeholders(path)
        if name not in clients
    ]
    return [*in_path, *(p for p in lowered if p.place != "path")]


def _is_sent(
    one: Node,
    operation: Node,
    keys: Mapping[tuple[str, str], str],
    schemas: Schemas,
) -> bool:
    """Whether a parameter is sent anyway: a key that the client has, or how HTTP tells a length."""
    place, name = one.text("in"), one.text("name")
    if place == "header" and name.lower() in IGNORED_HEADERS:
        return False  # It is left out anyway, as OpenAPI has it.
    if scheme := keys.get((place, name.lower())):
        message = f"the parameter `{name}` is the key of the security scheme `{scheme}`"
        repair = "left to the client, which has the key"
    elif place == "header" and name.lower() in FRAMING:
        message = f"the header `{name}` is written by HTTP itself"
        repair = "left out"
    else:
        return False
    # What other operations share may be needed there.
    fix = removal_of(one) if one.pointer.startswith(operation.pointer) else None
    schemas.report("parameter-sent", one, message, repair, fix)
    return True


def _undeclared(name: str, node: Node, schemas: Schemas) -> Parameter:
    message = f"the path names {{{name}}}, which no parameter declares"
    added: dict[str, JSON] = {
        "name": name,
        "in": "path",
        "required": True,
        "schema": {"type": "string"},
    }
    fix = Fix(node.pointer, {"parameters": [added]})
    repair = "added as a required string"
    schemas.report("path-parameter", node, message, repair, fix)
    return Parameter(name, "path", Scalar("string"), True, "", "simple", False)


def client_parameters(root: Node, schemas: Schemas) -> tuple[Parameter, ...]:
    """Parameters that are given once, to the client."""
    found: dict[str, Parameter] = {}
    for _, item, _, node in declared_operations(root):
        for declared in filter(is_client_parameter, parameters_of(item, node)):
            parameter = lower_parameter(declared, "client", schemas)
            if parameter is not None:
                found.setdefault(parameter.wire_name, parameter)
    return tuple(found.values())
