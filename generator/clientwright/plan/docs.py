"""Docstrings: what a caller must know, in the description's words."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from clientwright.json_value import JSON, tokens_of
from clientwright.ir.api import Operation, Parameter
from clientwright.ir.flows import (
    Cursor,
    Download,
    Link,
    Offset,
    PageNumber,
    Pages,
    Plain,
    Poll,
    Streamed,
    Token,
)
from clientwright.ir.types import (
    EnumType,
    ListType,
    NamedType,
    NullableType,
    RefType,
    Type,
    TypeId,
)

from clientwright.plan.literals import literal
from clientwright.plan.types import spelt_out

_MANY = 20
"""Values of an enum, which a sentence can name."""

PREVIEW = "Preview: the vendor may change it at any time without notice."


def operation_paragraphs(
    operation: Operation,
    arguments: tuple[tuple[str, Parameter], ...],
    types: Mapping[TypeId, NamedType],
    statuses: list[str],
    wait: str | None,
    stream: str | None = None,
    choices: Sequence[tuple[str, str]] = (),
    headers: Sequence[str] = (),
) -> list[str]:
    """Summary, description, notices, arguments, errors: a paragraph each."""
    return [
        _sentence(operation.summary)
        or operation.doc
        or f"{operation.method} {operation.path}",
        operation.doc if operation.summary else "",
        _notices(operation, wait, stream, headers),
        _arguments(arguments, operation, types, choices),
        _raises(statuses),
    ]


def field_paragraphs(doc: str, notes: str, deprecated: bool) -> list[str]:
    """What is said of a property: on one line, where its own words are one."""
    before = "Deprecated." if deprecated else ""
    if "\n" in doc.strip():
        return [text for text in (before, doc, notes) if text]
    doc = _sentence(doc.strip()) if notes else doc.strip()
    return [" ".join(text for text in (before, doc, notes) if text)]


def _notices(
    operation: Operation,
    wait: str | None,
    stream: str | None,
    headers: Sequence[str],
) -> str:
    said = [
        "Deprecated." if operation.deprecated else "",
        PREVIEW if operation.preview and "preview" not in operation.doc.lower() else "",
        _permissions(operation),
        _flow(operation, wait),
        _headers(operation, headers),
        f"`{stream}` gives the answer piece by piece." if stream else "",
    ]
    return "\n".join(line for line in said if line)


def _headers(operation: Operation, classes: Sequence[str]) -> str:
    """Where documented header fields are, for calls that make one request."""
    if not classes or not isinstance(operation.flow, Plain | Poll):
        return ""
    listed = " or ".join(f"`headers.typed({name})`" for name in classes)
    return f"Its `raw` answer has {listed}."


def _permissions(operation: Operation) -> str:
    missing = [p for p in operation.permissions if p not in operation.doc]
    return f"Permissions: {', '.join(missing)}." if missing else ""


def _flow(operation: Operation, wait: str | None) -> str:
    match operation.flow:
        case Token(whole=True) as pages:
            said = "Iterate over the result for all pages; each has several lists."
            return f"{said}{_beginning(pages)}"
        case Cursor() | Token() | Offset() | PageNumber() | Link() as pages:
            said = "Iterate over the result for the items of all pages, or over its `pages()`."
            return f"{said}{_beginning(pages)}"
        case Poll(pending=pending):
            return f"The answer may still be {' or '.join(pending)}; `{wait}` waits for another."
        case Streamed():
            return "Nothing is sent before the result is iterated over or opened."
        case Download():
            return "Nothing is sent before the result is read, saved or opened."
        case _:
            return ""


def _beginning(pages: Pages) -> str:
    """Which member of the body changes from page to page."""
    if isinstance(pages, Link) or not pages.member:
        return ""
    member = ".".join(tokens_of(pages.member))
    return f"\n`{_one_line(member)}` of the body says where they begin."


def _arguments(
    arguments: tuple[tuple[str, Parameter], ...],
    operation: Operation,
    types: Mapping[TypeId, NamedType],
    choices: Sequence[tuple[str, str]],
) -> str:
    lines = [f"    {name}: {_about(parameter, types)}" for name, parameter in arguments]
    if operation.body is not None and operation.body.doc:
        lines.append(f"    body: {_one_line(operation.body.doc)}")
    lines += [f"    {name}: {about}" for name, about in choices]
    return "\n".join(["Args:", *lines]) if lines else ""


def _about(parameter: Parameter, types: Mapping[TypeId, NamedType]) -> str:
    values = enum_values(parameter.type, types)
    said = [
        _sentence(_one_line(parameter.doc)),
        (
            f"One of {', '.join(values)}."
            if values and not _mentions(parameter.doc, values)
            else ""
        ),
        f"Limits: {parameter.limits}." if parameter.limits else "",
        "" if parameter.default is None else f"Default: {_shown(parameter.default)}.",
        "Deprecated." if parameter.deprecated else "",
    ]
    return (
        " ".join(part for part in said if part)
        or f"`{parameter.wire_name}` in the {parameter.place}."
    )


def _mentions(doc: str, values: list[str]) -> bool:
    return all(value in doc for value in values)


def _shown(value: JSON) -> str:
    """A value as JSON has it, text without its quotes where it reads well so."""
    plain = value if isinstance(value, str) else json.dumps(value, default=str)
    return (
        plain if re.fullmatch(r"[\w.+:/-]+(, )?[\w.+:/ -]*", plain) else literal(value)
    )


def enum_values(kind: Type, types: Mapping[TypeId, NamedType]) -> list[str]:
    """The values of a parameter that is an enum, or a list of one.

    Not those that its annotation spells out, nor more than a reader would read: the type has them.
    """
    if isinstance(kind, NullableType):
        return enum_values(kind.inner, types)
    if isinstance(kind, ListType):
        return enum_values(kind.item, types)
    named = types.get(kind.target) if isinstance(kind, RefType) else None
    if named is None or not isinstance(named.definition, EnumType) or spelt_out(named):
        return []
    values = named.definition.values
    return [f"`{_shown(value)}`" for value in values] if len(values) <= _MANY else []


def _raises(statuses: list[str]) -> str:
    known = ", ".join(sorted(each for each in statuses if each != "default"))
    others = ["any other" if known else "any status"] if "default" in statuses else []
    listed = " and ".join(filter(None, (known, *others)))
    return (
        f"Raises:\n    errors.StatusError: a class of its own for {listed}."
        if statuses
        else ""
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _sentence(text: str) -> str:
    return text if not text or text[-1] in ".!?:" else f"{text}."
