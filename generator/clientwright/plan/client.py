"""The module `client.py`: the API as data, and the two clients."""

from __future__ import annotations

from clientwright.ir.api import Api, Server
from clientwright.json_value import JSON
from clientwright.ir.security import ApiKeyScheme, BasicScheme, Scheme, TokenScheme
from clientwright.naming import words
from clientwright.naming.assign import Names
from clientwright.plan.auth import scheme_constant
from clientwright.plan.expr import Import
from clientwright.plan.imports import Layout, statements
from clientwright.plan.literals import docstring, literal
from clientwright.plan.settings import (
    Setting,
    environment_prefix,
    parameter_argument,
    settings_call,
    settings_of,
    variable_argument,
    variables_of,
)
from clientwright.plan.types import Writer
from clientwright.plan.views import ClientView, PropertyView

COMMON = (
    "timeout: Timeout = DEFAULT_TIMEOUT",
    "max_retries: int = 2",
    'decoding: Decoding = "lenient"',
    "on_drift: DriftHook | None = None",
)
RUNTIME = frozenset(
    {
        Import("functools", "cached_property"),
        Import("typing", "TYPE_CHECKING"),
        Import("@runtime.api", "Api"),
        Import("@runtime.api", "Server"),
        Import("@runtime.api", "Settings"),
        Import("@runtime.api", "DEFAULT_TIMEOUT"),
        Import("@runtime.client", "AsyncBaseClient"),
        Import("@runtime.client", "BaseClient"),
    }
)
TYPING = frozenset(
    {
        Import("@runtime.api", "Decoding"),
        Import("@runtime.api", "Timeout"),
        Import("@runtime.drift", "DriftHook"),
        Import("@runtime.transport", "AsyncHTTPClient"),
        Import("@runtime.transport", "HTTPClient"),
    }
)


def plan_client(api: Api, names: Names, name: str, user_agent: str, layout: Layout) -> ClientView:
    writer = Writer(api.types, names)
    settings = settings_of(api, environment_prefix(api, name), writer)
    typing = frozenset[Import]().union(TYPING, *(s.annotation.imports for s in settings))
    typing |= {
        Import(f"@api.resources.{g.module}", c)
        for g in names.groups.values()
        for c in (g.class_name, f"Async{g.class_name}")
    }
    imports = RUNTIME | _data_imports(api)
    if len(api.servers) > 1:
        imports |= {Import("typing", "Literal")}
    return ClientView(
        doc=docstring([f"Clients of {api.title}."]),
        imports=tuple(statements(imports, layout, 0)),
        typing_imports=tuple(statements(typing, layout, 0)),
        aliases=_aliases(api),
        api_lines=tuple(_api_lines(api, name, user_agent)),
        class_doc=docstring(_class_doc(api, settings, "Client"), 4),
        async_class_doc=docstring([f"The same for asyncio and trio: see `Client`."], 4),
        signature=", ".join(["self", "*", *(s.text for s in settings), *COMMON]),
        settings=settings_call(api),
        properties=tuple(_properties(api, names)),
    )


def _data_imports(api: Api) -> frozenset[Import]:
    found = {
        Import("@api.auth", scheme_constant(s)) for s in api.schemes if isinstance(s, TokenScheme)
    }
    found |= {
        Import("@runtime.auth", _static_class(s))
        for s in api.schemes
        if not isinstance(s, TokenScheme)
    }
    if api.request_id is not None:
        found.add(Import("@runtime.api", "RequestId"))
    return frozenset(found)


def _aliases(api: Api) -> tuple[str, ...]:
    if len(api.servers) < 2:
        return ()
    return (f"ServerName = Literal[{', '.join(literal(s.name) for s in api.servers)}]",)


def _api_lines(api: Api, name: str, user_agent: str) -> list[str]:
    lines = [
        f"name={literal(name)},",
        f"title={literal(api.title)},",
        f"environment={literal(environment_prefix(api, name))},",
        f"servers=({' '.join(_server(s) + ',' for s in api.servers)}),",
        f"security=({''.join(_names(r) + ', ' for r in api.security).rstrip()}),",
        f"schemes={{{' '.join(f'{literal(s.id)}: {_scheme(s)},' for s in api.schemes)}}},",
    ]
    arguments = {v.name: variable_argument(v) for v in variables_of(api)}
    arguments |= {p.wire_name: parameter_argument(p) for p in api.client_parameters}
    differing: dict[str, JSON] = {k: v for k, v in arguments.items() if k != v}
    if differing:
        lines.append(f"arguments={literal(differing)},")
    lines.append(f"user_agent={literal(user_agent)},")
    if api.request_id is not None:
        about = api.request_id
        lines.append(f"request_id=RequestId({literal(about.header)}, {literal(about.body)}),")
    return lines


def _server(server: Server) -> str:
    values: dict[str, JSON] = {v.name: v.default for v in server.variables}
    given = f", {literal(values)}" if values else ""
    return f"Server({literal(server.name)}, {literal(server.url)}{given})"


def _names(names: tuple[str, ...]) -> str:
    return f"({''.join(f'{literal(n)}, ' for n in names).rstrip()})"


def _static_class(scheme: Scheme) -> str:
    if isinstance(scheme, ApiKeyScheme):
        return "ApiKey"
    return "Basic" if isinstance(scheme, BasicScheme) else "Bearer"


def _scheme(scheme: Scheme) -> str:
    if isinstance(scheme, TokenScheme):
        return scheme_constant(scheme)
    said = [f"argument={literal(words.safe(words.snake(scheme.argument)))}"]
    if isinstance(scheme, ApiKeyScheme):
        said = [literal(scheme.place), literal(scheme.key), *said]
    return f"{_static_class(scheme)}({', '.join(said)})"


def _class_doc(api: Api, settings: list[Setting], name: str) -> list[str]:
    arguments = [f"    {s.name}: {_about(s)}".rstrip() for s in settings]
    common = [
        "    timeout: Seconds for each network operation, or (connect, read, write, pool).",
        "    max_retries: Repetitions of a call that failed in a way that a repetition may mend.",
        '    decoding: "lenient" keeps answers that differ from the description; "strict" raises.',
        "    on_drift: Called with each difference between an answer and the description.",
        "    http_client: Your own HTTP client (proxies, certificates); it is never closed here.",
    ]
    return [f"{api.title}.", api.doc, "\n".join(["Args:", *arguments, *common])]


def _about(setting: Setting) -> str:
    variables = ", ".join(f"`{name}`" for name in setting.environment)
    text = (
        setting.doc
        if setting.doc.endswith((".", "!", "?")) or not setting.doc
        else f"{setting.doc}."
    )
    return f"{text} Environment: {variables}." if variables else text


def _properties(api: Api, names: Names) -> list[PropertyView]:
    return [
        PropertyView(
            names.groups[g.id].attribute,
            names.groups[g.id].module,
            names.groups[g.id].class_name,
            docstring([g.doc or g.id], 8),
        )
        for g in api.groups
    ]
