"""Both distributions install into clean environments and work away from the checkout."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DESCRIPTION = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets/{petId}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
      responses:
        '200':
          description: A pet.
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
components:
  schemas:
    Pet:
      type: object
      properties: {name: {type: string}, price: {type: number}}
"""
CALL = """\
import sys
from {package} import Client
with Client(base_url=sys.argv[1]) as client:
    pet = client.pets.get("1")
    print(type(pet.price).__name__, pet.price)
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Standard output; what fails shows all that it said."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def environment(folder: Path) -> Path:
    """A new virtual environment's Python."""
    run(sys.executable, "-m", "venv", folder, cwd=folder.parent)
    return folder / "bin" / "python"


def install(python: Path, *what: str | Path) -> None:
    run(
        python,
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        *what,
        cwd=python.parent,
    )


@pytest.fixture(scope="module")
def artefacts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist of the generator, the wheel built from that sdist, and the wheel of the clients."""
    folder = tmp_path_factory.mktemp("artefacts")
    for source in (ROOT, ROOT / "generated"):
        run(sys.executable, "-m", "build", "--outdir", folder, source, cwd=folder)
    return folder


@pytest.fixture
def server() -> Iterator[str]:
    """A server that answers every GET with a pet whose price floats cannot hold."""

    class Pets(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = b'{"name": "Rex", "price": 12345678901234567.123456}'
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Pets) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()


def one(folder: Path, pattern: str) -> Path:
    """The one file that matches."""
    [found] = folder.glob(pattern)
    return found


@pytest.mark.parametrize("kind", ["wheel", "sdist", "editable"])
def test_generator_works_away_from_the_checkout(
    kind: str, artefacts: Path, tmp_path: Path, server: str
) -> None:
    """Installed from wheel, sdist or checkout, it emits a package that needs httpx and pydantic alone."""
    sources: dict[str, list[str | Path]] = {
        "wheel": [one(artefacts, "clientwright-*.whl")],
        "sdist": [one(artefacts, "clientwright-*.tar.gz")],
        "editable": ["--editable", ROOT],
    }
    python = environment(tmp_path / "generator")
    install(python, *sources[kind])
    (tmp_path / "pets.yaml").write_text(DESCRIPTION)
    command = python.parent / "clientwright"
    run(
        command,
        "generate",
        "pets.yaml",
        "--output",
        "vendored",
        "--package",
        "pets",
        cwd=tmp_path,
    )
    clean = environment(tmp_path / "clean")
    install(clean, "httpx", "pydantic>=2.12")
    shown = run(
        clean, "-c", CALL.format(package="pets"), server, cwd=tmp_path / "vendored"
    )
    assert shown == "Decimal 12345678901234567.123456\n"


def test_clients_install_without_the_generator(artefacts: Path, tmp_path: Path) -> None:
    """`billing_clients` brings httpx, pydantic and what those need; every API makes a client."""
    python = environment(tmp_path / "clean")
    install(python, one(artefacts, "billing_clients-*.whl"))
    listed = json.loads(
        run(python, "-m", "pip", "list", "--format", "json", cwd=tmp_path)
    )
    names = {entry["name"].lower() for entry in listed}
    assert {"billing-clients", "httpx", "pydantic"} <= names
    assert not names & {
        "clientwright",
        "black",
        "jinja2",
        "pyyaml",
        "datamodel-code-generator",
    }
    apis = [
        path.parent.name
        for path in (ROOT / "generated").glob("billing_clients/*/api.json")
    ]
    assert len(apis) == 5
    for api in apis:
        script = (
            f"import billing_clients.{api} as api; "
            "api.Client(base_url='https://example.com').close(); print(len(dir(api.models)))"
        )
        assert int(run(python, "-W", "error", "-c", script, cwd=tmp_path)) > 0
