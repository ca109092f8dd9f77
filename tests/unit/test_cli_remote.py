"""The command and other machines."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from clientwright.cli import app

SPEC = """openapi: 3.1.0
info: {{title: Pets, version: '1'}}
paths:
  /pets: {{get: {{operationId: getPet, tags: [pets], responses: {{'200': {{description: It., content: {{application/json: {{schema: {{$ref: '{ref}'}}}}}}}}}}}}}}
"""
CONFIG = """[tool.clientwright]
package = "pets"
{keys}
[[tool.clientwright.apis]]
name = "pets"
source = "pets.yaml"
"""


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server of the folder `served`; the current folder holds a description that refers to it."""
    served, here = tmp_path / "served", tmp_path / "here"
    served.mkdir()
    here.mkdir()
    (served / "pet.yaml").write_text("Pet: {type: object, properties: {name: {}}}")
    monkeypatch.chdir(here)
    handler = partial(Silent, directory=str(served))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        name = f"127.0.0.1:{server.server_address[1]}"
        (here / "pets.yaml").write_text(SPEC.format(ref=f"http://{name}/pet.yaml#/Pet"))
        yield name
        server.shutdown()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def test_nothing_is_read_without_being_asked_for(host: str) -> None:
    """One message with the place and the option; nothing is written."""
    result = run("generate", "pets.yaml", "--output", "out", "--package", "pets")
    assert result.exit_code == 2
    assert "pets.yaml:4:" in result.stderr and "--allow-remote-refs" in result.stderr
    assert [each.name for each in Path().iterdir()] == ["pets.yaml"]


def test_a_configuration_may_allow_it(host: str) -> None:
    """The lock stands beside the configuration; a check reads what it holds, and no more."""
    keys = f'allow-remote-refs = true\nremote-hosts = ["{host}"]'
    Path("pyproject.toml").write_text(CONFIG.format(keys=keys))
    result = run("generate", "--check")
    assert result.exit_code == 2 and "Run without --check first" in result.stderr
    assert not Path("refs.lock").exists()
    assert run("generate").exit_code == 0
    assert host in Path("refs.lock").read_text()
    assert run("generate", "--check").exit_code == 0
    assert run("generate", "--update-refs").exit_code == 0
    assert run("generate", "--update-refs", "--check").exit_code == 2


def test_options_allow_it_for_one_run(host: str) -> None:
    """A host of an own network is named; `inspect` reads as well, and writes nothing."""
    single = ("generate", "pets.yaml", "--output", "out", "--package", "pets")
    result = run(*single, "--allow-remote-refs")
    assert result.exit_code == 2 and "only https is fetched" in result.stderr
    named = ("--allow-remote-refs", "--remote-host", host)
    assert run("inspect", "pets.yaml", *named).exit_code == 0
    assert not Path("refs.lock").exists()
    assert run(*single, *named).exit_code == 0
    assert Path("refs.lock").exists() and Path("out/pets/client.py").exists()


def test_a_description_by_its_url(host: str, tmp_path: Path) -> None:
    """The lock stands in the current folder, and the host is named by its URL."""
    text = Path("pets.yaml").read_text()
    (tmp_path / "served" / "api.yaml").write_text(text)
    result = run("inspect", f"http://{host}/api.yaml", "--allow-remote-refs")
    assert result.exit_code == 0 and "pets.get" in result.stdout
