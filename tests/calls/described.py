"""A description as the server reads it: its words, with nothing of what the generator makes of them.

Swagger 2.0 and OpenAPI 3.0 are read as the generator upgrades them, which tests of its own hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias, cast
from urllib.parse import unquote, urlsplit

import jsonschema_rs

from clientwright.load import load
from clientwright.spec.upgrade import upgrade_document

Data: TypeAlias = Any
Node: TypeAlias = Mapping[str, Data]

Validator = jsonschema_rs.Draft202012Validator
UNREADABLE = (
    ValueError,
    jsonschema_rs.ValidationError,
    jsonschema_rs.ReferencingError,
)

DOCUMENT = "urn:description"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True)
class Described:
    """One operation, its references followed."""

    method: str
    path: str
    node: Node
    parameters: tuple[Node, ...]
    body: Node
    responses: Mapping[str, Node]
    base: str = ""
    """The path of a server of its own."""


class Description:
    """One document."""

    def __init__(self, data: Node) -> None:
        self.data = data
        self._validators: dict[int, tuple[Data, Validator | None]] = {}
        """By the identity of a schema, which is kept so that it stays the one."""
        self._merged: dict[int, tuple[Node, Node]] = {}

    @classmethod
    def read(cls, path: Path, overlay: Path | None = None) -> Description:
        document, _ = load(path, overlay)
        return cls(cast(Node, upgrade_document(document)[0].data))

    def follow(self, node: Data) -> Node:
        """What a reference leads to; members beside it win. An empty object where it leads nowhere."""
        seen: set[str] = set()
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            reference = node["$ref"]
            if reference in seen:
                return {}
            seen.add(reference)
            beside = {k: v for k, v in node.items() if k != "$ref"}
            target = self._target(reference)
            node = (
                {**target, **beside} if beside and isinstance(target, dict) else target
            )
        return node if isinstance(node, dict) else {}

    def merged(self, schema: Node) -> Node:
        """A schema and the parts of its `allOf` as one."""
        if not schema.get("allOf"):
            return schema
        if id(schema) not in self._merged:
            found: Node = {k: v for k, v in schema.items() if k != "allOf"}
            for part in schema["allOf"]:
                found = both(found, self.merged(self.follow(part)))
            self._merged[id(schema)] = schema, found
        return self._merged[id(schema)][1]

    def _target(self, reference: str) -> Data:
        target: Data = self.data
        for step in reference.removeprefix("#").split("/")[1:]:
            name = unquote(step).replace("~1", "/").replace("~0", "~")
            try:
                target = target[int(name) if isinstance(target, list) else name]
            except (KeyError, IndexError, ValueError, TypeError):
                return {}
        return target

    def operations(self) -> Iterator[Described]:
        for path, item in self.data.get("paths", {}).items():
            item = self.follow(item)
            for method in METHODS:
                if path.startswith("x-") or not isinstance(item.get(method), dict):
                    continue
                yield self._operation(method.upper(), path, item, item[method])

    def _operation(self, method: str, path: str, item: Node, node: Node) -> Described:
        parameters: dict[tuple[str, str], Node] = {}
        for holder in (item, node):
            for each in map(self.follow, holder.get("parameters") or ()):
                parameters[str(each.get("in")), str(each.get("name"))] = each
        responses = node.get("responses") or {}
        return Described(
            method,
            path,
            node,
            tuple(parameters.values()),
            self.follow(node.get("requestBody", {})),
            {str(k): self.follow(v) for k, v in responses.items()},
            self._base(node.get("servers") or item.get("servers") or ()),
        )

    def _base(self, servers: Sequence[Node]) -> str:
        """The path of a server that is another one than those of the whole API."""
        is_own = list(servers) != self.data.get("servers")
        return _base(servers) if is_own else ""

    @cached_property
    def _registry(self) -> jsonschema_rs.Registry:
        """The document, handed to the validator once."""
        schemas = (self.data.get("components") or {}).get("schemas") or {}
        whole = {
            "components": {"schemas": schemas},
            "paths": self.data.get("paths", {}),
        }
        return jsonschema_rs.Registry(
            [(DOCUMENT, whole)], draft=jsonschema_rs.Draft202012
        )

    def allows(self, schema: Data, value: Data) -> bool | None:
        """Whether a schema allows a value; None where no validator can be made of the schema."""
        if id(schema) not in self._validators:
            self._validators[id(schema)] = schema, self._validator(schema)
        validator = self._validators[id(schema)][1]
        try:
            return None if validator is None else validator.is_valid(value)
        except ValueError:
            return None

    def _validator(self, schema: Data) -> Validator | None:
        try:
            return Validator(_absolute(schema), registry=self._registry)
        except UNREADABLE:
            return None


def _absolute(schema: Data) -> Data:
    """A schema whose references name the document that they are of."""
    if isinstance(schema, list):
        return [_absolute(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: _absolute(each) for key, each in schema.items()}
    if isinstance(found.get("$ref"), str):
        found["$ref"] = DOCUMENT + found["$ref"]
    return found


def _base(servers: Sequence[Node]) -> str:
    """The path of the first server, with the defaults of its variables."""
    if not servers:
        return ""
    url = str(servers[0].get("url", ""))
    for name, variable in (servers[0].get("variables") or {}).items():
        url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
    return urlsplit(url).path.rstrip("/")


def both(one: Node, other: Node) -> Node:
    """Two schemas as one that says both, as far as that is needed here."""
    found = {**other, **one}
    if "properties" in one and "properties" in other:
        shared = one["properties"].keys() & other["properties"].keys()
        found["properties"] = {
            **other["properties"],
            **one["properties"],
            **{
                name: {"allOf": [one["properties"][name], other["properties"][name]]}
                for name in shared
                if one["properties"][name] != other["properties"][name]
            },
        }
    if "required" in one and "required" in other:
        found["required"] = [*dict.fromkeys([*one["required"], *other["required"]])]
    if "type" in one and "type" in other:
        kinds = [one["type"]] if isinstance(one["type"], str) else one["type"]
        theirs = [other["type"]] if isinstance(other["type"], str) else other["type"]
        found["type"] = [kind for kind in kinds if kind in theirs] or kinds
    if one.get("enum") and other.get("enum"):
        found["enum"] = [each for each in one["enum"] if each in other["enum"]]
    if "items" in one and "items" in other and one["items"] != other["items"]:
        found["items"] = {"allOf": [one["items"], other["items"]]}
    for keyword in ("oneOf", "anyOf"):
        if one.get(keyword) and other.get(keyword) and one[keyword] != other[keyword]:
            found[keyword] = one[keyword]
    return found
