"""The modules of the runtime that emitted code uses: those that it imports, and what they import."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from clientwright.emit.resources import runtime_files

_IN_EMITTED = re.compile(r"\b_runtime\.(\w+)")
_IN_RUNTIME = re.compile(r"^ *from \.(\w*) import \(?\s*(\w+)", re.MULTILINE)


def runtime_of(emitted: Iterable[str]) -> dict[str, str]:
    """The files, by name, that the texts of emitted files need."""
    known = runtime_files()
    used = {name for text in emitted for name in _IN_EMITTED.findall(text)}
    return {name: known[name] for name in sorted(reached({"__init__", *used}, known))}


def reached(modules: Iterable[str], known: Mapping[str, str]) -> set[str]:
    """The files of some modules and of all that they import, wherever in the file that stands."""
    found = set[str]()
    ahead = [f"{module}.py" for module in modules]
    while ahead:
        name = ahead.pop()
        if name in known and name not in found:
            found.add(name)
            ahead += (f"{module}.py" for module in imported(known[name]))
    return found


def imported(text: str) -> Iterator[str]:
    """The modules that one of the runtime imports: `from .module import …`, `from . import module`."""
    for module, name in _IN_RUNTIME.findall(text):
        yield module or name
