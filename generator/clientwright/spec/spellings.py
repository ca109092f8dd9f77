"""JSON Schema that says one thing in several ways, in the one way that later stages read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from clientwright.json_value import JSON, as_list, as_object, child
from clientwright.load.grammar import Node, walk
from clientwright.spec.moves import Change

_SHAPING: Mapping[str, type] = {
    **dict.fromkeys(("required", "allOf", "anyOf", "oneOf", "enum"), list),
    **dict.fromkeys(("properties", "patternProperties"), dict),
    **dict.fromkeys(("additionalProperties", "unevaluatedProperties"), dict),
}
"""Keywords beside a `$ref` that make another type of it, and what they hold."""
_DYNAMIC = ("$dynamicRef", "$recursiveRef")


def respell(data: dict[str, JSON]) -> Change:
    """The step of a description that is in OpenAPI 3.1 already."""
    change = Change(data)
    spellings = Spellings(change)
    for node in walk(change.data):
        if node.kind == "schema":
            spellings.read(node)
    spellings.finish()
    change.redirect()
    return change


@dataclass(slots=True)
class Spellings:
    """Respells one schema after the other; references to anchors wait until all are known."""

    change: Change
    _anchors: dict[str, str] = field(default_factory=dict[str, str])
    _dynamic: list[Node] = field(default_factory=list[Node])

    def read(self, node: Node) -> None:
        """Respell a schema, before those that are inside of it."""
        _tuple(self.change, node)
        _dependencies(self.change, node)
        _reference_beside(self.change, node)
        if any(key in node.value for key in _DYNAMIC):
            self._dynamic.append(node)
        for key in ("$anchor", "$dynamicAnchor"):
            if isinstance(name := node.value.get(key), str):
                self._anchors.setdefault(name, node.pointer)

    def finish(self) -> None:
        for node in self._dynamic:
            _refer(node, self._anchors)


def _reference_beside(change: Change, node: Node) -> None:
    """A `$ref` with a structure beside it is one of two schemas that hold at once."""
    schema = node.value
    if not isinstance(schema.get("$ref"), str) or not any(
        schema.get(key) and isinstance(schema.get(key), kind)
        for key, kind in _SHAPING.items()
    ):
        return
    parts = as_list(schema.get("allOf"))
    for index in reversed(range(len(parts))):
        old = child(node.pointer, "allOf", index)
        change.moved(child(node.pointer, "allOf", index + 1), old)
    reference: JSON = {"$ref": schema.pop("$ref")}
    made = child(node.pointer, "allOf", 0)
    change.made(child(made, "$ref"), child(node.pointer, "$ref"))
    schema["allOf"] = [reference, *parts]


def _tuple(change: Change, node: Node) -> None:
    """A list of `items`, as JSON Schema had it before 2020: its schemas are positions."""
    schema = node.value
    if not isinstance(schema.get("items"), list) or "prefixItems" in schema:
        return
    pointer = child(node.pointer, "items")
    message = "a list of `items` is a word of older JSON Schema"
    change.report("items-list", change.before(pointer), message, "read as a tuple")
    schema["prefixItems"] = schema.pop("items")
    change.moved(child(node.pointer, "prefixItems"), pointer)
    if "additionalItems" in schema:
        schema["items"] = schema.pop("additionalItems")
        change.made(pointer, child(node.pointer, "additionalItems"))


def _dependencies(change: Change, node: Node) -> None:
    """`dependencies` of older JSON Schema: of names, or of schemas."""
    for name, each in as_object(node.value.pop("dependencies", None)).items():
        key = "dependentRequired" if isinstance(each, list) else "dependentSchemas"
        node.value[key] = {**as_object(node.value.get(key)), name: each}
        old = child(node.pointer, "dependencies", name)
        change.moved(child(node.pointer, key, name), old)


def _refer(node: Node, anchors: Mapping[str, str]) -> None:
    """Who extends a schema is not known here: a dynamic reference leads to its first anchor."""
    for key in _DYNAMIC:
        text = node.value.get(key)
        if not isinstance(text, str) or "$ref" in node.value:
            continue
        target = anchors.get(text.removeprefix("#")) or _component(node.pointer)
        if target is not None:
            node.value["$ref"] = f"#{target}"
            del node.value[key]


def _component(pointer: str) -> str | None:
    """The component that a place is in."""
    tokens = pointer.split("/")
    is_inside = tokens[1:3] == ["components", "schemas"] and len(tokens) > 4
    return "/".join(tokens[:4]) if is_inside else None
