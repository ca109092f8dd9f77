"""Values of schemas, always the same: the least one, and one with everything that may be there.

hypothesis-jsonschema and schemathesis draw at random, do not take recursion through components
of this size, and shrink slowly; patterns alone are left to hypothesis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Literal

import hypothesis
from hypothesis import strategies as st
from hypothesis.errors import HypothesisException

from .described import Data, Description, Node, both
from .wire import scalar

Direction = Literal["request", "answer"]

FORMATS = {
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:30:00Z",
    "date-time-local": "2026-01-31T12:30:00",
    "time": "12:30:00Z",
    "duration": "P1DT2H",
    "uuid": "0b6f2a0e-8f0f-4b0e-9a57-0f4c8b0f2a0e",
    "email": "a@example.com",
    "idn-email": "a@example.com",
    "hostname": "example.com",
    "idn-hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/a",
    "url": "https://example.com/a",
    "uri-reference": "/a",
    "iri": "https://example.com/a",
    "byte": "aGVsbG8=",
    "base64": "aGVsbG8=",
    "binary": "aGVsbG8=",
    "decimal": "12.345678901234567890",
    "json-pointer": "/a",
    "regex": "a+",
    "uri-template": "/{a}",
    "int64": "9007199254740993",
    "int32": "7",
    "uint64": "9007199254740993",
    "uint32": "7",
}
DEPTH = 12
"""Levels below which only what is required is made."""
MANY = 2_000
"""Values after which a component has everything that may be there only where it comes first."""


class Impossible(Exception):
    """No value is what the schema says, or none that ends."""


@dataclass
class Values:
    """Makes the values of one description."""

    description: Description
    direction: Direction
    full: bool
    variant: int = 0
    """Which variant of unions is taken, where it is there."""
    _inside: list[str] = field(default_factory=list[str])
    _name: str = ""
    """The component that the value is of."""
    _whole: bool = True
    """Whether that has everything."""
    _met: set[str] = field(default_factory=set[str])
    _made: int = 0

    def of(self, schema: Data) -> Data:
        """A value of a schema; raises Impossible."""
        if schema is False:
            raise Impossible("nothing is allowed")
        if not isinstance(schema, dict):
            return "any"
        with self._in(schema.get("$ref"), self.description.follow(schema)) as target:
            return self._of(target)

    @contextmanager
    def _in(self, name: str | None, target: Node) -> Iterator[Node]:
        """While a value is made, of a component if it has a name; raises Impossible where none ends."""
        bases = [each["$ref"] for each in target.get("allOf") or () if "$ref" in each]
        components = [name, *bases] if name else bases
        for each in components:
            if self._inside.count(each) > (0 if len(self._inside) > DEPTH else 1):
                raise Impossible(f"{each} holds itself")
        before = self._inside, self._name, self._whole
        if components:
            is_new = self._made < MANY or components[0] not in self._met
            self._whole = is_new and len(self._inside) < DEPTH
            self._met.update(components if self._whole else ())
        self._inside = [*self._inside, *components]
        self._name = name or self._name
        try:
            yield target
        finally:
            self._inside, self._name, self._whole = before

    def _of(self, schema: Node) -> Data:
        self._made += 1
        if "const" in schema:
            return schema["const"]
        if schema.get("enum"):
            listed = [each for each in schema["enum"] if each is not None]
            value = listed[self.variant % len(listed)] if listed else None
            if schema.get("type") == "array" and not isinstance(value, list):
                return [value]  # The values are meant as those of items.
            return scalar(value) if _is_text(schema.get("type")) else value
        if schema.get("allOf"):
            return self._of(self.description.merged(schema))
        for keyword in ("oneOf", "anyOf"):
            if schema.get(keyword):
                return self._chosen(schema, keyword)
        return self._by_kind(schema)

    def _chosen(self, schema: Node, keyword: str) -> Data:
        """A value of one variant that is one of the whole."""
        rest = {k: v for k, v in schema.items() if k not in (keyword, "discriminator")}
        fallback: list[Data] = []
        for variant in self._variants(schema[keyword]):
            try:
                value = self._of_variant(rest, variant)
            except Impossible:
                continue
            self._tag(schema, variant, value)
            if self.description.allows(schema, value) is not False:
                return value
            fallback.append(value)
        if not fallback:
            raise Impossible("no variant has a value")
        return fallback[0]

    def _variants(self, variants: list[Data]) -> Iterator[Data]:
        """All but null, beginning with the one that is asked for."""
        real = [v for v in variants if self.description.follow(v).get("type") != "null"]
        start = self.variant % len(real) if real else 0
        yield from (*real[start:], *real[:start])
        yield from (v for v in variants if v not in real)

    def _of_variant(self, rest: Node, variant: Data) -> Data:
        shared = {k for k in rest if k in ("properties", "required", "type", "allOf")}
        if not shared or not isinstance(variant, dict):
            return self.of(variant)
        whole = both(rest, self.description.follow(variant))
        with self._in(variant.get("$ref"), whole):
            return self._of(whole)

    def _tag(self, schema: Node, variant: Data, value: Data) -> None:
        """Say the variant as the discriminator does, where the schema leaves it open."""
        about = schema.get("discriminator")
        if not isinstance(about, dict) or not isinstance(value, dict):
            return
        reference = variant.get("$ref", "") if isinstance(variant, dict) else ""
        name = str(about.get("propertyName"))
        declared = self.description.follow(
            self._property(self.description.follow(variant), name)
        )
        if declared.keys() & {"const", "enum"}:
            return
        mapping = about.get("mapping") or {}
        last = reference.rpartition("/")[2]
        value[name] = next(
            (k for k, v in mapping.items() if v in (reference, last)), last
        )

    def _say_itself(self, schema: Node, value: dict[str, Data]) -> None:
        """The tag of a schema that declares a discriminator for what extends it."""
        about = schema.get("discriminator")
        name = str(about.get("propertyName")) if isinstance(about, dict) else ""
        declared = self.description.follow(
            (schema.get("properties") or {}).get(name, {})
        )
        if (
            isinstance(about, dict)
            and isinstance(value.get(name), str)
            and not declared.keys() & {"const", "enum"}
        ):
            self._tag({"discriminator": about}, {"$ref": self._name}, value)

    def _property(self, schema: Node, name: str) -> Data:
        return (self.description.merged(schema).get("properties") or {}).get(name, {})

    def _by_kind(self, schema: Node) -> Data:
        kinds = schema.get("type", _kind_of(schema))
        listed = (
            [k for k in kinds if k != "null"] if isinstance(kinds, list) else [kinds]
        )
        kind = listed[0] if listed else "null"
        match kind:
            case "object":
                return self._object(schema)
            case "array":
                return self._array(schema)
            case "string":
                return text(schema)
            case "integer" | "number":
                return number(schema, kind)
            case "boolean":
                return True
            case "null":
                return None
            case _:
                return "any"

    def _object(self, schema: Node) -> Data:
        required = {*(schema.get("required") or ())}
        found: dict[str, Data] = {}
        for name, each in (schema.get("properties") or {}).items():
            if self._is_of_other_direction(each):
                continue
            if name not in required and not (self.full and self._whole):
                continue
            try:
                found[name] = self.of(each)
            except Impossible:
                if name in required:
                    raise
        self._say_itself(schema, found)
        extra = schema.get("additionalProperties")
        if isinstance(extra, dict):
            for name in sorted(required - {*(schema.get("properties") or {})}):
                found[name] = self.of(extra)
        short = len(found) < (schema.get("minProperties") or 0)
        if isinstance(extra, dict) and extra and (short or self.full and self._whole):
            try:
                found["a key"] = self.of(extra)
            except Impossible:
                pass
        return found

    def _is_of_other_direction(self, schema: Data) -> bool:
        other = "readOnly" if self.direction == "request" else "writeOnly"
        whole = self.description.follow(schema)
        parts = [whole, *map(self.description.follow, whole.get("allOf") or ())]
        return any(part.get(other) is True for part in parts)

    def _array(self, schema: Node) -> Data:
        prefix = schema.get("prefixItems")
        if prefix:
            return [self.of(each) for each in prefix]
        least = schema.get("minItems") or 0
        items = schema.get("items", True)
        if items is False or not (least or self.full):
            return []
        try:
            found = [self.of(items)]
        except Impossible:
            if least:
                raise
            return []
        # Items must differ: other variants, other numbers.
        for number_ in range(1, least):
            found.append(
                _another(found[0], number_) if schema.get("uniqueItems") else found[0]
            )
        return found


def _kind_of(schema: Node) -> str:
    """The type that other keywords speak of."""
    if schema.keys() & {
        "properties",
        "required",
        "additionalProperties",
        "minProperties",
    }:
        return "object"
    if schema.keys() & {"items", "prefixItems", "minItems", "uniqueItems"}:
        return "array"
    if schema.keys() & {"pattern", "minLength", "maxLength", "format"}:
        return "string"
    return "number" if schema.keys() & {"minimum", "maximum"} else "any"


def text(schema: Node) -> str:
    """A string of the format, pattern and length."""
    if isinstance(schema.get("format"), str) and schema["format"] in FORMATS:
        return FORMATS[schema["format"]]
    least, most = schema.get("minLength") or 0, schema.get("maxLength")
    if isinstance(schema.get("pattern"), str):
        return _matching(schema["pattern"], least, most)
    return "text".ljust(least, "x")[:most]


@lru_cache(maxsize=None)
def _matching(pattern: str, least: int, most: int | None) -> str:
    """The simplest text that a pattern finds something in."""
    for simple in (
        "text",
        "a",
        "1",
        "12345",
        "2026-01-31",
        "A",
        "a" * least,
        "1" * least,
    ):
        try:
            fits = re.search(pattern, simple) is not None
        except re.error:
            return "text"
        if fits and least <= len(simple) <= (most or len(simple)):
            return simple
    try:
        return hypothesis.find(
            st.from_regex(
                pattern.replace(r"\/", "/"), alphabet=st.characters(codec="ascii")
            ),
            lambda each: least <= len(each) <= (most or len(each)),
            settings=hypothesis.settings(
                max_examples=200, database=None, derandomize=True
            ),
        ).rstrip("\n")
    except (HypothesisException, re.error, ValueError):
        return "text"


def number(schema: Node, kind: str) -> Data:
    """A number within the limits; one with digits that no float has, where nothing speaks against."""
    least: Data = schema.get("minimum")
    most: Data = schema.get("maximum")
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    step = schema.get("multipleOf")
    start = max(filter(_is_number, (least, above)), default=None)
    end = min(filter(_is_number, (most, below)), default=None)
    wanted: Data = 7 if kind == "integer" else Decimal("7.25")
    if step and _is_number(step):
        wanted = step * max(1, int((start or 0) / step) + 1)
        return int(wanted) if kind == "integer" else wanted
    if start is not None and wanted <= start:
        wanted = start if start == least and above is None else start + 1
    if end is not None and wanted >= end:
        wanted = end if end == most and below is None else end - 1
    return int(wanted) if kind == "integer" else wanted


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _another(value: Data, number_: int) -> Data:
    if isinstance(value, str):
        return f"{value}{number_}"
    return value + number_ if _is_number(value) else value


def _is_text(kind: Data) -> bool:
    """Whether what YAML took for a number or a boolean is meant as text."""
    kinds = kind if isinstance(kind, list) else [kind]
    return [each for each in kinds if each != "null"] == ["string"]
