"""The plan of one API package: every view that templates need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clientwright.ir.api import Api, Operation
from clientwright.ir.flows import Download
from clientwright.ir.security import BasicScheme
from clientwright.json_value import JSON
from clientwright.naming.links import link_group
from clientwright.naming.names import Names
from clientwright.plan.auth import plan_auth
from clientwright.plan.calls import plan_calls
from clientwright.plan.client import plan_client
from clientwright.plan.errors import plan_errors
from clientwright.plan.expr import Import
from clientwright.plan.follow import plan_links
from clientwright.plan.imports import Layout, statements
from clientwright.plan.literals import docstring
from clientwright.plan.models import (
    emitted_types,
    models_views,
)
from clientwright.plan.resources import plan_resource
from clientwright.plan.types import Writer
from clientwright.plan.webhooks import plan_webhooks
from clientwright.plan.views import (
    AuthView,
    ClientView,
    ErrorsView,
    ExportsView,
    ModelsView,
    ResourceView,
    TestingView,
    WebhooksView,
)


@dataclass(frozen=True, slots=True)
class PackagePlan:
    layout: Layout
    exports: ExportsView
    client: ClientView
    auth: AuthView | None
    errors: ErrorsView
    resources: Mapping[str, ResourceView]
    model_exports: ExportsView
    models: Mapping[str, ModelsView]
    testing: TestingView
    calls: list[dict[str, JSON]]
    webhooks: WebhooksView | None


OF_THE_RUNTIME = {
    "Answer": "@runtime.answer",
    "Attempt": "@runtime.middleware",
    "Call": "@runtime.middleware",
    "Drift": "@runtime.drift",
    "FileTokens": "@runtime.store",
    "Headers": "@runtime.headers",
    "RateLimit": "@runtime.rate",
    "Reply": "@runtime.effects",
    "Retry": "@runtime.retry",
    "RetryPolicy": "@runtime.retry",
    "StoredToken": "@runtime.store",
    "TokenStore": "@runtime.store",
    "logged_calls": "@runtime.logged",
}
"""What users of every client may name: the types of options, and functions to give."""


def plan(
    api: Api, names: Names, name: str, user_agent: str, layout: Layout
) -> PackagePlan:
    auth = plan_auth(api, names.client, layout)
    homes = {
        names.types[id_].class_name: names.types[id_].module
        for id_ in emitted_types(api)
    }
    return PackagePlan(
        layout=layout,
        exports=_exports(api, auth, layout),
        client=plan_client(api, names, name, user_agent, layout),
        auth=auth,
        errors=plan_errors(api, Writer(api.types, names), layout),
        resources=_resources(api, names, layout),
        model_exports=_model_exports(api, homes, layout),
        models=models_views(api, names, layout),
        testing=_testing(api, layout),
        calls=plan_calls(api, names),
        webhooks=plan_webhooks(api, names, layout),
    )


def _resources(api: Api, names: Names, layout: Layout) -> dict[str, ResourceView]:
    """By module; that of links is one more."""
    resources = {
        names.groups[group.id].module: plan_resource(group, api, names, layout)
        for group in api.groups
    }
    if (links := link_group(api)) is not None:
        view = plan_links(links, api, names, layout)
        resources[names.groups[links.id].module] = view
    return resources


OF_TESTS = {
    "Recorder": "@runtime.recorder",
    "Replayer": "@runtime.replayer",
    "Stub": "@runtime.stub",
}
"""What users' own tests are written with; nothing else imports it."""


def _testing(api: Api, layout: Layout) -> TestingView:
    imports = [Import(module, name) for name, module in OF_TESTS.items()]
    return TestingView(
        doc=docstring(
            [
                f"For tests of code that calls {api.title}: no network, and nothing is patched.",
                "`Stub` is a client that returns what a test gives; `Recorder` writes what a live "
                "client is answered to a file, which `Replayer` plays.",
            ]
        ),
        imports=tuple(statements(imports, layout, 0)),
        exports=tuple(OF_TESTS),
    )


def _exports(api: Api, auth: AuthView | None, layout: Layout) -> ExportsView:
    credentials = {c.class_name: ".auth" for c in auth.credentials} if auth else {}
    modules = {"errors": "", "models": ""}
    if api.webhooks:
        modules["webhooks"] = ""
    basic = any(isinstance(scheme, BasicScheme) for scheme in api.schemes)
    runtime = layout.resolve("@runtime.auth", 0)
    own = {"AsyncClient": ".client", "Client": ".client", **credentials, **modules}
    names = {
        **{n: layout.resolve(module, 0) for n, module in OF_THE_RUNTIME.items()},
        **own,
    }
    if basic:
        names["BasicCredentials"] = runtime
    if auth and any("DeviceLogin" in each.base for each in auth.credentials):
        names["Prompt"] = layout.resolve("@runtime.device", 0)
    if any(map(_moves_files, api.operations)):
        bars = layout.resolve("@runtime.progress", 0)
        names |= {"rich_progress": bars, "tqdm_progress": bars}
    return _view([f"{api.title}.", api.doc], names, layout, 0)


def _moves_files(operation: Operation) -> bool:
    ways = operation.body.ways if operation.body else ()
    sent = any(way.codec in ("bytes", "multipart", "parts") for way in ways)
    return sent or isinstance(operation.flow, Download)


def _model_exports(api: Api, homes: Mapping[str, str], layout: Layout) -> ExportsView:
    names = {name: f".{module}" for name, module in homes.items()}
    return _view(
        [f"Models of {api.title}, each imported on first use."], names, layout, 1
    )


def _view(
    doc: list[str], names: Mapping[str, str], layout: Layout, depth: int
) -> ExportsView:
    ordered = dict(sorted(names.items()))
    by_module: dict[str, list[str]] = {}
    for name, module in ordered.items():
        by_module.setdefault(module or ".", []).append(f"{name} as {name}")
    return ExportsView(
        doc=docstring(doc),
        lazy_import=statements(
            [Import("@runtime.lazy", "lazy_exports")], layout, depth
        )[0],
        typing_imports=tuple(
            f"from {m} import {', '.join(n)}" for m, n in sorted(by_module.items())
        ),
        exports=tuple(ordered.items()),
    )
