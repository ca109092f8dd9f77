"""Requests as data: what a call sends, by the description and by the caller."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sample import CREATE_INVOICE, GET_INVOICE, Line

from runtime.auth import Proof
from runtime.errors import ConfigurationError
from runtime.body import JsonBody, TextBody
from runtime.files import BytesBody
from runtime.forms import FormBody
from runtime.operation import (
    Binary,
    Cookie,
    Header,
    Json,
    Nothing,
    Operation,
    Path,
    Query,
    Text,
)
from runtime.request import Extras, Outgoing, accepted, outgoing
from runtime.unset import UNSET

BASE = "https://api.test/v1"


def built(operation: Operation[Any], *values: object, **given: Any) -> Outgoing:
    body = given.pop("body", UNSET)
    extras = given.pop("extras", Extras())
    return outgoing(operation, BASE, values, body, given.get("parameters", {}), extras)


def test_parameters_go_to_their_places() -> None:
    """Each value is sent where the description has it, in its order."""
    operation: Operation[None] = Operation(
        "op",
        "GET",
        "/a/{id}/b",
        parameters=(
            Query("q"),
            Path("id"),
            Header("X-H"),
            Cookie("c"),
            Cookie("d"),
            Query("r"),
        ),
    )
    found = built(operation, "1", "2", "3", "4", "5", [6, 7])
    assert "https://api.test/v1/a/2/b?q=1&r=6&r=7" == found.url
    assert [("Accept", "*/*"), ("X-H", "3"), ("Cookie", "c=4; d=5")] == list(
        found.fields
    )
    assert found.content is None


def test_none_and_unset_are_not_sent() -> None:
    """A value that was not given leaves no trace."""
    assert "https://api.test/v1/invoices/a" == built(GET_INVOICE, "a", None, UNSET).url


def test_client_parameters_come_from_the_client() -> None:
    """What was given once, to the client, is sent with each call."""
    found = built(GET_INVOICE, "a", None, None, parameters={"X-Account": ["1", "2"]})
    assert ("X-Account", "1;2") in found.headers


def test_a_required_client_parameter_is_asked_for() -> None:
    """When it is needed, by the name of its argument."""
    parameter = Header("X-Tenant", required=True, argument="tenant")
    operation: Operation[None] = Operation(
        "op", "GET", "/", client_parameters=(parameter,)
    )
    with pytest.raises(ConfigurationError, match="give tenant= to the client"):
        built(operation)
    assert ("X-Tenant", "t") in built(operation, parameters={"X-Tenant": "t"}).headers


def test_a_wrong_number_of_values_is_a_mistake_of_the_emitted_code() -> None:
    """Values line up with the parameters."""
    with pytest.raises(ValueError, match="zip"):
        built(GET_INVOICE, "a")


def test_extras_are_added_on_top() -> None:
    """Headers replace in any case, query parameters are appended, both encoded."""
    extras = Extras(
        headers=(("accept", "text/csv"), ("X-New", "1")), query=(("a b", "c&d"),)
    )
    found = built(GET_INVOICE, "a", ["x"], None, extras=extras)
    assert [("accept", "text/csv"), ("X-New", "1")] == list(found.fields)
    assert found.url.endswith("?expand=x&a%20b=c%26d")


def test_proof_is_added_but_not_over_the_callers_own() -> None:
    """A header that the caller gives himself wins over the client's."""
    proof = Proof(
        (("Authorization", "Bearer t"),), (("key", "a b"),), (("sid", "1;2"),)
    )
    found = Outgoing("GET", BASE, "/x", headers=(("A", "1"),)).proved(proof)
    assert [("Authorization", "Bearer t"), ("A", "1"), ("Cookie", "sid=1%3B2")] == list(
        found.fields
    )
    assert "https://api.test/v1/x?key=a%20b" == found.url
    own = Outgoing("GET", BASE, "/x", headers=(("authorization", "mine"),)).proved(
        proof
    )
    assert [("authorization", "mine")] == list(own.fields[:1])


def test_a_path_with_a_query_takes_more() -> None:
    """A redirect's path holds its query already."""
    assert (
        "https://api.test/v1/x?a=1&b=2"
        == Outgoing("GET", BASE, "/x?a=1", (("b", "2"),)).url
    )


def test_nothing_secret_is_in_a_repr() -> None:
    """Headers, queries, cookies and bodies do not show."""
    shown = (
        repr(
            Outgoing(
                "GET",
                BASE,
                "/x",
                (("k", "s3cret"),),
                (("k", "s3cret"),),
                (("k", "s3cret"),),
                b"s3cret",
            )
        )
        + repr(Proof((("k", "s3cret"),)))
        + repr(Extras((("k", "s3cret"),), (("k", "s3cret"),)))
    )
    assert "s3cret" not in shown


@pytest.mark.parametrize(
    ("answers", "accept", "expected"),
    [
        ({"200": Json(lambda: str)}, None, "application/json"),
        (
            {"200": Json(lambda: str), "201": Json(lambda: int)},
            None,
            "application/json",
        ),
        (
            {"200": Json(lambda: str, ("application/vnd.x+json", "text/json"))},
            None,
            "application/vnd.x+json, text/json",
        ),
        ({"200": Text()}, None, "text/plain"),
        ({"200": Binary(("application/pdf",))}, None, "application/pdf, */*;q=0.1"),
        ({"200": Binary()}, None, "*/*"),
        ({"204": Nothing()}, None, "*/*"),
        ({}, None, "*/*"),
        ({"200": Text()}, "text/csv", "text/csv"),
    ],
)
def test_accept_is_what_the_answers_are(
    answers: Any, accept: str | None, expected: str
) -> None:
    """The server is asked for what can be read."""
    operation: Operation[None] = Operation(
        "op", "GET", "/", answers=answers, accept=accept
    )
    assert expected == accepted(operation)


@pytest.mark.parametrize(
    ("form", "value", "content", "media_type"),
    [
        (JsonBody(), {"a": [1, None]}, b'{"a":[1,null]}', "application/json"),
        (
            JsonBody("application/merge-patch+json"),
            1,
            b"1",
            "application/merge-patch+json",
        ),
        (TextBody(), "a\u20ac", b"a\xe2\x82\xac", "text/plain; charset=utf-8"),
        (BytesBody(), b"\x00", b"\x00", "application/octet-stream"),
        (BytesBody("image/png"), bytearray(b"x"), b"x", "image/png"),
        (BytesBody(), "x", b"x", "application/octet-stream"),
        (
            FormBody(),
            {"a": "x y+z", "b": [1, True], "c": None, "d": {"e": 1}, "f": UNSET},
            b"a=x+y%2Bz&b=1&b=true&d=%7B%22e%22%3A1%7D",
            "application/x-www-form-urlencoded",
        ),
        (
            FormBody(fields=tuple(Query(n, style="deepObject") for n in "abcd")),
            {
                "a": {"x y": True, "n": None},
                "b": [{"p": Decimal("1.10")}, {"on": date(2024, 2, 1)}],
                "c": {},
                "d": "s",
                "e": [1],
            },
            b"a%5Bx%20y%5D=true&b%5B0%5D%5Bp%5D=1.10&b%5B1%5D%5Bon%5D=2024-02-01&d=s&e=1",
            "application/x-www-form-urlencoded",
        ),
        (
            FormBody(),
            Line(name="n", price="1.10"),  # type: ignore[arg-type]
            b"name=n&price=1.10",
            "application/x-www-form-urlencoded",
        ),
    ],
)
def test_bodies(form: Any, value: object, content: bytes, media_type: str) -> None:
    """Each kind of body has its bytes and its media type."""
    operation: Operation[None] = Operation("op", "POST", "/", body=form)
    found = built(operation, body=value)
    assert content == found.content
    assert ("Content-Type", media_type) in found.headers


@pytest.mark.parametrize("value", [None, UNSET])
def test_an_absent_body_is_not_sent_and_a_required_one_is_asked_for(
    value: object,
) -> None:
    """A body that must be given is missed before anything is sent."""
    operation: Operation[None] = Operation("op", "POST", "/", body=JsonBody())
    found = built(operation, body=value)
    assert (None, (("Accept", "*/*"),)) == (found.content, found.fields)
    with pytest.raises(ValueError, match="body must be given"):
        built(CREATE_INVOICE, body=value)


@pytest.mark.parametrize(("form", "value"), [(BytesBody(), 3), (FormBody(), [1])])
def test_a_body_of_the_wrong_kind_is_refused(form: Any, value: object) -> None:
    """What cannot be the body is a ValueError before anything is sent."""
    operation: Operation[None] = Operation("op", "POST", "/", body=form)
    with pytest.raises(ValueError, match="cannot be a"):
        built(operation, body=value)


@pytest.mark.parametrize(
    ("content", "value", "query"),
    [
        ("application/x-www-form-urlencoded", {"a": [1, "x y"], "b": "&="}, "?a=1&a=x%20y&b=%26%3D"),
        ("application/x-www-form-urlencoded", {"a": None, "b": []}, ""),
        ("application/json", {"a": [1]}, "?%7B%22a%22%3A%5B1%5D%7D"),
        ("text/plain", "a&b#c", "?a%26b%23c"),
    ],
)  # fmt: skip
def test_the_whole_query_is_one_value(content: str, value: object, query: str) -> None:
    """A form by its fields, any other content as it is; nothing in it ends the query."""
    whole = Query("q", style="querystring", content=content)
    operation: Operation[None] = Operation("op", "GET", "/a", parameters=(whole,))
    assert f"{BASE}/a{query}" == built(operation, value).url


def test_a_form_in_the_query_has_names() -> None:
    whole = Query("q", style="querystring", content="application/x-www-form-urlencoded")
    operation: Operation[None] = Operation("op", "GET", "/a", parameters=(whole,))
    with pytest.raises(ValueError, match="q must be an object"):
        built(operation, [1])
