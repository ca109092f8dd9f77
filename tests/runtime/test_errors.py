"""Errors: one tree, pickled whole, without secrets."""

from __future__ import annotations

import copy
import pickle

import pytest
from playing import Stage, reply
from sample import (
    API,
    ErrorBody,
    Invoice,
    NotFoundError,
    ServerError,
    TooManyRequestsError,
)

from runtime import errors
from runtime.api import RequestId
from runtime.drift import Drift
from runtime.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AnswerError,
    ConfigurationError,
    DecodeError,
    PaginationError,
    StatusError,
    TokenError,
    UndocumentedStatusError,
    WaitCancelledError,
    WaitError,
    WaitFailedError,
    WaitTimeoutError,
)
from runtime.failure import error_class, failed, request_id
from runtime.headers import Headers
from runtime.operation import Json, Operation, Text

HEADERS = Headers(
    [("Retry-After", "3"), ("Set-Cookie", "sid=s3cret"), ("X-Auth-Token", "s3cret")]
)
DRIFT = Drift("wrong_type", "/a", "op", "string", "number")

EXAMPLES: list[APIError] = [
    APIError("m"),
    ConfigurationError("m"),
    APIConnectionError("refused", unsent=True),
    APITimeoutError("late"),
    NotFoundError(headers=HEADERS, content=b"x", body=ErrorBody(code="c", message="m")),
    UndocumentedStatusError(status=418, headers=HEADERS, body={"a": [1]}),
    DecodeError(
        "m", status=200, headers=HEADERS, content=b"x", body={"a": 1}, problems=(DRIFT,)
    ),
    TokenError("m", status=401),
    PaginationError("m"),
    WaitTimeoutError("m", state="InProgress", value={"a": 1}),
    WaitFailedError("m"),
    WaitCancelledError("m"),
]


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_errors_are_pickled_whole(error: APIError) -> None:
    """An error goes from process to process with all that it knows."""
    error.method, error.path, error.url_path = "GET", "/x/{id}", "/x/1"
    error.operation_id, error.request_id, error.attempts = "op", "r-1", 3
    for found in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(error) is type(found)
        assert (str(error), repr(error)) == (str(found), repr(found))
        assert repr(sorted(vars(error))) == repr(sorted(vars(found)))
        assert (found.attempts, found.request_id) == (3, "r-1")


@pytest.mark.parametrize(
    ("child", "parents"),
    [
        (APITimeoutError, (APIConnectionError, APIError, Exception)),
        (NotFoundError, (StatusError, AnswerError, APIError)),
        (UndocumentedStatusError, (StatusError,)),
        (DecodeError, (AnswerError,)),
        (TokenError, (AnswerError,)),
        (PaginationError, (APIError,)),
        (WaitTimeoutError, (WaitError, APIError)),
        (WaitFailedError, (WaitError,)),
        (WaitCancelledError, (WaitError,)),
        (ConfigurationError, (APIError,)),
    ],
)
def test_the_tree_is_as_drawn(child: type[APIError], parents: tuple[type, ...]) -> None:
    """Each branch can be caught by its root, and the module's docstring draws it."""
    assert all(issubclass(child, parent) for parent in parents)
    drawn = errors.__doc__ or ""
    assert all(
        parent.__name__ in drawn for parent in parents if parent is not Exception
    )


def placed(error: APIError) -> APIError:
    error.method, error.path, error.request_id = "GET", "/x/{id}", "r-1"
    return error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (NotFoundError(), "404 Not Found"),
        (placed(NotFoundError()), "404 Not Found from GET /x/{id} (request id r-1)"),
        (NotFoundError(body=ErrorBody(code="not.found")), "404 Not Found: not.found"),
        (NotFoundError(body=ErrorBody(code="has spaces: s3cret")), "404 Not Found"),
        (NotFoundError(body=ErrorBody(message="s3cret")), "404 Not Found"),
        (UndocumentedStatusError(status=799), "799"),
        (
            UndocumentedStatusError(status=422, body={"error_code": 1104}),
            "422 Unprocessable Entity: 1104",
        ),
        (
            UndocumentedStatusError(status=400, body={"error": {"code": "c"}}),
            "400 Bad Request: c",
        ),
        (UndocumentedStatusError(status=400, body=["s3cret"]), "400 Bad Request"),
        (UndocumentedStatusError(status=400, body="s3cret"), "400 Bad Request"),
        (APIConnectionError("refused"), "refused"),
        (
            placed(APIConnectionError("refused")),
            "GET /x/{id}: refused (request id r-1)",
        ),
    ],
)
def test_messages(error: APIError, expected: str) -> None:
    """What, where, and the API's code where it is a word; no text that may hold what it likes."""
    text = str(error).replace("Content", "Entity")  # Python 3.13 renamed 422
    assert expected.replace("Content", "Entity") == text
    assert "s3cret" not in repr(error)


def test_headers_hide_secrets_in_their_repr() -> None:
    """They are there, and do not show."""
    error = NotFoundError(headers=HEADERS)
    assert "sid=s3cret" == error.headers["set-cookie"]
    assert "s3cret" not in repr(error.headers) + repr(error) + str(error.args)
    assert "retry-after': '3'" in repr(error.headers)


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        (ErrorBody(code="c", message="m"), "c", "m"),
        (
            {"error_code": 1104, "error_token": "Forbidden", "message": "no"},
            "1104",
            "no",
        ),
        ({"title": "t", "detail": "d", "violations": []}, None, "d"),
        ({"error": "invalid_grant", "error_description": "d"}, "invalid_grant", "d"),
        ({"error": {"code": "c", "message": "m"}}, "c", "m"),
        ({"code": None, "message": ""}, None, None),
        (None, None, None),
        ("text", None, None),
        ([1], None, None),
    ],
)
def test_codes_and_messages_of_many_shapes(
    body: object, code: str | None, message: str | None
) -> None:
    """One way to ask, whatever the API calls it."""
    error = UndocumentedStatusError(status=400, body=body)
    assert (code, message) == (error.code, error.message)


@pytest.mark.parametrize(
    ("content_type", "content", "expected"),
    [
        ("text/html; charset=iso-8859-1", b"\xe4", "ä"),
        ("text/html", "ä".encode(), "ä"),
        ("text/html; charset=klingon", b"a", "a"),
        ("text/html; charset=base64", b"a", "a"),
        ("", b"\xff", "\ufffd"),
    ],
)
def test_text_of_any_body(content_type: str, content: bytes, expected: str) -> None:
    """A body is always readable as text."""
    headers = Headers([("Content-Type", content_type)])
    assert expected == NotFoundError(headers=headers, content=content).text


def test_strict_problems_have_a_first_pointer() -> None:
    """None where the body was no JSON at all."""
    assert "/a" == DecodeError(problems=(DRIFT,)).pointer
    assert DecodeError().pointer is None


class Client4(StatusError[object]):
    matches = "4XX"


class Other(StatusError[object]):
    matches = "default"


@pytest.mark.parametrize(
    ("documented", "status", "expected"),
    [
        ((NotFoundError, Client4, Other), 404, NotFoundError),
        ((NotFoundError, Client4, Other), 403, Client4),
        ((NotFoundError, Client4, Other), 500, Other),
        ((NotFoundError, Client4), 500, UndocumentedStatusError),
        ((ServerError,), 503, ServerError),
        ((), 404, UndocumentedStatusError),
    ],
)
def test_the_class_of_a_status(
    documented: tuple[type[StatusError[object]], ...], status: int, expected: type
) -> None:
    """The exact status, then its range, then the default."""
    assert expected is error_class(documented, status)


class Typed(StatusError[Invoice]):
    status = 400
    body_type = Json(lambda: Invoice)


OPERATION: Operation[None] = Operation(
    "op", "GET", "/x", errors=(NotFoundError, ServerError, TooManyRequestsError, Typed)
)


@pytest.mark.parametrize(
    ("status", "content", "body"),
    [
        (
            404,
            '{"code":"c","more":1}',
            ErrorBody.model_validate({"code": "c", "more": 1}),
        ),
        (404, "", None),
        (404, "null", None),
        (404, "<html>", None),
        (404, "[1]", None),
        (404, '"text"', None),
        (404, b"\xff", None),
        (503, "busy", "busy"),
        (503, "", None),
        (418, '{"any":1}', {"any": 1}),
        (418, "<html>", None),
        (418, "", None),
    ],
)
def test_an_error_body_is_never_a_second_error(
    status: int, content: str | bytes, body: object
) -> None:
    """Decoded where it is as documented, None where it is not; the bytes are there."""
    found = failed(Stage([]).context(), OPERATION, reply(status, content))
    assert (status, body) == (found.status, found.body)
    assert found.content == (
        content if isinstance(content, bytes) else content.encode()
    )


def test_an_error_body_may_deviate() -> None:
    """It is kept as leniently as an answer."""
    found = failed(Stage([]).context(), OPERATION, reply(400, '{"total":"odd"}'))
    assert isinstance(found, Typed) and isinstance(found.body, Invoice)
    assert "odd" == found.body.total


def test_an_error_knows_when_to_come_back() -> None:
    """`retry_after` in seconds, None where the server does not say."""
    context = Stage([]).context()
    assert 3.0 == failed(context, OPERATION, reply(429, retry_after="3")).retry_after
    assert failed(context, OPERATION, reply(429)).retry_after is None


@pytest.mark.parametrize(
    ("where", "headers", "body", "expected"),
    [
        (API.request_id, {"X-Request-Id": "h"}, {"contextId": "b"}, "h"),
        (API.request_id, {}, {"contextId": "b"}, "b"),
        (API.request_id, {}, {"contextId": 3}, None),
        (API.request_id, {}, "text", None),
        (API.request_id, {}, None, None),
        (RequestId(header="X"), {}, {"contextId": "b"}, None),
        (RequestId(body="/a/0/b"), {}, {"a": [{"b": "deep"}]}, "deep"),
        (None, {"X-Request-Id": "h"}, None, "h"),
        (None, {"Request-Id": "", "X-Correlation-Id": "c"}, None, "c"),
        (None, {"X-Other": "h"}, {"contextId": "b"}, None),
    ],
)
def test_request_ids(
    where: RequestId | None, headers: dict[str, str], body: object, expected: str | None
) -> None:
    """From the header, else out of the body."""
    assert expected == request_id(where, Headers(headers.items()), body)


def test_text_bodies_of_errors_are_texts() -> None:
    """`Text` as a body type gives the text."""
    assert isinstance(ServerError.body_type, Text)
    assert ("5XX", "404") == (ServerError.documented(), NotFoundError.documented())


def test_a_request_id_is_one_line() -> None:
    """Whatever a server writes there."""
    error = NotFoundError()
    error.request_id = "r-1\n2026 ERROR forged" + "x" * 1000
    assert "404 Not Found (request id r-12026 ERROR forged" in str(error)
    assert len(str(error)) < 200 and "\n" not in repr(error)
    error.request_id = "\n"
    assert "404 Not Found" == str(error)
