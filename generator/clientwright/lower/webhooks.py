"""Webhooks and callbacks: requests that the API makes, of which a client reads the bodies."""

from __future__ import annotations

from collections.abc import Iterator

from clientwright.ir.api import Webhook
from clientwright.lower.media import lower_body
from clientwright.lower.operations import declared_operations, operations_of
from clientwright.lower.schemas import Schemas
from clientwright.spec.node import Node


def lower_webhooks(root: Node, schemas: Schemas) -> tuple[Webhook, ...]:
    """Those with a body; without one there is nothing to read."""
    lowered = (_webhook(name, node, schemas) for name, node in _declared(root))
    return tuple(each for each in lowered if each is not None)


def _declared(root: Node) -> Iterator[tuple[str, Node]]:
    """Each request by the name that its message goes by."""
    for keyword in ("webhooks", "x-webhooks"):
        for name, item in root[keyword].entries():
            yield from _requests(name.strip("/"), item.resolve())
    for _, _, _, operation in declared_operations(root):
        for name, callback in operation["callbacks"].entries():
            for _, item in callback.resolve().entries():
                yield from _requests(name, item.resolve())


def _requests(name: str, item: Node) -> Iterator[tuple[str, Node]]:
    found = list(operations_of(item))
    for method, operation in found:
        yield (name if len(found) == 1 else f"{name} {method.lower()}"), operation


def _webhook(name: str, node: Node, schemas: Schemas) -> Webhook | None:
    body = lower_body(node, name, schemas)
    if body is None:
        return None
    if body.codec not in ("json", "xml"):
        message = f"the message {name} is {body.media_type}, which is not parsed"
        schemas.report("webhook", node, message, "left to who receives it")
        return None
    doc = node.words() or node.words("summary") or body.doc
    words = node.maybe_text("x-clientwright-name") or name
    return Webhook(node.pointer, name, words, body.codec, body.type, doc)
