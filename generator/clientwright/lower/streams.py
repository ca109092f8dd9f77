"""Answers that are streams: server-sent events, JSON lines, JSON sequences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from clientwright.ir.streams import ItemStream, StreamForm
from clientwright.ir.types import (
    AliasType,
    AnyType,
    Const,
    EnumType,
    NamedType,
    RefType,
    Type,
    TypeId,
    UnionType,
)
from clientwright.json_value import JSON
from clientwright.lower.events import is_event, is_text, text_events
from clientwright.lower.kinds import kinds_of
from clientwright.lower.merge import flatten
from clientwright.lower.parts import has_parts, types_of_parts
from clientwright.lower.schemas import Schemas
from clientwright.lower.statuses import spelled
from clientwright.spec.media_types import essence_of
from clientwright.spec.node import Node

FORMS: Mapping[str, StreamForm] = {
    "text/event-stream": "events",
    "application/x-ndjson": "lines",
    "application/ndjson": "lines",
    "application/jsonl": "lines",
    "application/x-jsonlines": "lines",
    "application/jsonlines": "lines",
    "application/json-seq": "sequence",
    "application/geo+json-seq": "sequence",
}
END = re.compile(r"\bdata: ?(\[[A-Z_]{2,20}\])")
"""How descriptions speak of the event that ends a stream."""


def form_of(media_type: str, media: Node) -> StreamForm | None:
    """How the items of a content follow each other, where it has any."""
    if has_parts(media_type, media):
        return "parts"
    return FORMS.get(essence_of(media_type))


def lower_stream(operation: Node, words: str, schemas: Schemas) -> ItemStream | None:
    """The stream that a success may be; one form and one status of it."""
    found = list(_declared(operation))
    if not found:
        if told := operation["x-clientwright-stream"]:
            message = "no success has a media type of streams"
            schemas.report("stream", told, message, "taken as a whole")
        return None
    status, answer, first, form = found[0]
    media = answer["content"][first].resolve()
    stream = ItemStream(
        status=status,
        form=form,
        media_types=tuple(n for s, _, n, f in found if (s, f) == (status, form)),
        item=AnyType(),
    )
    if form == "parts":
        item, prefix = types_of_parts(media, words, schemas)
        stream = replace(stream, item=item, prefix=tuple(kind for kind, _ in prefix))
    else:
        said = f"{words} {'event' if form == 'events' else 'item'}"
        stream = replace(stream, item=schemas.type_of(item_of(media), said))
    for other_status, other, name, other_form in found:
        if (other_status, other_form) != (status, form):
            message = f"an operation has one kind of stream: {first} of {status}"
            schemas.report("stream", other["content"][name], message, "left out")
    asked = replace(stream, sets=tuple(_sets(operation).items()))
    return _events(asked, operation, media, schemas) if form == "events" else asked


def is_stream(operation: Node) -> bool:
    """Whether a success is always a stream."""
    forms = [form for *_, form in _contents(operation)]
    return bool(forms) and None not in forms and not operation.pointer.endswith("/head")


def _declared(operation: Node) -> Iterator[tuple[str, Node, str, StreamForm]]:
    """Status, answer, media type and form of each stream that is a success."""
    for status, answer, name, form in _contents(operation):
        if form is not None:
            yield status, answer, name, form


def _contents(
    operation: Node,
) -> Iterator[tuple[str, Node, str, StreamForm | None]]:
    """The same of each content of a success."""
    statuses = [status for status, _ in operation["responses"].entries()]
    is_open = not any(status.startswith("2") for status in statuses)
    for status, declared in operation["responses"].entries():
        if status.startswith("2") or (is_open and status == "default"):
            answer = declared.resolve()
            status = spelled(status)
            for name, media in answer["content"].entries():
                yield status, answer, name, form_of(name, media.resolve())


def report_unread(operation: Node, schemas: Schemas) -> None:
    """Say which words about parts of a content are passed over: it is taken as a whole."""
    body = operation["requestBody"].resolve()
    answers = (declared.resolve() for _, declared in operation["responses"].entries())
    for owner in (body, *answers):
        for name, declared in owner["content"].entries():
            media = declared.resolve()
            form = form_of(name, media)
            is_read = form is not None and (form != "events" or owner is not body)
            unread = [] if is_read else ["itemSchema"]
            by_place = [] if form == "parts" else ["prefixEncoding", "itemEncoding"]
            for keyword in (*unread, *by_place):
                if keyword in media:
                    message = f"the parts of {name} are not told apart by `{keyword}`"
                    schemas.report("parts", media[keyword], message, "taken as a whole")
            _report_nested(media, schemas)


def _report_nested(media: Node, schemas: Schemas) -> None:
    """Parts within a part are its own affair."""
    named = (each for _, each in media["encoding"].entries())
    for encoding in (*named, *media["prefixEncoding"].items(), media["itemEncoding"]):
        for keyword in ("encoding", "prefixEncoding", "itemEncoding"):
            if keyword in encoding:
                message = f"the parts of one part are not told apart by `{keyword}`"
                schemas.report("parts", encoding[keyword], message, "taken as a whole")


def item_of(media: Node) -> Node:
    """The schema of one item: `schema` speaks of them all where it is an array."""
    if "itemSchema" in media:
        return media["itemSchema"]
    whole = media["schema"].resolve()
    return whole["items"] if kinds_of(whole) == ("array",) else media["schema"]


def _events(
    stream: ItemStream, operation: Node, media: Node, schemas: Schemas
) -> ItemStream:
    item = item_of(media)
    if is_event(item):
        return replace(stream, whole=True, texts=text_events(item))
    kind, end = _without_end(stream.item, schemas.types)
    texts = ("*",) if is_text(item) else ()
    told = operation["x-clientwright-stream"].maybe_text("end")
    sentinel = media.maybe_text("x-speakeasy-sse-sentinel")
    return replace(
        stream,
        item=kind,
        texts=texts,
        end=told or sentinel or end or _told_end(operation),
    )


def _without_end(
    kind: Type, types: Mapping[TypeId, NamedType]
) -> tuple[Type, str | None]:
    """A union without the one variant that is a constant text among objects: that is the end."""
    union = _opened(kind, types)
    if not isinstance(union, UnionType) or union.tell == "tag":
        return kind, None
    ends = {v: end for v in union.variants if (end := _constant(v, types)) is not None}
    others = tuple(v for v in union.variants if v not in ends)
    if len(ends) != 1 or not others:
        return kind, None
    left = others[0] if len(others) == 1 else replace(union, variants=others)
    return left, next(iter(ends.values()))


def _opened(kind: Type, types: Mapping[TypeId, NamedType]) -> Type:
    named = types.get(kind.target) if isinstance(kind, RefType) else None
    alias = named.definition if named is not None else None
    return alias.type if isinstance(alias, AliasType) else kind


def _constant(kind: Type, types: Mapping[TypeId, NamedType]) -> str | None:
    """The one text that a type can be."""
    if isinstance(kind, Const):
        return kind.value if isinstance(kind.value, str) else None
    named = types.get(kind.target) if isinstance(kind, RefType) else None
    enum = named.definition if named is not None else None
    if not isinstance(enum, EnumType) or len(enum.values) != 1:
        return None
    return str(enum.values[0])


def _sets(operation: Node) -> dict[str, JSON]:
    """What the body says to ask for a stream: told, or a property `stream` that is true or false."""
    told = operation["x-clientwright-stream"]["body"].value
    if isinstance(told, dict):
        return told
    flag = _body_properties(operation).get("stream")
    if flag is None:
        return {}
    kinds = {k for each in (flag, *flag["anyOf"].items()) for k in kinds_of(each)}
    return {"stream": True} if kinds == {"boolean"} else {}


def _body_properties(operation: Node) -> dict[str, Node]:
    body = operation["requestBody"].resolve()["content"]["application/json"]
    return _properties(body["schema"])


def _properties(schema: Node) -> dict[str, Node]:
    """The properties of an object, those of its `allOf` among them."""
    merged = Node(schema.root, schema.pointer, dict(flatten(schema, ())))
    return {name: each.resolve() for name, each in merged["properties"].entries()}


def _told_end(operation: Node) -> str | None:
    """The data that the description's own words say to end the stream."""
    for text in _texts(operation):
        if (found := END.search(text)) is not None:
            return found[1]
    return None


def _texts(operation: Node) -> Iterator[str]:
    yield operation.text("description")
    for _, declared in operation["responses"].entries():
        yield declared.resolve().text("description")
    for name, schema in _body_properties(operation).items():
        if name.startswith("stream"):
            yield schema.text("description")
            for part in (schema, *schema["anyOf"].items()):
                yield from (p.text("description") for p in _properties(part).values())
