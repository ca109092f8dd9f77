"""A whole description, lowered."""

from __future__ import annotations

from collections.abc import Mapping

from clientwright.diagnostics import Diagnostic
from clientwright.ir.api import Api, RequestId
from clientwright.json_value import JSON
from clientwright.lower.limits import lower_rate_limit
from clientwright.lower.operations import (
    client_parameters,
    declared_operations,
    lower_operation,
)
from clientwright.lower.groups import groups_of, spelled_once, told_apart
from clientwright.lower.links import with_links
from clientwright.lower.media import speaks_xml
from clientwright.lower.schemas import Schemas
from clientwright.lower.security import lower_requirements, lower_schemes
from clientwright.lower.servers import lower_servers
from clientwright.lower.webhooks import lower_webhooks
from clientwright.spec.node import Node

NONE: Mapping[str, str] = {}


def lower(
    spec: Mapping[str, JSON], excluded: Mapping[str, str] = NONE
) -> tuple[Api, tuple[Diagnostic, ...]]:
    """What an OpenAPI 3.1 document with internal references means.

    `excluded` are operations that it does not hold any more, by pointer with their operationIds.
    """
    root = Node.of(spec)
    declared = list(declared_operations(root))
    schemas = Schemas(speaks_xml=any(speaks_xml(node) for *_, node in declared))
    schemes = lower_schemes(root, schemas.diagnostics)
    known = {scheme.id: scheme for scheme in schemes}
    lowered = [lower_operation(*each, known, schemas) for each in declared]
    nodes = [node for *_, node in declared]
    linked = with_links(nodes, lowered, excluded, schemas)
    operations = told_apart(nodes, spelled_once(root, linked))
    given_once = client_parameters(root, schemas)
    webhooks = lower_webhooks(root, schemas)
    schemas.finish()
    info = root["info"]
    api = Api(
        title=info.text("title"),
        version=info.text("version"),
        doc=info.words(),
        environment=root.maybe_text("x-clientwright-environment"),
        servers=lower_servers(root),
        security=lower_requirements(root, known, schemas.diagnostics) or (),
        schemes=schemes,
        request_id=_request_id(root["x-clientwright-request-id"]),
        rate_limit=lower_rate_limit(root["x-rate-limit"]),
        idempotency_key=root.maybe_text("x-clientwright-idempotency-key"),
        groups=groups_of(root, operations),
        operations=operations,
        client_parameters=given_once,
        webhooks=webhooks,
        types=schemas.types,
    )
    return api, tuple(schemas.diagnostics)


def _request_id(node: Node) -> RequestId | None:
    if not node:
        return None
    return RequestId(node.maybe_text("header"), node.maybe_text("body"))
