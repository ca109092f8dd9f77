"""Tokens that functions give, stores keep and people agree to, in both kinds of client."""

from __future__ import annotations

import json
import stat
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from drivers import Driven
from loopback import Loopback, Says, Seen, says_json
from playing import Stage, reply
from sample import API, OAUTH, ClientCredentials, settings

from runtime.browser import Authorization, BrowserLogin, challenge
from runtime.context import Context
from runtime.device import DeviceAuthorization, DeviceLogin, Prompt
from runtime.errors import (
    APITimeoutError,
    ConfigurationError,
    StatusError,
    TokenError,
)
from runtime.grants import Grant
from runtime.store import FileTokens, StoredToken
from runtime.tokens import Fetch

INVOICE = {"id": "I-1", "total": 1}
FORM = {"grant_type": "authorization_code", "code": "{code}"}
BASIC = "{client_id|form}", "{client_secret|form}"


def bearers(server: Loopback) -> list[str]:
    return [seen.headers.get("authorization", "") for seen in server.seen]


def giving(driven: Driven, tokens: list[str]) -> Callable[[], Any]:
    """A function for a client of the kind: an async one where that awaits."""

    async def later() -> str:
        return tokens.pop(0)

    return (lambda: tokens.pop(0)) if driven.blocks else later


@pytest.mark.parametrize("scheme", ["oauth", "static"])
def test_a_function_gives_the_token(
    driven: Driven, server: Loopback, scheme: str
) -> None:
    """At each call, and once more where the server refuses what it gave."""
    server.answers(
        says_json(INVOICE), Says(401), says_json(INVOICE), Says(401), Says(401)
    )
    source = giving(driven, ["a", "b", "c", "d", "e"])
    client = driven.client(secrets={"oauth": source, "static": source})
    billing = client.billing
    called = (billing.get_invoice, "I-1") if scheme == "oauth" else (billing.get_whole,)
    driven.call(*called)
    driven.call(*called)
    with pytest.raises(StatusError):
        driven.call(*called)
    assert [f"Bearer {each}" for each in "abcde"] == bearers(server)


def test_a_function_that_gives_no_token(driven: Driven, server: Loopback) -> None:
    """Is told so, and nothing is sent."""
    wrong: list[Any] = [lambda: "", lambda: None]
    for source in wrong:
        client = driven.client(secrets={"oauth": source})
        with pytest.raises(ConfigurationError, match="the function that gives a token"):
            driven.call(client.billing.get_invoice, "I-1")
    assert [] == server.seen


def test_an_async_function_needs_an_async_client(server: Loopback) -> None:
    """Whoever blocks cannot await."""
    from drivers import Synchronous

    async def later() -> str:
        return "t"

    with Synchronous(server.url) as driven:
        client = driven.client(secrets={"oauth": later})
        with pytest.raises(ConfigurationError, match="needs an AsyncClient"):
            client.billing.get_invoice("I-1")


def test_another_process_finds_the_token(
    driven: Driven, server: Loopback, tmp_path: Path
) -> None:
    """And renews it by the refresh token where it is refused; the file is for its owner alone."""
    granted = {"access_token": "one", "refresh_token": "r-1", "expires_in": 3600}
    server.answers(says_json(granted), says_json(INVOICE), says_json(INVOICE))
    who = ClientCredentials("id", "s3cret")

    def client() -> Any:
        return driven.client(credentials=who, token_store=FileTokens(tmp_path / "kept"))

    for _ in range(2):
        driven.call(client().billing.get_invoice, "I-1")
    assert ["Bearer one"] * 2 == bearers(server)[1:]
    (file,) = (tmp_path / "kept").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "s3cret" not in file.name + file.read_text() and "id" not in file.name
    renewed = {"access_token": "two", "refresh_token": "r-2", "expires_in": 3600}
    server.answers(Says(401), says_json(renewed), says_json(INVOICE))
    driven.call(client().billing.get_invoice, "I-1")
    assert b'{"refresh_token":"r-1"}' == server.seen[-2].body
    assert "r-2" in file.read_text() and "Bearer two" == bearers(server)[-1]
    other = ClientCredentials("id", "another")
    server.answers(says_json(granted), says_json(INVOICE))
    stored = driven.client(credentials=other, token_store=FileTokens(tmp_path / "kept"))
    driven.call(stored.billing.get_invoice, "I-1")
    assert 2 == len(list((tmp_path / "kept").iterdir()))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"value": 3}', "\0"])
def test_a_file_that_is_none_of_ours_is_passed_over(tmp_path: Path, text: str) -> None:
    """A token is fetched as if there were none."""
    store = FileTokens(tmp_path)
    (tmp_path / "key.json").write_text(text)
    assert store.load("key") is None and store.load("other") is None
    store.save("key", StoredToken("t", 1.5, None))
    assert StoredToken("t", 1.5, None) == store.load("key")
    assert ["key.json"] == [each.name for each in tmp_path.iterdir()]
    assert "t'" not in repr(StoredToken("t", 1.5, "t"))


def exchange(cls: Any, grant: Grant) -> Any:
    refresh = Grant(basic=BASIC, form={"refresh_token": "{refresh_token}"})
    return replace(OAUTH, grants={cls: grant}, refresh=refresh, url="/token", base=None)


def fetched(driven: Driven, cls: Any, grant: Grant, who: Any, **options: Any) -> Any:
    """A call whose token comes by a grant, without the environment."""
    client = driven.client(secrets={"oauth": who}, **options)
    shared = client.__session__.shared
    schemes = {**API.schemes, "oauth": exchange(cls, grant)}
    shared.api = replace(API, schemes=schemes)
    return driven.call(client.billing.get_invoice, "I-1")


class Person:
    """Opens the URL, agrees, and is sent back, after somebody else has tried."""

    def __init__(self, **answer: str) -> None:
        self.answer, self.asked = answer, dict[str, str]()
        self.statuses: list[int] = []
        self.thread: threading.Thread | None = None

    def __call__(self, url: str) -> bool:
        self.asked = dict(parse_qsl(urlsplit(url).query))
        self.thread = threading.Thread(target=self.agree)
        self.thread.start()
        return True

    def agree(self) -> None:
        redirect = self.asked["redirect_uri"]
        for state in ("forged", self.asked["state"]):
            answer = "&".join(f"{n}={v}" for n, v in self.answer.items())
            try:
                with urllib.request.urlopen(
                    f"{redirect}?state={state}&{answer}"
                ) as page:
                    self.statuses.append(page.status)
            except urllib.error.HTTPError as error:
                self.statuses.append(error.code)
                error.close()


GRANT = Grant(
    basic=BASIC,
    form={
        **FORM,
        "redirect_uri": "{redirect_uri}",
        "code_verifier": "{code_verifier}",
    },
    begin=Authorization("/authorize"),
)


@pytest.mark.parametrize("secret", ["", "s:cret é"])
def test_a_person_agrees_in_the_browser(
    driven: Driven, server: Loopback, secret: str
) -> None:
    """With PKCE and a state; who has no secret says who it is in the form."""
    server.answers(says_json({"access_token": "t"}), says_json(INVOICE))
    person = Person(code="c-1")
    who = BrowserLogin("my id", secret, scope="a b", path="/back", show=person)
    assert "I-1" == fetched(driven, BrowserLogin, GRANT, who).id
    assert person.thread is not None
    person.thread.join()
    assert [400, 200] == person.statuses
    token, call = server.seen
    form = dict(parse_qsl(token.body.decode()))
    assert "S256" == person.asked["code_challenge_method"]
    assert challenge(form["code_verifier"]) == person.asked["code_challenge"]
    assert person.asked["redirect_uri"] == form["redirect_uri"]
    assert form["redirect_uri"].startswith("http://127.0.0.1:")
    assert ("c-1", "a b", "my id") == (
        form["code"],
        person.asked["scope"],
        person.asked["client_id"],
    )
    import base64

    encoded = base64.b64encode(b"my+id:s%3Acret+%C3%A9").decode()
    assert token.headers.get("authorization") == (secret and f"Basic {encoded}" or None)
    assert form.get("client_id") == (None if secret else "my id")
    assert "Bearer t" == call.headers["authorization"]


def test_a_person_may_refuse_or_do_nothing(driven: Driven, server: Loopback) -> None:
    """Both are errors, and nothing is sent."""
    person = Person(error="access_denied")
    with pytest.raises(TokenError, match="the login was refused: access_denied"):
        fetched(driven, BrowserLogin, GRANT, BrowserLogin("id", show=person))
    late = BrowserLogin("id", show=lambda url: True, timeout=0.05)
    with pytest.raises(ConfigurationError, match=r"nobody agreed .* in 0.0\d+ s"):
        fetched(driven, BrowserLogin, GRANT, late)
    assert [] == server.seen and "s3cret" not in repr(BrowserLogin("id", "s3cret"))


DEVICE = Grant(
    basic=BASIC,
    form={"grant_type": "device", "device_code": "{device_code}"},
    begin=DeviceAuthorization("/device"),
)
CODE = {
    "device_code": "d-1",
    "user_code": "ABCD",
    "verification_uri": "https://x.test/device",
    "interval": 3,
}


def test_a_person_agrees_on_another_device() -> None:
    """The token is asked for until that has happened, as often as the server lets us."""
    pending, slower = (
        reply(400, json.dumps({"error": each}))
        for each in ("authorization_pending", "slow_down")
    )
    token = reply(200, '{"access_token":"t"}')
    stage = Stage([reply(200, json.dumps(CODE)), pending, slower, pending, token])
    prompts: list[Prompt] = []
    context = stage.context()
    who = DeviceLogin("id", scope="a", show=prompts.append)
    fetch = Fetch(context, exchange(DeviceLogin, DEVICE), who)
    assert "t" == stage.play(fetch.token())
    assert [Prompt("https://x.test/device", "ABCD")] == prompts
    assert [3, 3, 8, 8] == stage.sleeps
    first, *others = stage.requests
    assert (b"client_id=id&scope=a", "/device") == (first.content, first.path)
    assert {b"grant_type=device&device_code=d-1&client_id=id"} == {
        each.content for each in others
    }


@pytest.mark.parametrize("error", ["expired_token", "access_denied"])
def test_a_device_that_is_refused(error: str) -> None:
    """Ends the waiting."""
    refused = reply(400, json.dumps({"error": error}))
    stage = Stage([reply(200, json.dumps(CODE)), refused])
    who = DeviceLogin("id", show=lambda prompt: None)
    with pytest.raises(TokenError, match=f"the token was refused: 400 .*: {error}"):
        stage.play(Fetch(stage.context(), exchange(DeviceLogin, DEVICE), who).token())


def test_a_device_may_be_told_to_wait_by_a_success() -> None:
    """As some servers do."""
    pending = reply(200, '{"error":"authorization_pending"}')
    token = reply(200, '{"access_token":"t"}')
    stage = Stage([reply(200, json.dumps(CODE)), pending, token])
    who = DeviceLogin("id", show=lambda prompt: None)
    fetch = Fetch(stage.context(), exchange(DeviceLogin, DEVICE), who)
    assert "t" == stage.play(fetch.token())


def test_a_person_has_the_deadline_of_the_call(
    driven: Driven, server: Loopback
) -> None:
    """And no longer, in the browser and on another device."""
    pending = reply(400, '{"error":"authorization_pending"}')
    stage = Stage([reply(200, json.dumps(CODE)), pending])
    context = stage.context(settings(base_url="https://api.test", deadline=5))
    device = DeviceLogin("id", show=lambda prompt: None)
    with pytest.raises(APITimeoutError, match="the deadline of the call"):
        stage.play(Fetch(context, exchange(DeviceLogin, DEVICE), device).token())
    assert [3, 2] == stage.sleeps
    browser = BrowserLogin("id", show=lambda url: True)
    with pytest.raises(ConfigurationError, match=r"nobody agreed .* in 0.0\d+ s"):
        fetched(driven, BrowserLogin, GRANT, browser, deadline=0.05)


def test_a_port_that_is_taken(driven: Driven, server: Loopback) -> None:
    """Is named, before anybody is asked."""
    port = urlsplit(server.url).port or 0
    who = BrowserLogin("id", port=port, show=lambda url: pytest.fail("shown"))
    with pytest.raises(ConfigurationError, match=f"cannot listen on port {port}"):
        fetched(driven, BrowserLogin, GRANT, who)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "200 OK, without device_code and user_code and verification_uri"),
        ("[]", "200 OK, without device_code and user_code and verification_uri"),
        ('{"device_code": 1}', "200 OK, without device_code and user_code"),
        ('{"error": "no", "error_description": "turned off"}', "200 OK: no: turned of"),
    ],
)
def test_a_device_without_a_code(content: str, message: str) -> None:
    """Is an error that says what is wrong, and nobody is shown anything."""
    stage = Stage([reply(200, content)])
    who = DeviceLogin("id", show=lambda prompt: pytest.fail("shown"))
    with pytest.raises(
        TokenError, match=f"no device code came from /device: {message}"
    ):
        stage.play(Fetch(stage.context(), exchange(DeviceLogin, DEVICE), who).token())


def test_a_person_is_never_asked_by_the_environment() -> None:
    """A server without a screen shall not wait for one."""
    assert () == exchange(BrowserLogin, GRANT).credentials
    assert (ClientCredentials,) == exchange(ClientCredentials, Grant()).credentials


def test_a_code_is_shown_on_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Where the program says nothing else."""
    DeviceLogin("id").show(Prompt("https://x.test", "ABCD"))
    assert "Open https://x.test and enter the code ABCD\n" == capsys.readouterr().out


SCHEMES: list[dict[str, Any]] = [
    {"secrets": {"key": "s3cret"}},
    {"secrets": {"query_key": "s3cret"}},
    {"secrets": {"cookie_key": "s3cret"}},
    {"secrets": {"static": "s3cret"}},
]


@pytest.mark.parametrize("given", SCHEMES)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_secret_follows_a_redirect_to_another_origin(
    driven: Driven, server: Loopback, given: dict[str, Any], status: int
) -> None:
    """The other origin never hears of the call."""
    with Loopback() as other:
        server.answers(Says(status, headers={"Location": f"{other.url}/whole"}))
        client = driven.client(**given).with_options(timeout=5)
        with pytest.raises(StatusError):
            driven.call(client.billing.get_whole)
        assert [] == other.seen


def test_one_refresh_for_fifty(driven: Driven, server: Loopback) -> None:
    """Fifty threads or tasks wait for one token."""
    guard, granted = threading.Lock(), [0]

    def script(seen: Seen) -> Says:
        if seen.path.endswith("/token"):
            with guard:
                granted[0] += 1
            threading.Event().wait(0.02)
            return says_json({"access_token": "t", "expires_in": 3600})
        return says_json(INVOICE)

    server.script = script
    client = driven.client(credentials=ClientCredentials("id", "secret"))
    found = driven.together([lambda: client.billing.get_invoice("I-1")] * 50)
    assert ["I-1"] * 50 == [each.id for each in found] and 1 == granted[0]
