"""A call's request as plain data: method, URL, header fields and content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote

from .auth import Proof
from .body import Streamed, content_of
from .errors import ConfigurationError
from .operation import AnswerChoice, Anything, Decoder, Json, Operation, Parameter, Text
from .styles import Pair, cookie_pairs, encoded, header_text, path_text, query_pairs
from .unset import UNSET


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request that is ready but for the proof of who calls."""

    method: str
    base_url: str
    path: str
    query: tuple[Pair, ...] = field(default=(), repr=False)
    headers: tuple[Pair, ...] = field(default=(), repr=False)
    cookies: tuple[Pair, ...] = field(default=(), repr=False)
    content: bytes | Streamed | None = field(default=None, repr=False)
    hidden: frozenset[str] = frozenset()
    """Names of secrets in the query."""

    @property
    def is_spent(self) -> bool:
        """Whether it was sent and cannot be sent again."""
        content = self.content
        return not (content is None or isinstance(content, bytes)) and content.is_spent

    def header(self, name: str) -> str:
        """The value of a header field; "" where there is none."""
        wanted = name.lower()
        return next((text for key, text in self.headers if key.lower() == wanted), "")

    @property
    def url(self) -> str:
        # A value without a name is the whole query, or a part that somebody wrote himself.
        query = "&".join(f"{n}={value}" if n else value for n, value in self.query)
        if not query:
            return self.base_url + self.path
        return f"{self.base_url}{self.path}{'&' if '?' in self.path else '?'}{query}"

    @property
    def fields(self) -> tuple[Pair, ...]:
        """Header fields, the cookies among them."""
        if not self.cookies:
            return self.headers
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies)
        return (*self.headers, ("Cookie", cookie))

    def proved(self, proof: Proof) -> Outgoing:
        """The same with the proof of who calls; a header that the caller gave himself stays."""
        query = _encoded(proof.query)
        return Outgoing(
            self.method,
            self.base_url,
            self.path,
            self.query + query,
            overridden(proof.headers, self.headers),
            self.cookies + _encoded(proof.cookies),
            self.content,
            self.hidden.union(name for name, _ in query),
        )


def _encoded(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    return tuple((encoded(name), encoded(value)) for name, value in pairs)


@dataclass(frozen=True, slots=True)
class Extras:
    """What a caller adds to each request beside the description."""

    headers: tuple[Pair, ...] = field(default=(), repr=False)
    query: tuple[Pair, ...] = field(default=(), repr=False)


def outgoing(
    operation: Operation[object],
    base_url: str,
    values: tuple[object, ...],
    body: object,
    given: Mapping[str, object],
    extras: Extras = Extras(),
) -> Outgoing:
    """The request of a call. Raises ValueError naming the argument that cannot be sent."""
    places = _places(operation, values, given)
    content, media_type = content_of(operation.body, body, operation.content_type)
    typed = (("Content-Type", media_type),) if media_type else ()
    headers = (("Accept", accepted(operation)), *typed, *places.headers)
    return Outgoing(
        method=operation.method,
        base_url=base_url,
        path=filled_path(operation.path, places.path),
        query=(*places.query, *_encoded(extras.query)),
        headers=overridden(headers, extras.headers),
        cookies=tuple(places.cookies),
        content=content,
        hidden=frozenset(places.hidden),
    )


def overridden(headers: tuple[Pair, ...], extra: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """Header fields with others on top; a field given again replaces the former."""
    if not extra:
        return headers
    names = {name.lower() for name, _ in extra}
    return (*(pair for pair in headers if pair[0].lower() not in names), *extra)


@dataclass(slots=True)
class _Places:
    """What the parameters are written as, by place."""

    path: dict[str, str] = field(default_factory=dict[str, str])
    query: list[Pair] = field(default_factory=list[Pair])
    headers: list[Pair] = field(default_factory=list[Pair])
    cookies: list[Pair] = field(default_factory=list[Pair])
    hidden: set[str] = field(default_factory=set[str])

    def add(self, parameter: Parameter, value: object) -> None:
        match parameter.place:
            case "path":
                self.path[parameter.name] = path_text(parameter, value)
            case "query":
                pairs = query_pairs(parameter, value)
                self.query += pairs
                if parameter.format == "password":
                    self.hidden.update(name for name, _ in pairs)
            case "header":
                self.headers.append((parameter.name, header_text(parameter, value)))
            case "cookie":
                self.cookies += cookie_pairs(parameter, value)


def _places(
    operation: Operation[object],
    values: tuple[object, ...],
    given: Mapping[str, object],
) -> _Places:
    """The parameters in their places; None and UNSET are not sent."""
    places = _Places()
    for parameter, value in zip(operation.parameters, values, strict=True):
        if value is not None and value is not UNSET:
            places.add(parameter, value)
    for parameter in operation.client_parameters:
        value = given.get(parameter.name)
        if value is not None:
            places.add(parameter, value)
        elif parameter.required:
            argument = parameter.argument or parameter.name
            raise ConfigurationError(f"give {argument}= to the client")
    return places


@lru_cache(maxsize=None)
def _pieces(template: str) -> tuple[str, ...]:
    """Text and names in turn."""
    return tuple(re.split(r"\{([^{}]+)\}", template))


def filled_path(template: str, given: Mapping[str, str]) -> str:
    """A path with its parameters. A value may not turn its segment into `.` or `..`."""
    pieces = list(_pieces(template))
    for index in range(1, len(pieces), 2):
        if pieces[index] not in given:
            raise ValueError(f"{pieces[index]} must be given")
        pieces[index] = given[pieces[index]]
    path = "".join(pieces)
    if "." in path or "%2" in path:
        _refuse_dots(template, path)
    return path


def _refuse_dots(template: str, path: str) -> None:
    for before, after in zip(template.split("/"), path.split("/"), strict=False):
        if unquote(after) in (".", "..") and before != after:
            name = before.strip("{}")
            raise ValueError(
                f"{name} cannot be {unquote(after)!r}: it would be another path"
            )


@lru_cache(maxsize=1024)
def accepted(operation: Operation[object]) -> str:
    """The Accept header: what the documented answers are made of."""
    if operation.accept is not None:
        return operation.accept
    named = dict.fromkeys(_media_types(operation.answers.values()))
    return ", ".join(named) or "*/*"


def _media_types(decoders: Iterable[Decoder]) -> Iterator[str]:
    for decoder in decoders:
        is_any = decoder.media_types == ("*/*",) and isinstance(decoder, Json)
        if is_any or isinstance(decoder, Anything):
            yield from ("application/json", "*/*;q=0.1")
        elif isinstance(decoder, Json | Text | AnswerChoice):
            yield from decoder.media_types
        else:
            # Documents come under many names: any is better than 406.
            yield from (
                (*decoder.media_types, "*/*;q=0.1") if decoder.media_types else ("*/*",)
            )
