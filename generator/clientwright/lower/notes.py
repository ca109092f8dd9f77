"""What a schema says of values beyond their type, in a few words for documentation."""

from __future__ import annotations

from collections.abc import Iterator

from clientwright.ir.types import Access, Const, RefType, Scalar, Type, bare
from clientwright.json_value import JSON
from clientwright.lower.demands import demands_of
from clientwright.lower.kinds import kinds_of
from clientwright.lower.merge import flatten
from clientwright.lower.wording import LONGEST, bounds_of, value_text
from clientwright.spec.node import Node

SILENT = frozenset("int32 int64 float double decimal date date-time password".split())
"""Formats that the type says, or that say nothing to a caller."""
ACCESS: dict[Access, str] = {"both": "", "read": "Read only.", "write": "Write only."}


def limits_of(schema: Node) -> str:
    """The bounds that a value must keep, and what else is demanded of it, in words."""
    # Converters write `uniqueItems` on texts too, where it says nothing.
    has_items = kinds_of(schema) in ((), ("array",))
    unique = ["no item twice"] if schema.flag("uniqueItems") and has_items else []
    return ", ".join([*bounds_of(schema), *unique, *demands_of(schema)])


def sentence_of(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""


def notes_of(schema: Node, kind: Type, access: Access, documented: bool) -> str:
    """The sentences about a property; an example where nothing else tells what it looks like."""
    is_named = isinstance(bare(kind), RefType)
    whole = schema if is_named else Node(schema.root, "", flatten(schema, ()))
    is_plain = isinstance(bare(kind), Scalar) and bare(kind) != Scalar("boolean")
    said = [
        sentence_of(limits_of(whole)),
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
