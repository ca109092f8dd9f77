"""Bodies and answers: which media type is taken, and how it is read and written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from clientwright.ir.api import Answer, Body, Codec, Content
from clientwright.ir.streams import StreamForm
from clientwright.ir.types import AnyType, Scalar, Type
from clientwright.ir.files import holds_files
from clientwright.lower.codecs import codec_of
from clientwright.lower.encodings import lower_encodings, lower_encoding
from clientwright.lower.headers import lower_headers
from clientwright.lower.kinds import kinds_of
from clientwright.lower.scalars import as_text
from clientwright.lower.schemas import Schemas
from clientwright.lower.statuses import spelled
from clientwright.lower.parts import types_of_parts
from clientwright.lower.streams import form_of, item_of
from clientwright.lower.xml import root_form, whole_of
from clientwright.spec.empty_bodies import says_nothing
from clientwright.spec.media_types import essence_of, is_media_type, meant_by
from clientwright.spec.node import Node

UNDOCUMENTED = Answer("default", "", "any", AnyType(), ())
"""Where no success is documented, whatever comes is the answer."""
_NO_ERROR = ("2", "3", "default")
PREFERENCE: tuple[Codec, ...] = ("json", "xml", "multipart", "form", "text", "bytes")
SENT_AS: Mapping[Codec, str] = {
    "json": "application/json",
    "xml": "application/xml",
    "text": "text/plain",
}
"""The plain media types of what is written in one way, whatever it is called."""
ANYTHING = frozenset({"*/*", "application/*"})


def speaks_xml(operation: Node) -> bool:
    """Whether a body or an answer of an operation is XML."""
    answers = (n.resolve() for _, n in operation["responses"].entries())
    offered = (
        offers_of(n["content"])[:1]
        for n in (operation["requestBody"].resolve(), *answers)
    )
    return any(first.codec == "xml" for offers in offered for first in offers)


def lower_body(operation: Node, words: str, schemas: Schemas) -> Body | None:
    node = operation["requestBody"].resolve()
    offers = offers_of(node["content"])
    if not offers or says_nothing(node.value):
        return None
    if offers[0].form is None:
        # Items in parts are told from one value; those of lines are not.
        offers += _beside(offers[0], node["content"], schemas)
    sendable = _apart([_sendable(offer) for offer in offers])
    bodies = [_body(node, offer, f"{words} body", schemas) for offer in sendable]
    first, *others = sorted(bodies, key=lambda body: not _needs(body, schemas))
    return replace(first, others=tuple(others))


def _beside(first: Offer, content: Node, schemas: Schemas) -> list[Offer]:
    """The items that a body may be instead of one value."""
    found: list[Offer] = []
    for name, declared in content.entries():
        offer = _offer(name, declared.resolve())
        if offer.form == "parts":
            found.append(offer)
        elif offer.form is not None:
            message = f"a body that may be {first.name} is not sent as {name}"
            schemas.report("stream", declared, message, "left out")
    return found


def _body(node: Node, offer: Offer, words: str, schemas: Schemas) -> Body:
    if (form := offer.form) is not None and form != "events":
        return _items(node, offer, form, words, schemas)
    media, codec = offer.media, offer.codec
    if codec == "multipart" and essence_of(offer.name) != "multipart/form-data":
        unnamed = essence_of(offer.name) == "multipart/related"
        repair = "without names, in their order" if unnamed else "like those of a form"
        message = f"how properties become parts of {offer.name} is not defined"
        schemas.report("multipart", media, message, f"written {repair}")
    return Body(
        media_type=offer.name,
        codec=codec,
        type=as_text(_type_of(media, codec, words, schemas)),
        required=node.flag("required"),
        doc=node.words(),
        media_types=tuple(name for name, _ in node["content"].entries()),
        xml=root_form(media["schema"]) if codec == "xml" else None,
        encodings=lower_encodings(media, codec, words, schemas),
    )


def _items(node: Node, offer: Offer, form: Codec, words: str, schemas: Schemas) -> Body:
    """A body of items that are written as they come."""
    if form == "parts":
        return _parts(node, offer, words, schemas)
    return Body(
        media_type=offer.name,
        codec=form,
        type=schemas.type_of(item_of(offer.media), f"{words} item"),
        required=node.flag("required"),
        doc=node.words(),
        media_types=tuple(name for name, _ in node["content"].entries()),
    )


def _parts(node: Node, offer: Offer, words: str, schemas: Schemas) -> Body:
    """A body of items in parts, of which the first may each have a type of their own."""
    media = offer.media
    item, prefix = types_of_parts(media, words, schemas)
    return Body(
        media_type=offer.name,
        codec="parts",
        type=item,
        required=node.flag("required"),
        doc=node.words(),
        media_types=tuple(name for name, _ in node["content"].entries()),
        encodings=(lower_encoding("", media["itemEncoding"], words, schemas),),
        prefix=tuple(
            (kind, lower_encoding(str(number), each, words, schemas))
            for number, (kind, each) in enumerate(prefix)
        ),
    )


def _needs(body: Body, schemas: Schemas) -> bool:
    """Whether a body is a form that holds a file, which JSON would make a text of."""
    return body.codec == "multipart" and holds_files(body.type, schemas.types)


def lower_answers(operation: Node, words: str, schemas: Schemas) -> tuple[Answer, ...]:
    """The documented answers, in the order of the description."""
    answers = tuple(
        _answer(spelled(status), declared, operation, words, schemas)
        for status, declared in operation["responses"].entries()
        if not status.startswith("x-")
    )
    is_told = any(answer.status.startswith(_NO_ERROR) for answer in answers)
    return answers if is_told else (*answers, UNDOCUMENTED)


def _answer(
    status: str, declared: Node, operation: Node, words: str, schemas: Schemas
) -> Answer:
    node = declared.resolve()
    # An answer to HEAD has the headers of another, and never its body.
    content = node["no content" if operation.pointer.endswith("/head") else "content"]
    offers = offers_of(content)
    media_types = tuple(name for name, _ in content.entries())
    doc = node.words() or node.words("summary")
    is_success = status.startswith("2")
    answer = Answer(
        status,
        doc,
        "none",
        None,
        media_types,
        headers=tuple(name.lower() for name, _ in node["headers"].entries()),
        headers_type=lower_headers(
            node, words if is_success else f"{words} {status}", schemas
        ),
    )
    if not offers:
        return answer
    words = f"{words} {'answer' if is_success else status}"
    first, *others = _contents(offers, words, schemas)
    return replace(
        answer,
        codec=first.codec,
        type=first.type,
        envelope=(
            operation.maybe_text("x-clientwright-optional-envelope")
            if is_success and first.codec == "json"
            else None
        ),
        accepted=first.media_types,
        others=tuple(others),
    )


def _contents(offers: list[Offer], words: str, schemas: Schemas) -> list[Content]:
    """The ways of an answer: media types that are read alike to the same type are one."""
    found: dict[tuple[Codec, Type], list[str]] = {}
    others = [o for o in offers[1:] if o.is_apart(offers[0])]
    for offer in (
        offers[0],
        *(o for o in others if o.codec != "text" or not o.is_same(offers[0])),
    ):
        codec = _read_as(offer)
        kind = _type_of(offer.media, codec, words, schemas)
        # A JSON text may come bare, and is read all the same.
        if codec != "text" or ("json", kind) not in found:
            found.setdefault((codec, kind), []).append(offer.name)
    return [Content(tuple(names), *key) for key, names in found.items()]


def _read_as(offer: Offer) -> Codec:
    """A form that is not one of parts, or says nothing of them, is the bytes that came."""
    fields = kinds_of(whole_of(offer.media["schema"])) == ("object",)
    is_read = offer.codec == "multipart" and fields and offer.form is None
    return (
        "bytes" if offer.codec in ("form", "multipart") and not is_read else offer.codec
    )


def _has_no_fields(schema: Node) -> bool:
    kinds = kinds_of(whole_of(schema))
    return bool(kinds) and "object" not in kinds


def _type_of(media: Node, codec: Codec, words: str, schemas: Schemas) -> Type:
    if codec in ("text", "bytes"):
        return Scalar("string")
    if codec in ("form", "multipart") and _has_no_fields(media["schema"]):
        message = "a form has fields, and this schema describes none"
        one = codec == "multipart" and "string" in kinds_of(whole_of(media["schema"]))
        repair = "one named file, or fields" if one else "fields"
        schemas.report(
            "form", media["schema"], message, f"taken as {repair} of any name"
        )
        return Scalar("binary") if one else AnyType()
    return schemas.type_of(media["schema"], words) if media["schema"] else AnyType()


@dataclass(frozen=True, slots=True)
class Offer:
    """A media type of a body or an answer, and how it is written and read."""

    name: str
    media: Node
    codec: Codec

    @property
    def form(self) -> StreamForm | None:
        """How its items follow each other, where it has any."""
        return form_of(self.name, self.media)

    def is_apart(self, first: Offer) -> bool:
        """Whether it is worth a choice beside the first: a document says nothing more than JSON."""
        if first.form is not None:
            return False
        return self.codec == first.codec or self.codec != "xml"

    def is_same(self, first: Offer) -> bool:
        """Whether it is the same value by another name, as ASP.NET lists `text/json` and `text/plain`."""
        alike = essence_of(self.name) in ("text/json", "text/plain")
        schema, other = self.media["schema"].value, first.media["schema"].value
        is_json = essence_of(first.name) == SENT_AS["json"]
        return alike and is_json and schema == other is not None


def offers_of(content: Node) -> list[Offer]:
    """The media types, first the one that says most about the value: JSON first, bytes last.

    Of several of a kind the plain one comes first, and a range of them last. What comes piece by
    piece is no other form of one value.
    """
    entries = [(name, media.resolve()) for name, media in content.entries()]
    offered = [
        _offer(name, media)
        for name, media in [e for e in entries if not form_of(*e)] or entries
    ]
    return sorted(
        _described(offered),
        key=lambda o: (PREFERENCE.index(o.codec), "*" in o.name, not _is_plain(o)),
    )


def _described(offers: list[Offer]) -> list[Offer]:
    """Each with a schema, where the same media type with another `charset` or the like has one."""
    media = {essence_of(o.name): o.media for o in offers if o.media["schema"]}
    return [
        (
            o
            if o.media["schema"]
            else replace(o, media=media.get(essence_of(o.name), o.media))
        )
        for o in offers
    ]


def _offer(name: str, media: Node) -> Offer:
    """A media type that there is; what is none is called what servers call such content."""
    name = meant_by(name) or name
    codec = _codec(name, media)
    known = name if is_media_type(name) else SENT_AS.get(codec, "*/*")
    return Offer(known, media, codec)


def _is_plain(offer: Offer) -> bool:
    return essence_of(offer.name) == SENT_AS.get(offer.codec)


def _sendable(offer: Offer) -> Offer:
    """A body cannot be sent as a range of media types, unless its file says which it is."""
    name = SENT_AS.get(offer.codec) if "*" in offer.name else None
    return replace(offer, name=name) if name else offer


def _apart(offers: list[Offer]) -> list[Offer]:
    """The offers of a body that a caller can choose among, one of each media type."""
    found: dict[str, Offer] = {}
    for offer in offers:
        if offer is offers[0] or (
            offer.is_apart(offers[0]) and not offer.is_same(offers[0])
        ):
            found.setdefault(essence_of(offer.name), offer)
    return [*found.values()]


def _codec(media_type: str, media: Node) -> Codec:
    """As the schema has it where the media type leaves it open: data or a document, not a text."""
    schema = whole_of(media["schema"])
    codec, kinds = codec_of(media_type), kinds_of(schema)
    is_open = essence_of(media_type) in ANYTHING or not is_media_type(media_type)
    if is_open and media["schema"].value:
        is_text = kinds == ("string",)
        binary = is_text and schema.text("format") == "binary"
        return "bytes" if binary else "text" if is_text else "json"
    if codec == "xml" and kinds not in (("object",), ("array",)):
        return "text" if media_type.startswith("text/") else "bytes"
    return codec
