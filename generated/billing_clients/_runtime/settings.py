"""What a client works with: arguments first, then the environment, then the defaults."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import NamedTuple
from urllib.parse import urlsplit

from .api import Api, Server, Settings
from .auth import Basic, Credentials, KeyOrCredentials, Scheme
from .errors import ConfigurationError
from .unset import UNSET


@dataclass(frozen=True, slots=True)
class Resolved:
    """Settings with nothing left open."""

    base_url: str
    variables: Mapping[str, str] | None
    """Of the server; None where the caller gave a base URL and no server."""
    bases: Mapping[str, str]
    secrets: Mapping[str, KeyOrCredentials] = field(repr=False)
    parameters: Mapping[str, object]


def resolve(api: Api, settings: Settings, environment: Mapping[str, str]) -> Resolved:
    found = _Finder(api, settings, environment)
    base_url, variables = found.base()
    return Resolved(
        base_url, variables, found.bases(), found.secrets(), found.parameters()
    )


def environment_name(words: str) -> str:
    """`tenantName` and `tenant-name` are both TENANT_NAME."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", words)
    return re.sub(r"\W+", "_", spaced).upper()


class _Finder(NamedTuple):
    api: Api
    settings: Settings
    environment: Mapping[str, str]

    def name(self, words: str) -> str:
        return f"{self.api.environment}_{environment_name(words)}"

    def variable(self, words: str) -> str | None:
        """An environment variable; empty counts as not set."""
        return self.environment.get(self.name(words)) or None

    def argument(self, wire_name: str) -> str:
        return self.api.arguments.get(wire_name, wire_name)

    def base(self) -> tuple[str, Mapping[str, str] | None]:
        """The base URL. A server that the caller names wins over a base URL of the environment."""
        given = (self.settings.server, *self.settings.variables.values())
        chosen = any(each is not None for each in given)
        url = self.settings.base_url or (None if chosen else self.variable("BASE_URL"))
        if url is None:
            values = self.variables(self.server())
            filled = fill_url(self.server().url, values)
            return checked_url(filled, "the server"), values
        known = self.variables(self.server()) if chosen else None
        return checked_url(url, f"base_url= or {self.name('BASE_URL')}"), known

    def server(self) -> Server:
        wanted = self.settings.server or self.variable("SERVER")
        if not self.api.servers:
            raise ConfigurationError(f"give base_url= or set {self.name('BASE_URL')}")
        if wanted is None:
            return self.server_of_variables()
        for server in self.api.servers:
            if server.name == wanted:
                return server
        names = ", ".join(repr(server.name) for server in self.api.servers)
        raise ConfigurationError(f"server= knows no {wanted!r}; it is one of {names}")

    def server_of_variables(self) -> Server:
        """The first server that has every variable that is given: `tenant=` names one too."""
        names = {name for server in self.api.servers for name in server.variables}
        given = {name for name in names if self._is_given(name)}
        servers = self.api.servers
        return next((s for s in servers if given <= s.variables.keys()), servers[0])

    def _is_given(self, name: str) -> bool:
        argued = self.settings.variables.get(name) is not None
        return argued or self.variable(self.argument(name)) is not None

    def variables(self, server: Server) -> Mapping[str, str]:
        whole = "" if "://" in server.url else server.url
        return {
            name: self.value(name, default, whole.startswith(f"{{{name}}}"))
            for name, default in server.variables.items()
        }

    def value(self, name: str, default: str | None, leads: bool) -> str:
        """The value of a variable; one that leads a URL is a URL itself."""
        argument = self.argument(name)
        given = self.settings.variables.get(name)
        value = str(given) if given is not None else self.variable(argument) or default
        if value is None:
            raise ConfigurationError(f"give {argument}= or set {self.name(argument)}")
        if leads:
            return checked_url(value, f"{argument}=")
        if not re.fullmatch(r"[\w.~:/-]+", value) or "//" in value:
            raise ConfigurationError(f"{argument}= cannot be part of a URL")
        return value

    def bases(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for name, given in self.settings.bases.items():
            if url := given or self.variable(f"{name}_BASE_URL"):
                found[name] = checked_url(url, f"{name}_base_url=")
        return found

    def secrets(self) -> Mapping[str, KeyOrCredentials]:
        found: dict[str, KeyOrCredentials] = {}
        for name, scheme in self.api.schemes.items():
            if secret := self.settings.secrets.get(name) or self.secret(scheme):
                found[name] = secret
        return found

    def secret(self, scheme: Scheme) -> KeyOrCredentials | None:
        # What HTTP Basic needs has no form of one text.
        key = None if isinstance(scheme, Basic) else self.variable(scheme.argument)
        found = filter(None, map(self.credentials, scheme.credentials))
        return key or next(found, None)

    def credentials(self, cls: type[Credentials]) -> Credentials | None:
        """Credentials whose fields are all in the environment."""
        values = {
            each.name: self.variable(each.metadata.get("environment", each.name))
            for each in fields(cls)
        }
        needed = (each.name for each in fields(cls) if each.default is MISSING)
        if not values or any(values[name] is None for name in needed):
            return None
        return cls(**{name: text for name, text in values.items() if text is not None})

    def parameters(self) -> Mapping[str, object]:
        found: dict[str, object] = {}
        for name, given in self.settings.parameters.items():
            is_given = given not in (None, UNSET)
            value = given if is_given else self.variable(self.argument(name))
            if value is not None:
                found[name] = value
        return found


def way_of(api: Api, scheme: Scheme) -> str:
    """How a caller satisfies a scheme, for a message."""
    classes = " or ".join(cls.__name__ for cls in scheme.credentials)
    if isinstance(scheme, Basic):
        return f"{scheme.argument}= ({classes})"
    name = f"{scheme.argument}= ({api.environment}_{environment_name(scheme.argument)})"
    if not classes:
        return name
    return f"{name} or credentials= ({classes})"


def fill_url(template: str, values: Mapping[str, str]) -> str:
    """A URL with its variables; one in the host cannot become more than a part of the host."""

    def value(hole: re.Match[str]) -> str:
        name = hole[1]
        if name not in values:
            raise ConfigurationError(f"the URL {template} needs a value for {name}")
        text = values[name]
        if 0 < hole.start() < host_end and "/" in text:
            raise ConfigurationError(f"{name} cannot be part of a host name")
        return text

    found = re.search(r"(?<![:/])/", template)
    host_end = found.start() if found else len(template)
    return re.sub(r"\{([^{}]+)\}", value, template)


def checked_url(url: str, origin: str) -> str:
    """A base URL without its last slash."""
    try:
        parts = urlsplit(url)
        usable = (
            parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
        )
    except ValueError:
        parts, usable = urlsplit(""), None
    if not usable:
        raise ConfigurationError(f"{origin} is no URL; it begins with https://")
    if parts.username is not None or parts.query or parts.fragment:
        raise ConfigurationError(
            f"{origin} cannot hold a user name, a query or a fragment"
        )
    return url.rstrip("/")


def placed_url(url: str, base: str | None, resolved: Resolved) -> str:
    """A URL apart from the API's own: its scheme and host as the caller redirects them."""
    target = resolved.bases.get(base) if base else None
    if target is not None:
        return f"{target}/{urlsplit(url).path.lstrip('/')}"
    if "{" in url and resolved.variables is None:
        ways = f"give {base}_base_url= or server= too" if base else "give server= too"
        raise ConfigurationError(
            f"base_url= alone does not tell the host of {url}: {ways}"
        )
    return fill_url(url, resolved.variables or {})
