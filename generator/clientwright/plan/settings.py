"""Settings: the keyword arguments of a client, and where the runtime finds their values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clientwright.ir.api import Api
from clientwright.ir.security import (
    ApiKeyScheme,
    BasicScheme,
    BearerScheme,
    Scheme,
    TokenScheme,
)
from clientwright.naming import words
from clientwright.naming.clients import variables_of
from clientwright.naming.names import ClientNames
from clientwright.plan.expr import Expr, Import, joined, named, optional, write
from clientwright.plan.literals import literal, one_line
from clientwright.plan.types import Writer

BASIC = named("@runtime.auth", "BasicCredentials")
TEXT = Expr("str | None")
TOKEN = optional(write("str | ", named("@runtime.auth", "TokenSource")))


@dataclass(frozen=True, slots=True)
class Setting:
    """A keyword argument of a client, what it is called in the environment, and its meaning."""

    name: str
    annotation: Expr
    doc: str
    environment: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return f"{self.name}: {self.annotation} = None"


def environment_prefix(api: Api, name: str) -> str:
    """What environment variables of an API begin with."""
    return api.environment or words.constant(name)


def settings_of(api: Api, prefix: str, writer: Writer) -> list[Setting]:
    """All keyword arguments but those that every client has, in the order of a signature."""
    names = writer.names.client
    return [
        *_where(api, names, prefix),
        *(s for scheme in api.schemes for s in _secrets(scheme, names, prefix)),
        *_parameters(api, writer, prefix),
        *(
            Setting(a, TEXT, f"Base URL of {b} requests.", (f"{prefix}_{a.upper()}",))
            for b, a in names.bases.items()
        ),
    ]


def _where(api: Api, names: ClientNames, prefix: str) -> Iterator[Setting]:
    instead = " instead of `server`" if len(api.servers) > 1 else ""
    yield Setting("base_url", TEXT, f"Base URL{instead}.", (f"{prefix}_BASE_URL",))
    if len(api.servers) > 1:
        listed = ", ".join(f"`{one_line(s.name)}`" for s in api.servers)
        kind = Expr("ServerName | None")
        yield Setting("server", kind, f"One of {listed}.", (f"{prefix}_SERVER",))
    for variable in variables_of(api):
        argument = names.variables[variable.name]
        said = [
            _sentence(variable.doc or f"Variable `{variable.name}` of the base URL"),
            (
                f"One of {', '.join(map(one_line, variable.values))}."
                if variable.values
                else ""
            ),
            (
                ""
                if variable.default is None
                else f"Default: {one_line(variable.default)}."
            ),
        ]
        text = " ".join(part for part in said if part)
        yield Setting(argument, TEXT, text, (f"{prefix}_{argument.upper()}",))


def _secrets(scheme: Scheme, names: ClientNames, prefix: str) -> Iterator[Setting]:
    name = names.schemes[scheme.id]
    variable = f"{prefix}_{name.upper()}"
    match scheme:
        case TokenScheme():
            about = "A token that you hold already, or a function that gives one."
            yield Setting(name, TOKEN, about, (variable,))
            doc = _sentence(scheme.doc or "What a token is fetched with")
            kind = optional(credentials_type(scheme, names))
            yield Setting(
                names.credentials[scheme.id], kind, doc, _fields(scheme, names, prefix)
            )
        case BasicScheme():
            doc = _sentence(scheme.doc or "User name and password")
            pair = (f"{prefix}_USERNAME", f"{prefix}_PASSWORD")
            yield Setting(name, optional(BASIC), doc, pair)
        case BearerScheme():
            yield Setting(
                name,
                TOKEN,
                _sentence(scheme.doc or f"{scheme.prefix} token"),
                (variable,),
            )
        case ApiKeyScheme():
            sent = f"API key, sent as {scheme.place} `{one_line(scheme.key)}`"
            yield Setting(name, TEXT, _sentence(scheme.doc or sent), (variable,))


def credentials_type(scheme: TokenScheme, names: ClientNames) -> Expr:
    """The union of a scheme's credentials classes."""
    classes = [names.classes[scheme.id, c.name].class_name for c in scheme.credentials]
    return joined(
        " | ", (Expr(n, frozenset({Import("@api.auth", n)})) for n in classes)
    )


def _fields(scheme: TokenScheme, names: ClientNames, prefix: str) -> tuple[str, ...]:
    found = [
        f.environment or names.classes[scheme.id, c.name].fields[f.name].upper()
        for c in scheme.credentials
        for f in c.fields
    ]
    return tuple(f"{prefix}_{name}" for name in dict.fromkeys(found))


def _parameters(api: Api, writer: Writer, prefix: str) -> Iterator[Setting]:
    for parameter in api.client_parameters:
        name = writer.names.client.parameters[parameter.wire_name]
        doc = _sentence(
            parameter.doc or f"Sent as {parameter.place} `{parameter.wire_name}`"
        )
        kind = optional(writer.given(parameter.type))
        yield Setting(name, kind, doc, (f"{prefix}_{name.upper()}",))


def _sentence(text: str) -> str:
    line = one_line(text)
    return line if line.endswith((".", "!", "?")) else f"{line}."


def settings_call(api: Api, names: ClientNames) -> str:
    """The arguments of the runtime's `Settings(…)`."""
    given = [
        "base_url=base_url,",
        "server=server," if len(api.servers) > 1 else "",
        _mapping("variables", names.variables),
        _mapping("secrets", {s.id: _secret(s, names) for s in api.schemes}),
        _mapping("parameters", names.parameters),
        _mapping("bases", names.bases),
        "options=options,",
    ]
    return " ".join(part for part in given if part)


def _secret(scheme: Scheme, names: ClientNames) -> str:
    name = names.schemes[scheme.id]
    is_token = isinstance(scheme, TokenScheme)
    return f"{name} or {names.credentials[scheme.id]}" if is_token else name


def _mapping(name: str, values: Mapping[str, str]) -> str:
    if not values:
        return ""
    pairs = ", ".join(f"{literal(k)}: {v}" for k, v in values.items())
    return f"{name}={{{pairs}}},"
