"""Tokens that are fetched: when a kept one will do, how a new one is asked for and read."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from .auth import (
    Classes,
    Credentials,
    Interactive,
    KeyOrCredentials,
    Proof,
    Proving,
    Scheme,
    ask,
    basic,
    bearer,
)
from .body import Content
from .forms import form_text
from .context import Context, Token
from .effects import Flow, Reply, Work, once, sleep
from .errors import APIError, TokenError, phrase
from .flight import Terms
from .grants import Grant, filled, values_of
from .json_text import parsed_or
from .kinds import is_object, kind_of
from .pointer import find
from .refusal import is_refusal, members, said
from .request import Outgoing
from .sending import persistent
from .settings import placed_url
from .store import StoredToken, TokenStore, load_from, save_to
from .styles import encoded
from .wire import json_bytes


@dataclass(frozen=True, slots=True, eq=False)
class TokenExchange(Scheme):
    """A bearer token that is fetched with credentials, kept, and renewed before it expires."""

    scheme: str
    method: str
    url: str
    """Server variables are filled in; a path is relative to the API's base URL."""
    grants: Mapping[type[Credentials], Grant]
    base: str | None = None
    """The argument `<base>_base_url` redirects the URL."""
    refresh: Grant | None = None
    token: str = "/access_token"
    """JSON pointer into the answer; "" is the whole body, bare or as a JSON string."""
    expires_in: str | None = None
    """JSON pointer to seconds; without it the token's own `exp` counts, if it is a JWT."""
    refresh_token: str | None = None
    leeway: float = 60
    argument: str = "token"

    @property
    def credentials(self) -> Classes:
        return tuple(cls for cls in self.grants if not issubclass(cls, Interactive))

    def proof(
        self, context: Context, secret: KeyOrCredentials, refused: str | None
    ) -> Proving:
        """A ready token as it is; with credentials, the token that they fetch."""
        if isinstance(secret, str):
            return bearer(secret), None
        if not isinstance(secret, Credentials):
            token = yield from ask(secret)
            return bearer(token), token
        token = yield from Fetch(context, self, secret).token(refused)
        return bearer(token), token


@dataclass(frozen=True, slots=True)
class Fetch:
    """A token exchange of one client, with the credentials that it has."""

    context: Context
    exchange: TokenExchange
    credentials: Credentials

    def token(self, refused: str | None = None) -> Flow[str]:
        """A usable token that is not the refused one; fetched once for all who wait."""
        kept = self._kept(refused)
        if kept is not None:
            return kept
        options, ends_at = self.context.options, self.context.ends_at
        patience = options.timeout, options.max_retries, ends_at
        terms = Terms(self.context.remaining(), patience)
        scheme = self.exchange.scheme
        return (yield from once(scheme, lambda: self._renewed(refused), terms))

    def _kept(self, refused: str | None) -> str | None:
        token = self.context.shared.tokens.get(self.exchange.scheme)
        now = self.context.shared.world.monotonic()
        if token is None or token.value == refused or not token.usable(now):
            return None
        return token.value

    def _renewed(self, refused: str | None) -> Flow[str]:
        # Another caller may have fetched one between our look and our turn, or another process.
        kept = self._kept(refused)
        store = self.context.options.token_store
        known = self.context.shared.tokens.get(self.exchange.scheme)
        # What could not be saved is newer than what was.
        if kept is None and store is not None and not (known and known.is_unsaved):
            yield from self._loaded(store)
            kept = self._kept(refused)
        if kept is not None:
            return kept
        token = yield from self._fetched()
        token = replace(token, is_unsaved=store is not None)
        self.context.shared.tokens[self.exchange.scheme] = token
        if store is not None:
            yield from self._saved(store, token)
            saved = replace(token, is_unsaved=False)
            self.context.shared.tokens[self.exchange.scheme] = saved
        return token.value

    def _loaded(self, store: TokenStore) -> Flow[None]:
        found: list[StoredToken | None] = []
        yield Work(lambda: found.append(load_from(store, self._key())))
        world, tokens = self.context.shared.world, self.context.shared.tokens
        for one in filter(None, found):
            left = world.monotonic() - world.now().timestamp()
            stale_at = None if one.stale_at is None else one.stale_at + left
            tokens[self.exchange.scheme] = Token(one.value, stale_at, one.refresh_token)

    def _saved(self, store: TokenStore, token: Token) -> Flow[None]:
        world = self.context.shared.world
        left = world.now().timestamp() - world.monotonic()
        stale_at = None if token.stale_at is None else token.stale_at + left
        kept = StoredToken(token.value, stale_at, token.refresh_token)
        yield Work(lambda: save_to(store, self._key(), kept))

    def _key(self) -> str:
        """Whose token of which API it is, of which nobody learns a secret."""
        resolved = self.context.shared.resolved
        values = sorted(values_of(self.credentials).items())
        known = self.exchange.scheme, self.exchange.url, resolved.base_url, values
        digest = hashlib.sha256(repr(known).encode()).hexdigest()[:32]
        return f"{self.context.shared.api.name}-{digest}"

    def _fetched(self) -> Flow[Token]:
        """By the refresh token if there is one, else (or if that is refused) by the credentials."""
        known = self.context.shared.tokens.get(self.exchange.scheme)
        values = values_of(self.credentials)
        if self.exchange.refresh and known and known.refresh_token:
            try:
                renewing = {**values, "refresh_token": known.refresh_token}
                token = yield from self._asked(self.exchange.refresh, renewing)
                # It lives on where the answer brings no new one.
                kept = token.refresh_token or known.refresh_token
                return replace(token, refresh_token=kept)
            except TokenError as error:
                if _may_pass(error):
                    # The token is good still; what it was obtained with may be spent.
                    raise
                other = yield from self._of_another(known)
                if other is not None:
                    return other
        grant = self.exchange.grants[type(self.credentials)]
        begin = grant.begin
        if begin is None:
            return (yield from self._asked(grant, values))
        more, again = yield from begin(self.context, self.credentials)
        while True:
            try:
                return (yield from self._asked(grant, {**values, **more}))
            except TokenError as error:
                wait = again(error)
                if wait is None:
                    raise
            yield from sleep(self.context.within(wait))

    def _of_another(self, spent: Token) -> Flow[Token | None]:
        """What another process saved, which spent the refresh token before us."""
        store, tokens = self.context.options.token_store, self.context.shared.tokens
        if store is not None:
            yield from self._loaded(store)
        found = tokens.pop(self.exchange.scheme, spent)
        is_new = found.refresh_token != spent.refresh_token
        now = self.context.shared.world.monotonic()
        return found if is_new and found.usable(now) else None

    def _asked(self, grant: Grant, values: Mapping[str, str]) -> Flow[Token]:
        """Ask for a token; its requests are not counted among those of the call."""
        own = self.context.apart()
        request = self._request(grant, values)
        template = urlsplit(grant.url or self.exchange.url).path
        try:
            reply = yield from persistent(own, request, template, idempotent=True)
            return self._read(reply, values)
        except APIError as error:
            error.method, error.path = request.method, template
            error.url_path, error.attempts = request.path, own.attempts
            own.noted(error)
            raise

    def _request(self, grant: Grant, values: Mapping[str, str]) -> Outgoing:
        url = grant.url or self.exchange.url
        base_url, path = place_of(self.context, url, self.exchange.base)
        content, media_type = _content(grant, values)
        texts = {name: filled(text, values) for name, text in grant.headers.items()}
        usual = ("Accept", "application/json, */*;q=0.5"), ("Cache-Control", "no-store")
        typed = (("Content-Type", media_type),) if media_type else ()
        given = {name: filled(text, values) for name, text in grant.query.items()}
        query = tuple((encoded(name), encoded(text)) for name, text in given.items())
        headers, method = (*usual, *texts.items(), *typed), self.exchange.method
        request = Outgoing(method, base_url, path, query, headers, content=content)
        return request.proved(_proof(grant, values))

    def _read(self, reply: Reply, sent: Mapping[str, str]) -> Token:
        if is_refusal(reply):
            told = f"{reply.status} {phrase(reply.status)}"
            told += said(members(reply.content), sent.values())
            raise TokenError(f"the token was refused: {told}").of(reply)
        # Some endpoints answer with the bare token.
        text = reply.content.decode("utf-8", "replace")
        body = parsed_or(text, reply.content)
        value = find(body, self.exchange.token) if is_object(body) else body
        # One printable word: what can stand in a header, and no page of HTML.
        if not isinstance(value, str) or not re.fullmatch(r"\s*[!-;=-~]+\s*", value):
            place = self.exchange.token or "/"
            raise _error(reply, f"no token at {place} of {_shape(body)}")
        return self._token(body, value.strip())

    def _token(self, body: object, value: str) -> Token:
        lifetime = _seconds(body, self.exchange.expires_in)
        if lifetime is None:
            lifetime = jwt_lifetime(value, self.context.shared.world.now().timestamp())
        stale_at = None
        if lifetime is not None:
            useful = useful_life(lifetime, self.exchange.leeway)
            stale_at = self.context.shared.world.monotonic() + useful
        pointer = self.exchange.refresh_token
        refresh = find(body, pointer) if pointer else None
        known = refresh if isinstance(refresh, str) and refresh else None
        return Token(value, stale_at, known)


def place_of(context: Context, url: str, base: str | None = None) -> tuple[str, str]:
    """Base URL and path of an endpoint."""
    resolved = context.shared.resolved
    placed = placed_url(url, base, resolved)
    if placed.startswith("/"):
        return resolved.base_url, placed
    parts = urlsplit(placed)
    return f"{parts.scheme}://{parts.netloc}", parts.path


def useful_life(lifetime: float, leeway: float) -> float:
    """Seconds until renewal: `leeway` before the end, but a short life is used to its half."""
    return max(lifetime - leeway, lifetime / 2)


def jwt_lifetime(token: str, now: float) -> float | None:
    """Seconds that a JWT lives; by its own clock (`iat`) where it has one, for ours may be wrong."""
    claims = _claims(token)
    expires, issued = claims.get("exp"), claims.get("iat")
    if not isinstance(expires, int | float):
        return None
    return expires - (issued if isinstance(issued, int | float) else now)


def _claims(token: str) -> Mapping[str, object]:
    parts = token.split(".")
    if len(parts) != 3:
        return {}
    try:
        found: object = json.loads(base64.urlsafe_b64decode(parts[1] + "=="))
    except (ValueError, binascii.Error, RecursionError):
        return {}
    return found if is_object(found) else {}


def _seconds(body: object, pointer: str | None) -> float | None:
    """A number of seconds, or its digits in a string."""
    found = find(body, pointer) if pointer else None
    if isinstance(found, bool):
        return None
    try:
        return float(str(found))
    except ValueError:
        return None


def _content(grant: Grant, values: Mapping[str, str]) -> Content:
    if grant.json is not None:
        members = {name: filled(text, values) for name, text in grant.json.items()}
        return json_bytes(members), "application/json"
    if grant.form is not None:
        given = {name: filled(text, values) for name, text in grant.form.items()}
        members = {n: text for n, text in given.items() if text or not grant.form[n]}
        if grant.basic is not None and not filled(grant.basic[1], values):
            # A client without a secret says who it is in the form, which encodes by itself.
            name = grant.basic[0].replace("|form", "")
            members["client_id"] = filled(name, values)
        return form_text(members).encode(), "application/x-www-form-urlencoded"
    return None, None


def _proof(grant: Grant, values: Mapping[str, str]) -> Proof:
    if grant.basic is None:
        return Proof()
    username, password = (filled(text, values) for text in grant.basic)
    return basic(username, password) if password else Proof()


def _shape(body: object) -> str:
    """What came instead: the names of an object's members, but no value."""
    if is_object(body):
        return f"an answer with the members {', '.join(body) or 'none'}"
    return f"an answer that is a JSON {kind_of(body)} or text"


def _error(reply: Reply, message: str) -> TokenError:
    """A success without a token keeps no body, for it may hold a secret."""
    error = TokenError(message).of(reply)
    error.content = b""
    return error


def _may_pass(error: TokenError) -> bool:
    """Whether the endpoint was busy or broken, and refused nobody."""
    return error.status in (408, 429) or error.status >= 500
