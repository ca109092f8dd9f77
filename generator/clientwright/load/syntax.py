"""Text to data, by whichever syntax the text is in."""

from __future__ import annotations

import json
import re
from decimal import Decimal

from clientwright.diagnostics import Diagnostic, InputError, Where
from clientwright.json_value import JSON
from clientwright.load.build import build
from clientwright.load.levels import MOST_LEVELS, too_deep
from clientwright.load.numbers import is_moderate
from clientwright.load.source import Source
from clientwright.load.tokens import Tokens
from clientwright.load.tokens_json import json_tokens
from clientwright.load.tokens_yaml import yaml_tokens

_PAIR_OR_HALF = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|(\\u[dD][89a-fA-F]..)")


def tokens_of_source(source: Source) -> Tokens:
    """Split a file into tokens with positions."""
    return json_tokens(source.text) if source.syntax == "json" else yaml_tokens(source)


def parse(source: Source) -> tuple[JSON, tuple[Diagnostic, ...]]:
    """Read the text of one file; it is refused when it is neither JSON nor YAML."""
    if source.syntax == "yaml":
        return build(source, yaml_tokens(source))
    fast = _FastJson()
    value = fast.read(source)
    if fast.odd or _levels(value) > MOST_LEVELS or _has_half_characters(source.text):
        return build(source, json_tokens(source.text))
    return value, ()


class _FastJson:
    """json.loads, which notes whether anything has to be reported with its place."""

    def __init__(self) -> None:
        self.odd = False

    def read(self, source: Source) -> JSON:
        try:
            value: JSON = json.loads(
                source.text,
                strict=False,
                parse_int=self._integer,
                parse_float=self._fraction,
                parse_constant=self._constant,
                object_pairs_hook=self._object,
            )
        except json.JSONDecodeError as error:
            raise _invalid(source, error) from error
        except RecursionError as error:
            raise too_deep(Where(source.name)) from error
        return value

    def _integer(self, text: str) -> int:
        if is_moderate(text):
            return int(text)
        self.odd = True
        return 0

    def _fraction(self, text: str) -> Decimal:
        if is_moderate(text):
            return Decimal(text)
        self.odd = True
        return Decimal(0)

    def _constant(self, text: str) -> str:
        self.odd = True
        return text

    def _object(self, pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
        value = dict(pairs)
        if len(value) != len(pairs):
            self.odd = True
        return value


def _invalid(source: Source, error: json.JSONDecodeError) -> InputError:
    return InputError(
        f"not valid JSON: {error.msg}",
        where=source.where(error.lineno, error.colno),
        advice="Correct the file at this line, or look at the line before it.",
    )


def _levels(value: JSON) -> int:
    """Count the levels without recursion, up to one too many."""
    level, count = [value], 0
    while level and count <= MOST_LEVELS:
        count += 1
        level = [
            inner
            for outer in level
            if isinstance(outer, (dict, list))
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, (dict, list))
        ]
    return count


def _has_half_characters(text: str) -> bool:
    if "\\ud" not in text and "\\uD" not in text:
        return False
    return any(match.group(1) for match in _PAIR_OR_HALF.finditer(text))
