"""References to other machines: what is fetched, what is kept, and what is refused."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from clientwright.diagnostics import InputError
from clientwright.load import load
from clientwright.load.addresses import check_address, split
from clientwright.load import fetch as fetching
from clientwright.load.remote import Fetched, Mode, Remotes
from clientwright.json_value import lookup

ROOT = """openapi: 3.1.0
info: {{title: T, version: '1'}}
paths:
  /a: {{get: {{responses: {{'200': {{description: It., content: {{application/json: {{schema: {{$ref: '{ref}'}}}}}}}}}}}}}}
"""
BILL = b"Bill: {type: object, properties: {lines: {$ref: 'lines/line.yaml#/Line'}}}"
LINE = b"Line: {type: object, properties: {bill: {$ref: '/shared/bill.yaml#/Bill'}}}"


class Server(ThreadingHTTPServer):
    """Answers from a table of paths, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.files: dict[str, bytes] = {}
        self.redirects: dict[str, str] = {}
        self.asked: list[str] = []

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server_address[1]}"

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, Server)
        server.asked.append(self.path)
        if self.path in server.redirects:
            self.send_response(302)
            self.send_header("Location", server.redirects[self.path])
            self.end_headers()
            return
        content = server.files.get(self.path)
        self.send_response(404 if content is None else 200)
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, format: str, *args: object) -> None:
        """Silence."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as found:
        threading.Thread(target=found.serve_forever, args=(0.01,), daemon=True).start()
        found.files = {"/shared/bill.yaml": BILL, "/shared/lines/line.yaml": LINE}
        yield found
        found.shutdown()


def described(folder: Path, ref: str) -> Path:
    path = folder / "a.yaml"
    path.write_text(ROOT.format(ref=ref))
    return path


def remotes(folder: Path, server: Server, mode: Mode = "kept") -> Remotes:
    return Remotes(mode, folder / "refs.lock", (server.host,))


def test_references_are_followed_across_machines(
    tmp_path: Path, server: Server
) -> None:
    """Relative and absolute references count from the URL they stand in; each is read once, cycles too."""
    server.redirects = {"/latest.yaml": "/shared/bill.yaml"}
    source = described(tmp_path, server.url("/latest.yaml#/Bill"))
    document, found = load(source, None, remotes(tmp_path, server))
    assert not found
    schemas = lookup(document.data, "/components/schemas")
    assert isinstance(schemas, dict) and "Line" in schemas
    assert document.where("/components/schemas/Line").file == server.url(
        "/shared/lines/line.yaml"
    )
    assert server.asked.count("/shared/lines/line.yaml") == 1


def test_a_second_run_needs_no_network(tmp_path: Path, server: Server) -> None:
    """The lock names each URL with its hash; the copies beside it are what is read."""
    source = described(tmp_path, server.url("/shared/bill.yaml#/Bill"))
    first = remotes(tmp_path, server)
    before, _ = load(source, None, first)
    assert not (tmp_path / "refs.lock").exists()  # a run that fails writes nothing
    first.save()
    server.asked.clear()
    again, _ = load(source, None, remotes(tmp_path, server, "locked"))
    assert again.data == before.data
    assert not server.asked
    lock = json.loads((tmp_path / "refs.lock").read_text())
    assert list(lock) == sorted(map(server.url, server.files))
    names = {each.name for each in (tmp_path / "refs").iterdir()}
    assert names == {line["sha256"] for line in lock.values()}


def test_what_has_changed_is_refused_until_it_is_asked_for(
    tmp_path: Path, server: Server
) -> None:
    """Without its copy, a URL is read again; it must be what it was."""
    source = described(tmp_path, server.url("/shared/bill.yaml#/Bill"))
    kept = remotes(tmp_path, server)
    load(source, None, kept)
    kept.save()
    for copy in (tmp_path / "refs").iterdir():
        copy.unlink()
    load(source, None, remotes(tmp_path, server))
    server.files["/shared/bill.yaml"] = b"Bill: {type: string}"
    with pytest.raises(InputError, match="has changed since refs.lock.*") as caught:
        load(source, None, remotes(tmp_path, server))
    assert "--update-refs" in str(caught.value)
    renewed = remotes(tmp_path, server, "renewed")
    load(source, None, renewed)
    renewed.save()
    assert list(json.loads((tmp_path / "refs.lock").read_text())) == [
        server.url("/shared/bill.yaml")
    ]


def test_a_copy_that_somebody_changed_is_refused(
    tmp_path: Path, server: Server
) -> None:
    """The lock is the truth, not the copy."""
    source = described(tmp_path, server.url("/shared/bill.yaml#/Bill"))
    kept = remotes(tmp_path, server)
    load(source, None, kept)
    kept.save()
    for copy in (tmp_path / "refs").iterdir():
        copy.write_bytes(b"Bill: {}")
    with pytest.raises(InputError, match="the copy is not what refs.lock says"):
        load(source, None, remotes(tmp_path, server))


def test_a_description_has_a_url_too(tmp_path: Path, server: Server) -> None:
    """Who gives it names its host."""
    server.files["/api.yaml"] = ROOT.format(ref="shared/bill.yaml#/Bill").encode()
    reads = Remotes("kept", tmp_path / "refs.lock")
    document, _ = load(server.url("/api.yaml"), None, reads)
    assert document.where("").file == server.url("/api.yaml")
    with pytest.raises(InputError, match="nothing is read from other machines"):
        load(server.url("/api.yaml"))


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("file:///etc/passwd", "is not a local file .file."),
        ("/etc/passwd", "answered 404"),
        ("http://127.0.0.1:1/a.yaml", "only https is fetched"),
        ("https://10.0.0.1/a.yaml", "no host of the public internet"),
        ("https://169.254.169.254/latest", "no host of the public internet"),
        ("https://[::1]/a.yaml", "no host of the public internet"),
        ("https://user:word@example.com/a.yaml", "user name or a password"),
        ("ftp://example.com/a.yaml", "is not a local file .ftp."),
        ("https://example.invalid:99999/a.yaml", "is no URL"),
    ],
)
def test_a_remote_document_reaches_nothing_local(
    tmp_path: Path, server: Server, inside: str, words: str
) -> None:
    """Neither files nor addresses of an own network; the place of the `$ref` is said."""
    server.files["/shared/bill.yaml"] = f"Bill: {{$ref: '{inside}'}}".encode()
    source = described(tmp_path, server.url("/shared/bill.yaml#/Bill"))
    with pytest.raises(InputError, match=words) as caught:
        load(source, None, remotes(tmp_path, server))
    assert "user:word" not in (caught.value.advice or "")
    assert caught.value.where is not None
    assert caught.value.where.line is not None


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("http://localhost.invalid/a.yaml", "is not known"),
        ("file:///etc/passwd", "http and https alone"),
        ("https://192.168.0.1/", "no host of the public internet"),
        ("/again.yaml", "redirected more than 5 times"),
    ],
)
def test_redirects_go_where_references_may(
    tmp_path: Path, server: Server, to: str, words: str
) -> None:
    """A redirect is checked as a reference is."""
    server.redirects["/again.yaml"] = to
    source = described(tmp_path, server.url("/again.yaml"))
    with pytest.raises(InputError, match=words):
        load(source, None, remotes(tmp_path, server))


def test_size_is_limited(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large answer is not read to its end."""
    monkeypatch.setattr(fetching, "MOST_BYTES", 1_000_000)
    server.files["/shared/bill.yaml"] = b" " * 1_200_000
    source = described(tmp_path, server.url("/shared/bill.yaml"))
    with pytest.raises(InputError, match="is larger than 1 MB"):
        load(source, None, remotes(tmp_path, server))


def test_the_number_of_files_is_limited(tmp_path: Path) -> None:
    """A document that refers to ever new ones ends."""

    def endless(url: str, hosts: object) -> Fetched:
        number = int(url.rpartition("/")[2])
        return Fetched(url, f"A: {{$ref: '{number + 1}#/A'}}".encode())

    reads = Remotes("kept", tmp_path / "refs.lock", (), endless)
    source = described(tmp_path, "https://example.com/0#/A")
    with pytest.raises(InputError, match="more than 100 files|leads back to itself"):
        load(source, None, reads)


@pytest.mark.parametrize(
    ("url", "address", "hosts", "refused"),
    [
        ("https://example.com/", "93.184.216.34", (), False),
        ("https://example.com/", "10.1.2.3", (), True),
        ("https://example.com/", "10.1.2.3", ("example.com",), False),
        ("https://example.com:8443/", "10.1.2.3", ("example.com:443",), True),
        ("https://example.com/", "::ffff:10.1.2.3", (), True),
        ("https://example.com/", "fe80::1%eth0", (), True),
        ("https://example.com/", "0.0.0.0", (), True),
        ("https://example.com/", "224.0.0.1", (), True),
        ("http://example.com/", "93.184.216.34", ("example.com",), True),
        ("http://localhost:8000/", "127.0.0.1", ("localhost:8000",), False),
        ("http://localhost:8000/", "127.0.0.1", (), True),
        ("http://localhost:8000/", "10.0.0.1", ("localhost",), True),
    ],
)
def test_addresses(
    url: str, address: str, hosts: tuple[str, ...], refused: bool
) -> None:
    """What a name leads to decides, not the name."""
    if not refused:
        check_address(split(url), address, hosts)
        return
    with pytest.raises(InputError):
        check_address(split(url), address, hosts)
