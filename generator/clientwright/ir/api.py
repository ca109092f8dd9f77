"""An API: its resources, operations, servers and named types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from clientwright.ir.flows import Flow
from clientwright.ir.security import Requirements, Scheme
from clientwright.ir.streams import ItemStream, kinds_of_items
from clientwright.ir.types import NamedType, RefType, Type, TypeId
from clientwright.ir.xml import XmlForm
from clientwright.json_value import JSON

Place = Literal["path", "query", "header", "cookie"]
DEFAULT_STYLES: Mapping[Place, str] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
}
Codec = Literal[
    "json",
    "xml",
    "form",
    "multipart",
    "text",
    "bytes",
    "none",
    "lines",
    "sequence",
    "parts",
    "any",
]
"""`lines`, `sequence` and `parts` are bodies of items alone; answers of these are streams. `any`: nothing is documented."""


@dataclass(frozen=True, slots=True)
class ServerVariable:
    name: str
    default: str | None
    values: tuple[str, ...]
    doc: str
    python_name: str | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL by name; `{variable}` stands for a server variable."""

    name: str
    url: str
    doc: str
    variables: tuple[ServerVariable, ...]
    is_named: bool = True
    """Whether the description gives the name."""


@dataclass(frozen=True, slots=True)
class OwnServer:
    """The server of one operation, apart from the API's own; a caller may redirect it by its name."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter, and how its value is written."""

    wire_name: str
    place: Place
    type: Type
    required: bool
    doc: str
    style: str
    explode: bool
    name: str | None = None
    delimiter: str | None = None
    allow_reserved: bool = False
    media_type: str | None = None
    date_format: str | None = None
    default: JSON = None
    limits: str = ""
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """One of the ways that an answer may come: its media types, and how they are read."""

    media_types: tuple[str, ...]
    codec: Codec
    type: Type | None


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a property of a form is written: by a style, or as one of some media types."""

    name: str
    style: str | None
    explode: bool
    allow_reserved: bool
    delimiter: str | None
    media_types: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    """Header fields of its part that never change."""
    fields: tuple[Parameter, ...] = ()
    """Those that a caller gives."""
    required: bool = False
    """Whether the form has to have the property."""


@dataclass(frozen=True, slots=True)
class Body:
    """What a request carries; `others` are what it may carry instead."""

    media_type: str
    codec: Codec
    type: Type
    required: bool
    doc: str
    media_types: tuple[str, ...]
    xml: XmlForm | None = None
    encodings: tuple[Encoding, ...] = ()
    """The properties of a form that are not written in the usual way; of parts, how each is."""
    prefix: tuple[tuple[Type, Encoding], ...] = ()
    """What the first parts are, where each is of its own type or written in a way of its own."""
    others: tuple[Body, ...] = ()

    @property
    def kinds(self) -> tuple[Type, ...]:
        """What it is, or its items are."""
        return kinds_of_items(tuple(kind for kind, _ in self.prefix), self.type)

    @property
    def ways(self) -> tuple[Body, ...]:
        """All that it may be, the default first."""
        return self, *self.others


@dataclass(frozen=True, slots=True)
class Answer:
    """What one status (or `4XX`, `default`) means."""

    status: str
    doc: str
    codec: Codec
    type: Type | None
    media_types: tuple[str, ...]
    envelope: str | None = None
    accepted: tuple[str, ...] = ()
    """The media types among them that the codec reads."""
    headers: tuple[str, ...] = ()
    """Names of the documented headers, in small letters."""
    headers_type: RefType | None = None
    """What they are read as."""
    others: tuple[Content, ...] = ()
    """What it may be instead, where the caller asks for that."""

    @property
    def contents(self) -> tuple[Content, ...]:
        """All that it may be, the default first."""
        return Content(self.accepted, self.codec, self.type), *self.others


@dataclass(frozen=True, slots=True)
class LinkArgument:
    """An argument that a link gives; `value` is JSON, whose texts may be expressions such as `$response.body#/id`."""

    place: Place
    wire_name: str
    value: str


@dataclass(frozen=True, slots=True)
class AnswerLink:
    """What an answer is good for: a further operation, and where its arguments come from."""

    name: str
    target: str
    """Pointer of the operation."""
    arguments: tuple[LinkArgument, ...]
    body: str | None
    """As the value of an argument."""
    doc: str


@dataclass(frozen=True, slots=True)
class RateLimit:
    """So many requests in so many seconds; `burst`: at once, before the others are spread evenly."""

    requests: int
    per: float
    burst: int | None


@dataclass(frozen=True, slots=True)
class Operation:
    """One method and path; `pointer` is where the description declares it."""

    id: str
    pointer: str
    method: str
    path: str
    group: str
    parameters: tuple[Parameter, ...]
    client_parameters: tuple[str, ...]
    body: Body | None
    answers: tuple[Answer, ...]
    security: Requirements | None
    flow: Flow
    summary: str
    doc: str
    permissions: tuple[str, ...]
    preview: bool
    deprecated: bool
    name: str | None = None
    tag: str = ""
    """The tag of all operations, where a large API is grouped by its paths."""
    is_placed: bool = False
    """The description says itself which group it is in, other than by tags."""
    own_server: OwnServer | None = None
    alternative_path: str | None = None
    idempotent: bool = False
    rate_limit: RateLimit | None = None
    idempotency_key: str | None = None
    """A header field by which the server knows a call again."""
    single: bool = False
    """The description says that it has no pages."""
    stream: ItemStream | None = None
    """What a success may be instead, or (where the flow is `Streamed`) always is."""
    links: tuple[tuple[str, AnswerLink], ...] = ()
    """By the status of the answer that they stand at."""

    @property
    def part_headers(self) -> tuple[tuple[Encoding, Parameter], ...]:
        """The header fields that a caller gives to the parts of a form."""
        ways = self.body.ways if self.body else ()
        encodings = (e for w in ways if w.codec == "multipart" for e in w.encodings)
        found = ((each, field) for each in encodings for field in each.fields)
        return tuple({(e.name, f.wire_name): (e, f) for e, f in found}.values())

    @property
    def body_types(self) -> tuple[Type, ...]:
        """What a body can be, in all its ways."""
        ways = self.body.ways if self.body else ()
        fields = (field.type for _, field in self.part_headers)
        return (*(kind for way in ways for kind in way.kinds), *fields)

    @property
    def answer_types(self) -> tuple[Type, ...]:
        """What the answers can be, in all their ways."""
        contents = (content for answer in self.answers for content in answer.contents)
        headers = (answer.headers_type for answer in self.answers)
        found = (*(content.type for content in contents), *headers)
        streamed = self.stream.kinds if self.stream else ()
        return (*(kind for kind in found if kind is not None), *streamed)


@dataclass(frozen=True, slots=True)
class Webhook:
    """A message that the API sends of itself, in a webhook or a callback; `id` is its pointer."""

    id: str
    name: str
    words: str
    codec: Codec
    type: Type
    doc: str


@dataclass(frozen=True, slots=True)
class Group:
    """Operations that share a tag."""

    id: str
    doc: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class RequestId:
    header: str | None
    body: str | None


@dataclass(frozen=True, slots=True)
class Api:
    """A whole description."""

    title: str
    version: str
    doc: str
    environment: str | None
    servers: tuple[Server, ...]
    security: Requirements
    schemes: tuple[Scheme, ...]
    request_id: RequestId | None
    rate_limit: RateLimit | None
    idempotency_key: str | None
    """The header field of what is unsafe to repeat and names none itself."""
    groups: tuple[Group, ...]
    operations: tuple[Operation, ...]
    client_parameters: tuple[Parameter, ...]
    webhooks: tuple[Webhook, ...]
    types: Mapping[TypeId, NamedType]
