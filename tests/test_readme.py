"""The README shows what is there: its examples type-check, and its emitted file is the emitted one."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
SHOWN = re.search(r"`(generated/\S+\.py)`:\n\n```python\n(.*?)```", README, re.DOTALL)
EXAMPLES = [
    block
    for block in re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    if SHOWN is None or block != SHOWN[2]
]


def test_emitted_file_is_shown_whole() -> None:
    """The file in the README is the one in `generated/`, byte for byte."""
    assert SHOWN is not None
    assert SHOWN[2] == (ROOT / SHOWN[1]).read_text("utf-8")


def test_every_api_has_an_example() -> None:
    """A reader can paste one call of each."""
    apis = {
        path.parent.name
        for path in (ROOT / "generated").glob("billing_clients/*/api.json")
    }
    shown = set(re.findall(r"from billing_clients\.(\w+) import", "\n".join(EXAMPLES)))
    assert shown == apis


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_example_type_checks(number: int, tmp_path: Path) -> None:
    """What a reader pastes has no type error."""
    script = tmp_path / "example.py"
    script.write_text(EXAMPLES[number], "utf-8")
    checked = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--config-file",
            ROOT / "pyproject.toml",
            script,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_paths_that_the_readme_names_exist() -> None:
    """A guarantee names the test that holds it."""
    named = re.findall(r"`((?:tests|specs|generator|generated)/[\w./]*)`", README)
    assert [path for path in named if not (ROOT / path).exists()] == []
