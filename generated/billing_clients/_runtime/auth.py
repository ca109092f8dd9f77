"""Security schemes and credentials as data, and how a request carries them."""

from __future__ import annotations

import base64
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from .errors import ConfigurationError

if TYPE_CHECKING:
    from .context import Context
    from .effects import Flow


def ask(source: TokenSource) -> Flow[str]:
    # Imported here: effects know requests, which know proofs.
    from .effects import ask

    return ask(source)


@dataclass(frozen=True, slots=True)
class Credentials:
    """Base of the classes that say who calls; fields that are secret hide their repr."""


@dataclass(frozen=True, slots=True)
class BasicCredentials(Credentials):
    """User name and password for HTTP Basic."""

    username: str
    password: str = field(repr=False)


TokenSource: TypeAlias = Callable[[], "str | Awaitable[str]"]
"""A function that gives a token whenever one is needed; an AsyncClient takes asynchronous ones too."""

KeyOrCredentials: TypeAlias = str | TokenSource | Credentials
"""A ready token or key, or what one is obtained with."""


class Interactive(Credentials):
    """Credentials that ask a person: never taken from the environment."""

    __slots__ = ()


Classes: TypeAlias = tuple[type[Credentials], ...]


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


Proving: TypeAlias = "Flow[tuple[Proof, str | None]]"
"""The proof, and the token in it where that was fetched."""


class Scheme:
    """A security scheme. A proof may need requests of its own, so it is a flow."""

    __slots__ = ()

    argument: str
    """The argument of the client that gives a ready token or key."""

    @property
    def credentials(self) -> Classes:
        """The classes of credentials that will do instead."""
        return ()

    def proof(
        self, context: Context, secret: KeyOrCredentials, refused: str | None
    ) -> Proving:
        """What a request carries; not the fetched token that was refused."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Bearer(Scheme):
    """`Authorization: Bearer …`, or another scheme of HTTP, with a value that the caller has."""

    argument: str = "token"
    prefix: str = "Bearer"

    def proof(
        self, context: Context, secret: KeyOrCredentials, refused: str | None
    ) -> Proving:
        if isinstance(secret, str):
            return bearer(secret, self.prefix), None
        if not callable(secret):
            raise unfit(self, secret)
        token = yield from ask(secret)
        return bearer(token, self.prefix), token


@dataclass(frozen=True, slots=True)
class ApiKey(Scheme):
    """A key in a header, the query or a cookie."""

    place: Literal["header", "query", "cookie"]
    name: str
    argument: str = "api_key"

    def proof(
        self, context: Context, secret: KeyOrCredentials, refused: str | None
    ) -> Proving:
        yield from ()
        if not isinstance(secret, str):
            raise unfit(self, secret)
        match self.place:
            case "header":
                return Proof(headers=((self.name, header_safe(secret)),)), None
            case "query":
                return Proof(query=((self.name, secret),)), None
            case "cookie":
                return Proof(cookies=((self.name, secret),)), None


@dataclass(frozen=True, slots=True)
class Basic(Scheme):
    """HTTP Basic."""

    argument: str = "credentials"

    @property
    def credentials(self) -> Classes:
        return (BasicCredentials,)

    def proof(
        self, context: Context, secret: KeyOrCredentials, refused: str | None
    ) -> Proving:
        yield from ()
        if not isinstance(secret, BasicCredentials):
            raise unfit(self, secret)
        return basic(secret.username, secret.password), None


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


def unfit(scheme: Scheme, secret: KeyOrCredentials) -> ConfigurationError:
    kind = type(secret).__name__
    wanted = " or ".join(cls.__name__ for cls in scheme.credentials) or "text"
    return ConfigurationError(
        f"{scheme.argument}= cannot be a {kind} for this scheme, but {wanted}"
    )
