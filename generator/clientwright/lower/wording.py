"""Bounds and values in words, for documentation."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal

from clientwright.json_value import JSON, as_object
from clientwright.lower.decimals import PYDANTIC
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
_PAIRS = ("imum", "Length", "Items", "Properties")
"""What is limited from both sides."""
LONGEST = 60
"""Characters of a value or a pattern that is still shown."""
PLAIN = re.compile(r"[\w.+:/-]+(, )?[\w.+:/ -]*")


def bounds_of(schema: Node) -> list[str]:
    """The limits of numbers and sizes, and the pattern."""
    given = as_object(schema.value)
    exact = {f"min{pair}" for pair in _PAIRS if _is_exact(given, pair)}
    upper = {f"max{key[3:]}" for key in exact}
    return [
        _worded(words, given[key], is_exact=key in exact)
        for key, words in LIMITS
        if key in given and key not in upper
        if key in exact or _is_worth_saying(key, given[key])
    ]


def _is_exact(given: Mapping[str, JSON], pair: str) -> bool:
    least = given.get(f"min{pair}")
    return isinstance(least, (int, Decimal)) and least == given.get(f"max{pair}")


def _worded(words: str, value: JSON, *, is_exact: bool) -> str:
    words = words.replace("at least", "exactly") if is_exact else words
    return words.format(value).removesuffix("s" if value == 1 else "")


def _is_worth_saying(key: str, value: JSON) -> bool:
    if value is None or isinstance(value, (bool, dict, list)):
        return False
    if key == "pattern" and str(value).startswith(PYDANTIC):
        return False
    return (key, value) != ("minLength", 1) and len(str(value)) <= LONGEST


def value_text(value: JSON) -> str:
    """A value as JSON has it, text without its quotes where it reads well so; nothing for long ones."""
    if value is None or value in ({}, [], ""):
        return ""
    text = str(value) if isinstance(value, (str, Decimal)) else _json(value)
    text = text if PLAIN.fullmatch(text) else _json(value)
    return text if len(text) <= LONGEST else ""


def _json(value: JSON) -> str:
    return json.dumps(value, default=float, ensure_ascii=False)
