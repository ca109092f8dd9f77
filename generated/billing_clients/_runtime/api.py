"""An API as data, and the settings of a client of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from .operation import Requirements
from .options import ClientOptions

if TYPE_CHECKING:
    from .auth import Scheme, KeyOrCredentials
    from .rate import RateLimit


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL by name; `{variable}` stands for a variable: its default, None where it has none."""

    name: str
    url: str
    variables: Mapping[str, str | None] = field(default_factory=dict[str, str | None])


class RequestId(NamedTuple):
    """Where an answer carries the id that support asks for: a header, a pointer into the body."""

    header: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """What all operations of an API have in common."""

    name: str
    title: str
    environment: str
    """Prefix of the environment variables."""
    servers: tuple[Server, ...]
    """The first is the default."""
    security: Requirements = ()
    schemes: Mapping[str, Scheme] = field(default_factory=dict[str, "Scheme"])
    request_id: RequestId | None = None
    user_agent: str = ""
    rate_limit: RateLimit | None = None
    """What `limit="documented"` keeps."""
    operation_limits: bool = False
    """Whether it keeps those of some operations alone."""
    arguments: Mapping[str, str] = field(default_factory=dict[str, str])
    """Python arguments of server variables and client parameters, where the wire name differs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a caller gives to a client; None leaves it to the environment, then to the default."""

    base_url: str | None = None
    server: str | None = None
    bases: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    """Base URLs apart from the API's own, by name: `login` is the argument `login_base_url`."""
    variables: Mapping[str, str | int | None] = field(
        default_factory=dict[str, "str | int | None"]
    )
    secrets: Mapping[str, KeyOrCredentials | None] = field(
        default_factory=dict[str, "KeyOrCredentials | None"], repr=False
    )
    """What each security scheme is satisfied with."""
    parameters: Mapping[str, object] = field(default_factory=dict[str, object])
    """Client parameters by wire name."""
    options: ClientOptions = field(default_factory=ClientOptions)
