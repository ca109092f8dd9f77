"""`generated/` is what the generator emits: on any hash seed, on any Python."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OTHER_PYTHONS = [
    f"python3.{minor}" for minor in (11, 12, 13, 14) if minor != sys.version_info[1]
]


def checked(command: list[str], **environment: str) -> None:
    """`generate --check` says that nothing differs."""
    run = subprocess.run(
        [*command, "generate", "--check"],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_output_does_not_depend_on_the_hash_seed(seed: str) -> None:
    """Sets and dictionaries of the generator never decide on an order."""
    checked([sys.executable, "-m", "clientwright"], PYTHONHASHSEED=seed)


@pytest.mark.parametrize("python", OTHER_PYTHONS)
def test_output_does_not_depend_on_the_python_version(
    python: str, tmp_path: Path
) -> None:
    """Another Python emits the same bytes."""
    if not _runs(python):
        pytest.skip(f"{python} is not installed")
    subprocess.run([python, "-m", "venv", tmp_path / "venv"], check=True)
    own = str(tmp_path / "venv" / "bin" / "python")
    install = [own, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, ROOT], check=True)
    checked([own, "-m", "clientwright"])


def _runs(python: str) -> bool:
    if shutil.which(python) is None:
        return False
    return (
        subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode
        == 0
    )
