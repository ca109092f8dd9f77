"""Emitted packages, written to a folder and imported by name."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from clientwright.pipeline import generate_package

from .described import Data, Description


@dataclass
class Emitted:
    """One emitted package, and the description that it was made of."""

    name: str
    description: Description
    accounts: Mapping[tuple[str, str], Mapping[str, Data]]
    """What `api.json` says, by method and path."""

    @classmethod
    def make(
        cls, source: Path, overlay: Path | None, name: str, folder: Path
    ) -> Emitted:
        made = generate_package(source, overlay, name)
        for path, text in made.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        if str(folder) not in sys.path:
            sys.path.insert(0, str(folder))
        importlib.invalidate_caches()
        accounts = {(c["method"], c["path"]): c for c in made.apis[name].calls}
        return cls(name, Description.read(source, overlay), accounts)  # type: ignore[arg-type]

    def module(self, name: str) -> ModuleType:
        return importlib.import_module(f"{self.name}.{name}")

    def parsed(self, text: str) -> Data:
        """JSON as the runtime reads it."""
        return self.module("_runtime.json_text").parsed(text.encode())

    def json_text(self, value: object) -> str:
        """A value as the runtime writes it."""
        text: str = self.module("_runtime.wire").json_text(value)
        return text

    def client(self, url: str, **options: object) -> Any:
        """A client with all that any operation could ask for."""
        made = self.module("client").Client
        taken = dict(inspect.signature(made).parameters)
        taken.pop("options", None)
        given: dict[str, object] = {
            name: url for name in taken if name.endswith("base_url")
        }
        for scheme in self.module("client").API.schemes.values():
            given |= self._secret(scheme, taken)
        given |= dict.fromkeys(self._parameters() & taken.keys(), ["given"])
        for name, each in taken.items():
            if name not in given and each.default is inspect.Parameter.empty:
                given[name] = "given"
        return made(**given, max_retries=0, **options)

    def _parameters(self) -> set[str]:
        """Arguments that stand for parameters of every request."""
        names = self.module("client").API.arguments
        return {
            names.get(each["name"], each["name"])
            for operation in self.description.operations()
            for each in operation.parameters
            if each.get("x-clientwright-client-parameter") is True
        }

    def _secret(self, scheme: Any, taken: Mapping[str, object]) -> dict[str, object]:
        if type(scheme).__name__ == "Basic":
            basic = self.module("_runtime.auth").BasicCredentials
            return {scheme.argument: basic("user", "password")}
        return {scheme.argument: "a-secret"} if scheme.argument in taken else {}
