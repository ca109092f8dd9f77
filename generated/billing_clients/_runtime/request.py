"""A call's request as plain data: method, URL, header fields and content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from urllib.parse import unquote

from .auth import Proof
from .body import content_of
from .errors import ConfigurationError
from .operation import Decoder, Json, Operation, Parameter, Text
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
    content: bytes | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        query = "&".join(f"{name}={value}" for name, value in self.query)
        if not query:
            return self.base_url + self.path
        return f"{self.base_url}{self.path}{'&' if '?' in self.path else '?'}{query}"

    @property
    def fields(self) -> list[Pair]:
        """Header fields, the cookies among them."""
        if not self.cookies:
            return list(self.headers)
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies)
        return [*self.headers, ("Cookie", cookie)]

    def proved(self, proof: Proof) -> Outgoing:
        """The same with the proof of who calls; a header that the caller gave himself stays."""
        return replace(
            self,
            headers=overridden(proof.headers, self.headers),
            query=self.query + tuple((encoded(k), encoded(v)) for k, v in proof.query),
            cookies=self.cookies
            + tuple((encoded(k), encoded(v)) for k, v in proof.cookies),
        )


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
    parts = _Parts(operation, values, given)
    content, media_type = content_of(operation.body, body)
    typed = (("Content-Type", media_type),) if media_type else ()
    headers = (("Accept", accepted(operation)), *typed, *parts.headers())
    return Outgoing(
        method=operation.method,
        base_url=base_url,
        path=parts.path(operation.path),
        query=(*parts.query(), *((encoded(k), encoded(v)) for k, v in extras.query)),
        headers=overridden(headers, extras.headers),
        cookies=parts.cookies(),
        content=content,
    )


def overridden(headers: tuple[Pair, ...], extra: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """Header fields with others on top; a field given again replaces the former."""
    if not extra:
        return headers
    names = {name.lower() for name, _ in extra}
    return (*(pair for pair in headers if pair[0].lower() not in names), *extra)


@dataclass(frozen=True, slots=True)
class _Parts:
    """Parameters with their values, sorted by place."""

    operation: Operation[object]
    values: tuple[object, ...]
    given: Mapping[str, object]

    def pairs(self, place: str) -> Iterator[tuple[Parameter, object]]:
        """Values that are sent; None and UNSET are not."""
        for parameter, value in self._all():
            if parameter.place == place and value is not None and value is not UNSET:
                yield parameter, value

    def _all(self) -> Iterator[tuple[Parameter, object]]:
        yield from zip(self.operation.parameters, self.values, strict=True)
        for parameter in self.operation.client_parameters:
            value = self.given.get(parameter.name)
            if value is None and parameter.required:
                raise ConfigurationError(
                    f"give {parameter.argument or parameter.name}= to the client"
                )
            yield parameter, value

    def path(self, template: str) -> str:
        given = {
            parameter.name: path_text(parameter, value)
            for parameter, value in self.pairs("path")
        }
        return filled_path(template, given)

    def query(self) -> Iterator[Pair]:
        for parameter, value in self.pairs("query"):
            yield from query_pairs(parameter, value)

    def headers(self) -> Iterator[Pair]:
        for parameter, value in self.pairs("header"):
            yield parameter.name, header_text(parameter, value)

    def cookies(self) -> tuple[Pair, ...]:
        pairs = (
            cookie_pairs(parameter, value) for parameter, value in self.pairs("cookie")
        )
        return tuple(pair for each in pairs for pair in each)


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


def accepted(operation: Operation[object]) -> str:
    """The Accept header: what the documented answers are made of."""
    if operation.accept is not None:
        return operation.accept
    named = dict.fromkeys(_media_types(operation.answers.values()))
    return ", ".join(named) or "*/*"


def _media_types(decoders: Iterable[Decoder]) -> Iterator[str]:
    for decoder in decoders:
        if isinstance(decoder, Json | Text):
            yield from decoder.media_types
        else:
            # Documents come under many names: any is better than 406.
            yield from (
                (*decoder.media_types, "*/*;q=0.1") if decoder.media_types else ("*/*",)
            )
