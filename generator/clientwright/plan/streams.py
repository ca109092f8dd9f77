"""Streams: the call that gives one beside another answer, its class and its decoder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from clientwright.ir.api import Operation
from clientwright.ir.flows import Streamed
from clientwright.ir.streams import ItemStream
from clientwright.naming.names import OperationNames
from clientwright.plan.codecs import STREAMS
from clientwright.plan.expr import Expr, items, joined, named, write
from clientwright.plan.literals import literal, texts
from clientwright.plan.types import Writer


def calls_of(
    operation: Operation, names: OperationNames
) -> Iterator[tuple[Operation, OperationNames]]:
    """The operation, and the one of its stream where it has another answer too."""
    stream = operation.stream
    if stream is None or names.stream is None:
        yield operation, names
        return
    yield replace(operation, stream=None), names
    method, constant = names.stream
    own = replace(names, method=method, constant=constant, stream=None, wait=None)
    yield replace(operation, flow=Streamed()), own


def stream_of(operation: Operation) -> ItemStream | None:
    """The stream of an operation that has no other answer."""
    return operation.stream if isinstance(operation.flow, Streamed) else None


def items_of(stream: ItemStream, writer: Writer) -> Expr:
    """What its items are."""
    kinds = {e.text: e for e in map(writer.static, stream.kinds)}
    return joined(" | ", kinds.values())


def stream_class(operation: Operation, prefix: str) -> Expr:
    """The runtime's class of what the method returns."""
    stream = stream_of(operation)
    if stream is not None and stream.form == "events":
        return named("@runtime.events", f"{prefix}EventStream")
    if stream is not None and stream.form == "parts":
        return named("@runtime.part_streams", f"{prefix}PartStream")
    return named("@runtime.streams", f"{prefix}ItemStream")


def stream_data(stream: ItemStream, writer: Writer) -> Expr:
    """`"200": ServerEvents(lambda: models.Chunk)`: what differs from the defaults alone."""
    decoder, usual = STREAMS[stream.form]
    said = [write("lambda: ", writer.decoded(stream.item))]
    if stream.prefix:
        first = (
            write(named("@runtime.operation", "Json"), "(lambda: ", kind, ")")
            for kind in map(writer.decoded, stream.prefix)
        )
        said.append(write("prefix=(", items(first), ")"))
    if stream.media_types != usual:
        said.append(Expr(f"media_types={texts(stream.media_types)}"))
    if stream.whole:
        said.append(Expr("whole=True"))
    if stream.texts:
        said.append(Expr(f"texts={texts(stream.texts)}"))
    if stream.end is not None:
        said.append(Expr(f"end={literal(stream.end)}"))
    return write(f"{literal(stream.status)}: ", decoder, "(", joined(", ", said), ")")
