"""Answers: what a call returns, how each of its statuses is read, and what a caller may ask for."""

from __future__ import annotations

from itertools import chain, repeat

from clientwright.ir.api import Answer, Content, Operation
from clientwright.ir.flows import Download, Plain
from clientwright.ir.types import AnyType
from clientwright.plan.codecs import ANSWERS
from clientwright.plan.errors import is_error
from clientwright.plan.expr import NONE, Expr, joined, named, write
from clientwright.plan.literals import literal, texts
from clientwright.plan.streams import items_of, stream_of
from clientwright.plan.types import Writer


def successes(operation: Operation) -> list[Answer]:
    """The documented answers that are no error."""
    return [a for a in operation.answers if not is_error(a, operation)]


def result_type(operation: Operation, writer: Writer, accept: str = "") -> Expr:
    """What a call returns: the union of the documented successes, or of those of a media type.

    Of a stream it is what its items are.
    """
    if (stream := stream_of(operation)) is not None:
        return items_of(stream, writer)
    contents = (
        content
        for answer in successes(operation)
        for content in _asked(contents_of(answer, operation), accept)
    )
    parts = {p.text: p for p in (_content_type(c, writer) for c in contents)}
    ordered = [
        *(p for text, p in parts.items() if text != "None"),
        *([NONE] if "None" in parts else []),
    ]
    return joined(" | ", ordered) if ordered else NONE


def contents_of(answer: Answer, operation: Operation) -> tuple[Content, ...]:
    """The ways of an answer; pages and states are read of the first alone."""
    is_plain = isinstance(operation.flow, Plain | Download)
    return answer.contents if is_plain else answer.contents[:1]


def _asked(contents: tuple[Content, ...], accept: str) -> tuple[Content, ...]:
    """What may come where a media type is asked for: the content of that type, or the first."""
    if not accept:
        return contents
    return next(((c,) for c in contents if accept in c.media_types), contents[:1])


def _content_type(content: Content, writer: Writer) -> Expr:
    if content.codec == "bytes":
        return Expr("bytes")
    if content.codec == "any":
        return write(writer.static(AnyType()), " | bytes")
    return NONE if content.type is None else writer.static(content.type)


def answer_data(answer: Answer, operation: Operation, writer: Writer) -> Expr:
    decoders = [
        _decoder(content, answer.envelope if first else None, writer)
        for content, first in zip(
            contents_of(answer, operation), chain([True], repeat(False)), strict=False
        )
    ]
    if len(decoders) == 1:
        return write(f"{literal(answer.status)}: ", decoders[0])
    choice = named("@runtime.operation", "AnswerChoice")
    return write(
        f"{literal(answer.status)}: ", choice, "(", joined(", ", decoders), ")"
    )


def _decoder(content: Content, envelope: str | None, writer: Writer) -> Expr:
    decoder, usual = ANSWERS[content.codec]
    said: list[Expr] = []
    if content.codec in ("json", "xml", "multipart"):
        kind = NONE if content.type is None else writer.decoded(content.type)
        said.append(write("lambda: ", kind))
    if content.media_types and content.media_types != usual:
        said.append(Expr(f"media_types={texts(content.media_types)}"))
    if envelope:
        said.append(Expr(f"envelope={literal(envelope)}"))
    return write(decoder, "(", joined(", ", said), ")")
