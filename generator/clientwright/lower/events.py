"""Schemas of server-sent events themselves: objects of `event`, `data`, `id` and `retry`."""

from __future__ import annotations

from collections.abc import Iterator

from clientwright.lower.kinds import kinds_of
from clientwright.lower.merge import flatten
from clientwright.spec.node import Node

MEMBERS = frozenset({"event", "data", "id", "retry"})
DEFAULT = "message"


def is_event(item: Node) -> bool:
    """Whether a schema describes events and not their data, in all of its variants."""
    is_told = item.pointer.endswith("/itemSchema")
    needed = {"data"} if is_told else {"event", "data"}
    variants = list(_variants(item))
    seen = {name for variant in variants for name in variant}
    return needed <= seen and all(
        variant and variant.keys() <= MEMBERS for variant in variants
    )


def text_events(item: Node) -> tuple[str, ...]:
    """The names of the events whose data is text; `*` where that of all is."""
    variants = list(_variants(item))
    texts = [v for v in variants if "data" not in v or is_text(v["data"])]
    if len(texts) == len(variants):
        return ("*",)
    return tuple(dict.fromkeys(name for v in texts for name in _names(v)))


def is_text(schema: Node) -> bool:
    return kinds_of(schema.resolve()) == ("string",)


def _names(variant: dict[str, Node]) -> tuple[str, ...]:
    if "event" not in variant:
        return (DEFAULT,)
    event = variant["event"]
    const = event.maybe_text("const")
    return (const,) if const is not None else event.texts("enum") or (DEFAULT,)


def _variants(item: Node) -> Iterator[dict[str, Node]]:
    """The properties of each schema that an event may have."""
    schema = item.resolve()
    own = _properties(schema)
    branches = [b for key in ("oneOf", "anyOf") for b in schema[key].items()]
    for branch in branches:
        yield from ({**own, **inner} for inner in _variants(branch))
    if not branches:
        yield own


def _properties(schema: Node) -> dict[str, Node]:
    merged = Node(schema.root, schema.pointer, dict(flatten(schema, ())))
    return {name: each.resolve() for name, each in merged["properties"].entries()}
