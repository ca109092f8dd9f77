"""What an emitted client is given, so that it would send a request: its credentials are all "1"."""

from __future__ import annotations

import ast
import re
from pathlib import Path

_OWN = {"base_url", "server"}


def settings(package: Path) -> dict[str, object]:
    """Arguments of `Client` that are texts, and may be left out."""
    tree = ast.parse((package / "client.py").read_text())
    client = next(
        node
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name == "Client"
    )
    made = next(
        node
        for node in client.body
        if isinstance(node, ast.FunctionDef) and node.name == "__init__"
    )
    return {
        each.arg: "1"
        for each in made.args.kwonlyargs
        if each.annotation is not None
        and ast.unparse(each.annotation) == "str | None"
        and each.arg not in _OWN
    }


def environment(package: Path) -> dict[str, str]:
    """A user and a password in the environment."""
    found = re.search(r'environment="(\w+)"', (package / "client.py").read_text())
    prefix = found[1] if found else ""
    return {f"{prefix}_USERNAME": "1", f"{prefix}_PASSWORD": "1"}
