"""The module `client.py`: the API as data, and the two clients."""

from __future__ import annotations

from clientwright.ir.api import Api, Server
from clientwright.ir.security import (
    ApiKeyScheme,
    BasicScheme,
    BearerScheme,
    Scheme,
    TokenScheme,
)
from clientwright.json_value import JSON
from clientwright.naming.links import link_group
from clientwright.naming.names import ClientNames, Names
from clientwright.plan.expr import Import, imports_of
from clientwright.plan.imports import Layout, statements
from clientwright.plan.literals import docstring, literal, texts
from clientwright.plan.operations import limit_data
from clientwright.plan.settings import (
    Setting,
    environment_prefix,
    settings_call,
    settings_of,
)
from clientwright.plan.types import Writer
from clientwright.plan.views import ClientView, PropertyView

COMMON_DOC = (
    "    timeout: Seconds for each network operation, or (connect, read, write, pool).",
    "    max_retries: Repetitions of a call that failed in a way that a repetition may mend.",
    '    decoding: "lenient" keeps answers that differ from the description; "strict" raises.',
    "    on_drift: Called with each difference between an answer and the description.",
    "    deadline: Seconds that a call may take with all its attempts, until its document or stream is at its end.",
    "    options: More of them, as `ClientOptions` lists them.",
    "    http_client: Your own client of httpx or httpx2 (proxies, certificates); it is never closed here.",
)
RUNTIME = frozenset(
    {
        Import("typing", "TYPE_CHECKING"),
        Import("typing", "Unpack"),
        Import("@runtime.api", "Api"),
        Import("@runtime.api", "Settings"),
        Import("@runtime.client", "AsyncClientBase"),
        Import("@runtime.client", "SyncClient"),
    }
)
TYPING = frozenset(
    {
        Import("@runtime.sender", "AsyncHttpClient"),
        Import("@runtime.sender", "HttpClient"),
        Import("@runtime.options", "ClientOptions"),
    }
)


def plan_client(
    api: Api, names: Names, name: str, user_agent: str, layout: Layout
) -> ClientView:
    prefix = environment_prefix(api, name)
    settings = settings_of(api, prefix, Writer(api.types, names))
    typing = TYPING | imports_of(s.annotation for s in settings) | _resources(names)
    return ClientView(
        doc=docstring([f"Clients of {api.title}."]),
        imports=tuple(statements(RUNTIME | _data_imports(api, names), layout, 0)),
        typing_imports=tuple(statements(typing, layout, 0)),
        aliases=_aliases(api),
        api_lines=tuple(_api_lines(api, names.client, name, prefix, user_agent)),
        class_doc=docstring(_class_doc(api, settings), 4),
        async_class_doc=docstring(["The same for asyncio and trio: see `Client`."], 4),
        signature=", ".join(["self", "*", *(s.text for s in settings)]),
        settings=settings_call(api, names.client),
        properties=tuple(_properties(api, names)),
    )


def _resources(names: Names) -> set[Import]:
    return {
        Import(f"@api.resources.{own.module}", name)
        for own in names.groups.values()
        for name in (own.class_name, f"Async{own.class_name}")
    }


def _data_imports(api: Api, names: Names) -> set[Import]:
    found = {
        Import("@api.auth", constant) for constant in names.client.constants.values()
    }
    for scheme in api.schemes:
        if not isinstance(scheme, TokenScheme):
            found.add(Import("@runtime.auth", _static_class(scheme)))
    if api.servers:
        found.add(Import("@runtime.api", "Server"))
    if len(api.servers) > 1:
        found.add(Import("typing", "Literal"))
    if api.request_id is not None:
        found.add(Import("@runtime.api", "RequestId"))
    if api.rate_limit is not None:
        found |= limit_data(api.rate_limit).imports
    if names.groups:
        found.add(Import("functools", "cached_property"))
    return found


def _aliases(api: Api) -> tuple[str, ...]:
    if len(api.servers) < 2:
        return ()
    listed = ", ".join(literal(s.name) for s in api.servers)
    return (f"ServerName = Literal[{listed}]", docstring(["Names of the servers."]))


def _api_lines(
    api: Api, names: ClientNames, name: str, prefix: str, user_agent: str
) -> list[str]:
    security = "".join(f"{texts(alternative)}, " for alternative in api.security)
    schemes = ", ".join(f"{literal(s.id)}: {_scheme(s, names)}" for s in api.schemes)
    lines = [
        f"name={literal(name)},",
        f"title={literal(api.title)},",
        f"environment={literal(prefix)},",
        f"servers=({' '.join(_server(s) + ',' for s in api.servers)}),",
        f"security=({security.rstrip(' ' if len(api.security) == 1 else ', ')}),",
        f"schemes={{{schemes}}},",
    ]
    arguments = {**names.variables, **names.parameters}
    differing: dict[str, JSON] = {k: v for k, v in arguments.items() if k != v}
    if differing:
        lines.append(f"arguments={literal(differing)},")
    lines.append(f"user_agent={literal(user_agent)},")
    if api.rate_limit is not None:
        lines.append(f"rate_limit={limit_data(api.rate_limit)},")
    elif any(operation.rate_limit for operation in api.operations):
        lines.append("operation_limits=True,")
    if api.request_id is not None:
        about = api.request_id
        lines.append(
            f"request_id=RequestId({literal(about.header)}, {literal(about.body)}),"
        )
    return lines


def _server(server: Server) -> str:
    values: dict[str, JSON] = {v.name: v.default for v in server.variables}
    given = f", {literal(values)}" if values else ""
    return f"Server({literal(server.name)}, {literal(server.url)}{given})"


def _static_class(scheme: Scheme) -> str:
    if isinstance(scheme, ApiKeyScheme):
        return "ApiKey"
    return "Basic" if isinstance(scheme, BasicScheme) else "Bearer"


def _scheme(scheme: Scheme, names: ClientNames) -> str:
    if isinstance(scheme, TokenScheme):
        return names.constants[scheme.id]
    said = [f"argument={literal(names.schemes[scheme.id])}"]
    if isinstance(scheme, ApiKeyScheme):
        said = [literal(scheme.place), literal(scheme.key), *said]
    if isinstance(scheme, BearerScheme) and scheme.prefix != "Bearer":
        said.append(f"prefix={literal(scheme.prefix)}")
    return f"{_static_class(scheme)}({', '.join(said)})"


def _class_doc(api: Api, settings: list[Setting]) -> list[str]:
    arguments = [f"    {s.name}: {_about(s)}" for s in settings]
    return [f"{api.title}.", api.doc, "\n".join(["Args:", *arguments, *COMMON_DOC])]


def _about(setting: Setting) -> str:
    variables = ", ".join(f"`{name}`" for name in setting.environment)
    return f"{setting.doc} Environment: {variables}." if variables else setting.doc


def _properties(api: Api, names: Names) -> list[PropertyView]:
    links = link_group(api)
    return [
        PropertyView(
            names.groups[g.id].attribute,
            names.groups[g.id].module,
            names.groups[g.id].class_name,
            docstring([g.doc or f"Operations of {g.id}."], 8),
        )
        for g in (*api.groups, *([links] if links else ()))
    ]
