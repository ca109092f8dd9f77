"""Tokens: how long they are used, and how an answer is read."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from typing import cast

import pytest
from playing import NOON, Stage, reply
from sample import OAUTH, ClientCredentials, UserCredentials, settings

from runtime.grants import Grant, filled
from runtime.context import Token
from runtime.effects import Reply
from runtime.errors import ConfigurationError, TokenError
from runtime.options import ClientOptions
from runtime.store import StoredToken
from runtime.tokens import Fetch, TokenExchange, jwt_lifetime, useful_life

NOW = NOON.timestamp()


def jwt(**claims: object) -> str:
    parts = ({"alg": "HS256"}, claims)
    texts = [
        base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")
        for part in parts
    ]
    return ".".join([*texts, "c2ln"])


@pytest.mark.parametrize(
    ("lifetime", "leeway", "expected"),
    [
        (300, 60, 240),
        (3600, 60, 3540),
        (120, 60, 60),
        (60, 60, 30),
        (30, 60, 15),
        (0, 60, 0),
        (300, 0, 300),
    ],
)
def test_useful_life(lifetime: float, leeway: float, expected: float) -> None:
    """`leeway` before the end, but a short life is used to its half."""
    assert expected == useful_life(lifetime, leeway)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        (jwt(exp=NOW + 300), 300),
        (jwt(exp=1680780856, iat=1680780556), 300),
        (jwt(exp=NOW - 5), -5),
        (jwt(exp=str(NOW)), None),
        (jwt(), None),
        ("opaque", None),
        ("a.b.c", None),
        ("a.bm8.c", None),
        ("a." + base64.urlsafe_b64encode(b"[1]").decode() + ".c", None),
        ("a." + base64.urlsafe_b64encode(b"[" * 100_000).decode() + ".c", None),
    ],
)
def test_the_life_of_a_jwt(token: str, expected: float | None) -> None:
    """By its own clock where it tells when it was issued; what is no JWT tells nothing."""
    assert expected == jwt_lifetime(token, NOW)


@pytest.mark.parametrize(
    ("stale_at", "now", "expected"),
    [(None, 10.0**9, True), (5.0, 4.9, True), (5.0, 5.0, False)],
)
def test_a_token_is_usable_until_it_is_stale(
    stale_at: float | None, now: float, expected: bool
) -> None:
    """Without a known end it is used until it is refused."""
    assert expected == Token("t", stale_at).usable(now)


def fetched(
    content: str | bytes, exchange: TokenExchange = OAUTH, **headers: str
) -> Token:
    stage = Stage([reply(200, content, **headers)])
    context = stage.context(
        settings(base_url="https://api.test", login_base_url="https://l.test")
    )
    stage.play(Fetch(context, exchange, ClientCredentials("i", "s")).token())
    return context.shared.tokens["oauth"]


BARE = replace(OAUTH, token="", expires_in=None, refresh_token=None, refresh=None)
IN_JWT = jwt(exp=NOW + 300)


@pytest.mark.parametrize(
    ("content", "exchange", "value", "stale_at", "refresh"),
    [
        ('{"access_token":"t","expires_in":300}', OAUTH, "t", 1240, None),
        ('{"access_token":"t","expires_in":"300"}', OAUTH, "t", 1240, None),
        ('{"access_token":"t","expires_in":300.0}', OAUTH, "t", 1240, None),
        ('{"access_token":"t","expires_in":null}', OAUTH, "t", None, None),
        ('{"access_token":"t","expires_in":true}', OAUTH, "t", None, None),
        ('{"access_token":"t","expires_in":"soon"}', OAUTH, "t", None, None),
        ('{"access_token":"t","refresh_token":"r"}', OAUTH, "t", None, "r"),
        ('{"access_token":"t","refresh_token":""}', OAUTH, "t", None, None),
        ('{"access_token":"t","refresh_token":3}', OAUTH, "t", None, None),
        ('{"access_token":"%s"}' % IN_JWT, OAUTH, IN_JWT, 1240, None),
        (IN_JWT, BARE, IN_JWT, 1240, None),
        (f' "{IN_JWT}"\r\n', BARE, IN_JWT, 1240, None),
        (f"\n{IN_JWT} ", BARE, IN_JWT, 1240, None),
        ('" opaque "', BARE, "opaque", None, None),
        ('{"access_token":"t"}', replace(BARE, token="/access_token"), "t", None, None),
    ],
)
def test_answers_of_token_endpoints(
    content: str,
    exchange: TokenExchange,
    value: str,
    stale_at: float | None,
    refresh: str | None,
) -> None:
    """An object, a quoted string or a bare one; the end from the answer, or from the token."""
    assert Token(value, stale_at, refresh) == fetched(content, exchange)


@pytest.mark.parametrize(
    ("content", "exchange", "message"),
    [
        (
            '{"mfa_token":"s3cret"}',
            OAUTH,
            "no token at /access_token of an answer with the members mfa_token",
        ),
        ("{}", OAUTH, "with the members none"),
        ('{"access_token":""}', OAUTH, "no token at /access_token"),
        ('{"access_token":null}', OAUTH, "no token at /access_token"),
        ('{"access_token":{"s3cret":1}}', OAUTH, "no token at /access_token"),
        (
            "<html>s3cret</html>",
            BARE,
            "no token at / of an answer that is a JSON string or text",
        ),
        ("<html>s3cret</html>", OAUTH, "no token at /access_token"),
        ("two words", BARE, "no token at /"),
        ("", BARE, "no token at /"),
        (b"\xff\xfe", BARE, "no token at /"),
        ("[1]", BARE, "JSON array"),
        ('{"message":"s3cret"}', BARE, "no token at /"),
    ],
)
def test_answers_without_a_token(
    content: str | bytes, exchange: TokenExchange, message: str
) -> None:
    """The error says what came instead, by names alone."""
    with pytest.raises(TokenError) as caught:
        fetched(content, exchange)
    assert message in str(caught.value)
    assert "s3cret" not in repr(caught.value) and b"" == caught.value.content


def test_a_token_endpoint_may_be_part_of_the_api() -> None:
    """A path is relative to the API's base URL."""
    stage = Stage([reply(200, '{"access_token":"t"}')])
    exchange = TokenExchange("oauth", "GET", "/v2/token", {ClientCredentials: Grant()})
    context = stage.context(settings(base_url="https://api.test/v1"))
    assert "t" == stage.play(
        Fetch(context, exchange, ClientCredentials("i", "s")).token()
    )
    request = stage.requests[0]
    assert ("GET", "https://api.test/v1/v2/token", None) == (
        request.method,
        request.url,
        request.content,
    )
    assert ("Cache-Control", "no-store") in request.headers


def test_a_token_that_another_fetched_is_used() -> None:
    """Between a look and a turn somebody else may have been faster."""
    stage = Stage([])
    context = stage.context(settings(base_url="https://api.test"))
    fetch = Fetch(context, OAUTH, ClientCredentials("i", "s"))
    flow = fetch.token()
    effect = next(flow)
    context.shared.tokens["oauth"] = Token("other")
    assert "other" == stage.outcome(effect)
    assert ["oauth"] == stage.keys and [] == stage.requests


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{id}", "i"),
        ("x {id}:{secret}", "x i:s{id}"),
        ("{secret|sha1}", "f8dc92b7ef7b1e4e7dcf5ee1f69b32fb2a2e2c5b"),
        ("plain", "plain"),
    ],
)
def test_templates_of_grants(template: str, expected: str) -> None:
    """Fields of the credentials are put in once: a value is no template."""
    import hashlib

    if "sha1" in template:
        expected = hashlib.sha1(b"s{id}").hexdigest()
    assert expected == filled(template, {"id": "i", "secret": "s{id}"})


def test_tokens_do_not_show() -> None:
    """A kept token may be in a traceback."""
    shown = repr(Token("s3cret", 1.0, "s3cret")) + repr(UserCredentials("u", "s3cret"))
    assert "s3cret" not in shown


@pytest.mark.parametrize(
    ("form", "sent"),
    [
        ({"scope": "{id}"}, b"scope=a+b"),
        ({"scope": "{secret}"}, b""),
        ({"a": "", "scope": "{secret}"}, b"a="),
    ],
)
def test_what_was_left_out_of_the_credentials_is_not_sent(
    form: dict[str, str], sent: bytes
) -> None:
    """An empty scope would ask for none; what the exchange itself leaves empty is sent."""
    stage = Stage([reply(200, '{"access_token":"t"}')])
    context = stage.context(
        settings(base_url="https://api.test", login_base_url="https://l.test")
    )
    exchange = replace(OAUTH, grants={ClientCredentials: Grant(form=form)})
    stage.play(Fetch(context, exchange, ClientCredentials("a b", "")).token())
    assert sent == stage.requests[0].content


GRANTED = '{"access_token":"t-%s","refresh_token":"r-%s","expires_in":300}'


def renewing(*answers: Reply, **options: object) -> tuple[Stage, Callable[[], str]]:
    """A client that has fetched once, and a function that fetches when that is stale."""
    stage = Stage([reply(200, GRANTED % (1, 1)), *answers])
    context = stage.context(
        settings(
            base_url="https://api.test",
            login_base_url="https://l.test",
            **cast(ClientOptions, {"max_retries": 0, **options}),
        )
    )
    fetch = Fetch(context, OAUTH, ClientCredentials("i", "s"))

    def renewed() -> str:
        stage.clock += 300
        return stage.play(fetch.token())

    stage.play(fetch.token())
    return stage, renewed


def sent(stage: Stage) -> list[bytes]:
    return [
        each.content if isinstance(each.content, bytes) else b""
        for each in stage.requests[1:]
    ]


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_refresh_token_outlives_a_busy_endpoint(status: int) -> None:
    """What it was obtained with may be good once: it is not sent again, and nobody is asked again."""
    stage, renewed = renewing(reply(status), reply(200, GRANTED % (2, 2)))
    with pytest.raises(TokenError, match=f"refused: {status}"):
        renewed()
    assert "t-2" == renewed()
    assert [b'{"refresh_token":"r-1"}'] * 2 == sent(stage)


def test_a_refresh_token_that_is_refused_is_given_up() -> None:
    """And the credentials are sent again."""
    stage, renewed = renewing(
        reply(400, '{"error":"invalid_grant"}'), reply(200, GRANTED % (2, 2))
    )
    assert "t-2" == renewed()
    refresh, credentials = sent(stage)
    assert b"r-1" in refresh and b"client_credentials" in credentials


class Elsewhere:
    """A store to which another process saves between our look and the refusal."""

    def __init__(self) -> None:
        self.looks = 0

    def load(self, key: str) -> StoredToken | None:
        self.looks += 1
        return StoredToken("t-2", NOW + 900, "r-2") if self.looks > 2 else None

    def save(self, key: str, token: StoredToken) -> None: ...


def test_a_refresh_token_that_another_process_spent() -> None:
    """What that process saved is used, and nobody is asked again."""
    stage, renewed = renewing(reply(400), token_store=Elsewhere())
    assert "t-2" == renewed()
    assert [b'{"refresh_token":"r-1"}'] == sent(stage)


class Full:
    """A store that keeps the first token, and has no room for others."""

    def __init__(self) -> None:
        self.kept: list[StoredToken] = []

    def load(self, key: str) -> StoredToken | None:
        return self.kept[-1] if self.kept else None

    def save(self, key: str, token: StoredToken) -> None:
        if self.kept:
            raise OSError("no room")
        self.kept.append(token)


def test_a_token_that_could_not_be_saved_is_not_replaced_by_an_older_one() -> None:
    """The older one's refresh token is spent."""
    stage, renewed = renewing(
        reply(200, GRANTED % (2, 2)),
        reply(200, GRANTED % (3, 3)),
        token_store=Full(),
    )
    for _ in range(2):
        with pytest.raises(OSError, match="no room"):
            renewed()
    assert [b'{"refresh_token":"r-1"}', b'{"refresh_token":"r-2"}'] == sent(stage)


class Awaited:
    """A store whose methods are asynchronous."""

    async def load(self, key: str) -> StoredToken | None:
        return None

    async def save(self, key: str, token: StoredToken) -> None: ...


class HalfAwaited(Awaited):
    def load(self, key: str) -> None: ...  # type: ignore[override]


class Textual:
    def load(self, key: str) -> str:
        return "t"


@pytest.mark.parametrize(
    ("store", "message"),
    [
        (Awaited(), "token_store.load gave a coroutine instead of a StoredToken or"),
        (HalfAwaited(), "token_store.save gave a coroutine instead of None"),
        (Textual(), "token_store.load gave a str instead of a StoredToken or None"),
    ],
)
def test_a_store_that_will_not_do(store: object, message: str) -> None:
    """Is told so."""
    with pytest.raises(ConfigurationError, match=message):
        renewing(token_store=store)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            reply(400, '{"error":"invalid_client","error_description":"no such app"}'),
            "the token was refused: 400 Bad Request: invalid_client: no such app",
        ),
        (
            reply(200, '{"error":"bad_code","error_description":"it is expired"}'),
            "the token was refused: 200 OK: bad_code: it is expired",
        ),
        (
            reply(
                401,
                '{"error":"x y","error_description":"s3cret\\n\\u0007 is '
                + "wrong" * 99
                + '"}',
            ),
            "the token was refused: 401 Unauthorized: ** is wrong",
        ),
        (reply(400, '{"error":["s3cret"]}'), "the token was refused: 400 Bad Request"),
        (reply(503, "<html>s3cret"), "the token was refused: 503 Service Unavailable"),
    ],
)
def test_what_the_endpoint_says_is_told(answer: Reply, message: str) -> None:
    """On one line, without what was sent; the answer is kept."""
    stage = Stage([answer])
    context = stage.context(
        settings(base_url="https://a", login_base_url="https://l", max_retries=0)
    )
    with pytest.raises(TokenError) as caught:
        stage.play(Fetch(context, OAUTH, ClientCredentials("i", "s3cret")).token())
    assert f"POST /oauth/token: {message}" in str(caught.value)
    assert "s3cret" not in str(caught.value) and 400 > len(str(caught.value))
    assert answer.content == caught.value.content
