"""The files of one API package, from its plan."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

from clientwright.emit.models import class_source
from clientwright.emit.render import render
from clientwright.emit.style import styled
from clientwright.json_value import JSON
from clientwright.plan.package import PackagePlan

Files = dict[PurePosixPath, str]


def emit_package(plan: PackagePlan) -> Files:
    """Relative paths to final texts; Python is styled, `api.json` ends with a line end."""
    python = {
        "__init__.py": render("exports.py.jinja", view=plan.exports),
        "client.py": render("client.py.jinja", view=plan.client),
        "errors.py": render("errors.py.jinja", view=plan.errors),
        "testing.py": render("testing.py.jinja", view=plan.testing),
        "resources/__init__.py": render(
            "package.py.jinja", doc='"""One module a resource."""'
        ),
        "models/__init__.py": render("exports.py.jinja", view=plan.model_exports),
        **_auth(plan),
        **_webhooks(plan),
        **_resources(plan),
        **_models(plan),
    }
    paths = sorted(python)
    texts = [styled(python[path]) for path in paths]
    files = {PurePosixPath(p): text for p, text in zip(paths, texts, strict=True)}
    files[PurePosixPath("api.json")] = calls_text(plan.calls)
    return files


def calls_text(calls: list[dict[str, JSON]]) -> str:
    """The text of `api.json`."""
    return json.dumps(calls, indent=2, ensure_ascii=False) + "\n"


def _auth(plan: PackagePlan) -> dict[str, str]:
    return {"auth.py": render("auth.py.jinja", view=plan.auth)} if plan.auth else {}


def _webhooks(plan: PackagePlan) -> dict[str, str]:
    if plan.webhooks is None:
        return {}
    return {"webhooks.py": render("webhooks.py.jinja", view=plan.webhooks)}


def _resources(plan: PackagePlan) -> dict[str, str]:
    return {
        f"resources/{module}.py": render("resource.py.jinja", view=view)
        for module, view in plan.resources.items()
    }


def _models(plan: PackagePlan) -> dict[str, str]:
    return {
        f"models/{module}.py": render(
            "models.py.jinja", view=view, classes=map(class_source, view.classes)
        )
        for module, view in plan.models.items()
    }
