"""The client that openapi-generator makes of a description, where `make rivals` has installed it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[2]
RIVALS = _ROOT / ".scoreboard" / "rivals"


def deserializer(
    description: Path, model: str, folder: Path
) -> Callable[[bytes], object] | None:
    """What reads an answer of a model; None where the generator is not installed."""
    command = RIVALS / "bin" / "openapi-generator-cli"
    if not command.exists():
        return None
    options = ["-g", "python", "--package-name", "openapi_generated"]
    subprocess.run(
        [command, "generate", "-i", description, "-o", folder, *options],
        check=True,
        capture_output=True,
    )
    # Last, so that what both need is what this process has.
    libraries = sorted((RIVALS / "lib").glob("python*/site-packages"))
    sys.path += [str(folder), *map(str, libraries)]
    # Any: a module that was just made.
    client: Any = import_module("openapi_generated.api_client").ApiClient()

    def read(content: bytes) -> object:
        value: object = client.deserialize(content.decode(), model, "application/json")
        return value

    return read
