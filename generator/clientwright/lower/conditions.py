"""Properties that an object has under a condition: `then`, `else` and `dependentSchemas`.

A type cannot say when they are there, so they may be missing; where two conditions describe one
property, it is of either type.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from clientwright.json_value import JSON, as_list, as_object
from clientwright.spec.node import Node

CONDITIONAL = "x-clientwright-conditional"
"""Where they wait, by name, until all parts of an `allOf` are known."""
CONDITIONS = ("then", "else", "dependentSchemas")
TRIVIAL = frozenset({"description", "title", "type", "default", "examples"})


def conditional(
    node: Node, flatten: Callable[[Node], Mapping[str, JSON]]
) -> dict[str, JSON]:
    """The properties that the conditions of a schema describe, each with a list of its schemas."""
    found: dict[str, JSON] = {}
    dependent = (each for _, each in node["dependentSchemas"].entries())
    for each in (node["then"], node["else"], *dependent):
        if isinstance(each.value, dict):
            inner = flatten(each)
            for name, schema in as_object(inner.get("properties")).items():
                found[name] = [*as_list(found.get(name)), schema]
            for name, schemas in as_object(inner.get(CONDITIONAL)).items():
                found[name] = [*as_list(found.get(name)), *as_list(schemas)]
    return found


def needed_with(node: Node) -> dict[str, JSON]:
    """The properties that `dependentSchemas` require beside another one."""
    dependent = node["dependentSchemas"].entries()
    needed = {name: each.resolve()["required"].value for name, each in dependent}
    return {name: names for name, names in needed.items() if as_list(names)}


def with_conditional(schema: Mapping[str, JSON]) -> dict[str, JSON]:
    """The schema with those properties among its own, whose words win."""
    rest = {k: v for k, v in schema.items() if k != CONDITIONAL}
    properties = dict(as_object(rest.get("properties")))
    for name, schemas in as_object(schema.get(CONDITIONAL)).items():
        if _says_little(properties.get(name, {})):
            listed = as_list(schemas)
            choices = [s for i, s in enumerate(listed) if s not in listed[:i]]
            properties[name] = choices[0] if len(choices) == 1 else {"anyOf": choices}
    return {**rest, "properties": properties} if properties else rest


def _says_little(schema: JSON) -> bool:
    """Whether a property's own schema leaves its type to the conditions."""
    said = as_object(schema)
    return said.keys() <= TRIVIAL and said.get("type") in (None, "object")
