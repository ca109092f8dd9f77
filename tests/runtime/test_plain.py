"""The small files: pointers, headers, names on first use, values that were not given."""

from __future__ import annotations

import copy
import logging
import pickle
import sys
from types import ModuleType
from typing import Annotated

import pytest
from pydantic import AliasChoices, Field
from sample import API, Invoice, InvoiceListing

from runtime.drift import Drift, report
from runtime.headers import Headers, charset, media_type
from runtime.kinds import kind_of
from runtime.lazy import lazy_exports
from runtime.pointer import find, step, steps
from runtime.types import Model
from runtime.unset import UNSET, Unset

PAGE = InvoiceListing.model_validate(
    {"entities": [], "nextUri": "/n", "more": {"a/b": [1, {"~": 2}]}}
)


class Named(Model):
    some_id: Annotated[int, Field(validation_alias=AliasChoices("someId", "oldId"))]


@pytest.mark.parametrize(
    ("value", "pointer", "expected"),
    [
        (PAGE, "/nextUri", "/n"),
        (PAGE, "/next_uri", "/n"),
        (PAGE, "/entities", []),
        (PAGE, "/entities/0", UNSET),
        (PAGE, "/more/a~1b/1/~0", 2),
        (PAGE, "/more/a~1b/-", UNSET),
        (PAGE, "/more/a~1b/٣", UNSET),
        (PAGE, "/nothing", UNSET),
        (PAGE, "", PAGE),
        (Named(some_id=1), "/someId", 1),
        (Named(some_id=1), "/oldId", 1),
        ({"a": None}, "/a", None),
        ({"a": None}, "/a/b", UNSET),
        ("text", "/0", UNSET),
        (None, "/a", UNSET),
        (3, "/real", UNSET),
    ],
)
def test_pointers_go_through_models_by_wire_names(
    value: object, pointer: str, expected: object
) -> None:
    """Models, extra fields, dicts and lists; nowhere is UNSET, not an error."""
    assert expected == find(value, pointer)


def test_pointers_are_escaped() -> None:
    """RFC 6901, both ways."""
    assert "/a~1b~0" == step("a/b~")
    assert ["a/b~", "~1", ""] == steps("/a~1b~0/~01/")


def test_headers_are_found_in_any_case() -> None:
    """A repeated field is joined."""
    headers = Headers([("X-A", "1"), ("x-a", "2"), ("B", "3")])
    assert ("1, 2", "3", None) == (headers["X-a"], headers["b"], headers.get("c"))
    assert (2, ["x-a", "b"]) == (len(headers), list(headers))
    with pytest.raises(KeyError):
        headers["c"]


def test_headers_are_read_as_they_come() -> None:
    """UTF-8 where it is, else Latin-1."""
    headers = Headers.decoded([(b"A", "ä".encode()), (b"B", "ä".encode("latin-1"))])
    assert {"a": "ä", "b": "ä"} == dict(headers)


@pytest.mark.parametrize(
    ("text", "media", "encoding"),
    [
        ("Application/JSON; charset=UTF-8", "application/json", "UTF-8"),
        ('text/html;charset="utf-8"', "text/html", "utf-8"),
        ("text/plain", "text/plain", None),
        ("", "", None),
    ],
)
def test_content_types(text: str, media: str, encoding: str | None) -> None:
    """The media type in lower case; the charset as it is named."""
    headers = Headers([("Content-Type", text)])
    assert (media, encoding) == (media_type(headers), charset(headers))


def test_unset_is_one_false_value() -> None:
    """It survives copies and pickles, and is neither None nor true."""
    assert UNSET is pickle.loads(pickle.dumps(UNSET)) is copy.deepcopy(UNSET)
    assert not UNSET and UNSET is not None and isinstance(UNSET, Unset)
    assert "UNSET" == repr(UNSET)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "null"),
        (True, "boolean"),
        ("", "string"),
        ({}, "object"),
        ([], "array"),
        (1, "number"),
        (1.5, "number"),
    ],
)
def test_kinds(value: object, expected: str) -> None:
    """Each JSON value has a kind."""
    assert expected == kind_of(value)


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    made = ModuleType("made_package")
    made.__path__ = []
    inner = ModuleType("made_package.inner")
    inner.Thing = "thing"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "made_package", made)
    monkeypatch.setitem(sys.modules, "made_package.inner", inner)
    names = {"Thing": ".inner", "inner": ""}
    made.__getattr__, made.__dir__ = lazy_exports("made_package", names)  # type: ignore[method-assign]
    return made


def test_names_are_imported_when_they_are_asked_for(package: ModuleType) -> None:
    """And kept from then on; a module of the package is a name too."""
    assert "Thing" not in vars(package)
    assert "thing" == package.Thing == vars(package)["Thing"]
    assert sys.modules["made_package.inner"] is package.inner
    assert {"Thing", "inner"} <= set(dir(package))


def test_other_names_are_missing_as_anywhere(package: ModuleType) -> None:
    """The usual error."""
    with pytest.raises(
        AttributeError, match="module 'made_package' has no attribute 'Other'"
    ):
        package.Other


DRIFT = Drift("wrong_type", "/a", "op", "string", "number")


def test_drift_without_a_hook_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """At DEBUG."""
    with caplog.at_level(logging.DEBUG, "sample"):
        report([DRIFT], None, logging.getLogger("sample"))
    assert [
        "drift in op at /a: expected string, got number (wrong_type)"
    ] == caplog.messages


def test_a_hook_that_fails_loses_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """Its error is logged; the events after it are told."""
    told: list[Drift] = []

    def hook(drift: Drift) -> None:
        told.append(drift)
        raise RuntimeError("the hook's own")

    report([DRIFT, DRIFT], hook, logging.getLogger("sample"))
    assert [DRIFT, DRIFT] == told
    assert 2 == len(caplog.records) and "the drift hook failed" in caplog.text


def test_models_hash_nothing_of_the_api() -> None:
    """Two models of the same fields are equal."""
    assert Invoice(id="1", total=1) == Invoice(id="1", total=1)  # type: ignore[arg-type]
    assert "Sample" == API.title
