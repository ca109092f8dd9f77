"""A folder is a case: `spec.yaml`, perhaps an `overlay.yaml`, and what becomes of them.

    expected/          the emitted files that show the idea of the case, at their places in the package
    diagnostics.txt    what is said about the description, a line each; absent: nothing

`CLIENTWRIGHT_UPDATE=1 pytest tests/cases` writes the files of `expected/` and the diagnostics anew. An
empty file in `expected/` is how a file is added to a case; a file there that is not emitted fails.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from difflib import unified_diff
from functools import cache
from pathlib import Path, PurePosixPath

import black
import pytest

from clientwright.emit.package import Files
from clientwright.emit.resources import runtime_files
from clientwright.pipeline import Generated, generate_api
from clientwright.plan.imports import Layout

HERE = Path(__file__).parent
CASES = sorted(spec.parent.name for spec in HERE.glob("*/spec.yaml"))
LAYOUT = Layout(shared_runtime=True)
UPDATE = os.environ.get("CLIENTWRIGHT_UPDATE") == "1"

MODULES = frozenset(
    """__future__ collections.abc dataclasses datetime decimal functools httpx pydantic threading
    typing typing_extensions uuid""".split()
)
"""What emitted code imports beside its own package; httpx for annotations alone."""

CALLS = frozenset(
    """Annotated AnswerChoice AnswerLink Anything Api ApiKey AsyncDownload AsyncEventStream AsyncItemStream AsyncPager AsyncPartStream AsyncWaiter Download
    EventStream ItemStream Pager Waiter Link Offset PageNumber Token AsList Base Basic Bearer Binary BodyChoice BytesBody Cookie Cursor Decimal Field
    FormBody From Grant Header Json JsonBody JsonLines JsonLinesBody JsonSequence JsonSequenceBody MultipartBody Names Nothing NullValues OpenEnum Operation Part PartForm PartStream Parts PartsBody Path Poll
    Query RateLimit Authorization DeviceAuthorization RequestId Server ServerEvents Settings Tagged Text TextBody TokenExchange TypeAliasType dataclass field
    deprecated headed lazy_exports super Webhook Xml XmlBody""".split()
)
"""What emitted code calls: data of the runtime, and nothing that a description could name."""

IMPORTER = """
import importlib, json, pkgutil, sys, traceback
from pydantic import BaseModel
from pydantic.errors import PydanticUserError
from cases._runtime.operation import Json, Operation
from cases._runtime.shape import shape_of

def check(case):
    package = importlib.import_module("cases." + case)
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        use(importlib.import_module(found.name))

def use(module):
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, BaseModel):
            value.model_rebuild()
        for decoder in value.answers.values() if isinstance(value, Operation) else ():
            if isinstance(decoder, Json):
                shape_of(decoder.type()).validate
        body_type = getattr(value, "body_type", None) if isinstance(value, type) else None
        if isinstance(body_type, Json):
            shape_of(body_type.type()).validate

problems = {}
for case in sys.argv[1:]:
    try:
        check(case)
    except Exception:
        problems[case] = traceback.format_exc()
print(json.dumps(problems))
"""


SEEDED = """
import json, sys
from pathlib import Path, PurePosixPath
from clientwright.pipeline import generate_api
from clientwright.plan.imports import Layout

texts = {}
for folder in map(Path, sys.argv[1:]):
    overlay = folder / "overlay.yaml"
    found = generate_api(folder / "spec.yaml", overlay if overlay.exists() else None, folder.name,
                         "cases/1", Layout(shared_runtime=True))
    texts[folder.name] = {str(path): text for path, text in found.files.items()}
print(json.dumps(texts))
"""


@cache
def generated(case: str) -> Generated:
    folder = HERE / case
    overlay = folder / "overlay.yaml"
    return generate_api(
        folder / "spec.yaml",
        overlay if overlay.exists() else None,
        case,
        "cases/1",
        Layout(shared_runtime=True),
    )


@pytest.mark.parametrize("case", CASES)
def test_case_is_emitted_as_expected(case: str) -> None:
    """The files that show the idea are emitted to the letter."""
    folder = HERE / case / "expected"
    files = {str(path): text for path, text in generated(case).files.items()}
    shown = [path for path in folder.rglob("*") if path.is_file()]
    differences: list[str] = []
    for path in sorted(shown):
        name = path.relative_to(folder).as_posix()
        assert name in files, f"{case}/expected/{name} is not emitted"
        if UPDATE:
            path.write_text(files[name], "utf-8")
        differences += difference(path.read_text("utf-8"), files[name], name)
    assert not differences, "\n" + "\n".join(differences)


@pytest.mark.parametrize("case", CASES)
def test_case_is_diagnosed_as_expected(case: str) -> None:
    """What is wrong with the description is said, each fault once, with the place and the repair."""
    path = HERE / case / "diagnostics.txt"
    said = "".join(f"{line}\n" for line in diagnostics(case))
    if UPDATE and said:
        path.write_text(said, "utf-8")
    elif UPDATE:
        path.unlink(missing_ok=True)
    expected = path.read_text("utf-8") if path.exists() else ""
    differences = difference(expected, said, "diagnostics.txt")
    assert not differences, "\n" + "\n".join(differences)


@pytest.mark.parametrize("case", CASES)
def test_repairs_make_diagnostics_go_away(case: str, tmp_path: Path) -> None:
    """The overlay that is written for the owner of a description mends or accepts each fault."""
    found = generated(case)
    if not found.diagnostics:
        assert not found.repairs
        return
    mended = tmp_path / "repairs.json"
    mended.write_text(found.repairs, "utf-8")
    again = generate_api(HERE / case / "spec.yaml", mended, case, case, LAYOUT)
    said = [each for each in again.diagnostics if each.code != "overlay-unmatched"]
    assert not said, "\n".join(map(str, said))


@pytest.mark.parametrize("case", CASES)
def test_emitted_code_is_in_style(case: str) -> None:
    """Black has nothing to change at its own line length, so that the code may be vendored anywhere."""
    for name, text in python_files(case):
        assert black.format_str(text, mode=black.Mode()) == text, name


@pytest.mark.parametrize("case", CASES)
def test_nothing_of_a_description_runs(case: str) -> None:
    """Emitted code imports and calls what it always does, whatever the description says."""
    for name, text in python_files(case):
        tree = ast.parse(compiled(text, name))
        resources = {
            alias for module, alias in imports(tree) if module.startswith(".resources")
        }
        outside = {module for module, _ in imports(tree) if not module.startswith(".")}
        assert outside <= MODULES, f"{name} imports {outside - MODULES}"
        # What a model is called like is imported as `_Name`.
        called = {call.removeprefix("_") for call in calls(tree)} - resources
        assert called <= CALLS, f"{name} calls {called - CALLS}"


@pytest.fixture(scope="module")
def emitted_cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package `cases`: all cases, and one runtime beside them."""
    root = tmp_path_factory.mktemp("emitted")
    package = root / "cases"
    write(package / "__init__.py", "")
    for name, text in runtime_files().items():
        write(package / "_runtime" / name, text)
    for case in CASES:
        for path, text in emitted(case).items():
            write(package / case / path, text)
    return root


@pytest.fixture(scope="module")
def import_problems(emitted_cases: Path) -> dict[str, str]:
    """What goes wrong when all cases are imported in one fresh interpreter; warnings are errors."""
    result = run("-W", "error", "-c", IMPORTER, *CASES, folder=emitted_cases)
    assert result.returncode == 0, result.stderr
    problems: dict[str, str] = json.loads(result.stdout)
    return problems


@pytest.fixture(scope="module")
def type_problems(emitted_cases: Path) -> list[str]:
    """What mypy says of all cases."""
    options = [
        "--strict",
        "--config-file=",
        "--cache-dir=cache",
        "--python-version=3.11",
    ]
    result = run("-m", "mypy", *options, "cases", folder=emitted_cases)
    return [line for line in result.stdout.splitlines() if ": error: " in line]


@pytest.mark.parametrize("case", CASES)
def test_emitted_package_can_be_imported(
    case: str, import_problems: dict[str, str]
) -> None:
    """Every module is imported, every model and every decoder is built."""
    assert generated(case).files
    assert not import_problems.get(case), import_problems[case]


@pytest.mark.parametrize("case", CASES)
def test_emitted_package_is_typed(case: str, type_problems: list[str]) -> None:
    """mypy finds nothing, in its strict mode."""
    assert not [line for line in type_problems if line.startswith(f"cases/{case}/")]


def test_output_does_not_depend_on_the_hash_seed() -> None:
    """Another run writes the same bytes."""
    folders = [str(HERE / case) for case in CASES]
    for seed in ("1", "2"):
        result = run("-c", SEEDED, *folders, folder=HERE, PYTHONHASHSEED=seed)
        assert result.returncode == 0, result.stderr
        for case, files in json.loads(result.stdout).items():
            assert files == {
                str(path): text for path, text in generated(case).files.items()
            }


@pytest.mark.parametrize("case", CASES)
def test_every_operation_is_emitted(case: str) -> None:
    """However little an operation says of itself, it is not left out."""
    made = generated(case)
    assert (
        made.operations_emitted == made.operations_declared - made.operations_excluded
    )


def test_cases_hold_nothing_else() -> None:
    """A folder without a description, or a file that nothing reads, is a mistake."""
    known = {"spec.yaml", "overlay.yaml", "diagnostics.txt", "expected"}
    for folder in (
        path for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"
    ):
        assert (folder / "spec.yaml").is_file(), folder.name
        assert {path.name for path in folder.iterdir()} <= known, folder.name


def diagnostics(case: str) -> Iterator[str]:
    """The lines of `diagnostics.txt`: files by their names alone."""
    for each in generated(case).diagnostics:
        place = each.where and replace(
            each.where, file=PurePosixPath(each.where.file).name
        )
        yield str(replace(each, where=place))


def difference(expected: str, emitted: str, name: str) -> list[str]:
    lines = unified_diff(
        expected.splitlines(), emitted.splitlines(), name, f"{name} (emitted)"
    )
    return [line.rstrip("\n") for line in lines]


def python_files(case: str) -> Iterator[tuple[str, str]]:
    for path, text in generated(case).files.items():
        if path.suffix == ".py":
            yield str(path), text


def compiled(text: str, name: str) -> str:
    """The text, which the compiler takes without a warning."""
    compile(text, name, "exec", dont_inherit=True)
    return text


def imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Module, with its dots, and name of each import in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (
                (alias.name, alias.asname or alias.name) for alias in node.names
            )
        if isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from ((module, alias.asname or alias.name) for alias in node.names)


def calls(tree: ast.Module) -> Iterator[str]:
    """What a file calls; methods that a class has of its base are told by their underscore."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(name)):
                yield name
            case ast.Call(
                func=ast.Attribute(ast.Name("self"), name)
            ) if name.startswith("_"):
                continue
            case ast.Call(
                func=ast.Attribute(ast.Name(operation), "asking")
            ) if operation.isupper() or operation.endswith("_OPERATION"):
                continue
            case ast.Call(
                func=ast.Attribute(ast.Name(link), "values" | "body")
            ) if link.endswith("_LINK"):
                continue
            case ast.Call(func=ast.Attribute(ast.Call(ast.Name("super")), "__init__")):
                continue
            case ast.Call(
                func=ast.Attribute(ast.Call(ast.Name(waiter)), "wait")
            ) if waiter.endswith("Waiter"):
                continue
            case ast.Call(func=other):
                yield ast.unparse(other)
            case _:
                continue


def emitted(case: str) -> Files:
    """The files of a case; of one that cannot be generated none, so that it fails alone."""
    with suppress(Exception):
        return generated(case).files
    return {}


def run(
    *command: str, folder: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter in a folder, which finds what this one finds."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **variables},
        capture_output=True,
        text=True,
        timeout=120,
    )


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
