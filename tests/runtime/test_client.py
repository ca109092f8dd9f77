"""Both kinds of client against a real server."""

from __future__ import annotations

import json
import logging
import os
import pickle
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import httpx2
import pytest
from drivers import Driven
from loopback import Loopback, Says, Seen, says_json
from sample import (
    AMOUNTS,
    API,
    EXACT,
    GET_INVOICE,
    Client,
    ClientCredentials,
    Invoice,
    NotFoundError,
    TooManyRequestsError,
    settings,
)

from runtime.auth import ApiKey
from runtime.drift import Drift
from runtime.errors import (
    APIConnectionError,
    APITimeoutError,
    ConfigurationError,
    DecodeError,
    StatusError,
    TokenError,
    UndocumentedStatusError,
)
from runtime.operation import Path as PathParameter, Query
from runtime.retry import RetryPolicy
from runtime.session import logger_of

INVOICE = says_json({"id": "a", "total": 1})
CREDENTIALS = ClientCredentials("i", "s3cret")


def test_what_the_server_sees(driven: Driven, server: Loopback) -> None:
    """Method, path, query and headers; nothing that nobody asked for."""
    server.answers(INVOICE)
    client = driven.client(account=["1", "2"])
    driven.call(client.billing.get_invoice, "a/b+c", expand=["x y", "z"])
    seen = server.seen[0]
    assert ("GET", "/invoices/a%2Fb%2Bc?expand=x%20y&expand=z") == (
        seen.method,
        seen.target,
    )
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert {
        "host": driven.url.removeprefix("http://"),
        "accept": "application/json",
        "accept-encoding": seen.headers["accept-encoding"],
        "connection": "keep-alive",
        "user-agent": f"sample-client/1.0 python/{version}",
        "authorization": "Bearer t-0",
        "x-account": "1;2",
    } == seen.headers


@pytest.mark.parametrize(("amount", "exact"), list(zip(AMOUNTS, EXACT, strict=True)))
def test_money_there_and_back(
    driven: Driven, server: Loopback, amount: str, exact: Decimal
) -> None:
    """Digit for digit, through a real server."""
    server.script = lambda seen: Says(201, seen.body)
    found = driven.call(
        driven.client().billing.create_invoice, Invoice(id="a", total=exact)
    )
    assert f'{{"id":"a","total":{amount}}}'.encode() == server.seen[0].body
    assert exact.as_tuple() == found.total.as_tuple()
    assert "application/json" == server.seen[0].headers["content-type"]


def test_a_call_without_a_body_has_no_content_type(
    driven: Driven, server: Loopback
) -> None:
    """204 has no value, and deleting sends nothing."""
    server.answers(Says(204, media_type=None))
    assert driven.call(driven.client().billing.delete_invoice, "a") is None
    assert ("DELETE", b"") == (server.seen[0].method, server.seen[0].body)
    assert "content-type" not in server.seen[0].headers


def test_errors_are_typed_and_safe(driven: Driven, server: Loopback) -> None:
    """The class of the status, the decoded body, and no token anywhere."""
    server.answers(says_json({"code": "not.found", "contextId": "c-1"}, 404))
    with pytest.raises(NotFoundError) as caught:
        driven.call(driven.client(token="s3cret").billing.get_invoice, "a")
    error = pickle.loads(pickle.dumps(caught.value))
    assert ("not.found", "c-1", 404) == (
        error.body.code,
        error.request_id,
        error.status,
    )
    assert "s3cret" not in repr(error) + str(error) + repr(vars(error)) + repr(
        driven.client()
    )


def test_retries(driven: Driven, server: Loopback) -> None:
    """Connections that break and servers that are busy, until it works."""
    server.answers(
        Says(cut=-1), Says(503), says_json({}, 429, Retry_After="0"), INVOICE
    )
    answer = driven.raw(
        client := driven.client(max_retries=3), client.billing.get_invoice, "a"
    )
    assert (4, 4, "a") == (answer.attempts, len(server.seen), answer.value.id)
    assert 0 < answer.elapsed < 5


def test_an_unsafe_call_is_not_repeated(driven: Driven, server: Loopback) -> None:
    """The connection broke after the request: nobody knows what the server did."""
    server.answers(Says(cut=-1), INVOICE)
    with pytest.raises(APIConnectionError) as caught:
        driven.call(
            driven.client().billing.create_invoice, Invoice(id="a", total=Decimal(1))
        )
    assert (1, False) == (len(server.seen), caught.value.unsent)


def test_a_wait_that_is_too_long_is_the_callers(
    driven: Driven, server: Loopback
) -> None:
    """Never an endless sleep."""
    server.answers(says_json({}, 429, Retry_After="3600"))
    with pytest.raises(TooManyRequestsError) as caught:
        driven.call(driven.client().billing.get_invoice, "a")
    assert (3600.0, 1) == (caught.value.retry_after, len(server.seen))


def test_nobody_listens(driven: Driven) -> None:
    """Refused: nothing was sent, and that is known."""
    client = driven.client(base_url="http://127.0.0.1:9", max_retries=1)
    with pytest.raises(APIConnectionError) as caught:
        driven.call(client.billing.get_invoice, "a")
    assert (True, 2) == (caught.value.unsent, caught.value.attempts)


@pytest.mark.parametrize(
    "how", [{"timeout": 0.2}, {"timeout": (5, 0.05, 5, 5)}, {"deadline": 0.2}]
)
def test_timeouts(driven: Driven, server: Loopback, how: dict[str, Any]) -> None:
    """One for all, in parts, or of the whole call."""

    def slow(seen: Seen) -> Says:
        time.sleep(2)
        return INVOICE

    server.script = slow
    started = time.monotonic()
    with pytest.raises(APITimeoutError, match="no answer in time"):
        driven.call(driven.client(max_retries=0, **how).billing.get_invoice, "a")
    assert time.monotonic() - started < 1.5


def test_bodies_that_break_off(driven: Driven, server: Loopback) -> None:
    """A cut body is a failed connection, not a short answer."""
    server.answers(Says(body="{" + " " * 100 + "}", cut=10), INVOICE)
    assert "a" == driven.call(driven.client().billing.get_invoice, "a").id


def test_compressed_garbage(driven: Driven, server: Loopback) -> None:
    """What cannot be decompressed cannot be read."""
    server.answers(Says(body=b"no gzip", headers={"Content-Encoding": "gzip"}))
    with pytest.raises(DecodeError, match="decompressed"):
        driven.call(driven.client().billing.get_invoice, "a")


def test_drift_is_told_to_the_hook(driven: Driven, server: Loopback) -> None:
    """A deviation loses nothing, nor does a hook that fails."""
    server.answers(says_json({"id": "a", "total": 1, "status": "UnPaid", "new": 1}))
    drifts: list[Drift] = []
    found = driven.call(driven.client(on_drift=drifts.append).billing.get_invoice, "a")
    assert ("UnPaid", 1) == (found.status, found.new)
    assert ["unknown_enum_value", "unknown_field"] == [drift.kind for drift in drifts]

    def failing(drift: Drift) -> None:
        raise RuntimeError

    again = driven.call(driven.client(on_drift=failing).billing.get_invoice, "a")
    assert found == again


def test_strict_decoding(driven: Driven, server: Loopback) -> None:
    """Raises with the pointer; a view of the client may be strict alone."""
    server.answers(says_json({"id": "a", "total": 1, "status": "UnPaid"}))
    client = driven.client()
    with pytest.raises(DecodeError) as caught:
        driven.call(client.with_options(decoding="strict").billing.get_invoice, "a")
    assert "/status" == caught.value.pointer
    assert "a" == driven.call(client.billing.get_invoice, "a").id


def test_views_share_connections_and_tokens(driven: Driven, server: Loopback) -> None:
    """Options are the view's own, everything else is the client's."""
    server.script = tokens
    client = driven.client(credentials=CREDENTIALS)
    view = client.with_options(
        timeout=5,
        max_retries=0,
        deadline=10,
        on_drift=None,
        extra_headers={"X-Extra": "1"},
        extra_query={"q": "a b"},
    )
    for each in (client, view, view.with_options(max_retries=1)):
        driven.call(each.billing.get_invoice, "a")
    assert type(view) is type(client) and view.billing is not client.billing
    assert 1 == sum(seen.path == "/oauth/token" for seen in server.seen)
    assert [None, "1", "1"] == [seen.headers.get("x-extra") for seen in server.seen[1:]]
    assert ["", "q=a%20b", "q=a%20b"] == [
        seen.target.partition("?")[2] for seen in server.seen[1:]
    ]
    assert "x-extra" not in server.seen[0].headers


def test_raw_gives_what_came_with_the_value(driven: Driven, server: Loopback) -> None:
    """Status, headers, request id; only for methods that make one call."""
    server.answers(says_json({"id": "a", "total": 1}, X_Request_Id="r-1"))
    client = driven.client()
    answer = driven.raw(client, client.billing.get_invoice, "a")
    assert (200, "r-1", "r-1", 1) == (
        answer.status,
        answer.request_id,
        answer.headers["X-Request-ID"],
        answer.attempts,
    )
    assert isinstance(answer.value, Invoice)


def test_raw_of_a_listing_is_a_mistake(server: Loopback) -> None:
    """A listing makes many calls."""
    client = Client(settings(base_url=server.url, token="t"))
    with pytest.raises(TypeError, match="no single call"):
        client.raw(client.billing.list_invoices)


issued = 0


def tokens(seen: Seen) -> Says:
    """A login host and an API that takes its tokens."""
    global issued
    if seen.path == "/oauth/token":
        issued += 1
        time.sleep(0.05)
        return says_json({"access_token": f"t-{issued}", "expires_in": 300})
    return INVOICE


@pytest.mark.parametrize("count", [20])
def test_many_callers_fetch_one_token(
    driven: Driven, server: Loopback, count: int
) -> None:
    """Threads or tasks: the first asks, the others wait."""
    server.script = tokens
    client = driven.client(credentials=CREDENTIALS)
    found = driven.together([lambda: client.billing.get_invoice("a")] * count)
    assert ["a"] * count == [invoice.id for invoice in found]
    assert 1 == sum(seen.path == "/oauth/token" for seen in server.seen)
    used = {
        seen.headers["authorization"] for seen in server.seen if seen.method == "GET"
    }
    assert {f"Bearer t-{issued}"} == used


def test_many_callers_share_one_refusal(driven: Driven, server: Loopback) -> None:
    """Nobody who waited tries again: three failures lock an account."""

    def refused(seen: Seen) -> Says:
        time.sleep(0.4)
        return says_json({"error": "invalid"}, 401)

    server.script = refused
    client = driven.client(credentials=CREDENTIALS)
    found = driven.together([lambda: client.billing.get_invoice("a")] * 10)
    assert {TokenError} == {type(error) for error in found}
    assert 10 == len({id(error) for error in found})
    assert 1 == len(server.seen)


def test_many_callers_renew_one_token(driven: Driven, server: Loopback) -> None:
    """A token that is refused to all is renewed once."""
    valid = {"token": "t-1"}

    def expiring(seen: Seen) -> Says:
        if seen.path == "/oauth/token":
            time.sleep(0.05)
            valid["token"] = f"t-{sum(s.path == '/oauth/token' for s in server.seen)}"
            return says_json({"access_token": valid["token"]})
        good = seen.headers["authorization"] == f"Bearer {valid['token']}"
        return INVOICE if good else says_json({}, 401)

    server.script = expiring
    client = driven.client(credentials=CREDENTIALS)
    driven.call(client.billing.get_invoice, "a")
    valid["token"] = "another"
    found = driven.together([lambda: client.billing.get_invoice("a")] * 10)
    assert {Invoice} == {type(each) for each in found}
    assert 2 == sum(seen.path == "/oauth/token" for seen in server.seen)


def test_a_token_does_not_follow_a_redirect(driven: Driven, server: Loopback) -> None:
    """Another origin is not followed at all."""
    with Loopback() as other:
        server.answers(Says(302, headers={"Location": other.url + "/x"}))
        with pytest.raises(UndocumentedStatusError) as caught:
            driven.call(driven.client().billing.get_invoice, "a")
        assert (302, []) == (caught.value.status, other.seen)


@pytest.mark.parametrize("location", ["javascript:alert(1)", "http://a:b/", "http://["])
@pytest.mark.parametrize("library", [httpx, httpx2])
def test_a_redirect_to_no_url(
    driven: Driven, server: Loopback, location: str, library: Any
) -> None:
    """Is an error of ours, also where httpx looks at it."""
    server.script = lambda seen: Says(302, headers={"Location": location})
    kind = library.Client if driven.blocks else library.AsyncClient
    driven.open.append(kind())
    client = driven.client(transport=driven.open[-1], max_retries=0)
    with pytest.raises((APIConnectionError, UndocumentedStatusError)) as caught:
        driven.call(client.billing.get_invoice, "a")
    assert "alert" not in str(caught.value) and 1 == len(server.seen)


def test_a_redirect_within_the_origin_is_followed(
    driven: Driven, server: Loopback
) -> None:
    """With the token: it is the same server."""
    server.script = lambda seen: (
        INVOICE if seen.path == "/new" else Says(307, headers={"Location": "/new?a=1"})
    )
    driven.call(driven.client().billing.get_invoice, "a")
    assert ["/invoices/a", "/new?a=1"] == [seen.target for seen in server.seen]
    assert "Bearer t-0" == server.seen[1].headers["authorization"]


@pytest.mark.parametrize("library", [httpx, httpx2])
def test_what_signs_requests_does_not_replace_a_token(
    driven: Driven, server: Loopback, library: Any
) -> None:
    """A client of httpx may have an `auth`: it is for requests that say nothing of who calls."""
    server.script = lambda seen: (
        INVOICE if "invoice" in seen.path else Says(body=b"", media_type="")
    )
    kind = library.Client if driven.blocks else library.AsyncClient
    driven.open.append(kind(auth=("user", "password")))
    given = {"token": "t-0", "secrets": {"key": "k"}}
    client = driven.client(transport=driven.open[-1], **given)
    driven.call(client.billing.get_invoice, "a")
    driven.call(client.billing.get_whole)
    first, second = (seen.headers["authorization"] for seen in server.seen)
    assert "Bearer t-0" == first and second.startswith("Basic ")


def test_cookies_are_not_kept(driven: Driven, server: Loopback) -> None:
    """A client has no state but its tokens."""
    server.answers(says_json({"id": "a", "total": 1}, Set_Cookie="sid=1"))
    client = driven.client()
    for _ in range(2):
        driven.call(client.billing.get_invoice, "a")
    assert "cookie" not in server.seen[1].headers


@pytest.mark.parametrize("id", ["", ".", ".."])
def test_ids_that_would_be_another_path(
    driven: Driven, server: Loopback, id: str
) -> None:
    """Nothing is sent."""
    with pytest.raises(ValueError, match="invoice_?[iI]d"):
        driven.call(driven.client().billing.get_invoice, id)
    assert [] == server.seen


def test_a_closed_client_opens_again(driven: Driven, server: Loopback) -> None:
    """Closing frees the connections; a later call makes new ones."""
    server.answers(INVOICE)
    client = driven.client()
    close = getattr(client, "close", None) or client.aclose
    driven.call(client.billing.get_invoice, "a")
    driven.call(close)
    driven.call(close)
    assert "a" == driven.call(client.billing.get_invoice, "a").id
    driven.entered(client, lambda same: same)


def test_nothing_private_is_logged(
    driven: Driven, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    """At DEBUG: method, path as described, status, time, attempt."""
    server.answers(Says(body='{"id":"a","total":1,"x":"b-s3cret"}'))
    with (
        caplog.at_level(logging.DEBUG, "runtime"),
        caplog.at_level(logging.DEBUG, "sample"),
    ):
        logger = logger_of(driven.client().__session__.shared.api)
        with caplog.at_level(logging.DEBUG, logger.name):
            driven.call(driven.client(token="s3cret").billing.get_invoice, "i-s3cret")
    ours = [record for record in caplog.records if record.name == logger.name]
    assert 1 == len(ours) and ours[0].getMessage().startswith(
        "GET /invoices/{invoiceId}: 200 in"
    )
    assert "s3cret" not in "".join(record.getMessage() for record in ours)


@pytest.mark.parametrize("name", ["pin", "pin[]"])
def test_no_log_of_the_library_shows_a_secret_of_the_query(
    driven: Driven, server: Loopback, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    """Neither a key nor what is described or named as a secret; the server gets them."""
    server.answers(INVOICE)
    one = replace(
        GET_INVOICE,
        parameters=(
            PathParameter("invoiceId"),
            Query("expand"),
            Query(name, format="password"),
        ),
        security=(("query_key",),),
    )
    api = replace(API, schemes={"query_key": ApiKey("query", "k[y]")})
    client = driven.client(secrets={"query_key": "k-s3cret"}, transport=driven.httpx())
    client.__session__.shared.api = api
    view = client.with_options(extra_query={"Access_Token": "t-s3cret"})
    with caplog.at_level(logging.INFO):
        driven.call(driven.answer, client, one, ("I-1", "lines", ["p-s3cret"]))
        driven.call(driven.answer, view, replace(one, security=()), ("I-1", None, None))
    assert [("Access_Token", "t-s3cret")] == server.seen[1].query
    assert [("expand", "lines"), (name, "p-s3cret"), ("k[y]", "k-s3cret")] == (
        server.seen[0].query
    )
    assert "expand=lines" in caplog.text and "s3cret" not in caplog.text


def test_a_wrong_setting_is_said_at_once() -> None:
    """Before anything is sent."""
    with pytest.raises(ConfigurationError, match="base_url="):
        Client(settings(base_url="api.test"))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"timeout": "5"}, "timeout= is seconds"),
        ({"timeout": (5, 60)}, "connect, read, write, pool"),
        ({"timeout": 0}, "more than 0"),
        ({"timeout": httpx.Timeout(5)}, "timeout= is seconds"),
        ({"max_retries": None}, "max_retries= is a whole number"),
        ({"deadline": "5"}, "deadline= is seconds"),
        ({"decoding": "Strict"}, 'decoding= is "lenient" or "strict"'),
        ({"retry": 3}, "retry= is a RetryPolicy"),
        ({"retry": RetryPolicy(base=-1)}, "not less than 0"),
        ({"limit": 300}, "limit= is a RateLimit"),
        ({"limit": "described"}, 'or "documented"'),
        ({"extra_headers": {"X-Account": 7}}, "'X-Account' of extra_headers="),
        ({"extra_query": {"page": None}}, "'page' of extra_headers= or extra_query="),
    ],
)
def test_a_wrong_option_is_said_at_once(wrong: Any, message: str) -> None:
    """Not by the first call that needs it."""
    client = Client(settings(base_url="https://api.test"))
    with pytest.raises(ConfigurationError, match=message):
        client.with_options(**wrong)


def test_the_environment_is_read(
    monkeypatch: pytest.MonkeyPatch, server: Loopback
) -> None:
    """When the client is made."""
    monkeypatch.setenv("SAMPLE_BASE_URL", server.url)
    monkeypatch.setenv("SAMPLE_TOKEN", "from-environment")
    server.answers(INVOICE)
    with Client(settings()) as client:
        client.billing.get_invoice("a")
    assert "Bearer from-environment" == server.seen[0].headers["authorization"]


def test_threads_share_a_client(server: Loopback) -> None:
    """Also at its very first call."""
    server.answers(INVOICE)
    with (
        Client(settings(base_url=server.url, token="t")) as client,
        ThreadPoolExecutor(20) as pool,
    ):
        found = list(pool.map(lambda _: client.billing.get_invoice("a").id, range(100)))
    assert ["a"] * 100 == found


def test_connections_are_used_again(server: Loopback) -> None:
    """Also where more threads come at once than the libraries keep connections for."""
    together = threading.Barrier(40)

    def script(seen: Seen) -> Says:
        together.wait(10)
        return INVOICE

    server.script = script
    with (
        Client(settings(base_url=server.url, token="t")) as client,
        ThreadPoolExecutor(40) as pool,
    ):
        for _ in range(3):
            list(pool.map(client.billing.get_invoice, ["a"] * 40))
    assert 40 == server.connections


def test_making_a_client_builds_no_models() -> None:
    """The connections are there at once; pydantic comes with the first call."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from runtime.api import Api, Server, Settings;"
        "from runtime.client import SyncClient, AsyncClientBase, Resource, AsyncResource;"
        "print(sorted({'pydantic', 'httpx', 'anyio', 'asyncio'} & set(sys.modules)));"
        "api = Api(name='a', title='A', environment='A', servers=(Server('s', 'https://a.test'),));"
        "SyncClient(api, Settings()); AsyncClientBase(api, Settings());"
        "print(sorted({'pydantic', 'asyncio'} & set(sys.modules)))"
    )
    templates = Path(__file__).parents[2] / "templates"
    done = subprocess.run(
        [sys.executable, "-c", code, str(templates)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ["[]", "[]"] == done.stdout.split()


def test_the_server_error_of_an_html_page(driven: Driven, server: Loopback) -> None:
    """A gateway's page is an error with its text."""
    server.answers(Says(418, "<html>tea</html>", media_type="text/html"))
    with pytest.raises(StatusError) as caught:
        driven.call(driven.client().billing.get_invoice, "a")
    assert (None, "<html>tea</html>") == (caught.value.body, caught.value.text)
    assert json.dumps(None) == "null"


def test_a_file_is_sent_again(driven: Driven, server: Loopback, tmp_path: Path) -> None:
    """By its path or opened: each attempt sends it whole, with its length."""
    content = b"0123456789" * 20_000
    path = tmp_path / "file"
    path.write_bytes(content)
    with path.open("rb") as opened:
        for body in (path, opened):
            server.seen.clear()
            server.answers(Says(503, headers={"Retry-After": "0"}), Says(204))
            client = driven.client()
            driven.call(client.billing.put_file, body)
            assert [content] * 2 == [seen.body for seen in server.seen]
            assert str(len(content)) == server.seen[0].headers["content-length"]


def test_a_pipe_is_sent_once(driven: Driven, server: Loopback) -> None:
    """In chunks, since its length is not known; what was read of it is gone."""
    server.answers(Says(503, headers={"Retry-After": "0"}))
    reader, writer = os.pipe()
    os.write(writer, b"abc")
    os.close(writer)
    client = driven.client()
    with os.fdopen(reader, "rb") as pipe, pytest.raises(StatusError):
        driven.call(client.billing.put_file, pipe)
    assert [b"abc"] == [seen.body for seen in server.seen]
    assert "chunked" == server.seen[0].headers["transfer-encoding"]
