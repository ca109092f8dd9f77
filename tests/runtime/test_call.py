"""One call, step by step: a list of answers in, the decisions out. No network, no clock."""

from __future__ import annotations

import logging
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from playing import Stage, reply
from sample import (
    CREATE_INVOICE,
    DELETE_INVOICE,
    GET_DOCUMENT,
    GET_INVOICE,
    GET_NOTE,
    GET_WHOLE,
    LIST_LINES,
    ClientCredentials,
    Invoice,
    NotFoundError,
    ServerError,
    TooManyRequestsError,
    UserCredentials,
    settings,
)

from runtime.answer import Answer
from runtime.api import Settings
from runtime.auth import BasicCredentials
from runtime.call import Opening, call
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
from runtime.exchange import alternative_path, redirected
from runtime.operation import Base, Json, Nothing, Operation
from runtime.request import Outgoing
from runtime.retry import RetryPolicy

GOOD = reply(200, '{"id":"a","total":25.90}')
TOKEN = reply(200, '{"access_token":"t-1","expires_in":300}')
FETCHED: dict[str, Any] = {
    "credentials": ClientCredentials("i", "s3cret"),
    "login_base_url": "https://l.test",
}


def given(**changes: Any) -> Settings:
    known: dict[str, Any] = {
        "base_url": "https://api.test/v1",
        "retry": RetryPolicy(base=1),
    }
    if "credentials" not in changes and "secrets" not in changes:
        known["token"] = "t-0"
    return settings(**{**known, **changes})


def called(
    stage: Stage, operation: Operation[Any] = GET_INVOICE, *values: Any, **how: Any
) -> Answer[Any]:
    values = values or (("a", None, None) if operation is GET_INVOICE else ())
    body = how.pop("body", None)
    return stage.play(call(stage.context(given(**how)), operation, values, body))


def test_a_call_that_goes_well() -> None:
    """One request, one decoded answer, and what came with it."""
    stage = Stage([reply(200, '{"id":"a","total":25.90}', x_request_id="r-1")])
    answer = called(stage)
    assert Invoice(id="a", total=Decimal("25.90")) == answer.value
    assert (200, "r-1", 1, 0.0) == (
        answer.status,
        answer.request_id,
        answer.attempts,
        answer.elapsed,
    )
    assert ["https://api.test/v1/invoices/a"] == [
        request.url for request in stage.requests
    ]
    assert ("Authorization", "Bearer t-0") in stage.requests[0].fields


@pytest.mark.parametrize("status", [408, 429, 502, 503, 504])
def test_what_may_pass_is_tried_again(status: int) -> None:
    """With waits that double, until it is answered or the retries are used up."""
    stage = Stage([reply(status), reply(status), GOOD])
    assert 3 == called(stage).attempts
    assert [1.0, 2.0] == stage.sleeps
    stage = Stage([reply(status)] * 3)
    with pytest.raises(StatusError) as caught:
        called(stage)
    assert (status, 3) == (caught.value.status, caught.value.attempts)


@pytest.mark.parametrize("retries", [0, -1])
def test_retries_can_be_switched_off(retries: int) -> None:
    """One request, whatever happens."""
    with pytest.raises(ServerError):
        called(Stage([reply(503)]), max_retries=retries)


@pytest.mark.parametrize(
    ("failure", "idempotent", "unsafe"),
    [
        (APIConnectionError("reset"), 2, 1),
        (APIConnectionError("refused", unsent=True), 2, 2),
        (APITimeoutError("late"), 2, 1),
        (APITimeoutError("late", unsent=True), 2, 2),
    ],
)
def test_connections_that_fail(
    failure: Exception, idempotent: int, unsafe: int
) -> None:
    """An unsafe call is repeated only where no connection was made."""
    assert idempotent == called(Stage([failure, GOOD])).attempts
    stage = Stage([failure, reply(201, '{"id":"a","total":1}')])
    body = Invoice(id="a", total=Decimal(1))
    if unsafe == 2:
        assert 2 == called(stage, CREATE_INVOICE, body=body).attempts
    else:
        with pytest.raises(type(failure)) as caught:
            called(stage, CREATE_INVOICE, body=body)
        assert (1, "POST", "/invoices") == (
            caught.value.attempts,  # type: ignore[attr-defined]
            caught.value.method,  # type: ignore[attr-defined]
            caught.value.path,  # type: ignore[attr-defined]
        )


def test_the_body_is_the_same_in_each_attempt() -> None:
    """A repeated request is the request."""
    stage = Stage([reply(429), reply(201, '{"id":"a","total":1}')])
    called(stage, CREATE_INVOICE, body=Invoice(id="a", total=Decimal("25.90")))
    assert b'{"id":"a","total":25.90}' == stage.requests[0].content
    assert stage.requests[0] == stage.requests[1]


def test_the_server_says_when() -> None:
    """Retry-After is waited for, and a wait that is too long is left to the caller."""
    stage = Stage([reply(429, retry_after="7"), GOOD], chance=0.0)
    called(stage)
    assert [7.0] == stage.sleeps
    stage = Stage([reply(429, '{"code":"too.many.requests"}', retry_after="3600")])
    with pytest.raises(TooManyRequestsError) as caught:
        called(stage)
    assert (3600.0, []) == (caught.value.retry_after, stage.sleeps)
    assert (
        "429 Too Many Requests from GET /invoices/{invoiceId}: too.many.requests"
        == str(caught.value)
    )


def test_the_deadline_holds_for_all_attempts() -> None:
    """Timeouts shrink to what is left, and no wait goes past the end."""
    stage = Stage([reply(503), reply(503), reply(503)])
    with pytest.raises(ServerError) as caught:
        called(stage, deadline=2.5, timeout=60)
    assert (2, [1.0]) == (caught.value.attempts, stage.sleeps)
    timeouts = [send.timeout for send in stage.sends]
    assert [(2.5,) * 4, (1.5,) * 4] == timeouts


def test_a_deadline_that_has_passed_sends_nothing() -> None:
    """Whoever has no time gets an error at once."""
    stage = Stage([])
    with pytest.raises(APITimeoutError, match="deadline") as caught:
        called(stage, deadline=0.0)
    assert caught.value.unsent and not stage.requests


def test_a_timeout_is_as_given_without_a_deadline() -> None:
    """One for all, four parts, or none; a part without limit is bounded by the deadline."""
    for timeout in (5, (1, 2, 3, 4), None):
        stage = Stage([GOOD])
        called(stage, timeout=timeout)
        assert timeout == stage.sends[0].timeout
    stage = Stage([GOOD])
    called(stage, timeout=(1, None, 30, None), deadline=10)
    assert (1, 10, 10, 10) == stage.sends[0].timeout


def test_errors_know_where_they_come_from() -> None:
    """Method, path as described, path as sent, request id, operation."""
    answer = reply(404, '{"code":"not.found","contextId":"c-1","message":"m"}')
    with pytest.raises(NotFoundError) as caught:
        called(Stage([answer]), GET_INVOICE, "a/b", ["x"], None)
    error = caught.value
    assert ("getInvoice", "GET", "/invoices/{invoiceId}", "/invoices/a%2Fb") == (
        error.operation_id,
        error.method,
        error.path,
        error.url_path,
    )
    assert ("c-1", "not.found", "m", 1) == (
        error.request_id,
        error.code,
        error.message,
        error.attempts,
    )
    expected = (
        "404 Not Found from GET /invoices/{invoiceId} (request id c-1): not.found"
    )
    assert expected == str(error)


@pytest.mark.parametrize(
    ("operation", "answer", "expected"),
    [
        (
            GET_INVOICE,
            reply(299, '{"id":"a","total":1}'),
            Invoice(id="a", total=Decimal(1)),
        ),
        (LIST_LINES, reply(200, ""), []),
        (LIST_LINES, reply(204, ""), []),
        (DELETE_INVOICE, reply(204, "", content_type="text/html"), None),
        (DELETE_INVOICE, reply(200, "gone"), None),
        (
            GET_NOTE,
            reply(
                200, "ä".encode("latin-1"), content_type="text/plain; charset=latin-1"
            ),
            "ä",
        ),
        (GET_NOTE, reply(200, b"a", content_type="text/plain; charset=klingon"), "a"),
        (GET_WHOLE, reply(200, b"\x00", content_type="image/png"), b"\x00"),
    ],
)
def test_successes_are_read_as_documented(
    operation: Operation[Any], answer: Any, expected: object
) -> None:
    """Also those with a status that is not documented."""
    values = ("a",) if operation is DELETE_INVOICE else ()
    secrets = {"oauth": "t", "key": "k"}
    stage = Stage([answer])
    found = called(
        stage, operation, *values, secrets=secrets, notes_base_url="https://n.test/y/"
    )
    assert expected == found.value


def test_no_content_is_no_failure() -> None:
    """The call succeeded; the missing value is reported. Strict decoding raises."""
    drifts: list[Drift] = []
    assert called(Stage([reply(204, "")]), on_drift=drifts.append).value is None
    assert ["unexpected_null"] == [drift.kind for drift in drifts]
    with pytest.raises(DecodeError, match="expected Invoice, got null"):
        called(Stage([reply(204, "")]), decoding="strict")
    with pytest.raises(DecodeError, match="the body is empty"):
        called(Stage([reply(200, "")]))


@pytest.mark.parametrize(
    ("content", "media", "message"),
    [
        (
            "<html>s3cret</html>",
            "text/html",
            "expected application/json, got text/html",
        ),
        (
            "<bills/>",
            "application/xml",
            "expected application/json, got application/xml",
        ),
        ("{", "application/json", "the body is no JSON: line 1 column 2"),
        ("{", "application/problem+json", "the body is no JSON"),
        ("{", "", "the body is no JSON"),
    ],
)
def test_bodies_that_cannot_be_read(content: str, media: str, message: str) -> None:
    """Another media type or broken JSON: the error holds the body, its message does not."""
    with pytest.raises(DecodeError) as caught:
        called(Stage([reply(200, content, content_type=media, x_request_id="r-9")]))
    error = caught.value
    assert message in str(error) and "s3cret" not in str(error)
    assert (200, content, "r-9") == (error.status, error.text, error.request_id)


@pytest.mark.parametrize(
    ("media", "message"),
    [
        ("text/xml", "the body is no XML"),
        ("application/json", "expected application/xml, got application/json"),
    ],
)
def test_xml_that_cannot_be_read(media: str, message: str) -> None:
    """What is of its own media type is broken."""
    from runtime.xml_media import Xml

    operation: Operation[Invoice] = Operation(
        "op", "GET", "/x", answers={"200": Xml(lambda: Invoice)}
    )
    with pytest.raises(DecodeError, match=message):
        called(Stage([reply(200, "{}", content_type=media)]), operation)


def test_json_of_any_media_type_is_read() -> None:
    """What can be read is read, whatever it is called."""
    stage = Stage([reply(200, '{"id":"a","total":1}', content_type="text/html")])
    assert "a" == called(stage).value.id


def test_strict_decoding_points_at_the_deviation() -> None:
    """The first of them, with its pointer."""
    with pytest.raises(DecodeError) as caught:
        called(Stage([reply(200, '{"id":"a","total":"odd"}')]), decoding="strict")
    assert "/total" == caught.value.pointer
    assert str(caught.value).startswith(
        "GET /invoices/{invoiceId}: the answer is not as described"
    )


def test_unknown_fields_are_reported_to_a_hook_only() -> None:
    """No hook, no search for them."""
    drifts: list[Drift] = []
    called(Stage([reply(200, '{"id":"a","total":1,"new":1}')]), on_drift=drifts.append)
    assert [("unknown_field", "/new", "getInvoice")] == [
        (drift.kind, drift.pointer, drift.operation_id) for drift in drifts
    ]


# Proof of who calls


@pytest.mark.parametrize(
    ("secrets", "field", "query"),
    [
        ({"key": "k\n"}, ("X-Key", "k"), ""),
        ({"query_key": "a b"}, None, "?key=a%20b"),
        ({"cookie_key": "c"}, ("Cookie", "sid=c"), ""),
        (
            {"basic": BasicCredentials("u", "pä")},
            ("Authorization", "Basic dTpww6Q="),
            "",
        ),
        ({"static": "t"}, ("Authorization", "Bearer t"), ""),
        ({"static": "t", "key": "k"}, ("X-Key", "k"), ""),
    ],
)
def test_static_schemes(
    secrets: Any, field: tuple[str, str] | None, query: str
) -> None:
    """Each scheme puts its secret where it belongs; the first that can be satisfied is used."""
    stage = Stage([reply(200, b"")])
    called(stage, GET_WHOLE, secrets=secrets)
    assert "https://api.test/v1/whole" + query == stage.requests[0].url
    assert [field] == [
        pair for pair in stage.requests[0].fields if pair[0] != "Accept"
    ] or not field


@pytest.mark.parametrize(
    ("secrets", "message"),
    [
        (
            {},
            "give the client api_key= (SAMPLE_API_KEY), or query_key= (SAMPLE_QUERY_KEY)",
        ),
        (
            {"key": BasicCredentials("u", "s3cret")},
            "api_key= cannot be a BasicCredentials for this scheme, but text",
        ),
        (
            {"basic": "s3cret"},
            "credentials= cannot be a str for this scheme, but BasicCredentials",
        ),
        ({"static": "s3cret\u20ac"}, "holds characters that a header cannot carry"),
        ({"key": "s3cret\r\nX: 1"}, "holds characters that a header cannot carry"),
        ({"key": " "}, "holds characters that a header cannot carry"),
    ],
)
def test_secrets_that_will_not_do(secrets: Any, message: str) -> None:
    """Nothing is sent, and nothing secret is said."""
    stage = Stage([])
    with pytest.raises(ConfigurationError) as caught:
        called(stage, GET_WHOLE, secrets=secrets)
    assert message in str(caught.value) and "s3cret" not in repr(caught.value)


def test_missing_credentials_are_asked_for_by_name() -> None:
    """With all ways to give them."""
    with pytest.raises(ConfigurationError) as caught:
        called(Stage([]), secrets={"oauth": ""})
    expected = (
        "token= (SAMPLE_TOKEN) or credentials= (ClientCredentials or UserCredentials)"
    )
    assert expected in str(caught.value)


def test_schemes_that_are_needed_together_are_asked_for_together() -> None:
    """Those of HTTP Basic by what holds them, for no variable does."""
    both: Operation[None] = Operation(
        "op", "GET", "/x", security=(("key", "static"), ("basic",))
    )
    for secrets in ({}, {"key": "k"}):
        with pytest.raises(ConfigurationError) as caught:
            called(Stage([]), both, secrets=secrets)
        expected = (
            "give the client api_key= (SAMPLE_API_KEY) with "
            "static_token= (SAMPLE_STATIC_TOKEN), "
            "or credentials= (BasicCredentials)"
        )
        assert expected in str(caught.value)


def test_optional_security_is_used_where_it_can_be() -> None:
    """Credentials if there are any, else none."""
    operation: Operation[None] = Operation("op", "GET", "/x", security=((), ("oauth",)))
    stage = Stage([reply(200), reply(200)])
    called(stage, operation, secrets={})
    called(stage, operation)
    assert [1, 2] == [len(request.fields) for request in stage.requests]


# Tokens that are fetched


def test_a_token_is_fetched_once_and_kept() -> None:
    """The first call asks for it; its request is not one of the call's attempts."""
    stage = Stage([TOKEN, GOOD, GOOD])
    context = stage.context(given(**FETCHED))
    answer = stage.play(call(context, GET_INVOICE, ("a", None, None)))
    stage.play(call(context, GET_INVOICE, ("a", None, None)))
    assert ["https://l.test/oauth/token", *["https://api.test/v1/invoices/a"] * 2] == [
        request.url for request in stage.requests
    ]
    assert 1 == answer.attempts
    token = stage.requests[0]
    assert b"grant_type=client_credentials" == token.content
    assert {
        "Authorization": "Basic aTpzM2NyZXQ=",
        "Cache-Control": "no-store",
    }.items() <= dict(token.headers).items()
    assert ("Authorization", "Bearer t-1") in stage.requests[1].fields


def test_a_refused_token_is_renewed_once() -> None:
    """401, a new token, the call again."""
    renewed = reply(200, '{"access_token":"t-2"}')
    stage = Stage([TOKEN, reply(401), renewed, GOOD])
    assert "a" == called(stage, **FETCHED).value.id
    assert ("Authorization", "Bearer t-2") in stage.requests[-1].fields


def test_a_token_that_is_always_refused_ends_the_call() -> None:
    """Never a loop: two calls, two tokens."""
    stage = Stage([TOKEN, reply(401), TOKEN, reply(401)])
    with pytest.raises(UndocumentedStatusError) as caught:
        called(stage, **FETCHED)
    assert (401, 2, []) == (caught.value.status, caught.value.attempts, stage.answers)


def test_a_token_is_renewed_once_also_on_the_other_path() -> None:
    """Once a call, whatever else happens in it."""
    stage = Stage([TOKEN, reply(401), TOKEN, reply(404), reply(401)])
    with pytest.raises(UndocumentedStatusError) as caught:
        stage.play(
            Opening(stage.context(given(**FETCHED)), GET_DOCUMENT, ("a",)).reply()
        )
    assert (401, []) == (caught.value.status, stage.answers)


def test_an_unsafe_call_is_repeated_after_a_renewal() -> None:
    """401 says that nothing was done."""
    stage = Stage([TOKEN, reply(401), TOKEN, reply(201, '{"id":"a","total":1}')])
    called(stage, CREATE_INVOICE, body={"id": "a"}, **FETCHED)
    assert [] == stage.answers


def test_a_given_token_is_not_renewed() -> None:
    """The caller's token is the caller's affair."""
    stage = Stage([reply(401)])
    with pytest.raises(UndocumentedStatusError):
        called(stage)


def test_another_callers_renewal_is_used() -> None:
    """A token that was replaced meanwhile is not fetched again."""
    stage = Stage([TOKEN, reply(401), GOOD])
    context = stage.context(given(**FETCHED))
    flow = call(context, GET_INVOICE, ("a", None, None))
    outcome = stage.outcome

    def meanwhile(effect: Any) -> Any:
        found = outcome(effect)
        if len(stage.requests) == 2:
            from runtime.context import Token

            context.shared.tokens["oauth"] = Token("t-other")
        return found

    stage.outcome = meanwhile  # type: ignore[method-assign]
    stage.play(flow)
    assert ("Authorization", "Bearer t-other") in stage.requests[-1].fields
    assert 3 == len(stage.requests)


def test_a_token_is_renewed_before_it_expires() -> None:
    """`leeway` seconds before; a moment earlier it is still used."""
    stage = Stage([TOKEN, GOOD, GOOD, TOKEN, GOOD])
    context = stage.context(given(**FETCHED))
    for seconds in (0, 239, 1):
        stage.clock += seconds
        stage.play(call(context, GET_INVOICE, ("a", None, None)))
    assert [] == stage.answers


def test_a_refused_fetch_is_a_token_error_and_not_repeated() -> None:
    """Three failures lock an account: one request, then the error."""
    stage = Stage([reply(401, '{"error":"invalid_client"}', x_request_id="r-1")])
    with pytest.raises(TokenError) as caught:
        called(stage, **FETCHED)
    error = caught.value
    assert (
        "POST /oauth/token: the token was refused: 401 Unauthorized: invalid_client"
        " (request id r-1)" == str(error)
    )
    assert (401, "getInvoice", 1, '{"error":"invalid_client"}') == (
        error.status,
        error.operation_id,
        error.attempts,
        error.text,
    )


def test_a_fetch_that_may_pass_is_tried_again() -> None:
    """The token endpoint may be busy too."""
    stage = Stage([reply(503), APIConnectionError("reset"), TOKEN, GOOD])
    assert 1 == called(stage, **FETCHED).attempts
    with pytest.raises(TokenError) as caught:
        called(Stage([reply(503)] * 3), **FETCHED)
    assert 3 == caught.value.attempts
    with pytest.raises(APIConnectionError) as lost:
        called(Stage([APIConnectionError("reset")] * 3), **FETCHED)
    assert "POST /oauth/token: reset" == str(lost.value)


def test_a_refresh_token_is_used_first() -> None:
    """And kept where the answer brings no new one; credentials come in when it is refused."""
    first = reply(200, '{"access_token":"t-1","expires_in":100,"refresh_token":"r-1"}')
    second = reply(200, '{"access_token":"t-2","expires_in":100}')
    stage = Stage([first, GOOD, second, GOOD, reply(400), first, GOOD])
    context = stage.context(given(**FETCHED))
    for _ in range(3):
        stage.play(call(context, GET_INVOICE, ("a", None, None)))
        stage.clock += 100
    sent = [request.content for request in stage.requests if "token" in request.path]
    refresh = b'{"refresh_token":"r-1"}'
    credentials = b"grant_type=client_credentials"
    assert [credentials, refresh, refresh, credentials] == sent


def test_credentials_of_another_class_have_their_own_grant() -> None:
    """JSON, query, headers, and a hashed password."""
    stage = Stage([TOKEN, GOOD])
    called(
        stage,
        credentials=UserCredentials("u", "password"),
        login_base_url="https://l.test",
    )
    token = stage.requests[0]
    expected = b'{"username":"u","password":"5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"}'
    assert ("https://l.test/oauth/token?v=2", expected) == (token.url, token.content)
    assert ("X-Grant", "u") in token.headers


# Other paths and redirects


def test_the_other_path_is_tried_once() -> None:
    """Where the documented one is not found; with the same values."""
    stage = Stage([reply(404), reply(200, b"PDF", content_type="application/pdf")])
    stage.play(Opening(stage.context(given()), GET_DOCUMENT, ("BE/1",)).reply())
    assert ["/document/BE%2F1", "/docs/BE%2F1"] == [
        request.path for request in stage.requests
    ]


def test_not_found_on_both_paths_is_not_found() -> None:
    """The error is that of the documented path."""
    stage = Stage([reply(404, '{"code":"first"}'), reply(404, '{"code":"second"}')])
    with pytest.raises(NotFoundError) as caught:
        stage.play(Opening(stage.context(given()), GET_DOCUMENT, ("1",)).reply())
    assert ("first", "/document/1") == (caught.value.code, caught.value.url_path)


def test_alternative_paths_take_their_values_by_name() -> None:
    """In whatever order they stand."""
    assert "/y/2/x/1%2F" == alternative_path(
        "/a/{x}/b/{y}", "/y/{y}/x/{x}", "/a/1%2F/b/2"
    )


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("/v2/new?a=1#f", "https://api.test/v2/new?a=1"),
        ("new", "https://api.test/v1/new"),
        ("https://api.test/v2", "https://api.test/v2"),
        ("https://evil.test/v1", None),
        ("http://api.test/v1", None),
        ("https://api.test:444/v1", None),
        ("//evil.test/v1", None),
        ("https://api.test@evil.test/", None),
        ("javascript:alert(1)", None),
        ("https://[bad", None),
        ("", None),
    ],
)
def test_redirects_stay_within_the_origin(location: str, expected: str | None) -> None:
    """A token never leaves for another host, port or protocol."""
    request = Outgoing("GET", "https://api.test/v1", "/old", (("q", "1"),))
    found = redirected(request, reply(302, location=location))
    assert expected == (found.url if found else None)


def test_only_safe_methods_are_redirected() -> None:
    """A body is not sent again to another address."""
    request = Outgoing("POST", "https://api.test/v1", "/old")
    assert redirected(request, reply(307, location="/new")) is None
    assert redirected(request, reply(200, location="/new")) is None


def test_redirects_are_followed_and_counted() -> None:
    """A few; then the last answer is the error."""
    stage = Stage([reply(301, location="/v1/b"), GOOD])
    assert 2 == called(stage).attempts
    assert ("Authorization", "Bearer t-0") in stage.requests[1].fields
    stage = Stage([reply(302, location="/v1/b")] * 6)
    with pytest.raises(UndocumentedStatusError) as caught:
        called(stage)
    assert 6 == caught.value.attempts
    assert ["not followed further than 5 redirects"] == caught.value.__notes__


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        (
            "https://api.test:8443/new?a=s3cret",
            "https://api.test:8443: secrets are for",
        ),
        ("http://api.test/v1/s3cret", "http://api.test: secrets are for"),
        ("https://u:s3cret@api.test/", "https://api.test: secrets are for"),
        ("https://api.test./s3cret", "https://api.test.: secrets are for"),
        ("https://äpi.test/s3cret", "another URL: secrets are for"),
        ("javascript:s3cret", "another URL: secrets are for"),
    ],
)
def test_a_redirect_that_is_not_followed_says_why(location: str, shown: str) -> None:
    """A note has the origin that it leads to, and no more of its URL."""
    with pytest.raises(UndocumentedStatusError) as caught:
        called(Stage([reply(301, location=location)]))
    (note,) = caught.value.__notes__
    assert f"not followed to {shown}" in note and "s3cret" not in note
    with pytest.raises(StatusError) as posted:
        called(
            Stage([reply(307, location=location)]),
            replace(GET_WHOLE, method="POST", security=()),
        )
    assert "POST may have acted by now" in posted.value.__notes__[0]


def test_a_redirect_to_another_origin_is_an_error() -> None:
    """The caller sees where it would have gone."""
    with pytest.raises(UndocumentedStatusError) as caught:
        called(Stage([reply(302, location="https://evil.test/")]))
    assert "https://evil.test/" == caught.value.headers["location"]


# Documents


@pytest.mark.parametrize(
    "media", ["application/pdf", "application/octet-stream", "", "image/svg"]
)
def test_documents_are_left_open(media: str) -> None:
    """Whatever can be a document."""
    stage = Stage([reply(200, b"x", content_type=media)])
    stage.play(Opening(stage.context(given()), GET_DOCUMENT, ("1",)).reply())
    assert stage.sends[0].stream


@pytest.mark.parametrize(
    ("media", "content", "body"),
    [
        ("application/json", '{"a":1.10}', {"a": Decimal("1.10")}),
        ("application/problem+json", "{", "{"),
        ("text/html; charset=utf-8", "<html>", "<html>"),
        ("application/xml", "<a/>", "<a/>"),
    ],
)
def test_an_error_in_the_dress_of_a_success(
    media: str, content: str, body: object
) -> None:
    """JSON, HTML or XML in place of a document: the error holds what was read of it."""
    stage = Stage([reply(200, content, content_type=media)])
    with pytest.raises(DecodeError, match="expected a document") as caught:
        stage.play(Opening(stage.context(given()), GET_DOCUMENT, ("1",)).reply())
    assert (body, content) == (caught.value.body, caught.value.text)


@pytest.mark.parametrize("documented", ["application/json", "application/*", "*/*"])
def test_a_json_document_may_be_documented(documented: str) -> None:
    """What is documented is no error."""
    from runtime.operation import Binary

    operation: Operation[bytes] = Operation(
        "op", "GET", "/x", answers={"200": Binary((documented,))}
    )
    stage = Stage([reply(200, "{}")])
    assert 200 == stage.play(Opening(stage.context(given()), operation).reply()).status


def test_own_servers() -> None:
    """An operation's own server, redirected by its name; nothing secret goes there unasked."""
    stage = Stage([reply(200, "n")])
    called(stage, GET_NOTE, notes_base_url="https://n.test/y/")
    assert "https://n.test/y/x/note" == stage.requests[0].url
    assert [("Accept", "text/plain")] == list(stage.requests[0].fields)
    stage = Stage([reply(200, "n")])
    called(stage, GET_NOTE, base_url=None, server="us")
    assert "https://notes.sample.us/x/note" == stage.requests[0].url


@pytest.mark.parametrize(
    ("base_url", "own", "expected"),
    [
        ("https://p.test/v1", "", "https://p.test/v1/n"),
        ("https://p.test/v1", "up", "https://p.test/v1/up/n"),
        ("https://p.test/v1", "/v2", "https://p.test/v2/n"),
        ("https://p.test/v1", "/", "https://p.test/n"),
        ("https://p.test/v1", "https://o.test/v2", "https://o.test/v2/n"),
        ("http://p.test:8080", "//o.test/v2", "http://o.test/v2/n"),
    ],
)
def test_own_servers_beside_the_base_url(
    base_url: str, own: str, expected: str
) -> None:
    """One without a host goes where the base URL goes."""
    operation: Operation[None] = Operation(
        "op", "GET", "/n", answers={"200": Nothing()}, base=Base("", own)
    )
    stage = Stage([reply(200, "")])
    called(stage, operation, base_url=base_url)
    assert expected == stage.requests[0].url


def test_an_operation_without_decoders_has_no_value() -> None:
    """Whatever the server sends."""
    operation: Operation[None] = Operation(
        "op", "GET", "/x", answers={"default": Nothing()}
    )
    assert called(Stage([reply(200, "x")]), operation).value is None
    ranged: Operation[int] = Operation(
        "op", "GET", "/x", answers={"2XX": Json(lambda: int)}
    )
    assert 3 == called(Stage([reply(203, "3")]), ranged).value


def test_calls_are_logged_without_anything_private(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Method, path as described, status, time, attempt; no id, header, query or body."""
    stage = Stage([reply(503, "s3cret"), GOOD])
    with caplog.at_level(logging.DEBUG, "sample"):
        called(stage, GET_INVOICE, "id-s3cret", ["q-s3cret"], None)
    assert [
        "GET /invoices/{invoiceId}: 503 in 0.000 s, attempt 1",
        "waiting 1.00 s before attempt 2",
        "GET /invoices/{invoiceId}: 200 in 0.000 s, attempt 2",
    ] == caplog.messages
    assert "s3cret" not in caplog.text
