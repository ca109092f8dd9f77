"""The authorization code grant with PKCE for command-line programs: a person agrees in the browser.

The answer comes to this machine's loopback address (RFC 8252), and only with the `state` that was sent.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
import webbrowser
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from time import monotonic
from urllib.parse import parse_qsl, urlencode, urlsplit

from .auth import Credentials, Interactive
from .context import Context
from .effects import Flow, Work
from .errors import ConfigurationError, TokenError
from .grants import Again
from .refusal import said
from .tokens import place_of

_PAGE = b"<!doctype html><title>Done</title><p>You can close this window."


@dataclass(frozen=True, slots=True)
class BrowserLogin(Interactive):
    """A person who agrees in the browser. Registered redirect URIs may ask for a `port` of their own."""

    client_id: str
    client_secret: str = field(default="", repr=False)
    scope: str = ""
    """Scopes that are asked for, with spaces between."""
    port: int = 0
    """Of the loopback address; 0 is any that is free."""
    path: str = "/"
    timeout: float = 300
    """Seconds that the person has."""
    show: Callable[[str], object] = field(default=webbrowser.open, repr=False)
    """Called with the URL that the person has to open."""


@dataclass(frozen=True, slots=True)
class Authorization:
    """Asks the person, and gives the code with what proves that it was asked for here."""

    url: str

    def __call__(
        self, context: Context, credentials: Credentials
    ) -> Flow[tuple[Mapping[str, str], Again]]:
        if not isinstance(credentials, BrowserLogin):
            raise TypeError(f"{type(credentials).__name__} opens no browser")
        verifier, state = secrets.token_urlsafe(48), secrets.token_urlsafe(24)
        seconds = context.within(credentials.timeout)
        with _listening(credentials.port) as server:
            redirect = f"http://127.0.0.1:{server.server_address[1]}{credentials.path}"
            asked = {
                "response_type": "code",
                "client_id": credentials.client_id,
                "redirect_uri": redirect,
                "scope": credentials.scope,
                "state": state,
                "code_challenge": challenge(verifier),
                "code_challenge_method": "S256",
            }
            base_url, path = place_of(context, self.url)
            query = urlencode({name: text for name, text in asked.items() if text})
            credentials.show(f"{base_url}{path}?{query}")
            yield Work(lambda: server.wait(state, seconds))
        answer = server.answer
        if answer is None:
            raise ConfigurationError(
                f"nobody agreed in the browser in {round(seconds, 2):g} s"
            )
        if "code" not in answer:
            raise TokenError(f"the login was refused{said(answer) or ': no code came'}")
        more = {"code": answer["code"], "code_verifier": verifier}
        # A code is good once.
        return {**more, "redirect_uri": redirect}, lambda error: None


def _listening(port: int) -> _Loopback:
    try:
        return _Loopback(("127.0.0.1", port), _Handler)
    except OSError as error:
        message = f"BrowserLogin cannot listen on port {port} of 127.0.0.1: {error}"
        raise ConfigurationError(message) from error


def challenge(verifier: str) -> str:
    """That of a verifier (RFC 7636), by SHA-256."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


class _Loopback(HTTPServer):
    """Waits for the redirect, and for nothing else."""

    allow_reuse_address = False
    answer: Mapping[str, str] | None = None
    state: str = ""

    def wait(self, state: str, timeout: float) -> None:
        self.state, ends_at = state, monotonic() + timeout
        while self.answer is None and (left := ends_at - monotonic()) > 0:
            self.timeout = min(left, 0.5)
            self.handle_request()

    def handle_error(self, request: object, client_address: object) -> None:
        """What others send to the port is no error of ours."""


class _Handler(BaseHTTPRequestHandler):
    timeout = 5

    def do_GET(self) -> None:
        query = dict(parse_qsl(urlsplit(self.path).query))
        server = self.server
        assert isinstance(server, _Loopback)
        right = secrets.compare_digest(
            query.get("state", "").encode(), server.state.encode()
        )
        self.send_response(200 if right else 400)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        if right:
            self.wfile.write(_PAGE)
            server.answer = query

    def log_message(self, format: str, *args: object) -> None:
        """The code is nobody's business."""
