"""The command line: what people see, exit codes, and that nothing changes on bad input."""

import json
import runpy
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from clientwright import __version__, cli, generate
from clientwright import run as running

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: https://example.com}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "200":
          description: all
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
"""
CONFIG = """\
[tool.clientwright]
package = "zoo"
[[tool.clientwright.apis]]
name = "pets"
source = "pets.yaml"
"""


Prepare = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one description, as the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pets.yaml").write_text(SPEC)
    (tmp_path / "pyproject.toml").write_text(CONFIG)
    return tmp_path


def run(*arguments: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(cli.app, list(arguments))


def names(folder: Path) -> list[str]:
    """Everything below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_version() -> None:
    """The version is that of the package."""
    assert run("--version").output == f"clientwright {__version__}\n"


@pytest.mark.parametrize("command", [[], ["generate"], ["inspect"]])
def test_help_shows_an_example(command: list[str]) -> None:
    """Every command says how it is used."""
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Example: clientwright" in result.output


def test_generate_prints_one_line_an_api(folder: Path) -> None:
    """Operations, models, files, seconds; the second run changes nothing."""
    first, second = run("generate"), run("generate")
    assert first.exit_code == second.exit_code == 0, first.output
    assert first.stdout.startswith("pets: 1 operation, 1 model, ")
    assert "written" in first.stdout and first.stdout.endswith(" s\n")
    assert "written" not in second.stdout and "files unchanged" in second.stdout
    assert len(first.stdout.splitlines()) == 1
    assert (folder / "generated" / "zoo" / "pets" / "client.py").is_file()


def test_a_configuration_elsewhere(folder: Path) -> None:
    """Its paths count from its own folder."""
    (folder / "sub").mkdir()
    for name in ("pets.yaml", "pyproject.toml"):
        (folder / name).rename(folder / "sub" / name)
    assert run("generate", "--config", "sub/pyproject.toml").exit_code == 0
    assert (folder / "sub" / "generated" / "zoo").is_dir()


def test_check_compares_and_writes_nothing(folder: Path) -> None:
    """Exit code 1 and a short summary where anything differs, 0 where nothing does."""
    missing = run("generate", "--check")
    assert missing.exit_code == 1 and "missing" in missing.stdout
    assert "and " in missing.stdout and not (folder / "generated").exists()
    run("generate")
    fine = run("generate", "--check")
    assert (fine.exit_code, fine.stdout) == (
        0,
        "generated is as it would be generated\n",
    )
    client = folder / "generated" / "zoo" / "pets" / "client.py"
    client.write_text(client.read_text() + "x = 1\n")
    edited = run("generate", "--check")
    assert edited.exit_code == 1
    assert (
        "edited     zoo/pets/client.py" in edited.stdout and "-x = 1" in edited.stdout
    )


def test_names_are_locked_beside_the_configuration(folder: Path) -> None:
    """A name stays when the description would make another of it; a rename is a diagnostic."""
    run("generate")
    lock = folder / "names.lock"
    assert '"GET /pets": "pets.list"' in lock.read_text()
    (folder / "pets.yaml").write_text(SPEC.replace("listPets", "showPets"))
    assert "list" in (folder / "generated/zoo/pets/resources/pets.py").read_text()
    result = run("generate")
    assert "diagnostic" not in result.stderr
    assert "def list(" in (folder / "generated/zoo/pets/resources/pets.py").read_text()
    lock.write_text(lock.read_text().replace("pets.list", "pets.class"))
    checked = run("generate", "--check")
    assert checked.exit_code == 1 and "../names.lock" in checked.stdout
    assert "name-changed" in run("generate").stderr
    assert '"GET /pets": "pets.show"' in lock.read_text()
    assert run("generate", "--check").exit_code == 0


def test_a_lock_for_one_package(folder: Path) -> None:
    """Only where it is asked for, and only its own file is read."""
    one = ("generate", "pets.yaml", "--output", "src", "--package", "zoo")
    run(*one)
    assert not (folder / "names.lock").exists()
    run(*one, "--names-lock", "zoo.lock")
    (folder / "pets.yaml").write_text(SPEC.replace("Pet", "Animal"))
    found = run(*one, "--names-lock", "zoo.lock", "--check")
    assert found.exit_code == 1 and "../../zoo.lock" in found.stdout
    run(*one, "--names-lock", "zoo.lock")
    locks = json.loads((folder / "zoo.lock").read_text())
    assert locks["names"]["zoo"]["calls"] == {"GET /pets": "pets.list"}
    assert locks["retired"]["zoo"]["types"] == {"/components/schemas/Pet": "Pet"}


def test_strict_refuses_renames(folder: Path) -> None:
    """Nothing is written, the lock neither; to take the line out of the lock is to agree."""
    run("generate")
    lock = folder / "names.lock"
    lock.write_text(lock.read_text().replace("pets.list", "pets.class"))
    before = lock.read_text()
    assert run("generate", "--strict").exit_code == 1
    assert lock.read_text() == before
    lock.write_text(before.replace('"GET /pets": "pets.class"', ""))
    assert run("generate", "--strict").exit_code == 0


def test_edited_files_need_force(folder: Path) -> None:
    """The message names the file; nothing is changed without --force."""
    run("generate")
    client = folder / "generated" / "zoo" / "pets" / "client.py"
    client.write_text("mine\n")
    refused = run("generate")
    assert refused.exit_code == 2 and "generated/zoo/pets/client.py" in refused.stderr
    assert client.read_text() == "mine\n"
    assert run("generate", "--force").exit_code == 0
    assert client.read_text() != "mine\n"


def test_one_package_from_one_description(folder: Path) -> None:
    """It stands in a folder of its name, beside others that were put there before."""
    for name in ("one", "two"):
        result = run("generate", "pets.yaml", "--output", "src", "--package", name)
        assert result.exit_code == 0, result.output
        assert result.stdout.startswith(f"{name}: 1 operation")
        assert (folder / "src" / name / "client.py").is_file()
    checked = run(
        "generate", "pets.yaml", "--output", "src", "--package", "one", "--check"
    )
    assert checked.exit_code == 0


def test_an_overlay_is_applied(folder: Path) -> None:
    """What the overlay says is in the client."""
    action = "{target: \"$.paths['/pets'].get\", update: {operationId: allPets}}"
    (folder / "over.yaml").write_text(f"overlay: 1.0.0\nactions: [{action}]\n")
    assert "all_pets" not in run("inspect", "pets.yaml").stdout
    assert (
        "all"
        in run("inspect", "pets.yaml", "--overlay", "over.yaml").stdout.split("pets.")[
            1
        ]
    )


def test_the_report_is_json(folder: Path) -> None:
    """Operations, models, diagnostics with pointers and lines, seconds for each stage."""
    (folder / "pets.yaml").write_text(SPEC.replace('"200"', "200"))
    result = run("generate", "--report", "report.json")
    assert result.exit_code == 0
    assert "pets: 1 diagnostic" in result.stderr
    (pets,) = json.loads((folder / "report.json").read_text())["apis"].values()
    assert pets["operations_declared"] == pets["operations_emitted"] == 1
    assert pets["models"] == 1 and pets["seconds"]
    (found,) = pets["diagnostics"]
    assert found["pointer"] == "/paths/~1pets/get/responses/200"
    assert (found["code"], found["line"]) == ("key-not-text", 10)
    assert found["repair"] and found["file"] == "pets.yaml"


def test_strict_writes_nothing_until_all_is_mended(folder: Path) -> None:
    """Every diagnostic is shown; the overlay that `--repairs` writes makes them go away."""
    text = SPEC.replace("Pet}", "Cat}").replace('/Pet"', '/Dog"')
    (folder / "pets.yaml").write_text(text)
    asked = ("--repairs", "{api}.json", "--report", "report.json")
    refused = run("generate", "--strict", *asked)
    assert refused.exit_code == 1
    assert "[ref-nowhere]" in refused.stderr and "--repairs" in refused.stderr
    assert not (folder / "generated").exists()
    assert "ref-nowhere" in (folder / "report.json").read_text()
    options = ("--output", "out", "--package", "pets", "--overlay", "pets.json")
    mended = run("generate", "pets.yaml", *options, "--strict")
    assert mended.exit_code == 0, mended.output


def test_strict_can_be_configured(folder: Path) -> None:
    """A description is held to it without an option, by `--check` too."""
    (folder / "pets.yaml").write_text(SPEC + "x-odd: on\n")
    config = folder / "pyproject.toml"
    table = "[tool.clientwright]\n"
    config.write_text(config.read_text().replace(table, f"{table}strict = true\n", 1))
    for options in ((), ("--check",)):
        refused = run("generate", *options)
        assert refused.exit_code == 1, refused.output
        assert "[yaml-boolean]" in refused.stderr
    assert not (folder / "generated").exists()


def test_many_diagnostics_are_counted(folder: Path) -> None:
    """The first few are shown, the report has all."""
    tags = "".join(f"x-{number}: on\n" for number in range(9))
    (folder / "pets.yaml").write_text(SPEC + tags)
    result = run("generate")
    assert "pets: 9 diagnostics" in result.stderr and "and 6 more" in result.stderr
    assert len(result.stdout.splitlines()) == 1


def test_inspect_shows_calls(folder: Path) -> None:
    """As a table for people, as JSON for programs; nothing is written."""
    before = names(folder)
    table = run("inspect", "pets.yaml").stdout.splitlines()
    assert table[0].split() == ["call", "method", "path", "flow"]
    assert table[1].split()[1:] == ["GET", "/pets", "plain"]
    (call,) = json.loads(run("inspect", "pets.yaml", "--json").stdout)
    assert call["operation_id"] == "listPets" and call["path"] == "/pets"
    assert names(folder) == before


def broken(name: str, text: str) -> Prepare:
    """Put a file in the place of a good one."""
    return lambda folder: (folder / name).write_text(text)


def missing(name: str) -> Prepare:
    """Take a file away."""
    return lambda folder: (folder / name).unlink()


def nothing(_: Path) -> None:
    """Leave the project as it is."""


SINGLE = ["generate", "pets.yaml", "--output", "src", "--package", "one"]


@pytest.mark.parametrize(
    ("arguments", "prepare", "words"),
    [
        (
            ["generate"],
            missing("pets.yaml"),
            "pets.yaml: there is no such file",
        ),
        (
            ["generate"],
            missing("pyproject.toml"),
            "pyproject.toml: there is no such file",
        ),
        (
            ["generate"],
            broken("pyproject.toml", "[x"),
            "pyproject.toml:1: not valid TOML",
        ),
        (
            ["generate"],
            broken("pyproject.toml", "a = 1\nb 1"),
            "pyproject.toml:2:3: not valid TOML",
        ),
        (
            ["generate"],
            broken("pyproject.toml", "a = 1"),
            "no table [tool.clientwright]",
        ),
        (
            ["generate"],
            broken("pyproject.toml", CONFIG.replace("package", "pakage")),
            "Did you mean `package`",
        ),
        (["generate", "--config", "."], nothing, "cannot be read"),
        (
            ["generate"],
            broken("pets.yaml", "openapi: 3.1.0\n a: b"),
            "pets.yaml:2:3: not valid YAML",
        ),
        (
            ["generate", "--repairs", "none/r.json"],
            broken("pets.yaml", SPEC.replace("Pet}", "Cat}").replace('/Pet"', '/Dog"')),
            "repairs cannot be written",
        ),
        (
            ["generate"],
            broken("pets.yaml", "hello: world"),
            "is not an OpenAPI description",
        ),
        (["generate"], broken("generated", ""), "the output is a file"),
        (["generate", "--output", "src"], nothing, "--output needs a SPEC"),
        (
            ["generate", "--report", "none/report.json"],
            nothing,
            "the report cannot be written",
        ),
        (["generate", "--report", "."], nothing, "the report cannot be written"),
        (["generate", "pets.yaml"], nothing, "--output DIR is missing"),
        (
            ["generate", "pets.yaml", "--output", "src"],
            nothing,
            "--package NAME is missing",
        ),
        ([*SINGLE[:-1], "my-pets"], nothing, "Use `my_pets`"),
        ([*SINGLE[:-1], "../up"], nothing, "is no name of a Python package"),
        ([*SINGLE, "--config", "pyproject.toml"], nothing, "exclude each other"),
        (
            [*SINGLE, "--overlay", "none.yaml"],
            nothing,
            "none.yaml: there is no such file",
        ),
        ([*SINGLE, "--overlay", "pets.yaml"], nothing, "not an Overlay"),
        (["inspect", "none.yaml"], nothing, "none.yaml: there is no such file"),
        (["inspect", "."], nothing, "the path is a folder"),
    ],
)
def test_bad_input_is_one_message(
    folder: Path, arguments: list[str], prepare: Prepare, words: str
) -> None:
    """Exit code 2, one clear message on stderr, no traceback, nothing changed on disk."""
    prepare(folder)
    before = names(folder)
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert result.stderr.startswith("error: ") and words in result.stderr
    assert "Traceback" not in result.output and result.stdout == ""
    assert names(folder) == before


def test_a_folder_that_may_not_be_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One clear message, and nothing is left behind."""

    def forbidden(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied", "generated")

    monkeypatch.setattr(tempfile, "mkdtemp", forbidden)
    before = names(folder)
    result = run("generate")
    assert result.exit_code == 2
    assert (
        "generated: the output cannot be read or written: Permission denied"
        in result.stderr
    )
    assert names(folder) == before


@pytest.mark.parametrize("arguments", [["generate", "--nope"], ["nope"], ["inspect"]])
def test_wrong_usage(arguments: list[str]) -> None:
    """An unknown option or command is bad input too."""
    assert run(*arguments).exit_code == 2


def test_an_interruption_is_quiet(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 130, no message, nothing written."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(running, "write", interrupted)
    result = run("generate")
    assert result.exit_code == 130
    assert "Traceback" not in result.output
    assert not (folder / "generated").exists()


def test_a_terminal_is_not_commanded_by_a_description(folder: Path) -> None:
    """Control characters are shown as text."""
    key = '"\\u001b[2J": on'
    (folder / "pets.yaml").write_text(f"{SPEC}x-a: {{{key}}}\n")
    result = run("inspect", "pets.yaml")
    assert "\x1b" not in result.stderr and "\\x1b[2J" in result.stderr


def test_the_library_generates_without_writing(folder: Path) -> None:
    """`generate` gives paths and texts."""
    before = names(folder)
    files = generate("pets.yaml", package="zoo")
    assert any(path.name == "client.py" for path in files)
    assert names(folder) == before


def test_colours_are_for_terminals(folder: Path) -> None:
    """A pipe gets none, a terminal gets some, and NO_COLOR is respected."""
    red = "\x1b[1;31m"

    def message(**environment: str | None) -> str:
        arguments = ["inspect", "none.yaml"]
        return CliRunner().invoke(cli.app, arguments, env=environment).stderr

    plain = {"FORCE_COLOR": None, "NO_COLOR": None, "TERM": "xterm"}
    assert "\x1b" not in message(**plain)
    assert red in message(**{**plain, "FORCE_COLOR": "1"})
    assert red not in message(**{**plain, "FORCE_COLOR": "1", "NO_COLOR": "1"})
    assert folder


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m clientwright` does the same."""
    monkeypatch.setattr("sys.argv", ["clientwright", "--version"])
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("clientwright", run_name="__main__")
    assert caught.value.code == 0
