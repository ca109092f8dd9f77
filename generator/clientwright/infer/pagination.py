"""Listings that a description does not call so: pages, where parameters and answers make it certain.

A wrong guess loses data, so both sides must agree: a parameter that asks for a page, and an answer
that is for one list and, but for numbers of pages, tells what leads to the next.
"""

from __future__ import annotations

import re
from dataclasses import replace

from clientwright.infer.asked import (
    AFTER,
    OFFSETS,
    PAGES,
    TOKENS,
    Asked,
    Asker,
    asked_of,
    is_number,
    is_text,
)
from clientwright.infer.counted import counted_of
from clientwright.infer.listed import (
    Listed,
    Types,
    listed,
    member_of_all,
)
from clientwright.infer.reading import may_list
from clientwright.infer.wire_names import plain
from clientwright.ir.api import Api, Operation
from clientwright.ir.flows import Flow, Link, Offset, Plain, Token
from clientwright.ir.types import Field, Scalar, Type
from clientwright.json_value import tokens_of

_NEXT_TOKENS = frozenset(
    """nextcursor nextpagetoken nexttoken nextpagecursor endcursor nextcontinuationtoken
    continuationtoken nextmarker""".split()
)
_CURSORS = frozenset("cursors page paging pagination pageinfo".split())
"""Objects in which `after` is the cursor of the next page."""
_NEXT_URLS = frozenset(
    "next nexturl nextpage nextpageurl nexturi nextpageuri nexthref".split()
)
_URL_NAMES = frozenset("href url uri".split())
_URL_WORDS = ("url", "uri", "link", "href", "http", "path to")
_MORE = frozenset("hasmore hasnext hasnextpage istruncated more".split())
_DONE = frozenset({"done", "isdone"})
"""Says whether a query has given all."""
_BACK = frozenset({"before", "since", "until"})
"""Parameters that a URL may hold beside those that make a listing."""


def infer_pages(api: Api) -> Api:
    """The API with its certain listings; what a description says itself stays."""
    operations = tuple(replace(o, flow=_flow(o, api)) for o in api.operations)
    return replace(api, operations=operations)


def _flow(operation: Operation, api: Api) -> Flow:
    if operation.flow != Plain() or operation.single:
        return operation.flow
    answers = [a for a in operation.answers if a.status.startswith("2")]
    # What is got may be one thing with several lists, of which a part comes at a time: a comparison.
    path = "" if operation.method == "GET" else operation.path
    found = listed(answers[0], api.types, path) if len(answers) == 1 else None
    if found is None or not may_list(operation, found, api.types):
        return operation.flow
    asked = asked_of(operation, api.types)
    return _pages(asked, found, api.types) or operation.flow


def _pages(asked: Asked, found: Listed, types: Types) -> Flow | None:
    if found.is_whole:
        return _token(asked, found)
    linked, counted = _linked(asked, found), counted_of(asked, found)
    # Where both are offered, tokens may have to be turned on; an offset works by itself.
    if isinstance(counted, Offset) and linked is None:
        return counted
    return (
        _token(asked, found)
        or _token_of_header(asked, found)
        or linked
        or _token_of_last(asked, found, types)
        or counted
    )


def _token(asked: Asked, found: Listed) -> Flow | None:
    """A member of the answer that says what the parameter is for the next page."""
    more, taker = _more(found), asked.one_of(TOKENS)
    for name, asker in asked.askers.items():
        for pointer, field in found.beside.items():
            if not _is_same(asker.type, field.type) or _is_next_url(pointer, field):
                continue
            if _leads(name, pointer) or (
                asker is taker and _is_next(name, field, found)
            ):
                return _token_at(pointer, asker, found, more=more)
    return None


def _token_at(
    pointer: str,
    asker: Asker,
    found: Listed,
    of_last: bool = False,
    more: str = "",
    header: str = "",
) -> Token:
    said = (of_last, more, header, asker.member, found.is_whole)
    return Token(found.items, found.item, pointer, asker.parameter, *said)


def _leads(name: str, pointer: str) -> bool:
    """Whether a member says by its own name, or its owner's, what a parameter is next."""
    holder, member = _last_two(pointer)
    if member == f"next{name}" or (member == name == "continue"):
        return True
    if member == "after" and name in TOKENS and holder in _CURSORS:
        return True
    return member == name and holder.startswith("next")


def _is_next(name: str, field: Field, found: Listed) -> bool:
    """The same of the one parameter that takes a token."""
    member, more = plain(field.wire_name), _more(found)
    if member in _NEXT_TOKENS or (member == "next" and more):
        return True
    if member == name:
        said = re.search(r"\b(next|subsequent)\b", field.doc.lower())
        return bool(said or found.place_of(_DONE, (Scalar("boolean"),)))
    return member == "lastid" and name in AFTER and bool(more)


def _token_of_header(asked: Asked, found: Listed) -> Flow | None:
    """A documented header field that says it, `X-Next-Page` or the like."""
    for header in found.headers:
        said = plain(header).removeprefix("x")
        for name, asker in asked.askers.items():
            is_token = name in TOKENS and name not in ("cursor", "marker")
            is_token_of = said in _NEXT_TOKENS or said == name
            if said == f"next{name}" or (is_token and is_token_of):
                return _token_at("", asker, found, header=header)
    return None


def _token_of_last(asked: Asked, found: Listed, types: Types) -> Flow | None:
    """Pages that begin behind the last item, by its id, as long as an answer says that there are more."""
    asker, more = asked.one_of(AFTER), _more(found)
    ids = member_of_all(found.item, "id", types)
    if asker is None or not more or not ids:
        return None
    if not all(is_text(kind) for kind in (asker.type, *ids)):
        return None
    return _token_at("/id", asker, found, of_last=True, more=more)


def _more(found: Listed) -> str:
    """Where the answer says whether there are more pages."""
    return found.place_of(_MORE, (Scalar("boolean"),))


def _linked(asked: Asked, found: Listed) -> Flow | None:
    if asked.is_of_body:
        return None
    parameters = tuple(
        each.parameter
        for name, each in asked.askers.items()
        if name in PAGES | TOKENS | OFFSETS | _BACK
    )
    # The URL alone may have the name of what asks for a page.
    has_pages = bool(parameters or asked.has_size or _more(found))
    for pointer, field in found.beside.items():
        if has_pages and _is_next_url(pointer, field):
            return Link(found.items, found.item, parameters, pointer)
    if parameters and "link" in found.headers:
        return Link(found.items, found.item, parameters)
    return None


def _is_next_url(pointer: str, field: Field) -> bool:
    """Whether a member is the URL of the next page; `next` may be a token as well."""
    holder, member = _last_two(pointer)
    is_next = member in _NEXT_URLS or (member in _URL_NAMES and holder in _NEXT_URLS)
    said = f"{pointer} {field.doc} {field.notes}".lower()
    return is_next and is_text(field.type) and any(word in said for word in _URL_WORDS)


def _is_same(asked: Type, told: Type) -> bool:
    both = (asked, told)
    return all(map(is_text, both)) or all(map(is_number, both))


def _last_two(pointer: str) -> tuple[str, str]:
    """The plain names of a member and of the object that holds it, which is first."""
    names = ["", *map(plain, tokens_of(pointer))]
    return names[-2], names[-1]
