"""Links: an answer leads to another call, which is made with what the answer and its request say."""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import Any

import pytest
from drivers import Driven
from loopback import Loopback, Says, says_json
from sample import GET_INVOICE, Invoice

from runtime.answer import Answer
from runtime.body import JsonBody
from runtime.errors import APIError
from runtime.headers import Headers
from runtime.links import AnswerLink, From, LinkError
from runtime.operation import Header, Json, Nothing, Operation, Path, Query

PLACE: Operation[Invoice] = Operation(
    "placeInvoice",
    "POST",
    "/accounts/{account}/invoices",
    parameters=(Path("account"), Query("dry run"), Query("tags"), Header("X-Trace")),
    body=JsonBody(),
    answers={"201": Json(lambda: Invoice), "202": Nothing()},
    linked=True,
)
NOTE: Operation[None] = Operation(
    "putNote",
    "PUT",
    "/notes/{id}",
    parameters=(Path("id"), Query("of"), Query("tags")),
    body=JsonBody(),
    answers={"204": Nothing()},
)
ANSWER = {"id": "I/1", "total": 10, "issued": "2026-01-02T03:04:05+00:00", "~/": [7]}
SENT = Invoice(id="?", total=Decimal("1.10"))


def link(
    value: object, *more: object, content: object = None, statuses: str = "201"
) -> AnswerLink:
    given = (value, *(more or (..., ...)))
    return AnswerLink("Note", {"placeInvoice": tuple(statuses.split())}, given, content)


def placed(
    driven: Driven, server: Loopback, body: object = SENT, **given: Any
) -> Answer[Any]:
    """An answer to follow."""
    server.answers(
        says_json(ANSWER, 201, X_Next="N-1"), Says(204, b"", media_type=None)
    )
    client = driven.client(**given)
    values = ("a b", True, ["x", "y"], None)
    answer: Answer[Any] = driven.call(driven.answer, client, PLACE, values, body)
    return answer


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("$response.body#/id", "I/1"),
        ("$response.body#/total", 10),
        ("$response.body#/issued", "2026-01-02T03:04:05+00:00"),
        ("$response.body#/~0~1/0", 7),
        ("$response.body", ANSWER),
        ("$response.body#", ANSWER),
        ("$response.header.x-next", "N-1"),
        ("$request.path.account", "a b"),
        ("$request.query.dry run", True),
        ("$request.query.tags", ["x", "y"]),
        ("$request.query.more", "1&2"),
        ("$request.header.content-type", "application/json"),
        ("$request.header.X-Extra", "e"),
        ("$request.body#/total", Decimal("1.10")),
        ("$request.body", {"id": "?", "total": Decimal("1.10")}),
        ("$method", "POST"),
        ("$statusCode", 201),
        ("{$method} {$response.body#/id}?{$request.query.dry run}", "POST I/1?true"),
    ],
)
def test_expressions(
    driven: Driven, server: Loopback, expression: str, value: object
) -> None:
    """Values keep their type; those within a text become text."""
    answer = placed(
        driven, server, extra_query={"more": "1&2"}, extra_headers={"X-Extra": "e"}
    )
    assert link(From(expression), None, None).values(answer)[0] == value


def test_url(driven: Driven, server: Loopback) -> None:
    """The URL is the one that was asked for."""
    answer = placed(driven, server)
    url = f"{server.url}{server.seen[0].target}"
    assert link(From("$url"), None, None).values(answer) == (url, None, None)


def test_a_link_is_followed(driven: Driven, server: Loopback) -> None:
    """What the link does not say is the caller's; the body is put together of constants and values."""
    content = {"text": From("$response.body#/id"), "list": [From("$statusCode"), 1]}
    leads = link(From("$response.body#/id"), ..., "t", content=content)
    answer = placed(driven, server)
    client = driven.client()
    body = leads.body(answer)
    driven.call(driven.answer, client, NOTE, leads.values(answer, "given"), body)
    assert server.seen[1].target == "/notes/I%2F1?of=given&tags=t"
    assert server.seen[1].body == b'{"text":"I/1","list":[201,1]}'


@pytest.mark.parametrize(
    "expression",
    [
        "$response.body#/gone",
        "$response.body#/id/0",
        "$response.header.X-Gone",
        "$request.header.X-Trace",
        "$request.header.Authorization",
        "$request.path.gone",
        "$request.query.gone",
        "$request.body#/lines/0",
        "$response.query.x",
        "$inputs",
    ],
)
def test_what_is_missing_is_said(
    driven: Driven, server: Loopback, expression: str
) -> None:
    """Which link, and which expression; a value that may be missing is not sent."""
    answer = placed(driven, server)
    for text in (expression, f"a-{{{expression}}}"):
        with pytest.raises(LinkError) as raised:
            link(From(text)).values(answer, None, None)
        error: LinkError = pickle.loads(pickle.dumps(raised.value))
        assert (error.link, error.expression) == ("Note", expression)
        assert str(error) == (
            "POST /accounts/{account}/invoices: the link Note cannot be followed: "
            f"{expression} gives no value"
        )
        optional = link("1", From(text, optional=True), "t")
        assert optional.values(answer) == ("1", None, "t")
    assert len(server.seen) == 1


def test_values_that_are_no_text(driven: Driven, server: Loopback) -> None:
    """An object within a text is none."""
    answer = placed(driven, server)
    with pytest.raises(LinkError, match="gives no text") as raised:
        link(From("x{$response.body}")).values(answer, 1, 2)
    assert isinstance(raised.value, APIError)


def test_answers_that_do_not_have_the_link(driven: Driven, server: Loopback) -> None:
    """Of another operation, with another status, or without an origin: each is said."""
    answer = placed(driven, server)
    with pytest.raises(LinkError, match="Note is of answers with status 202, not 201"):
        link("1", statuses="202").values(answer, 1, 2)
    with pytest.raises(LinkError, match="Note is of answers to getInvoice"):
        AnswerLink("Note", {GET_INVOICE.id: ("200",)}).values(answer)
    with pytest.raises(
        LinkError, match=r"Note needs an answer of client\.raw\(\.\.\.\)"
    ):
        link("1").values(Answer(None, 201, Headers()), 1, 2)
    for known in ("2XX", "default"):
        assert link("1", statuses=known).values(answer, 1, 2) == ("1", 1, 2)


def test_bodies_that_are_no_json(driven: Driven, server: Loopback) -> None:
    """An answer without a body, and a request without one, have no value to take."""
    server.answers(Says(202, b"", media_type=None))
    values = ("a", None, None, None)
    answer = driven.call(driven.answer, driven.client(), PLACE, values)
    for expression in ("$response.body", "$request.body", "$request.body#/id"):
        with pytest.raises(LinkError, match="gives no value"):
            link(From(expression), statuses="202").values(answer, 1, 2)


def test_answers_keep_what_they_are_of_only_where_they_lead_on(
    driven: Driven, server: Loopback
) -> None:
    """Nobody else pays for links; who keeps an answer sees no secret of its request."""
    answer = placed(driven, server)
    assert answer.origin is not None
    assert "t-0" not in repr(answer) and "origin" not in repr(answer)
    server.answers(says_json(ANSWER))
    other = driven.call(driven.answer, driven.client(), GET_INVOICE, ("1", None, None))
    assert other.origin is None
