"""Security schemes: how a client proves who calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Grant:
    """One way to ask for a token; values may hold {field} and {field|sha1}."""

    basic: tuple[str, str] | None = None
    form: tuple[tuple[str, str], ...] = ()
    json: tuple[tuple[str, str], ...] = ()
    query: tuple[tuple[str, str], ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    url: str | None = None
    """Another endpoint than that of the exchange."""
    begin: tuple[str, str, str] | None = None
    """What asks a person before: a module and a class of the runtime, and a URL."""


@dataclass(frozen=True, slots=True)
class CredentialField:
    name: str
    doc: str
    secret: bool
    environment: str
    optional: bool = False
    """Whether it may be left out; empty, it is not sent."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a caller holds, by the name of its class, and the grant that it buys a token with."""

    name: str
    doc: str
    fields: tuple[CredentialField, ...]
    grant: Grant
    base: tuple[str, str] | None = None
    """A module and a class of the runtime which has the fields."""


@dataclass(frozen=True, slots=True)
class TokenScheme:
    """A bearer token that is fetched with credentials; pointers are JSON pointers into the answer."""

    id: str
    argument: str
    doc: str
    method: str
    url: str
    base: str | None
    credentials: tuple[Credentials, ...]
    refresh: Grant | None
    token: str
    expires_in: str | None
    refresh_token: str | None
    leeway: float
    optional: bool


@dataclass(frozen=True, slots=True)
class BearerScheme:
    """A value of the `Authorization` header, after the name of its HTTP scheme."""

    id: str
    argument: str
    doc: str
    optional: bool
    prefix: str = "Bearer"


@dataclass(frozen=True, slots=True)
class ApiKeyScheme:
    id: str
    argument: str
    doc: str
    place: Literal["header", "query", "cookie"]
    key: str
    optional: bool


@dataclass(frozen=True, slots=True)
class BasicScheme:
    id: str
    argument: str
    doc: str
    optional: bool


Scheme: TypeAlias = TokenScheme | BearerScheme | ApiKeyScheme | BasicScheme

Requirements: TypeAlias = tuple[tuple[str, ...], ...]
"""Any of these sets of scheme ids, each needed whole; an empty set means that nothing is needed."""
