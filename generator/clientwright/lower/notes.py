"""What a schema says of values beyond their type, in a few words for documentation."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal

from clientwright.ir.types import Access, Const, RefType, Scalar, Type
from clientwright.json_value import JSON, as_object
from clientwright.lower.merge import flatten
from clientwright.lower.nulls import bare
from clientwright.spec.node import Node

LIMITS = (
    ("minimum", "at least {}"),
    ("exclusiveMinimum", "more than {}"),
    ("maximum", "at most {}"),
    ("exclusiveMaximum", "less than {}"),
    ("multipleOf", "a multiple of {}"),
    ("minLength", "at least {} characters"),
    ("maxLength", "at most {} characters"),
    ("minItems", "at least {} items"),
    ("maxItems", "at most {} items"),
    ("minProperties", "at least {} members"),
    ("maxProperties", "at most {} members"),
    ("pattern", "matches `{}`"),
)
SILENT = frozenset("int32 int64 float double decimal date date-time password".split())
"""Formats that the type says, or that say nothing to a caller."""
LONGEST = 60
"""Characters of a value or a pattern that is still shown."""
PLAIN = re.compile(r"[\w.+:/-]+(, )?[\w.+:/ -]*")
ACCESS: dict[Access, str] = {"both": "", "read": "Read only.", "write": "Write only."}


def limits_of(schema: Node) -> str:
    """The bounds that a value must keep, in words."""
    given = as_object(schema.value)
    said = [
        words.format(given[key]).removesuffix("s" if given[key] == 1 else "")
        for key, words in LIMITS
        if key in given and _is_worth_saying(key, given[key])
    ]
    return ", ".join(
        [*said, *(["no item twice"] if schema.flag("uniqueItems") else [])]
    )


def _is_worth_saying(key: str, value: JSON) -> bool:
    if value is None or isinstance(value, (bool, dict, list)):
        return False
    return (key, value) != ("minLength", 1) and len(str(value)) <= LONGEST


def notes_of(schema: Node, kind: Type, access: Access, documented: bool) -> str:
    """The sentences about a property; an example where nothing else tells what it looks like."""
    is_named = isinstance(bare(kind), RefType)
    whole = schema if is_named else Node(schema.root, "", flatten(schema, ()))
    is_plain = isinstance(bare(kind), Scalar) and bare(kind) != Scalar("boolean")
    limits = limits_of(whole)
    said = [
        f"{limits[0].upper()}{limits[1:]}." if limits else "",
        *_content(whole, kind),
        (
            ""
            if isinstance(bare(kind), Const)
            else _shown("Always {}.", whole["const"].value)
        ),
        _listed(whole["enum"]) if is_plain else "",
        _excluded(whole["not"]),
        _shown("Default: {}.", whole["default"].value),
        ACCESS[access],
    ]
    notes = " ".join(each for each in said if each)
    if notes or documented or bare(kind) != Scalar("string"):
        return notes
    return next(_examples(whole), "")


def _content(schema: Node, kind: Type) -> Iterator[str]:
    form = schema.text("format")
    if bare(kind) == Scalar("string") and form and form not in SILENT:
        yield _shown("Format: {}.", form)
    yield _shown("Content: {}.", schema["contentMediaType"].value)


def _listed(enum: Node) -> str:
    values = [text for each in enum.items() if (text := value_text(each.value))]
    return f"One of {', '.join(values)}." if values else ""


def _excluded(schema: Node) -> str:
    if "enum" in schema:
        values = [value_text(each.value) for each in schema["enum"].items()]
        text = " or ".join(value for value in values if value)
        return f"Not {text}." if text and len(text) <= LONGEST else ""
    return _shown("Not {}.", schema["const"].value or schema["type"].value)


def _examples(schema: Node) -> Iterator[str]:
    for each in schema["examples"].items():
        if text := _shown("For example {}.", each.value):
            yield text


def _shown(sentence: str, value: JSON) -> str:
    text = value_text(value)
    return sentence.format(text) if text else ""


def value_text(value: JSON) -> str:
    """A value as JSON has it, text without its quotes where it reads well so; nothing for long ones."""
    if value is None or value in ({}, [], ""):
        return ""
    text = str(value) if isinstance(value, (str, Decimal)) else _json(value)
    text = text if PLAIN.fullmatch(text) else _json(value)
    return text if len(text) <= LONGEST else ""


def _json(value: JSON) -> str:
    return json.dumps(value, default=float, ensure_ascii=False)
