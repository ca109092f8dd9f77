"""Other generators on the same descriptions: what they keep, how long they take, what a call costs."""

from __future__ import annotations

import re
import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path

from .first_call import first_call
from .operations import Choice
from .process import Run, run
from .results import Description, Found, Steps


class Refused(Exception):
    """Nothing was emitted."""


class Rival(ABC):
    """A generator in an environment of its own."""

    name: str
    command: str

    def __init__(self, environment: Path) -> None:
        self._bin = environment / "bin"

    @property
    def installed(self) -> bool:
        return (self._bin / self.command).exists()

    def measure(
        self, description: Description, chosen: Choice | None, folder: Path
    ) -> Steps:
        """Yield the name of a step and what it found."""
        ran = self._generate(description.source, folder)
        found = self._account(ran, folder)
        yield "generation", {"seconds": ran.seconds, "peak_mb": ran.peak_mb, **found}
        if not found["emitted"]:
            raise Refused(_reason(ran))
        plan = self._plan(folder, chosen)
        yield "first_call", first_call(self._bin / "python", folder, plan).to_json()

    def _run(self, arguments: list[str | Path], folder: Path) -> Run:
        path = f"{self._bin}:/usr/local/bin:/usr/bin:/bin"
        return run([self._bin / self.command, *arguments], folder, {"PATH": path})

    @abstractmethod
    def _generate(self, source: Path, folder: Path) -> Run: ...

    @abstractmethod
    def _account(self, ran: Run, folder: Path) -> Found:
        """Operations emitted, and what the generator says that it left out."""

    @abstractmethod
    def _plan(self, folder: Path, chosen: Choice | None) -> Found: ...


class OpenapiPythonClient(Rival):
    """One module an operation; warns of each piece that it leaves out."""

    name = "openapi-python-client"
    command = "openapi-python-client"

    def _generate(self, source: Path, folder: Path) -> Run:
        target = folder / "rival_client"
        return self._run(
            ["generate", "--path", source, "--meta", "none", "--output-path", target],
            folder,
        )

    def _account(self, ran: Run, folder: Path) -> Found:
        return {
            "emitted": len(list(_endpoints(folder))),
            "warnings": len(re.findall(r"^WARNING ", ran.output, re.MULTILINE)),
        }

    def _plan(self, folder: Path, chosen: Choice | None) -> Found:
        plan: Found = {"package": "rival_client", "client": "Client", "settings": {}}
        wanted = f'"url": "{_bare(chosen.path)}"' if chosen else ""
        for file in _endpoints(folder) if chosen else ():
            text = _bare(file.read_text())
            if wanted in text and '"method": "get"' in text:
                module = ".".join(file.relative_to(folder).with_suffix("").parts)
                return plan | {"module": module, "call": "sync_detailed"}
        return plan


class DatamodelCodeGenerator(Rival):
    """A registry of operations; refuses a description that it cannot take whole."""

    name = "datamodel-code-generator"
    command = "datamodel-codegen"

    def _generate(self, source: Path, folder: Path) -> Run:
        """Models go into one file, or where their names have dots, into a folder."""
        ran = self._run(_models(source, "rival_models.py"), folder)
        if not ran.code:
            return ran
        shutil.rmtree(folder)
        folder.mkdir()
        return self._run(_models(source, "rival_models"), folder)

    def _account(self, ran: Run, folder: Path) -> Found:
        registry = folder / "rival_client" / "_operations.py"
        text = registry.read_text() if registry.is_file() else ""
        return {
            "emitted": len(re.findall(r"^OPERATION_\d+:", text, re.MULTILINE)),
            "warnings": len(re.findall(r"\bwarning\b", ran.output, re.IGNORECASE)),
        }

    def _plan(self, folder: Path, chosen: Choice | None) -> Found:
        package = folder / "rival_client"
        credentials = _credentials((package / "_client.py").read_text())
        plan: Found = {"package": "rival_client", "client": "Client", **credentials}
        path = re.escape(chosen.path) if chosen else ""
        pattern = rf"^### `client\.([\w.]+)`\n\n`GET {path}`"
        found = re.search(pattern, (package / "README.md").read_text(), re.MULTILINE)
        return plan | {"call": found[1]} if chosen and found else plan


def _reason(ran: Run) -> str:
    """Why nothing came of it, in the words of the generator."""
    said = re.findall(
        r"^(?:Error|\w+Error): .*|^ *Input should .*", ran.output, re.MULTILINE
    )
    return str(said[0]).strip() if said else ran.last_line


def _models(source: Path, output: str) -> list[str | Path]:
    return [
        *("--input", source, "--input-file-type", "openapi", "--output", output),
        *("--generate-client", "httpx2", "--client-output", "rival_client"),
        *("--client-package", "rival_client", "--client-model-package", "rival_models"),
        *("--preset", "standard-py311-20261027"),
    ]


def _endpoints(folder: Path) -> Iterator[Path]:
    files = sorted((folder / "rival_client" / "api").rglob("*.py"))
    return (file for file in files if "\ndef sync_detailed(" in file.read_text())


def _bare(text: str) -> str:
    """Without the names of path parameters, which each generator spells its way."""
    return re.sub(r"{\w+}", "{}", text)


def _credentials(client: str) -> Found:
    """One of each argument of a client that takes a secret."""
    texts = re.findall(r"^        (\w+): Secret \|", client, re.MULTILINE)
    pairs = re.findall(r"^        (\w+): UserPassword \|", client, re.MULTILINE)
    return {
        "settings": dict.fromkeys(texts, "1"),
        "pairs": dict.fromkeys(pairs, ("1", "1")),
    }


RIVALS = (OpenapiPythonClient, DatamodelCodeGenerator)
