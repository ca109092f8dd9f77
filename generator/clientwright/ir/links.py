"""Links that a client can follow: from a success of some operations to another operation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clientwright.ir.api import AnswerLink, Api, Operation
from clientwright.ir.flows import Download, Streamed

_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
EXPRESSION = re.compile(
    rf"\$(url|method|statusCode|(request|response)\.(header\.{_TOKEN}|body(#(/.*)?)?)"
    r"|request\.(path|query)\..+)"
)
"""A runtime expression of OpenAPI."""
EMBEDDED = re.compile(r"\{(\$[^{}]*)\}")


def expressions(text: str) -> list[str] | None:
    """The runtime expressions in a text; None where something only looks like one."""
    found = [text] if text.startswith("$") else EMBEDDED.findall(text)
    return found if all(map(EXPRESSION.fullmatch, found)) else None


@dataclass(frozen=True, slots=True)
class Source:
    """An operation that leads on, and the statuses of the answers that do."""

    operation: str
    """Its pointer."""
    statuses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Followed:
    """A link, wherever it stands: operations that lead to the same place in the same way share it."""

    link: AnswerLink
    sources: tuple[Source, ...]


def followed_links(api: Api) -> list[Followed]:
    """The links that a client can follow."""
    found: dict[AnswerLink, dict[str, list[str]]] = {}
    for operation in api.operations:
        for status, link in leading(operation):
            statuses = found.setdefault(link, {}).setdefault(operation.pointer, [])
            statuses.append(status)
    return [
        Followed(link, tuple(Source(p, tuple(each)) for p, each in sources.items()))
        for link, sources in found.items()
    ]


def leading(operation: Operation) -> Iterator[tuple[str, AnswerLink]]:
    """Links of successes; of errors, documents and streams a caller has no answer to follow."""
    if isinstance(operation.flow, Download | Streamed):
        return
    has_success = any(answer.status[:1] == "2" for answer in operation.answers)
    for status, link in operation.links:
        if status[:1] == "2" or (status == "default" and not has_success):
            yield status, link
