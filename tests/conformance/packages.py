"""Clients of the suite's descriptions: generated in memory, written once, imported by name."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from clientwright.pipeline import generate_package

from .description import Description
from .failure import Unmet
from .scenarios import DOCUMENTS, Data


@dataclass
class Package:
    """One emitted package and the document that it was made of."""

    name: str
    description: Description
    calls: tuple[Mapping[str, Data], ...]
    _clients: dict[tuple[tuple[str, Data], ...], Any] = field(
        default_factory=dict[tuple[tuple[str, Data], ...], Any]
    )

    def module(self, name: str) -> ModuleType:
        return importlib.import_module(f"{self.name}.{name}")

    def call(self, method: str, path: str) -> Mapping[str, Data]:
        """The account of an operation in `api.json`."""
        for each in self.calls:
            if (each["method"], each["path"]) == (method, path):
                return each
        raise Unmet("generate", f"{method} {path} is not emitted")

    def client(self, **arguments: str) -> Any:
        """A client that repeats nothing; the same arguments give the same one."""
        key = tuple(sorted(arguments.items()))
        if key not in self._clients:
            made = self.module("client").Client(**arguments, max_retries=0)
            self._clients[key] = made
        return self._clients[key]

    def close(self) -> None:
        for each in self._clients.values():
            each.close()

    def json_text(self, value: object) -> str:
        """A value as the runtime writes it."""
        text: str = self.module("_runtime.wire").json_text(value)
        return text

    def parsed(self, value: Data) -> Data:
        """JSON as the runtime reads it."""
        return self.module("_runtime.json_text").parsed(json.dumps(value).encode())


class Packages:
    """Packages by document, each generated on first use."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, Package | Exception] = {}
        sys.path.insert(0, str(folder))

    def of(self, document: str) -> Package:
        """Raises what the generator raised, each time."""
        if document not in self._made:
            try:
                self._made[document] = self._generated(document)
            except Exception as error:
                self._made[document] = error
        made = self._made[document]
        if isinstance(made, Exception):
            raise Unmet("generate", f"{type(made).__name__}: {made}") from made
        return made

    def _generated(self, document: str) -> Package:
        name = "suite_" + document.replace("-", "_")
        source = DOCUMENTS / f"{document}.json"
        made = generate_package(source, None, name)
        for path, text in made.files.items():
            target = self._folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        importlib.invalidate_caches()
        calls = tuple(made.apis[name].calls)
        return Package(name, Description.read(source), calls)

    def close(self) -> None:
        """Close the connections of all clients; what is imported stays."""
        for each in self._made.values():
            if isinstance(each, Package):
                each.close()
        sys.path.remove(str(self._folder))


def types_of(method: Callable[..., object]) -> dict[str, Any]:
    """The types of a method's arguments, with the names that only type checkers import."""
    module = inspect.getmodule(method)
    assert module is not None
    names = {**vars(module), **_type_checking(module)}
    return {
        name: eval(text, names)
        for name, text in inspect.get_annotations(method).items()
        if name != "return"
    }


@lru_cache(maxsize=None)
def _type_checking(module: ModuleType) -> dict[str, Any]:
    """What the module imports under `if TYPE_CHECKING`."""
    tree = ast.parse(inspect.getsource(module))
    blocks = [
        each
        for each in tree.body
        if isinstance(each, ast.If) and ast.unparse(each.test) == "TYPE_CHECKING"
    ]
    code = ast.Module([line for block in blocks for line in block.body], [])
    names = {"__name__": module.__name__, "__package__": module.__package__}
    exec(compile(code, module.__name__, "exec"), names)
    return dict(names)
