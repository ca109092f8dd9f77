"""An operation as data: what is sent, how an answer is read, and what may follow it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import (
    TYPE_CHECKING,
    ClassVar,
    Generic,
    Literal,
    NamedTuple,
    Self,
    TypeAlias,
    TypeVar,
)

from .json_text import parsed
from .retry import is_idempotent
from .wire import json_bytes

if TYPE_CHECKING:
    from .body import Body
    from .errors import StatusError
    from .rate import RateLimit
    from .shape import Shape

T_co = TypeVar("T_co", covariant=True)

Place: TypeAlias = Literal["path", "query", "header", "cookie"]
Style: TypeAlias = Literal[
    "matrix",
    "label",
    "simple",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
    "querystring",
    "cookie",
]
"""`querystring` is the whole query: a form, or another content as it is."""
Format: TypeAlias = Literal[
    "date",
    "date-time",
    "date-time-local",
    "epoch-milliseconds",
    "utc-milliseconds",
    "password",
]
"""How a date or time is written; without one, in the ISO form of the value given. A password is shown to nobody."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value of the request outside its body, by its name on the wire."""

    place: ClassVar[Place]
    default_style: ClassVar[Style]

    name: str
    style: Style | None = None
    explode: bool | None = None
    format: Format | None = None
    delimiter: str | None = None
    """Joins the items of an array instead of the style's own delimiter."""
    date_format: str | None = None
    """`strftime` of a date that is given where the description has a text, such as `%Y%m`."""
    allow_reserved: bool = False
    content: str | None = None
    """A media type: the value is written as JSON or as text instead of by a style."""
    required: bool = False
    argument: str = ""
    """The Python argument that gives the value, for messages; the wire name where empty."""

    @property
    def written_style(self) -> Style:
        return self.style or self.default_style

    @property
    def exploded(self) -> bool:
        usual = self.written_style in ("form", "cookie")
        return usual if self.explode is None else self.explode


class Path(Parameter):
    __slots__ = ()

    place = "path"
    default_style = "simple"


class Query(Parameter):
    __slots__ = ()

    place = "query"
    default_style = "form"


class Header(Parameter):
    __slots__ = ()

    place = "header"
    default_style = "simple"


class Cookie(Parameter):
    __slots__ = ()

    place = "cookie"
    default_style = "form"


@dataclass(frozen=True, slots=True, eq=False)
class Json:
    """A JSON body of the type that `type` returns; a function, so that no model is made early."""

    type: Callable[[], object]
    media_types: tuple[str, ...] = ("application/json",)
    envelope: str | None = None
    """JSON pointer: the value may come wrapped in an object that holds nothing else there."""

    syntax: ClassVar[str] = "JSON"

    def data(self, content: bytes, charset: str | None, shape: Shape) -> object:
        """What the body says, before it is judged by its type. Raises ValueError."""
        return parsed(content, charset)

    def content(self, value: object) -> bytes:
        """What a server sends for a value; the other way round, for tests. Raises ValueError."""
        for name in reversed(self.envelope.split("/")[1:] if self.envelope else ()):
            value = {name: value}
        return json_bytes(value)


class Text(NamedTuple):
    media_types: tuple[str, ...] = ("text/plain",)


class Binary(NamedTuple):
    """Bytes; documented without a media type, any but JSON, HTML and XML will do."""

    media_types: tuple[str, ...] = ()


class Nothing(NamedTuple):
    """An answer without a body that means something."""

    media_types: tuple[str, ...] = ()


class AnswerChoice:
    """Several ways in which a body may come; the first is asked for where the caller says nothing."""

    __slots__ = ("decoders",)

    def __init__(self, *decoders: Json | Text | Binary) -> None:
        self.decoders = decoders

    @property
    def media_types(self) -> tuple[str, ...]:
        return self.decoders[0].media_types


def _any_json() -> object:
    # Imported here: a client that is only made does not need pydantic.
    from .types import JSON

    return JSON


class Anything(AnswerChoice):
    """An answer that is not documented: JSON, a text or bytes, as its Content-Type says."""

    __slots__ = ("json",)

    def __init__(self) -> None:
        self.json = Json(_any_json)
        super().__init__(self.json, Text(("text/*",)), Binary(("*/*",)))


Decoder: TypeAlias = Json | Text | Binary | Nothing | AnswerChoice


class Base(NamedTuple):
    """A server of one operation's own; the client's argument `<name>_base_url` redirects it.

    A URL without a host is relative to the API's base URL.
    """

    name: str
    url: str


Requirements: TypeAlias = tuple[tuple[str, ...], ...]
"""Any of these sets of security schemes, each needed whole; `()` in it means that none is fine."""


@dataclass(frozen=True, slots=True, eq=False)
class Operation(Generic[T_co]):
    """One method and path, with everything that a call needs to know."""

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    client_parameters: tuple[Parameter, ...] = ()
    """Parameters whose values are given once, to the client."""
    body: Body | None = None
    answers: Mapping[str, Decoder] = field(default_factory=dict[str, Decoder])
    """How the body of each success is read, by status: "200", "2XX" or "default"."""
    errors: tuple[type[StatusError[object]], ...] = ()
    flow: object = None
    """What follows an answer: pages (`paging.Pages`) or other states (`waiting.Poll`)."""
    security: Requirements | None = None
    """None: as the whole API."""
    base: Base | None = None
    alternative_path: str | None = None
    """Tried once where the documented path answers 404."""
    idempotent: bool | None = None
    """None: as the method says."""
    rate_limit: RateLimit | None = None
    """What `limit="documented"` keeps, beside the API's own."""
    idempotency_key: str | None = None
    """A header field by which the server knows a call again, so that it can be repeated."""
    linked: bool = False
    """Whether an answer leads on, by a link that takes values of the call."""
    sets: Mapping[str, object] = field(default_factory=dict[str, object])
    """Members of the body that ask for a stream, whatever the caller gave."""
    accept: str | None = None
    content_type: str | None = None

    def __repr__(self) -> str:
        return f"<Operation {self.id}: {self.method} {self.path}>"

    @property
    def repeatable(self) -> bool:
        """Whether it may be sent again although the server may have acted."""
        keyed = self.idempotency_key is not None
        return keyed or is_idempotent(self.method, self.idempotent)

    def asking(
        self, *, accept: str | None = None, content_type: str | None = None
    ) -> Self:
        """The same, asking for a media type of the answer, sending the body as one."""
        if accept is None and content_type is None:
            return self
        return replace(self, accept=accept or self.accept, content_type=content_type)
