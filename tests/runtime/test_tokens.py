"""Tokens: how long they are used, and how an answer is read."""

from __future__ import annotations

import base64
import json
from dataclasses import replace

import pytest
from playing import NOON, Stage, reply
from sample import OAUTH, ClientCredentials, UserCredentials, settings

from runtime.grants import Grant, filled
from runtime.context import Token
from runtime.errors import TokenError
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
