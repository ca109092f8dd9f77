"""The files around the APIs: whatever an API is called, they can be read."""

from __future__ import annotations

import ast
import tomllib

import pytest

from clientwright.emit.distribution import distribution_files, package_marker
from clientwright.plan.page import ApiPage

HOSTILE = 'Quotes " and \\ and """\n[project]\nname = "other" {{ x }} {% y %}'


def files(*titles: str) -> dict[str, str]:
    pages = [
        ApiPage(
            f"api_{n}",
            title,
            (("token", "A | token", "`X`"),),
            (("a.b", "id_", "GET /", "None"),),
        )
        for n, title in enumerate(titles)
    ]
    emitted = distribution_files("some-clients", "some_clients", "1.2", pages)
    return {str(path): text for path, text in emitted.items()}


@pytest.mark.parametrize("title", ["Billing", HOSTILE, "Ünïcode \u202e", ""])
def test_pyproject(title: str) -> None:
    """A title is text in it, and cannot say anything else."""
    project = tomllib.loads(files("Other", title)["pyproject.toml"])["project"]
    assert (project["name"], project["version"]) == ("some-clients", "1.2")
    assert project["description"].startswith(
        "Typed clients, sync and async, of Other, "
    )
    assert "\n" not in project["description"]


def test_dependencies() -> None:
    """Emitted clients need an HTTP library and pydantic, and no generator."""
    project = tomllib.loads(files("Billing")["pyproject.toml"])["project"]
    assert [d.partition(">")[0] for d in project["dependencies"]] == [
        "httpx",
        "pydantic",
    ]


def test_readme() -> None:
    """Each API has its tables of arguments and calls; a title is one line."""
    readme = files("Billing", HOSTILE)["README.md"]
    assert "| `client.a.b(id_)` | GET / | `None` |" in readme
    headings = [line for line in readme.split("\n") if line.startswith("## ")]
    assert headings[0] == "## Billing: `some_clients.api_0`"
    assert headings[1].endswith(": `some_clients.api_1`")


def test_packages_are_typed() -> None:
    """Type checkers look into the package, whose own module says what is in it."""
    emitted = files("Billing", "Shipping")
    assert set(package_marker()) == {"py.typed"}
    assert emitted["some_clients/py.typed"] == ""
    doc = ast.get_docstring(ast.parse(emitted["some_clients/__init__.py"]))
    assert doc == "Typed clients, one package an API: api_0, api_1."
