"""Server-sent events of OpenAPI 3.2: the schema of what is inside their data becomes that of the data.

On the wire the data of an event is text always. `contentSchema` says what JSON that text holds,
and whoever reads a stream means that.
"""

from __future__ import annotations

from clientwright.json_value import JSON, child
from clientwright.load.grammar import walk
from clientwright.spec.media_types import essence_of
from clientwright.spec.moves import Change
from clientwright.spec.node import Node

EVENTS = "/text~1event-stream"
BRANCHES = ("oneOf", "anyOf", "allOf")


def upgrade_32(data: dict[str, JSON]) -> Change:
    """Open the data of the events of all streams, in place."""
    change = Change(data)
    root, seen = Node.of(data), set[str]()
    for node in walk(data):
        if node.kind == "media_type" and node.pointer.endswith(EVENTS):
            at = child(node.pointer, "itemSchema")
            _open(change, Node(root.root, at, node.value.get("itemSchema")), seen)
    change.redirect()
    return change


def _open(change: Change, schema: Node, seen: set[str]) -> None:
    """Open the data in a schema of events, and in its variants."""
    target = schema.resolve()
    if target.pointer in seen:
        return
    seen.add(target.pointer)
    _open_data(change, target)
    for key in BRANCHES:
        for branch in target[key].items():
            _open(change, branch, seen)


def _open_data(change: Change, schema: Node) -> None:
    properties, data = schema["properties"], schema["properties"]["data"]
    if not isinstance(properties.value, dict) or not isinstance(data.value, dict):
        return
    inside = data["contentSchema"]
    if isinstance(inside.value, dict):
        properties.value["data"] = inside.value
        change.moved(data.pointer, inside.pointer)
    elif _is_json(data.text("contentMediaType")):
        properties.value["data"] = {}


def _is_json(media_type: str) -> bool:
    essence = essence_of(media_type)
    return essence == "application/json" or essence.endswith("+json")
