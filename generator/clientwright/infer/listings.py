"""Which operations list something in pages, how, and who said so: for the account of a run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clientwright.ir.api import Api
from clientwright.ir.flows import Cursor, Link, Offset, PageNumber, Pages, Token


@dataclass(frozen=True, slots=True)
class Listing:
    """One operation whose items a caller iterates over."""

    operation: str
    method: str
    path: str
    kind: str
    items: str
    """A JSON pointer into the answer."""
    parameters: tuple[str, ...]
    """What asks for a page: names on the wire, or the JSON pointer of a member of the body."""
    declared: bool
    why: str


def listings_of(declared: Api, inferred: Api) -> tuple[Listing, ...]:
    """The listings of an API, which had the declared ones before others were inferred."""
    return tuple(_listings(declared, inferred))


def _listings(declared: Api, inferred: Api) -> Iterator[Listing]:
    for before, after in zip(declared.operations, inferred.operations, strict=True):
        flow = after.flow
        if isinstance(flow, Pages):
            is_declared = before.flow == flow
            kind, parameters, why = _described(flow)
            yield Listing(
                operation=after.id,
                method=after.method,
                path=after.path,
                kind=kind,
                items=flow.items,
                parameters=parameters,
                declared=is_declared,
                why="the description says so" if is_declared else why,
            )


def _described(flow: Pages) -> tuple[str, tuple[str, ...], str]:
    """The kind of a listing as descriptions name it, its parameters, and what made it certain."""
    match flow:
        case Token():
            return "cursor", _asked(flow), _token_said(flow)
        case Cursor(next_uri=uri):
            return "cursor", _asked(flow), f"`{uri}` of an answer is the next page's"
        case Link(parameters=parameters, next_url=url):
            said = f"`{url}` of an answer" if url else "the header `Link` of an answer"
            return "link", parameters, f"{said} is the URL of the next page"
        case PageNumber():
            why = f"{_said(flow)} counts pages of a size that is asked for"
            return "page", _asked(flow), why
        case Offset():
            why = f"{_said(flow)} counts items, in pages of a size that is asked for"
            return "offset", _asked(flow), why


def _asked(flow: Cursor | Token | PageNumber | Offset) -> tuple[str]:
    """The parameter, or the pointer of the member of the body, that asks for a page."""
    return (flow.member or flow.parameter,)


def _said(flow: Token | PageNumber | Offset) -> str:
    return f"`{flow.member}` of the body" if flow.member else f"`{flow.parameter}`"


def _token_said(flow: Token) -> str:
    asked = _said(flow)
    if flow.of_last:
        return f"{asked} asks for what is behind `{flow.token}` of the last item, while `{flow.more}`"
    where = f"the header `{flow.header}`" if flow.header else f"`{flow.token}`"
    return f"{asked} asks for the page that {where} of an answer names"
