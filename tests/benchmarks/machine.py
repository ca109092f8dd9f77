"""What the numbers were measured on, without names of hosts or places."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path

_LIBRARIES = (
    "black",
    "datamodel-code-generator",
    "httpx",
    "mypy",
    "pydantic",
    "pyright",
)
_RIVALS = ("datamodel-code-generator", "httpx2", "openapi-python-client", "ruff")


def machine() -> str:
    """One line: processor, memory, system, Python."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GiB, {platform.system()}, "
        f"{platform.python_implementation()} {platform.python_version()}"
    )


def libraries() -> str:
    """The versions that decide."""
    return _versions(_LIBRARIES, distributions())


def rivals(environment: Path) -> str:
    """The versions in the environment of the rivals."""
    places = [str(each) for each in environment.glob("lib/python*/site-packages")]
    return _versions(_RIVALS, distributions(path=places))


def _versions(names: Iterable[str], installed: Iterable[Distribution]) -> str:
    found = {each.name.lower(): each.version for each in installed}
    return ", ".join(f"{name} {found[name]}" for name in names if name in found)


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text()
    except OSError:
        return platform.machine()
    found = re.search(r"^model name\s*: *(.+)$", text, re.MULTILINE)
    return found[1] if found else platform.machine()
