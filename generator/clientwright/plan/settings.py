"""Settings: the keyword arguments of a client, and where the runtime finds their values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clientwright.ir.api import Api, Parameter, ServerVariable
from clientwright.ir.security import ApiKeyScheme, BasicScheme, BearerScheme, Scheme, TokenScheme
from clientwright.naming import words
from clientwright.plan.auth import credentials_type, token_schemes
from clientwright.plan.expr import Expr, join, named
from clientwright.plan.literals import literal
from clientwright.plan.types import Writer

BASIC = named("@runtime.auth", "BasicCredentials")


@dataclass(frozen=True, slots=True)
class Setting:
    """A keyword argument of a client, what it is called in the environment, and its meaning."""

    name: str
    annotation: Expr
    default: str
    doc: str
    environment: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return f"{self.name}: {self.annotation} = {self.default}"


def variables_of(api: Api) -> list[ServerVariable]:
    """Server variables that a caller sets; one whose default differs by server is part of the server."""
    found: dict[str, list[ServerVariable]] = {}
    for server in api.servers:
        for variable in server.variables:
            found.setdefault(variable.name, []).append(variable)
    return [same[0] for same in found.values() if len({v.default for v in same}) == 1]


def environment_prefix(api: Api, name: str) -> str:
    """What environment variables of an API begin with."""
    return api.environment or words.constant(name)


def parameter_argument(parameter: Parameter) -> str:
    return words.safe(words.snake(parameter.name or parameter.wire_name))


def variable_argument(variable: ServerVariable) -> str:
    return words.safe(words.snake(variable.python_name or variable.name))


def bases_of(api: Api) -> list[str]:
    """Names of the servers beside the API's own, each redirected by `<name>_base_url`."""
    tokens = [s.base for s in token_schemes(api) if s.base is not None]
    own = [o.own_server.name for o in api.operations if o.own_server is not None]
    return list(dict.fromkeys([*tokens, *own]))


def settings_of(api: Api, prefix: str, writer: Writer) -> list[Setting]:
    """All keyword arguments but those that every client has, in the order of a signature."""
    return [
        *_where(api, prefix),
        *(s for scheme in api.schemes for s in _secrets(scheme, prefix)),
        *_parameters(api, writer, prefix),
        *(
            Setting(
                f"{words.snake(b)}_base_url",
                Expr("str | None"),
                "None",
                f"Base URL of {b} requests.",
            )
            for b in bases_of(api)
        ),
    ]


def _where(api: Api, prefix: str) -> Iterator[Setting]:
    yield Setting(
        "base_url",
        Expr("str | None"),
        "None",
        "Base URL, instead of `server`.",
        _env(prefix, "BASE_URL"),
    )
    if len(api.servers) > 1:
        listed = ", ".join(f"`{s.name}`" for s in api.servers)
        yield Setting(
            "server", Expr("ServerName | None"), "None", f"One of {listed}.", _env(prefix, "SERVER")
        )
    for variable in variables_of(api):
        default = f" Default: {variable.default}." if variable.default is not None else ""
        values = f" One of {', '.join(variable.values)}." if variable.values else ""
        yield Setting(
            variable_argument(variable),
            Expr("str | None"),
            "None",
            f"{' '.join(variable.doc.split())}{values}{default}",
            _env(prefix, variable_argument(variable).upper()),
        )


def _secrets(scheme: Scheme, prefix: str) -> Iterator[Setting]:
    name = words.safe(words.snake(scheme.argument))
    doc = " ".join(scheme.doc.split())
    match scheme:
        case TokenScheme():
            yield Setting(
                name,
                Expr("str | None"),
                "None",
                "A token that you hold already.",
                _env(prefix, name.upper()),
            )
            yield Setting(
                "credentials",
                join("{} | None", credentials_type(scheme)),
                "None",
                doc,
                _fields(scheme, prefix),
            )
        case BasicScheme():
            yield Setting(
                name,
                join("{} | None", BASIC),
                "None",
                doc or "User name and password.",
                _env(prefix, "USERNAME", "PASSWORD"),
            )
        case BearerScheme() | ApiKeyScheme():
            yield Setting(name, Expr("str | None"), "None", doc, _env(prefix, name.upper()))


def _fields(scheme: TokenScheme, prefix: str) -> tuple[str, ...]:
    names = [f.environment or words.constant(f.name) for c in scheme.credentials for f in c.fields]
    return _env(prefix, *dict.fromkeys(names))


def _parameters(api: Api, writer: Writer, prefix: str) -> Iterator[Setting]:
    for parameter in api.client_parameters:
        name = parameter_argument(parameter)
        yield Setting(
            name,
            join("{} | None", writer.static(parameter.type, inputs=True)),
            "None",
            " ".join(parameter.doc.split()),
            _env(prefix, name.upper()),
        )


def _env(prefix: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{prefix}_{name}" for name in names)


def settings_call(api: Api) -> str:
    """The arguments of the runtime's `Settings(…)`."""
    variables = {v.name: variable_argument(v) for v in variables_of(api)}
    secrets = {s.id: _secret(s) for s in api.schemes}
    parameters = {p.wire_name: parameter_argument(p) for p in api.client_parameters}
    bases = {b: f"{words.snake(b)}_base_url" for b in bases_of(api)}
    given = [
        "base_url=base_url,",
        "server=server," if len(api.servers) > 1 else "",
        _mapping("variables", variables),
        _mapping("secrets", secrets),
        _mapping("parameters", parameters),
        _mapping("bases", bases),
        "timeout=timeout, max_retries=max_retries, decoding=decoding, on_drift=on_drift,",
    ]
    return " ".join(part for part in given if part)


def _secret(scheme: Scheme) -> str:
    name = words.safe(words.snake(scheme.argument))
    return f"{name} or credentials" if isinstance(scheme, TokenScheme) else name


def _mapping(name: str, values: dict[str, str]) -> str:
    if not values:
        return ""
    return f"{name}={{{' '.join(f'{literal(k)}: {v},' for k, v in values.items())}}},"
