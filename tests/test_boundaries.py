"""Which package may import which, who touches the world, and how large a file may be."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GENERATOR, TEMPLATES = ROOT / "generator" / "clientwright", ROOT / "templates"
BASE = {"json_value", "diagnostics"}
FRONT = {
    "__init__",
    "cli",
    "config",
    "console",
    "files",
    "infer",
    "load",
    "pipeline",
    "progress",
    "report",
    "run",
    "emit",
}
MAY_IMPORT: dict[str, set[str]] = {
    "json_value": set(),
    "diagnostics": {"json_value"},
    "config": BASE,
    "load": BASE,
    "spec": BASE | {"load"},
    "ir": {"json_value"},
    "lower": BASE | {"ir", "spec", "config"},
    "infer": BASE | {"ir", "config"},
    "naming": BASE | {"ir", "config"},
    "plan": BASE | {"ir", "naming", "config"},
    "emit": BASE | {"plan"},
    "pipeline": BASE
    | {"config", "load", "spec", "lower", "infer", "naming", "plan", "emit"},
    "__init__": {"pipeline"},
    "__main__": {"cli"},
    "files": BASE | {"naming"},
    **dict.fromkeys(("cli", "console", "progress", "report", "run"), BASE | FRONT),
}
"""Packages and modules of the generator, from left to right; each may import itself too."""
LIBRARIES = {
    "load": {"yaml", "jsonpath", "httpx"},
    "emit": {"black", "datamodel_code_generator", "jinja2"},
    "cli": {"typer", "click", "rich"},
    "console": {"rich", "typer"},
    "progress": {"rich"},
}
RUNTIME_LIBRARIES = {
    "transport": {"httpx", "httpx2"},
    **dict.fromkeys(("driver", "flight", "files"), {"anyio"}),  # which httpx brings
    **dict.fromkeys(
        (
            "types",
            "model",
            "formats",
            "shape",
            "decode",
            "at_once",
            "lenient",
            "extras",
            "tagged",
            "recording",
        ),
        {"pydantic"},
    ),
}
WORLD = {
    "load/read.py",
    "load/fetch.py",  # other machines
    "load/remote.py",  # what was fetched: the lock and the copies
    "emit/write.py",
    "emit/resources.py",
    "cli.py",
    "run.py",
    "files.py",
    "console.py",
    "progress.py",
}
TOUCHES = re.compile(
    r"\b(open|input|print|exec|eval)\(|\.(read|write)_(text|bytes)\(|\.(mkdir|unlink|rename|touch|glob"
    r"|iterdir|stat|cwd|now|today)\(|\bos\.(environ|getenv)|\b(time|random|secrets|subprocess|socket"
    r"|tempfile|shutil|urllib\.request)\.\w"
)
SYNTAX = re.compile(r"{%-? *(for \w+ in [\w.]+|if [\w.]+|endfor|endif) *-?%}")
OUTPUT = re.compile(r"{{ ?[\w.\[\]'0-9-]+( \| indent\(\d+\))? ?}}")


def sources(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def templates() -> list[Path]:
    return sorted([*TEMPLATES.rglob("*.jinja"), *TEMPLATES.rglob("*.jinja2")])


def imported(node: ast.AST) -> Iterator[str]:
    """Modules that are imported when the file runs; not those for type checkers alone."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        if isinstance(child, ast.Import):
            yield from (alias.name for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            yield "." * child.level + (child.module or "")
        yield from imported(child)


def name_of(path: Path, folder: Path = GENERATOR) -> str:
    return path.relative_to(folder).as_posix()


def package_of(path: Path) -> str:
    return path.relative_to(GENERATOR).parts[0].removesuffix(".py")


def outside(path: Path) -> set[str]:
    """Libraries, other than the standard one, that a file imports."""
    found = {
        name.partition(".")[0] for name in imported(ast.parse(path.read_text("utf-8")))
    }
    return found - {"", "clientwright"} - set(sys.stdlib_module_names)


@pytest.mark.parametrize("path", sources(GENERATOR), ids=name_of)
def test_generator_imports_from_left_to_right(path: Path) -> None:
    """A package knows those to its left alone, and the libraries that are its own."""
    names = [
        n.split(".") for n in imported(ast.parse(path.read_text("utf-8"))) if "." in n
    ]
    own = {name[1] for name in names if name[0] == "clientwright"} - {package_of(path)}
    assert own <= MAY_IMPORT[package_of(path)]
    assert outside(path) <= LIBRARIES.get(package_of(path), set())


@pytest.mark.parametrize(
    "path", sources(TEMPLATES / "runtime"), ids=lambda path: path.name
)
def test_runtime_stands_alone(path: Path) -> None:
    """The standard library; pydantic where types are, the HTTP library in one file; no generator."""
    modules = {name for name in imported(ast.parse(path.read_text("utf-8")))}
    assert not {name for name in modules if "clientwright" in name}
    typing = {"typing_extensions"} if path.stem == "types" else set[str]()
    allowed = RUNTIME_LIBRARIES.get(path.stem, set())
    assert outside(path) - {"pydantic_core"} <= allowed | typing


@pytest.mark.parametrize("path", sources(GENERATOR), ids=name_of)
def test_only_the_ends_touch_the_world(path: Path) -> None:
    """No file, clock, chance or environment between reading and writing."""
    lines = path.read_text("utf-8").splitlines()
    touching = [line.strip() for line in lines if TOUCHES.search(line)]
    assert name_of(path) in WORLD or not touching


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_templates_are_plain(path: Path) -> None:
    """At most 80 lines of `for`, `if` on one attribute, and `indent`: decisions are made elsewhere."""
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 80
    assert not re.findall(r"{%.*?%}", SYNTAX.sub("", text), re.DOTALL)
    assert not re.findall(r"{{.*?}}", OUTPUT.sub("", text), re.DOTALL)


@pytest.mark.parametrize(
    "path", [*sources(GENERATOR), *sources(TEMPLATES)], ids=lambda path: path.name
)
def test_files_can_be_read_at_once(path: Path) -> None:
    """None is longer than 400 lines."""
    assert len(path.read_text("utf-8").splitlines()) <= 400


def test_the_runtime_is_mapped() -> None:
    """Its README, of one page, has a place for each module."""
    page = (TEMPLATES / "runtime" / "README.md").read_text("utf-8")
    modules = {path.stem for path in sources(TEMPLATES / "runtime")} - {"__init__"}
    assert not modules - set(re.findall(r"\w+", page))
    assert len(page.splitlines()) <= 60
