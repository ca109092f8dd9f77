"""Names that are taken: compared with those who take them."""

from __future__ import annotations

import ast
import builtins
import keyword
from pathlib import Path

import pytest
from pydantic import BaseModel

from clientwright.naming import reserved

RUNTIME = Path(__file__).parents[3] / "templates" / "runtime"
LATER = {"PythonFinalizationError"}
"""Builtins of Pythons after 3.11, by whose names output must not change."""
OF_SITE = {"copyright", "credits", "exit", "license", "quit"}


def classes(module: str) -> dict[str, ast.ClassDef]:
    tree = ast.parse((RUNTIME / f"{module}.py").read_text("utf-8"))
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


def public(cls: ast.ClassDef) -> set[str]:
    """Attributes of a class of the runtime, those that it sets on itself too."""
    own = {
        n.name
        for n in cls.body
        if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
    own |= {
        n.target.id
        for n in cls.body
        if isinstance(n, ast.AnnAssign)
        if isinstance(n.target, ast.Name)
    }
    for node in ast.walk(cls):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            own |= {node.attr} if node.value.id == "self" else set[str]()
    return {name for name in own if not name.startswith("_")}


def test_builtins() -> None:
    """The list is that of Python 3.11, written out, so that output is the same on any Python."""
    known = {name for name in dir(builtins) if not name.startswith("_")}
    assert known - OF_SITE - LATER - {"WindowsError"} <= reserved.BUILTINS
    assert all(
        name.isidentifier() or keyword.iskeyword(name) for name in reserved.BUILTINS
    )


def test_attributes_of_models() -> None:
    """No field hides what pydantic or the runtime's `Model` has, and so warns or breaks."""
    of_pydantic = {name for name in dir(BaseModel) if not name.startswith("_")}
    assert of_pydantic <= reserved.MODEL_ATTRIBUTES
    assert (public(classes("model")["Model"])) <= reserved.MODEL_ATTRIBUTES


@pytest.mark.parametrize("name", ["BaseClient", "SyncClient", "AsyncClientBase"])
def test_attributes_of_clients(name: str) -> None:
    """No resource hides what a client can do."""
    assert (public(classes("client")[name])) <= reserved.CLIENT_ATTRIBUTES


@pytest.mark.parametrize("name", ["Resource", "AsyncResource"])
def test_attributes_of_resources(name: str) -> None:
    """A resource has operations alone: whatever else it has begins with an underscore."""
    assert not (public(classes("client")[name]))


@pytest.mark.parametrize("module", ["client", "auth"])
def test_classes_of_the_runtime(module: str) -> None:
    """No resource has the name of a class that client.py or auth.py may import."""
    imported = {
        "ApiKey",
        "Basic",
        "BasicCredentials",
        "Bearer",
        "SyncClient",
        "AsyncClientBase",
    }
    assert set(classes(module)) & imported <= reserved.CLIENT_NAMES


def test_options_of_clients() -> None:
    assert public(classes("options")["ClientOptions"]) <= reserved.CLIENT_ARGUMENTS
