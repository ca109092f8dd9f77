"""Media types that a caller chooses: of the answer by `accept`, of the body by `content_type`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clientwright.ir.api import Body, Operation
from clientwright.ir.flows import Download, Plain
from clientwright.plan.answers import contents_of, result_type, successes
from clientwright.plan.expr import Expr, named, write
from clientwright.plan.literals import literal
from clientwright.plan.types import Writer

BYTES = "application/octet-stream"
"""Says nothing that a caller could ask for."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Media types to choose from, the default first; one that is not listed may be `open`."""

    media_types: tuple[str, ...]
    doc: str
    is_open: bool = False

    @property
    def annotation(self) -> Expr:
        return Expr("str") if self.is_open else literals(self.media_types)


@dataclass(frozen=True, slots=True)
class Returns:
    """What comes where one of some media types is asked for."""

    media_types: tuple[str, ...]
    type: Expr


def literals(media_types: tuple[str, ...]) -> Expr:
    return write(
        named("typing", "Literal"), f"[{', '.join(map(literal, media_types))}]"
    )


def body_choice(operation: Operation) -> Choice | None:
    """The media types of a body, where there are several, or one that stands for many."""
    ways = operation.body.ways if operation.body else ()
    named_types = tuple(way.media_type for way in ways)
    is_open = any("*" in each for each in named_types)
    if len(named_types) < 2 and not any(is_range(way) for way in ways):
        return None
    doc = "The media type of the body; by default told by its value."
    return Choice(named_types, doc, is_open)


def is_range(body: Body) -> bool:
    """Whether a body is of any media type of a range, such as `image/*`."""
    return "*" in body.media_type and body.codec == "bytes"


def answer_choice(operation: Operation, writer: Writer) -> Choice | None:
    """The media types of a success, where they differ in more than their names."""
    if not isinstance(operation.flow, Plain | Download):
        return None
    offered = list(_offered(operation))
    differ = len({result_type(operation, writer, each).text for each, _ in offered}) > 1
    documents = [n for n, codec in offered if codec in ("bytes", "text") and n != BYTES]
    if not differ and len(documents) < 2:
        return None
    default = f"`{offered[0][0]}`" if differ else "any of them"
    doc = f"The media type to ask for; by default {default}."
    return Choice(tuple(name for name, _ in offered), doc)


def _offered(operation: Operation) -> Iterator[tuple[str, str]]:
    """Media types with their codecs, one spelling of each."""
    seen: set[str] = set()
    for answer in successes(operation):
        for content in contents_of(answer, operation):
            for name in content.media_types:
                essence = name.partition(";")[0].strip().lower()
                if essence not in seen and "*" not in essence:
                    seen.add(essence)
                    yield name, content.codec


def returns(operation: Operation, choice: Choice, writer: Writer) -> list[Returns]:
    """The types that come, each with the media types that bring it; the default's first."""
    found: dict[str, tuple[list[str], Expr]] = {}
    for media_type in choice.media_types:
        kind = result_type(operation, writer, media_type)
        found.setdefault(kind.text, ([], kind))[0].append(media_type)
    return [Returns(tuple(names), kind) for names, kind in found.values()]
