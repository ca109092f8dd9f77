"""YAML as tokens: libyaml finds the words, and YAML 1.2 says what a plain word means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Protocol

import yaml

from clientwright.diagnostics import InputError, Where
from clientwright.json_value import JSON
from clientwright.load.levels import too_deep
from clientwright.load.numbers import is_moderate
from clientwright.load.source import Source
from clientwright.load.tokens import Kind, Token, Tokens

_CORE = "tag:yaml.org,2002:"
_NAMES: dict[str, JSON] = {
    **{word: None for word in ("", "~", "null", "Null", "NULL")},
    **{word: True for word in ("true", "True", "TRUE")},
    **{word: False for word in ("false", "False", "FALSE")},
}
_BOOLEANS_OF_1_1 = frozenset(
    form
    for word in ("on", "off", "yes", "no")
    for form in (word, word.title(), word.upper())
)
_INTEGER = re.compile(r"[-+]?(?:0|[1-9]\d*)", re.ASCII)
_OCTAL = re.compile(r"0o[0-7]{1,30}")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]{1,30}")
_LEADING_ZERO = re.compile(r"[-+]?0\d+", re.ASCII)
_FRACTION = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?", re.ASCII)
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def yaml_tokens(source: Source) -> Tokens:
    """Read the first document of a YAML text; a second one is refused."""
    documents = 0
    for event in _events(source):
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
        if documents > 1:
            raise InputError(
                "the file holds several YAML documents",
                where=_place(source, event.start_mark),
                advice="Keep one document a file: remove what follows the line `---`.",
            )
        token = _token(event)
        if token is not None:
            yield token


def _events(source: Source) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(source.text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        raise _invalid(source, error) from error
    except yaml.reader.ReaderError as error:
        raise _unprintable(source, error) from error


def _invalid(source: Source, error: yaml.MarkedYAMLError) -> InputError:
    where = _place(source, error.problem_mark or error.context_mark)
    problem = " ".join(part for part in (error.context, error.problem) if part)
    if "nesting depth" in problem:
        # libyaml reads ahead, and newer ones end at a depth of their own.
        return too_deep(where)
    return InputError(
        f"not valid YAML: {problem}",
        where=where,
        advice="Correct the file at this line, or look at the line before it.",
    )


def _unprintable(source: Source, error: yaml.reader.ReaderError) -> InputError:
    # libyaml counts bytes of UTF-8 here.
    before = source.text.encode()[: error.position].decode(errors="ignore")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return InputError(
        f"not valid YAML: {error.reason}",
        where=source.where(line, column),
        advice="Remove the character: YAML allows printable ones only.",
    )


class _Mark(Protocol):
    """A mark of PyYAML or of libyaml; both count from zero."""

    line: int
    column: int


def _place(source: Source, mark: _Mark | None) -> Where:
    return source.where(mark.line + 1, mark.column + 1) if mark else Where(source.name)


def _token(event: yaml.Event) -> Token | None:
    mark: _Mark | None = event.start_mark
    if mark is None:  # only an event made by hand has none
        return None
    line, column = mark.line + 1, mark.column + 1
    match event:
        case yaml.ScalarEvent():
            return _scalar(event, line, column)
        case yaml.MappingStartEvent():
            fault = _strange(event.tag, "map")
            return Token(Kind.OBJECT, line, column, anchor=event.anchor, fault=fault)
        case yaml.SequenceStartEvent():
            fault = _strange(event.tag, "seq")
            return Token(Kind.ARRAY, line, column, anchor=event.anchor, fault=fault)
        case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
            return Token(Kind.END, line, column)
        case yaml.AliasEvent():
            return Token(Kind.ALIAS, line, column, event.anchor or "")
        case _:
            return None


def _strange(tag: str | None, expected: str) -> str | None:
    return None if tag in (None, "!", _CORE + expected) else "unknown-tag"


def _scalar(event: yaml.ScalarEvent, line: int, column: int) -> Token:
    text, tag = event.value, event.tag
    if tag is None and event.implicit[0]:
        if text == "<<":
            return Token(Kind.MERGE, line, column, text, text)
        value, fault = plain(text)
    elif tag is None or not tag.startswith("!") or tag == "!":
        value, fault = _tagged(text, tag)
    else:
        value, fault = text, "unknown-tag"
    return Token(Kind.SCALAR, line, column, text, value, event.anchor, fault)


def _tagged(text: str, tag: str | None) -> tuple[JSON, str | None]:
    if tag in {_CORE + name for name in ("int", "float", "bool", "null")}:
        return plain(text)
    return text, None


@lru_cache(maxsize=4096)
def plain(text: str) -> tuple[JSON, str | None]:
    """Resolve an unquoted word as YAML 1.2 does, never losing a digit or a zero."""
    if text in _NAMES:
        return _NAMES[text], None
    if text in _BOOLEANS_OF_1_1:
        return text, "yaml-boolean"
    if _NOT_FINITE.fullmatch(text):
        return text, "not-a-json-number"
    if _LEADING_ZERO.fullmatch(text):
        return text, "leading-zero"
    return _number(text)


def _number(text: str) -> tuple[JSON, str | None]:
    if _OCTAL.fullmatch(text) or _HEXADECIMAL.fullmatch(text):
        return int(text, 0), None
    if not _FRACTION.fullmatch(text):
        return text, None
    if not is_moderate(_as_json(text)):
        return text, "not-a-json-number"
    return (int(text) if _INTEGER.fullmatch(text) else Decimal(text)), None


def _as_json(text: str) -> str:
    """Spell `+.5` and `5.` as JSON would."""
    spelled = re.sub(r"^\.", "0.", text.lstrip("+-"))
    return re.sub(r"\.(?!\d)", "", spelled)
