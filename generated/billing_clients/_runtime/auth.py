"""Security schemes and credentials as data, and how a request carries them."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Literal, TypeAlias

from .errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Credentials:
    """Base of the classes that say who calls; fields that are secret hide their repr."""


@dataclass(frozen=True, slots=True)
class BasicCredentials(Credentials):
    """User name and password for HTTP Basic."""

    username: str
    password: str = field(repr=False)


KeyOrCredentials: TypeAlias = str | Credentials
"""A ready token or key, or what one is obtained with."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """`Authorization: Bearer …`, or another scheme of HTTP, with a value that the caller has."""

    argument: str = "token"
    prefix: str = "Bearer"


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key in a header, the query or a cookie."""

    place: Literal["header", "query", "cookie"]
    name: str
    argument: str = "api_key"


@dataclass(frozen=True, slots=True)
class Basic:
    """HTTP Basic."""

    argument: str = "credentials"


@dataclass(frozen=True, slots=True)
class Grant:
    """A token request; values may hold `{field}` of the credentials and `{field|sha1}`."""

    basic: tuple[str, str] | None = None
    form: Mapping[str, str] | None = None
    json: Mapping[str, str] | None = None
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, eq=False)
class TokenExchange:
    """A bearer token that is fetched with credentials, kept, and renewed before it expires."""

    scheme: str
    method: str
    url: str
    """Server variables are filled in; a path is relative to the API's base URL."""
    grants: Mapping[type[Credentials], Grant]
    base: str | None = None
    """The argument `<base>_base_url` redirects the URL."""
    refresh: Grant | None = None
    token: str = "/access_token"
    """JSON pointer into the answer; "" is the whole body, bare or as a JSON string."""
    expires_in: str | None = None
    """JSON pointer to seconds; without it the token's own `exp` counts, if it is a JWT."""
    refresh_token: str | None = None
    leeway: float = 60
    argument: str = "token"


Scheme: TypeAlias = Bearer | ApiKey | Basic | TokenExchange


@dataclass(frozen=True, slots=True)
class Proof:
    """What a request carries to prove who calls."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    cookies: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    def __add__(self, other: Proof) -> Proof:
        return Proof(
            self.headers + other.headers,
            self.query + other.query,
            self.cookies + other.cookies,
        )


def bearer(token: str, prefix: str = "Bearer") -> Proof:
    return Proof(headers=(("Authorization", f"{prefix} {header_safe(token)}"),))


def header_safe(secret: str) -> str:
    """A secret as a header can carry it; tokens out of files end in a newline."""
    if not re.fullmatch(r"[\x20-\x7e]+", secret.strip()):
        raise ConfigurationError(
            "a token or key holds characters that a header cannot carry"
        )
    return secret.strip()


def basic(username: str, password: str) -> Proof:
    pair = base64.b64encode(f"{username}:{password}".encode()).decode()
    return Proof(headers=(("Authorization", f"Basic {pair}"),))


def static_proof(scheme: Bearer | ApiKey | Basic, secret: KeyOrCredentials) -> Proof:
    """The proof of a scheme that needs no request of its own."""
    match scheme, secret:
        case Basic(), BasicCredentials(username, password):
            return basic(username, password)
        case Bearer(prefix=prefix), str():
            return bearer(secret, prefix)
        case ApiKey("header", name), str():
            return Proof(headers=((name, header_safe(secret)),))
        case ApiKey("query", name), str():
            return Proof(query=((name, secret),))
        case ApiKey("cookie", name), str():
            return Proof(cookies=((name, secret),))
        case _:
            raise ConfigurationError(
                f"{scheme.argument}= cannot be a {type(secret).__name__} for this scheme"
            )


_HOLE = re.compile(r"\{(\w+)(?:\|(\w+))?\}")
_FILTERS: Mapping[str, Callable[[str], str]] = {
    "sha1": lambda text: hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest(),
}


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template of a grant with the fields of the credentials in it."""

    def value(hole: re.Match[str]) -> str:
        name, filter_name = hole.groups()
        text = values[name]
        return _FILTERS[filter_name](text) if filter_name else text

    return _HOLE.sub(value, template)


def values_of(credentials: Credentials) -> dict[str, str]:
    return {
        each.name: str(getattr(credentials, each.name)) for each in fields(credentials)
    }
