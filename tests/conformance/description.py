"""A description as the harness reads it: by itself, with nothing of the generator."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from jsonschema import Draft202012Validator

from .failure import Unmet
from .scenarios import Data

Schema = Mapping[str, Any]
_HOLE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True)
class Found:
    """An operation that a request belongs to, with what its URL says."""

    method: str
    path: str
    operation: Mapping[str, Data]
    parameters: tuple[Schema, ...]
    server: str
    variables: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def body(self) -> Mapping[str, Data]:
        body: Mapping[str, Data] = self.operation.get("requestBody", {})
        return body

    @property
    def media_types(self) -> tuple[str, ...]:
        """What the body may be sent as."""
        return tuple(self.body.get("content", {}))

    @property
    def body_schema(self) -> Schema:
        """The schema of the body in the first of its media types."""
        content = self.body.get("content", {})
        media_types: list[Mapping[str, Data]] = list(content.values())
        schema: Schema = media_types[0].get("schema", {}) if media_types else {}
        return schema

    def parameter(self, place: str, name: str) -> Schema:
        for each in self.parameters:
            if each["in"] == place and each["name"].lower() == name.lower():
                return each
        raise Unmet("arguments", f"no parameter {name!r} in the {place} is described")


@dataclass(frozen=True)
class Description:
    """One document."""

    data: Mapping[str, Data]

    @classmethod
    def read(cls, path: Path) -> Description:
        return cls(json.loads(path.read_text()))

    def follow(self, node: Schema) -> Schema:
        """What a reference leads to; members beside the reference win."""
        while "$ref" in node:
            target: Data = self.data
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step.replace("~1", "/").replace("~0", "~")]
            node = {**target, **{k: v for k, v in node.items() if k != "$ref"}}
        return node

    def find(self, method: str, uri: str) -> Found:
        """The operation of a request; the one with the fewest variables where several fit."""
        fitting = list(self._fitting(method, uri))
        if not fitting:
            raise Unmet("description", f"no operation is {method} {uri}")
        return min(fitting, key=lambda each: len(each.values))

    def _fitting(self, method: str, uri: str) -> Iterator[Found]:
        for path, item in self.data["paths"].items():
            operation = item.get(method.lower())
            for server in self._servers if operation else ():
                match = _pattern(server, path).fullmatch(uri.rstrip("/"))
                if match:
                    given = (
                        *item.get("parameters", ()),
                        *operation.get("parameters", ()),
                    )
                    parameters = tuple(map(self.follow, given))
                    names = _HOLE.findall(_without_host(server))
                    texts = [unquote(text) for text in match.groups()]
                    yield Found(
                        method,
                        path,
                        operation,
                        parameters,
                        server,
                        dict(zip(names, texts, strict=False)),
                        dict(zip(_HOLE.findall(path), texts[len(names) :])),
                    )

    @property
    def _servers(self) -> list[str]:
        return [each["url"] for each in self.data.get("servers", [{"url": "/"}])]

    def answer(self, found: Found, status: int, media_type: str) -> Schema | None:
        """The schema of an answer; None where the description has none."""
        responses = found.operation["responses"]
        keys = (str(status), f"{status // 100}XX", "default")
        response: Schema = next((responses[k] for k in keys if k in responses), {})
        content = self.follow(response).get("content", {})
        schema: Schema | None = content.get(media_type, {}).get("schema")
        return schema

    def allows(self, schema: Schema, value: Data) -> bool:
        """Whether a value is what a schema says."""
        whole = {**schema, "components": self.data.get("components", {})}
        return Draft202012Validator(whole).is_valid(value)

    def properties(self, schema: Schema) -> dict[str, Schema]:
        """The properties of an object, those of its `allOf` among them."""
        schema = self.follow(schema)
        found: dict[str, Schema] = {}
        for part in schema.get("allOf", ()):
            found |= self.properties(part)
        return {**found, **schema.get("properties", {})}

    def others(self, schema: Schema) -> Schema | None:
        """What members of an object are that it does not name; None where that is not said."""
        schema = self.follow(schema)
        for keyword in ("additionalProperties", "unevaluatedProperties"):
            if isinstance(schema.get(keyword), dict):
                found: Schema = schema[keyword]
                return found
        parts = map(self.others, schema.get("allOf", ()))
        return next((each for each in parts if each), None)

    def narrowed(self, schema: Schema, value: Data) -> Schema:
        """The one alternative that a value is of, by discriminator or by what it allows."""
        schema = self.follow(schema)
        chosen = self._by_discriminator(schema, value) or self._by_shape(schema, value)
        return self.narrowed(chosen, value) if chosen else schema

    def _by_discriminator(self, schema: Schema, value: Data) -> Schema | None:
        about = schema.get("discriminator")
        if about is None or not isinstance(value, dict):
            return None
        target = about.get("mapping", {}).get(value.get(about["propertyName"]))
        return {"$ref": target} if target else None

    def _by_shape(self, schema: Schema, value: Data) -> Schema | None:
        options = (*schema.get("oneOf", ()), *schema.get("anyOf", ()))
        fitting = [each for each in options if self.allows(each, value)]
        return fitting[0] if len(fitting) == 1 else None


def _without_host(server: str) -> str:
    """The path of a server's URL; a variable in front of it stands for scheme and host."""
    if server.startswith("{"):
        return server.partition("}")[2]
    return urlsplit(server).path


def _pattern(server: str, path: str) -> re.Pattern[str]:
    pieces = _HOLE.split((_without_host(server).rstrip("/") + path).rstrip("/"))
    return re.compile(
        "".join(
            "([^/]+)" if index % 2 else re.escape(piece)
            for index, piece in enumerate(pieces)
        )
    )
